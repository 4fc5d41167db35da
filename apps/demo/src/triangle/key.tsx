/** Below the triangle: the exact values of the split that is looked at, and what lines and shapes mean. */
import { compare, type Fraction, ZERO } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { CoreKey, MarkKey } from '../views/mark.tsx'
import type { NamedSplit } from '../views/splits.ts'

export function Readout({ players, split }: { players: readonly string[]; split: NamedSplit }): JSX.Element {
  return (
    <div class="readout">
      <p>
        <MarkKey mark={split.mark} full={split.inCore.holds} /> {split.name}
      </p>
      <dl>
        {players.map((player, i) => (
          <div key={player}>
            <dt>{player}</dt>
            <dd>
              <Amount value={split.values[i]!} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** An amount; who gets less than nothing pays. */
function Amount({ value }: { value: Fraction }): JSX.Element {
  if (compare(value, ZERO) >= 0) return <Exact value={value} />
  return (
    <>
      pays <Exact value={value.neg()} />
    </>
  )
}

/** `core`: what the core that is drawn is called, if there is one. */
export function Legend({ core, hasReach }: { core: string | undefined; hasReach: boolean }): JSX.Element {
  return (
    <ul class="legend">
      {core && (
        <li>
          <CoreKey /> {core}
        </li>
      )}
      <li>
        <MarkKey mark="circle" full={true} /> in the core
      </li>
      <li>
        <MarkKey mark="circle" full={false} /> not in the core
      </li>
      <li>
        <svg class="mark-key triangle-key" width="26" height="18" aria-hidden="true">
          <path class="ticks" d="M1 12H25M5 12V6M11 12V6M17 12V6M23 12V6" />
        </svg>
        a pair blocks on the side of the ticks
      </li>
      {hasReach && (
        <li>
          <svg class="mark-key" width="26" height="18" aria-hidden="true">
            <path class="reach" d="M1 9H25" />
          </svg>
          what can be had
        </li>
      )}
    </ul>
  )
}

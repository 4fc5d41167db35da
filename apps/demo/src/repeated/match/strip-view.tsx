/** The strip of a match: readable without colour, with its rounds in a table. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { useSize } from '../../parts/use-size.ts'
import { solid } from '../../picture/patterns.tsx'
import type { Settings } from '../settings.ts'
import { times } from './match-words.ts'
import { stripOf } from './strip.ts'

interface Props {
  readonly settings: Settings
  /** The rounds that are shown. */
  readonly rounds: readonly (readonly number[])[]
}

export function StripView({ settings, rounds }: Props): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const strip = useMemo(() => stripOf(rounds, width, scale), [rounds, width, scale])
  const { players, actions } = settings
  const counts = players.map((player, i) => {
    const first = rounds.filter(round => round[i] === 0).length
    return `${player}: ${actions[i as 0 | 1][0]} ${times(first)}, ${actions[i as 0 | 1][1]} ${times(rounds.length - first)}`
  })
  return (
    <div class="strip">
      <ul class="legend">
        {([0, 1] as const).map(i => (
          <li key={i}>
            <span class="who" style={{ color: solid(i) }}>
              {players[i]}, {i === 0 ? 'above' : 'below'}:
            </span>
            <Square player={i} struck={false} /> {actions[i][0]}
            <Square player={i} struck={true} /> {actions[i][1]}
          </li>
        ))}
      </ul>
      <div ref={ref}>
        {width > 0 && (
          <svg
            width={width}
            height={strip.height}
            role="img"
            aria-label={`${rounds.length === 1 ? 'The first round' : `The first ${rounds.length} rounds`}. ${counts.join('; ')}`}
          >
            {strip.numbers.map(({ x, y, round }) => (
              <text key={round} x={x} y={y} text-anchor="middle">
                {round}
              </text>
            ))}
            {([0, 1] as const).map(i => (
              <g key={i} style={{ color: solid(i) }}>
                <path class="full" d={strip.full[i]} />
                <path class="struck" d={strip.struck[i]} />
              </g>
            ))}
          </svg>
        )}
      </div>
    </div>
  )
}

function Square({ player, struck }: { player: number; struck: boolean }): JSX.Element {
  return (
    <svg width="13" height="13" aria-hidden="true" style={{ color: solid(player) }}>
      {struck ? <path class="struck" d="M1 1h11v11h-11zl11 11" /> : <path class="full" d="M1 1h11v11h-11z" />}
    </svg>
  )
}

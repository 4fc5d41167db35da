/** The splits in numbers, one line per player, and what each split means. */
import type { CoreInterval } from '@biform/solver'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { PlayerHead } from '../parts/player-head.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { Split } from '../solver/protocol.ts'
import { CoreKey, MarkKey } from './mark.tsx'
import type { NamedSplit } from './splits.ts'

interface Props {
  readonly players: readonly string[]
  readonly splits: readonly NamedSplit[]
  readonly split: Split
}

export function SplitTable({ players, splits, split }: Props): JSX.Element {
  const { intervals } = split
  return (
    <>
      <Scroll label="Splits">
        <table class="plain splits">
          <thead>
            <tr>
              <td />
              {splits.map(item => (
                <th key={item.name} scope="col">
                  <MarkKey mark={item.mark} full={item.inCore.holds} /> {item.name}
                </th>
              ))}
              {intervals.length > 0 && (
                <th scope="col">
                  <CoreKey /> Core
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {players.map((player, i) => (
              <tr key={player}>
                <PlayerHead scope="row" at={i}>
                  {player}
                </PlayerHead>
                {splits.map(item => (
                  <td key={item.name}>
                    <Exact value={item.values[i]!} />
                    {item.parts && <small>{item.parts[i]}</small>}
                  </td>
                ))}
                {intervals[i] && <td>{intervalInWords(intervals[i])}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <dl class="meanings">
        {splits
          .flatMap(({ members }) => members)
          .map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        {intervals.length > 0 && (
          <div>
            <dt>Core</dt>
            <dd>the least and the most that each gets in a split that nobody leaves</dd>
          </div>
        )}
      </dl>
    </>
  )
}

function intervalInWords(item: CoreInterval): string {
  if (item.kind === 'empty') return 'empty'
  return item.lower.equals(item.upper)
    ? `exactly ${number(item.lower)}`
    : `${number(item.lower)} to ${number(item.upper)}`
}

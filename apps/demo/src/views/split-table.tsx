/** The splits in numbers. */
import type { JSX } from 'preact'
import { Exact, number } from '../parts/number.tsx'
import { solid } from '../picture/patterns.tsx'
import type { Split } from '../solver/protocol.ts'
import { CoreKey, MarkKey } from './mark.tsx'
import type { NamedSplit } from './splits.ts'

interface Props {
  readonly players: readonly string[]
  readonly splits: readonly NamedSplit[]
  readonly split: Split
}

export function SplitTable({ players, splits, split }: Props): JSX.Element {
  const { ownUse, intervals } = split
  return (
    <section class="scroll" aria-label="Splits">
      <table class="plain splits">
        <thead>
          <tr>
            <td />
            {players.map((player, i) => (
              <th key={player} scope="col" style={{ color: solid(i) }}>
                {player}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {splits.map(item => (
            <tr key={item.name}>
              <th scope="row">
                <MarkKey mark={item.mark} /> {item.name}
                <small>{item.text}</small>
              </th>
              {item.values.map((value, i) => (
                <td key={players[i]}>
                  <Exact value={value} />
                  {ownUse && item.mark === 'circle' && (
                    <small>
                      {number(ownUse.split.kept[i]!)} kept + {number(ownUse.split.received[i]!)} of the pot
                    </small>
                  )}
                </td>
              ))}
            </tr>
          ))}
          {intervals.length > 0 && (
            <tr>
              <th scope="row">
                <CoreKey /> Core
                <small>the least and the most that each gets in a split nobody leaves</small>
              </th>
              {intervals.map((item, i) => (
                <td key={players[i]}>
                  {item.kind === 'empty' ? (
                    'empty'
                  ) : item.lower.equals(item.upper) ? (
                    <>exactly {number(item.lower)}</>
                  ) : (
                    `${number(item.lower)} to ${number(item.upper)}`
                  )}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}

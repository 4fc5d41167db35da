/** What moves what: how each partner's value answers to the knife, and to either own use. */
import type { JSX } from 'preact'
import { PlayerHead } from '../parts/player-head.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { Reading, ReadingsAnswer } from '../solver/readings.ts'
import { change, READINGS, TITLES } from './words.ts'

const MOVES: readonly (readonly [Exclude<keyof Reading, 'is'>, string])[] = [
  ['share', 'the small firm bargains harder: its share is 1/10 more'],
  ['small', 'the small firm’s own use is worth 10 more'],
  ['large', 'the large firm’s own use is worth 10 more'],
]

export function MovesTable({ answer }: { answer: ReadingsAnswer }): JSX.Element {
  const { partners } = answer.zeroSum.is.relationship
  return (
    <Scroll label="What moves what">
      <table class="plain moves">
        <thead>
          <tr>
            <td rowSpan={2} />
            {READINGS.map(name => (
              <th key={name} scope="colgroup" colSpan={2}>
                {TITLES[name].title}
              </th>
            ))}
          </tr>
          <tr>
            {READINGS.flatMap(name =>
              partners.map((partner, i) => (
                <PlayerHead key={name + partner} scope="col" at={i}>
                  {partner}
                </PlayerHead>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {MOVES.map(([move, text]) => (
            <tr key={move}>
              <th scope="row">{text}</th>
              {READINGS.flatMap(name =>
                answer[name][move].map((value, i) => <td key={`${name}${i}`}>{change(value)}</td>),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** A process as a table: a row per condition, and how it stands where the process rests if nothing, or all, is expected. */
import type { ProcessMap } from '@biform/core'
import type { FixedPoints } from '@biform/solver'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { Scroll } from '../parts/scroll.tsx'

interface Props {
  readonly game: ProcessMap
  readonly process: FixedPoints
}

export function ProcessTable({ game, process }: Props): JSX.Element | null {
  if (process.kind === 'not-monotone') return null
  const { least, greatest } = process
  return (
    <Scroll label="Gates">
      <table class="plain splits">
        <thead>
          <tr>
            <th scope="col">gate</th>
            <th scope="col">condition</th>
            <th scope="col">if nothing is expected</th>
            <th scope="col">if all is expected</th>
          </tr>
        </thead>
        <tbody>
          {game.gates.flatMap(({ label, conditions }, k) =>
            conditions.map((condition, c) => (
              <tr key={`${k}.${c}`}>
                <th scope="row">{label}</th>
                <td>{condition.label}</td>
                {[least, greatest].map((rest, at) => {
                  const { value, threshold } = rest.standings[k]![c]!
                  return (
                    <td key={at}>
                      {number(value)} {SIGNS[condition.relation]} {number(threshold)}
                      {rest.failed?.gate === k && rest.failed.missed.includes(c) ? ' ✗ missed' : ''}
                    </td>
                  )
                })}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Scroll>
  )
}

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const

/** A process as a table: a row per condition, and how it stands where the process rests if nothing, or all, is expected. */
import type { ProcessMap } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { ViewProps } from './view.ts'

export function ProcessTable({ game, found: { process }, hidden }: ViewProps<ProcessMap>): JSX.Element | null {
  if (hidden || !process) return null
  if (process.kind === 'not-monotone') {
    const { label, conditions } = game.gates[process.gate]!
    return (
      <p>
        {game.gates[process.stage]!.label} hinders {label} ({conditions[process.condition]!.label}): where it rests
        depends on the order of events.
      </p>
    )
  }
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
                <th scope="row">{c === 0 ? label : ''}</th>
                <td>{condition.label}</td>
                {[least, greatest].map((rest, at) => {
                  const { value, threshold } = rest.standings[k]![c]!
                  return (
                    <td key={at}>
                      {number(value)} {condition.relation} {number(threshold)}
                      {rest.failed?.gate === k && rest.failed.missed.includes(c) ? ' ✗' : ''}
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

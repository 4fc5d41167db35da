/** Who should own the assets: what is invested, and the surplus, under each ownership. */
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { type InvestmentAnswer, levelsOf } from '../solver/investment.ts'

const OWNERS = ['each its own', 'the small firm owns both', 'the large firm owns both']

export function OwnershipTable({ answer: { ownership } }: { answer: InvestmentAnswer }): JSX.Element {
  return (
    <>
      <p class="hint">
        Who owns both assets can be withheld nothing, and the other everything; where each owns its own, the exposure is
        the one that is set.
      </p>
      <Scroll label="Ownership">
        <table class="plain">
          <thead>
            <tr>
              {['who owns', 'small firm invests', 'large firm invests', 'surplus of both'].map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ownership.structures.map(({ outcome }, k) => (
              <tr key={k}>
                <th scope="row">
                  {OWNERS[k]}
                  {ownership.best.includes(k) && <strong> – best</strong>}
                </th>
                {levelsOf(outcome).map((level, i) => (
                  <td key={i}>
                    <Exact value={level} />
                  </td>
                ))}
                <td>{outcome.kind === 'equilibrium' && <Exact value={outcome.surplus} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {ownership.share && (
        <p>
          At this exposure the surplus is largest if the small firm’s share is <Exact value={ownership.share} />.
        </p>
      )}
    </>
  )
}

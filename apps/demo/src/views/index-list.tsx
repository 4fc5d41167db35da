/** The indices of dual appropriation, each with what it says. */
import type { Fraction } from '@biform/core'
import type { ComponentChildren, JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import type { Scene } from '../solver/protocol.ts'

export function IndexList({ scene }: { scene: Scene }): JSX.Element {
  const { indices, now } = scene
  const { partners, components } = now.relationship
  const { holds, takesOwnValue, invariantToDivision, invariantToOthers, basis } = indices.dualValueAppropriation
  const perPartner = (values: readonly (Fraction | null)[]): string =>
    partners.map((partner, i) => `${partner} ${values[i] ? number(values[i]) : 'has none'}`).join(', ')
  const perComponent = (values: readonly (Fraction | null)[]): string =>
    components
      .map(
        (component, k) =>
          `${components.length > 1 ? `${component.label} ` : ''}${values[k] ? number(values[k]) : 'one user only'}`,
      )
      .join(', ')
  return (
    <dl class="indices" aria-label="Indices of dual appropriation">
      <Index name="Degree of dual appropriation" value={indices.dualAppropriation}>
        of all that they take, nobody could have withheld this share
      </Index>
      <Index name="Distinctness" value={indices.distinctness}>
        how different their values are: 0 if each draws the same from everything, 1 if nothing is of use to both
      </Index>
      <Index name="Full appropriation" text={perPartner(indices.fullAppropriation)}>
        what each takes, as a share of its own-use value
      </Index>
      <Index name="Over-appropriation" text={perPartner(indices.overAppropriationShare)}>
        what each takes beyond an equal split of the pot, as a share of everything
      </Index>
      <Index name="Non-rivalry" text={perComponent(indices.nonRivalry)}>
        1 if all can use the pot at once, 0 if only one can
      </Index>
      <Index name="Value preserved" text={perComponent(indices.valuePreserved)}>
        of what more than one user adds, this share survives
      </Index>
      <Index name="Dual-value appropriation" text={holds ? 'holds' : 'does not hold'}>
        <ul class="tests">
          <Test holds={takesOwnValue}>each takes its own value whole</Test>
          <Test holds={invariantToDivision}>however the pot is divided</Test>
          <Test holds={invariantToOthers}>
            {basis === 'sampled' ? 'whatever the others’ value, where it was tried' : 'whatever the others’ value'}
          </Test>
        </ul>
      </Index>
    </dl>
  )
}

interface IndexProps {
  readonly name: string
  readonly value?: Fraction | null
  readonly text?: string
  readonly children: ComponentChildren
}

function Index({ name, value, text, children }: IndexProps): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="amount">{text ?? (value ? <Exact value={value} /> : 'nothing to compare')}</dd>
      <dd class="meaning">{children}</dd>
    </div>
  )
}

function Test({ holds, children }: { holds: boolean; children: string }): JSX.Element {
  return (
    <li>
      <b>{holds ? 'yes' : 'no'}</b> {children}
    </li>
  )
}

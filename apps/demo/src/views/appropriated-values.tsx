/** The matrix of appropriated values A: partners by components of value, each a bar of what is kept and what the pot gives. */
import { type Fraction, toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { PlayerHead } from '../parts/player-head.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { hatched, solid } from '../picture/patterns.tsx'
import type { Scene } from '../solver/protocol.ts'

export function AppropriatedValues({ scene }: { scene: Scene }): JSX.Element {
  const { relationship, kept, received, appropriated, totals, payoffs } = scene.now
  const { partners, components, costs } = relationship
  const several = components.length > 1
  const costly = costs.some(cost => cost.n !== 0n)
  const largest = Math.max(1e-9, ...totals.map(toNumber), ...costs.map(toNumber))
  const total = (i: number): Part => ({
    kept: kept[i]!.reduce((sum, value) => sum.add(value)),
    received: received[i]!.reduce((sum, value) => sum.add(value)),
    amount: totals[i]!,
  })
  return (
    <Scroll label="Appropriated values">
      <table class="values">
        <thead>
          <tr>
            <td />
            {several &&
              components.map(component => (
                <th key={component.label} scope="col">
                  {component.label}
                </th>
              ))}
            <th scope="col">{several ? 'in all' : components[0]!.label}</th>
            {costly && <th scope="col">less cost</th>}
          </tr>
        </thead>
        <tbody>
          {partners.map((partner, i) => (
            <tr key={partner}>
              <PlayerHead scope="row" at={i}>
                {partner}
              </PlayerHead>
              {several &&
                components.map((component, k) => (
                  <Value
                    key={component.label}
                    part={{ kept: kept[i]![k]!, received: received[i]![k]!, amount: appropriated[i]![k]! }}
                    partner={i}
                    largest={largest}
                  />
                ))}
              <Value part={total(i)} partner={i} largest={largest} cost={costs[i]!} />
              {costly && (
                <td class="amount">
                  <Exact value={payoffs[i]!} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface Part {
  readonly kept: Fraction
  readonly received: Fraction
  readonly amount: Fraction
}

interface ValueProps {
  readonly part: Part
  readonly partner: number
  readonly largest: number
  readonly cost?: Fraction
}

function Value({ part, partner, largest, cost }: ValueProps): JSX.Element {
  const percent = (value: Fraction): number => (100 * toNumber(value)) / largest
  const [kept, received] = [percent(part.kept), percent(part.received)]
  const spent = cost ? percent(cost) : 0
  return (
    <td>
      <p class="amount">
        <Exact value={part.amount} />
      </p>
      <svg class="bar" width="100%" height={spent > 0 ? 30 : 20} aria-hidden="true">
        <rect class="portion" x="0" y="0" width={`${kept}%`} height="18" fill={solid(partner)} />
        <rect class="portion" x={`${kept}%`} y="0" width={`${received}%`} height="18" fill={hatched(partner)} />
        <rect
          class="portion edge"
          x="0"
          y="0"
          width={`${kept + received}%`}
          height="18"
          stroke={solid(partner)}
          fill="none"
        />
        {spent > 0 && (
          <rect
            class="portion cost"
            x={`${Math.max(0, kept + received - spent)}%`}
            y="21"
            width={`${spent}%`}
            height="7"
          />
        )}
      </svg>
      <p class="parts">
        {number(part.kept)} kept + {number(part.received)} from the pot
        {cost && cost.n !== 0n ? ` − ${number(cost)} cost` : ''}
      </p>
    </td>
  )
}

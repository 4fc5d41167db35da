/** What the areas and marks of the payoff plane mean. */
import type { JSX } from 'preact'
import { MarkKey } from '../../views/mark.tsx'

interface Props {
  /** Whether the equilibrium payoffs are shown. */
  readonly sustained: boolean
  /** Whether a match is shown. */
  readonly match?: boolean
}

export function PlaneKey({ sustained, match }: Props): JSX.Element {
  return (
    <ul class="legend">
      {sustained && (
        <li>
          <AreaKey name="sustained" /> equilibria of the repeated game
        </li>
      )}
      <li>
        <AreaKey name="rational" /> feasible, and nobody below its minmax
      </li>
      <li>
        <AreaKey name="feasible" /> feasible
      </li>
      <li>
        <svg class="mark-key" width="26" height="16" aria-hidden="true">
          <path class="level" d="M1 8H25" />
        </svg>
        minmax: what each can be held to
      </li>
      <li>
        <MarkKey mark="square" full={true} /> equilibrium of one round
      </li>
      {match && (
        <li>
          <MarkKey mark="star" full={true} /> the match, on average
        </li>
      )}
    </ul>
  )
}

function AreaKey({ name }: { name: string }): JSX.Element {
  return (
    <svg class="mark-key" width="22" height="16" aria-hidden="true">
      <path class={`area ${name}`} d="M1.500 1.500H20.500V14.500H1.500Z" />
    </svg>
  )
}

/** Equilibria in which somebody mixes, one sentence each. */
import type { Fraction, NormalForm } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { solid } from '../picture/patterns.tsx'
import type { GameAnswer } from '../solver/protocol.ts'
import type { ViewProps } from './view.ts'

type Equilibrium = NonNullable<NonNullable<GameAnswer['normalForm']>['nash']>['equilibria'][number]

/** Whether an equilibrium is known in which somebody mixes. */
export function hasMixed(found: GameAnswer): boolean {
  return mixed(found).length > 0
}

function mixed(found: GameAnswer): Equilibrium[] {
  return (found.normalForm?.nash?.equilibria ?? []).filter(item => item.supports.some(list => list.length > 1))
}

export function MixedEquilibria({ game, found }: ViewProps<NormalForm>): JSX.Element {
  return (
    <ul class="mixed">
      {mixed(found).map(item => (
        <li key={JSON.stringify(item.supports)}>
          {game.players.map((player, i) => (
            <p key={player}>
              <b style={{ color: solid(i) }}>{player}</b> {mixture(game.strategies[i]!, item.profile[i]!)}, expects{' '}
              {number(item.payoffs[i]!)}.
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** "plays Open with probability 1/4, Race with 3/4". */
function mixture(strategies: readonly string[], weights: readonly Fraction[]): string {
  const parts = strategies
    .map((name, i) => ({ name, weight: weights[i]! }))
    .filter(part => part.weight.n !== 0n)
    .map((part, i) => `${part.name} with ${i === 0 ? 'probability ' : ''}${number(part.weight)}`)
  return `plays ${parts.join(', ')}`
}

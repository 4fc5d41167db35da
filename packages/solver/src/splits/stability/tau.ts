/**
 * The τ-value (Tijs 1981): the efficient compromise on the line between what each player can ask for at least (its minimal
 * right m_i) and what it can hope for at most (its utopia payoff M_i, the added value).
 */
import { at, type Coalitional, compare, sum, ZERO } from '@biform/core'
import type { Tau } from '../../results/compromise.ts'
import { checkCoalitional } from '../input.ts'
import { addedTo, rightsIn } from './added-values.ts'

/**
 * The τ-value of a quasi-balanced game, or the condition of quasi-balancedness that fails: m_i ≤ M_i for each player, and
 * Σ m_i ≤ v(N) ≤ Σ M_i. Every game with a core is quasi-balanced. Looks at all 2^n coalitions for each player.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * tau(coalitional({ worth: [0, 0, 0, 0, 0, 0, 100, 200] })).values // → ['40', '80', '80']
 * tau(coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })).reason // → 'a minimal right exceeds the utopia payoff'
 */
export function tau(game: Coalitional): Tau {
  checkCoalitional(game)
  const utopia = addedTo(game)
  const minimal = rightsIn(game).values
  const available = at(game.worth, 2 ** game.players.length - 1)
  const fails = { method: 'tau', kind: 'not-quasi-balanced', utopia, minimal, available } as const
  const index = minimal.findIndex((right, i) => compare(right, utopia[i]!) > 0)
  if (index >= 0) return { ...fails, reason: 'a minimal right exceeds the utopia payoff', index }
  const rights = sum(minimal)
  if (compare(rights, available) > 0) return { ...fails, reason: 'minimal rights exceed v(N)' }
  const range = sum(utopia).sub(rights)
  if (compare(sum(utopia), available) < 0) return { ...fails, reason: 'v(N) exceeds utopia' }
  const weight = compare(range, ZERO) === 0 ? ZERO : available.sub(rights).div(range)
  const values = minimal.map((right, i) => right.add(utopia[i]!.sub(right).mul(weight)))
  return { method: 'tau', kind: 'allocation', values, utopia, minimal, weight }
}

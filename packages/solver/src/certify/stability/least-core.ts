/**
 * Checks the least core and ε-cores. Weights that sum to 1 and cover every player c times have, at every allocation x of
 * v(N), Σ weight · e(S, x) = Σ weight · v(S) − c·v(N): no largest excess is below that.
 */
import { at, type Coalitional, compare, type Fraction, ONE, sum, ZERO } from '@biform/core'
import type { EpsilonCore, LeastCore, WeightedCoalition } from '../../results/index.ts'
import { demand, demandSame, equal, fraction, gameOf, vector, weightedCoalitions } from '../flaw.ts'
import { excessScan } from './excess-scan.ts'
import { checkUndecided } from './nucleolus.ts'

export function checkLeastCore(subject: unknown, result: LeastCore): undefined {
  const game = gameOf(subject, 'coalitional')
  switch (result.kind) {
    case 'nonempty':
      demand(game.players.length > 1, 'kind')
      checkMember(game, result.member, fraction(result.epsilon, 'epsilon'))
      demand(equal(average(game, result.weights, 'weights'), result.epsilon), 'epsilon')
      break
    case 'one-player':
      demand(game.players.length === 1, 'kind')
      demandSame(result.member, [at(game.worth, 1)], 'member')
      break
    default:
      checkUndecided(result)
  }
}

export function checkEpsilonCore(subject: unknown, result: EpsilonCore): undefined {
  const game = gameOf(subject, 'coalitional')
  switch (result.kind) {
    case 'nonempty':
      checkMember(game, result.member, fraction(result.epsilon, 'epsilon'))
      break
    case 'empty':
      fraction(result.epsilon, 'epsilon')
      demand(compare(average(game, result.balancing, 'balancing'), result.epsilon) > 0, 'balancing')
      break
    default:
      checkUndecided(result)
  }
}

/** An allocation of v(N) at which no coalition other than ∅ and N has an excess above ε. */
function checkMember(game: Coalitional, member: readonly Fraction[], epsilon: Fraction): void {
  const n = game.players.length
  demand(equal(sum(vector(member, n, 'member')), at(game.worth, 2 ** n - 1)), 'member')
  excessScan(game, member, [epsilon], () => demand(false, 'member'))
}

/** The average excess that the weights prove. */
function average(game: Coalitional, weights: readonly WeightedCoalition[], place: string): Fraction {
  const n = game.players.length
  weightedCoalitions(weights, n, place).forEach(({ coalition, weight }, k) => {
    demand(compare(weight, ZERO) > 0, `${place}[${k}].weight`)
    demand(coalition !== 2 ** n - 1, `${place}[${k}].coalition`)
  })
  demand(equal(sum(weights.map(({ weight }) => weight)), ONE), place)
  const covers = game.players.map((_, i) =>
    sum(weights.flatMap(({ coalition, weight }) => ((coalition >>> i) & 1 ? [weight] : []))),
  )
  demand(
    covers.every(cover => equal(cover, covers[0]!)),
    place,
  )
  const worths = sum(weights.map(({ coalition, weight }) => at(game.worth, coalition).mul(weight)))
  return worths.sub(covers[0]!.mul(at(game.worth, 2 ** n - 1)))
}

/**
 * Replays the stages of a nucleolus or prenucleolus.
 *
 * Let x be the values, V_k the span before stage k, and suppose that some y (an imputation, for the nucleolus) has excesses
 * that are, from the largest down, lexicographically no greater than those of x. As long as y pays what V_k contains as x
 * does, the coalitions in V_k have the same excess at both; so the largest excess outside V_k is at y at most what it is at
 * x, ε_k. The weights λ, μ of the stage make Σ λ_S e(S, y) + Σ μ_i (v(i) − y_i) the same for all such y, namely that of x,
 * Σ λ_S ε_k + 0, while each e(S, y) ≤ ε_k and each v(i) − y_i ≤ 0: all are equalities, and y pays V_{k+1} as x does. The
 * last V is the whole space, so y = x.
 */
import { at, type Coalitional, compare, type Fraction, ONE, sum, ZERO } from '@biform/core'
import type { Nucleolus, NucleolusStage, Prenucleolus, WeightedCoalition } from '../../results/index.ts'
import { membersOf } from '../core-membership.ts'
import { demand, demandSame, equal, fraction, gameOf, list, record, vector, weightedCoalitions } from '../flaw.ts'
import { excessScan } from './excess-scan.ts'
import { type Annihilator, annihilator, contains } from './spans.ts'

export function checkNucleolus(subject: unknown, result: Nucleolus): undefined {
  const game = gameOf(subject, 'coalitional')
  const n = game.players.length
  const alone = game.players.map((_, i) => at(game.worth, 2 ** i))
  const available = at(game.worth, 2 ** n - 1)
  switch (result.kind) {
    case 'allocation':
      vector(result.values, n, 'values').forEach((value, i) => {
        demand(compare(value, alone[i]!) >= 0, `values[${i}]`)
      })
      checkStages(game, result.values, result.stages, alone)
      break
    case 'no-imputation':
      demandSame(result.alone, alone, 'alone')
      demandSame(result.available, available, 'available')
      demand(compare(sum(alone), available) > 0, 'kind')
      break
    default:
      checkUndecided(result)
  }
}

export function checkPrenucleolus(subject: unknown, result: Prenucleolus): undefined {
  const game = gameOf(subject, 'coalitional')
  if (result.kind === 'allocation') {
    checkStages(game, vector(result.values, game.players.length, 'values'), result.stages)
  } else {
    checkUndecided(result)
  }
}

/** A run that was ended early claims nothing. */
export function checkUndecided(result: { readonly kind: 'undecided'; readonly reason: 'limit' | 'stopped' }): void {
  demand(result.kind === 'undecided', 'kind')
  demand(result.reason === 'limit' || result.reason === 'stopped', 'reason')
}

/** `alone`: what bounds the payoffs from below, for the nucleolus. */
function checkStages(
  game: Coalitional,
  x: readonly Fraction[],
  stages: readonly NucleolusStage[],
  alone?: readonly Fraction[],
): void {
  const n = game.players.length
  const everyone = 2 ** n - 1
  demand(equal(sum(x), at(game.worth, everyone)), 'values')
  const spanning = [everyone]
  const spans: Annihilator[] = []
  list(stages, 'stages').forEach((stage, k) => {
    const place = `stages[${k}]`
    const { excess, weights, bounds } = record(stage, place)
    const before = annihilator(spanning, n)
    spans.push(before)
    fraction(excess, `${place}.excess`)
    checkPositive(weights, n, before, `${place}.weights`)
    checkPositive(bounds, n, before, `${place}.bounds`)
    weights.forEach(({ coalition }, j) => {
      const paid = sum(membersOf(coalition).map(i => x[i]!))
      demand(equal(at(game.worth, coalition).sub(paid), excess), `${place}.weights[${j}].coalition`)
    })
    demand(equal(sum(weights.map(({ weight }) => weight)), ONE), `${place}.weights`)
    bounds.forEach(({ coalition }, j) => {
      const members = membersOf(coalition)
      const tight = members.length === 1 && alone !== undefined && equal(x[members[0]!]!, alone[members[0]!]!)
      demand(tight, `${place}.bounds[${j}].coalition`)
    })
    const all = [...weights, ...bounds]
    const combined = x.map((_, i) =>
      sum(all.flatMap(({ coalition, weight }) => ((coalition >>> i) & 1 ? [weight] : []))),
    )
    for (const normal of before) {
      demand(equal(sum(combined.map((value, i) => value.mul(normal[i]!))), ZERO), `${place}.weights`)
    }
    spanning.push(...all.map(({ coalition }) => coalition))
  })
  demand(annihilator(spanning, n).length === 0, 'stages')
  const excesses = stages.map(({ excess }) => excess)
  excessScan(game, x, excesses, (S, k) => {
    demand(contains(spans[k]!, S), `stages[${k}].excess`)
  })
}

/** Positive weights on different coalitions, none of them in the span. */
function checkPositive(weights: readonly WeightedCoalition[], n: number, span: Annihilator, place: string): void {
  weightedCoalitions(weights, n, place).forEach(({ coalition, weight }, j) => {
    demand(compare(weight, ZERO) > 0, `${place}[${j}].weight`)
    demand(!contains(span, coalition), `${place}[${j}].coalition`)
  })
}

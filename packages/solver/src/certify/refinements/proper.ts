/**
 * Checks proper equilibria: the trembles are ε-proper, and ε is so small that the same rankings have trembles for every smaller one. That
 * an equilibrium is not proper is not replayed, unless it is strict or plays everything: such ones are proper.
 */
import { compare, type Fraction, type NormalForm, payoff, ratio, ZERO } from '@biform/core'
import type { IsProperEquilibrium } from '../../results/index.ts'
import { repliesTo } from '../equilibria.ts'
import { type Completeness, demand, fraction, gameOf, index, list, mixedStrategy } from '../flaw.ts'
import { checkDeviation, gainsOf, profileOf } from './profiles.ts'

export function checkProper(subject: unknown, result: IsProperEquilibrium): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  const profile = profileOf(game, result.profile)
  const gains = profile.map((_, i) => gainsOf(game, i, profile))
  if (result.kind === 'not-equilibrium') {
    demand(result.holds === false, 'holds')
    checkDeviation(gains, result.deviation)
    return undefined
  }
  for (const gain of gains.flat()) demand(compare(gain, ZERO) <= 0, 'kind')
  if (result.kind === 'undecided') {
    demand(['limit', 'stopped'].includes(result.reason), 'reason')
    return undefined
  }
  if (result.kind === 'not-proper') {
    demand(result.holds === false, 'holds')
    const strict = gains.every(row => row.filter(gain => gain.n === 0n).length === 1)
    const mixed = profile.every(own => own.every(share => share.n > 0n))
    demand(!strict && !mixed, 'kind')
    return 'not checked'
  }
  demand(result.kind === 'proper', 'kind')
  demand(result.holds === true, 'holds')
  const epsilon = fraction(result.epsilon, 'epsilon')
  demand(epsilon.n === 1n && epsilon.s > 0n, 'epsilon')
  for (const most of largestCoefficients(game, profile)) demand(epsilon.d > most + 1n, 'epsilon')
  list(result.rankings, 'rankings', 2)
  list(result.trembles, 'trembles', 2).forEach((tremble, i) => {
    const at = `trembles[${i}]`
    const classes = classesOf(result.rankings[i]!, profile[i]!, `rankings[${i}]`)
    mixedStrategy(tremble, profile[i]!.length, at).forEach((share, s) => {
      demand(compare(share, ZERO) > 0 && compare(share, profile[i]![s]!.add(epsilon)) <= 0, `${at}[${s}]`)
      for (const [t, other] of tremble.entries()) {
        if (classes[t]! < classes[s]!) demand(compare(share, other.mul(epsilon)) <= 0, `${at}[${s}]`)
      }
    })
  })
  for (const i of [0, 1]) {
    const classes = classesOf(result.rankings[i]!, profile[i]!, `rankings[${i}]`)
    const gets = repliesTo(game, i, profile.with(1 - i, result.trembles[1 - i]!))
    for (const [s, value] of gets.entries()) {
      for (const [t, other] of gets.entries()) {
        demand(Math.sign(compare(value, other)) === Math.sign(classes[t]! - classes[s]!), `rankings[${i}]`)
      }
    }
  }
  return undefined
}

/** The class of each strategy; every strategy is in one, and what is played is in the first. */
function classesOf(ranking: readonly (readonly number[])[], own: readonly Fraction[], at: string): number[] {
  const classes = own.map(() => -1)
  list(ranking, at).forEach((members, k) => {
    demand(list(members, `${at}[${k}]`).length > 0, `${at}[${k}]`)
    for (const s of members) {
      demand(classes[index(s, own.length, `${at}[${k}]`)] === -1, `${at}[${k}]`)
      classes[s] = k
    }
  })
  demand(!classes.includes(-1), at)
  for (const [s, share] of own.entries()) demand(share.n === 0n || classes[s] === 0, at)
  return classes
}

/**
 * For each player, more than any coefficient, as a polynomial in N = 1/ε, of a minor of the conditions on the other's trembles: the product over
 * conditions of the sizes of all that stands in them. With y for n probabilities and a slack t: Σy = 1; y_j ≥ t; d y_j N ≤ a N + d for
 * each probability a/d of the profile; y_j ≥ N y_k for pairs j, k; and steps in the other player's payoffs, with t.
 */
function largestCoefficients(game: NormalForm, profile: readonly (readonly Fraction[])[]): bigint[] {
  return [0, 1].map(i => {
    const own = profile[1 - i]!
    const scale = game.payoffs[i]!.denominator
    const spread = own.map((_, j) => {
      const column = game.strategies[i]!.map((__, s) => payoff(game, i === 0 ? [s, j] : [j, s], i))
      const [low, high] = [
        column.reduce((a, b) => (b.compare(a) < 0 ? b : a)),
        column.reduce((a, b) => (b.compare(a) > 0 ? b : a)),
      ]
      return high.sub(low).mul(ratio(scale, 1n))
    })
    const n = own.length
    const step = spread.reduce((total, value) => total + value.n, 1n)
    const conditions = [
      BigInt(n + 1),
      ...own.flatMap(({ n: top, d }) => [2n, top + 2n * d]),
      ...new Array<bigint>(n * n).fill(2n),
      ...new Array<bigint>(game.strategies[i]!.length).fill(step),
    ]
    return conditions.reduce((product, value) => product * value, 1n)
  })
}

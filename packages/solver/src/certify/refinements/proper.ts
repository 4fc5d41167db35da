/**
 * Checks proper equilibria: the trembles are ε-proper, and ε is so small that the same rankings have trembles for every smaller one. For
 * one that is not proper, all pairs of rankings that it allows are counted and each is refuted: its conditions are added up with the
 * multipliers. Of more pairs than a record lists, the rest is not checked.
 */
import { compare, type Fraction, type NormalForm, ONE, payoff, ratio, sum, ZERO } from '@biform/core'
import type { IsProperEquilibrium, NoTrembles } from '../../results/index.ts'
import { repliesTo } from '../equilibria.ts'
import {
  type Completeness,
  demand,
  equal,
  fraction,
  gameOf,
  index,
  list,
  mixedStrategy,
  record,
  vector,
} from '../flaw.ts'
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
    const epsilon = epsilonOf(game, profile, result.epsilon)
    const total = gains.reduce((all, row, i) => all * rankingCount(row, profile[i]!), 1)
    const listed = Math.min(total, MAX_REFUTED)
    const seen = new Set<string>()
    list(result.refutations, 'refutations', listed).forEach((item, k) => {
      const at = `refutations[${k}]`
      const { rankings } = record(item, at)
      const classes = list(rankings, `${at}.rankings`, 2).map((ranking, i) => {
        const found = classesOf(ranking, profile[i]!, `${at}.rankings[${i}]`)
        for (const [s, gain] of gains[i]!.entries()) {
          for (const [t, other] of gains[i]!.entries())
            if (compare(gain, other) > 0) demand(found[s]! < found[t]!, `${at}.rankings[${i}]`)
        }
        return found
      })
      const key = JSON.stringify(classes)
      demand(!seen.has(key), `${at}.rankings`)
      seen.add(key)
      checkRefutation(game, profile, epsilon.d, item, at)
    })
    return listed === total ? 'checked' : 'not checked'
  }
  demand(result.kind === 'proper', 'kind')
  demand(result.holds === true, 'holds')
  const epsilon = epsilonOf(game, profile, result.epsilon)
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

/** A record lists so many refutations. */
const MAX_REFUTED = 300

/** 1 over a number above all coefficients. */
function epsilonOf(game: NormalForm, profile: readonly (readonly Fraction[])[], value: Fraction): Fraction {
  const epsilon = fraction(value, 'epsilon')
  demand(epsilon.n === 1n && epsilon.s > 0n, 'epsilon')
  for (const most of largestCoefficients(game, profile)) demand(epsilon.d > most + 1n, 'epsilon')
  return epsilon
}

/** How many rankings order what differs in its gain by it, and have all that is played in the first class. */
function rankingCount(gains: readonly Fraction[], own: readonly Fraction[]): number {
  const levels = new Map<string, number>()
  for (const gain of gains) levels.set(gain.toFraction(), (levels.get(gain.toFraction()) ?? 0) + 1)
  const best = levels.get('0')!
  levels.delete('0')
  // Beside what is played, the first class has any of the other best replies, and what is left is ranked anyhow.
  const idle = best - own.filter(share => share.n > 0n).length
  const first = Array.from({ length: idle + 1 }, (_, k) => choose(idle, k) * orders(k)).reduce((a, b) => a + b)
  return [...levels.values()].reduce((all, size) => all * orders(size), first)
}

/** The number of rankings of n things: Σ_k k! S(n, k), by the size of the last class. */
function orders(n: number): number {
  if (n === 0) return 1
  return Array.from({ length: n }, (_, k) => choose(n, k) * orders(k)).reduce((a, b) => a + b)
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k
}

/** The conditions on the trembles of a player add up to 0, with a positive weight on what has to be above 0. */
function checkRefutation(
  game: NormalForm,
  profile: readonly (readonly Fraction[])[],
  N: bigint,
  { rankings, player, multipliers }: NoTrembles,
  at: string,
): void {
  const i = index(player, 2, `${at}.player`)
  const p = profile[i]!
  const scale = game.payoffs[1 - i]!.denominator
  const unit = (j: number): Fraction[] => p.map((_, k) => ratio(j === k ? 1n : 0n, 1n))
  const gets = (s: number): Fraction[] =>
    p.map((_, j) => payoff(game, i === 0 ? [j, s] : [s, j], 1 - i).mul(ratio(scale, 1n)))
  const less = (a: readonly Fraction[], b: readonly Fraction[], times: bigint): Fraction[] =>
    a.map((value, j) => value.sub(b[j]!.mul(ratio(times, 1n))))
  const strict = p.map((_, j) => unit(j))
  const weak = p.map(({ n, d }, j) => p.map((_, k) => ratio(n * N + d - (j === k ? d * N : 0n), 1n)))
  const own = rankings[i]!
  for (const [k, worse] of own.entries()) {
    if (k > 0) for (const b of own[k - 1]!) for (const w of worse) weak.push(less(unit(b), unit(w), N))
  }
  const forms: { form: readonly Fraction[]; sign: '>' | '>=' | '=' }[] = [
    ...strict.map(form => ({ form, sign: '>' as const })),
    ...weak.map(form => ({ form, sign: '>=' as const })),
  ]
  const other = rankings[1 - i]!
  for (const [k, members] of other.entries()) {
    for (let m = 1; m < members.length; m++)
      forms.push({ form: less(gets(members[m - 1]!), gets(members[m]!), 1n), sign: '=' })
    const next = other[k + 1]
    if (next) forms.push({ form: less(gets(members[0]!), gets(next[0]!), 1n), sign: '>' })
  }
  const weights = vector(multipliers, forms.length, `${at}.multipliers`)
  forms.forEach(({ form, sign }, k) => {
    const idle = sign !== '>' && form.every(value => value.n === 0n)
    const weight = weights[k]!
    demand(idle ? weight.n === 0n : sign === '=' || compare(weight, ZERO) >= 0, `${at}.multipliers[${k}]`)
  })
  const counted = sum(weights.filter((_, k) => forms[k]!.sign === '>'))
  demand(equal(counted, ONE), `${at}.multipliers`)
  for (const j of p.keys()) {
    demand(sum(weights.map((weight, k) => weight.mul(forms[k]!.form[j]!))).n === 0n, `${at}.multipliers`)
  }
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
 * conditions of the sizes of all that stands in them. With y for n probabilities and a slack t: Σy = 1; y_j ≥ t; d y_j N ≤ (a N + d) Σy for
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
    const size = BigInt(n)
    const step = spread.reduce((total, value) => total + value.n, 1n)
    const conditions = [
      BigInt(n + 1),
      ...own.flatMap(({ n: top, d }) => [2n, size * (top + d) + d]),
      ...new Array<bigint>(n * n).fill(2n),
      ...new Array<bigint>(game.strategies[i]!.length).fill(step),
    ]
    return conditions.reduce((product, value) => product * value, 1n)
  })
}

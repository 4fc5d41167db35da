/**
 * Checks symmetric equilibria: what a player gains from the first strategy against the second is a polynomial, which is
 * expanded here by multiplication. Each probability is a root of it or an end at which the gain points outwards, and Sturm
 * sequences count that no root inside is missing.
 */
import {
  compareReal,
  type Fraction,
  isReal,
  type NormalForm,
  ONE,
  payoff,
  polynomialAt,
  profileAt,
  profileCount,
  type Real,
  realRoots,
  signAt,
  ZERO,
} from '@biform/core'
import type { SymmetricEquilibria } from '../results/index.ts'
import { type Completeness, demand, gameOf, list, record } from './flaw.ts'

/** Each listed profile is an equilibrium with its payoff, and none is missing. */
export function checkSymmetricEquilibria(subject: unknown, result: SymmetricEquilibria): Completeness {
  const game = gameOf(subject, 'normal-form')
  demand(
    game.strategies.every(strategies => strategies.length === 2),
    'subject',
  )
  const [first, second] = [expected(game, 0), expected(game, 1)]
  const gain = difference(first, second)
  const isEvery = gain.every(value => value.n === 0n)
  demand(result.kind === (isEvery ? 'every' : 'finite'), 'kind')
  const found = list(result.equilibria, 'equilibria').map((item, k) => {
    const at = `equilibria[${k}]`
    const { probabilities, payoff: value, unanimous } = record(item, at)
    const [p, q] = list(probabilities, `${at}.probabilities`, 2) as readonly [Real, Real]
    demand(isReal(p) && compareReal(p, ZERO) >= 0 && compareReal(p, ONE) <= 0, `${at}.probabilities[0]`)
    demand(isReal(q) && compareReal(q, polynomialAt([1, -1], p)) === 0, `${at}.probabilities[1]`)
    const sign = signAt(gain, p)
    const isEnd = compareReal(p, ZERO) === 0 ? sign <= 0 : compareReal(p, ONE) === 0 ? sign >= 0 : sign === 0
    demand(isEnd, `${at}.probabilities[0]`)
    same(value, polynomialAt(compareReal(p, ZERO) === 0 ? second : first, p), `${at}.payoff`)
    const [all, none] = list(unanimous, `${at}.unanimous`, 2) as readonly [Real, Real]
    const n = game.players.length
    same(all, polynomialAt(power([ZERO, ONE], n), p), `${at}.unanimous[0]`)
    same(none, polynomialAt(power([ONE, ONE.neg()], n), p), `${at}.unanimous[1]`)
    return p
  })
  found.forEach((p, k) => {
    demand(k === 0 || compareReal(found[k - 1]!, p) > 0, `equilibria[${k}]`)
  })
  const ends = [
    ...(isEvery || signAt(gain, ZERO) <= 0 ? [ZERO] : []),
    ...(isEvery || signAt(gain, ONE) >= 0 ? [ONE] : []),
  ]
  const inside = isEvery
    ? 0
    : realRoots(gain).filter(({ value }) => compareReal(value, ZERO) > 0 && compareReal(value, ONE) < 0).length
  demand(found.length === ends.length + inside, 'equilibria')
  return 'checked'
}

function same(found: unknown, value: Real, at: string): void {
  demand(isReal(found) && compareReal(found, value) === 0, at)
}

/** What player 0 expects from a strategy if every other plays the first with probability p, by powers of p. */
function expected(game: NormalForm, own: number): Fraction[] {
  let total: Fraction[] = [ZERO]
  const known = new Map<string, Fraction>()
  for (let index = 0; index < profileCount(game); index++) {
    const profile = profileAt(game, index)
    profile.forEach((strategy, i) => {
      // Symmetry: one payoff for each own strategy and number of others who play the first.
      const key = `${strategy}/${profile.filter((other, j) => j !== i && other === 0).length}`
      const value = payoff(game, profile, i)
      demand((known.get(key) ?? value).equals(value), 'subject')
      known.set(key, value)
    })
    if (profile[0] !== own) continue
    const factors = profile.slice(1).map(strategy => (strategy === 0 ? [ZERO, ONE] : [ONE, ONE.neg()]))
    total = plus(total, factors.reduce(times, [payoff(game, profile, 0)]))
  }
  return total
}

function power(factor: readonly Fraction[], exponent: number): Fraction[] {
  return Array.from({ length: exponent }, () => factor).reduce<Fraction[]>(
    (product, next) => times(product, next),
    [ONE],
  )
}

function times(a: readonly Fraction[], b: readonly Fraction[]): Fraction[] {
  const product = Array.from({ length: a.length + b.length - 1 }, () => ZERO)
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      product[i + j] = product[i + j]!.add(x.mul(y))
    })
  })
  return product
}

function plus(a: readonly Fraction[], b: readonly Fraction[]): Fraction[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? ZERO).add(b[i] ?? ZERO))
}

function difference(a: readonly Fraction[], b: readonly Fraction[]): Fraction[] {
  return plus(
    a,
    b.map(value => value.neg()),
  )
}

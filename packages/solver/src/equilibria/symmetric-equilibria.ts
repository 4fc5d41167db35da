/**
 * Symmetric equilibria of symmetric games of two strategies and any number of players: volunteer's dilemmas, public goods
 * with a threshold, entry, crowding. Who plays the first strategy with probability p like everybody else gains from it,
 * against the second, a polynomial in p of degree n−1 (in Bernstein form its coefficients are the gains where k of the
 * others play the first); its roots are the mixed equilibria, exact by Sturm sequences (as in Diekmann 1985 for one root).
 */
import {
  compare,
  compareReal,
  type Fraction,
  InputError,
  type NormalForm,
  ONE,
  payoff,
  polynomialAt,
  profileAt,
  profileCount,
  type Real,
  ratio,
  realRoots,
  sum,
  ZERO,
} from '@biform/core'
import { binomial } from '../binomial.ts'
import type { SymmetricEquilibria } from '../results/index.ts'
import { checkNormalForm } from './input.ts'

/**
 * All symmetric Nash equilibria, pure and mixed, of a symmetric game with two strategies per player.
 *
 * @returns the probability of each strategy, from that which plays the first most to that which plays it least; irrational
 * ones as algebraic numbers. `kind: 'every'` where all symmetric profiles are equilibria
 * @throws InputError if a player has not two strategies, or if payoffs depend on more than the own strategy and the number
 * of others who play the first
 *
 * Time: one pass over players × 2^n payoffs, and the real roots of one polynomial of degree n−1.
 *
 * @example
 * // Three firms, each would rather have another pay the cost of 2 for a benefit of 5.
 * const pays = (own: number, others: number) => (own === 0 ? 3 : others > 0 ? 5 : 0)
 * const payoffs = [0, 1].map(a =>
 *   [0, 1].map(b =>
 *     [0, 1].map(c => [pays(a, 2 - b - c), pays(b, 2 - a - c), pays(c, 2 - a - b)]),
 *   ),
 * )
 * const [only] = symmetricEquilibria(normalForm({ payoffs })).equilibria
 * only.probabilities[1].polynomial // → [-2n, 0n, 5n]
 * decimalOf(only.probabilities[0]) // → '0.3675'
 */
export function symmetricEquilibria(game: NormalForm): SymmetricEquilibria {
  const [first, second] = ownPayoffs(game)
  const n = game.players.length
  const values = first.map((value, k) => value.sub(second[k]!))
  const gain = powerBasis(values)
  const method = 'symmetricEquilibria'
  const at = (p: Real): SymmetricEquilibria['equilibria'][number] => ({
    probabilities: [p, polynomialAt([1, -1], p)],
    // Inside both strategies give the same; at the ends it is the one that is played.
    payoff: polynomialAt(powerBasis(compareReal(p, ZERO) === 0 ? second : first), p),
    unanimous: [polynomialAt(power([ZERO, ONE], n), p), polynomialAt(power([ONE, ONE.neg()], n), p)],
  })
  if (gain.length === 0) return { method, kind: 'every', equilibria: [at(ONE), at(ZERO)] }
  const inside = realRoots(gain)
    .map(({ value }) => value)
    .filter(value => compareReal(value, ZERO) > 0 && compareReal(value, ONE) < 0)
    .reverse()
  return {
    method,
    kind: 'finite',
    equilibria: [
      ...(compare(values.at(-1)!, ZERO) >= 0 ? [at(ONE)] : []),
      ...inside.map(at),
      ...(compare(values[0]!, ZERO) <= 0 ? [at(ZERO)] : []),
    ],
  }
}

/** What a player gets from each strategy where so many of the others play the first: two lists, from none to all. */
function ownPayoffs(game: NormalForm): [Fraction[], Fraction[]] {
  checkNormalForm(game)
  const n = game.players.length
  game.strategies.forEach((list, i) => {
    if (list.length !== 2) throw new InputError(`strategies[${i}]`, `has ${list.length} strategies, not 2`)
  })
  const lists: [Fraction[], Fraction[]] = [[], []]
  for (let index = 0; index < profileCount(game); index++) {
    const profile = profileAt(game, index)
    const firsts = profile.filter(strategy => strategy === 0).length
    profile.forEach((strategy, i) => {
      const others = firsts - (strategy === 0 ? 1 : 0)
      const value = payoff(game, profile, i)
      const known = lists[strategy]![others]
      lists[strategy]![others] ??= value
      if (known !== undefined && compare(known, value) !== 0) {
        const place = profile.map(own => `[${own}]`).join('')
        throw new InputError(
          `payoffs${place}[${i}]`,
          `is ${value.toFraction()}, where another player in the same place gets ${known.toFraction()}: the game is not symmetric`,
        )
      }
    })
  }
  if (lists.some(list => list.length !== n)) throw new InputError('payoffs', 'are not complete')
  return lists
}

/** Σ_k C(m,k) p^k (1−p)^(m−k) b_k in powers of p, lowest first, without zeros at the end. */
function powerBasis(bernstein: readonly Fraction[]): Fraction[] {
  const m = bernstein.length - 1
  const coefficients = bernstein.map((_, j) =>
    sum(
      bernstein
        .slice(0, j + 1)
        .map((value, k) => value.mul(ratio(((j - k) % 2 === 0 ? 1n : -1n) * binomial(j, k), 1n))),
    ).mul(ratio(binomial(m, j), 1n)),
  )
  while (coefficients.length > 0 && coefficients.at(-1)!.n === 0n) coefficients.pop()
  return coefficients
}

/** A power of a polynomial of degree 1. */
function power([low, high]: readonly [Fraction, Fraction], exponent: number): Fraction[] {
  return Array.from({ length: exponent + 1 }, (_, k) =>
    low
      .pow(exponent - k)!
      .mul(high.pow(k)!)
      .mul(ratio(binomial(exponent, k), 1n)),
  )
}

/**
 * Checks sampled Shapley values. The record must agree with itself. With the game at hand, the rounds are drawn again from
 * their seed; where that is too much work, no estimate may be further from the exact value than chance allows.
 */
import { type Coalitional, doubles, type Random, random, toNumber } from '@biform/core'
import type { SampleShapley, Sampling } from '../../results/index.ts'
import { type Completeness, claimsAll, demand, gameOf, index, list } from '../flaw.ts'
import { shapleyValue } from '../shapley.ts'

/** Rounds are drawn again while they ask for at most so many worths. */
const MAX_REPLAYED_WORTHS = 1_000_000
/** A standard error is believed after this many rounds. */
const MIN_ROUNDS = 30
/** Doubles that are summed in another order may differ by this much times the largest worth. */
const TOLERANCE = 1e-9

export function checkSampleShapley(subject: unknown, result: SampleShapley): Completeness {
  const game = gameOf(subject, 'coalitional')
  const n = game.players.length
  claimsAll(result)
  demand(result.arithmetic === 'double', 'arithmetic')
  const worthsOf = Object.hasOwn(WORTHS, result.sampling) ? WORTHS[result.sampling] : undefined
  demand(worthsOf !== undefined, 'sampling')
  demand(Number.isInteger(result.seed), 'seed')
  const rounds = index(result.rounds, Number.MAX_SAFE_INTEGER, 'rounds')
  demand(rounds > 0, 'rounds')
  demand(Number.isFinite(result.target) && result.target >= 0, 'target')
  list(result.squares, 'squares', n)
  list(result.standardErrors, 'standardErrors', n).forEach((error, i) => {
    const square = result.squares[i]!
    demand(Number.isFinite(square) && square >= 0, `squares[${i}]`)
    const expected = rounds > 1 ? Math.sqrt(square / (rounds * (rounds - 1))) : Number.MAX_VALUE
    demand(Math.abs(error - expected) <= 1e-12 * expected, `standardErrors[${i}]`)
  })
  const small = rounds >= MIN_ROUNDS && result.standardErrors.every(error => error <= result.target)
  demand(result.converged === small, 'converged')
  list(result.values, 'values', n).forEach((value, i) => {
    demand(Number.isFinite(value), `values[${i}]`)
  })
  const worth = doubles(game.worth)
  if (rounds * worthsOf(n) <= MAX_REPLAYED_WORTHS) {
    replay(worth, result)
    return 'checked'
  }
  demandLikely(game, worth, result)
  return 'not checked'
}

/** How many worths a round asks for. */
const WORTHS: Readonly<Record<Sampling, (n: number) => number>> = {
  permutation: n => n,
  antithetic: n => 2 * n,
  stratified: n => 2 * n * n,
}

/** Draws all rounds again: mean and squared deviations must come out. */
function replay(worth: Float64Array, result: SampleShapley): void {
  const n = result.values.length
  const rounds = Array.from({ length: result.rounds }, (_, r) =>
    roundOf(worth, n, result.sampling, random(result.seed, r)),
  )
  const size = worth.reduce((most, v) => Math.max(most, Math.abs(v)), 0)
  for (let i = 0; i < n; i++) {
    const mean = rounds.reduce((sum, round) => sum + round[i]!, 0) / result.rounds
    demand(Math.abs(result.values[i]! - mean) <= TOLERANCE * size, `values[${i}]`)
    const squares = rounds.reduce((sum, round) => sum + (round[i]! - mean) ** 2, 0)
    demand(Math.abs(result.squares[i]! - squares) <= TOLERANCE * size * size * result.rounds, `squares[${i}]`)
  }
}

function roundOf(worth: Float64Array, n: number, sampling: Sampling, draw: Random): number[] {
  const everyone = Array.from({ length: n }, (_, i) => i)
  const gain = (i: number, before: readonly number[]): number => {
    const mask = before.reduce((all, j) => all | (1 << j), 0)
    return worth[mask | (1 << i)]! - worth[mask]!
  }
  if (sampling === 'stratified') {
    return everyone.map(i => {
      const others = everyone.filter(j => j !== i)
      const gains = everyone.map(size => gain(i, shuffle(others, draw).slice(0, size)))
      return gains.reduce((a, b) => a + b) / n
    })
  }
  const order = shuffle(everyone, draw)
  const along = (list: readonly number[], i: number): number => gain(i, list.slice(0, list.indexOf(i)))
  if (sampling === 'permutation') return everyone.map(i => along(order, i))
  return everyone.map(i => (along(order, i) + along(order.toReversed(), i)) / 2)
}

/** The things in random order: from the last place down, each swapped with one that is not behind it. */
function shuffle(things: readonly number[], draw: Random): number[] {
  const list = [...things]
  for (let j = list.length - 1; j > 0; j--) {
    const k = draw.integer(0, j)
    ;[list[j], list[k]] = [list[k]!, list[j]!]
  }
  return list
}

/**
 * The empirical Bernstein bound (Maurer and Pontil 2009) for δ = 10⁻¹²: with L = ln(2/δ), the mean of m values from a range
 * R is off by more than √(2L) standard errors and 7LR/(3(m−1)) with probability δ at most.
 */
function demandLikely(game: Coalitional, worth: Float64Array, { rounds, values, standardErrors }: SampleShapley): void {
  const exact = shapleyValue(game).map(toNumber)
  const range = 2 * (worth.reduce((a, b) => Math.max(a, b), 0) - worth.reduce((a, b) => Math.min(a, b), 0))
  const L = Math.log(2e12)
  values.forEach((value, i) => {
    const allowed = Math.sqrt(2 * L) * standardErrors[i]! + (7 * L * range) / (3 * (rounds - 1))
    demand(rounds === 1 || Math.abs(value - exact[i]!) <= allowed, `values[${i}]`)
  })
}

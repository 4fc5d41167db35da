/**
 * The Shapley value by two routes: Harsanyi dividends for up to 16 players, and beyond them averages of marginal
 * contributions by coalition size, which need no memory of their own.
 */
import { type Coalitional, type Fraction, integers, ratio } from '@biform/core'

/** Up to this many players, dividends are used. */
const MAX_DIVIDEND_PLAYERS = 16

/** The Shapley value of a TU game, one value per player. */
export function shapleyValue(game: Coalitional): Fraction[] {
  return game.players.length <= MAX_DIVIDEND_PLAYERS ? fromDividends(game) : fromMarginals(game)
}

/** φ_i = Σ_{S∋i} d(S)/|S|, where the dividends d are the Möbius inverse of the worths. */
function fromDividends(game: Coalitional): Fraction[] {
  const n = game.players.length
  const d = integers(game.worth)
  for (let i = 0; i < n; i++) {
    for (let S = 0; S < d.length; S++) {
      if ((S >>> i) & 1) d[S] = d[S]! - d[S ^ (1 << i)]!
    }
  }
  const scale = factorial(n) // so that division by every |S| is exact
  return game.players.map((_, i) => {
    let total = 0n
    d.forEach((dividend, S) => {
      if ((S >>> i) & 1) total += dividend * (scale / BigInt(size(S)))
    })
    return ratio(total, scale * game.worth.denominator)
  })
}

/**
 * φ_i = Σ_s (s−1)!(n−s)!/n! · (sum of v over coalitions of size s with i − sum of v over those of size s−1 without i).
 */
function fromMarginals(game: Coalitional): Fraction[] {
  const n = game.players.length
  const { withPlayer, all } = sumsBySize(game)
  return game.players.map((_, i) => {
    let total = 0n
    for (let s = 1; s <= n; s++) {
      const marginals = withPlayer[i]![s]! - (all[s - 1]! - withPlayer[i]![s - 1]!)
      total += factorial(s - 1) * factorial(n - s) * marginals
    }
    return ratio(total, factorial(n) * game.worth.denominator)
  })
}

/** Sums of the numerators by coalition size: over all coalitions, and over those that contain a given player. */
function sumsBySize(game: Coalitional): { withPlayer: bigint[][]; all: bigint[] } {
  const n = game.players.length
  const { values } = game.worth
  if (!(values instanceof Float64Array)) {
    const withPlayer = game.players.map(() => Array.from({ length: n + 1 }, () => 0n))
    const all = Array.from({ length: n + 1 }, () => 0n)
    values.forEach((value, S) => {
      const s = size(S)
      all[s] = all[s]! + value
      for (let i = 0; i < n; i++) if ((S >>> i) & 1) withPlayer[i]![s] = withPlayer[i]![s]! + value
    })
    return { withPlayer, all }
  }
  // An integer below 2^53 is high·2^27 + low with |high| ≤ 2^26 and 0 ≤ low < 2^27: sums of up to 2^24 of either part
  // are exact in doubles.
  const sums = (): Float64Array => new Float64Array(n + 1)
  const [high, low] = [
    [...game.players.map(sums), sums()],
    [...game.players.map(sums), sums()],
  ]
  for (let S = 0; S < values.length; S++) {
    const s = size(S)
    const h = Math.floor(values[S]! / 2 ** 27)
    const l = values[S]! - h * 2 ** 27
    for (let i = 0; i <= n; i++) {
      if (i === n || (S >>> i) & 1) {
        high[i]![s]! += h
        low[i]![s]! += l
      }
    }
  }
  const whole = high.map((parts, i) => Array.from(parts, (h, s) => BigInt(h) * 2n ** 27n + BigInt(low[i]![s]!)))
  return { withPlayer: whole.slice(0, n), all: whole[n]! }
}

/** How many members a coalition has. */
function size(S: number): number {
  let count = 0
  for (let rest = S; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function factorial(n: number): bigint {
  let product = 1n
  for (let k = 2n; k <= n; k++) product *= k
  return product
}

/**
 * The surpluses of players against each other at an allocation: s_ij is the largest excess v(S) − x(S) of a coalition with i
 * and without j, what i could hope for without j. Exact, in one scan of all coalitions.
 */
import { type Coalitional, type Fraction, flatFractions, integers, ratio } from '@biform/core'
import { subsetSums } from '../subset-sums.ts'

/** Surpluses [i][j], and the first coalition that attains each; on the diagonal 0 and the empty one. */
export interface Surpluses {
  readonly surpluses: readonly (readonly Fraction[])[]
  readonly coalitions: readonly (readonly number[])[]
}

/** An integer: a number where doubles hold all that can occur, a bigint otherwise. */
type Whole = number | bigint

export function surplusesOf(game: Coalitional, allocation: readonly Fraction[]): Surpluses {
  const n = game.players.length
  const { excess, unit } = excesses(game, allocation)
  const most: (Whole | undefined)[] = Array.from({ length: n * n }, () => undefined)
  const best = new Int32Array(n * n)
  // For each player the least of its surpluses, once it has all of them; no smaller excess can change any.
  const least: (Whole | undefined)[] = game.players.map(() => undefined)
  for (let S = 1; S < 2 ** n - 1; S++) {
    const value = excess(S)
    for (let rest = S; rest !== 0; rest &= rest - 1) {
      const i = 31 - Math.clz32(rest & -rest)
      const bar = least[i]
      if (bar !== undefined && value <= bar) continue
      let lowered = false
      for (let j = 0; j < n; j++) {
        if ((S >>> j) & 1) continue
        const old = most[i * n + j]
        if (old !== undefined && value <= old) continue
        lowered = true
        most[i * n + j] = value
        best[i * n + j] = S
      }
      if (lowered) least[i] = leastOf(most, i, n)
    }
  }
  const rows = Array.from({ length: n }, (_, i) => i)
  return {
    surpluses: rows.map(i => rows.map(j => ratio(BigInt(most[i * n + j] ?? 0), unit))),
    coalitions: rows.map(i => rows.map(j => best[i * n + j]!)),
  }
}

/** The least of player i's surpluses, if none is missing. */
function leastOf(most: readonly (Whole | undefined)[], i: number, n: number): Whole | undefined {
  let least: Whole | undefined
  for (let j = 0; j < n; j++) {
    if (j === i) continue
    const value = most[i * n + j]
    if (value === undefined) return undefined
    if (least === undefined || value < least) least = value
  }
  return least
}

/** The excess of each coalition, times `unit`. */
function excesses(
  { worth }: Coalitional,
  allocation: readonly Fraction[],
): { excess: (coalition: number) => Whole; unit: bigint } {
  const amounts = flatFractions(allocation)
  const shares = integers(amounts).map(share => share * worth.denominator)
  const unit = amounts.denominator * worth.denominator
  const low = allocation.length >>> 1
  const mask = 2 ** low - 1
  const { values } = worth
  if (values instanceof Float64Array) {
    const scale = Number(amounts.denominator)
    let largest = shares.reduce((total, share) => total + Math.abs(Number(share)), 0)
    for (let S = 0; S < values.length; S++) largest = Math.max(largest, Math.abs(values[S]! * scale))
    if (largest < 2 ** 51) {
      const lower = subsetSums(shares.slice(0, low).map(Number))
      const upper = subsetSums(shares.slice(low).map(Number))
      return { excess: S => values[S]! * scale - lower[S & mask]! - upper[S >>> low]!, unit }
    }
  }
  const lower = bigSums(shares.slice(0, low))
  const upper = bigSums(shares.slice(low))
  return {
    excess: S => BigInt(values[S]!) * amounts.denominator - lower[S & mask]! - upper[S >>> low]!,
    unit,
  }
}

function bigSums(amounts: readonly bigint[]): bigint[] {
  const sums = [0n]
  amounts.forEach((amount, i) => {
    for (let S = 0; S < 2 ** i; S++) sums.push(sums[S]! + amount)
  })
  return sums
}

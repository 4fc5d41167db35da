/**
 * The surpluses of players against each other at an allocation: s_ij is the largest excess v(S) − x(S) of a coalition with i
 * and without j, what i could hope for without j. Exact, in one scan of all coalitions that looks closer only at those whose
 * excess is above the least surplus so far.
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
  let missing = n * (n - 1)
  let bar: Whole = 0
  for (let S = 1; S < 2 ** n - 1; S++) {
    const value = excess(S)
    if (missing === 0 && value <= bar) continue
    let lowered = false
    for (let i = 0; i < n; i++) {
      if (((S >>> i) & 1) === 0) continue
      for (let j = 0; j < n; j++) {
        if ((S >>> j) & 1) continue
        const old = most[i * n + j]
        if (old !== undefined && value <= old) continue
        if (old === undefined) missing -= 1
        lowered ||= old === undefined || old === bar
        most[i * n + j] = value
        best[i * n + j] = S
      }
    }
    if (lowered && missing === 0) bar = leastOf(most)
  }
  const rows = Array.from({ length: n }, (_, i) => i)
  return {
    surpluses: rows.map(i => rows.map(j => ratio(BigInt(most[i * n + j] ?? 0), unit))),
    coalitions: rows.map(i => rows.map(j => best[i * n + j]!)),
  }
}

function leastOf(values: readonly (Whole | undefined)[]): Whole {
  let least: Whole | undefined
  for (const value of values) if (value !== undefined && (least === undefined || value < least)) least = value
  return least ?? 0
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

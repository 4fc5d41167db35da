/** Values of plans at one discount factor, by solving their equations densely over the integers. */
import { type Fraction, gcd, numerator, ONE, ratio, ZERO } from '@biform/core'
import { solveSquare } from '../exact-linear.ts'
import type { Lottery } from './plan.ts'

/** The value of each state and the determinant of I − δP, where a state has one lottery. */
export interface ChainValues {
  readonly values: readonly Fraction[]
  readonly determinant: Fraction
}

/** Solves v = (1 − δ)u + δPv. */
export function chainValues(lotteries: readonly Lottery[], discount: Fraction): ChainValues {
  let scale = 1n
  const rows = lotteries.map(({ payoff, chances }, k) => {
    const row = lotteries.map((_, j) => {
      const stays = k === j ? ONE : ZERO
      const chance = chances.get(j)
      return chance === undefined ? stays : stays.sub(chance.mul(discount))
    })
    const all = [...row, payoff.mul(ONE.sub(discount))]
    const factor = all.reduce((common, { d }) => (common * d) / gcd(common, d), 1n)
    scale *= factor
    return all.map(value => numerator(value) * (factor / value.d))
  })
  const { numerators, denominator } = solveSquare(
    rows.map(row => row.slice(0, -1)),
    rows.map(row => row.at(-1)!),
  )!
  return { values: numerators.map(top => ratio(top, denominator)), determinant: ratio(denominator, scale) }
}

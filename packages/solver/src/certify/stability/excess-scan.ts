/** Excesses v(S) − x(S) of all coalitions against limits, in integers. */
import { type Coalitional, type Fraction, flatFractions, integers } from '@biform/core'

/**
 * Calls `above` for every coalition but the empty one and N whose excess is above a limit, with the first limit that it
 * exceeds. In Gray-code order: one player enters or leaves at each step.
 */
export function excessScan(
  game: Coalitional,
  x: readonly Fraction[],
  limits: readonly Fraction[],
  above: (coalition: number, limit: number) => void,
): void {
  const { denominator, values } = game.worth
  const n = game.players.length
  const common = flatFractions([...x, ...limits])
  const numbers = integers(common).map(value => value * denominator)
  const [shares, bounds] = [numbers.slice(0, n), numbers.slice(n)]
  if (bounds.length === 0) return
  let least = bounds[0]!
  for (const bound of bounds) if (bound < least) least = bound
  let given = 0n
  for (let step = 1; step < values.length; step++) {
    const S = step ^ (step >>> 1)
    const i = 31 - Math.clz32(step & -step)
    given += (S >>> i) & 1 ? shares[i]! : -shares[i]!
    const excess = BigInt(values[S]!) * common.denominator - given
    if (excess <= least || S === values.length - 1) continue
    above(
      S,
      bounds.findIndex(bound => excess > bound),
    )
  }
}

/** The egalitarian solution of a convex game, by the algorithm of Dutta and Ray (1989). */
import { type Coalitional, type Fraction, integers, ratio, ZERO } from '@biform/core'
import type { DuttaRay } from '../../results/standards.ts'
import { members } from '../bits.ts'
import { checkCoalitional } from '../input.ts'
import { isConvex } from '../predicates/is-convex.ts'

/**
 * The egalitarian solution under participation constraints: as equal as coalitions allow. In a convex game it is in the
 * core and Lorenz-dominates every other core allocation, so that the poorest k players have at least as much as under any
 * of them, for every k. For a game that is not convex, where it may not exist and this algorithm does not find it, the
 * coalitions that break convexity are named.
 *
 * Checks convexity (n² 2^n / 8 pairs), then looks at all coalitions of those who are not yet paid in each of up to n stages.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * duttaRay(coalitional({ worth: [0, 0, 0, 100, 0, 100, 200, 300] })).values // → ['100', '100', '100']
 * const game = coalitional({ worth: [0, 0, 6, 6, 0, 2, 7, 9] })
 * duttaRay(game).values // → ['3/2', '6', '3/2']
 * duttaRay(game).stages // → [{ coalition: 2, average: '6' }, { coalition: 5, average: '3/2' }]
 * duttaRay(coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 1] })).kind // → 'not-convex'
 */
export function duttaRay(game: Coalitional): DuttaRay {
  const method = 'duttaRay'
  checkCoalitional(game)
  const convex = isConvex(game)
  if (!convex.holds) return { method, kind: 'not-convex', witness: convex.witness }
  const worths = integers(game.worth)
  const everyone = worths.length - 1
  const values: Fraction[] = game.players.map(() => ZERO)
  const stages: { coalition: number; average: Fraction }[] = []
  for (let paid = 0; paid !== everyone; ) {
    const { coalition, gain } = richest(worths, paid)
    const own = members(coalition)
    const average = ratio(gain, BigInt(own.length) * game.worth.denominator)
    for (const i of own) values[i] = average
    stages.push({ coalition, average })
    paid |= coalition
  }
  return { method, kind: 'allocation', values, stages }
}

/** The largest coalition outside `paid` with the largest average gain: in a convex game the union of all that have it. */
function richest(worths: readonly bigint[], paid: number): { readonly coalition: number; readonly gain: bigint } {
  const rest = (worths.length - 1) ^ paid
  const base = worths[paid]!
  let coalition = rest
  let [gain, size] = [worths[paid | rest]! - base, BigInt(members(rest).length)]
  for (let T = (rest - 1) & rest; T > 0; T = (T - 1) & rest) {
    const [gainOfT, sizeOfT] = [worths[paid | T]! - base, BigInt(members(T).length)]
    const difference = gainOfT * size - gain * sizeOfT
    if (difference > 0n) [coalition, gain, size] = [T, gainOfT, sizeOfT]
    else if (difference === 0n && (T | coalition) !== coalition) {
      coalition |= T
      ;[gain, size] = [worths[paid | coalition]! - base, BigInt(members(coalition).length)]
    }
  }
  return { coalition, gain }
}

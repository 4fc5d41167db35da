/**
 * Membership in the kernel (Davis and Maschler 1965) and the prekernel (Maschler, Peleg and Shapley 1972) of the grand
 * coalition, by the surpluses s_ij of `surpluses.ts`.
 */
import { at, type Coalitional, compare, type Fraction, type Rational, sum, ZERO } from '@biform/core'
import type { InKernel, InPrekernel } from '../../results/index.ts'
import { allocationOf, checkCoalitional } from '../input.ts'
import { type Surpluses, surplusesOf } from './surpluses.ts'

/**
 * Whether an allocation is in the kernel of a TU game: an imputation at which no player outweighs another. Player i
 * outweighs j if s_ij > s_ji and x_j > v(j), where s_ij is the largest excess of a coalition with i and without j.
 *
 * The nucleolus is always an element, so that the kernel is empty only where there is no imputation. Looks at all 2^n
 * coalitions, once.
 *
 * @param allocation one amount per player
 * @throws InputError if the game is not a TU game, or the allocation has the wrong length or holds no numbers
 * @example
 * const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
 * inKernel(bakeries, [20, 40, 30]).holds // → true
 * inKernel(bakeries, [25, 35, 30]).violation // → { strong: 1, weak: 0, difference: '10', coalition: 6, reply: 5 }
 */
export function inKernel(game: Coalitional, allocation: readonly Rational[]): InKernel {
  checkCoalitional(game)
  const x = allocationOf(game.players, allocation)
  const head = { method: 'inKernel', allocation: x } as const
  if (!isEfficient(game, x)) return { ...head, holds: false, reason: 'not-efficient' }
  const gains = x.map((amount, i) => compare(amount, at(game.worth, 2 ** i)))
  if (gains.some(gain => gain < 0)) return { ...head, holds: false, reason: 'not-individually-rational' }
  return { ...head, ...judge(surplusesOf(game, x), weak => gains[weak]! > 0) }
}

/**
 * Whether an allocation is in the prekernel of a TU game: one of v(N), individually rational or not, at which s_ij = s_ji
 * for all pairs of players, where s_ij is the largest excess of a coalition with i and without j.
 *
 * The prenucleolus is always an element, so that the prekernel is never empty. Looks at all 2^n coalitions, once.
 *
 * @param allocation one amount per player
 * @throws InputError if the game is not a TU game, or the allocation has the wrong length or holds no numbers
 * @example
 * const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
 * inPrekernel(bakeries, [20, 40, 30]).surpluses[0] // → ['0', '0', '0']
 */
export function inPrekernel(game: Coalitional, allocation: readonly Rational[]): InPrekernel {
  checkCoalitional(game)
  const x = allocationOf(game.players, allocation)
  const head = { method: 'inPrekernel', allocation: x } as const
  if (!isEfficient(game, x)) return { ...head, holds: false, reason: 'not-efficient' }
  return { ...head, ...judge(surplusesOf(game, x), () => true) }
}

function isEfficient({ worth }: Coalitional, x: readonly Fraction[]): boolean {
  return compare(sum(x), at(worth, 2 ** x.length - 1)) === 0
}

/** Finds the pair with the largest s_ij − s_ji > 0 among those whose weak player has something to lose. */
function judge(
  { surpluses, coalitions }: Surpluses,
  canLose: (weak: number) => boolean,
): Pick<InKernel, 'holds' | 'surpluses' | 'violation'> {
  let violation: InKernel['violation']
  let largest = ZERO
  surpluses.forEach((row, strong) => {
    row.forEach((surplus, weak) => {
      const difference = surplus.sub(surpluses[weak]![strong]!)
      if (!canLose(weak) || compare(difference, largest) <= 0) return
      largest = difference
      const [coalition, reply] = [coalitions[strong]![weak]!, coalitions[weak]![strong]!]
      violation = { strong, weak, difference, coalition, reply }
    })
  })
  return violation ? { holds: false, surpluses, violation } : { holds: true, surpluses }
}

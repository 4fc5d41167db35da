/** What the core says of allocations that give out v(N): who blocks them, and whether they are imputations. */
import {
  type Coalitional,
  compare,
  type Fraction,
  InputError,
  placed,
  type Rational,
  show,
  sum,
  worth,
  ZERO,
} from '@biform/core'
import type { AppraisedAllocation, NamedAllocation } from '../../results/geometry.ts'
import { members } from '../bits.ts'
import { allocationOf } from '../input.ts'

/** Allocations by the names that they are to be shown under; each gives out exactly v(N). */
export type NamedAllocations = Readonly<Record<string, readonly Rational[]>>

/** Looks at every coalition. */
export function appraise(game: Coalitional, allocation: readonly Fraction[]): AppraisedAllocation {
  const everyone = 2 ** game.players.length - 1
  const blocking = Array.from({ length: everyone }, (_, k) => k + 1)
    .map(coalition => {
      const given = sum(members(coalition).map(i => allocation[i]!))
      return { coalition, excess: worth(game, coalition).sub(given) }
    })
    .filter(({ excess }) => compare(excess, ZERO) > 0)
    .sort((a, b) => compare(b.excess, a.excess) || a.coalition - b.coalition)
  const imputation = !blocking.some(({ coalition }) => members(coalition).length === 1)
  return { allocation, imputation, inCore: blocking.length === 0, blocking }
}

/** Reads and appraises named allocations. */
export function named(game: Coalitional, points: NamedAllocations): NamedAllocation[] {
  if (typeof points !== 'object' || points === null || Array.isArray(points)) {
    throw new InputError('points', `${show(points)} is not an object from names to allocations`)
  }
  const total = worth(game, 2 ** game.players.length - 1)
  return Object.entries(points).map(([label, amounts]) => {
    const at = `points[${show(label)}]`
    const allocation = placed(at, () => allocationOf(game.players, amounts))
    const given = sum(allocation)
    if (!given.equals(total)) {
      throw new InputError(
        at,
        `gives out ${given.toFraction()}, and only what gives out ${total.toFraction()} has a place`,
      )
    }
    return { label, ...appraise(game, allocation) }
  })
}

/**
 * Membership in the core: of a TU game (Gillies 1959), and of a dual-value game with any liabilities, whose coalitions
 * block by the exact formula of `dual-integers.ts`.
 */
import {
  type Coalitional,
  compare,
  type DualValueGame,
  type Fraction,
  gcd,
  type Rational,
  ratio,
  sum,
  worth,
} from '@biform/core'
import type { InCore } from '../../results/splits.ts'
import { members } from '../bits.ts'
import { allocationOf, checkSplit } from '../input.ts'
import { dualIntegers, needs, objection, scale } from './dual-integers.ts'
import { excessScan } from './excess.ts'

/**
 * Whether an allocation is in the core: it gives out no more than there is, and no coalition can give all its members
 * more. If some can, the one with the largest excess is named (the smallest bitmask among several); a grand coalition
 * that has more to give out blocks like any other.
 *
 * Looks at all 2^n coalitions.
 *
 * @param allocation one amount per player
 * @throws InputError if the allocation has the wrong length or holds something that is no number
 * @example
 * const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
 * inCore(bakeries, [20, 40, 30]).holds // → true
 * inCore(bakeries, [25, 35, 30]).blocking // → { coalition: 6, excess: '5' }
 */
export function inCore(game: Coalitional | DualValueGame, allocation: readonly Rational[]): InCore {
  checkSplit(game)
  const x = allocationOf(game.players, allocation)
  return game.kind === 'coalitional' ? transferable(game, x) : dual(game, x)
}

function transferable(game: Coalitional, allocation: readonly Fraction[]): InCore {
  const everyone = 2 ** game.players.length - 1
  if (compare(sum(allocation), worth(game, everyone)) > 0) {
    return { method: 'inCore', holds: false, allocation, reason: 'infeasible' }
  }
  const denominator = allocation.reduce((common, amount) => common * (amount.d / gcd(common, amount.d)), 1n)
  const numerators = allocation.map(amount => scale(amount, denominator) * game.worth.denominator)
  const { coalition, excess } = excessScan(game.worth)(numerators, denominator, everyone)!
  if (excess <= 0n) return { method: 'inCore', holds: true, allocation }
  const blocking = { coalition, excess: ratio(excess, denominator * game.worth.denominator) }
  return { method: 'inCore', holds: false, allocation, blocking }
}

function dual(game: DualValueGame, allocation: readonly Fraction[]): InCore {
  const view = dualIntegers(game, allocation)
  const x = allocation.map(amount => scale(amount, view.denominator))
  if (objection(view, x, view.everyone).excess < 0n) {
    return { method: 'inCore', holds: false, allocation, reason: 'infeasible' }
  }
  let blocking: { coalition: number; excess: bigint } | undefined
  for (let S = 1; S <= view.everyone; S++) {
    const { excess, blocks } = objection(view, x, S)
    if (blocks && (!blocking || excess > blocking.excess)) blocking = { coalition: S, excess }
  }
  if (!blocking) return { method: 'inCore', holds: true, allocation }

  // Every member has what it needs at least, and an equal share of what is left over.
  const { coalition, excess } = blocking
  const { amounts } = needs(view, x, coalition)
  const share = ratio(excess, BigInt(amounts.length) * view.denominator)
  const payoffs = members(coalition).map((i, place) =>
    ratio(view.own[i]![coalition]! + amounts[place]!, view.denominator).add(share),
  )
  return {
    method: 'inCore',
    holds: false,
    allocation,
    blocking: { coalition, excess: ratio(excess, view.denominator), payoffs },
  }
}

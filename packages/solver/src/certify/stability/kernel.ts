/** Checks membership in the kernel and the prekernel from their definitions. */
import { at, type Coalitional, compare, type Fraction, flatFractions, integers, ratio, sum, ZERO } from '@biform/core'
import type { InKernel, InPrekernel } from '../../results/index.ts'
import { excessOf } from '../core-membership.ts'
import { demand, demandSame, equal, gameOf, index, record, vector } from '../flaw.ts'

export function checkInKernel(subject: unknown, result: InKernel): undefined {
  const game = gameOf(subject, 'coalitional')
  const x = vector(result.allocation, game.players.length, 'allocation')
  const gains = x.map((amount, i) => compare(amount, at(game.worth, 2 ** i)))
  const flaw = !isEfficient(game, x)
    ? 'not-efficient'
    : gains.some(gain => gain < 0)
      ? 'not-individually-rational'
      : undefined
  checkSurpluses(game, result, flaw, weak => gains[weak]! > 0)
}

export function checkInPrekernel(subject: unknown, result: InPrekernel): undefined {
  const game = gameOf(subject, 'coalitional')
  const x = vector(result.allocation, game.players.length, 'allocation')
  checkSurpluses(game, result, isEfficient(game, x) ? undefined : 'not-efficient', () => true)
}

function isEfficient(game: Coalitional, x: readonly Fraction[]): boolean {
  return equal(sum(x), at(game.worth, 2 ** x.length - 1))
}

/** The surpluses are recomputed; a violation must be one, and the largest. */
function checkSurpluses(
  game: Coalitional,
  { holds, allocation, surpluses, violation, reason }: InKernel | InPrekernel,
  flaw: InKernel['reason'],
  canLose: (weak: number) => boolean,
): void {
  demand(reason === flaw, 'reason')
  if (flaw !== undefined) {
    demand(holds === false, 'holds')
    demand(surpluses === undefined, 'surpluses')
    demand(violation === undefined, 'violation')
    return
  }
  const s = surplusesAt(game, allocation)
  demandSame(surpluses, s, 'surpluses')
  const ahead = s.flatMap((row, i) =>
    row.flatMap((surplus, j) => (canLose(j) ? [surplus.sub(s[j]![i]!)] : [])).filter(value => compare(value, ZERO) > 0),
  )
  demand(holds === (ahead.length === 0), 'holds')
  if (holds) {
    demand(violation === undefined, 'violation')
    return
  }
  const { strong, weak, difference, coalition, reply } = record(violation!, 'violation')
  const n = game.players.length
  index(strong, n, 'violation.strong')
  demand(canLose(index(weak, n, 'violation.weak')), 'violation.weak')
  const largest = ahead.reduce((a, b) => (compare(a, b) < 0 ? b : a))
  demandSame(difference, largest, 'violation.difference')
  demand(equal(s[strong]![weak]!.sub(s[weak]![strong]!), largest), 'violation.strong')
  const attains = (S: number, i: number, j: number, place: string): void => {
    index(S, 2 ** n, place)
    demand(((S >>> i) & 1) === 1 && ((S >>> j) & 1) === 0, place)
    demand(equal(excessOf(game, allocation, S).excess, s[i]![j]!), place)
  }
  attains(coalition, strong, weak, 'violation.coalition')
  attains(reply, weak, strong, 'violation.reply')
}

/** s_ij for all pairs, over all coalitions. */
function surplusesAt(game: Coalitional, x: readonly Fraction[]): Fraction[][] {
  const { denominator, values } = game.worth
  const allocation = flatFractions(x)
  const shares = integers(allocation).map(share => share * denominator)
  const most: (bigint | undefined)[][] = x.map(() => x.map(() => undefined))
  for (let S = 1; S < values.length - 1; S++) {
    let excess = BigInt(values[S]!) * allocation.denominator
    shares.forEach((share, i) => {
      if ((S >>> i) & 1) excess -= share
    })
    most.forEach((row, i) => {
      if (((S >>> i) & 1) === 0) return
      row.forEach((old, j) => {
        if (((S >>> j) & 1) === 0 && (old === undefined || excess > old)) row[j] = excess
      })
    })
  }
  return most.map(row => row.map(value => ratio(value ?? 0n, denominator * allocation.denominator)))
}

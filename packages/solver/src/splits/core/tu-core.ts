/**
 * The core of a TU game: a member, or balancing weights that prove it empty.
 *
 * Over the proper coalitions, the largest Σ λ_S v(S) of balancing weights equals the least x(N) that leaves no proper
 * coalition an objection. If it exceeds v(N) the weights are the proof (the search ends as soon as some do); otherwise
 * the least allocation, with what remains of v(N) given out equally, is a member.
 */
import { type Coalitional, type Fraction, ratio, type Steps } from '@biform/core'
import { enter, unitBasis } from '../../linear/basis.ts'
import type { WeightedCoalition } from '../../results/splits.ts'
import { excessScan } from './excess.ts'
import { allocationAt, amountsAt, columnOf, singles, weightsAt, worthAt } from './weights.ts'

/** How the search for a core member ends. */
export type TUCore =
  | { readonly kind: 'nonempty'; readonly member: readonly Fraction[] }
  | { readonly kind: 'empty'; readonly balancing: readonly WeightedCoalition[] }
  | { readonly kind: 'undecided'; readonly reason: string }

/** Yields once per coalition that enters. */
export function* tuCoreSteps(game: Coalitional): Steps<TUCore> {
  const { players, worth } = game
  const everyone = 2 ** players.length - 1
  const available = BigInt(worth.values[everyone]!)
  const scan = excessScan(worth)
  const basis = unitBasis(
    players.map(() => 1n),
    singles(game),
  )
  for (let done = 1; ; done++) {
    const surplus = available * basis.denominator - worthAt(basis)
    if (surplus < 0n) return { kind: 'empty', balancing: weightsAt(basis) }
    const objection = scan(amountsAt(basis), basis.denominator, everyone - 1)
    if (!objection || objection.excess <= 0n) {
      const share = ratio(surplus, BigInt(players.length) * basis.denominator * worth.denominator)
      return { kind: 'nonempty', member: allocationAt(game, basis).map(amount => amount.add(share)) }
    }
    enter(basis, columnOf(game, objection.coalition))
    const stop = yield { done }
    if (stop) return { kind: 'undecided', reason: stop }
  }
}

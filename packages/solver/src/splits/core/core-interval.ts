/**
 * The smallest and the largest amount that a player gets in the core of a TU game, with linear-programming proofs.
 *
 * For player i, both are linear programs over the core; in the dual form of `weights.ts` with the right-hand side e_i
 * (smallest) or −e_i (largest), and with a weight of either sign on the grand coalition, whose worth is given out in
 * full.
 */
import { type Coalitional, type DualValueGame, type Fraction, InputError, runSync, tuReading } from '@biform/core'
import { type Basis, enter, unitBasis } from '../../linear/basis.ts'
import type { CoreInterval, WeightedCoalition } from '../../results/splits.ts'
import { checkSplit, playerIndex } from '../input.ts'
import { excessScan } from './excess.ts'
import { tuCoreSteps } from './tu-core.ts'
import { allocationAt, amountsAt, type CoalitionColumn, columnOf, singles, weightsAt } from './weights.ts'

/**
 * What a player gets in the core: the smallest and the largest amount, a core member at each, and the proof that none
 * lies beyond; or the proof that the core is empty.
 *
 * A dual-value game is taken if every player's liability is unlimited: its core is that of its TU reading.
 *
 * @param player an index (from 0) or a label
 * @throws InputError if there is no such player, or a liability is finite
 * @example
 * const glove = coalitional({ players: ['L', 'R1', 'R2'], worth: { 'L,R1': 1, 'L,R2': 1, 'L,R1,R2': 1 } })
 * coreInterval(glove, 'L').lower // → '1'
 * coreInterval(glove, 'R1').upper // → '0'
 */
export function coreInterval(game: Coalitional | DualValueGame, player: number | string): CoreInterval {
  checkSplit(game)
  const index = playerIndex(game.players, player)
  const tu = transferable(game)
  const core = runSync(tuCoreSteps(tu))
  if (core.kind === 'empty') return { method: 'coreInterval', kind: 'empty', index, balancing: core.balancing }
  const lowest = best(tu, lowerBasis(tu, index))
  const highest = best(tu, upperBasis(tu, index))
  return {
    method: 'coreInterval',
    kind: 'interval',
    index,
    lower: lowest.member[index]!,
    upper: highest.member[index]!,
    lowerMember: lowest.member,
    upperMember: highest.member,
    lowerProof: lowest.proof,
    upperProof: highest.proof,
  }
}

function transferable(game: Coalitional | DualValueGame): Coalitional {
  if (game.kind === 'coalitional') return game
  const bounded = game.liability.findIndex(liability => liability !== 'unlimited')
  if (bounded >= 0) {
    throw new InputError(`liability[${bounded}]`, 'must be "unlimited": the interval is that of the TU reading')
  }
  return tuReading(game)
}

/** The feasible basis of λ_{i} = 1: unit columns, right-hand side e_i. */
function lowerBasis(game: Coalitional, index: number): Basis<CoalitionColumn> {
  return unitBasis(
    game.players.map((_, j) => (j === index ? 1n : 0n)),
    singles(game),
  )
}

/** The feasible basis of −1 on the grand coalition and 1 on every other player alone: right-hand side −e_i. */
function upperBasis(game: Coalitional, index: number): Basis<CoalitionColumn> {
  const columns = singles(game)
  columns[index] = columnOf(game, 2 ** columns.length - 1, -1n)
  const rows = columns.map((_, i) => {
    const inverse = columns.map((_, j) => (j === index ? -1n : i === j ? 1n : 0n))
    return [1n, ...inverse]
  })
  return { denominator: 1n, rows, columns }
}

/** Runs the simplex method from a feasible basis; the core is known not to be empty, so there is an optimum. */
function best(
  game: Coalitional,
  basis: Basis<CoalitionColumn>,
): { member: readonly Fraction[]; proof: readonly WeightedCoalition[] } {
  const everyone = 2 ** game.players.length - 1
  const available = BigInt(game.worth.values[everyone]!)
  const scan = excessScan(game.worth)
  for (;;) {
    const amounts = amountsAt(basis)
    const remainder = available * basis.denominator - amounts.reduce((a, b) => a + b)
    if (remainder !== 0n) {
      enter(basis, columnOf(game, everyone, remainder > 0n ? 1n : -1n))
      continue
    }
    const objection = scan(amounts, basis.denominator, everyone - 1)
    if (!objection || objection.excess <= 0n) return { member: allocationAt(game, basis), proof: weightsAt(basis) }
    enter(basis, columnOf(game, objection.coalition))
  }
}

/**
 * What players who differ in how confident they are expect of a division: for each a point between the least and the most that
 * the core of the pot allows (Brandenburger and Stuart 2007). Together these may be more or less than the pot.
 */
import {
  at,
  type BiformCell,
  type BiformGame,
  type Coalitional,
  compare,
  type DualValueGame,
  dualValueOf,
  entryCount,
  type Fraction,
  flatFractions,
  InputError,
  length,
  ONE,
  potGame,
  type Rational,
  type Relationship,
  rational,
  ZERO,
} from '@biform/core'
import { described } from '../described.ts'
import { checkOptions } from '../options.ts'
import type { Appraisal, BiformAppraisal } from '../results/biform-games.ts'
import { coreInterval } from '../splits/core/core-interval.ts'

/** Confidence indices: one for all players, or one per player. */
export type Confidence = Rational | readonly Rational[]

/** The indices of all players, each in [0, 1]. */
export function readConfidence(game: BiformGame, value: Confidence | undefined): Fraction[] {
  if (game?.kind !== 'biform-game') throw new InputError('game', `${described(game)} is not a biform game`)
  return confidenceOf(game.players, value)
}

function confidenceOf(players: readonly string[], value: Confidence | undefined): Fraction[] {
  if (value === undefined) {
    throw new InputError('confidence', 'is missing: one index from 0 to 1 for all players, or one per player')
  }
  if (!Array.isArray(value)) {
    const common = index(value as Rational, 'confidence')
    return players.map(() => common)
  }
  if (value.length !== players.length) {
    throw new InputError('confidence', `has ${entryCount(value.length)} for ${players.length} players`)
  }
  return Array.from(value as readonly Rational[], (item, i) => index(item, `confidence[${i}]`))
}

function index(value: Rational, place: string): Fraction {
  const read = rational(value, place)
  if (compare(read, ZERO) < 0 || compare(read, ONE) > 0) {
    throw new InputError(place, `${read.toFraction()} is not between 0 and 1`)
  }
  return read
}

/**
 * A cell's appraisal: b_i(N) + α_i · max core_i(w) + (1 − α_i) · min core_i(w) − c_i, or the proof that the core of its pot
 * is empty. Two linear programs per player.
 */
export function appraise({ game, costs }: BiformCell, confidence: readonly Fraction[]): BiformAppraisal {
  const pot = potGame(game)
  const kept = game.ownUse.map(list => at(list, length(list) - 1))
  const intervals: Extract<BiformAppraisal, { kind: 'appraised' }>['intervals'][number][] = []
  for (let i = 0; i < game.players.length; i++) {
    const interval = coreInterval(pot, i)
    if (interval.kind === 'empty') return { kind: 'empty-core', balancing: interval.balancing }
    intervals.push(interval)
  }
  const payoffs = intervals.map(({ lower, upper }, i) => {
    const appraisal = lower.add(upper.sub(lower).mul(confidence[i]!))
    return kept[i]!.add(appraisal).sub(costs[i]!)
  })
  return { kind: 'appraised', kept, intervals, payoffs }
}

/**
 * What a relationship, a dual-value game or a TU game (all of it a pot) is worth to its players, if each expects a share α_i of the
 * way from the least to the most that the core of the pot allows: b_i(N) + α_i · most + (1 − α_i) · least, less costs.
 *
 * It is no division: the amounts need not sum to the pot. For divisions see `appropriate`.
 *
 * @param options.confidence α from 0 to 1: one for all players, or one per player
 * @returns the payoffs with the core intervals and their proofs; or `empty-core` with the balancing vector that proves it
 * @throws InputError if it is none of the three, or the confidence is missing or not in [0, 1]
 *
 * Complexity: two linear programs per player.
 *
 * @example
 * // Two firms and a supplier that needs only one of them.
 * const game = coalitional({ players: ['Supplier', 'First', 'Second'], worth: { 'Supplier,First': 8, 'Supplier,Second': 2, 'Supplier,First,Second': 8 } })
 * appraisal(game, { confidence: '1/2' }).payoffs // → ['5', '3', '0']
 * appraisal(game, { confidence: [1, 1, 1] }).payoffs // → ['8', '6', '0']
 */
export function appraisal(
  game: Relationship | DualValueGame | Coalitional,
  options: { readonly confidence: Confidence },
): Appraisal {
  checkOptions(options, ['confidence'])
  const cell = cellOf(game)
  const confidence = confidenceOf(cell.game.players, options.confidence)
  return { method: 'appraisal', confidence, ...appraise(cell, confidence) }
}

function cellOf(game: Relationship | DualValueGame | Coalitional): BiformCell {
  switch (game?.kind) {
    case 'relationship':
      return { game: dualValueOf(game), costs: game.costs }
    case 'dual-value-game':
      return { game, costs: game.players.map(() => ZERO) }
    case 'coalitional': {
      const { players, worth } = game
      const nothing = flatFractions(Array.from({ length: length(worth) }, () => ZERO))
      const none = players.map(() => ZERO)
      const ownUse = players.map(() => nothing)
      return { game: { kind: 'dual-value-game', players, ownUse, pot: worth, liability: none }, costs: none }
    }
    default: {
      const reason = `${described(game)} is no relationship, dual-value game or TU game`
      throw new InputError('game', reason)
    }
  }
}

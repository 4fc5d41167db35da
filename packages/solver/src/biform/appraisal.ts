/** What the cells of a biform game are worth to players who differ in how confident they are about the division. */
import {
  at,
  type BiformCell,
  type BiformGame,
  compare,
  entryCount,
  type Fraction,
  InputError,
  length,
  ONE,
  potGame,
  type Rational,
  rational,
  ZERO,
} from '@biform/core'
import { described } from '../described.ts'
import type { BiformAppraisal } from '../results/biform-games.ts'
import { coreInterval } from '../splits/core/core-interval.ts'

/** Confidence indices: one for all players, or one per player. */
export type Confidence = Rational | readonly Rational[]

/** The indices of all players, each in [0, 1]. */
export function readConfidence(game: BiformGame, value: Confidence | undefined): Fraction[] {
  if (game?.kind !== 'biform-game') throw new InputError('game', `${described(game)} is not a biform game`)
  if (value === undefined) {
    throw new InputError('confidence', 'is missing: one index from 0 to 1 for all players, or one per player')
  }
  if (!Array.isArray(value)) {
    const common = index(value as Rational, 'confidence')
    return game.players.map(() => common)
  }
  if (value.length !== game.players.length) {
    throw new InputError('confidence', `has ${entryCount(value.length)} for ${game.players.length} players`)
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

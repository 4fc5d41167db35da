/** Whether mixed moves are an equilibrium of a biform game, whatever the cells without an appraisal may be worth. */
import {
  type BiformGame,
  compare,
  entryCount,
  type Fraction,
  InputError,
  ONE,
  type Rational,
  rational,
  show,
  sum,
  ZERO,
} from '@biform/core'
import { checkOptions } from '../options.ts'
import type { BiformAppraisal, IsBiformEquilibrium } from '../results/biform-games.ts'
import { appraise, type Confidence, readConfidence } from './appraisal.ts'

/**
 * Whether a profile of mixed moves, of any number of movers, is an equilibrium, is refuted, or is undecided because it
 * depends on cells whose core is empty.
 *
 * It is an equilibrium if every move of every mover is appraised against the others' moves, and those that are played give
 * most. It is refuted if somebody plays a move that is appraised although another that is appraised gives more: no worth of
 * the other cells could mend that. Otherwise it is undecided: an equilibrium for some worths of the other cells only.
 *
 * @param profile one list of probabilities per mover
 * @throws InputError if it is no biform game, a probability is wrong, or a confidence index is missing or outside [0, 1]
 * @example
 * // Who moves alone gains 1; if both move, three players fight over a pot that pairs can take.
 * const fight = { ownUse: {}, pot: { 'A,B': 6, 'A,C': 6, 'B,C': 6, 'A,B,C': 6 } }
 * const race = biformGame({
 *   players: ['A', 'B', 'C'],
 *   strategies: [['stay', 'move'], ['stay', 'move']],
 *   cells: [
 *     [{ game: { ownUse: {}, pot: {} } }, { game: { ownUse: { 'A,B,C': [0, 1, 0] }, pot: {} } }],
 *     [{ game: { ownUse: { 'A,B,C': [1, 0, 0] }, pot: {} } }, { game: fight }],
 *   ],
 * })
 * isBiformEquilibrium(race, [[1, 0], [1, 0]], { confidence: 0 }).kind // → 'refuted'
 * isBiformEquilibrium(race, [['1/2', '1/2'], ['1/2', '1/2']], { confidence: 0 }).kind // → 'undecided'
 */
export function isBiformEquilibrium(
  game: BiformGame,
  profile: readonly (readonly Rational[])[],
  options: { readonly confidence: Confidence },
): IsBiformEquilibrium {
  checkOptions(options, ['confidence'])
  const confidence = readConfidence(game, options.confidence)
  const mixes = readMixes(game, profile)
  const cells = game.cells.map(cell => appraise(cell, confidence))
  const replies = mixes.map((mix, i) => mix.map((_, s) => replyValue(cells, mixes, i, s)))
  const found = { method: 'isBiformEquilibrium', confidence, profile: mixes, cells, replies } as const
  let best: { player: number; from: number; to: number; gain: Fraction } | undefined
  for (const [player, values] of replies.entries()) {
    for (const [from, played] of values.entries()) {
      if (played === null || compare(mixes[player]![from]!, ZERO) === 0) continue
      for (const [to, value] of values.entries()) {
        const gain = value?.sub(played)
        if (gain && compare(gain, best?.gain ?? ZERO) > 0) best = { player, from, to, gain }
      }
    }
  }
  if (best !== undefined) return { ...found, kind: 'refuted', deviation: best }
  return { ...found, kind: replies.flat().includes(null) ? 'undecided' : 'equilibrium' }
}

function readMixes(game: BiformGame, profile: readonly (readonly Rational[])[]): Fraction[][] {
  if (!Array.isArray(profile)) throw new InputError('profile', `${show(profile)} is not a list`)
  const { strategies } = game
  if (profile.length !== strategies.length) {
    throw new InputError('profile', `has ${entryCount(profile.length)} for ${strategies.length} movers`)
  }
  return Array.from(profile, (list: readonly Rational[], i) => {
    const at = `profile[${i}]`
    if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list`)
    const moves = strategies[i]!.length
    if (list.length !== moves) throw new InputError(at, `has ${entryCount(list.length)} for ${moves} moves`)
    const mix = Array.from(list as readonly Rational[], (value, s) => {
      const read = rational(value, `${at}[${s}]`)
      if (compare(read, ZERO) < 0) throw new InputError(`${at}[${s}]`, `${read.toFraction()} is negative`)
      return read
    })
    const total = sum(mix)
    if (compare(total, ONE) !== 0) throw new InputError(at, `sums to ${total.toFraction()}, not 1`)
    return mix
  })
}

/** What mover i expects of move s; null if a cell without an appraisal has a positive probability. */
function replyValue(
  cells: readonly BiformAppraisal[],
  mixes: readonly (readonly Fraction[])[],
  i: number,
  s: number,
): Fraction | null {
  let reached = [{ place: 0, weight: ONE }]
  for (const [j, mix] of mixes.entries()) {
    const played = mix.flatMap((weight, t) =>
      j === i ? (t === s ? [{ t, weight: ONE }] : []) : weight.n === 0n ? [] : [{ t, weight }],
    )
    reached = reached.flatMap(({ place, weight }) =>
      played.map(move => ({ place: place * mix.length + move.t, weight: weight.mul(move.weight) })),
    )
  }
  let value = ZERO
  for (const { place, weight } of reached) {
    const cell = cells[place]!
    if (cell.kind !== 'appraised') return null
    value = value.add(cell.payoffs[i]!.mul(weight))
  }
  return value
}

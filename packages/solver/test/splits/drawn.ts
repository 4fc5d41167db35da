/** Games and answers that the tests of the nucleolus and its kin share. */
import { type Coalitional, random, toJSON } from '@biform/core'
import { nucleolus } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { expect } from 'vitest'

/** The verdict on a right answer. */
export const valid = { kind: 'valid' }

/** The values, which are checked, or the kind of another answer. */
export function divided(game: Coalitional): unknown {
  const answer = nucleolus(game)
  expect(verify(game, answer)).toEqual(valid)
  return answer.kind === 'allocation' ? toJSON(answer.values) : answer.kind
}

/** Random worths from least to most, and enough for all that there are imputations. */
export function drawn(seed: number, players: number, least: number, most: number): number[] {
  const draw = random(seed, players)
  const worth = Array.from({ length: 2 ** players }, (_, S) => (S === 0 ? 0 : draw.integer(least, most)))
  const alone = worth.reduce((total, value, S) => (S & (S - 1) ? total : total + value), 0)
  return worth.with(-1, alone + draw.integer(0, 3))
}

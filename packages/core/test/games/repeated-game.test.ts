import { fromJSON, normalForm, repeatedGame, toJSON } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const stage = normalForm({
  payoffs: [
    [
      [3, 3],
      [0, 5],
    ],
    [
      [5, 0],
      [1, 1],
    ],
  ],
})

describe('repeatedGame', () => {
  it('goes through JSON in its documented form', () => {
    const game = repeatedGame(stage, { discount: '3/5' })
    expect(toJSON(game)).toMatchObject({ kind: 'repeated-game', discount: '3/5', stage: { kind: 'normal-form' } })
    expect(fromJSON(toJSON(game))).toEqual(game)
  })

  it('takes a random ending as impatience', () => {
    expect(repeatedGame(stage, { discount: '4/5', continuation: '3/4' })).toEqual(
      repeatedGame(stage, { discount: '3/5' }),
    )
    expect(repeatedGame(stage, { discount: 1, continuation: '3/4' }).discount.toFraction()).toBe('3/4')
  })

  it.each<[string, () => unknown]>([
    ['discount: 1 is not in [0, 1)', () => repeatedGame(stage, { discount: 1 })],
    ['discount: -1/2 is not in [0, 1)', () => repeatedGame(stage, { discount: '-1/2' })],
    ['discount: 1 is not in [0, 1)', () => repeatedGame(stage, { discount: 1, continuation: 1 })],
    ['continuation: 0 is not in (0, 1]', () => repeatedGame(stage, { discount: 0, continuation: 0 })],
    ['stage: is missing; it is of kind "normal-form"', () => fromJSON({ kind: 'repeated-game', discount: '1/2' })],
    [
      'games[0].stage.payoffs[0][0]: "x" is not a rational number',
      () =>
        fromJSON({
          games: [{ kind: 'repeated-game', discount: '1/2', stage: { kind: 'normal-form', payoffs: [['x']] } }],
        }),
    ],
    ['discount: is missing', () => fromJSON({ kind: 'repeated-game', stage: toJSON(stage) })],
    [
      'delta: is no field that is known here; there are discount, continuation',
      () => fromJSON({ kind: 'repeated-game', stage: toJSON(stage), delta: '1/2' }),
    ],
  ])('refuses with %s', (message, build) => {
    expect(refusal(build)).toBe(message)
  })
})

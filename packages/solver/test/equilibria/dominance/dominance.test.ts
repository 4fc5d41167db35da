/** Iterated dominance and rationalizability in games of the literature. */
import { bimatrix, normalForm, shapeOf, toJSON } from '@biform/core'
import { dominance, nashEquilibria, rationalizable, restrict } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'
import { twoPlayerGames } from '../../certify/fixtures.ts'

const dilemma = bimatrix(
  [
    [3, 0],
    [5, 1],
  ],
  [
    [3, 5],
    [0, 1],
  ],
)

/** Bernheim (1984): each of three strategies is a best reply in a circle, the fourth to nothing. */
const bernheim = bimatrix(
  [
    [0, 2, 7, 0],
    [5, 3, 5, 0],
    [7, 2, 0, 0],
    [0, 0, 0, 10],
  ],
  [
    [7, 5, 0, 1],
    [2, 3, 2, 1],
    [0, 5, 7, 1],
    [0, -2, 0, -1],
  ],
)

/** Osborne and Rubinstein (1994, figure 63.1): what weak dominance leaves depends on the order of elimination. */
const ordered = bimatrix(
  [
    [1, 0],
    [1, 2],
    [0, 2],
  ],
  [
    [1, 0],
    [1, 1],
    [0, 1],
  ],
)

describe('dominance', () => {
  it('leaves a prisoner’s dilemma its equilibrium', () => {
    const answer = dominance(dilemma, { relation: 'strict' })
    expect(toJSON(answer)).toEqual({
      method: 'dominance',
      relation: 'strict',
      mixed: false,
      complete: true,
      rounds: [
        {
          eliminated: [
            { player: 0, strategy: 0, by: [{ strategy: 1, probability: '1' }] },
            { player: 1, strategy: 0, by: [{ strategy: 1, probability: '1' }] },
          ],
        },
      ],
      remaining: [[1], [1]],
    })
  })

  it('needs as many rounds as there are steps in a beauty contest', () => {
    // Two players name 0 … 4; who is nearer to half of the average wins 2, a tie is 1 each. Who names less is nearer.
    const numbers = [0, 1, 2, 3, 4]
    const paid = numbers.map(a => numbers.map(b => (a < b ? 2 : a > b ? 0 : 1)))
    const game = bimatrix(
      paid,
      numbers.map(a => numbers.map(b => paid[b]![a]!)),
    )
    expect(dominance(game).remaining).toEqual([[0], [0]])
    expect(dominance(game).rounds).toHaveLength(4)
    expect(dominance(game, { relation: 'weak' }).rounds).toHaveLength(1)
  })

  it('finds dominating mixtures where no strategy dominates', () => {
    expect(dominance(bernheim).rounds).toEqual([])
    const answer = dominance(bernheim, { mixed: true })
    expect(answer.remaining).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ])
    expect(answer.rounds.map(({ eliminated }) => eliminated.map(({ player, strategy }) => [player, strategy]))).toEqual(
      [[[1, 3]], [[0, 3]]],
    )
    expect(verify(bernheim, answer)).toEqual({ kind: 'valid' })
  })

  it('eliminates all weakly dominated strategies of a round at once', () => {
    const answer = dominance(ordered, { relation: 'weak' })
    // Rows 0 and 2 go together, and both columns stay. If only one of them goes, so does a column.
    const gone = answer.rounds.map(({ eliminated }) => eliminated.map(({ player, strategy }) => [player, strategy]))
    expect(gone).toEqual([
      [
        [0, 0],
        [0, 2],
      ],
    ])
    expect(answer.remaining).toEqual([[1], [0, 1]])
    const left = (rows: number[]): unknown =>
      dominance(restrict(ordered, [rows, [0, 1]]), { relation: 'weak' }).rounds[0]?.eliminated.map(item => item.player)
    expect(left([0, 1])).toEqual([0, 1])
    expect(left([1, 2])).toEqual([0, 1])
  })

  it('knows that one player faces nobody', () => {
    const alone = normalForm({ payoffs: [[1], [3], [3], [2]] })
    for (const mixed of [false, true]) {
      expect(dominance(alone, { mixed }).remaining).toEqual([[1, 2]])
      expect(dominance(alone, { relation: 'weak', mixed }).remaining).toEqual([[1, 2]])
    }
  })

  it('keeps every equilibrium of the reference games under strict dominance', () => {
    for (const [, game] of twoPlayerGames) {
      if (Math.max(...shapeOf(game)) > 4) continue
      const { remaining } = rationalizable(game)
      for (const { supports } of nashEquilibria(game).equilibria) {
        supports.forEach((support, i) => {
          expect(support.filter(s => !remaining[i]!.includes(s))).toEqual([])
        })
      }
    }
  })

  it('says that it was ended early, with the rounds that it had', () => {
    const early = dominance(bernheim, { mixed: true, maxSteps: 9 })
    expect(early).toMatchObject({
      complete: false,
      reason: 'limit',
      remaining: [
        [0, 1, 2, 3],
        [0, 1, 2],
      ],
    })
    expect(verify(bernheim, early)).toEqual({ kind: 'valid' })
    const limited = rationalizable(bernheim, { limit: 1 })
    expect(limited).toMatchObject({ complete: false, reason: 'limit' })
    expect(limited.rounds).toHaveLength(1)
    expect(verify(bernheim, limited)).toEqual({ kind: 'valid' })
    expect(dominance(bernheim, { shouldStop: () => true })).toMatchObject({ complete: false, reason: 'stopped' })
  })

  it('refuses what is no question', () => {
    expect(() => dominance(dilemma, { relation: 'very' as never })).toThrow('options.relation: "very" is not')
    expect(() => dominance(dilemma, { mixed: 1 as never })).toThrow('options.mixed: 1 is not true or false')
    expect(() => restrict(dilemma, [[0], []])).toThrow('strategies[1]: a list of 0 is not a list of strategies')
    expect(() => restrict(dilemma, [[0], [2]])).toThrow('strategies[1][0]: 2 is not one of 2 strategies')
    expect(() => restrict(dilemma, [[0], [1, 1]])).toThrow('strategies[1][1]: 1 stands there twice')
    const large = normalForm({ shape: [363, 363], payoffs: [0, 1].map(() => new Float64Array(363 * 363)) })
    expect(() => rationalizable(large)).toThrow('more than 131072 for dominance by mixtures')
    expect(dominance(large, { relation: 'weak', maxSteps: 3 }).remaining[0]).toHaveLength(363)
  })
})

describe('answers about dominance', () => {
  it('no change goes unnoticed', () => {
    for (const game of [dilemma, bernheim, ordered]) {
      for (const mixed of [false, true]) {
        for (const relation of ['strict', 'weak'] as const) {
          const answer = dominance(game, { relation, mixed })
          expect(verify(game, answer)).toEqual({ kind: 'valid' })
          // Another mixture may dominate, and another belief may do.
          const free = /beliefs\[\]\[\]\[\]\[\]\.|^swap beliefs|by\[\]\.strategy/
          expect(survivors(game, answer).filter(change => !free.test(change))).toEqual([])
        }
      }
      const answer = rationalizable(game)
      expect(verify(game, answer)).toEqual({ kind: 'valid' })
      const free = /beliefs\[\]\[\]\[\]\.|^swap beliefs|by\[\]\.strategy/
      expect(survivors(game, answer).filter(change => !free.test(change))).toEqual([])
    }
  })
})

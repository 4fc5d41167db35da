/** Hedonic games of the literature, the chain of the notions, what is refused, and every corruption of an answer. */
import { fromJSON, groupValue, type HedonicGameInput, hedonicGame, toJSON } from '@biform/core'
import { stablePartitions, topCoalitions } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

const refusal = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing'
}

const players = ['A', 'B', 'C']

/** Each wants the next one, and groups of all three are worst: the pairs go round. */
const circle = hedonicGame({
  players,
  values: { 'A,B': [2, 1], 'B,C': [2, 1], 'A,C': [1, 2], 'A,B,C': [-1, -1, -1] },
})

/** Bogomolnaia and Jackson (2002), Example 1: one player is wanted by another whom it does not want. */
const unwanted = hedonicGame({ players: ['A', 'B'], values: { 'A,B': [1, -1] } })

describe('a circle of three', () => {
  const found = stablePartitions(circle, { instabilities: true })

  it('has no partition in the core, and says which pair breaks each', () => {
    expect(found).toMatchObject({ complete: true, core: [], nash: [], individual: [], partitions: 5 })
    expect(found.contractual).toEqual([
      [3, 4],
      [5, 2],
      [1, 6],
    ])
    expect(found.instabilities?.map(({ partition, blocking }) => [partition, blocking])).toEqual([
      [[7], 1],
      [[3, 4], 6],
      [[5, 2], 3],
      [[1, 6], 5],
      [[1, 2, 4], 3],
    ])
  })

  it('has no top coalition, since the favourites go round', () => {
    expect(toJSON(topCoalitions(circle))).toMatchObject({
      holds: false,
      set: 7,
      favourites: [
        { player: 0, coalition: 3, value: '2' },
        { player: 1, coalition: 6, value: '2' },
        { player: 2, coalition: 5, value: '2' },
      ],
    })
  })
})

describe('the notions', () => {
  it('differ where one runs after another: no Nash stable partition, but it is not let in', () => {
    const found = stablePartitions(unwanted)
    expect(found).toMatchObject({ core: [[1, 2]], strictCore: [[1, 2]], nash: [], individual: [[1, 2]] })
  })

  it('differ where somebody would not let go', () => {
    // A gains by leaving B alone, and B loses.
    const kept = hedonicGame({ players: ['A', 'B'], values: { 'A,B': [-1, 1] } })
    expect(stablePartitions(kept)).toMatchObject({ individual: [[1, 2]], contractual: [[3], [1, 2]] })
  })

  it('differ where some gain and nobody loses', () => {
    const indifferent = hedonicGame({ players: ['A', 'B'], values: { 'A,B': [1, 0] } })
    expect(stablePartitions(indifferent)).toMatchObject({ core: [[3], [1, 2]], strictCore: [[3]] })
  })
})

describe('a common ranking', () => {
  it('pairs those whom all want; all together nobody leaves alone, but these two do together', () => {
    const ranking = hedonicGame({
      additive: [
        [0, 2, -1],
        [3, 0, -1],
        [3, 2, 0],
      ],
    })
    expect(stablePartitions(ranking)).toMatchObject({ core: [[3, 4]], nash: [[7]] })
    expect(topCoalitions(ranking)).toMatchObject({ holds: true, partition: [3, 4], strict: true })
    expect(toJSON(groupValue(ranking, 2, 7))).toBe('5')
  })
})

describe('larger games', () => {
  it('of nine players are gone through: all 21,147 partitions', () => {
    const n = 9
    const additive = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (__, j) => (i === j ? 0 : (i * 7 + j * 5) % 4 === 0 ? 3 : -1)),
    )
    const found = stablePartitions(hedonicGame({ additive }))
    expect(found).toMatchObject({ complete: true, partitions: 21_147 })
    expect(verify(hedonicGame({ additive }), found).kind).toBe('valid')
  })

  it('say so if they were ended early', () => {
    const apart = hedonicGame({ additive: Array.from({ length: 7 }, () => Array.from({ length: 7 }, () => 0)) })
    const found = stablePartitions(apart, { maxSteps: 1 })
    expect(found).toMatchObject({ complete: false, reason: 'limit', partitions: 512 })
    expect(verify(apart, found).kind).toBe('valid')
    expect(stablePartitions(apart, { limit: 3 })).toMatchObject({ complete: false, partitions: 3, counts: { core: 3 } })
  })
})

describe('records of hedonic games', () => {
  it('come back from JSON, and every change is noticed', () => {
    for (const game of [circle, unwanted]) {
      expect(fromJSON(toJSON(game))).toEqual(game)
      for (const result of [
        stablePartitions(game),
        stablePartitions(game, { instabilities: true }),
        topCoalitions(game),
      ]) {
        expect(verify(game, result).kind).toBe('valid')
        // Without them, nothing says that they were asked for.
        expect(survivors(game, result)).toEqual('instabilities' in result ? ['drop instabilities'] : [])
      }
    }
  })
})

describe('what is refused', () => {
  const build = (input: HedonicGameInput): string => refusal(() => hedonicGame(input))

  it('is named by its place', () => {
    expect(build({})).toBe('values: either these or "additive" are needed, and not both')
    expect(build({ values: { 'A,B': [1, 1] } })).toBe('players: are needed to read coalitions')
    expect(build({ players, values: { 'A,B': [1] } })).toMatch(/^values\["A,B"\]/)
    expect(build({ players, values: { 'A,D': [1, 1] } })).toMatch(/^values\["A,D"\]/)
    expect(build({ additive: [[1]] })).toBe('additive[0][0]: is what a player is worth to itself: must be 0')
    expect(build({ additive: [[0, 1], [1]] })).toBe('additive[1]: has 1 entry for 2 players')
    expect(build({ additive: Array.from({ length: 11 }, () => []) })).toBe('players: has 11 entries, not 1 to 10')
    const nine = hedonicGame({ additive: Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => 0)) })
    expect(refusal(() => stablePartitions(nine, { instabilities: true }))).toBe(
      'options.instabilities: are of at most 8 players, not 9',
    )
    expect(refusal(() => topCoalitions({} as never))).toMatch(/^game: /)
  })
})

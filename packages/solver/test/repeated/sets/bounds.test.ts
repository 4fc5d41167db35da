import {
  bimatrix,
  type NormalForm,
  normalForm,
  publicGood,
  publicGoodsGame,
  random,
  ratio,
  rational,
  realToNumber,
  repeatedGame,
  toJSON,
  toNumber,
} from '@biform/core'
import { criticalDiscount, equilibriumPayoffBounds, equilibriumPayoffs } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

const prisoners = bimatrix(
  [
    [3, 0],
    [5, 1],
  ],
  [
    [3, 5],
    [0, 1],
  ],
)
/** Three players contribute 1 or nothing; each gets 2/3 of what is contributed. */
const herds = publicGoodsGame(publicGood({ returns: ['2/3', '2/3', '2/3'] }))

/** The answer, checked. */
function bounds(stage: NormalForm, discount: string, options = {}) {
  const game = repeatedGame(stage, { discount })
  const found = equilibriumPayoffBounds(game, options)
  expect(verify(game, found).kind).toBe('valid')
  return found
}

/** The vertices of a set that is known exactly. */
function vertices(stage: NormalForm, discount: string): string[][] {
  const found = bounds(stage, discount)
  if (found.kind !== 'bounds' || !found.exact) throw new Error('not exact')
  return found.inner.vertices.map(vertex => vertex.map(value => value.toFraction()))
}

describe('three players and a public good', () => {
  it('is sustained in full by grim punishment from the critical discount on', () => {
    const { all } = criticalDiscount(herds, { target: [0, 0, 0], punishment: [1, 1, 1] })
    expect(all[0]!.lower).toEqual(rational('1/4'))
    expect(vertices(herds, '1/4')).toContainEqual(['1', '1', '1'])
    expect(vertices(herds, '1/5')).toEqual([['0', '0', '0']])
    const below = bounds(herds, '249999/1000000')
    if (below.kind !== 'bounds') throw new Error(below.kind)
    expect(below.exact).toBe(true)
    expect(below.inner.vertices).toEqual([[ratio(0n, 1n), ratio(0n, 1n), ratio(0n, 1n)]])
  })

  it('gives the whole individually rational set to patient players', () => {
    expect(vertices(herds, '1/2')).toEqual(vertices(herds, '99/100'))
    expect(vertices(herds, '1/2')).toHaveLength(11)
    expect(vertices(herds, '1/2')).toContainEqual(['4/3', '1/3', '1/3'])
  })

  it('is nothing but the equilibrium of the stage without a future', () => {
    expect(vertices(herds, '0')).toEqual([['0', '0', '0']])
  })
})

describe('two players', () => {
  it.each(['0', '1/5', '2/5', '1/2', '3/5'])('prisoners at %s: the set itself', discount => {
    const set = equilibriumPayoffs(repeatedGame(prisoners, { discount }))
    if (set.kind === 'undecided') throw new Error('undecided')
    const known = set.vertices.map(vertex => vertex.map(toJSON))
    expect(new Set(vertices(prisoners, discount).map(String))).toEqual(new Set(known.map(String)))
  })

  it('random games: inside, exact, outside', () => {
    const stream = random(2003)
    let same = 0
    for (let n = 0; n < 25; n++) {
      const [rows, columns] = [stream.integer(2, 3), stream.integer(2, 3)]
      const matrix = () =>
        Array.from({ length: rows }, () => Array.from({ length: columns }, () => stream.integer(0, 6)))
      const stage = bimatrix(matrix(), matrix())
      const discount = ['1/3', '1/2', '2/3', '4/5'][stream.integer(0, 3)]!
      const set = equilibriumPayoffs(repeatedGame(stage, { discount }))
      const found = bounds(stage, discount)
      expect(found.kind === 'empty').toBe(set.kind === 'empty')
      if (set.kind === 'undecided' || set.kind === 'empty' || found.kind === 'empty') continue
      // Outside: all half-spaces hold all vertices.
      for (const { direction, bound } of found.outer.halfSpaces) {
        for (const vertex of set.vertices) {
          const height = vertex.reduce((sum, value, i) => sum + realToNumber(value) * toNumber(direction[i]!), 0)
          expect(height).toBeLessThanOrEqual(toNumber(bound) + 1e-9)
        }
      }
      if (found.kind !== 'bounds') continue
      // Inside: no vertex is beyond an edge of the set, counterclockwise.
      const corners = set.vertices.map(vertex => vertex.map(realToNumber))
      for (const [x, y] of found.inner.vertices.map(vertex => vertex.map(toNumber))) {
        corners.forEach((b, k) => {
          const a = corners.at(k - 1)!
          const side = (b[0]! - a[0]!) * (y! - a[1]!) - (b[1]! - a[1]!) * (x! - a[0]!)
          expect(side).toBeGreaterThanOrEqual(-1e-9)
        })
      }
      if (found.exact) {
        expect(found.inner.vertices).toHaveLength(set.vertices.length)
        same += 1
      }
    }
    expect(same).toBeGreaterThan(15)
  })
})

describe('other games', () => {
  it('are empty where no equilibrium in pure actions exists', () => {
    const pennies = bimatrix([
      [1, -1],
      [-1, 1],
    ])
    expect(bounds(pennies, '9/10').kind).toBe('empty')
  })

  it('of three players are bracketed where they are not exact', () => {
    const stage = normalForm({
      shape: [2, 2, 2],
      payoffs: [
        [4, 3, 0, 1, 2, 2, 3, 0],
        [5, 1, 1, 4, 0, 2, 1, 2],
        [0, 3, 4, 6, 6, 6, 2, 2],
      ],
    })
    const found = bounds(stage, '1/2', { refinements: 1 })
    if (found.kind !== 'bounds') throw new Error(found.kind)
    expect(found.exact).toBe(false)
    expect(toNumber(found.gap)).toBeLessThan(0.1)
  })

  it('may be a single point of one player', () => {
    expect(vertices(normalForm({ shape: [2], payoffs: [[1, 7]] }), '1/2')).toEqual([['7']])
  })
})

describe('runs and input', () => {
  const game = repeatedGame(herds, { discount: '1/3' })

  it('say when they were ended early, with what is known', () => {
    for (const maxSteps of [1, 10, 40]) {
      const cut = equilibriumPayoffBounds(game, { maxSteps })
      expect(cut).toMatchObject({ kind: 'undecided', reason: 'limit' })
      expect(verify(game, cut)).toEqual({ kind: 'valid', completeness: 'not checked' })
    }
    expect(equilibriumPayoffBounds(game, { shouldStop: () => true })).toMatchObject({ reason: 'stopped' })
  })

  it('take directions of the caller', () => {
    const found = bounds(herds, '1/3', { directions: [[1, 2, '1/2']], refinements: 0, rounds: 20 })
    if (found.kind === 'empty') throw new Error('not empty')
    const normals = found.outer.halfSpaces.map(({ direction }) => direction.map(toNumber))
    expect(normals).toContainEqual([2, 4, 1])
  })

  it('are refused for other games and options', () => {
    expect(() => equilibriumPayoffBounds(herds as never)).toThrow('game: "normal-form" is not a repeated game')
    const many = repeatedGame(publicGoodsGame(publicGood({ returns: Array(7).fill(1) })), { discount: 0 })
    expect(() => equilibriumPayoffBounds(many)).toThrow('game: has 7 players; the most is 6')
    const large = Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => 0))
    expect(() => equilibriumPayoffBounds(repeatedGame(bimatrix(large), { discount: 0 }))).toThrow(
      'game: has 1600 profiles; the most is 1024; equilibriumPayoffs has no such bound',
    )
    expect(() => equilibriumPayoffBounds(game, { directions: [[1, 2]] })).toThrow('options.directions[0]')
    expect(() => equilibriumPayoffBounds(game, { directions: [[0, 0, 0]] })).toThrow(
      'options.directions[0]: points nowhere',
    )
    expect(() => equilibriumPayoffBounds(game, { rounds: 0 })).toThrow('options.rounds')
    expect(() => equilibriumPayoffBounds(game, { tolerance: 1 } as never)).toThrow('is no option')
  })
})

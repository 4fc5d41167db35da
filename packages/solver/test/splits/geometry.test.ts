import { coalitional, type Fraction, InputError, toJSON } from '@biform/core'
import { imputationTetrahedron, imputationTriangle, shapley } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import reference from '../fixtures/coalitional-tu.json' with { type: 'json' }

/** Players a, b, c: worths of ∅, a, b, ab, c, ac, bc, abc. */
const three = (...worth: (number | string)[]) => coalitional({ worth })
const bakeries = three(0, 0, 0, 60, 0, 50, 70, 90)
/** What three users of a runway save by building it together, if alone they need 100, 200 and 300 of it. */
const runway = three(0, 0, 0, 100, 0, 100, 200, 300)

function triangle(...input: Parameters<typeof imputationTriangle>) {
  const result = imputationTriangle(...input)
  if (result.kind !== 'triangle') throw new Error(result.kind)
  return result
}

function tetrahedron(...input: Parameters<typeof imputationTetrahedron>) {
  const result = imputationTetrahedron(...input)
  if (result.kind !== 'tetrahedron') throw new Error(result.kind)
  return result
}

const allocations = (places: readonly { readonly allocation: readonly Fraction[] }[]): string[] =>
  places.map(({ allocation }) => allocation.map(amount => amount.toFraction()).join(' '))

describe('imputationTriangle', () => {
  it('has the corner of each player where it gets all that there is to divide', () => {
    const result = triangle(three(0, 10, 20, 40, 30, 50, 50, 90))
    expect(allocations(result.corners)).toEqual(['40 20 30', '10 50 30', '10 20 60'])
    expect(toJSON([result.size, result.corners.map(({ barycentric }) => barycentric)])).toEqual([
      '30',
      [
        ['1', '0', '0'],
        ['0', '1', '0'],
        ['0', '0', '1'],
      ],
    ])
    expect(result.corners.map(({ position }) => position)).toEqual([
      [0, 0],
      [1, 0],
      [0.5, Math.sqrt(3) / 2],
    ])
  })

  it('draws the line of each coalition: that of a pair parallel to the side opposite to the third', () => {
    const { sections } = triangle(bakeries)
    expect(sections.map(({ coalition }) => coalition)).toEqual([1, 2, 3, 4, 5, 6])
    const pair = sections[2]!
    expect([pair.kind, pair.level.toFraction()]).toEqual(['somewhere', '2/3'])
    expect(allocations(pair.vertices)).toEqual(['60 0 30', '0 60 30'])
    // A player alone is worth 0: its line is a side.
    expect([sections[0]!.kind, allocations(sections[0]!.vertices)]).toEqual(['nowhere', ['0 90 0', '0 0 90']])
  })

  it('says where a coalition blocks: everywhere, nowhere, and at the ends', () => {
    const { sections } = triangle(three(0, 0, 0, 5, 0, 4, -1, 4))
    const found = sections.filter((_, k) => [2, 4, 5].includes(k))
    expect(found.map(({ kind, vertices }) => [kind, ...allocations(vertices)])).toEqual([
      ['everywhere'], // 5 of 4
      ['somewhere', '4 0 0', '0 0 4'], // all that there is: it blocks but on its own side
      ['nowhere'],
    ])
    const zero = triangle(three(0, 0, 0, 0, 0, 1, 1, 4)).sections[2]!
    expect([zero.kind, ...allocations(zero.vertices)]).toEqual(['nowhere', '0 0 4'])
  })

  it('finds that the core of the bakeries is one point, at which three pairs get exactly their worth', () => {
    const { core, points } = triangle(bakeries, { points: { Shapley: shapley(bakeries).values, fair: [20, 40, 30] } })
    expect(core.kind).toBe('point')
    expect(allocations(core.vertices)).toEqual(['20 40 30'])
    expect(core.vertices[0]!.tight).toEqual([3, 5, 6])
    expect(toJSON(points.map(({ position: _, ...point }) => point))).toEqual([
      {
        label: 'Shapley',
        allocation: ['25', '35', '30'],
        barycentric: ['5/18', '7/18', '1/3'],
        imputation: true,
        inCore: false,
        blocking: [{ coalition: 6, excess: '5' }],
      },
      {
        label: 'fair',
        allocation: ['20', '40', '30'],
        barycentric: ['2/9', '4/9', '1/3'],
        imputation: true,
        inCore: true,
        blocking: [],
      },
    ])
  })

  it('goes counterclockwise around the core of the runway game', () => {
    const { core, points } = triangle(runway, { points: { Shapley: shapley(runway).values } })
    expect(core.kind).toBe('polygon')
    expect(allocations(core.vertices)).toEqual(['0 100 200', '100 0 200', '100 200 0', '0 200 100'])
    expect(core.vertices.map(({ tight }) => tight)).toEqual([
      [1, 3],
      [2, 3, 6],
      [4, 5, 6],
      [1, 5],
    ])
    expect(area(core.vertices.map(({ position }) => position))).toBeGreaterThan(0)
    // Each pays its own cost minus what it saves: 100/3, 250/3, 550/3 (Littlechild and Owen 1973).
    expect(allocations(points)).toEqual(['200/3 350/3 350/3'])
    expect(points[0]!.inCore).toBe(true)
  })

  it('shrinks to the corner of the left glove, to a segment, and to nothing', () => {
    const glove = triangle(three(0, 0, 0, 1, 0, 1, 0, 1)).core
    expect([glove.kind, ...allocations(glove.vertices)]).toEqual(['point', '1 0 0'])
    const buyers = triangle(three(0, 0, 0, 2, 0, 3, 0, 3)).core
    expect([buyers.kind, ...allocations(buyers.vertices)]).toEqual(['segment', '2 0 1', '3 0 0'])
    const majority = triangle(three(0, 0, 0, 1, 0, 1, 1, 1)).core
    expect(majority).toEqual({ kind: 'empty', vertices: [] })
  })

  it('is all of the triangle where pairs are worth nothing', () => {
    expect(allocations(triangle(three(0, 0, 0, 0, 0, 0, 0, 1)).core.vertices)).toEqual(['0 0 1', '1 0 0', '0 1 0'])
  })

  it('sees a billionth', () => {
    const near = three(0, 0, 0, 2, 0, 2, 2, '3.000000001')
    expect(allocations(triangle(near).core.vertices)).toHaveLength(3)
    expect(triangle(three(0, 0, 0, 2, 0, 2, 2, '2.999999999')).core.kind).toBe('empty')
  })

  it('places what is no imputation outside, and names all who block it, the largest excess first', () => {
    // The Shapley value gives the third player less than it has alone.
    const game = three(0, 0, 0, 8, 2, 2, 2, 6)
    const { points } = triangle(game, { points: { Shapley: shapley(game).values } })
    const { position: _, ...point } = points[0]!
    expect(toJSON(point)).toEqual({
      label: 'Shapley',
      allocation: ['8/3', '8/3', '2/3'],
      barycentric: ['2/3', '2/3', '-1/3'],
      imputation: false,
      inCore: false,
      blocking: [
        { coalition: 3, excess: '8/3' },
        { coalition: 4, excess: '4/3' },
      ],
    })
    expect(points[0]!.position[1]).toBeLessThan(0)
  })

  it('is a kind of its own where there is one imputation, or none', () => {
    const additive = imputationTriangle(three(0, 1, 2, 3, 3, 4, 5, 6), { points: { equal: [2, 2, 2] } })
    expect(toJSON(additive)).toEqual({
      method: 'imputationTriangle',
      kind: 'point',
      imputation: { allocation: ['1', '2', '3'], imputation: true, inCore: true, blocking: [] },
      points: [
        {
          label: 'equal',
          allocation: ['2', '2', '2'],
          imputation: false,
          inCore: false,
          blocking: [
            { coalition: 4, excess: '1' },
            { coalition: 6, excess: '1' },
          ],
        },
      ],
    })
    const blocked = imputationTriangle(three(0, 1, 2, 4, 3, 4, 5, 6))
    expect(blocked.kind === 'point' && blocked.imputation.inCore).toBe(false)
    expect(toJSON(imputationTriangle(three(0, 1, 1, 1, 1, 1, 1, 1)))).toEqual({
      method: 'imputationTriangle',
      kind: 'no-imputation',
      missing: '2',
      points: [],
    })
  })

  it('refuses other numbers of players, and what does not give out v(N)', () => {
    expect(() => imputationTriangle(coalitional({ worth: [0, 1, 1, 2] }))).toThrow(
      'players: are 2, and the imputation triangle is that of 3; core, coreInterval and inCore take any number',
    )
    expect(() => imputationTriangle(bakeries, { points: { wasteful: [20, 40, 20] } })).toThrow(
      'points["wasteful"]: gives out 80, and only what gives out 90 has a place',
    )
    expect(() => imputationTriangle(bakeries, { points: { short: [90] } })).toThrow(
      'points["short"].allocation: has 1 entry for 3 players',
    )
    expect(() => imputationTriangle(bakeries, { points: [[90, 0, 0]] as never })).toThrow(InputError)
    expect(() =>
      imputationTriangle(three(0, 0, 0, 0, 0, 0, 0, '1e-400'), { points: { far: [1, -1, '1e-400'] } }),
    ).toThrow('points["far"]: lies too far outside the simplex to be drawn')
  })
})

describe('imputationTetrahedron', () => {
  it('cuts with planes: triangles for one and three players, quadrilaterals for two', () => {
    const { sections, corners } = tetrahedron(four(worth => [0, 0, 10, 30, 60][worth]!))
    expect(sections.map(({ vertices }) => vertices.length)).toEqual([3, 3, 4, 3, 4, 4, 3, 3, 4, 4, 3, 4, 3, 3])
    expect(allocations(sections[2]!.vertices)).toEqual(['10 0 50 0', '10 0 0 50', '0 10 0 50', '0 10 50 0'])
    // Sides of length 1.
    for (const [i, a] of corners.entries()) {
      for (const b of corners.slice(i + 1)) {
        expect(Math.hypot(...a.position.map((value, axis) => value - b.position[axis]!))).toBeCloseTo(1, 12)
      }
    }
  })

  it('finds the permutohedron as the core of a strictly convex game', () => {
    const { core } = tetrahedron(four(size => size ** 2))
    if (core.kind !== 'polytope') throw new Error(core.kind)
    // Marginal contributions 1, 3, 5, 7 in all orders; hexagons for one and three players, squares for two.
    expect(core.vertices).toHaveLength(24)
    expect(new Set(allocations(core.vertices).map(text => text.split(' ').sort().join(' ')))).toEqual(
      new Set(['1 3 5 7']),
    )
    expect(core.edges).toHaveLength(36)
    expect(core.faces.map(({ corners }) => corners.length)).toEqual([6, 6, 4, 6, 4, 4, 6, 6, 4, 4, 6, 4, 6, 6])
  })

  it('finds flat cores: a quadrilateral, a segment, a point, and none', () => {
    // Two sellers and two buyers: each pair of them makes 1, and the two sides share as they like.
    const market = coalitional({
      players: ['L1', 'L2', 'R1', 'R2'],
      worth: members => Math.min(...['L', 'R'].map(side => members.filter(name => name.startsWith(side)).length)),
    })
    const segment = tetrahedron(market).core
    expect([segment.kind, ...allocations(segment.vertices)]).toEqual(['segment', '0 0 1 1', '1 1 0 0'])
    // a and b must get 1 of 2, and c and d the other: a rectangle.
    const couples = coalitional({
      players: ['a', 'b', 'c', 'd'],
      worth: { 'a,b': 1, 'c,d': 1, 'a,b,c': 1, 'a,b,d': 1, 'a,c,d': 1, 'b,c,d': 1, 'a,b,c,d': 2 },
    })
    const { core } = tetrahedron(couples)
    expect(core.kind).toBe('polygon')
    expect(allocations(core.vertices)).toEqual(['0 1 0 1', '0 1 1 0', '1 0 1 0', '1 0 0 1'])
    expect(tetrahedron(four(size => [0, 0, 2, 3, 4][size]!)).core.kind).toBe('point')
    expect(tetrahedron(four(size => [0, 0, 2, 3, 3][size]!)).core).toEqual({ kind: 'empty', vertices: [] })
  })

  it.each(reference.filter(({ worth }) => worth.length === 16))('$name', ({ worth: list, coreNonempty }) => {
    const result = imputationTetrahedron(coalitional({ worth: list }))
    const isEmpty = result.kind === 'no-imputation' || (result.kind === 'tetrahedron' && result.core.kind === 'empty')
    expect(isEmpty).toBe(!coreNonempty)
  })
})

/** A game of four players whose worths depend on how many there are. */
function four(worth: (size: number) => number) {
  return coalitional({ players: ['a', 'b', 'c', 'd'], worth: members => worth(members.length) })
}

/** The signed area of a polygon. */
function area(positions: readonly (readonly number[])[]): number {
  return positions.reduce((total, [x, y], k) => {
    const [u, v] = positions[(k + 1) % positions.length]!
    return total + (x! * v! - u! * y!) / 2
  }, 0)
}

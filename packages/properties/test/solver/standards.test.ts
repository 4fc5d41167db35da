import '../setup.ts'
import { type Coalitional, coalitional, compare, type Fraction, ratio, sum, worth, ZERO } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { core, coreVertices, duttaRay, inCore, type StableImputations, shapley, stableSet } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const everyone = (game: Coalitional): number => 2 ** game.players.length - 1
const membersOf = (S: number): number[] => Array.from({ length: 8 }, (_, i) => i).filter(i => (S >>> i) & 1)
const given = (x: readonly Fraction[], S: number): Fraction => sum(membersOf(S).map(i => x[i]!))

describe('the egalitarian solution of Dutta and Ray', () => {
  const values = (game: Coalitional): readonly Fraction[] => {
    const result = duttaRay(game)
    if (result.kind !== 'allocation') throw new Error('convex games have one')
    return result.values
  }

  it('is in the core, and the poorest k get no less than at any other core allocation', () => {
    const poorest = (x: readonly Fraction[], k: number): Fraction => sum([...x].sort(compare).slice(0, k))
    fc.assert(
      fc.property(arbitrary.convex(), game => {
        const x = values(game)
        expect(inCore(game, x).holds).toBe(true)
        const found = coreVertices(game)
        if (found.kind !== 'vertices') throw new Error('convex games have a core')
        const others = [...found.vertices, shapley(game).values]
        for (const y of others) {
          for (let k = 1; k <= x.length; k++) expect(compare(poorest(x, k), poorest(y, k))).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('is equal division where that is in the core, and each what it has in additive games', () => {
    const squares = coalitional({ players: ['A', 'B', 'C', 'D'], worth: members => members.length ** 2 })
    expect(values(squares).map(String)).toEqual(['4', '4', '4', '4'])
    expect(values(coalitional({ worth: [0, 3, 1, 4, 2, 5, 3, 6] })).map(String)).toEqual(['3', '1', '2'])
  })

  it('is neither additive nor covariant', () => {
    const bonus = coalitional({ worth: [0, 0, 0, 2] })
    const wages = coalitional({ worth: [0, 2, 0, 2] })
    const both = coalitional({ worth: [0, 2, 0, 4] })
    expect([bonus, wages, both].map(game => values(game).map(String))).toEqual([
      ['1', '1'],
      ['2', '0'],
      ['2', '2'],
    ])
  })
})

describe('stable sets', () => {
  /** All imputations v(i) + surplus · (k_i / parts). */
  function grid(game: Coalitional, parts: number): Fraction[][] {
    const alone = game.players.map((_, i) => worth(game, 1 << i))
    const step = worth(game, everyone(game)).sub(sum(alone)).div(parts)
    const spread = (left: number, players: number): number[][] =>
      players === 1
        ? [[left]]
        : Array.from({ length: left + 1 }, (_, k) => k).flatMap(k =>
            spread(left - k, players - 1).map(rest => [k, ...rest]),
          )
    return spread(parts, alone.length).map(counts => counts.map((count, i) => alone[i]!.add(step.mul(count))))
  }

  function dominates(game: Coalitional, x: readonly Fraction[], y: readonly Fraction[]): boolean {
    for (let S = 1; S <= everyone(game); S++) {
      if (!membersOf(S).every(i => compare(x[i]!, y[i]!) > 0)) continue
      if (compare(given(x, S), worth(game, S)) <= 0) return true
    }
    return false
  }

  function contains(game: Coalitional, set: StableImputations, x: readonly Fraction[]): boolean {
    switch (set.kind) {
      case 'imputations':
        return true
      case 'core':
        return inCore(game, x).holds
      case 'face':
        return x.every((amount, i) => (set.coalition >>> i) & 1 || compare(amount, worth(game, 1 << i)) === 0)
      default:
        return set.points.some(point => point.every((amount, i) => compare(amount, x[i]!) === 0))
    }
  }

  /** By the definition, for the imputations of a grid and the members of one that is finer, where all that matters lies. */
  function expectStable(game: Coalitional, set: StableImputations, fine = 12): void {
    const members = set.kind === 'points' ? set.points : grid(game, fine).filter(x => contains(game, set, x))
    for (const x of members) expect(members.some(y => dominates(game, y, x))).toBe(false)
    for (const y of grid(game, 4)) {
      expect(contains(game, set, y) || members.some(x => dominates(game, x, y))).toBe(true)
    }
  }

  it('of drawn games are stable by the definition', () => {
    // Worths of 0 and 1; and majority games with an odd number of votes, where there is no tie.
    const votes = fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 4 })
      .filter(list => list.reduce((a, b) => a + b) % 2 === 1)
    const majorities = votes.map(list => {
      const total = list.reduce((a, b) => a + b)
      const worth = Array.from({ length: 2 ** list.length }, (_, S) =>
        Number(2 * list.reduce((sum, weight, i) => ((S >>> i) & 1 ? sum + weight : sum), 0) > total),
      )
      return coalitional({ worth })
    })
    const games = fc.oneof(arbitrary.coalitional({ players: [2, 4], worth: arbitrary.tied([0, 1]) }), majorities)
    const kinds = new Set<string>()
    fc.assert(
      fc.property(games, game => {
        const result = stableSet(game)
        if (result.kind !== 'stable') return
        for (const set of result.sets) {
          kinds.add(set.kind)
          expectStable(game, set, set.kind === 'imputations' ? 4 : 12)
        }
      }),
      { numRuns: 60 },
    )
    expect(kinds).toContain('face')
    expect(kinds).toContain('points')
  })

  it('are the core in a convex game: whoever is outside is dominated from within', () => {
    const squares = coalitional({ players: ['A', 'B', 'C'], worth: members => members.length ** 2 })
    expectStable(squares, { kind: 'core' }, 24)
    expect(stableSet(squares)).toMatchObject({ sets: [{ kind: 'core' }], unique: true })
  })

  it('of the three-player majority game: three faces and the symmetric one, which contains none of the core', () => {
    const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
    const result = stableSet(majority)
    if (result.kind !== 'stable') throw new Error('there are some')
    expect(result.sets.map(({ kind }) => kind)).toEqual(['face', 'face', 'face', 'points'])
    for (const set of result.sets) expectStable(majority, set)
    expect(core(majority).kind).toBe('empty')
    // Half of the symmetric set is not stable, nor is the face of a single player.
    const points = result.sets.at(-1) as Extract<StableImputations, { kind: 'points' }>
    const less = { ...result, sets: [{ ...points, points: points.points.slice(1) }] }
    expect(verify(majority, less)).toEqual({ kind: 'invalid', at: 'sets[0].points' })
    expect(verify(majority, { ...result, sets: [{ kind: 'face', coalition: 1 }] }).kind).toBe('invalid')
  })

  it('of an apex game: the main simple solution gives the apex 2/3 with one other, or the others 1/3 each', () => {
    const apex = coalitional({
      players: ['apex', 'B', 'C', 'D'],
      worth: (members, S) => Number((S & 1 && members.length > 1) || S === 14),
    })
    const result = stableSet(apex)
    if (result.kind !== 'stable') throw new Error('there are some')
    const points = result.sets.at(-1)!
    expect(points).toMatchObject({ kind: 'points', weights: [2, 1, 1, 1].map(part => ratio(BigInt(part), 3n)) })
    expect(points.kind === 'points' && points.points.length).toBe(4)
  })

  it('where there is nothing to gain are the one imputation; without imputations there are none', () => {
    const additive = coalitional({ worth: [0, 1, 2, 3] })
    expect(stableSet(additive)).toMatchObject({ sets: [{ kind: 'imputations' }], unique: true })
    expect(stableSet(coalitional({ worth: [0, 2, 2, 3] })).kind).toBe('no-imputation')
    expect(compare(ZERO, worth(additive, 0))).toBe(0)
  })
})

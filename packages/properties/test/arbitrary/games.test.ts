import '../setup.ts'
import {
  type Coalitional,
  compare,
  decisionNodes,
  type Fraction,
  fractions,
  integers,
  length,
  ONE,
  profileCount,
  shapeOf,
  sum,
  type Tree,
  type TreeNode,
  tuReading,
  worth,
  ZERO,
} from '@biform/core'
import { arbitrary, sample } from '@biform/properties'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** What a failing claim shrinks to. */
function counterexample<Value>(generator: fc.Arbitrary<Value>, claim: (value: Value) => boolean): Value {
  const found = fc.check(fc.property(generator, claim), { numRuns: 1000 })
  expect(found.failed).toBe(true)
  return found.counterexample![0]
}

const atMost = (a: Fraction, b: Fraction): boolean => compare(a, b) <= 0

describe('arbitrary.normalForm', () => {
  it('draws the shapes that it is asked for', () => {
    fc.assert(
      fc.property(arbitrary.normalForm({ players: [1, 3], strategies: [2, 3], labels: true }), game => {
        expect(game.players.length).toBeLessThanOrEqual(3)
        expect(shapeOf(game).every(count => count === 2 || count === 3)).toBe(true)
        expect(game.payoffs.every(list => length(list) === profileCount(game))).toBe(true)
      }),
    )
  })

  it('ties often if payoffs are few', () => {
    const drawn = sample(arbitrary.bimatrix({ strategies: 3, payoff: arbitrary.tied() }), { seed: 1, count: 100 })
    const tied = drawn.filter(game => new Set(integers(game.payoffs[0]!).slice(0, 3)).size < 3)
    expect(tied.length).toBeGreaterThan(60)
  })

  it('shrinks to one strategy each and payoffs of 0', () => {
    const game = counterexample(arbitrary.normalForm({ players: [2, 3] }), () => false)
    expect([shapeOf(game), game.payoffs.map(list => integers(list))]).toEqual([
      [1, 1],
      [[0n], [0n]],
    ])
  })

  it('shrinks a claim about one payoff to that payoff', () => {
    const game = counterexample(arbitrary.bimatrix({ strategies: [1, 4] }), ({ payoffs }) =>
      fractions(payoffs[1]!).every(value => atMost(value, ONE.add(ONE))),
    )
    expect([shapeOf(game), game.payoffs.map(list => integers(list))]).toEqual([
      [1, 1],
      [[0n], [3n]],
    ])
  })

  it('refuses ranges that it would not finish', () => {
    expect(() => arbitrary.normalForm({ players: 6, strategies: 5 })).toThrow(/^strategies: payoffs: /)
    expect(() => arbitrary.normalForm({ players: [3, 2] })).toThrow('players: 3 to 2 is no range of whole numbers')
  })
})

/** All pairs of coalitions. */
function pairs(n: number): [number, number][] {
  const all = Array.from({ length: 2 ** n }, (_, S) => S)
  return all.flatMap(S => all.map((T): [number, number] => [S, T]))
}

const CLASSES = ['coalitional', 'monotone', 'superadditive', 'convex', 'balanced', 'totallyBalanced'] as const
const FAMILIES = [
  ...(['airport', 'bankruptcy', 'glove', 'coOwnership', 'jointPurchasing', 'minimumCostSpanningTree'] as const),
  ...(['assignment', 'horseMarket', 'sequencing'] as const),
]

describe('generators of TU games', () => {
  const options = { players: [1, 4] as const, labels: true }

  it('give the empty coalition 0', () => {
    for (const name of CLASSES) {
      fc.assert(
        fc.property(arbitrary[name](options), game => worth(game, 0).n === 0n),
        { numRuns: 50 },
      )
    }
  })

  it('superadditive games are', () => {
    fc.assert(
      fc.property(arbitrary.superadditive(options), game => {
        for (const [S, T] of pairs(game.players.length)) {
          if ((S & T) === 0) expect(atMost(worth(game, S).add(worth(game, T)), worth(game, S | T))).toBe(true)
        }
      }),
    )
  })

  it('convex games are, and not all of them are monotone or additive', () => {
    fc.assert(
      fc.property(arbitrary.convex(options), game => {
        for (const [S, T] of pairs(game.players.length)) {
          expect(atMost(worth(game, S).add(worth(game, T)), worth(game, S | T).add(worth(game, S & T)))).toBe(true)
        }
      }),
    )
    const drawn = sample(arbitrary.convex({ players: 3 }), { seed: 2, count: 200 })
    const falls = drawn.filter(game => compare(worth(game, 7), worth(game, 3)) < 0)
    const adds = drawn.filter(game => compare(worth(game, 7), sum([1, 2, 4].map(S => worth(game, S)))) === 0)
    expect(falls.length).toBeGreaterThan(10)
    expect(adds.length).toBeLessThan(120)
  })

  it('convex games reach negative dividends', () => {
    const drawn = sample(arbitrary.convex({ players: 3 }), { seed: 2, count: 200 })
    const falls = drawn.filter(game => {
      const [, a, b, ab, c, ac, bc, abc] = integers(game.worth) as [bigint, ...bigint[]]
      return abc! - ab! - ac! - bc! + a! + b! + c! < 0n
    })
    expect(falls.length).toBeGreaterThan(20)
  })

  it('balanced games of three players satisfy the Bondareva–Shapley conditions', () => {
    fc.assert(
      fc.property(arbitrary.balanced({ players: 3 }), game => {
        const v = (S: number): Fraction => worth(game, S)
        for (const [S, T] of [
          [1, 6],
          [2, 5],
          [4, 3],
        ] as const)
          expect(atMost(v(S).add(v(T)), v(7))).toBe(true)
        expect(atMost(sum([v(1), v(2), v(4)]), v(7))).toBe(true)
        expect(atMost(sum([v(3), v(5), v(6)]), v(7).mul(2))).toBe(true)
      }),
    )
  })

  it('shrink to one player and nothing', () => {
    for (const name of CLASSES) {
      expect(integers(counterexample(arbitrary[name](), () => false).worth)).toEqual([0n, 0n])
    }
    for (const name of FAMILIES) {
      const { worth } = counterexample<Coalitional>(arbitrary[name](), () => false)
      expect(integers(worth).every(value => value === 0n)).toBe(true)
      expect(length(worth)).toBeLessThanOrEqual(4)
    }
  })

  it('find the smallest game that is not convex among the superadditive ones', () => {
    const game = counterexample(arbitrary.superadditive({ players: 3 }), game =>
      pairs(3).every(([S, T]) =>
        atMost(worth(game, S).add(worth(game, T)), worth(game, S | T).add(worth(game, S & T))),
      ),
    )
    const total = integers(game.worth).reduce((size, value) => size + (value < 0n ? -value : value), 0n)
    expect(total).toBeLessThanOrEqual(4n)
  })
})

describe('arbitrary.tree', () => {
  const walk = (node: TreeNode): TreeNode[] => {
    if (node.kind === 'decision') return [node, ...node.actions.flatMap(action => walk(action.node))]
    if (node.kind === 'chance') return [node, ...node.branches.flatMap(branch => walk(branch.node))]
    return [node]
  }
  const kinds = (game: Tree): Set<string> => new Set(walk(game.root).map(node => node.kind))

  it('keeps to its bounds, hostile labels or not', () => {
    for (const labels of [false, true]) {
      fc.assert(
        fc.property(arbitrary.tree({ players: [1, 3], decisions: 4, branches: 3, labels }), game => {
          expect(decisionNodes(game.root).length).toBeLessThanOrEqual(4)
          expect(walk(game.root).length).toBeLessThanOrEqual(121)
        }),
      )
    }
  })

  it('draws all kinds of nodes, impossible branches and idle players', () => {
    const drawn = sample(arbitrary.tree({ players: 3 }), { seed: 3, count: 300 })
    const share = (claim: (game: Tree) => boolean): number => drawn.filter(claim).length / drawn.length
    expect(share(game => kinds(game).size === 3)).toBeGreaterThan(0.2)
    expect(share(game => kinds(game).has('decision'))).toBeGreaterThan(0.4)
    expect(
      share(game =>
        walk(game.root).some(node => node.kind === 'chance' && node.branches.some(b => b.probability.n === 0n)),
      ),
    ).toBeGreaterThan(0.05)
    expect(share(game => new Set(decisionNodes(game.root).map(node => node.player)).size === 3)).toBeGreaterThan(0.05)
    expect(share(game => new Set(decisionNodes(game.root).map(node => node.player)).size === 1)).toBeGreaterThan(0.05)
  })

  it('shrinks to an end', () => {
    const { players, root } = counterexample(arbitrary.tree(), () => false)
    expect([players, root]).toEqual([['a'], { kind: 'terminal', label: 'root', payoffs: [ZERO] }])
  })

  it('shrinks a claim about chance to a path with one branch at each node', () => {
    const game = counterexample(arbitrary.tree({ players: 1 }), game => !kinds(game).has('chance'))
    const path = walk(game.root).map(node => node.kind)
    expect(path.slice(-2)).toEqual(['chance', 'terminal'])
    expect(path.length).toBeLessThanOrEqual(5)
  })
})

describe('arbitrary.relationship', () => {
  it('draws every dial at its ends and between', () => {
    const drawn = sample(arbitrary.relationship({ partners: 2, components: 1 }), { seed: 4, count: 300 })
    const share = (claim: (game: (typeof drawn)[number]) => boolean): number =>
      drawn.filter(claim).length / drawn.length
    const component = (game: (typeof drawn)[number]) => game.components[0]!
    expect(share(game => component(game).rivalry.n === 0n)).toBeGreaterThan(0.08)
    expect(share(game => compare(component(game).rivalry, ONE) === 0)).toBeGreaterThan(0.05)
    expect(share(game => component(game).exposure.every(x => x.n === 0n))).toBeGreaterThan(0.05)
    expect(share(game => compare(component(game).exposure[0]!, component(game).exposure[1]!) !== 0)).toBeGreaterThan(
      0.2,
    )
    expect(share(game => game.liability.includes('unlimited'))).toBeGreaterThan(0.2)
    expect(share(game => game.shares.some(x => x.n === 0n))).toBeGreaterThan(0.05)
  })

  it('keeps to the exposure, rivalry and liability that it is given', () => {
    const options = { exposure: fc.constant(ZERO), rivalry: fc.constant(ONE), liability: 'zero', labels: true } as const
    fc.assert(
      fc.property(arbitrary.relationship(options), game => {
        expect(game.components.every(item => item.exposure.every(x => x.n === 0n))).toBe(true)
        expect(game.components.every(item => compare(item.rivalry, ONE) === 0)).toBe(true)
        expect(game.liability.every(x => x !== 'unlimited' && x.n === 0n)).toBe(true)
      }),
    )
  })

  it('shrinks to one partner without value', () => {
    const game = counterexample(arbitrary.relationship(), () => false)
    expect([game.partners, game.components.map(item => item.ownUse.map(integers))]).toEqual([['1'], [[[0n, 0n]]]])
  })
})

describe('arbitrary.dualValueGame', () => {
  it('has own use that does not fall at the top, or nowhere', () => {
    for (const ownUse of ['uncrowded', 'monotone'] as const) {
      fc.assert(
        fc.property(arbitrary.dualValueGame({ players: [1, 3], ownUse }), game => {
          const n = game.players.length
          game.ownUse.map(fractions).forEach((b, i) => {
            for (const [S, T] of pairs(n)) {
              if ((S & T) !== S || ((S >>> i) & 1) === 0 || (ownUse === 'uncrowded' && T !== 2 ** n - 1)) continue
              expect(atMost(b[S]!, b[T]!)).toBe(true)
            }
          })
        }),
      )
    }
  })

  it('has the pot that it is asked for', () => {
    fc.assert(
      fc.property(arbitrary.dualValueGame({ players: 3, pot: 'convex' }), ({ pot }) => {
        const w = fractions(pot)
        for (const [S, T] of pairs(3)) expect(atMost(w[S]!.add(w[T]!), w[S | T]!.add(w[S & T]!))).toBe(true)
      }),
    )
    fc.assert(
      fc.property(arbitrary.dualValueGame({ players: 2, pot: 'balanced' }), ({ pot }) => {
        const w = fractions(pot)
        expect(atMost(w[1]!.add(w[2]!), w[3]!)).toBe(true)
      }),
    )
  })

  it('crowds now and then if it may', () => {
    const drawn = sample(arbitrary.dualValueGame({ players: 2 }), { seed: 5, count: 200 })
    const crowded = drawn.filter(({ ownUse }) =>
      ownUse.some((b, i) => compare(fractions(b)[1 << i]!, fractions(b)[3]!) > 0),
    )
    expect(crowded.length).toBeGreaterThan(60)
    expect(drawn.some(game => worth(tuReading(game), 3).n !== 0n)).toBe(true)
  })

  it('shrinks to one player with nothing', () => {
    const game = counterexample(arbitrary.dualValueGame(), () => false)
    expect([integers(game.pot), game.ownUse.map(integers)]).toEqual([[0n, 0n], [[0n, 0n]]])
  })
})

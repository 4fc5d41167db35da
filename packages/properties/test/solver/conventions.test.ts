/** The page `apps/docs/reference/conventions.md`, asserted heading by heading as far as solvers are concerned. */
import '../setup.ts'
import {
  bankruptcyGame,
  bargainingProblem,
  bimatrix,
  claimsProblem,
  coalitional,
  compare,
  costGame,
  dualValueGame,
  type Fraction,
  payoff,
  rational,
  savingsGame,
  sum,
  toJSON,
  tree,
  tuReading,
  weightedVoting,
  wins,
  worth,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  banzhaf,
  constrainedEqualAwards,
  core,
  dividends,
  egalitarian,
  epsilonCore,
  inCore,
  isNash,
  leastCore,
  nashBargaining,
  nashEquilibria,
  proportional,
  pureEquilibria,
  randomArrival,
  regrets,
  rubinstein,
  shapley,
  subgamePerfect,
  talmud,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const texts = (list: readonly Fraction[]): string[] => list.map(value => value.toFraction())

describe('Players, strategies and indices', () => {
  it('profiles in results are 0-based indices, row player first', () => {
    const game = bimatrix([[0, 0, 7]], [[0, 0, 1]])
    expect(pureEquilibria(game).equilibria).toEqual([[0, 2]])
  })
})

describe('Payoffs, costs and worths', () => {
  it('costs are held as negative worths, charges are negative values, and savings are gains again', () => {
    const cost = { A: 4, B: 6, 'A,B': 8 }
    const game = costGame({ players: ['A', 'B'], cost })
    expect(worth(game, ['A', 'B']).toFraction()).toBe('-8')
    expect(texts(shapley(game).values)).toEqual(['-3', '-5'])
    expect(inCore(game, [-3, -5]).holds).toBe(true)
    // B would rather pay 6 alone than 7.
    expect(inCore(game, [-1, -7]).blocking).toEqual({ coalition: 2, excess: rational(1) })
    expect(texts(shapley(savingsGame(game)).values)).toEqual(['1', '1'])
  })

  it('more is better', () => {
    expect(pureEquilibria(bimatrix([[1], [2]], [[0], [0]])).equilibria).toEqual([[1, 0]])
    expect(texts(shapley(coalitional({ worth: [0, 1, 2, 3] })).values)).toEqual(['1', '2'])
  })
})

describe("A prisoner's dilemma", () => {
  it('T > R > P > S: defection is the only equilibrium, and cooperation better for both', () => {
    const gaps = fc.array(arbitrary.rational({ minimum: '1/12', maximum: 5 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(arbitrary.rational(), gaps, (S, [first, second, third]) => {
        const P = S.add(first!)
        const R = P.add(second!)
        const T = R.add(third!)
        const game = bimatrix(
          [
            [R, S],
            [T, P],
          ],
          [
            [R, T],
            [S, P],
          ],
        )
        expect(nashEquilibria(game).equilibria.map(({ supports }) => supports)).toEqual([[[1], [1]]])
        for (const player of [0, 1]) expect(compare(payoff(game, [0, 0], player), payoff(game, [1, 1], player))).toBe(1)
        for (const list of regrets(game).regrets) expect(list.filter(regret => regret.n > 0n).length).toBe(2)
      }),
    )
  })

  it('with T = R or P = S there are other equilibria', () => {
    const dilemma = (T: number, R: number, P: number, S: number) =>
      bimatrix(
        [
          [R, S],
          [T, P],
        ],
        [
          [R, T],
          [S, P],
        ],
      )
    expect(pureEquilibria(dilemma(3, 3, 1, 0)).equilibria).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(pureEquilibria(dilemma(5, 3, 0, 0)).equilibria.length).toBe(3)
    // 2R < T + S is a prisoner's dilemma all the same.
    expect(pureEquilibria(dilemma(9, 3, 1, 0)).equilibria).toEqual([[1, 1]])
  })
})

describe('Ties', () => {
  it('all equally good replies count', () => {
    const flat = bimatrix(
      [
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    )
    expect(pureEquilibria(flat).equilibria).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ])
    expect(nashEquilibria(flat).equilibria.length).toBe(4)
    const { extreme } = nashEquilibria(flat)
    expect(extreme.rows.map(texts)).toEqual([
      ['1', '0'],
      ['0', '1'],
    ])
    const choice = tree({
      players: ['A'],
      root: {
        kind: 'decision',
        player: 'A',
        actions: ['x', 'y'].map(label => ({ label, node: { kind: 'terminal', payoffs: [1] } })),
      },
    })
    expect(subgamePerfect(choice).equilibria.map(({ path }) => path)).toEqual([['x'], ['y']])
  })

  it('the first of equally good answers is named', () => {
    const game = bimatrix(
      [
        [0, 0],
        [1, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [0, 0],
        [0, 0],
      ],
    )
    expect(
      isNash(game, [
        [1, 0, 0],
        [1, 0],
      ]).deviation,
    ).toMatchObject({ player: 0, strategy: 1 })
    const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
    expect(inCore(majority, ['1/3', '1/3', '1/3']).blocking?.coalition).toBe(3)
  })
})

describe('Coalitions', () => {
  it('are bitmasks in results', () => {
    const game = coalitional({ players: ['A', 'B', 'C'], worth: { 'A,C': 4 } })
    expect(texts(dividends(game).values)).toEqual(['0', '0', '0', '0', '0', '4', '0', '-4'])
    expect(inCore(game, [0, 0, 0]).blocking).toMatchObject({ coalition: 5 })
    expect(inCore(game, [1, 0, 0])).toMatchObject({ holds: false, reason: 'infeasible' })
    const answer = core(game)
    expect(
      answer.kind === 'empty' && 'balancing' in answer && answer.balancing.map(item => item.coalition).sort(),
    ).toEqual([2, 5])
  })
})

describe('Excesses and ε', () => {
  const pair = (v: number) => coalitional({ players: ['A', 'B'], worth: { A: 1, 'A,B': v } })

  it('are v(S) − x(S), and a coalition that lacks nothing does not block', () => {
    expect(inCore(pair(3), ['1/2', '5/2']).blocking).toEqual({ coalition: 1, excess: rational('1/2') })
    expect(inCore(pair(3), [1, 2]).holds).toBe(true)
  })

  it('ε is positive iff the core is empty, negative iff every coalition can have more than its worth', () => {
    for (const [v, epsilon, kind] of [
      [0, '1/2', 'empty'],
      [1, '0', 'nonempty'],
      [3, '-1', 'nonempty'],
    ] as const) {
      expect(leastCore(pair(v))).toMatchObject({ epsilon: rational(epsilon) })
      expect(core(pair(v)).kind).toBe(kind)
      expect(epsilonCore(pair(v), { epsilon }).kind).toBe('nonempty')
      expect(epsilonCore(pair(v), { epsilon: rational(epsilon).sub('1/100') }).kind).toBe('empty')
    }
  })
})

describe('Claims', () => {
  it('keep their order, and awards lie between 0 and the claim and add up to the estate', () => {
    const order = [2, 0, 1]
    const claims = [100, 200, 300]
    for (const rule of [talmud, proportional, constrainedEqualAwards, randomArrival]) {
      const plain = rule(claimsProblem({ estate: 200, claims })).values
      const mixed = rule(claimsProblem({ estate: 200, claims: order.map(i => claims[i]!) })).values
      expect(texts(mixed)).toEqual(texts(order.map(i => plain[i]!)))
      expect(sum(plain)).toEqual(rational(200))
      for (const [i, award] of plain.entries()) expect(award.gte(0) && award.lte(claims[i]!)).toBe(true)
    }
  })

  it('give a coalition what the others leave', () => {
    const game = bankruptcyGame({ players: ['A', 'B', 'C'], estate: 200, claims: [100, 200, 300] })
    expect([1, 2, 4, 6, 7].map(S => worth(game, S).toFraction())).toEqual(['0', '0', '0', '100', '200'])
  })
})

describe('Bargaining', () => {
  const line = (disagreement: readonly number[]) =>
    bargainingProblem({
      points: [
        [8, 0],
        [0, 8],
      ],
      disagreement,
    })
  const nash = (...given: Parameters<typeof nashBargaining>): unknown => {
    const answer = nashBargaining(...given)
    return 'values' in answer ? toJSON(answer.values) : answer.kind
  }

  it('what lies below a point is feasible', () => {
    const corner = bargainingProblem({ points: [[4, 2]], disagreement: [-1, -3] })
    expect(nash(corner)).toEqual(['4', '2'])
    expect(texts(egalitarian(corner).values)).toEqual(['4', '2'])
    expect(texts(egalitarian(bargainingProblem({ points: [[4, 2]], disagreement: [0, 0] })).values)).toEqual(['2', '2'])
  })

  it('a disagreement payoff moves the solution, an option bounds it', () => {
    expect(nash(line([0, 0]))).toEqual(['4', '4'])
    expect(nash(line([2, 0]))).toEqual(['5', '3'])
    expect(nash(line([0, 0]), { options: [2, 0] })).toEqual(['4', '4'])
    expect(nash(line([0, 0]), { options: [5, 0] })).toEqual(['5', '3'])
    expect(nash(line([0, 0]), { options: [5, 5] })).toEqual(['5', '5'])
    expect(nashBargaining(line([0, 0]), { options: [5, 5] }).kind).toBe('no-deal')
  })

  it('only proportions of weights matter', () => {
    for (const weights of [
      [1, 3],
      ['1/4', '3/4'],
    ]) {
      expect(nash(line([0, 0]), { weights })).toEqual(['2', '6'])
    }
  })

  it('player 0 proposes first, and discounts count one period', () => {
    expect(texts(rubinstein({ discounts: [0, '1/2'] }).values)).toEqual(['1/2', '1/2'])
    expect(texts(rubinstein({ discounts: ['1/2', 0] }).values)).toEqual(['1', '0'])
  })
})

describe('Power', () => {
  it('a quota is reached by equality', () => {
    expect(wins(weightedVoting({ quota: 2, weights: [1, 1] }), ['1', '2'])).toBe(true)
  })

  it('the raw Banzhaf index counts swings over 2^(n-1); normalised, indices sum to 1', () => {
    const { values, normalised, swings } = banzhaf(weightedVoting({ quota: 51, weights: [50, 49, 1] }))
    expect(swings).toEqual([3n, 1n, 1n])
    expect(texts(values)).toEqual(['3/4', '1/4', '1/4'])
    expect(sum(normalised!)).toEqual(rational(1))
  })
})

describe('Relationships and dual-value games', () => {
  it('without liability nobody can be made to pay; with unlimited liability the game is its TU reading', () => {
    const game = (liability: string) =>
      dualValueGame({ players: ['A', 'B'], ownUse: { A: [3], 'A,B': [2, 4] }, pot: {}, liability })
    // A gets 3 alone but keeps only 2 in the alliance: B would have to pay it 1.
    expect(inCore(game('0'), [2, 4]).blocking).toMatchObject({ coalition: 1 })
    expect(inCore(game('0'), [3, 3])).toMatchObject({ holds: false, reason: 'infeasible' })
    expect(inCore(game('unlimited'), [3, 3]).holds).toBe(true)
    expect(inCore(tuReading(game('unlimited')), [3, 3]).holds).toBe(true)
    expect(inCore(game('1'), [3, 3]).holds).toBe(true)
    expect(inCore(game('1/2'), [3, 3]).holds).toBe(false)
  })
})

describe('Trees', () => {
  it('strategies name actions off the path too', () => {
    const entry = tree({
      players: ['Entrant', 'Incumbent'],
      root: {
        kind: 'decision',
        player: 'Entrant',
        actions: [
          { label: 'out', node: { kind: 'terminal', payoffs: [2, 2] } },
          {
            label: 'in',
            node: {
              kind: 'decision',
              player: 'Incumbent',
              actions: [
                { label: 'fight', node: { kind: 'terminal', payoffs: [-1, -1] } },
                { label: 'yield', node: { kind: 'terminal', payoffs: [1, 1] } },
              ],
            },
          },
        ],
      },
    })
    const [only] = subgamePerfect(entry).equilibria
    expect([only!.strategies, only!.path]).toEqual([[['out'], ['yield']], ['out']])
    expect(only!.values.map(({ at }) => at)).toEqual(['root', 'out', 'in', 'in/fight', 'in/yield'])
    expect(only!.payoffs).toEqual([rational(2), rational(2)])
  })
})

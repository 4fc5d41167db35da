import { bimatrix, type Fraction, namedStrategy, payoff, runSync, toJSON, toNumber } from '@biform/core'
import { type EcologicalExact, ecological, empiricalGame, replicator, tournament } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { integrate } from '../../src/dynamics/replicator/integrate.ts'

const cycle = [
  [0, -1, 1],
  [1, 0, -1],
  [-1, 1, 0],
]
const pennies = bimatrix([
  [1, -1],
  [-1, 1],
])
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
const named = (...names: string[]) => names.map(name => namedStrategy(name))

describe('the integrator', () => {
  it('goes round a circle, also between its steps', () => {
    const times = Array.from({ length: 200 }, (_, k) => k / 10)
    const circle = (place: Float64Array, velocity: Float64Array): void => {
      velocity[0] = place[1]!
      velocity[1] = -place[0]!
    }
    const { places, steps } = runSync(integrate(circle, Float64Array.of(1, 0), { times, tolerance: 1e-10 }))
    places.forEach((place, k) => {
      expect(place[0]).toBeCloseTo(Math.cos(times[k]!), 7)
      expect(place[1]).toBeCloseTo(-Math.sin(times[k]!), 7)
    })
    // Order 5: a tolerance 2^15 times as large takes an eighth of the steps.
    const rough = runSync(integrate(circle, Float64Array.of(1, 0), { times: [20], tolerance: 1e-10 * 2 ** 15 }))
    expect(steps / rough.steps).toBeGreaterThan(6)
    expect(steps / rough.steps).toBeLessThan(10)
  })

  it('says where a field is too steep', () => {
    const burst = (place: Float64Array, velocity: Float64Array): void => {
      velocity[0] = place[0]! ** 2
    }
    expect(() => runSync(integrate(burst, Float64Array.of(1), { times: [2], tolerance: 1e-9 }))).toThrow(
      'tolerance: cannot be held',
    )
  })
})

describe('the replicator dynamics', () => {
  it('take hawks and doves to V/C (Taylor and Jonker 1978; Maynard Smith 1982)', () => {
    const [V, C] = [1, 3]
    const found = replicator(
      [
        [(V - C) / 2, V],
        [0, V / 2],
      ],
      { initial: ['9/10', '1/10'] },
    )
    expect(toJSON(found.rest.point)).toEqual([['1/3', '2/3']])
    expect(found.rest).toMatchObject({ equilibrium: true, support: [[0, 1]] })
    expect(found.final[0]![0]).toBeCloseTo(V / C, 10)
    expect(found.rest.velocity).toBeLessThan(1e-9)
  })

  it('keep the product of all shares in rock, paper, scissors (Hofbauer and Sigmund 1998, 7.7)', () => {
    const { states, rest } = replicator(cycle, { initial: ['1/10', '3/10', '6/10'], until: 200 })
    for (const [shares] of states) expect(shares!.reduce((a, b) => a * b) / 0.018).toBeCloseTo(1, 7)
    // It never comes to rest, and says so.
    expect(rest.velocity).toBeGreaterThan(0.01)
    expect(toJSON(rest.point)).toEqual([['1/3', '1/3', '1/3']])
    expect(rest.distance).toBeGreaterThan(0.1)
  })

  it('keep x(1 − x)y(1 − y) in matching pennies, of two populations', () => {
    const { states } = replicator(pennies, {
      initial: [
        ['1/3', '2/3'],
        ['1/4', '3/4'],
      ],
      until: 50,
    })
    for (const [x, y] of states) expect(x![0]! * x![1]! * y![0]! * y![1]! * 24).toBeCloseTo(1, 8)
  })

  it('bring back a type from 10^−100 at the right time: a logistic curve', () => {
    const share = 1e-100
    const at = [200, 229, 230, 231, 260]
    const found = replicator(
      [
        [2, 2],
        [1, 1],
      ],
      { initial: [String(share), `0.${'9'.repeat(100)}`], until: 300, at },
    )
    found.states.forEach(([shares], k) => {
      const odds = Math.exp(at[k]! + Math.log(share))
      expect(shares![0]! / (odds / (1 + odds))).toBeCloseTo(1, 7)
    })
  })

  it('never bring back a type that is not there', () => {
    const { states, rest } = replicator(cycle, { initial: ['1/2', '1/2', 0] })
    expect(states.every(([shares]) => shares![2] === 0)).toBe(true)
    expect(rest.equilibrium).toBe(false)
    expect(rest.regret).toBeGreaterThan(0.9)
  })

  it('take a tournament of one population or of two', () => {
    const strategies = named('defector', 'tit-for-tat', 'cooperator')
    const one = tournament(dilemma, strategies, { turns: 10, selfPlay: 'shown' })
    expect(replicator(one, { until: 300 }).rest.support).toEqual([[1, 2]])
    const two = tournament(
      dilemma,
      { rows: named('defector', 'tit-for-tat'), columns: named('defector', 'cooperator', 'tit-for-tat') },
      { turns: 10 },
    )
    const found = replicator(two, { until: 300 })
    expect(found.final.map(list => list.length)).toEqual([2, 3])
    expect(found.initial.map(list => toJSON(list[0]))).toEqual(['1/2', '1/3'])
  })
})

describe('ecological dynamics', () => {
  it('let those who exploit die out after their victims (Axelrod 1984, chapter 2)', () => {
    const result = tournament(dilemma, named('cooperator', 'defector', 'tit-for-tat'), { turns: 10, selfPlay: 'shown' })
    const { states, rest } = ecological(result, { generations: 60 })
    const defectors = states.map(([shares]) => shares![1] as number)
    expect(defectors[1]).toBeGreaterThan(defectors[0]!)
    expect(defectors.at(-1)).toBeLessThan(1e-6)
    expect(rest.support).toEqual([[0, 2]])
  })

  it('are the same in fractions and in doubles', () => {
    const game = [
      [3, 0, 2],
      [5, 1, 1],
      [2, 2, 2],
    ]
    const exact = ecological(game, { generations: 8, arithmetic: 'exact' }) as EcologicalExact
    const double = ecological(game, { generations: 8 })
    exact.states.forEach((state, t) => {
      state[0]!.forEach((share: Fraction, i) => {
        expect(double.states[t]![0]![i]).toBeCloseTo(toNumber(share), 14)
      })
    })
    expect(toJSON(exact.states[1])).toEqual([['5/18', '7/18', '1/3']])
  })

  it('with much background follow the replicator dynamics (Maynard Smith 1982)', () => {
    const background = 2_000
    const initial = ['1/10', '3/10', '6/10']
    const { states } = ecological(cycle, { initial, generations: 5 * background, background })
    const { final } = replicator(cycle, { initial, until: 5 })
    states.at(-1)![0]!.forEach((share, i) => {
      expect(share).toBeCloseTo(final[0]![i]!, 2)
    })
  })
})

describe('empirical games', () => {
  it('have what each strategy gets from each other one', () => {
    const game = empiricalGame(tournament(dilemma, named('defector', 'tit-for-tat'), { turns: 10, selfPlay: 'shown' }))
    expect(game.strategies).toEqual([
      ['defector', 'tit-for-tat'],
      ['defector', 'tit-for-tat'],
    ])
    expect(toJSON([payoff(game, [0, 1], 0), payoff(game, [0, 1], 1), payoff(game, [1, 1], 0)])).toEqual([
      '7/5',
      '9/10',
      '3',
    ])
  })

  it('of strategies that play both roles of an asymmetric game have the mean over the two', () => {
    const stage = bimatrix(
      [
        [2, 0],
        [1, 1],
      ],
      [
        [4, 0],
        [0, 2],
      ],
    )
    const strategies = named('cooperator', 'defector')
    const game = empiricalGame(tournament(stage, strategies, { turns: 1, selfPlay: 'shown' }))
    expect(toJSON([0, 1].map(i => [0, 1].map(j => payoff(game, [i, j], 0))))).toEqual([
      ['3', '0'],
      ['1/2', '3/2'],
    ])
  })
})

describe('bad input', () => {
  it.each<[string, () => unknown, string]>([
    ['shares', () => replicator(cycle, { initial: ['1/2', '1/3', 0] }), 'initial: sums to 5/6, not 1'],
    ['no list', () => replicator(cycle, { initial: null as never }), 'initial: null is not a list of shares'],
    ['a negative share', () => replicator(cycle, { initial: [2, -1, 0] }), 'initial[1]: -1 is below 0'],
    [
      'too few shares',
      () => ecological(pennies, { initial: [[1, 0], [1]] as never }),
      'initial[1]: has 1 entry for 2 types',
    ],
    [
      'one population of an asymmetric game',
      () => replicator(pennies, { initial: [1, 0] }),
      'the game is not symmetric',
    ],
    [
      'two populations of a matrix',
      () =>
        replicator(cycle, {
          initial: [
            [1, 0, 0],
            [1, 0, 0],
          ],
        }),
      'two populations need a game of two players',
    ],
    ['a time', () => replicator(cycle, { until: 0 }), 'until: 0 is not a time above 0'],
    [
      'times out of order',
      () => replicator(cycle, { at: [2, 1] }),
      'at[1]: 1 is not a time from the one before to 100',
    ],
    ['a tolerance', () => replicator(cycle, { tolerance: 1 }), 'tolerance: 1 is not from 1e-13 to 1e-3'],
    ['negative fitness', () => ecological(cycle), 'a payoff of -1 gives a negative fitness: give a larger background'],
    [
      'nobody fit',
      () =>
        ecological(
          [
            [0, 1],
            [0, 0],
          ],
          { initial: [1, 0] },
        ),
      'nobody is fit to reproduce in generation 0',
    ],
    [
      'long fractions',
      () =>
        ecological(
          [
            [3, 1],
            [4, 2],
          ],
          { generations: 30, arithmetic: 'exact' },
        ),
      'generations: has fractions of more than 20000 binary digits from',
    ],
    [
      'a tournament without matches against oneself',
      () => ecological(tournament(dilemma, named('defector', 'cooperator'), { turns: 3, selfPlay: 'none' })),
      "payoffs[0][0]: is missing: ask for selfPlay 'shown'",
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message)
  })
})

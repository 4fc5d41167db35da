/** Potential and supermodular games of the literature. */
import { bimatrix, normalForm, profileAt, profileCount, profileIndex, random, toJSON } from '@biform/core'
import { potential, pureEquilibria, supermodular } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

/** Monderer and Shapley (1996), section 2. */
const dilemma = bimatrix(
  [
    [1, 9],
    [0, 6],
  ],
  [
    [1, 0],
    [9, 6],
  ],
)
const pennies = bimatrix([
  [1, -1],
  [-1, 1],
])
/** Best replies agree with an order of the profiles, gains do not. */
const sexes = bimatrix(
  [
    [2, 0],
    [0, 1],
  ],
  [
    [1, 0],
    [0, 5],
  ],
)
/** Monderer and Shapley (1996): improvements end, but a player is indifferent on the way back. */
const generalized = bimatrix(
  [
    [1, 2],
    [2, 0],
  ],
  [
    [0, 0],
    [0, 1],
  ],
)
const stagHunt = bimatrix(
  [
    [4, 0],
    [3, 3],
  ],
  [
    [4, 3],
    [0, 3],
  ],
)
/** Two firms produce 0 … 3; the price is 6 less what both produce. */
const quantities = [0, 1, 2, 3]
const cournot = bimatrix(
  quantities.map(a => quantities.map(b => a * (6 - a - b))),
  quantities.map(a => quantities.map(b => b * (6 - a - b))),
)

describe('potential', () => {
  it('is exact in a prisoner’s dilemma, and in Cournot’s game with a linear price', () => {
    expect(toJSON(potential(dilemma))).toEqual({
      method: 'potential',
      kind: 'exact',
      potential: ['0', '-1', '-1', '-4'],
      obstacles: [],
    })
    expect(potential(cournot).kind).toBe('exact')
  })

  it('is ordinal, generalized ordinal or none where gains do not add up', () => {
    expect(toJSON(potential(sexes))).toMatchObject({ kind: 'ordinal', obstacles: [{ kind: 'exact' }] })
    expect(toJSON(potential(generalized))).toMatchObject({
      kind: 'generalized-ordinal',
      obstacles: [{ kind: 'exact' }, { kind: 'ordinal' }],
    })
    const none = potential(pennies)
    expect(none.kind).toBe('none')
    expect(none.obstacles.map(obstacle => 'cycle' in obstacle && obstacle.cycle.length)).toEqual([4, 4, 4])
  })

  it('is weighted if that is asked for, with a ratio that each cycle of four steps gives', () => {
    expect(toJSON(potential(sexes, { weighted: true }))).toMatchObject({
      kind: 'weighted',
      weights: ['1', '2'],
      potential: ['0', '-1/2', '-2', '1/2'],
      obstacles: [{ kind: 'exact' }],
    })
    expect(potential(dilemma, { weighted: true }).kind).toBe('exact')
    // Both gain around the only square.
    const none = potential(generalized, { weighted: true })
    expect(none.obstacles.map(({ kind }) => kind)).toEqual(['exact', 'weighted', 'ordinal'])
    expect(verify(generalized, none)).toEqual({ kind: 'valid' })
    expect(() => potential(sexes, { weighted: 1 as never })).toThrow('options.weighted: 1 is not true or false')
  })

  it('is not weighted where two cycles of a pair, or the pairs of three players, ask for other ratios', () => {
    const two = bimatrix(
      [
        [0, 0, 0],
        [0, 1, 1],
      ],
      [
        [0, 0, 0],
        [0, 1, 2],
      ],
    )
    // Each pair plays a coordination game while the third player is at its first strategy; w₁ : w₂ = w₂ : w₃ = 1 : 2, w₁ : w₃ = 1 : 3.
    const three = normalForm({
      shape: [2, 2, 2],
      payoffs: [
        [0, 0, 0, 0, 0, 1, 1, 2],
        [0, 0, 0, 2, 0, 0, 2, 4],
        [0, 0, 0, 4, 0, 3, 0, 7],
      ],
    })
    for (const [game, size] of [
      [two, 2],
      [three, 3],
    ] as const) {
      const answer = potential(game, { weighted: true })
      const obstacle = answer.obstacles[1]!
      expect(obstacle.kind === 'weighted' && obstacle.cycles.length).toBe(size)
      expect(verify(game, answer)).toEqual({ kind: 'valid' })
      const free = /^(swap )?potential\[\]|obstacles\[\]\.cycle|^(swap |drop |double )?obstacles/
      expect(survivors(game, answer).filter(change => !free.test(change))).toEqual([])
    }
  })

  it('has weights for players who are linked through others only, and 1 for who is not linked', () => {
    // 0 with 2 by weights 1 : 3; player 1 by itself.
    const game = normalForm({
      shape: [2, 2, 2],
      payoffs: [
        [0, 0, 0, 0, 0, 1, 0, 1],
        [0, 0, 5, 5, 0, 0, 5, 5],
        [0, 0, 0, 0, 0, 3, 0, 3],
      ],
    })
    const answer = potential(game, { weighted: true })
    expect(toJSON(answer)).toMatchObject({ kind: 'weighted', weights: ['1', '1', '3'] })
    expect(survivors(game, answer).filter(change => !/obstacles\[\]\.cycle/.test(change))).toEqual([])
  })

  it('with weights is never missed in games that are built from one', () => {
    for (let seed = 0; seed < 100; seed++) {
      const draw = random(8, seed)
      const shape = Array.from({ length: draw.integer(2, 4) }, () => draw.integer(1, 3))
      const count = shape.reduce((a, b) => a * b, 1)
      const empty = normalForm({ shape, payoffs: shape.map(() => new Float64Array(count)) })
      const common = Array.from({ length: count }, () => draw.integer(-2, 2))
      const payoffs = shape.map((_, i) => {
        const weight = draw.integer(1, 3)
        // What the others play may matter as well, whatever the player does.
        const others = Array.from({ length: count }, () => draw.integer(-3, 3))
        return common.map(
          (value, place) => value * weight + others[profileIndex(empty, profileAt(empty, place).with(i, 0))]!,
        )
      })
      const game = normalForm({ shape, payoffs })
      const answer = potential(game, { weighted: true })
      expect(['exact', 'weighted']).toContain(answer.kind)
      expect(verify(game, answer)).toEqual({ kind: 'valid' })
    }
  })

  it('of a congestion game (Rosenthal 1973) is exact, and its maxima are equilibria', () => {
    // Three drivers, two roads that cost 1, 2, 4 and 2, 3, 3 by the number of cars.
    const costs = [
      [1, 2, 4],
      [2, 3, 3],
    ]
    const shape = [2, 2, 2]
    const empty = normalForm({ shape, payoffs: shape.map(() => new Float64Array(8)) })
    const payoffs = shape.map((_, i) =>
      Array.from({ length: profileCount(empty) }, (_unused, place) => {
        const profile = profileAt(empty, place)
        return -costs[profile[i]!]![profile.filter(road => road === profile[i]).length - 1]!
      }),
    )
    const game = normalForm({ shape, payoffs })
    const answer = potential(game)
    expect(answer.kind).toBe('exact')
    const values = answer.potential!
    const most = values.reduce((a, b) => (a.compare(b) > 0 ? a : b))
    const { equilibria } = pureEquilibria(game)
    values.forEach((value, place) => {
      if (value.equals(most)) expect(equilibria).toContainEqual(profileAt(game, place))
    })
  })

  it('is refused for games that are too large', () => {
    const large = normalForm({ shape: [300, 300], payoffs: [0, 1].map(() => new Float64Array(90_000)) })
    expect(() => potential(large)).toThrow('has 90000 profiles, more than 65536')
  })
})

describe('supermodular', () => {
  it('a stag hunt, with its two equilibria', () => {
    expect(supermodular(stagHunt)).toMatchObject({ holds: true, least: [0, 0], greatest: [1, 1] })
  })

  it('Cournot’s duopoly, once one firm’s order is turned round', () => {
    const plain = supermodular(cournot)
    expect(toJSON(plain)).toMatchObject({
      holds: false,
      witness: { player: 0, other: 1, profile: [0, 0], gains: ['5', '4'] },
    })
    const turned = supermodular(cournot, {
      orders: [
        [0, 1, 2, 3],
        [3, 2, 1, 0],
      ],
    })
    expect(turned).toMatchObject({ holds: true, least: [1, 3], greatest: [3, 1] })
    expect(verify(cournot, turned)).toEqual({ kind: 'valid' })
  })

  it('bounds all pure equilibria of random games of three players with complements', () => {
    for (let seed = 0; seed < 30; seed++) {
      const draw = random(6, seed)
      const own = Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => draw.integer(-6, 6)))
      const pair = draw.integer(0, 3)
      const shape = [3, 3, 3]
      const empty = normalForm({ shape, payoffs: shape.map(() => new Float64Array(27)) })
      const game = normalForm({
        shape,
        payoffs: shape.map((_, i) =>
          Array.from({ length: 27 }, (_unused, place) => {
            const profile = profileAt(empty, place)
            const others = profile.reduce((total, s, j) => (j === i ? total : total + s), 0)
            return own[i]![profile[i]!]! + pair * profile[i]! * others
          }),
        ),
      })
      const answer = supermodular(game)
      expect(answer.holds).toBe(true)
      expect(verify(game, answer)).toEqual({ kind: 'valid' })
    }
  })

  it('refuses what is no order', () => {
    expect(() => supermodular(stagHunt, { orders: [[0, 1]] })).toThrow(
      'options.orders: a list of 1 is not an order for',
    )
    expect(() =>
      supermodular(stagHunt, {
        orders: [
          [0, 1],
          [0, 0],
        ],
      }),
    ).toThrow('options.orders[1]: a list of 2 is not')
  })
})

describe('answers about potential and supermodular games', () => {
  it('no change goes unnoticed', () => {
    for (const game of [dilemma, pennies, sexes, generalized, stagHunt]) {
      // Ranks need not be as low as they can be, other cycles do as well, and one may begin anywhere.
      const free = /^(swap )?potential\[\]|^(swap |drop |double )?obstacles\[\]\.cycle/
      expect(survivors(game, potential(game)).filter(change => !free.test(change))).toEqual([])
      const swapped = /^swap (orders|least|greatest)/
      expect(survivors(game, supermodular(game)).filter(change => !swapped.test(change))).toEqual([])
    }
    const exact = survivors(dilemma, potential(dilemma))
    expect(exact).toEqual([])
  })
})

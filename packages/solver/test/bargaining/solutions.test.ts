import { bargainingProblem, coalitional, decimalOf, InputError, ratio, rational, toJSON } from '@biform/core'
import {
  egalitarian,
  kalaiSmorodinsky,
  nalebuffPie,
  nashBargaining,
  raiffa,
  rubinstein,
  shapley,
  utilitarian,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import reference from '../fixtures/bargaining.json' with { type: 'json' }

const valuesOf = (result: object): unknown => toJSON('values' in result ? result.values : result)
/** Any division of so much between two who lose it if they do not agree. */
const pie = (size: number | string, disagreement: (number | string)[] = [0, 0]) =>
  bargainingProblem({
    points: [
      [rational(size).sub(rational(disagreement[1]!)), disagreement[1]!],
      [disagreement[0]!, rational(size).sub(rational(disagreement[0]!))],
    ],
    disagreement,
  })

describe('reference problems', () => {
  it.each(reference.problems)('$name', ({ points, disagreement, ...expected }) => {
    const problem = bargainingProblem({ points, disagreement })
    expect(valuesOf(nashBargaining(problem))).toEqual(expected.nash)
    expect(valuesOf(kalaiSmorodinsky(problem))).toEqual(expected.kalaiSmorodinsky)
    expect(toJSON(kalaiSmorodinsky(problem).ideal)).toEqual(expected.ideal)
    expect(valuesOf(egalitarian(problem))).toEqual(expected.egalitarian)
    expect(toJSON(utilitarian(problem).vertices)).toEqual(expected.utilitarian)
  })

  it.each(reference.offers)('$name', ({ pie: size, discounts, proposals }) => {
    const result = rubinstein({ pie: size, discounts })
    expect(result).toMatchObject({ kind: 'unique' })
    expect('proposals' in result && toJSON(result.proposals)).toEqual(proposals)
  })
})

describe('nashBargaining', () => {
  it('splits by the weights, each on top of the impasse payoff', () => {
    expect(valuesOf(nashBargaining(pie(100, [10, 30]), { weights: [1, 2] }))).toEqual(['30', '70'])
  })

  it('gives an agile small firm more with a better impasse point, and nothing more below its share with a market option', () => {
    // A pie of 160, bargaining share 1/4, an outside option of present value a δ o/(1 − δ (1 − a)) with δ = 9/10, o = 100.
    const weights = ['1/4', '3/4']
    const present = (a: string) => {
      const chance = rational(a)
      const delta = rational('9/10')
      return chance
        .mul(delta)
        .mul(100n)
        .div(rational(1).sub(delta.mul(rational(1).sub(chance))))
    }
    const rows = ['0', '1/10', '1/4', '1/2', '1'].map(a => {
      const d = present(a).toFraction()
      return [
        d,
        (valuesOf(nashBargaining(pie(160, [d, 0]), { weights })) as string[])[0],
        (valuesOf(nashBargaining(pie(160), { weights, options: [d, 0] })) as string[])[0],
      ]
    })
    expect(rows).toEqual([
      ['0', '40', '40'],
      ['900/19', '1435/19', '900/19'],
      ['900/13', '1195/13', '900/13'],
      ['900/11', '1115/11', '900/11'],
      ['90', '215/2', '90'],
    ])
  })

  it('changes nothing for an option that is worth less than the share', () => {
    expect(valuesOf(nashBargaining(pie(160), { weights: [1, 3], options: [39, 0] }))).toEqual(['40', '120'])
  })

  it('makes no deal where the options cannot both be met', () => {
    const result = nashBargaining(pie(100), { options: [60, 41] })
    expect(result).toMatchObject({ kind: 'no-deal' })
    expect(valuesOf(result)).toEqual(['60', '41'])
    expect(nashBargaining(pie(100), { options: [60, 40] }).kind).toBe('solution')
  })

  it('says so where nobody can gain together with all others', () => {
    expect(nashBargaining(bargainingProblem({ points: [[3, 0]], disagreement: [0, 0] })).kind).toBe('inessential')
    expect(nashBargaining(pie(10, [4, 6])).kind).toBe('inessential')
  })

  it('is irrational on an edge in space: (3, 0, 1) and (0, 3, 2) give 3 − √3, √3, 1 + √3/3', () => {
    const problem = bargainingProblem({
      points: [
        [3, 0, 1],
        [0, 3, 2],
        [0, 0, 3],
      ],
      disagreement: [0, 0, 0],
    })
    const result = nashBargaining(problem)
    if (result.kind !== 'solution') throw new Error('there is one')
    expect(result.values.map(value => decimalOf(value, 12))).toEqual([
      '1.267949192431',
      '1.732050807569',
      '1.57735026919',
    ])
    expect(result.values[1]).toMatchObject({ kind: 'algebraic', polynomial: [-3n, 0n, 1n] })
    expect(verify(problem, result)).toEqual({ kind: 'valid' })
  })

  it('is irrational on a face of dimension 2 in 4 dimensions', () => {
    const problem = bargainingProblem({
      points: [
        [4, 1, 1, 3],
        [1, 5, 2, 1],
        [2, 2, 5, 1],
      ],
      disagreement: [0, 0, 0, 0],
    })
    const result = nashBargaining(problem)
    expect(result.kind).toBe('solution')
    expect('values' in result && result.values.map(value => 'kind' in value && value.polynomial.length - 1)).toEqual([
      3, 3, 3, 3,
    ])
    expect(verify(problem, result)).toEqual({ kind: 'valid' })
  })

  it('is irrational inside a triangle in 5 dimensions, one of 6 conjugate critical points', () => {
    const problem = bargainingProblem({
      points: [
        [4, 1, 1, 3, 1],
        [1, 5, 2, 1, 2],
        [2, 2, 5, 1, 1],
      ],
      disagreement: [0, 0, 0, 0, 0],
    })
    const result = nashBargaining(problem)
    if (result.kind !== 'solution') throw new Error('there is one')
    expect(result.values.map(value => 'kind' in value && value.polynomial.length - 1)).toEqual([6, 6, 6, 6, 6])
    expect(result.values.map(value => decimalOf(value, 6))).toEqual([
      '2.27274',
      '2.925636',
      '2.330509',
      '1.697542',
      '1.424802',
    ])
    expect(verify(problem, result)).toEqual({ kind: 'valid' })
    const weighted = nashBargaining(problem, { weights: [1, 2, '1/3', 5, 1] })
    expect(weighted.kind).toBe('solution')
    expect(verify(problem, weighted)).toEqual({ kind: 'valid' })
  })

  it('is rational inside a triangle where the players are alike, whatever the other critical points are', () => {
    const problem = bargainingProblem({
      points: [
        [4, 1, 1, 2, 2, 2],
        [1, 4, 1, 2, 2, 2],
        [1, 1, 4, 2, 2, 2],
      ],
      disagreement: [0, 0, 0, 0, 0, 0],
    })
    expect(valuesOf(nashBargaining(problem))).toEqual(['2', '2', '2', '2', '2', '2'])
  })

  it('is exact for numbers of very different sizes', () => {
    const large = rational('1e30')
    const points = [
      [4, 1, 1, 3, 1],
      [1, 5, 2, 1, 2],
      [2, 2, 5, 1, 1],
    ].map(point =>
      point.map((value, i) => (i === 0 ? large.mul(BigInt(value)) : rational(value).div(i === 1 ? large : 1n))),
    )
    const problem = bargainingProblem({ points, disagreement: [0, 0, 0, 0, 0] })
    const result = nashBargaining(problem)
    if (result.kind !== 'solution') throw new Error('there is one')
    expect(decimalOf(result.values[4]!, 6)).toBe('1.424802')
    expect(verify(problem, result)).toEqual({ kind: 'valid' })
  })

  it('is a certified bracket where there are more than 64 critical points', () => {
    const problem = bargainingProblem({
      points: [
        [4, 1, 1, 3, 1, 2, 3, 5, 2],
        [1, 5, 2, 1, 2, 3, 3, 2, 1],
        [2, 2, 5, 1, 1, 4, 1, 2, 5],
        [3, 1, 2, 7, 1, 1, 2, 3, 4],
        [2, 3, 1, 2, 6, 1, 1, 3, 3],
      ],
      disagreement: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    })
    const result = nashBargaining(problem)
    if (result.kind !== 'bracket') throw new Error('it is inside a face of dimension 4')
    expect(result.reason).toBe('degree')
    expect(verify(problem, result)).toEqual({ kind: 'valid' })
    result.lower.forEach((lower, i) => {
      expect(result.upper[i]!.sub(lower).valueOf()).toBeLessThan(1e-5)
    })
  })

  it('is a certified bracket when it is ended early', () => {
    const problem = bargainingProblem({
      points: [
        [4, 1, 1, 3, 1],
        [1, 5, 2, 1, 2],
        [2, 2, 5, 1, 1],
      ],
      disagreement: [0, 0, 0, 0, 0],
    })
    const whole = nashBargaining(problem)
    const ended = [nashBargaining(problem, { maxSteps: 2 }), nashBargaining(problem, { shouldStop: () => true })]
    expect(whole.kind).toBe('solution')
    expect(ended).toMatchObject([
      { kind: 'bracket', reason: 'limit' },
      { kind: 'bracket', reason: 'stopped' },
    ])
    for (const result of ended) expect(verify(problem, result)).toEqual({ kind: 'valid' })
  })

  it.each([
    [{ weights: [1, 0] }, 'weights[1]: 0 is not positive'],
    [{ weights: [1] }, 'weights: has 1 entry for 2 players'],
    [{ options: [1, 'x'] }, 'options[1]: "x" is not a rational number'],
  ])('refuses %j', (options, message) => {
    expect(() => nashBargaining(pie(1), options as object)).toThrow(message)
  })

  it('refuses a game of another kind', () => {
    expect(() => nashBargaining(coalitional({ worth: [0, 0, 0, 1] }) as never)).toThrow(InputError)
  })
})

describe('two players and a pie', () => {
  it.each([
    [12, 6, 2],
    [7, 3, 4],
    ['1/2', '-1/3', '1/7'],
  ])('v(12) = %s, v(1) = %s, v(2) = %s: Nash, Shapley and the pie agree', (together, first, second) => {
    const game = coalitional({ worth: [0, first, second, together] })
    const half = nalebuffPie(game)
    expect(valuesOf(half)).toEqual(valuesOf(shapley(game)))
    expect(valuesOf(half)).toEqual(valuesOf(nalebuffPie({ together, alone: [first, second] })))
    if (half.pie.n === 0n) return
    expect(valuesOf(nashBargaining(pie(together, [first, second])))).toEqual(valuesOf(half))
  })

  it('shares a negative pie too, and says that the two are better off apart', () => {
    const result = nalebuffPie(coalitional({ players: ['Ann', 'Bob'], worth: [0, 6, 7, 12] }))
    expect(toJSON(result)).toMatchObject({ values: ['11/2', '13/2'], pie: '-1' })
    expect(result.text).toContain('better off apart')
    expect(result.text).toContain('11/2 for Ann and 13/2 for Bob')
  })

  it('is for two only', () => {
    expect(() => nalebuffPie(coalitional({ worth: [0, 0, 0, 0, 0, 0, 0, 1] }))).toThrow(
      'players: a pie is that of 2 players, not of 3',
    )
  })
})

describe('raiffa', () => {
  const kinked = bargainingProblem({
    points: [
      [100, 0],
      [50, 50],
      [0, 60],
    ],
    disagreement: [0, 0],
  })

  it('ends on a line after finitely many steps', () => {
    expect(toJSON(raiffa(kinked))).toEqual({
      method: 'raiffa',
      kind: 'discrete',
      values: ['60', '40'],
      rule: 'on a line',
      steps: [
        ['0', '0'],
        ['50', '30'],
      ],
    })
  })

  it('ends in a corner where the gains keep their proportion: slopes 4 and 1 beside (4, 4), approached along slope 2', () => {
    const corner = bargainingProblem({
      points: [
        [5, 0],
        [4, 4],
        [0, 8],
      ],
      disagreement: [3, 2],
    })
    for (const kind of ['discrete', 'continuous'] as const) {
      expect(toJSON(raiffa(corner, { kind }))).toMatchObject({ values: ['4', '4'], rule: 'in a corner' })
    }
    // A little beside that way, it ends on one of the two lines.
    const beside = raiffa({ ...corner, disagreement: [rational(3), rational('2001/1000')] })
    expect(toJSON(beside)).toMatchObject({ rule: 'on a line' })
    expect('steps' in beside && beside.steps.length).toBe(9)
  })

  it('bends on its way in continuous time, and then is a double', () => {
    const result = raiffa(kinked, { kind: 'continuous' })
    if (!('arithmetic' in result)) throw new Error('its end is transcendental')
    expect(result.values[0]! + result.values[1]!).toBeCloseTo(100, 9)
    expect(result.values[0]).toBeCloseTo(57.6238515656, 8)
    expect(verify(kinked, result)).toEqual({ kind: 'valid' })
  })

  it('cuts off what takes long, and says so', () => {
    // The steep side is a million times as steep as the flat one: the proportion hardly changes from step to step.
    const flat = bargainingProblem({
      points: [
        ['1001/1000', -1000],
        [1, 0],
        [-1000, '1/1000'],
      ],
      disagreement: [0, '-1/2'],
    })
    const result = raiffa(flat)
    expect(result).toMatchObject({ complete: false, reason: 'limit' })
    expect(verify(flat, result)).toEqual({ kind: 'valid' })
  })

  it('is for two players', () => {
    expect(() => raiffa(bargainingProblem({ points: [[1, 1, 1]], disagreement: [0, 0, 0] }))).toThrow(
      'problem: has 3 players; the Raiffa solutions are those of 2',
    )
  })
})

describe('rubinstein', () => {
  it('favours the patient, and the first', () => {
    expect(valuesOf(rubinstein({ discounts: ['9/10', '1/2'] }))).toEqual(['10/11', '1/11'])
    expect(valuesOf(rubinstein({ pie: 100, discounts: [0, 0] }))).toEqual(['100', '0'])
  })

  it('knows the outside-option principle: what is below the share changes nothing, what is above is all one gets', () => {
    const share = valuesOf(rubinstein({ discounts: ['9/10', '9/10'] }))
    expect(valuesOf(rubinstein({ discounts: ['9/10', '9/10'], options: [0, '9/19'] }))).toEqual(share)
    expect(valuesOf(rubinstein({ discounts: ['9/10', '9/10'], options: [0, '3/5'] }))).toEqual(['2/5', '3/5'])
    expect(rubinstein({ discounts: ['9/10', '9/10'], options: ['3/5', '3/5'] })).toMatchObject({ kind: 'no-agreement' })
  })

  it('goes to the Nash solution with weights 1/r_i as offers become fast', () => {
    // δ_i = 1 − r_i t with r = (1, 3): the weights are 3/4 and 1/4.
    const shares = [10, 1_000, 100_000].map(n => {
      const t = ratio(1n, BigInt(n))
      const discounts = [rational(1).sub(t), rational(1).sub(t.mul(3n))]
      return Math.abs(rubinstein({ discounts }).values[0]!.valueOf() - 0.75)
    })
    expect(shares[0]).toBeLessThan(0.1)
    expect(shares[1]).toBeLessThan(1e-3)
    expect(shares[2]).toBeLessThan(1e-5)
  })

  it('gives three equally patient players 1/(1 + δ + δ²) and so on in turn', () => {
    const result = rubinstein({ discounts: ['1/2', '1/2', '1/2'] })
    expect(toJSON(result)).toMatchObject({ kind: 'stationary', values: ['4/7', '2/7', '1/7'] })
  })

  it.each([
    [{ discounts: ['1/2', 1] }, 'discounts[1]: 1 is not in [0, 1)'],
    [{ discounts: ['1/2'] }, 'discounts: has 1 entry; there are 2 to 10 players'],
    [{ discounts: ['1/2', '1/2'], pie: 0 }, 'pie: 0 is not positive'],
    [{ discounts: ['1/2', '1/2'], options: [0, -1] }, 'options[1]: -1 is negative'],
    [{ discounts: ['1/2', '1/2', '1/2'], options: [0, 0, 0] }, 'options: are known for two players, not for 3'],
    [{ discount: ['1/2'] }, 'discount: is no field'],
  ])('refuses %j', (input, message) => {
    expect(() => rubinstein(input as never)).toThrow(message)
  })
})

import '../setup.ts'
import {
  type BargainingProblem,
  bargainingProblem,
  commonGain,
  compare,
  type Fraction,
  rational,
  realToNumber,
  toJSON,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import { egalitarian, kalaiSmorodinsky, nashBargaining, raiffa, rubinstein } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const small = arbitrary.rational({ minimum: -4, maximum: 8, maxDenominator: 4 })
const problems = fc.oneof(
  arbitrary.bargainingProblem({ essential: true, payoff: small }),
  arbitrary.bargainingProblem({ essential: true, payoff: arbitrary.tied([0, 4]) }),
)
const factor = arbitrary.rational({ minimum: '1/4', maximum: 4, maxDenominator: 4 })
const positive = fc.tuple(factor, factor)
const shift = fc.tuple(small, small)

type Solution = (problem: BargainingProblem) => readonly Fraction[]

/** The values of an answer that is known to be rational. */
function rationalValues(result: object): readonly Fraction[] {
  if (!('values' in result)) throw new Error(JSON.stringify(toJSON(result)))
  return result.values as readonly Fraction[]
}

const nash: Solution = problem => rationalValues(nashBargaining(problem))
const ks: Solution = problem => kalaiSmorodinsky(problem).values
const equal: Solution = problem => egalitarian(problem).values

/** Every payoff x_i becomes a_i x_i + b_i. */
function rescaled(
  { players, points, disagreement }: BargainingProblem,
  a: readonly Fraction[],
  b: readonly Fraction[],
): BargainingProblem {
  const move = (x: readonly Fraction[]): Fraction[] => x.map((value, i) => value.mul(a[i]!).add(b[i]!))
  return bargainingProblem({ players, points: points.map(move), disagreement: move(disagreement) })
}

/** The problem with its players exchanged, put over it: symmetric. */
function symmetric({ players, points, disagreement }: BargainingProblem): BargainingProblem {
  const least = compare(disagreement[0]!, disagreement[1]!) < 0 ? disagreement[0]! : disagreement[1]!
  return bargainingProblem({
    players,
    points: [...points, ...points.map(([x, y]) => [y!, x!])],
    disagreement: [least, least],
  })
}

describe.each([
  ['nashBargaining', nash],
  ['kalaiSmorodinsky', ks],
] as const)('%s', (_, solve) => {
  it('is Pareto optimal, and gives everyone more than d', () => {
    fc.assert(
      fc.property(problems, problem => {
        const x = solve(problem)
        x.forEach((value, i) => {
          expect(compare(value, problem.disagreement[i]!)).toBe(1)
          expect(commonGain(problem, x.with(i, value.add('1/1000000'))).s).toBe(-1n)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('treats alike players alike', () => {
    fc.assert(
      fc.property(problems, problem => {
        const [x, y] = solve(symmetric(problem))
        expect(compare(x!, y!)).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the scales of utility', () => {
    fc.assert(
      fc.property(problems, positive, shift, (problem, a, b) => {
        const expected = solve(problem).map((value, i) => value.mul(a[i]!).add(b[i]!))
        expect(toJSON(solve(rescaled(problem, a, b)))).toEqual(toJSON(expected))
      }),
      { numRuns: 60 },
    )
  })
})

describe('independence of irrelevant alternatives', () => {
  it('holds for the Nash solution', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, draw) => {
        const x = nash(problem)
        const points = [...problem.points.filter((_, k) => (draw >> k) & 1), x]
        expect(toJSON(nash(bargainingProblem({ ...problem, points })))).toEqual(toJSON(x))
      }),
      { numRuns: 60 },
    )
  })

  it('fails for the Kalai–Smorodinsky solution: (125/2, 75/2) stays feasible when (0, 60) goes, and is given up', () => {
    const points = [
      [100, 0],
      [50, 50],
      [0, 60],
    ]
    const large = bargainingProblem({ points, disagreement: [0, 0] })
    const less = bargainingProblem({ points: points.slice(0, 2), disagreement: [0, 0] })
    expect(toJSON(ks(large))).toEqual(['125/2', '75/2'])
    expect(commonGain(less, ks(large)).n).toBe(0n)
    expect(toJSON(ks(less))).toEqual(['200/3', '100/3'])
  })
})

describe('monotonicity', () => {
  it('of the Kalai–Smorodinsky solution: more to be had for 2, the same at most for 1, and 2 does not lose', () => {
    fc.assert(
      fc.property(problems, fc.tuple(small, small), (problem, extra) => {
        const larger = bargainingProblem({ ...problem, points: [...problem.points, extra] })
        const [before, after] = [kalaiSmorodinsky(problem), kalaiSmorodinsky(larger)]
        if (!before.ideal[0]!.equals(after.ideal[0]!)) return
        expect(compare(before.values[1]!, after.values[1]!)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 100 },
    )
  })

  it('fails for the Nash solution (Kalai and Smorodinsky 1975): 2 falls from 3/4 to 7/10', () => {
    const small = bargainingProblem({
      points: [
        [1, 0],
        [0, 1],
        ['3/4', '3/4'],
      ],
      disagreement: [0, 0],
    })
    const large = bargainingProblem({
      points: [
        [0, 1],
        [1, '7/10'],
      ],
      disagreement: [0, 0],
    })
    for (const point of small.points) expect(commonGain(large, point).s).toBe(1n)
    expect(toJSON([nash(small), nash(large)])).toEqual([
      ['3/4', '3/4'],
      ['1', '7/10'],
    ])
  })

  it('of the egalitarian solution: nobody loses when more becomes possible', () => {
    fc.assert(
      fc.property(
        arbitrary.bargainingProblem({ players: [2, 4] }),
        fc.array(small, { minLength: 4 }),
        (problem, extra) => {
          const point = extra.slice(0, problem.players.length)
          const larger = bargainingProblem({ ...problem, points: [...problem.points, point] })
          expect(compare(egalitarian(problem).gain, egalitarian(larger).gain)).toBeLessThanOrEqual(0)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the egalitarian solution', () => {
  it('depends on the scales of utility: a player whose unit is halved gets less of what it meant before', () => {
    const dollar = bargainingProblem({
      points: [
        [1, 0],
        [0, 1],
      ],
      disagreement: [0, 0],
    })
    const halved = rescaled(dollar, [rational(2), rational(1)], [rational(0), rational(0)])
    expect(toJSON([equal(dollar), equal(halved)])).toEqual([
      ['1/2', '1/2'],
      ['2/3', '2/3'], // 1/3 of the dollar for the first
    ])
  })

  it('is only weakly Pareto optimal: the rectangle leaves 4 on the table', () => {
    const rectangle = bargainingProblem({ points: [[3, 7]], disagreement: [0, 0] })
    expect(toJSON([equal(rectangle), nash(rectangle), ks(rectangle)])).toEqual([
      ['3', '3'],
      ['3', '7'],
      ['3', '7'],
    ])
  })
})

describe('the Raiffa solution', () => {
  it('is Pareto optimal and does not depend on the scales of utility', () => {
    fc.assert(
      fc.property(problems, positive, shift, (problem, a, b) => {
        const result = raiffa(problem)
        if ('complete' in result) return
        const x = result.values
        x.forEach((value, i) => {
          expect(commonGain(problem, x.with(i, value.add('1/1000000'))).s).toBe(-1n)
        })
        const expected = x.map((value, i) => value.mul(a[i]!).add(b[i]!))
        expect(toJSON(rationalValues(raiffa(rescaled(problem, a, b))))).toEqual(toJSON(expected))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the Nash solution of more players', () => {
  it('treats alike players alike and is larger by its product than every other point that is looked at', () => {
    const three = arbitrary.bargainingProblem({
      players: 3,
      points: [1, 4],
      essential: true,
      payoff: arbitrary.tied([0, 5]),
    })
    fc.assert(
      fc.property(three, arbitrary.probabilities(4), (problem, weights) => {
        const result = nashBargaining(problem)
        if (result.kind !== 'solution') throw new Error('three players never need a bracket')
        const gains = result.values.map((value, i) => realToNumber(value) - problem.disagreement[i]!.valueOf())
        const product = gains.reduce((a, b) => a * b)
        const shares = problem.points.map((_, k) => weights[k]!.valueOf())
        const mass = shares.reduce((a, b) => a + b)
        if (mass === 0) return
        const other = problem.disagreement.map((d, i) =>
          problem.points.reduce((sum, point, k) => sum + ((point[i]!.valueOf() - d.valueOf()) * shares[k]!) / mass, 0),
        )
        if (other.every(gain => gain > 0)) {
          expect(other.reduce((a, b) => a * b)).toBeLessThanOrEqual(product * (1 + 1e-9))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('alternating offers', () => {
  it('give the first proposer no less than it would have by answering, and more patience never hurts', () => {
    const patience = arbitrary.rational({ minimum: 0, maximum: '9/10' })
    fc.assert(
      fc.property(patience, patience, patience, (a, b, c) => {
        const [low, high] = compare(a, b) < 0 ? [a, b] : [b, a]
        const values = (delta: Fraction): Fraction => rationalValues(rubinstein({ discounts: [delta, c] }))[0]!
        expect(compare(values(low), values(high))).toBeLessThanOrEqual(0)
        const result = rubinstein({ discounts: [a, c] })
        if (result.kind === 'no-agreement') throw new Error('nobody has an option')
        expect(compare(result.proposals[0]![0]!, result.proposals[1]![0]!)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 60 },
    )
  })
})

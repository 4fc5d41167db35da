/** Problems of one decision: a price over which a firm that wants margin bargains with one that wants volume. */
import { curveProblem, decimalOf, normalForm, type Rational, toJSON } from '@biform/core'
import { curveNash, curveOptima, curveZone } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

const refusal = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing'
}

/** Demand 100 − p at a cost of 20; the supplier gains 10 on each unit. */
const price = (disagreement: readonly Rational[] = [0, 0]) =>
  curveProblem({
    players: ['TISA', 'STARTUP2'],
    label: 'price',
    interval: [20, 100],
    payoffs: [
      [-2000, 120, -1],
      [1000, -10],
    ],
    disagreement,
  })

describe('margin against volume', () => {
  it('TISA would take 60, STARTUP2 20, and 55 is best for the sum, 2025', () => {
    const optima = curveOptima(price())
    expect(toJSON(optima)).toMatchObject({
      perPlayer: [
        { decisions: ['60'], value: '1600' },
        { decisions: ['20'], value: '800' },
      ],
      total: { decisions: ['55'], value: '2025' },
      efficient: { kind: 'interval', lower: '20', upper: '60' },
    })
    expect(verify(price(), optima).kind).toBe('valid')
  })

  it('the Nash solution is at 140/3, where they have 12800/9 and 1600/3', () => {
    const nash = curveNash(price())
    expect(toJSON(nash)).toMatchObject({ solutions: [{ decision: '140/3', values: ['12800/9', '1600/3'] }] })
    expect(verify(price(), nash)).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it('with 400 elsewhere TISA accepts from 60 − √1200 to 60 + √1200, an irrational range', () => {
    const zone = curveZone(price([400, 0]))
    const [range] = zone.all
    expect([decimalOf(range!.lower, 6), decimalOf(range!.upper, 6)]).toEqual(['25.358984', '94.641016'])
    expect(toJSON(range!.lower)).toMatchObject({
      polynomial: [{ integer: '2400' }, { integer: '-120' }, { integer: '1' }],
    })
    expect(verify(price([400, 0]), zone).kind).toBe('valid')
    // (80 q − q² − 400) q is largest at q = 100 − p = (160 + √20800) / 6.
    const nash = curveNash(price([400, 0]))
    expect(nash.kind === 'solution' && decimalOf(nash.solutions[0]!.decision, 4)).toBe('49.2963')
    expect(verify(price([400, 0]), nash).kind).toBe('valid')
  })

  it('a heavier weight moves the price to the player who has it', () => {
    const at = (weights: Rational[]): unknown => {
      const nash = curveNash(price(), { weights })
      return nash.kind === 'solution' ? toJSON(nash.solutions.map(item => item.decision)) : nash.kind
    }
    expect(at([2, 1])).toEqual(['52'])
    expect(at([1, 2])).toEqual(['40'])
    expect(at(['1/2', '1/2'])).toEqual(['140/3'])
  })
})

describe('where payoffs are odd', () => {
  it('a payoff that does not move is best at every decision, and no player is alone with the sum', () => {
    const problem = curveProblem({ interval: [0, 1], payoffs: [[3], [0, 1]] })
    expect(toJSON(curveOptima(problem))).toMatchObject({
      perPlayer: [
        { decisions: ['0', '1'], value: '3', constant: true },
        { decisions: ['1'], value: '1', constant: false },
      ],
      efficient: { kind: 'unknown', player: 0 },
    })
  })

  it('two peaks are both named, and the efficient decisions are not known', () => {
    // −(x² − 1)² has its peaks at −1 and 1.
    const problem = curveProblem({ interval: [-2, 2], payoffs: [[-1, 0, 2, 0, -1]] })
    expect(toJSON(curveOptima(problem))).toMatchObject({
      perPlayer: [{ decisions: ['-1', '1'], value: '0' }],
      efficient: { kind: 'unknown', player: 0 },
    })
  })

  it('a gain that only touches zero makes a single point of the zone', () => {
    const problem = curveProblem({ interval: [-2, 2], payoffs: [[-1, 0, 2, 0, -1]] })
    const zone = curveZone(problem)
    expect(toJSON(zone.all)).toMatchObject([
      { lower: '-1', upper: '-1' },
      { lower: '1', upper: '1' },
    ])
    expect(verify(problem, zone).kind).toBe('valid')
    expect(curveNash(problem)).toMatchObject({ kind: 'no-gain' })
  })

  it('two decisions may be equally good for both: the Nash solution has both', () => {
    const problem = curveProblem({
      interval: [-1, 1],
      payoffs: [
        [0, 0, 1],
        [0, 0, 1],
      ],
    })
    expect(toJSON(curveNash(problem))).toMatchObject({ solutions: [{ decision: '-1' }, { decision: '1' }] })
  })

  it('refuses what is no problem of one decision, naming the place', () => {
    expect(refusal(() => curveProblem({ interval: [1, 1], payoffs: [[1]] }))).toBe('interval: is empty')
    expect(refusal(() => curveProblem({ interval: [0, 1], payoffs: [] }))).toMatch(/^payoffs: has 0 entries/)
    expect(refusal(() => curveProblem({ interval: [0, 1], payoffs: [[1, 'x']] }))).toMatch(/^payoffs\[0\]\[1\]: "x"/)
    expect(refusal(() => curveProblem({ interval: [0, 1], payoffs: [[]] }))).toMatch(/^payoffs\[0\]: needs/)
    expect(refusal(() => curveProblem({ interval: [0, 1], payoffs: [Array.from({ length: 18 }, () => 1)] }))).toBe(
      'payoffs[0]: has a degree beyond 16',
    )
    expect(refusal(() => curveNash(normalForm({ payoffs: [[[1, 1]]] }) as never))).toMatch(/^problem: /)
    expect(refusal(() => curveNash(price(), { weights: [1, 0] }))).toBe('weights[1]: 0 is not positive')
    expect(refusal(() => curveNash(price(), { weight: [1, 1] } as never))).toMatch(/weight/)
  })
})

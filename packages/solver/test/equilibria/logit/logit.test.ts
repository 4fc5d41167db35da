import { bimatrix, decimal, normalForm, type rational, toNumber } from '@biform/core'
import { isNash, logitEquilibrium, logitEquilibriumSteps, logitPath } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

/** Matching pennies with one payoff of 9 (Ochs 1995, game 2), the first example of McKelvey and Palfrey. */
const pennies = bimatrix(
  [
    [9, 0],
    [0, 1],
  ],
  [
    [0, 1],
    [1, 0],
  ],
)
/** Three players, nine equilibria, two of them totally mixed (McKelvey and McLennan 1997). */
const nine = normalForm({
  shape: [2, 2, 2],
  payoffs: [
    [9, 0, 0, 3, 0, 3, 9, 0],
    [8, 0, 0, 4, 0, 4, 8, 0],
    [12, 0, 0, 6, 0, 6, 2, 0],
  ],
})
/** Three players with rational payoffs and one equilibrium, which is irrational (Nau, Gomez Canovas and Hansen 2004). */
const irrational = normalForm({
  shape: [2, 2, 2],
  payoffs: [
    [3, 1, 0, 0, 0, 0, 1, 2],
    [0, 0, 2, 1, 1, 3, 0, 0],
    [2, 0, 0, 0, 0, 0, 0, 3],
  ],
})
const hunt = bimatrix(
  [
    [4, 0],
    [3, 3],
  ],
  [
    [4, 3],
    [0, 3],
  ],
)

describe('logitEquilibrium', () => {
  it.each([0.5, 1, 3, 40])('solves the two equations of matching pennies at λ = %d', lambda => {
    // With p and q the first probabilities: p = σ(λ(10q − 1)) and q = σ(λ(1 − 2p)), found by bisection in p.
    const sigma = (x: number): number => 1 / (1 + Math.exp(-x))
    let [low, high] = [0, 1]
    for (let k = 0; k < 100; k++) {
      const p = (low + high) / 2
      if (p < sigma(lambda * (10 * sigma(lambda * (1 - 2 * p)) - 1))) low = p
      else high = p
    }
    const { profile, complete, residual } = logitEquilibrium(pennies, { lambda })
    expect(complete).toBe(true)
    expect(residual).toBeLessThan(1e-12)
    expect(toNumber(profile[0]![0]!)).toBeCloseTo(low, 12)
    expect(toNumber(profile[1]![0]!)).toBeCloseTo(sigma(lambda * (1 - 2 * low)), 12)
  })

  it('is uniform play at λ = 0', () => {
    expect(logitEquilibrium(nine, { lambda: 0 })).toMatchObject({ complete: true, reached: 0, steps: 0 })
    expect(
      logitEquilibrium(nine, { lambda: 0 })
        .profile.flat()
        .every(value => value.toFraction() === '1/2'),
    ).toBe(true)
  })

  it('takes λ and payoffs as a product, and payoffs up to a constant', () => {
    const scaled = bimatrix(
      [
        ['9/7', 0],
        [0, '1/7'],
      ],
      [
        [5, '36/7'],
        ['36/7', 5],
      ],
    )
    const print = (profile: readonly (readonly ReturnType<typeof rational>[])[]): string[] =>
      profile.flat().map(value => decimal(value, 11))
    expect(print(logitEquilibrium(scaled, { lambda: 7 }).profile)).toEqual(
      print(logitEquilibrium(pennies, { lambda: 1 }).profile),
    )
  })

  it('has an ε that isNash finds as well', () => {
    const { profile, epsilon, payoffs } = logitEquilibrium(nine, { lambda: '1/10' })
    const found = isNash(nine, profile)
    expect(found.deviation?.gain).toEqual(epsilon)
    expect(found.payoffs).toEqual(payoffs)
  })

  it('says that it was stopped on the way, and where', () => {
    const cut = logitEquilibrium(pennies, { lambda: 40, maxSteps: 4 })
    expect(cut).toMatchObject({ complete: false, reason: 'limit', steps: 3 })
    expect(cut.reached).toBeGreaterThan(0)
    expect(cut.reached).toBeLessThan(40)
    expect(verify(pennies, cut)).toEqual({ kind: 'valid' })
    expect(logitEquilibriumSteps(pennies, { lambda: 1 }).next().value).toEqual({ done: 0, found: 1 })
  })

  it('takes payoffs of any size, if λ is a double', () => {
    const huge = bimatrix([
      ['1e308', '1e-30'],
      [0, '1e308'],
    ])
    expect(() => logitEquilibrium(huge, { lambda: 1 })).toThrow('payoffs: lie too far from each other for λ')
    const far = bimatrix([
      ['1e299', '1e-30'],
      [0, '1e299'],
    ])
    expect(logitEquilibrium(far, { lambda: '1e-299' }).complete).toBe(true)
    expect(() => logitEquilibrium(far, { lambda: 1 })).toThrow('options.lambda: times the range of the payoffs is more')
  })

  it.each([
    [{ lambda: -1 }, 'options.lambda: -1 is negative'],
    [{ lambda: 'x' }, 'options.lambda: "x" is not a rational number'],
    [{}, 'options.lambda: undefined is not a rational number'],
  ])('refuses %j', (options, message) => {
    expect(() => logitEquilibrium(pennies, options as never)).toThrow(message)
  })
})

describe('logitPath', () => {
  it('leads to the equilibrium of matching pennies, exactly', () => {
    const { complete, limit, points } = logitPath(pennies)
    expect(complete).toBe(true)
    expect(points[0]).toEqual({
      lambda: 0,
      profile: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    })
    expect(limit.profile.map(list => list.map(value => value.toFraction()))).toEqual([
      ['1/2', '1/2'],
      ['1/10', '9/10'],
    ])
    expect(limit.epsilon.toFraction()).toBe('0')
  })

  it('selects one equilibrium of nine, and the less risky one of a stag hunt', () => {
    expect(logitPath(nine).limit.profile.map(list => list.map(value => value.toFraction()))).toEqual([
      ['1/2', '1/2'],
      ['1/2', '1/2'],
      ['1', '0'],
    ])
    expect(logitPath(hunt).limit.profile.map(list => toNumber(list[0]!))).toEqual([0, 0])
  })

  it('ends with an ε that is not 0 where the equilibrium is irrational', () => {
    const { limit } = logitPath(irrational)
    expect(limit.epsilon.n > 0n).toBe(true)
    expect(toNumber(limit.epsilon)).toBeLessThan(1e-25)
    expect(decimal(limit.profile[0]![0]!, 12)).toBe('0.619232579473')
  })

  it('does not call a point an equilibrium that is none', () => {
    const cut = logitPath(irrational, { maxSteps: 3 })
    expect(cut).toMatchObject({ complete: false, reason: 'limit' })
    expect(verify(irrational, cut)).toEqual({ kind: 'valid' })
    expect(verify(irrational, { ...cut, complete: true, reason: undefined } as never)).toEqual({
      kind: 'invalid',
      at: 'complete',
    })
    expect(logitPath(irrational, { limit: 4 })).toMatchObject({ complete: false, reason: 'limit' })
    expect(logitPath(irrational, { limit: 4 }).points).toHaveLength(4)
  })

  it('ends at a precision', () => {
    const { points, complete } = logitPath(nine, { lambda: '1/2' })
    expect(complete).toBe(true)
    expect(points.at(-1)!.lambda).toBeCloseTo(0.5, 14)
    const { profile } = logitEquilibrium(nine, { lambda: '1/2' })
    expect(points.at(-1)!.profile.flat()).toEqual(profile.flat().map(value => expect.closeTo(toNumber(value), 14)))
  })
})

describe('the checker', () => {
  it('lets no change of an equilibrium pass but of the number of steps', () => {
    const found = logitEquilibrium(pennies, { lambda: 1 })
    expect(verify(pennies, found)).toEqual({ kind: 'valid' })
    expect(survivors(pennies, found)).toEqual(['steps + 1', 'steps - 1'])
    expect(verify(hunt, found).kind).toBe('invalid')
  })

  it('lets nobody play what is worse, however large λ is', () => {
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
    const sharp = logitEquilibrium(dilemma, { lambda: '1e11' })
    expect(verify(dilemma, sharp)).toEqual({ kind: 'valid' })
    const { profile, payoffs, epsilon } = logitEquilibrium(dilemma, { lambda: 0 })
    expect(verify(dilemma, { ...sharp, profile, payoffs, epsilon, residual: 1 / 2 })).toEqual({
      kind: 'invalid',
      at: 'profile',
    })
  })

  it('lets a point of a path be left out, and no other change pass', () => {
    const found = logitPath(pennies, { lambda: 1 })
    expect(survivors(pennies, found)).toEqual(['double points[]', 'drop points[]', 'swap points[]'])
    const cut = logitPath(nine, { maxSteps: 3 })
    expect(survivors(nine, cut)).toEqual(['double points[]', 'drop points[]', 'swap points[]'])
  })
})

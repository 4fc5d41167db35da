import { type NormalForm, normalForm, rational, toJSON } from '@biform/core'
import { type FinitelyRepeatedOptions, finitelyRepeated, finitelyRepeatedSteps } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { dilemma } from '../discount/games.ts'

/** Two equilibria, (4, 4) and (2, 2), and an agreement on (5, 5) that only the first player would break. */
const agreement = normalForm({
  payoffs: [
    [
      [5, 5],
      [0, 0],
      [0, 0],
    ],
    [
      [10, 0],
      [4, 4],
      [0, 0],
    ],
    [
      [0, 0],
      [0, 0],
      [2, 2],
    ],
  ],
})

function solved(stage: NormalForm, options: FinitelyRepeatedOptions): ReturnType<typeof finitelyRepeated> {
  const result = finitelyRepeated(stage, options)
  expect(result.complete).toBe(true)
  expect(verify(stage, result)).toEqual({ kind: 'valid', completeness: 'checked' })
  return result
}
const begins = (stage: NormalForm, options: FinitelyRepeatedOptions, profile: readonly number[]): boolean =>
  solved(stage, options).openings.some(opening => opening.join() === profile.join())

describe('finitelyRepeated', () => {
  it('unravels where the stage has one equilibrium, with or without discounting', () => {
    for (const discount of [1, '1/2']) {
      const result = solved(dilemma(3, 0, 5, 1), { periods: 12, discount })
      expect(toJSON(result.payoffs)).toEqual([['1', '1']])
      expect(result.openings).toEqual([[1, 1]])
      expect(result).toMatchObject({ distinct: [false, false], dimension: 2, folkTheorem: false })
    }
  })

  it('Benoît and Krishna: the agreement holds until three periods are left', () => {
    // The first player gains 5 by breaking it; each later period at (2, 2) instead of (4, 4) costs it 2.
    expect([2, 3, 4, 5].map(periods => begins(agreement, { periods }, [0, 0]))).toEqual([false, false, true, true])
    const { extreme, distinct, folkTheorem } = solved(agreement, { periods: 5 })
    const best = extreme.find(({ payoffs }) => payoffs[1]!.equals('22/5'))
    expect(best!.path).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    expect([distinct, folkTheorem]).toEqual([[true, true], true])
  })

  it('Gibbons (1992): two equilibria, (1, 1) and (3, 3), sustain (4, 4) in the first of two periods', () => {
    const stage = normalForm({
      payoffs: [
        [
          [1, 1],
          [5, 0],
          [0, 0],
        ],
        [
          [0, 5],
          [4, 4],
          [0, 0],
        ],
        [
          [0, 0],
          [0, 0],
          [3, 3],
        ],
      ],
    })
    const { extreme, openings } = solved(stage, { periods: 2 })
    expect(openings).toContainEqual([1, 1])
    expect(extreme.map(({ payoffs, path }) => [toJSON(payoffs), path])).toContainEqual([
      ['7/2', '7/2'],
      [
        [1, 1],
        [2, 2],
      ],
    ])
    // To gain 1 costs δ(3 − 1): from δ = 1/2 on.
    expect(begins(stage, { periods: 2, discount: '1/2' }, [1, 1])).toBe(true)
    expect(begins(stage, { periods: 2, discount: '49/100' }, [1, 1])).toBe(false)
  })

  it('averages are of the feasible kind: a coordination game keeps its two equilibria in any order', () => {
    const stage = dilemma(2, 0, 0, 1)
    const { payoffs } = solved(stage, { periods: 3 })
    // All of (1, 1) to (2, 2) in steps of 1/3, and miscoordination once if it is made good.
    for (const value of ['1', '4/3', '5/3', '2']) expect(toJSON(payoffs)).toContainEqual([value, value])
    expect(payoffs.every(([x, y]) => x!.equals(y!))).toBe(true)
    expect(solved(stage, { periods: 1 }).extreme).toHaveLength(2)
  })

  it('has no equilibrium where the stage has none in pure actions', () => {
    const pennies = normalForm({
      payoffs: [
        [
          [1, -1],
          [-1, 1],
        ],
        [
          [-1, 1],
          [1, -1],
        ],
      ],
    })
    expect(solved(pennies, { periods: 3 })).toMatchObject({
      payoffs: [],
      openings: [],
      extreme: [],
      threats: [[], [], []],
    })
  })

  it('takes any number of players: who is to contribute alone, in turn', () => {
    // A volunteer’s dilemma of three: all get 2 if somebody pays 1.
    const shape = [2, 2, 2]
    const payoffs = shape.map((_, i) =>
      Array.from({ length: 8 }, (_, place) => {
        const pays = [place >> 2, (place >> 1) & 1, place & 1]
        return (pays.some(Boolean) ? 2 : 0) - pays[i]!
      }),
    )
    const result = solved(normalForm({ shape, payoffs }), { periods: 3 })
    expect(toJSON(result.payoffs)).toContainEqual(['5/3', '5/3', '5/3'])
    expect(result.extreme.map(({ payoffs }, i) => String(toJSON(payoffs[i]!)))).toEqual(['2', '2', '2'])
    expect(result).toMatchObject({ dimension: 3, folkTheorem: true })
  })

  it('one player: a best plan', () => {
    const result = solved(normalForm({ shape: [3], payoffs: [[1, 3, 3]] }), { periods: 4, discount: '1/3' })
    expect(toJSON(result.payoffs)).toEqual([['3']])
    expect(result.openings).toEqual([[1], [2]])
  })
})

describe('a recursion that is ended', () => {
  it('answers for fewer periods', () => {
    const full = solved(agreement, { periods: 4 })
    const cut = finitelyRepeated(agreement, { periods: 9, limit: full.payoffs.length })
    expect(cut).toMatchObject({ complete: false, reason: 'limit', periods: 9, solved: 4, payoffs: full.payoffs })
    expect(verify(agreement, cut).kind).toBe('valid')
    const stopped = finitelyRepeated(agreement, { periods: 9, shouldStop: () => true })
    expect(stopped).toMatchObject({ complete: false, reason: 'stopped', solved: 1 })
    expect(verify(agreement, stopped).kind).toBe('valid')
    expect(finitelyRepeated(agreement, { periods: 2, maxSteps: 2 }).complete).toBe(true)
  })

  it('reports its periods', () => {
    const steps = finitelyRepeatedSteps(agreement, { periods: 9 })
    expect([steps.next().value, steps.next().value]).toEqual([
      { done: 1, total: 9, found: 2 },
      { done: 2, total: 9, found: 3 },
    ])
  })
})

describe('bad input', () => {
  const ask = (options: object) => () => finitelyRepeated(agreement, options as FinitelyRepeatedOptions)

  it('is refused with its place', () => {
    expect(ask({})).toThrow('options.periods: undefined is not a number of periods, 1 to 100')
    expect(ask({ periods: 101 })).toThrow('options.periods: 101 is not a number of periods, 1 to 100')
    expect(ask({ periods: 3, discount: 0 })).toThrow('options.discount: 0 is not above 0 and at most 1')
    expect(ask({ periods: 3, discount: rational('3/2') })).toThrow('options.discount')
    expect(ask({ periods: 3, turns: 3 })).toThrow('options["turns"]')
    expect(() => finitelyRepeated({} as NormalForm, { periods: 1 })).toThrow('stage')
  })
})

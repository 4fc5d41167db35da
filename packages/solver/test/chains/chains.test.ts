/** Markov chains: a stochastic race, an option that arrives, and chains that are refused. */
import { markovChain, toJSON } from '@biform/core'
import { absorption, presentValues } from '@biform/solver'
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

/** Both learn in any period, independently, with the given probabilities (as texts p/q). */
const race = (large: number, small: number) =>
  markovChain({
    states: ['race', 'Large first', 'Small first', 'tie'],
    transitions: [
      [(1 - large) * (1 - small), large * (1 - small), (1 - large) * small, large * small],
      { 'Large first': 1 },
      { 'Small first': 1 },
      { tie: 1 },
    ],
  })

describe('a stochastic race', () => {
  it('is won by the faster one with 3/5, by the slower with 1/5', () => {
    const result = absorption(race(1 / 2, 1 / 4))
    expect(toJSON(result)).toMatchObject({
      classes: [[1], [2], [3]],
      probabilities: [
        ['3/5', '1/5', '1/5'],
        ['1', '0', '0'],
        ['0', '1', '0'],
        ['0', '0', '1'],
      ],
      steps: ['8/5', '0', '0', '0'],
    })
    expect(verify(race(1 / 2, 1 / 4), result)).toEqual({ kind: 'valid' })
  })

  it('at equal speeds of 1/4 is won by either with 3/7', () => {
    expect(toJSON(absorption(race(1 / 4, 1 / 4)).probabilities[0])).toEqual(['3/7', '3/7', '1/7'])
  })
})

describe('an option that arrives', () => {
  const worth = (stays: string, arrives: string, discount = '9/10'): string =>
    presentValues(
      markovChain({
        states: ['waiting', 'arrived', 'over'],
        transitions: [{ waiting: stays, arrived: arrives }, { over: 1 }, { over: 1 }],
        rewards: [[0, 100, 0]],
        discount,
      }),
    ).atStart[0]!.toFraction()

  it('is worth aδo/(1 − δ(1 − a)) while one waits', () => {
    expect([worth('9/10', '1/10'), worth('3/4', '1/4'), worth('1/2', '1/2')]).toEqual(['900/19', '900/13', '900/11'])
    expect(worth('1/2', '1/2', '0')).toBe('0')
  })
})

describe('a chain', () => {
  it('of one class has nowhere else to end, and no steps to take', () => {
    const circle = markovChain({ states: ['a', 'b'], transitions: [{ b: 1 }, { a: 1 }], initial: 'b' })
    expect(toJSON(absorption(circle))).toMatchObject({
      classes: [[0, 1]],
      probabilities: [['1'], ['1']],
      steps: ['0', '0'],
      initial: 1,
    })
  })

  it('is refused with the place of what is wrong', () => {
    const of = (change: object) => () =>
      markovChain({ states: ['a', 'b'], transitions: [{ b: 1 }, { a: 1 }], ...change })
    expect(refusal(of({ states: ['a', 'a'] }))).toBe('states[1]: "a" is there twice')
    expect(refusal(of({ transitions: [{ c: 1 }, { a: 1 }] }))).toBe('transitions[0]: "c" is none of "a", "b"')
    expect(refusal(of({ transitions: [['1/2', '1/3'], { a: 1 }] }))).toBe('transitions[0]: sums to 5/6, not 1')
    expect(refusal(of({ transitions: [[2, -1], { a: 1 }] }))).toBe('transitions[0][1]: -1 is negative')
    expect(refusal(of({ transitions: [[1, 0]] }))).toBe('transitions: has 1 entry for 2 states')
    expect(refusal(of({ discount: 1 }))).toBe('discount: 1 is not in [0, 1)')
    expect(refusal(of({ initial: 2 }))).toBe('initial: 2 is not a state from 0 to 1')
    expect(refusal(of({ rewards: [[1]] }))).toBe('rewards[0]: has 1 entry for 2 states')
    expect(refusal(of({ states: Array.from({ length: 257 }, (_, s) => String(s)) }))).toBe(
      'states: 257 states are more than 256',
    )
    expect(refusal(() => absorption({ kind: 'tree' } as never))).toMatch(/^chain: /)
  })
})

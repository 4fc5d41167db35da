import { type NormalForm, normalForm, profileAt, profileCount, rational } from '@biform/core'
import { criticalDiscount, type OptimalPenalCodeOptions, optimalPenalCode, optimalPenalCodeSteps } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { dilemma, text } from '../discount/games.ts'

/** A market for two: to restrict output, the Cournot output, to flood the market. */
const market = normalForm({
  payoffs: [
    [
      [10, 10],
      [3, 15],
      [0, 7],
    ],
    [
      [15, 3],
      [7, 7],
      [-4, 5],
    ],
    [
      [7, 0],
      [5, -4],
      [-15, -15],
    ],
  ],
})

/** Quantities 0, 1, …, 8 at a price of 12 less their sum, not below 0, and unit costs of 3. */
const quantities = Array.from({ length: 9 }, (_, q) => q)
const profit = (own: number, other: number): number => Math.max(0, 12 - own - other) * own - 3 * own
const cournot = normalForm({ payoffs: quantities.map(a => quantities.map(b => [profit(a, b), profit(b, a)])) })

function all(stage: NormalForm, options: OptimalPenalCodeOptions): string {
  const result = optimalPenalCode(stage, options)
  expect(result.complete).toBe(true)
  expect(verify(stage, result).kind).toBe('valid')
  return text(result.all)
}

describe('optimalPenalCode', () => {
  it('of a prisoner’s dilemma is grim trigger, whose punishment holds everybody to its minmax', () => {
    for (const [R, S, T, P] of [
      [3, 0, 5, 1],
      [3, -1, 4, 0],
      [5, 1, 6, 4],
    ] as const) {
      const stage = dilemma(R, S, T, P)
      const grim = text(criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] }).all)
      expect(all(stage, { target: [0, 0] })).toBe(grim)
      expect(all(stage, { target: [0, 0], periods: 3 })).toBe(grim)
    }
  })

  it('of a market needs less patience than a return to the Cournot output, and less with a stick for each player', () => {
    // On the path 15 − 10 ≤ δ(10 + 4). In [1, 2] the first would gain 0 + 4, the second 7 − 5: less.
    expect(all(market, { target: [0, 0] })).toBe('[5/14, 1)')
    // [2, 2] takes 25 from everybody, but to leave it gains 15.
    expect(all(market, { target: [0, 0], common: true })).toBe('[3/5, 1)')
    expect(text(criticalDiscount(market, { target: [0, 0], punishment: [1, 1] }).all)).toBe('[5/8, 1)')
  })

  it('names a code for each range of discount factors', () => {
    const { codes } = optimalPenalCode(market, { target: [0, 0], common: true })
    expect(codes.map(piece => [text([piece]), piece.punishments[0]])).toEqual([
      ['[3/5, 5/8)', { first: [[2, 2]], cycle: [[0, 0]] }],
      ['[5/8, 1)', { first: [], cycle: [[1, 1]] }],
    ])
  })

  it('of Cournot on a grid: a stick and a carrot collude with less patience than a return to Cournot takes', () => {
    // The Cournot quantities are [3, 3]; at [2, 2] each gets 10 and would take 12 with 3 or 4.
    const nash = criticalDiscount(cournot, { target: [2, 2], punishment: [3, 3] })
    expect([text(nash.all), nash.punishmentIsEquilibrium]).toEqual(['[2/3, 1)', true])
    // 2 ≤ δ(10 − 4), on the path and in the stick [4, 4]; 2 ≤ δ(10 − 0) if the other floods the market.
    expect(all(cournot, { target: [2, 2], common: true })).toBe('[1/3, 1)')
    expect(all(cournot, { target: [2, 2] })).toBe('[1/5, 1)')
  })

  it('is that of grim trigger in the cases whose punishment is the worst there is', () => {
    // The festival, and the learning race at exposure 1/2.
    expect(all(dilemma(6, -2, 8, 0), { target: [0, 0] })).toBe('[1/4, 1)')
    expect(all(dilemma(8, -6, 10, 0), { target: [0, 0] })).toBe('[1/5, 1)')
    const shape = [2, 2, 2]
    const payoffs = shape.map((_, i) =>
      Array.from({ length: 8 }, (_, place) => {
        const gives = [place >> 2, (place >> 1) & 1, place & 1].map(action => action === 0)
        return 6 * gives.filter(Boolean).length - (gives[i] ? 9 : 0)
      }),
    )
    expect(all(normalForm({ payoffs, shape }), { target: [0, 0, 0] })).toBe('[1/4, 1)')
  })

  it('sustains an equilibrium of the stage at every discount factor, and what is below everybody’s level at none', () => {
    expect(all(market, { target: [1, 1] })).toBe('[0, 1)')
    expect(all(dilemma(3, 0, 5, 1), { target: [0, 1] })).toBe('')
  })

  it('takes paths: to give way in turn', () => {
    const chicken = dilemma(6, 2, 7, 0)
    const turns = [
      [0, 1],
      [1, 0],
    ]
    expect(all(chicken, { target: turns })).toBe('[0, 1)')
    expect(all(dilemma(3, 0, 7, 1), { target: turns })).toBe('[1/6, 1)')
  })
})

describe('weakly renegotiation-proof codes', () => {
  it('of a prisoner’s dilemma let the punished player repent', () => {
    const stage = dilemma(3, 0, 5, 1)
    // One period: 5 − 3 ≤ 3δ. Two periods: to go on repenting takes 1 + 3δ ≤ 3(δ + δ²).
    expect(all(stage, { target: [0, 0], renegotiationProof: true })).toBe('[2/3, 1)')
    const two = optimalPenalCode(stage, { target: [0, 0], renegotiationProof: true, periods: 4 })
    expect(text(two.all)).toBe('[root of -1 0 3, 1)')
    expect(two.codes[0]!.punishments).toEqual([
      {
        first: [
          [0, 1],
          [0, 1],
        ],
        cycle: [[0, 0]],
      },
      {
        first: [
          [1, 0],
          [1, 0],
        ],
        cycle: [[0, 0]],
      },
    ])
    expect(verify(stage, two).kind).toBe('valid')
  })

  it('need that cheating during the penance gains less than the target is worth', () => {
    // Whoever cheats somebody who defects gets 2 at least.
    expect(all(dilemma(2, 0, 5, 2), { target: [0, 0], renegotiationProof: true })).toBe('')
  })
})

describe('a search that is ended', () => {
  it('says up to where the set is known', () => {
    const result = optimalPenalCode(cournot, { target: [2, 2], maxSteps: 3 })
    expect(result).toMatchObject({ complete: false, reason: 'limit', all: [], upTo: rational('1/18') })
    expect(verify(cournot, result)).toEqual({ kind: 'valid', completeness: 'not checked' })
    const stopped = optimalPenalCode(cournot, { target: [2, 2], common: true, shouldStop: () => true })
    expect(stopped).toMatchObject({ complete: false, reason: 'stopped', upTo: rational(0) })
  })

  it('reports its rounds', () => {
    const steps = optimalPenalCodeSteps(cournot, { target: [2, 2] })
    expect(steps.next().value).toEqual({ done: 1, found: 0 })
  })
})

describe('bad input', () => {
  const stage = dilemma(3, 0, 5, 1)
  const ask = (options: object) => () => optimalPenalCode(stage, options as OptimalPenalCodeOptions)

  it('is refused with its place', () => {
    expect(ask({ target: [0, 2] })).toThrow('options.target')
    expect(ask({ target: [0, 0], periods: 0 })).toThrow('options.periods: 0 is not a number of periods, 1 to 16')
    expect(ask({ target: [0, 0], common: 1 })).toThrow('options.common: 1 is not true or false')
    expect(ask({ target: [0, 0], punishment: [1, 1] })).toThrow('options["punishment"]')
    expect(ask({ target: [0, 0], renegotiationProof: true, common: true })).toThrow('options.renegotiationProof')
    expect(
      ask({
        target: [
          [0, 0],
          [0, 0],
        ],
        renegotiationProof: true,
      }),
    ).toThrow('takes a target of one profile')
    const large = normalForm({ payoffs: Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => [0, 0])) })
    expect(() => optimalPenalCode(large, { target: [0, 0] })).toThrow('stage: has 40000 profiles')
    expect(profileAt(large, profileCount(large) - 1)).toEqual([199, 199])
  })
})

import { appropriation, coalitional, type Fraction, type Relationship, rational, relationship } from '@biform/core'
import type { Appropriate, Indices } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const vector = (...values: (string | number)[]): Fraction[] => values.map(value => rational(value))
const column = (...values: (string | number)[]): Fraction[][] => values.map(value => [rational(value)])
const valid = { kind: 'valid' }

/** u = (60, 100), half of it exposed, shared 1 : 3. */
const dyad = (rivalry: number): Relationship =>
  relationship({
    partners: ['Small', 'Large'],
    components: [{ ownUse: [60, 100], exposure: '1/2', rivalry }],
    shares: ['1/4', '3/4'],
    costs: [1, 2],
  })

/** The record for a division of the one pot, written down by hand. */
const record = (game: Relationship, received: Fraction[][], lost: number, rule: Appropriate['rule']): Appropriate => ({
  method: 'appropriate',
  relationship: game,
  rule,
  ...(rule === 'shares' && { weights: game.shares }),
  ...(rule === 'equal' && { weights: vector('1/2', '1/2') }),
  ownUse: column(60, 100),
  exposed: column(30, 50),
  lost: vector(lost),
  ...appropriation(game, received),
})

describe('appropriate', () => {
  const added = record(dyad(0), column(20, 60), 0, 'shares')
  const contested = record(dyad(1), column('25/2', '75/2'), 30, 'shares')

  it('accepts A = (50, 110) and A = (85/2, 175/2), and notices every change', () => {
    expect(added.totals.map(String)).toEqual(['50', '110'])
    expect(verify(dyad(0), added)).toEqual(valid)
    expect(survivors(dyad(0), added)).toEqual([])
    expect(verify(dyad(1), contested)).toEqual(valid)
    expect(survivors(dyad(1), contested)).toEqual([])
    expect(verify(dyad(0), contested).kind).toBe('invalid')
  })

  it('recomputes every rule', () => {
    const equal = record(dyad(0), column(40, 40), 0, 'equal')
    expect(verify(dyad(0), equal)).toEqual(valid)
    const { weights: _, ...unweighted } = equal
    expect(verify(dyad(0), { ...unweighted, rule: 'shapley' })).toEqual(valid) // neither can use the pot alone
    expect(verify(dyad(0), { ...equal, rule: 'shares' })).toEqual({ kind: 'invalid', at: 'weights[0]' })
    const wrong = { ...equal, rule: 'shares', weights: vector('1/4', '3/4') } as const
    expect(verify(dyad(0), wrong)).toEqual({ kind: 'invalid', at: 'received[0][0]' })
    expect(verify(dyad(0), { ...equal, rule: 'weights' })).toEqual(valid)
    expect(verify(dyad(0), { ...equal, rule: 'shapley' })).toEqual({ kind: 'invalid', at: 'weights' })
    expect(verify(dyad(0), { ...added, rule: 'weights', weights: vector('1/4', '3/4') })).toEqual(valid)
    expect(verify(dyad(0), { ...equal, weights: vector(1, 1) })).toEqual({ kind: 'invalid', at: 'weights[0]' })
  })

  it('knows where a law does not apply', () => {
    const uneven = relationship({
      partners: ['S', 'L'],
      components: [{ ownUse: [4, 2], exposure: [1, 0] }, { ownUse: [0, 0] }],
    })
    const answer: Appropriate = {
      method: 'appropriate',
      relationship: uneven,
      rule: 'shares',
      weights: vector('1/2', '1/2'),
      ownUse: [vector(4, 0), vector(2, 0)],
      exposed: [vector(4, 0), vector(0, 0)],
      lost: vector(0, 0),
      ...appropriation(uneven, [vector(2, 0), vector(2, 0)]),
    }
    expect(answer.laws.C3.map(law => law.applies)).toEqual([false, true])
    expect(answer.laws.C4.map(law => law.applies)).toEqual([false, true])
    expect(verify(uneven, answer)).toEqual(valid)
    expect(survivors(uneven, answer)).toEqual([])
  })
})

describe('ownUseRule', () => {
  it('accepts b(N) + φ(w) and notices every change', () => {
    const answer = {
      method: 'ownUseRule',
      values: vector(70, 90),
      kept: vector(30, 50),
      received: vector(40, 40),
    } as const
    expect(verify(dyad(0), answer)).toEqual(valid)
    expect(survivors(dyad(0), answer)).toEqual([])
  })

  it('of a TU game accepts nothing kept and the Shapley value received, and notices every change', () => {
    const glove = coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 1] })
    const values = vector('2/3', '1/6', '1/6')
    const answer = { method: 'ownUseRule', values, kept: vector(0, 0, 0), received: values } as const
    expect(verify(glove, answer)).toEqual(valid)
    expect(survivors(glove, answer)).toEqual([])
    const kept = vector(1, 0, 0)
    expect(verify(glove, { ...answer, kept })).toMatchObject({ kind: 'invalid', at: 'kept[0]' })
  })
})

describe('indices', () => {
  const given = record(dyad(1), column('25/2', '75/2'), 30, 'shares')
  const answer: Indices = {
    method: 'indices',
    dualAppropriation: rational('8/13'),
    fullAppropriation: vector('17/24', '7/8'),
    overAppropriation: vector('-25/2', '25/2'),
    overAppropriationShare: vector('-5/52', '5/52'),
    nonRivalry: vector(0),
    valuePreserved: vector('1/2'),
    distinctness: rational('2/5'),
    dualValueAppropriation: {
      holds: false,
      takesOwnValue: false,
      invariantToDivision: false,
      invariantToOthers: false,
      basis: 'proved',
    },
  }

  it('accepts DI = 8/13 at full rivalry and notices every change', () => {
    expect(verify(given, answer)).toEqual(valid)
    expect(survivors(given, answer)).toEqual([])
  })

  it('is about an appropriation, and a right one', () => {
    expect(verify(dyad(1), answer)).toEqual({ kind: 'invalid', at: 'subject' })
    expect(verify({ ...given, totals: vector(1, 2) }, answer).kind).toBe('invalid')
  })

  it('writes null where a denominator is zero', () => {
    const nothing = relationship({ partners: ['S', 'L'], components: [{ ownUse: [0, 0] }] })
    const empty: Appropriate = {
      method: 'appropriate',
      relationship: nothing,
      rule: 'shares',
      weights: vector('1/2', '1/2'),
      ownUse: column(0, 0),
      exposed: column(0, 0),
      lost: vector(0),
      ...appropriation(nothing, column(0, 0)),
    }
    const none: Indices = {
      method: 'indices',
      dualAppropriation: null,
      fullAppropriation: [null, null],
      overAppropriation: vector(0, 0),
      overAppropriationShare: [null, null],
      nonRivalry: [null],
      valuePreserved: [null],
      distinctness: null,
      dualValueAppropriation: {
        holds: true,
        takesOwnValue: true,
        invariantToDivision: true,
        invariantToOthers: true,
        basis: 'proved',
      },
    }
    expect(verify(empty, none)).toEqual(valid)
    expect(survivors(empty, none)).toEqual([])
  })
})

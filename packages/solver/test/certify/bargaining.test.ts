import { alternatingOffers, bargainingProblem, coalitional } from '@biform/core'
import {
  egalitarian,
  kalaiSmorodinsky,
  nalebuffPie,
  nashBargaining,
  raiffa,
  rubinstein,
  sampleShapley,
  utilitarian,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const kinked = bargainingProblem({
  points: [
    [100, 0],
    [50, 50],
    [0, 60],
  ],
  disagreement: [0, 0],
})
const space = bargainingProblem({
  points: [
    [3, 0, 1],
    [0, 3, 2],
    [0, 0, 3],
  ],
  disagreement: [0, 0, 0],
})
const triangle = bargainingProblem({
  points: [
    [5, 1, 1, 1, 1],
    [1, 5, 1, 1, 2],
    [1, 1, 5, 2, 1],
  ],
  disagreement: [0, 0, 0, 0, 0],
})
const valid = { kind: 'valid' }

/**
 * The order of the points in a convex combination is free, and so is what only repeats the question where another
 * question has the same answer: an option that does not bind, weights where there is no deal. Nothing else.
 */
const FREE = [/^swap .*mixture\[\]$/, /^(options|weights)\[\] [+-]/]
const left = (subject: Parameters<typeof survivors>[0], result: unknown): string[] =>
  survivors(subject, result).filter(change => !FREE.some(free => free.test(change)))

describe('every change of a bargaining solution is found', () => {
  it.each([
    ['nashBargaining, rational', kinked, nashBargaining(kinked)],
    ['nashBargaining, at a market option', kinked, nashBargaining(kinked, { options: [70, 0] })],
    ['nashBargaining, algebraic', space, nashBargaining(space)],
    ['nashBargaining, algebraic, in a triangle', triangle, nashBargaining(triangle)],
    ['nashBargaining, no deal', kinked, nashBargaining(kinked, { options: [70, 40] })],
    ['kalaiSmorodinsky', kinked, kalaiSmorodinsky(kinked)],
    ['egalitarian', space, egalitarian(space)],
    ['utilitarian', kinked, utilitarian(kinked)],
    ['raiffa', kinked, raiffa(kinked)],
  ])('%s', (_, subject, result) => {
    expect(verify(subject, result)).toEqual(valid)
    expect(left(subject, result)).toEqual([])
  })

  it('rubinstein', () => {
    for (const game of [
      alternatingOffers({ discounts: ['9/10', '4/5'] }),
      alternatingOffers({ discounts: ['9/10', '4/5'], options: [0, '3/5'] }),
      alternatingOffers({ discounts: ['1/2', '1/2'], options: ['3/5', '3/5'] }),
      alternatingOffers({ discounts: ['1/2', '1/3', '1/4'] }),
    ]) {
      const result = rubinstein(game)
      expect(verify(game, result)).toEqual(valid)
      expect(left(game, result)).toEqual([])
    }
  })

  it('nalebuffPie, but for the words', () => {
    const game = coalitional({ worth: [0, 6, 2, 12] })
    expect(left(game, nalebuffPie(game))).toEqual(['text := "x"', 'text text'])
  })
})

describe('a wrong call is no refuted proof', () => {
  const invalid = (at: string) => ({ kind: 'invalid', at })
  const offers = alternatingOffers({ discounts: ['9/10', '4/5'] })

  it('names the subject where it is no game of the kind', () => {
    const amounts = { together: 12, alone: [6, 2] } as const
    const loose = { discounts: ['9/10', '4/5'] }
    const oracle = { players: ['A', 'B'], worth: (members: readonly string[]) => members.length }
    expect(verify(amounts as never, nalebuffPie(amounts))).toEqual(invalid('subject'))
    expect(verify(loose as never, rubinstein(loose))).toEqual(invalid('subject'))
    expect(verify(oracle as never, sampleShapley(oracle, { seed: 1 }))).toEqual(invalid('subject'))
    expect(verify(null as never, rubinstein(offers))).toEqual(invalid('subject'))
  })

  it.each([
    [{ ...offers, discounts: undefined }, 'subject'],
    [{ ...offers, discounts: [offers.discounts[0]] }, 'subject'],
    [{ ...offers, discounts: [null, null] }, 'subject'],
    [{ ...offers, pie: undefined }, 'subject.pie'],
    [{ ...offers, options: 'none' }, 'subject'],
    [{ ...offers, discounts: [0.9, 0.8] }, 'subject.discounts[0]'],
  ])('names what is malformed in alternating offers %#', (subject, at) => {
    expect(verify(subject as never, rubinstein(offers))).toEqual(invalid(at))
  })
})

describe('what is near is not enough', () => {
  it('refuses a Nash solution of another weight, and of another problem', () => {
    const result = nashBargaining(kinked, { weights: [1, 3] })
    expect(verify(kinked, result)).toEqual(valid)
    expect(verify(kinked, { ...result, weights: nashBargaining(kinked).weights }).kind).toBe('invalid')
    expect(verify(space, nashBargaining(kinked)).kind).toBe('invalid')
    expect(verify(coalitional({ worth: [0, 1] }), nashBargaining(kinked))).toEqual({ kind: 'invalid', at: 'subject' })
  })
})

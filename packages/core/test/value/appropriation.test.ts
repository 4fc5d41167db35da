import {
  appropriation,
  divisionByShares,
  type Fraction,
  type Law,
  type Relationship,
  rational,
  relationship,
  sum,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const texts = (list: readonly Fraction[]): string[] => list.map(value => value.toFraction())
const matrix = (rows: readonly (readonly (number | string)[])[]): Fraction[][] =>
  rows.map(row => row.map(x => rational(x)))
const holds = (laws: readonly Law[]): boolean[] => laws.map(law => law.holds)

/** 003-index: u = (60, 100), shares (1/4, 3/4). */
const index = (exposure: string, rivalry = '0'): Relationship =>
  relationship({
    partners: ['S', 'L'],
    components: [{ ownUse: [60, 100], exposure, rivalry }],
    costs: [5, 7],
    shares: ['1/4', '3/4'],
  })

describe('appropriation by shares', () => {
  it.each([
    ['0', ['60', '100'], '0'],
    ['1/2', ['50', '110'], '80'],
    ['1', ['40', '120'], '160'],
  ])('at exposure %s', (exposure, totals, pot) => {
    const game = index(exposure)
    const result = appropriation(game, divisionByShares(game))
    expect(texts(result.totals)).toEqual(totals)
    expect(texts(result.pots)).toEqual([pot])
    expect(texts(result.payoffs)).toEqual(
      [rational(totals[0]!).sub(5), rational(totals[1]!).sub(7)].map(x => x.toFraction()),
    )
    expect(Object.values(result.laws).flatMap(holds)).toEqual([true, true, true, true])
  })

  it('at rivalry 1 splits the larger use only', () => {
    const game = index('1', '1')
    const result = appropriation(game, divisionByShares(game))
    expect(texts(result.totals)).toEqual(['25', '75'])
    expect(result.laws.C3[0]).toMatchObject({ holds: true, applies: true })
    expect(texts([result.laws.C3[0]!.left, result.laws.C3[0]!.right])).toEqual(['100', '100'])
  })

  it('keeps components apart', () => {
    const game = relationship({
      partners: ['A', 'B'],
      components: [
        { ownUse: [1, 2], exposure: [0, 1] },
        { ownUse: [10, 0], exposure: '1/2', rivalry: '1/3' },
      ],
    })
    const result = appropriation(game, divisionByShares(game))
    expect(result.kept.map(texts)).toEqual([
      ['1', '5'],
      ['0', '0'],
    ])
    expect(texts(result.pots)).toEqual(['2', '5'])
    expect(result.appropriated.map(texts)).toEqual([
      ['2', '15/2'],
      ['1', '5/2'],
    ])
    expect(result.laws.C3.map(law => law.applies)).toEqual([false, true])
    expect(texts(result.totals)).toEqual(['19/2', '7/2'])
  })
})

describe('conservation laws', () => {
  it('C1 and C2 fail together when a division gives out another sum than the pot', () => {
    for (const received of [
      [['30'], ['30']],
      [['50'], ['50']],
    ]) {
      const { laws } = appropriation(index('1/2'), matrix(received))
      expect([holds(laws.C1), holds(laws.C2)]).toEqual([[false], [false]])
    }
    const { laws } = appropriation(index('1/2'), matrix([['90'], ['-10']]))
    expect([holds(laws.C1), holds(laws.C2)]).toEqual([[true], [true]])
  })

  it('C3 is tight at full exposure and at no rivalry, strict in between', () => {
    const gap = (exposure: string, rivalry: string): string => {
      const game = index(exposure, rivalry)
      const law = appropriation(game, divisionByShares(game)).laws.C3[0]!
      expect(law.holds).toBe(true)
      return law.left.sub(law.right).toFraction()
    }
    expect(gap('1', '1')).toBe('0')
    expect(gap('1', '1/2')).toBe('0')
    expect(gap('1/2', '0')).toBe('0')
    expect(gap('1/2', '1')).toBe('30')
    expect(gap('0', '1')).toBe('60')
  })

  it('C3 fails if there is more than one use where one is all there is, or only one where uses add', () => {
    expect(holds(appropriation(index('1'), matrix([['100'], ['70']])).laws.C3)).toEqual([false])
    expect(holds(appropriation(index('1/2', '1'), matrix([['20'], ['0']])).laws.C3)).toEqual([false])
    expect(holds(appropriation(index('1/2', '1'), matrix([['20'], ['30']])).laws.C3)).toEqual([true])
  })

  it('C3 fails if value is thrown away', () => {
    expect(holds(appropriation(index('1'), matrix([['0'], ['0']])).laws.C3)).toEqual([false])
  })

  it('C4 speaks only where nobody has own use and nobody is made to pay', () => {
    const empty = relationship({ partners: ['A', 'B'], components: [{ ownUse: [0, 0], exposure: 1 }] })
    const law = (rows: readonly (readonly number[])[]): Law => appropriation(empty, matrix(rows)).laws.C4[0]!
    expect(law([[0], [0]])).toMatchObject({ applies: true, holds: true })
    expect(law([[1], [0]])).toMatchObject({ applies: true, holds: false })
    expect(law([[1], [-1]])).toMatchObject({ applies: false, holds: true })
    const game = index('1')
    expect(appropriation(game, divisionByShares(game)).laws.C4[0]).toMatchObject({ applies: false, holds: true })
  })

  it('refuses a division of another shape', () => {
    for (const rows of [[], [['1']], [['1'], ['1', '2']], [['1'], ['1'], ['1']]]) {
      expect(refusal(() => appropriation(index('1'), matrix(rows)))).toBe('received: needs 2 rows of 1 entries')
    }
  })

  it('divisionByShares gives out the pots', () => {
    const game = index('1/3', '1/5')
    const division = divisionByShares(game)
    expect(sum(division.map(row => row[0]!)).toFraction()).toBe(appropriation(game, division).pots[0]!.toFraction())
  })
})

import {
  coalitional,
  dualValueGame,
  fromJSON,
  ONE,
  type Relationship,
  ratio,
  relationship,
  sum,
  toJSON,
  withExposure,
  ZERO,
} from '@biform/core'
import { appropriate, type Division, goalAlignment, indices, ownUseRule } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

/** The dyad of the index scenario: u = (60, 100), exposure ½, bargaining shares (¼, ¾). */
const dyad = (rivalry: number, exposure = '1/2'): Relationship =>
  relationship({
    partners: ['Small', 'Large'],
    components: [{ ownUse: [60, 100], exposure, rivalry }],
    shares: ['1/4', '3/4'],
  })

/** Three partners with u = (20, 30, 50)·(|S| − 1). */
const dual3 = (exposure: string, rivalry = 0): Relationship =>
  relationship({
    partners: ['1', '2', '3'],
    components: [
      {
        ownUse: { '1,2': [20, 30], '1,3': [20, 50], '2,3': [30, 50], '1,2,3': [40, 60, 100] },
        exposure,
        rivalry,
      },
    ],
  })

describe('appropriate', () => {
  it('divides the dyad without rivalry: A = (50, 110), pot 80', () => {
    const result = appropriate(dyad(0))
    expect(toJSON(result.totals)).toEqual(['50', '110'])
    expect(toJSON(result.pots)).toEqual(['80'])
    expect(toJSON(result.exposed)).toEqual([['30'], ['50']])
    expect(toJSON(result.lost)).toEqual(['0'])
  })

  it('divides the dyad with full rivalry: A = (85/2, 175/2), pot 50, 30 lost', () => {
    const result = appropriate(dyad(1))
    expect(toJSON(result.totals)).toEqual(['85/2', '175/2'])
    expect(toJSON(result.pots)).toEqual(['50'])
    expect(toJSON(result.lost)).toEqual(['30'])
    expect(sum(result.totals).toFraction()).toBe('130')
  })

  it('lets each take its own value whole at exposure 0, whoever bargains better', () => {
    for (const division of ['shares', 'equal', 'shapley', { weights: [1, 0] }] as const) {
      expect(toJSON(appropriate(withExposure(dyad(0), ZERO), { division }).totals)).toEqual(['60', '100'])
    }
  })

  it('is the split pie at exposure 1: a constant sum, one for one', () => {
    const pie = withExposure(dyad(0), ONE)
    expect(toJSON(appropriate(pie).totals)).toEqual(['40', '120'])
    expect(toJSON(appropriate(pie, { division: { weights: ['1/2', '1/2'] } }).totals)).toEqual(['80', '80'])
  })

  it('charges costs to the payoff, not to the pot', () => {
    const pair = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100] }], costs: [10, 20] })
    const result = appropriate(pair)
    expect(toJSON(result.totals)).toEqual(['60', '100'])
    expect(toJSON(result.payoffs)).toEqual(['50', '80'])
  })

  it('adds components up, each with its own exposure per partner and its own rivalry', () => {
    const pair = relationship({
      partners: ['S', 'L'],
      components: [
        { label: 'reference', ownUse: [40, 0], exposure: ['1/2', 0] },
        { label: 'margin', ownUse: [10, 30], exposure: 1, rivalry: 1 },
      ],
    })
    const result = appropriate(pair, { division: 'equal' })
    expect(toJSON(result.pots)).toEqual(['20', '30'])
    expect(toJSON(result.appropriated)).toEqual([
      ['30', '15'],
      ['10', '15'],
    ])
  })

  describe('by a rule’s name', () => {
    const terms = { investments: [1, 3], efforts: [2, 1], decisiveness: 2, outside: [40, 0] }
    const pair = relationship({
      partners: ['S', 'L'],
      components: [{ ownUse: [60, 100], exposure: '1/2' }],
      shares: ['1/4', '3/4'],
      costs: [10, 30],
      ...terms,
    })

    // w = 80: a quarter and 3 quarters; 4/5 and 1/5; 40 + 40/4; the option of 40 where a quarter of 80 is less.
    it.each([
      ['proportional', { investments: terms.investments }, ['20', '60']],
      ['tullock', { efforts: terms.efforts, decisiveness: 2 }, ['64', '16']],
      ['nash-impasse', { outside: terms.outside, outsideAs: 'impasse' }, ['50', '30']],
      ['nash-option', { outside: terms.outside, outsideAs: 'option' }, ['40', '40']],
    ] as const)('%s goes by what the relationship says', (name, division, received) => {
      const answer = appropriate(pair, { division: name })
      expect(toJSON(answer.received.flat())).toEqual(received)
      expect(answer).toEqual(appropriate(pair, { division }))
      expect(verify(pair, answer)).toEqual({ kind: 'valid' })
      expect(fromJSON(toJSON(answer))).toEqual(answer)
    })

    it('is in proportion to the costs where no investments are given', () => {
      const { investments: _, ...spent } = pair
      expect(appropriate(spent, { division: 'proportional' }).investments).toEqual(pair.costs)
    })

    it('in proportion to nothing is refused, unless there is nothing to divide', () => {
      const idle = dyad(0)
      const division = 'proportional'
      expect(() => appropriate(idle, { division })).toThrow(
        'costs: are all 0: nothing is in proportion to them; give investments',
      )
      const free = dyad(0, '0')
      const answer = appropriate(free, { division })
      expect(toJSON(answer.received.flat())).toEqual(['0', '0'])
      expect(verify(free, answer)).toEqual({ kind: 'valid' })
      expect(verify(idle, { ...answer, relationship: idle })).toMatchObject({ kind: 'invalid' })
    })
  })

  it.each([
    [{ division: { weights: [1, 1] } }, 'weights: sum to 2, not 1'],
    [{ division: { weights: [2, -1] } }, 'weights[1]: -1 is negative'],
    [{ division: { weights: [1] } }, 'weights: has 1 entry for 2 partners'],
    [
      { division: 'fair' as 'equal' },
      'division: "fair" is none of "shares", "equal", "shapley", "nucleolus", "proportional", "tullock", "nash-impasse", "nash-option", { weights }',
    ],
    [
      { division: 'tullock' as const },
      'efforts: is missing in the relationship: "tullock" needs what each partner spends',
    ],
    [{ division: 'nash-impasse' as const }, 'outside: is missing in the relationship: "nash-impasse" needs what each'],
    [{ division: 'nash-option' as const }, 'outside: is missing in the relationship: "nash-option" needs what each'],
  ])('refuses %j', (options, message) => {
    expect(() => appropriate(dyad(0), options)).toThrow(message)
  })
})

describe('ownUseRule', () => {
  it.each([
    ['0', ['40', '60', '100']],
    ['1/2', ['50', '125/2', '175/2']],
    ['1', ['60', '65', '75']],
  ])('of three partners at exposure %s', (exposure, values) => {
    expect(toJSON(ownUseRule(dual3(exposure)).values)).toEqual(values)
  })

  it('moves with full rivalry too', () => {
    expect(toJSON(ownUseRule(dual3('1', 1)).values)).toEqual(['30', '30', '40'])
  })

  it('of a TU game is that of the dual-value game in which all is pot', () => {
    const glove = coalitional({ players: ['L', 'R1', 'R2'], worth: [0, 0, 0, 1, 0, 1, 0, 1] })
    const allPot = dualValueGame({ players: glove.players, ownUse: {}, pot: { 'L,R1': 1, 'L,R2': 1, 'L,R1,R2': 1 } })
    expect(toJSON(ownUseRule(glove).values)).toEqual(['2/3', '1/6', '1/6'])
    expect(ownUseRule(glove)).toEqual(ownUseRule(allPot))
  })
})

describe('indices', () => {
  it('of the dyad without rivalry', () => {
    const found = indices(appropriate(dyad(0)))
    expect(toJSON(found)).toEqual({
      method: 'indices',
      dualAppropriation: '1/2',
      fullAppropriation: ['5/6', '11/10'],
      overAppropriation: ['-20', '20'],
      overAppropriationShare: ['-1/8', '1/8'],
      nonRivalry: ['1'],
      valuePreserved: ['1'],
      distinctness: '2/5',
      dualValueAppropriation: {
        holds: false,
        takesOwnValue: false,
        invariantToDivision: false,
        invariantToOthers: false,
        basis: 'proved',
      },
    })
  })

  it('of the dyad with full rivalry', () => {
    const found = indices(appropriate(dyad(1)))
    expect(found.dualAppropriation?.toFraction()).toBe('8/13')
    expect(toJSON(found.overAppropriation)).toEqual(['-25/2', '25/2'])
    expect(toJSON(found.overAppropriationShare)).toEqual(['-5/52', '5/52'])
    expect(toJSON(found.nonRivalry)).toEqual(['0'])
  })

  it('does not take full appropriation by chance for dual-value appropriation', () => {
    // At exposure 1 the split (3/8, 5/8) gives everyone exactly its own value: part (1) alone.
    const pie = withExposure(dyad(0), ONE)
    const found = indices(appropriate(pie, { division: { weights: ['3/8', '5/8'] } }))
    expect(toJSON(found.fullAppropriation)).toEqual(['1', '1'])
    expect(found.dualValueAppropriation).toEqual({
      holds: false,
      takesOwnValue: true,
      invariantToDivision: false,
      invariantToOthers: false,
      basis: 'proved',
    })
  })

  it('notices that a partner gains by the other’s value only once that is large', () => {
    // One use only, and all of it for the small partner: 100, until the large one's use of 30 is more than tripled.
    const single = relationship({ partners: ['S', 'L'], components: [{ ownUse: [100, 30], exposure: 1, rivalry: 1 }] })
    const taken = (division: { weights: number[] }, game = single): string[] =>
      appropriate(game, { division }).totals.map(value => value.toFraction())
    const large = relationship({ partners: ['S', 'L'], components: [{ ownUse: [100, 120], exposure: 1, rivalry: 1 }] })
    expect([taken({ weights: [1, 0] }), taken({ weights: [1, 0] }, large)]).toEqual([
      ['100', '0'],
      ['120', '0'],
    ])
    const found = indices(appropriate(single, { division: { weights: [1, 0] } }))
    expect(found.dualValueAppropriation.invariantToOthers).toBe(false)
    // An option that binds keeps S at 90 of 100, and no longer if there is much more to share.
    const bound = { outside: [90, 0], outsideAs: 'option' } as const
    const kept = relationship({ partners: ['S', 'L'], components: [{ ownUse: [100, 1], exposure: 1 }] })
    expect(indices(appropriate(kept, { division: bound })).dualValueAppropriation.invariantToOthers).toBe(false)
  })

  it('sees dual-value appropriation at exposure 0', () => {
    const found = indices(appropriate(withExposure(dyad(1), ZERO)))
    expect(found.dualValueAppropriation).toEqual({
      holds: true,
      takesOwnValue: true,
      invariantToDivision: true,
      invariantToOthers: true,
      basis: 'proved',
    })
  })

  it('does not call it dual-value appropriation where a smaller coalition has something to contest', () => {
    // The coalition of all has no pot, but the Shapley value of the pots moves value all the same.
    const pair = relationship({
      partners: ['A', 'B'],
      components: [{ ownUse: { A: [1], 'A,B': [0, 0] }, exposure: [1, 0] }],
    })
    expect(toJSON(appropriate(pair, { division: 'shapley' }).totals)).toEqual(['1/2', '-1/2'])
    expect(indices(appropriate(pair)).dualValueAppropriation.holds).toBe(false)
  })

  it('is null where there is nothing to divide by', () => {
    const none = relationship({ partners: ['S', 'L'], components: [{ ownUse: [0, 0], exposure: '1/2' }] })
    const found = indices(appropriate(none))
    expect(found.dualAppropriation).toBeNull()
    expect(found.fullAppropriation).toEqual([null, null])
    expect(found.nonRivalry).toEqual([null])
    expect(found.distinctness).toBeNull()
  })

  it('satisfies OA_L / ΣA = (1 − DI)(β_L − ½) for every exposure, rivalry and share', () => {
    for (const rivalry of [0, 1]) {
      for (const exposure of ['0', '1/3', '1/2', '1']) {
        for (const share of [ratio(1n, 4n), ratio(1n, 2n), ratio(1n, 1n)]) {
          const pair = { ...dyad(rivalry, exposure), shares: [ONE.sub(share), share] }
          const found = indices(appropriate(pair))
          const right = ONE.sub(found.dualAppropriation!).mul(share.sub(ratio(1n, 2n)))
          expect(found.overAppropriationShare[1]!.toFraction()).toBe(right.toFraction())
        }
      }
    }
  })
})

describe('other divisions', () => {
  const received = (division: Division): unknown =>
    toJSON(appropriate(dyad(0), { division }).received.map(row => row[0]!))

  it('by investments, contests and bargaining with what is had elsewhere', () => {
    expect(received({ investments: [1, 3] })).toEqual(['20', '60'])
    expect(received({ efforts: [1, 3] })).toEqual(['20', '60'])
    expect(received({ efforts: [1, 3], decisiveness: 2 })).toEqual(['8', '72'])
    expect(received({ efforts: [0, 0] })).toEqual(['40', '40'])
    expect(received({ outside: [40, 0], outsideAs: 'impasse' })).toEqual(['50', '30'])
    expect(received({ outside: [10, 0], outsideAs: 'option' })).toEqual(['20', '60'])
    expect(received({ outside: [40, 0], outsideAs: 'option' })).toEqual(['40', '40'])
    expect(received({ outside: [40, 40], outsideAs: 'option' })).toEqual(['40', '40'])
  })

  it('are checked, and their indices too; an option that others no longer could pay is no invariance', () => {
    const divisions: Division[] = [
      { investments: [1, 3] },
      { efforts: [1, 3], decisiveness: 2 },
      { outside: [40, 0], outsideAs: 'impasse' },
      { outside: [40, 0], outsideAs: 'option' },
    ]
    for (const division of divisions) {
      const result = appropriate(dyad(0), { division })
      expect(verify(dyad(0), result)).toEqual({ kind: 'valid' })
      const found = indices(result)
      expect(verify(result, found)).toEqual({ kind: 'valid' })
      expect(found.dualValueAppropriation.invariantToOthers).toBe(false)
      // An option that does not bind may be another one that does not.
      const free = result.concept === 'option' ? ['outside[] + 1'] : []
      expect(survivors(dyad(0), result, change => !change.includes('laws'))).toEqual(free)
    }
  })

  it('by the nucleolus of the pot, which is in its core where the Shapley value is not', () => {
    const bakeries = relationship({
      partners: ['A', 'B', 'C'],
      components: [{ ownUse: { 'A,B': [60, 0], 'A,C': [50, 0], 'B,C': [70, 0], 'A,B,C': [90, 0, 0] }, exposure: 1 }],
    })
    expect(toJSON(appropriate(bakeries, { division: 'shapley' }).totals)).toEqual(['25', '35', '30'])
    const result = appropriate(bakeries, { division: 'nucleolus' })
    expect(toJSON(result.totals)).toEqual(['20', '40', '30'])
    expect(verify(bakeries, result)).toEqual({ kind: 'valid' })
    const found = indices(result)
    expect(verify(result, found)).toEqual({ kind: 'valid' })
    expect(found.dualValueAppropriation).toMatchObject({ holds: false, invariantToOthers: false })
    const pair = appropriate(dyad(0), { division: 'nucleolus' })
    // The order of the weights of a stage is free.
    const order = ['swap certificates[].stages[].weights[]']
    expect(survivors(dyad(0), pair, change => !change.includes('laws'))).toEqual(order)
    const corrupted = survivors(pair, indices(pair), change => change.includes('certificates'))
    expect(corrupted).toEqual(['swap certificates[][].stages[].weights[]'])
  })

  it('by the nucleolus there is none where partners make more of a pot alone', () => {
    const apart = relationship({
      partners: ['A', 'B'],
      components: [{ label: 'patent', ownUse: { A: [5], B: [5], 'A,B': [3, 3] }, exposure: 1 }],
    })
    expect(() => appropriate(apart, { division: 'nucleolus' })).toThrow(
      'division: the pot of "patent" is less than what partners make of it alone: it has no nucleolus; use "shapley"',
    )
    const many = relationship({
      partners: Array.from({ length: 11 }, (_, i) => `${i}`),
      components: [{ ownUse: Array.from({ length: 11 }, () => 1) }],
    })
    expect(() => appropriate(many, { division: 'nucleolus' })).toThrow(
      'division: the nucleolus is of at most 10 partners',
    )
  })

  it('are refused where they make no sense', () => {
    expect(() => received({ outside: [60, 40], outsideAs: 'impasse' })).toThrow(
      'outside: sums to more than the pots, 80',
    )
    expect(() => received({ outside: [1, 1], outsideAs: 'x' as never })).toThrow('outsideAs')
    expect(() => received({ investments: [0, 0] })).toThrow('investments: are all 0')
    expect(() => received({ efforts: [1, -1] })).toThrow('efforts[1]: -1 is negative')
    expect(() => received({ efforts: [1, 1], decisiveness: 0 })).toThrow('decisiveness: 0 is not a whole number')
  })
})

describe('goalAlignment', () => {
  const prices = (last: number) => Array.from({ length: (last - 20) / 5 + 1 }, (_, i) => 20 + 5 * i)
  const at = (last: number) =>
    goalAlignment(
      prices(last).map(p => (100 - p) * (p - 20)),
      prices(last).map(p => 10 * (100 - p)),
    )

  it('depends on the declared set: margin against volume at prices from 20 to 60, 80 and 100', () => {
    expect([60, 80, 100].map(last => at(last).value!.toFraction())).toEqual(['-1', '-21/37', '0'])
    expect(goalAlignment([1, 1], [0, 5])).toMatchObject({ ties: 1, value: null })
    expect(() => goalAlignment([1], [1, 2])).toThrow('second: has 2 entries, not 1')
    expect(() => goalAlignment([], [])).toThrow('first: has 0 entries')
  })

  it('is counted again, and every change is noticed', () => {
    const result = goalAlignment([1, 2, 3, 3], [2, 1, 3, 4])
    expect(verify([result.first, result.second], result)).toEqual({ kind: 'valid' })
    expect(survivors([result.first, result.second], result)).toEqual([])
  })
})

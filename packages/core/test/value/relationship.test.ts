import {
  everyone,
  fractions,
  fromJSON,
  leakage,
  ownUse,
  type RelationshipInput,
  rational,
  relationship,
  toJSON,
  withExposure,
  ZERO,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const partners = ['S', 'L']

describe('relationship', () => {
  it('takes own use per partner, by coalition, or as 2^n lists', () => {
    const build = (ownUse: RelationshipInput['components'][0]['ownUse']): unknown =>
      relationship({ partners, components: [{ label: 'margin', ownUse }] })
    const expected = build([60, '200/2'])
    expect(build({ 'S,L': [60, 100] })).toEqual(expected)
    expect(build({ 'L,S': [60, 100] })).toEqual(expected)
    const lists = [
      [0, 0, 0, 60],
      [0, 0, 0, 100],
    ]
    expect(build(lists)).toEqual(expected)
    expect(build(lists.map(list => Float64Array.from(list)))).toEqual(expected)
    expect(build([rational(60), rational(100)])).toEqual(expected)
  })

  it('reads own use per partner whatever the partners are called', () => {
    const odd = ['a,b', 'a', ' b ', '1/2']
    const game = relationship({ partners: odd, components: [{ ownUse: [1, 2, 3, 4] }] })
    expect(odd.map((_, i) => ownUse(game, i, 0, everyone(game)).toFraction())).toEqual(['1', '2', '3', '4'])
    expect(odd.map((_, i) => ownUse(game, i, 0, 7).toFraction())).toEqual(['0', '0', '0', '0'])
  })

  it('defaults to no exposure, no rivalry, no liability, no costs and equal shares', () => {
    const game = relationship({ partners: ['A', 'B', 'C'], components: [{ ownUse: [1, 2, 3] }, { ownUse: [0, 0, 1] }] })
    expect(game).toMatchObject({
      components: [
        { label: 'value 1', exposure: [ZERO, ZERO, ZERO], rivalry: ZERO },
        { label: 'value 2', exposure: [ZERO, ZERO, ZERO], rivalry: ZERO },
      ],
      liability: [ZERO, ZERO, ZERO],
      costs: [ZERO, ZERO, ZERO],
    })
    expect(game.shares.map(share => share.toFraction())).toEqual(['1/3', '1/3', '1/3'])
  })

  it('takes one exposure for all partners or one each', () => {
    const exposures = (exposure: RelationshipInput['components'][0]['exposure']): string[] =>
      relationship({ partners, components: [{ ownUse: [1, 1], exposure: exposure! }] }).components[0]!.exposure.map(
        value => value.toFraction(),
      )
    expect(exposures('1/4')).toEqual(['1/4', '1/4'])
    expect(exposures([0, 1])).toEqual(['0', '1'])
  })

  it('derives exposure from what each would keep if the others left', () => {
    const game = relationship({
      partners,
      components: [
        { ownUse: { S: [50], 'S,L': [60, 0] }, disagreement: [45, 0] },
        { ownUse: [60, 100], disagreement: [60, '0'] },
      ],
    })
    expect(game.components.map(item => item.exposure.map(value => value.toFraction()))).toEqual([
      ['1/4', '0'], // kept of 60 by all, not of 50 alone; nothing is exposed of nothing
      ['0', '1'],
    ])
    expect(fromJSON(toJSON(game))).toEqual(game)
    const file = { kind: 'relationship', partners, components: [{ ownUse: ['60', '100'], disagreement: ['45', '25'] }] }
    expect(fromJSON(file)).toEqual(
      relationship({ partners, components: [{ ownUse: [60, 100], exposure: ['1/4', '3/4'] }] }),
    )
  })

  it('reads own use in smaller coalitions', () => {
    const game = relationship({ partners, components: [{ ownUse: { S: [5], 'S,L': [60, 100] } }] })
    expect(game.components[0]!.ownUse.map(list => fractions(list).map(value => value.toFraction()))).toEqual([
      ['0', '5', '0', '60'],
      ['0', '0', '0', '100'],
    ])
  })

  it('holds what rules of division go by, if it is given, and crosses JSON with it', () => {
    const terms = { investments: [1, '1/3'], efforts: [0, 2], decisiveness: 3, outside: ['5/7', 0] }
    const game = relationship({ partners, components: [{ ownUse: [60, 100] }], ...terms })
    expect(toJSON(game)).toMatchObject({ investments: ['1', '1/3'], efforts: ['0', '2'], decisiveness: 3 })
    expect(fromJSON(toJSON(game))).toEqual(game)
    expect(relationship({ partners, components: [{ ownUse: [60, 100] }] })).not.toHaveProperty('outside')
  })

  it('holds the own use after leaks', () => {
    const components = [{ label: 'know-how', ownUse: [60, 100], rivalry: '1/2' }, { ownUse: [8, 0] }]
    const leaks = [
      { component: 'know-how', from: 'S', to: 'L', share: '1/3' },
      { component: 'value 2', from: 'S', to: 'L', share: 1 },
    ]
    const game = relationship({ partners, components, leaks })
    const uses = [0, 1].map(k => [0, 1].map(i => ownUse(game, i, k, 3).toFraction()))
    expect(uses).toEqual([
      ['50', '120'],
      ['8', '8'],
    ])
    expect(game).toEqual(leakage(relationship({ partners, components }), leaks).relationship)
    expect(fromJSON({ kind: 'relationship', partners, components, leaks })).toEqual(game)
  })

  it('can be given one exposure everywhere', () => {
    const game = relationship({
      partners,
      components: [{ ownUse: [1, 2], exposure: ['1/3', 0] }, { ownUse: [3, 4] }],
    })
    const half = rational('1/2')
    expect(withExposure(game, half).components.map(item => item.exposure)).toEqual([
      [half, half],
      [half, half],
    ])
    expect(game.components[0]!.exposure[0]!.toFraction()).toBe('1/3')
    expect(refusal(() => withExposure(game, rational('3/2')))).toBe('exposure: 3/2 is not between 0 and 1')
  })
})

describe('relationship refuses', () => {
  const components = [{ ownUse: [60, 100] }]
  const component = (item: object): unknown => ({ partners, components: [{ ownUse: [60, 100], ...item }] })
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['null', null, 'null is not a relationship'],
    ['no partners', { components }, 'partners: undefined is not a list of labels'],
    ['an empty list of partners', { partners: [], components }, 'partners: needs at least 1 label'],
    ['equal partners', { partners: ['S', 'S'], components }, 'partners[1]: "S" is there twice'],
    [
      '17 partners',
      { partners: Array.from({ length: 17 }, (_, i) => `${i}`), components },
      'partners: 17 players are more than 16',
    ],
    ['no components', { partners }, 'components: needs at least one component'],
    ['an empty list of components', { partners, components: [] }, 'components: needs at least one component'],
    [
      '65 components',
      { partners, components: Array.from({ length: 65 }, () => components[0]) },
      'components: 65 components are more than 64',
    ],
    ['a component that is none', { partners, components: [5] }, 'components[0]: 5 is not a component'],
    ['no own use', { partners, components: [{}] }, 'components[0].ownUse: undefined is not a list per player'],
    ['own use of one', component({ ownUse: [60] }), 'components[0].ownUse: has 1 entry for 2 partners'],
    ['own use of nobody', component({ ownUse: [] }), 'components[0].ownUse: has 0 entries for 2 partners'],
    ['own use that is none', component({ ownUse: [60, 'x'] }), 'components[0].ownUse[1]: "x" is not a rational number'],
    ['negative own use', component({ ownUse: [60, '-1/2'] }), 'components[0].ownUse: "L" has -1/2, which is negative'],
    ['own use by a stranger', component({ ownUse: { X: [1] } }), 'components[0].ownUse["X"]: "X" is none of "S", "L"'],
    [
      'own use by coalition',
      component({ ownUse: { 'S,L': [1, null] } }),
      'components[0].ownUse["S,L"][1]: null is not a rational number',
    ],
    [
      'short lists',
      component({
        ownUse: [
          [0, 1],
          [0, 1],
        ],
      }),
      'components[0].ownUse[0]: has 2 entries, not 2^2 = 4',
    ],
    ['exposure above 1', component({ exposure: '3/2' }), 'components[0].exposure: 3/2 is not between 0 and 1'],
    ['exposure below 0', component({ exposure: [0, -1] }), 'components[0].exposure[1]: -1 is not between 0 and 1'],
    ['exposure of three', component({ exposure: [0, 0, 0] }), 'components[0].exposure: has 3 entries for 2 partners'],
    [
      'exposure that is none',
      component({ exposure: 'high' }),
      'components[0].exposure: "high" is not a rational number',
    ],
    [
      'a disagreement point beside exposure',
      component({ exposure: 0, disagreement: [60, 100] }),
      'components[0].disagreement: is given together with exposure, which follows from it',
    ],
    [
      'keeping more than there is',
      component({ disagreement: [60, 101] }),
      'components[0].disagreement[1]: 101 is more than the own use, 100',
    ],
    [
      'keeping something of nothing',
      component({ ownUse: [0, 1], disagreement: ['1/2', 1] }),
      'components[0].disagreement[0]: 1/2 is more than the own use, 0',
    ],
    [
      'keeping less than nothing',
      component({ disagreement: [-1, 0] }),
      'components[0].disagreement[0]: -1 is negative',
    ],
    [
      'a disagreement point for one',
      component({ disagreement: [60] }),
      'components[0].disagreement: has 1 entry for 2 partners',
    ],
    [
      'one number for a disagreement point',
      component({ disagreement: 30 }),
      'components[0].disagreement: 30 is not a list',
    ],
    [
      'a disagreement point that is none',
      component({ disagreement: [60, 'x'] }),
      'components[0].disagreement[1]: "x" is not a rational number',
    ],
    ['rivalry above 1', component({ rivalry: 1.5 }), 'components[0].rivalry: 3/2 is not between 0 and 1'],
    ['rivalry that is none', component({ rivalry: Number.NaN }), 'components[0].rivalry: NaN is not a rational number'],
    ['a label that is none', component({ label: '' }), 'components[0].label: "" is not a label'],
    ['investments of one', { partners, components, investments: [1] }, 'investments: has 1 entry for 2 partners'],
    ['an investment below 0', { partners, components, investments: [1, -1] }, 'investments[1]: -1 is negative'],
    ['efforts that are none', { partners, components, efforts: 3 }, 'efforts: 3 is not a list'],
    ['an effort that is none', { partners, components, efforts: ['x', 1] }, 'efforts[0]: "x" is not a rational number'],
    ['an option below 0', { partners, components, outside: ['-1/2', 0] }, 'outside[0]: -1/2 is negative'],
    [
      'a power that is not whole',
      { partners, components, decisiveness: 1.5 },
      'decisiveness: 1.5 is not a whole number from 1 to 16',
    ],
    [
      'a power that is too high',
      { partners, components, decisiveness: 17 },
      'decisiveness: 17 is not a whole number from 1 to 16',
    ],
    ['leaks that are none', { partners, components, leaks: 'all' }, 'leaks: "all" is not a list'],
    ['a leak that is none', { partners, components, leaks: [1] }, 'leaks[0]: 1 is not a leak'],
    ['too many leaks', { partners, components, leaks: Array(1001).fill({}) }, 'leaks: 1001 leaks are more than 1000'],
    [
      'too many leaks for its partners',
      {
        partners: Array.from({ length: 16 }, (_, i) => `P${i}`),
        components: [{ ownUse: Array(16).fill(1) }],
        leaks: Array(65).fill({}),
      },
      'leaks: 65 leaks among 16 partners change 4259840 values, more than 4194304',
    ],
    [
      'a leak of nothing',
      { partners, components, leaks: [{ component: 'x', from: 'S', to: 'L', share: 1 }] },
      'leaks[0].component: "x" is none of "value 1"',
    ],
    [
      'a leak with a field too many',
      { partners, components, leaks: [{ component: 'value 1', from: 'S', to: 'L', share: 1, rate: 2 }] },
      'leaks[0].rate: is no field that is known here; there are component, from, to, share',
    ],
    ['costs of one', { partners, components, costs: [1] }, 'costs: has 1 entry for 2 partners'],
    ['costs that are none', { partners, components, costs: 3 }, 'costs: 3 is not a list'],
    ['a cost', { partners, components, costs: [1, 'x'] }, 'costs[1]: "x" is not a rational number'],
    ['shares of three', { partners, components, shares: [1, 0, 0] }, 'shares: has 3 entries for 2 partners'],
    ['shares below 1', { partners, components, shares: ['1/3', '1/3'] }, 'shares: sum to 2/3, not 1'],
    [
      'shares in doubles',
      { partners, components, shares: [1 / 3, 2 / 3] },
      'shares: sum to 9999999999999999/10000000000000000, not 1',
    ],
    ['a negative share', { partners, components, shares: [-1, 2] }, 'shares[0]: -1 is negative'],
    ['negative liability', { partners, components, liability: [0, -1] }, 'liability[1]: -1 is negative'],
    [
      'another word',
      { partners, components, liability: 'none' },
      'liability: "none" is neither a rational number nor "unlimited"',
    ],
  ]
  it.each(cases)('%s', (_, input, message) => {
    expect(refusal(() => relationship(input as RelationshipInput))).toBe(message)
  })
})

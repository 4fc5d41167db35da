/** The tables of the sources: concentration of the herds, and standing before roles in three chronologies. */
import { dataSet, toJSON } from '@biform/core'
import { CHRONOLOGIES, EVIDENCE_THEMES, FIRMS } from '@biform/core/data'
import { concentration, precedence } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

describe('29 firms', () => {
  const herds = FIRMS.rows.map(({ herd }) => herd)

  it('have 5,812 animals, and an exact Herfindahl index', () => {
    const result = concentration(herds)
    expect(toJSON(result)).toMatchObject({ total: '5812', herfindahl: '1792119/16889672' })
    expect(verify(dataSet({ values: herds }), result).kind).toBe('valid')
    expect(verify(dataSet({ values: herds.slice(1) }), result).kind).toBe('invalid')
  })

  it('call themselves what the table says, not what the text says', () => {
    const types = FIRMS.rows.map(({ type }) => type)
    const count = (type: string) => types.filter(item => item === type).length
    expect(['competition', 'cooperation', 'coopetition', 'equal'].map(count)).toEqual([7, 1, 6, 15])
  })
})

describe('three chronologies', () => {
  it.each([
    ['Xelerated', [10, 8], '139/160'],
    ['Digitata', [5, 5], '47/50'],
    ['Seamless', [8, 7], '55/56'],
  ])('%s wins legitimacy before it plays several roles', (firm, counts, probability) => {
    const { events } = CHRONOLOGIES.find(item => item.firm === firm)!
    const data = dataSet({ values: events.map(({ year }) => year), groups: events.map(event => event.capability) })
    const result = precedence(data, 'legitimacy', 'role-flexibility')
    expect(toJSON(result)).toMatchObject({ counts, probability })
    expect(verify(data, result).kind).toBe('valid')
    expect(verify(data, { ...result, before: result.before + 1 })).toMatchObject({ kind: 'invalid', at: 'before' })
  })
})

describe('themes', () => {
  it('are 52, and rare resources have most evidence among the outcomes', () => {
    const outcomes = EVIDENCE_THEMES.rows.filter(({ group }) => group === 'outcome')
    expect([EVIDENCE_THEMES.rows.length, outcomes.length]).toEqual([52, 25])
    for (const key of ['sources', 'times'] as const) {
      const most = Math.max(...outcomes.map(theme => theme[key]))
      expect([most, ...outcomes.filter(theme => theme[key] === most).map(({ name }) => name)]).toEqual([
        key === 'sources' ? 19 : 29,
        'Rare resources (genetics)',
      ])
    }
  })
})

describe('refusals', () => {
  it.each([
    [() => concentration([1, -1]), 'values[1]: -1 is negative'],
    [() => concentration([0]), 'values: are all 0'],
    [() => precedence(dataSet({ values: [1] }), 'all', 'none'), 'second: "none" is none of "all"'],
    [() => dataSet({ values: [1, 2], groups: ['a'] }), 'groups: has 1 entry for 2 records'],
    [() => dataSet({ values: [] }), 'values: has 0 entries, not 1 to 10000'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message)
  })
})

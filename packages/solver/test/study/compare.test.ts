import { fromJSON, InputError, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { type ComparisonRow, compare, compareTable, comparisonCells, runScenario } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

const index = scenarioById('003-index')
const both = {
  ...index,
  games: { ...index.games, alone: { kind: 'investment-game' as const, own: [2, 4], exposure: 'rho' } },
}

/** What a row says of its rule and value. */
function pick({ rule: _, value: __, ...rest }: ComparisonRow): Omit<ComparisonRow, 'rule' | 'value'> {
  return rest
}

describe('compare', () => {
  const table = compare(index, { rules: ['shares', 'equal'], values: [0, '1/2', 1] })

  it('has the outcomes of a run in every row, under the rule of the row', () => {
    expect(verify(index, table)).toMatchObject({ kind: 'valid' })
    expect(table).toMatchObject({ complete: true, parameter: 'rho' })
    for (const { rule, value, outcomes } of table.rows) {
      if (rule === 'shares') expect(outcomes).toEqual(runScenario(index, { rho: value }).outcomes)
    }
    // At ρ = 0 there is no pot, so that the rule makes no difference.
    expect(table.rows[0]!.outcomes.AS).toEqual(table.rows[3]!.outcomes.AS)
    expect(table.rows[2]!.results).not.toEqual(table.rows[5]!.results)
  })

  // Where shares are a parameter, equal division is that parameter at one half, and every answer must be the same.
  it.each([
    ['003-bsm', 'betaS'],
    ['003-deferred', 'beta'],
    ['003-endorsement', 'beta'],
    ['003-uni', 'betaS'],
    ['003-private', 'betaS'],
  ])('divides the ends and cells of %s by the rule of the row too', (id, share) => {
    const scenario = scenarioById(id)
    const found = compare(scenario, { rules: ['shares', 'equal'], values: ['1/2', 1] })
    expect(verify(scenario, found)).toMatchObject({ kind: 'valid' })
    const [shares, equal] = [found.rows.slice(0, 2), found.rows.slice(2)]
    for (const { value, outcomes } of equal) {
      expect(outcomes).toEqual(runScenario(scenario, { rho: value, [share]: '1/2' }).outcomes)
    }
    expect(equal.map(({ results }) => results)).not.toEqual(shares.map(({ results }) => results))
    // The rows of one rule are not right under another.
    const swapped = { ...found, rows: found.rows.map((row, k) => ({ ...row, ...pick(found.rows[(k + 2) % 4]!) })) }
    expect(verify(scenario, swapped)).toMatchObject({ kind: 'invalid' })
  })

  it('finds that the small firm specialises for BSM at any exposure under equal division', () => {
    const bsm = scenarioById('003-bsm')
    const { rows } = compare(bsm, { rules: ['shares', 'equal'], values: ['1/2', 1] })
    expect(rows.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
      'shares holds',
      'shares fails',
      'equal holds',
      'equal holds',
    ])
  })

  it('crosses JSON, and no change goes unnoticed', () => {
    expect(fromJSON(toJSON(table))).toEqual(table)
    const small = compare(index, { values: ['1/2'] })
    expect(survivors(index, small, change => !/results|laws|relationship/.test(change))).toEqual([])
  })

  it('ended early, says so, and what it has replays', () => {
    const cut = compare(index, { rules: ['equal'], maxSteps: 2 })
    expect(cut).toMatchObject({ complete: false, reason: 'limit' })
    expect(verify(index, cut)).toMatchObject({ kind: 'valid' })
  })

  it('prints the table in three formats, exactly', () => {
    const lines = compareTable(table, 'markdown').split('\n')
    expect(lines[0]).toMatch(/^\| rule \| rho \| .* \| prediction \|$/)
    expect(lines).toHaveLength(2 + 6 + 1)
    expect(compareTable(table, 'csv').split('\r\n')).toHaveLength(1 + 6 + 1)
    expect(compareTable(table, 'latex')).toContain('\\begin{tabular}')
  })

  it('writes profiles as profiles, with the names of their strategies where the scenario is at hand', () => {
    const uni = scenarioById('003-uni')
    const two = compare(uni, { values: ['1/2'] })
    const outcomes = { columns: ['outcomes' as const] }
    const last = (text: string): string | undefined => text.split('\n')[2]?.split(' | ').at(-2)
    expect(last(compareTable(two, 'markdown', undefined, outcomes))).toBe('(0, 0); (1, 0)')
    expect(last(compareTable(two, 'markdown', uni, outcomes))).toBe('(Not, Not); (Invest, Not)')
    expect(comparisonCells(two, uni).rows[0]).toContain('(Not, Not); (Invest, Not)')
    expect(compareTable(two, 'csv', uni)).toContain('"(Not, Not); (Invest, Not)"')
  })

  it.each([
    [() => compare(index, { rules: ['nash' as never] }), 'rules[0]: "nash" is none of shares, equal, shapley'],
    [() => compare(index, { rules: ['equal', 'equal'] }), 'rules[1]: "equal" is there twice'],
    [() => compare(index, { rules: [] }), 'rules: '],
    [() => compare(index, { parameter: 'roh' }), 'parameter: "roh" is none of '],
    [() => compare(index, { values: ['x'] }), 'values[0]: "x" is not a rational number'],
    [() => compare(index, { values: [2] }), 'parameters.rho: 2 is not between 0 and 1'],
    [() => compare(scenarioById('003-race'), { rules: ['shares', 'equal'] }), 'rules: make no difference'],
    [() => compare(scenarioById('003-qdyad'), { rules: ['equal'] }), 'rules: make no difference'],
    [() => compare(both, { rules: ['equal'] }), 'games.alone: an investment game is divided by its own shares'],
    [() => compareTable(table, 'csv', scenarioById('003-uni')), 'scenario: "003-uni" is not 003-index'],
    [() => compareTable(table, 'pdf' as never), 'format: "pdf" is none of csv, markdown, latex'],
  ])('refuses wrong input: %s', (call, message) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow(message)
  })
})

/** The scenarios that use every division, leaks and an appraisal, against figures from the formulas. */
import { DIVISION_NAMES } from '@biform/core'
import { catalogue, scenarioById } from '@biform/core/catalogue'
import { compare } from '@biform/solver'
import { expect, it } from 'vitest'
import { describeFigures } from './table.ts'

describeFigures('divisions, leaks and appraisals', [
  [
    '002-teacher',
    {},
    { T_before: '105/2', T_after: '125/3', L_before: '45/2', L_after: '545/12', loss: '65/6', gain: '275/12' },
  ],
  [
    '002-teacher',
    { kappa: '0' },
    { T_before: '55', T_after: '235/4', L_before: '25', L_after: '205/4', loss: '-15/4', gain: '105/4' },
  ],
  [
    '002-teacher',
    { kappa: '1' },
    { T_before: '105/2', T_after: '115/4', L_before: '45/2', L_after: '175/4', loss: '95/4', gain: '85/4' },
  ],
  [
    '002-teacher',
    { rho: '0' },
    { T_before: '60', T_after: '45', L_before: '20', L_after: '50', loss: '15', gain: '30' },
  ],
  [
    '002-teacher',
    { rho: '1', kappa: '1/10' },
    { T_before: '400/11', T_after: '535/11', L_before: '400/11', L_after: '535/11', loss: '-135/11', gain: '135/11' },
  ],
  ['001-confidence', {}, { R_hopes: '75', B_hopes: '65', R_gets: '65', B_gets: '55', wanted: '140', there: '120' }],
  [
    '001-confidence',
    { alpha: '1/2' },
    { R_hopes: '65', B_hopes: '55', R_gets: '65', B_gets: '55', wanted: '120', there: '120' },
  ],
  [
    '001-confidence',
    { alpha: '1/4' },
    { R_hopes: '55', B_hopes: '45', R_gets: '65', B_gets: '55', wanted: '100', there: '120' },
  ],
  [
    '001-confidence',
    { rho: '0' },
    { R_hopes: '70', B_hopes: '50', R_gets: '70', B_gets: '50', wanted: '120', there: '120' },
  ],
  [
    '001-confidence',
    { aR: '50', aB: '0', alpha: '1' },
    { R_hopes: '95', B_hopes: '60', R_gets: '155/2', B_gets: '85/2', wanted: '155', there: '120' },
  ],
  [
    '003-divisions',
    {},
    {
      S_by_shares: '50',
      S_equally: '70',
      S_by_shapley: '70',
      S_by_nucleolus: '70',
      S_by_investment: '50',
      S_by_contest: '46',
      S_from_impasse: '145/2',
      S_with_option: '60',
      most: '145/2',
      least: '46',
      spread: '53/2',
    },
  ],
  [
    '003-divisions',
    { rho: '0' },
    {
      S_by_shares: '60',
      S_equally: '60',
      S_by_shapley: '60',
      S_by_nucleolus: '60',
      S_by_investment: '60',
      S_by_contest: '60',
      S_from_impasse: '60',
      S_with_option: '60',
      most: '60',
      least: '60',
      spread: '0',
    },
  ],
  [
    '003-divisions',
    { rho: '1', fS: '0', fL: '0' },
    {
      S_by_shares: '40',
      S_equally: '80',
      S_by_shapley: '80',
      S_by_nucleolus: '80',
      S_by_investment: '40',
      S_by_contest: '80',
      S_from_impasse: '85',
      S_with_option: '60',
      most: '85',
      least: '40',
      spread: '45',
    },
  ],
  [
    '003-divisions',
    { beta: '3/4', oS: '100', kS: '50' },
    {
      S_by_shares: '90',
      S_equally: '70',
      S_by_shapley: '70',
      S_by_nucleolus: '70',
      S_by_investment: '80',
      S_by_contest: '46',
      S_from_impasse: '205/2',
      S_with_option: '90',
      most: '205/2',
      least: '46',
      spread: '113/2',
    },
  ],
])

it('the table of 003-divisions has under each rule what its own call by that rule answers', () => {
  const scenario = scenarioById('003-divisions')
  const { rows } = compare(scenario, { rules: DIVISION_NAMES, rho: ['1/2'] })
  const small = rows.map(({ places }) => places[0]!.appropriated.totals[0]!.toFraction())
  expect(small).toEqual(['50', '70', '70', '70', '50', '46', '145/2', '60'])
})

it('every division, leaks and an appraisal are used in some scenario', () => {
  const rules = catalogue.flatMap(({ results }) => Object.values(results).map(({ rule }) => rule))
  expect(DIVISION_NAMES.filter(name => name !== 'shares' && !rules.includes(name))).toEqual([])
  const isUsed = (text: string): boolean => catalogue.some(scenario => JSON.stringify(scenario).includes(text))
  expect([isUsed('"leaks":'), isUsed('"solve":"appraisal"')]).toEqual([true, true])
})

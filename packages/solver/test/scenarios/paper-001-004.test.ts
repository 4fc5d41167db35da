import { toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { type GameClass, type NashEquilibria, runScenario } from '@biform/solver'
import { expect, it } from 'vitest'
import { describeFigures } from './table.ts'

describeFigures('the scenarios after sources 001 and 004, and classics', [
  ['001-transparency', { rho: 0 }, { t: '1' }],
  ['001-transparency', { rho: '1/4' }, { t: '1' }],
  ['001-transparency', { rho: '1/2' }, { t: '3/4' }],
  ['001-transparency', { rho: 1 }, { t: '3/8' }],
  ['001-standards', {}, { belief: '2/3' }],
  ['001-pooling', {}, { low_apart: '0', high_apart: '0', low_pooled: '0', high_pooled: '10' }],
  ['001-pooling', {}, { sure_apart: '10', sure_pooled: '0' }],
  ['001-pooling', { p: 1 }, { high_apart: '10', high_pooled: '20', sure_apart: '0' }],
  ['cl-jap', {}, { equality: '14', equity: '12' }],
  ['cl-jap', { W: 8 }, { equality: '10', equity: '10' }],
  ['004-kpi', { eps: '11/28' }, { V: '35/3', W: '35/3' }],
  ['cl-jap', {}, { x_equal: '2', x_equity: '4', fixed_equal: '8', wasted: '4', fixed_equity: '4' }],
  ['x-moreless', {}, { low1: '1', low2: '1' }],
  ['x-moreless', { v: 2 }, { low1: '1', low2: '0', high2: '2' }],
  ['001-canvas', {}, { sells_n: '-15', sells_s: '20', works_n: '10', works_s: '0', boxes_n: '2', boxes_s: '1' }],
  ['001-canvas', { ab: 75, trouble: 30 }, { sells_n: '0', works_n: '-10', boxes_n: '1' }],
  ['001-typology', {}, { competing: '243/566', cooperating: '323/566' }],
  // A machine that is given away, with nothing made together: purely a matter of who gets ahead.
  ['001-typology', { kappa: 1, rho: 0, both: 0, s: 0 }, { competing: '1' }],
  ['004-tech', {}, { A_open: '40', A_consortium: '30', A_platform: '30', A_licence: '30', A_channel: '30' }],
  ['004-forms', {}, { alliance_worth: '50', chain_worth: '100/3', working: '6', consortium_worth: '80' }],
  ['004-forms', { n: 9 }, { working: '0', consortium_worth: '0', plan: 'Alliance' }],
])

it('001-standards: two equilibria in pure strategies and one in mixed ones; the own standard is the safer', () => {
  const { results } = runScenario(scenarioById('001-standards'))
  expect(toJSON((results.nash as NashEquilibria).equilibria.map(({ profile }) => profile[0]![0]!))).toEqual([
    ...['1', '2/3', '0'],
  ])
  expect((results.class as GameClass).risk?.dominant).toEqual([1, 1])
})

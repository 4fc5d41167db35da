import { toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { FIRMS } from '@biform/core/data'
import { instantiate } from '@biform/core/scenarios'
import { expect, it } from 'vitest'
import { describeFigures } from './table.ts'

describeFigures('the scenarios after source 002', [
  ['002-control', {}, { q_alone: '3/5', q_min: '3/41' }],
  ['002-industry', { B: 1 }, { pay: '0', first: '1453/250', all_pay: '1453/5' }],
  ['002-industry', { B: 5 }, { pay: '0' }],
  ['002-industry', { B: 6 }, { pay: '2' }],
  ['002-industry', { B: 10 }, { pay: '4' }],
  ['002-industry', { B: 20 }, { pay: '6' }],
  ['002-industry', { B: 60 }, { pay: '10' }],
  ['002-industry', { B: 100 }, { pay: '18' }],
  ['002-industry', { B: 291 }, { pay: '29', patience: '0' }],
  ['002-industry', { B: 20 }, { patience: '123/200', planner: true }],
  ['002-firms', {}, { total: '5812', hhi: '1792119/16889672' }],
  ['002-levels', {}, { learnt: '20', traded: '60', grew: '10', all: '90' }],
  // Three independent risks: a third of the variance each.
  ['002-risk', {}, { borne_alone: '60', borne: '20', saved: '40', equal_stable: true, convex: true }],
  ['002-risk', { corr: 1 }, { borne: '60', saved: '0' }],
  ['002-rare', {}, { first: '8000', second: '8000', third: '8000', sure: '0' }],
  ['002-rare', { room: 2 }, { first: '0', second: '0', third: '0' }],
])

it.each(['002-firms', '002-industry'])('%s has the herds of the table', id => {
  const { herds } = instantiate(scenarioById(id)).games
  expect(toJSON(herds)).toMatchObject({ values: FIRMS.rows.map(({ herd }) => String(herd)) })
})

import { scenarioById } from '@biform/core/catalogue'
import { phase, runScenario } from '@biform/solver'
import { expect, it } from 'vitest'
import { describeFigures } from './table.ts'

describeFigures('the scenarios after source 000', [
  ['000-agility', { a: 0 }, { d: '0', impasse: '40', market: '40', fee: '0', fee_market: '0' }],
  [
    '000-agility',
    { a: '1/10' },
    { d: '900/19', impasse: '1435/19', market: '900/19', fee: '675/19', fee_market: '140/19' },
  ],
  [
    '000-agility',
    { a: '1/4' },
    { d: '900/13', impasse: '1195/13', market: '900/13', fee: '675/13', fee_market: '380/13' },
  ],
  [
    '000-agility',
    { a: '1/2' },
    { d: '900/11', impasse: '1115/11', market: '900/11', fee: '675/11', fee_market: '460/11' },
  ],
  ['000-agility', { a: 1 }, { d: '90', impasse: '215/2', market: '90', fee: '135/2', fee_market: '50' }],
  ['000-legit', {}, { v_alone: '100', v_locked: '50', v_way: '500', per_period: '55' }],
  ['000-legit', { delta: '1/10' }, { plan: ['Partner first', 'Alone'] }],
  ['000-roles', {}, { plan: '4 roles', one: '10', two: '17', three: '21', four: '22', five: '20', six: '15' }],
  ['000-tables', {}, { p_xelerated: '139/160', p_digitata: '47/50', p_seamless: '55/56' }],
  ['000-tables', {}, { standing_xelerated: 10, roles_xelerated: 8, standing_digitata: 5, roles_digitata: 5 }],
  ['000-tables', {}, { standing_seamless: 8, roles_seamless: 7 }],
  ['000-inertia', { delay: 0 }, { now: '100' }],
  ['000-inertia', {}, { now: '729/10' }],
  ['000-inertia', { delay: 6 }, { now: '531441/10000' }],
  ['000-portfolio', { d: 30 }, { as_market: '40', as_impasse: '125/2' }],
  ['000-options', {}, { share_now: '55', share_later: '65', needed_now: '13/20', needed_later: '11/16' }],
  ['000-options', { tS: 90 }, { needed_now: '1/2', needed_later: '1/2' }],
  ['000-dependence', {}, { seamless: '2/11', digitata: '3/14' }],
  ['000-exclusive', {}, { least: '675/11', plan: 'Decline' }],
  ['000-catching-up', {}, { stay: '105/2', make: '70', left_alone: '50', left_several: '215/2' }],
  ['000-catching-up', { d: 4 }, { left_several: '60' }],
  ['000-rules', {}, { belief: '5/7' }],
  ['000-roles', { o: 15, t: 2 }, { plan: '8 roles' }],
])

const flips = (id: string, parameter: string, parameters = {}): string[] =>
  phase(scenarioById(id), parameter, { parameters }).flips.map(flip =>
    flip.kind === 'flip' ? flip.value.toFraction() : flip.kind,
  )

it('000-balance holds in the band from 1/5 to 2/3', () => {
  expect(flips('000-balance', 'c', { delta: '2/5', y: 10, K: 8 })).toEqual(['1/5', '2/3'])
})

it('000-legit turns at a patience of 1/10', () => {
  expect(flips('000-legit', 'delta')).toEqual(['1/10'])
})

it('000-roles is right to take on one role and as many more as o/t has whole parts', () => {
  const { outcomes } = runScenario(scenarioById('000-roles'), { o: 10, t: 2 })
  expect(outcomes.plan).toEqual({ text: ['5 roles', '6 roles'] }) // a tie where o/t is whole
})

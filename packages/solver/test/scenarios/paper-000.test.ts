import { describeFigures } from './table.ts'

describeFigures('the scenarios after source 000', [
  ['000-agility', { a: 0 }, { d: '0', impasse: '40', market: '40' }],
  ['000-agility', { a: '1/10' }, { d: '900/19', impasse: '1435/19', market: '900/19', fee: '675/19' }],
  ['000-agility', { a: '1/4' }, { d: '900/13', impasse: '1195/13', market: '900/13', fee: '675/13' }],
  ['000-agility', { a: '1/2' }, { d: '900/11', impasse: '1115/11', market: '900/11', fee: '675/11' }],
  ['000-agility', { a: 1 }, { d: '90', impasse: '215/2', market: '90', fee: '135/2' }],
  ['000-legit', {}, { v_alone: '100', v_locked: '50', v_way: '500', per_period: '55' }],
  ['000-legit', { delta: '1/10' }, { plan: ['Partner first', 'Alone'] }],
  ['000-roles', {}, { plan: '4 roles', four: '22', three: '21' }],
  ['000-inertia', { delay: 0 }, { now: '100' }],
  ['000-inertia', {}, { now: '729/10' }],
  ['000-inertia', { delay: 6 }, { now: '531441/10000' }],
  ['000-portfolio', { d: 30 }, { as_market: '40', as_impasse: '125/2' }],
  ['000-dependence', {}, { seamless: '2/11', digitata: '3/14' }],
  ['000-exclusive', {}, { least: '675/11', plan: 'Decline' }],
])

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
])

/** Figures of scenarios that have no reference of their own, worked out by hand; and that no entry is without figures. */
import { readdirSync, readFileSync } from 'node:fs'
import { toJSON } from '@biform/core'
import { catalogue, scenarioById } from '@biform/core/catalogue'
import { phase, runScenario } from '@biform/solver'
import { expect, it } from 'vitest'
import { describeFigures } from './table.ts'

describeFigures('the scenarios after source 000, by hand', [
  // d = aδo/(1 − δ(1 − a)), for one partner and for three of whom any is enough: 1 − (3/4)³ = 37/64.
  ['000-fit', {}, { d_one: '900/13', d_three: '33300/397', lost: '75600/5161' }],
  // 900/11 − 200/4, and a tenth of it for each period; as impasse point ¾ of 900/11.
  ['000-exclusive-option', {}, { d: '900/11', least: '350/11', per_period: '35/11', plan: 'Decline' }],
  ['000-exclusive-option', { a: 0 }, { d: '0', least: '0', open_payoff: '50' }],
  ['000-exclusive', {}, { per_period: '135/22', open_payoff: '1225/11' }],
  ['000-guarantee', {}, { with_it: '40', worth: '60' }],
  ['000-hostage', {}, { without: '-10', with_it: '10', S_with: '40' }],
  ['000-insource', {}, { L_partner: '60', L_own: '40', S_gets: '40', L_gets: '60' }],
  ['000-insource', { lam: 1 }, { L_own: '90', S_gets: '20', L_gets: '90' }],
  // Large has 60 alone, and the rival would pay 20: x_S from 20 to 100 − 60, and to 100 once Large alone makes nothing.
  ['000-mandate', {}, { low_before: '20', high_before: '40', low_after: '20', high_after: '100' }],
  // 1/(1 − 9/10 · 4/5).
  // Grim trigger: (120 − 50)/(120 − 20), and 40 once the option is better; the large firm has 0 elsewhere.
  ['000-outbid', {}, { share_now: '50', share_later: '50', needed_now: '7/10', needed_later: '7/8' }],
  ['000-outbid', {}, { large_now: '7/12', large_later: '7/12' }],
  ['000-temporality', {}, { needed: '1/3', effective: '18/25', stake: '25/7' }],
  ['000-temporality', { gamma: 1 }, { stake: '10' }],
])

describeFigures('the scenarios after source 001, by hand', [
  // 10 − 6x = 8 − 6(1 − x).
  ['001-ambidexterity', {}, { x: '2/3', project: '6', market: '6' }],
  ['001-antitrust', {}, { needed_useful: '1/4', needed_prices: '1/2' }],
  // Half-way between cost and choke price: (10 + 2)/2; consumers keep 4²/2 of 8²/2.
  ['001-antitrust', {}, { price: '6', profit: '16', cs_low: '32', cs_high: '8', welfare: '8' }],
  ['001-control', {}, { c: '3/4', worth: '9/4' }],
  // Before the cost ¾·40 + ⅓·¼·60, and at full exposure ⅓·60.
  ['001-lifecycle', {}, { gross: '35', net: '7', needed: '1/5', reached: 4 }],
  ['001-lifecycle', { rho: 1 }, { gross: '20', net: '-8', needed: '1/2', reached: 1 }],
  ['001-resources', {}, { first: '70', second: '90', NR: '1', lost: '0' }],
  ['001-resources', { kappa: 1 }, { first: '55', second: '75', NR: '0', lost: '30' }],
  // The second restaurant adds 90 and the third 70: not convex, yet two thirds of 160 are more than 90.
  ['001-restaurants', {}, { two_save: '90', all_save: '160', is_stable: true, convex: false }],
  ['001-valuenet', {}, { sign_other: '30', sign_rival: '-25' }],
])

describeFigures('the scenarios after source 002, by hand', [
  // 3·10 + 3/4 − 25 and 3·9 + 3/4 − 25 against 3·4 + 5 − 25: the small ones go together.
  ['002-groups', {}, { worth_large: '-8', worth_small: '11/4', ways: 1, group: 3 }],
  ['002-leakage', {}, { leak: '15', needed: '3/8', pure_equilibria: [[1, 1]] }],
  ['002-levels', {}, { alone_people: '20', alone_firms: '60', alone_industry: '10', apart: '90', all: '90' }],
  ['002-levels', { leak: 1, beta: '1/4' }, { alone_people: '10', alone_firms: '45', alone_industry: '10', all: '65' }],
  ['002-moderators', {}, { x: '5', steady: '5/19', needed: '500/1881', t: '3/5' }],
  ['002-partner', {}, { A_small: '501/16', A_large: '23', plan: 'Small candidate' }],
  ['002-quality', {}, { nobody_leaves: true, all_three: '35', in_pairs: '20' }],
  ['002-signs', {}, { invested: '5', with_rivalry: '4', with_demand: '15/2', with_pressure: '15/4' }],
  ['002-signs', {}, { shared: '1/2', shared_rivalry: '1/4' }],
  ['002-themes', {}, { most: 'Rare resources (genetics)', place: '1', rare: '29', first: '29' }],
  // A tenth of each one's gain goes to others: 9/10 · 3/2 · a part, for each of three who pay.
  ['002-tide', {}, { first: '41/40', second: '43/200', third: '-19/100', rides: '27/50', smallest: '27/100' }],
  ['002-tide', {}, { together: '3/2', pure_equilibria: [[1, 1, 1]] }],
  ['002-types', {}, { DI: '1/2', contested: '1/2', leads: 'Neither' }],
])

describeFigures('the scenarios after source 003, by hand', [
  ['003-race', {}, { loses_open: '1', loses_race: '3', safer: 'Race' }],
  ['003-race', { C: 6 }, { loses_open: '3', loses_race: '3', safer: ['Open', 'Race'] }],
  ['003-race', { C: 7 }, { loses_open: '4', safer: 'Open' }],
  // The large firm gains ¾·40 + ¼·⅔·70 − 35 by investing too, so that the small one is not alone.
  ['003-uni', { aL: 40, eL: 30, kL: 35 }, { gainL: '20/3', pure_equilibria: [[1, 1]] }],
  ['003-uni', { aL: 40, eL: 30, kL: 35, rho: 0 }, { gainL: '5', pure_equilibria: [[1, 1]] }],
  ['003-admission', {}, { harm: '10', net: '20' }],
  ['003-caretaker', {}, { ratioS: '3', ratioL: '5/8', pure_equilibria: [[0, 1]] }],
  ['003-complementarity', {}, { only_both: '75', whole: '135', share: '5/9' }],
  // ⅘·60 + ⅕·¼·140 against ⅕·60 + ⅘·¼·180.
  ['003-customer', {}, { A1: '55', A2: '48', pie1: '140', pie2: '180', plan: 'First customer' }],
  ['003-governance', {}, { needed: '1/5', by_trust: '10', by_contract: '8', form: 'Trust' }],
  [
    '003-pie',
    {},
    { S_before: '80', L_before: '80', S_after: '64', L_after: '96', gainL: '16', lossS: '16', total: '160' },
  ],
  // Trust of 9/10 is less than the 20/(75/4) that is needed while all of ¾ is exposed.
  ['003-process', {}, { low: 2, stop: 'relational management', high: 5 }],
  ['003-redeploy', {}, { x: '6', x_best: '6', wedge: '0' }],
  ['003-redeploy', { redeploy: 0 }, { x: '3', x_best: '6', wedge: '1/2' }],
  ['003-return', {}, { S_before: '60', S_after: '100', returned: '40', made: '60' }],
  ['003-return', { rho: 1 }, { S_before: '40', S_after: '55', returned: '15' }],
  // Odds of ¼ after three steps that half of the opportunists pass: 2. Ahead of them: 20/5 − 30·⅘/8.
  ['003-signals', {}, { now: '2', belief: '2/3', worth: '10/3', ahead: '1' }],
  ['003-stages', {}, { use_now: '60', use_harder: '60', part_now: '30', part_harder: '15', moved: '0' }],
  ['003-stages', { rho: 1 }, { use_now: '80', use_harder: '40', moved: '40' }],
])

describeFigures('the scenarios after source 004, by hand', [
  // ½·40 + ½·¼·100 − 5; the partner ranks the plans as the firm does, or the last one below both others.
  ['004-assessment', {}, { fit: '1', complements: '20', at_best: '55/2', expected: '55/2' }],
  ['004-assessment', { tau: 0, wide: 0 }, { fit: '-1/3', expected: '15' }],
  // 20n − 3n(n − 1)/2.
  ['004-complexity', {}, { two: '37', three: '51', four: '62', five: '70', six: '75', seven: '77', eight: '76' }],
  ['004-complexity', {}, { link: '-3', plan: '7 members' }],
  ['004-lines', {}, { needed_same: '1/3', needed_different: '1/11', gain: '10', pure_equilibria: [[0, 0]] }],
])

it('000-temporality: what lasts is dear to enter, what ends soon is not kept', () => {
  const { flips, complete } = phase(scenarioById('000-temporality'), 'gamma')
  expect(complete).toBe(true)
  expect(toJSON(flips)).toMatchObject([{ value: '10/27' }, { value: '8/9' }])
})

it('001-lifecycle: each of its four gates can be where it ends', () => {
  const ends = [{ d: 36 }, { k: 36 }, { delta: '1/10' }, { d: 8 }].map(setting => {
    const { outcomes, prediction } = runScenario(scenarioById('001-lifecycle'), setting)
    return [outcomes.reached, prediction.kind]
  })
  expect(ends).toEqual([0, 1, 2, 3].map(passed => [passed, 'contradicted']))
})

it('no scenario of the catalogue is without figures in a test of this folder', () => {
  const tests = readdirSync(import.meta.dirname).filter(name => name.endsWith('.test.ts') && name !== 'every.test.ts')
  const text = tests.map(name => readFileSync(`${import.meta.dirname}/${name}`, 'utf8')).join('\n')
  expect(catalogue.map(({ id }) => id).filter(id => !text.includes(`'${id}'`))).toEqual([])
})

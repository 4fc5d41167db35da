import { type CurveProblem, compare, type Rational, rational, type Tree, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { type GameClass, phase, runScenario, type SubgamePerfect } from '@biform/solver'
import { expect, it } from 'vitest'
import { describeFigures } from './table.ts'

describeFigures('the scenarios after source 003', [
  ['003-unequal', {}, { small: '1/7', large: '3/13', needed: '3/13' }],
  ['003-scope', {}, { needed: '1/3', both_open: '15', alone_races: '10' }],
  ['003-tisa', {}, { ideal_T: '60', most_T: '1600', ideal_S: '20', joint: '55', joint_total: '2025' }],
  ['003-tisa', {}, { price_N: '140/3', profit_T: '12800/9', worth_S: '1600/3' }],
  ['003-holdup', { rho: 1 }, { x: '3', profit: '9', lost: '9' }],
  ['003-holdup', { rho: 0 }, { x: '6', profit: '36', lost: '0' }],
  ['003-holdup', { rho: '1/2' }, { x: '9/2', profit: '81/4', lost: '9/4' }],
  ['003-reversal', {}, { x_own: '2', x_split: '4', threshold: '1/4' }],
  ['003-race-stoch', {}, { pL: '3/5', pS: '1/5', pT: '1/5' }],
  ['003-race-stoch', { lamL: '1/4' }, { pS: '3/7' }],
  ['003-champion', {}, { p0: '1/64', p1: '531441/1000000' }],
  ['003-ab', {}, { w_naive: '1000/11', w_alone: '120', w_slow: '1800/13', n_contract: '185' }],
  ['003-ab', {}, { n_trust: '3860/19', n_bundle: '3320/17', plan: 'Trust' }],
  ['003-trust', { rho: '1/4' }, { needed: '0' }],
  ['003-trust', { rho: '1/2' }, { needed: '1/2' }],
  ['003-trust', { rho: '3/4' }, { needed: '2/3' }],
  ['003-trust', { rho: 1 }, { needed: '3/4', needed_less: '1/2' }],
  ['003-trust', { a: 20, ext: 60, beta: '1/2', rho: '1/3' }, { needed: '5/4' }],
  ['003-trust', { a: 20, ext: 60, beta: '1/2', rho: '1/2' }, { needed: '1' }],
  // The trust that 003-bsm takes.
  ['003-trust', { a: 40, ext: 60, k: 30, beta: '1/4', rho: '1/10' }, { needed: '0' }],
  ['003-trust', { a: 40, ext: 60, k: 30, beta: '1/4', rho: '1/2' }, { needed: '4/5' }],
  ['003-trust', { a: 40, ext: 60, k: 30, beta: '1/4', rho: '2/3' }, { needed: '1' }],
  ['003-goals', {}, { g60: '-1', g80: '-11/19', g100: '0', at60: '1600' }],
  ['003-trust', { a: 20, ext: 60, beta: '1/2', rho: 1 }, { needed: '3/4', needed_less: '1' }],
  ['003-dissat', { z: 60 }, { worth: '12', plan: ['Invest', 'Stay'] }],
  ['003-dissat', { tau: '2/5' }, { worth: '12' }],
  ['003-private', {}, { tell: '55', conceal: '215/4', gain: '15/4', L_told: '105', L_misled: '405/4' }],
  ['003-endorsement', {}, { gainL: '20', gainS: '50' }],
  ['003-overlap', { alpha: 2, lam: 6 }, { omega: '1/4' }],
  ['003-overlap', {}, { omega: '0' }],
  ['003-deferred', { a: 40, ext: 200, beta: '1/2', delta: '1/2', years: 1, rho: 0 }, { net: '-10' }],
  ['003-deferred', { a: 40, ext: 200, beta: '1/2', delta: '1/2', years: 1, rho: 1 }, { net: '80' }],
  ['003-qdyad', { rho: 0 }, { xS: '6', xL: '4', xS_best: '8', xL_best: '5', share_S: '3/4', share_L: '4/5' }],
  ['003-qdyad', {}, { xS: '4', xL: '31/8' }],
  ['003-qdyad', {}, { xS_split: '2', xL_split: '15/4' }],
  // Going on is worth p_keep Y − k_L ≥ 0 to the large firm at every exposure.
  ['003-persist', { rho: 0 }, { L_keep: '10', L_spec: '70', L_on: '70' }],
  ['003-persist', { rho: 1 }, { L_keep: '35/2', S_spec: '15/2', S_keep: '25/2', L_on: '35/2' }],
  ['003-whole', {}, { A_S: '60', A_L: '100', whole: true, as_divided: true }],
  // The split (3/8, 5/8) gives each its own use by luck: no dual-value appropriation.
  ['003-whole', { rho: 1 }, { A_S: '60', A_L: '100', whole: false, as_divided: true }],
  ['003-effort', {}, { effort_S: '3', effort_L: '5/4', ratio: '12/5', more_S: '7/15', more_L: '0' }],
  ['003-effort', { cL: 10 }, { ratio: '3/5', more_S: '0', more_L: '2/15' }],
  ['003-two-types', {}, { gain: '15/4', per_unit: '3/16', told: '375/8', understated: '185/4' }],
  ['003-two-types', { rho: 0 }, { gain: '0', edge: '5/2' }],
  ['003-accounts', {}, { pot: '160/3', got_S: '40/3', got_L: '40', created: '310/3', excess: '80/3' }],
  ['003-accounts', { kappa: 0, rho: 1, trust: 0 }, { pot: '160', A_S: '40', A_L: '120', excess: '-160' }],
  // min(8, 1) + min(2, 9) = 3 of max 8 + 9 = 17; half-way to (1, 9) the needs are (9/2, 11/2): 13/2 of 27/2.
  ['003-needs', {}, { overlap: '3/17', overlap_like: '13/27', DI: '14/17', DI_like: '14/27', A_S: '50', A_L: '50' }],
  ['003-needs', { m: 0 }, { DI: '1/2', DI_like: '1/2' }],
  ['003-needs', { m: -1 }, { DI: '3/17', DI_like: '13/27' }],
  // Kept 60 of 80 and 40 of 100: the pot is 80, so 60 + 80/4 − 50 and 40 + 60; held back it is 140.
  ['003-withheld', {}, { exposed: '1/4', DI: '5/9', S_yes: '30', L_yes: '100', S_no: '-15', L_no: '145' }],
  ['003-withheld', { q: 20 }, { exposed: '3/4', S_yes: '0', L_yes: '130' }],
])

it('003-withheld turns where the small firm keeps 20, and a small firm that adapts anyway is not given it', () => {
  const scenario = scenarioById('003-withheld')
  const { flips, complete } = phase(scenario, 'q')
  expect(complete).toBe(true)
  expect(toJSON(flips)).toMatchObject([{ kind: 'flip', value: '20' }])
  expect(runScenario(scenario, { k: 30 }).prediction.kind).toBe('contradicted')
})

it('003-tisa: both payoffs at the ideal price of each and at the joint one', () => {
  const { payoffs } = runScenario(scenarioById('003-tisa')).games.price as CurveProblem
  const at = (price: Rational): string[] =>
    payoffs.map(list => list.reduceRight((sum, c) => sum.mul(rational(price)).add(c), rational(0)).toFraction())
  expect([20, 55, 60, '140/3'].map(at)).toEqual([
    ['0', '800'],
    ['1575', '450'],
    ['1600', '400'],
    ['12800/9', '1600/3'],
  ])
})

it('003-tisa-holdup: no integration, and a price of 40; a promise of up to 55 would be enough', () => {
  const run = runScenario(scenarioById('003-tisa-holdup'))
  const [found] = (run.results.perfect as SubgamePerfect).equilibria
  expect(found!.path).toEqual(['Not', '40'])
  expect(toJSON(found!.payoffs)).toEqual(['200', '400'])
  const { root } = run.games.once as Tree
  const prices =
    root.kind === 'decision' && root.actions[0]!.node.kind === 'decision' ? root.actions[0]!.node.actions : []
  const enough = prices.filter(({ node }) => node.kind === 'terminal' && compare(node.payoffs[0]!, rational(200)) >= 0)
  expect(enough.map(({ label }) => label)).toEqual(['20', '25', '30', '35', '40', '45', '50', '55'])
})

it('003-race: openness is risk-dominant iff C > 2(ρp + s)', () => {
  const risk = (C: number): unknown =>
    (runScenario(scenarioById('003-race'), { rho: '1/5', C }).results.class as GameClass).risk?.dominant
  expect([5, 6, 7].map(risk)).toEqual([[1, 1], undefined, [0, 0]])
})

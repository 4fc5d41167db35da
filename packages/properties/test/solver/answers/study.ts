/** Studies of drawn scenarios: two partners, a relationship, and a choice whose ends are divided; and of observed investments. */
import { DIVISION_NAMES, type DivisionName, fractions, type Relationship } from '@biform/core'
import { readScenario, type Scenario } from '@biform/core/scenarios'
import { arbitrary } from '@biform/properties'
import { comparativeStatics, compare, identify, phase, phasePlane } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const relationships = arbitrary.relationship({ partners: 2, components: [1, 2] })
const rules = fc.uniqueArray(fc.constantFrom(...DIVISION_NAMES), { minLength: 1, maxLength: 2 })
const level = fc.constantFrom('0', '1/3', '1')

/** A scenario in which nobody moves but the first partner, who may stay out. */
function scenarioOf(game: Relationship, stake: number): Scenario {
  const text = (list: readonly { toFraction: () => string }[]): string[] => list.map(value => value.toFraction())
  const pair = {
    kind: 'relationship',
    partners: ['S', 'L'],
    // What only both make: every pot has a nucleolus.
    components: game.components.map(({ ownUse, rivalry }) => ({
      ownUse: ownUse.map(list => fractions(list)[3]!.toFraction()),
      exposure: 'rho',
      rivalry: rivalry.toFraction(),
    })),
    costs: text(game.costs),
    shares: text(game.shares),
    investments: [1, 2],
    efforts: ['stake', 1],
    outside: [0, 0],
  }
  const root = {
    kind: 'decision',
    player: 'S',
    actions: [
      { label: 'In', node: { kind: 'terminal', payoffs: pair } },
      { label: 'Out', node: { kind: 'terminal', payoffs: ['stake', 0] } },
    ],
  }
  return readScenario({
    format: 'biform-scenario',
    version: 1,
    id: 'drawn',
    title: 'A drawn pair',
    source: { text: 'Drawn' },
    statement: 'The small partner joins.',
    numbers: 'ours',
    parameters: {
      rho: { label: 'exposure', value: 0, minimum: 0, maximum: 1, step: '1/3' },
      stake: { label: 'stake', value: stake, minimum: 0, maximum: 20, step: 1 },
    },
    games: { pair, joining: { kind: 'tree', players: ['S', 'L'], root } },
    results: {
      parts: { solve: 'appropriate', game: 'pair' },
      index: { solve: 'indices', of: 'parts' },
      plan: { solve: 'subgamePerfect', game: 'joining' },
    },
    outcomes: { small: { label: 'small partner', result: 'parts', path: ['totals', 0] } },
    prediction: {
      text: 'The small partner joins.',
      statement: { kind: 'equilibrium', result: 'plan', quantifier: 'some', path: ['In'] },
      deciding: [{ text: 'small partner and stake', left: 'small', right: 'stake' }],
      sentences: { holds: 'It does.', tie: 'It may.', fails: 'It does not.' },
    },
  } as never)
}

const scenarios = fc
  .tuple(relationships, fc.integer({ min: 0, max: 20 }))
  .map(([game, stake]) => scenarioOf(game, stake))

const observations = fc
  .record({
    own: fc.integer({ min: 1, max: 20 }),
    external: fc.integer({ min: 0, max: 20 }),
    cost: fc.integer({ min: 1, max: 20 }),
  })
  .chain(seen =>
    fc.oneof(
      fc.boolean().map(invests => ({ ...seen, invests })),
      fc.integer({ min: 0, max: 5 }).map(investment => ({ ...seen, investment })),
    ),
  )
const share = fc.constantFrom('0', '1/4', '1/2', '1')

/** By the name of the study. */
export const studyAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  compare: fc.tuple(scenarios, rules, level).map(([subject, names, rho]) => ({
    subject,
    result: compare(subject, { rules: names as DivisionName[], rho: [rho] }),
  })),
  phase: scenarios.map(subject => ({ subject, result: phase(subject, 'rho', { cells: 3 }) })),
  phasePlane: scenarios.map(subject => ({ subject, result: phasePlane(subject, 'rho', 'stake', { cells: 2 }) })),
  comparativeStatics: scenarios.map(subject => ({ subject, result: comparativeStatics(subject, 'rho') })),
  identify: fc
    .tuple(observations, share)
    .map(([subject, beta]) => ({ subject, result: identify(subject, { reference: { share: beta } }) })),
}

/** A scenario at one setting of its parameters: games, answers, outcomes and the prediction. */
import { type Algebraic, compare, decimalOf, type Fraction, rational } from '@biform/core'
import type { OutcomeValue, Scenario } from '@biform/core/scenarios'
import type { PredictionVerdict, ScenarioRun } from '@biform/solver'
import { indent, table, wrap } from '../text.ts'
import { describe, showGame } from './games.ts'
import { number } from './number.ts'
import { showResult } from './results.ts'

/** All of a run, one block after the other. */
export function showScenarioRun(scenario: Scenario, run: ScenarioRun): string[] {
  const { source } = scenario
  return [
    `${scenario.id}: ${scenario.title}`,
    ...wrap(`Source: ${[source.text, source.section].filter(part => part !== undefined).join('; ')}`),
    ...wrap(scenario.statement),
    '',
    ...showParameters(scenario, run),
    ...Object.entries(run.games).flatMap(([name, game]) => [
      '',
      `${name}: ${[scenario.headings?.[name], describe(game)].filter(part => part !== undefined).join('; ')}`,
      ...indent(showGame(game)),
    ]),
    ...showResults(scenario, run),
    '',
    ...showOutcomes(scenario, run),
    '',
    ...showPrediction(run.prediction),
  ]
}

function showParameters(scenario: Scenario, run: ScenarioRun): string[] {
  const whose = scenario.numbers === 'ours' ? 'our own numbers' : "the paper's numbers"
  return [
    ...table(
      [
        { title: `parameter (${whose})` },
        { title: 'symbol' },
        { title: 'value', right: true },
        { title: 'from', right: true },
        { title: 'to', right: true },
        { title: 'meaning' },
      ],
      Object.entries(scenario.parameters).map(([name, parameter]) => [
        name,
        parameter.symbol ?? '',
        number(rational(run.parameters[name]!)),
        number(rational(parameter.minimum)),
        number(rational(parameter.maximum)),
        parameter.label,
      ]),
    ),
  ]
}

/** Each call with the game that it was made on. */
function showResults(scenario: Scenario, run: ScenarioRun): string[] {
  return Object.entries(scenario.results).flatMap(([name, call]) => {
    const result = run.results[name]
    const game = run.games[call.game ?? scenario.results[call.of ?? '']?.game ?? '']
    if (!result || !game) return []
    return ['', `${name}: ${call.solve} of ${call.game ?? call.of}`, ...indent(showResult(game, result))]
  })
}

function showOutcomes(scenario: Scenario, run: ScenarioRun): string[] {
  return table(
    [{ title: 'outcome' }, { title: 'value' }, { title: 'meaning' }],
    Object.entries(scenario.outcomes).map(([name, outcome]) => [
      outcome.symbol ?? name,
      labelled(scenario, run, name) ?? outcomeText(run.outcomes[name] ?? null),
      outcome.label,
    ]),
  )
}

/** Equilibria in pure strategies, with the names of the strategies in place of their numbers. */
function labelled(scenario: Scenario, run: ScenarioRun, name: string): string | undefined {
  const outcome = scenario.outcomes[name]
  if (!outcome || !('result' in outcome)) return undefined
  const result = run.results[outcome.result]
  const game = run.games[scenario.results[outcome.result]?.game ?? '']
  const isList = outcome.path.length === 1 && outcome.path[0] === 'equilibria'
  if (result?.method !== 'pureEquilibria' || game?.kind !== 'normal-form' || !isList) return undefined
  const profiles = result.equilibria.map(
    profile => `(${profile.map((strategy, i) => game.strategies[i]![strategy]).join(', ')})`,
  )
  return profiles.join(' ') || 'none'
}

function outcomeText(value: OutcomeValue): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.map(item => (Array.isArray(item) ? `(${outcomeText(item)})` : outcomeText(item))).join(', ') || 'none'
  if ('text' in (value as object)) return textOf((value as { text: TextOutcome }).text)
  if ('kind' in (value as object)) return `≈${decimalOf(value as Algebraic, 4)}`
  return number(value as Fraction)
}

type TextOutcome = string | readonly TextOutcome[]

function textOf(text: TextOutcome): string {
  return typeof text === 'string'
    ? text
    : text.map(item => (typeof item === 'string' ? item : `(${textOf(item)})`)).join(', ')
}

const KINDS: Readonly<Record<PredictionVerdict['kind'], string>> = {
  realised: 'realised with these numbers',
  contradicted: 'contradicted by these numbers',
  undecided: 'not decided',
}

const SIGNS = new Map([
  [-1, '<'],
  [0, '='],
  [1, '>'],
])

function showPrediction(prediction: PredictionVerdict): string[] {
  return [
    `Prediction: ${KINDS[prediction.kind]}${prediction.reason === undefined ? '' : ` (${prediction.reason})`}`,
    ...indent([
      ...wrap(prediction.text),
      ...wrap(prediction.sentence),
      ...prediction.deciding.map(
        ({ text, left, right }) => `${text}: ${number(left)} ${SIGNS.get(compare(left, right))} ${number(right)}`,
      ),
    ]),
  ]
}

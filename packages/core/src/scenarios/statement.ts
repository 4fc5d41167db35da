/**
 * Statements of predictions, judged at one setting of the parameters in three values: a statement over a list of
 * equilibria that was cut off, or over an outcome that has no value, is undecided.
 */
import { compareReal, type Fraction, InputError, isReal, numerator, type Real } from '../index.ts'
import { holds } from './expression.ts'
import { evaluate, gameOf, profileOf } from './outcomes.ts'
import { type BiformResult, type EquilibriumResult, listsEquilibria, type NashResult, type Results } from './results.ts'
import type { Expression, Instance, OutcomeValue, Prediction, Scenario, Statement } from './types.ts'

/** What a statement is judged by. */
export interface Evidence {
  readonly scenario: Scenario
  readonly instance: Instance
  readonly results: Results
  readonly outcomes: Readonly<Record<string, OutcomeValue>>
  /** Parameters, derived values and numeric outcomes. */
  readonly scope: ReadonlyMap<string, Fraction>
}

/** A verdict, with a reason where it is undecided. */
export interface Judgement {
  readonly verdict: 'holds' | 'fails' | 'undecided'
  readonly reason?: string
}

type ChoiceStatement = Extract<Statement, { kind: 'choice' }>
type EquilibriumStatement = Extract<Statement, { kind: 'equilibrium' }>

/** Judges a prediction: its statement, where the conditions of its domain hold. */
export function judgePrediction({ statement, domain = [] }: Prediction, evidence: Evidence): Judgement {
  const outside = domain.find(({ left, relation, right }, k) => {
    const at = `prediction.domain[${k}]`
    const sides = [evaluate(left, `${at}.left`, evidence.scope), evaluate(right, `${at}.right`, evidence.scope)]
    return !holds(relation, compareReal(sides[0]!, sides[1]!))
  })
  if (outside) {
    const { left, relation, right } = outside
    return { verdict: 'undecided', reason: `nothing is predicted unless ${left} ${relation} ${right}` }
  }
  return judgeStatement(statement, 'prediction.statement', evidence)
}

/** Judges a statement. */
function judgeStatement(statement: Statement, at: string, evidence: Evidence): Judgement {
  switch (statement.kind) {
    case 'compare': {
      const left = sideOf(statement.left, `${at}.left`, evidence)
      const right = sideOf(statement.right, `${at}.right`, evidence)
      if (!left || !right) return { verdict: 'undecided', reason: 'one side of the comparison has no value here' }
      return decided(holds(statement.relation, compareReal(left, right)))
    }
    case 'holds': {
      const value = evidence.outcomes[statement.outcome]
      if (typeof value === 'boolean') return decided(value)
      return { verdict: 'undecided', reason: `${statement.outcome} is neither true nor false here` }
    }
    case 'choice':
      return judgeChoice(statement, evidence)
    case 'not': {
      const inner = judgeStatement(statement.of, `${at}.of`, evidence)
      return inner.verdict === 'undecided' ? inner : decided(inner.verdict === 'fails')
    }
    case 'all':
    case 'any': {
      const parts = statement.of.map((part, k) => judgeStatement(part, `${at}.of[${k}]`, evidence))
      const decisive = statement.kind === 'all' ? 'fails' : 'holds'
      if (parts.some(part => part.verdict === decisive)) return { verdict: decisive }
      return parts.find(part => part.verdict === 'undecided') ?? decided(statement.kind === 'all')
    }
    case 'equilibrium':
      return judgeEquilibria(statement, at, evidence)
  }
}

/** One side of a comparison: the value of its expression, or of the outcome that it names, which may be irrational. */
function sideOf(text: Expression, at: string, { outcomes, scope }: Evidence): Real | undefined {
  const named = typeof text === 'string' && Object.hasOwn(outcomes, text) ? outcomes[text] : undefined
  return isReal(named) ? named : evaluate(text, at, scope)
}

function decided(truth: boolean): Judgement {
  return { verdict: truth ? 'holds' : 'fails' }
}

function judgeChoice(statement: ChoiceStatement, { outcomes }: Evidence): Judgement {
  const value = outcomes[statement.outcome]
  if (typeof value !== 'object' || value === null || !('text' in value)) {
    return { verdict: 'undecided', reason: `an option of ${statement.outcome} has no value here` }
  }
  const chosen = [value.text].flat(2)
  return decided(chosen.includes(statement.option) && (statement.quantifier === 'some' || chosen.length === 1))
}

function judgeEquilibria(statement: EquilibriumStatement, at: string, evidence: Evidence): Judgement {
  const result = evidence.results[statement.result]
  if (!result || !listsEquilibria(result)) throw new InputError(`${at}.result`, 'is no list of equilibria')
  const matches = matching(statement, result, at, evidence)
  if (result.method === 'biformEquilibria' && result.complete) {
    return judgeBiform(statement.quantifier, result, matches, movesOf(statement, at, evidence))
  }
  const incomplete: Judgement = { verdict: 'undecided', reason: 'the list of equilibria is not complete' }
  switch (statement.quantifier) {
    case 'some':
      return matches.includes(true) ? { verdict: 'holds' } : result.complete ? { verdict: 'fails' } : incomplete
    case 'every':
      return result.complete ? decided(matches.length > 0 && !matches.includes(false)) : incomplete
    case 'unique':
      return result.complete ? decided(matches.length === 1 && matches[0] === true) : incomplete
  }
}

/**
 * Of the equilibria of a biform game: a profile that depends on a cell with an empty core is neither confirmed nor
 * refuted, and leaves open what is said of all of them.
 */
function judgeBiform(
  quantifier: EquilibriumStatement['quantifier'],
  { profiles, mixed }: BiformResult,
  matches: readonly boolean[],
  named: readonly number[],
): Judgement {
  if (quantifier === 'some') {
    const found = profiles.find(({ profile }) => profile.every((move, i) => move === named[i]))
    if (found?.kind !== 'undecided') return decided(found?.kind === 'equilibrium')
    return { verdict: 'undecided', reason: 'it depends on a cell whose core is empty' }
  }
  if (matches.includes(false)) return { verdict: 'fails' }
  if (mixed?.open || profiles.some(({ kind }) => kind === 'undecided')) {
    return { verdict: 'undecided', reason: 'some profiles depend on a cell whose core is empty' }
  }
  return decided(quantifier === 'every' ? matches.length > 0 : matches.length === 1)
}

/** The moves that a statement about a biform game names. */
function movesOf(statement: EquilibriumStatement, at: string, { scenario, instance }: Evidence): number[] {
  const game = gameOf(instance.games, scenario.results[statement.result]?.game ?? '', 'biform-game', `${at}.result`)
  return profileOf(game, statement.strategies ?? [], `${at}.strategies`)
}

/** Which of the equilibria are the one that the statement names. */
function matching(
  statement: EquilibriumStatement,
  result: EquilibriumResult,
  at: string,
  evidence: Evidence,
): boolean[] {
  if (result.method === 'subgamePerfect') {
    const { path = [] } = statement
    return result.equilibria.map(
      item => item.path.length === path.length && path.every((step, k) => item.path[k] === step),
    )
  }
  const isPure = (profile: readonly number[]) => (item: readonly number[]) => item.every((s, i) => s === profile[i])
  const isMixed = (profile: readonly number[]) => (item: NashResult['equilibria'][number]) =>
    item.profile.every((mixed, i) => mixed.every((weight, s) => s === profile[i] || numerator(weight) === 0n))
  if (result.method === 'biformEquilibria') {
    const moves = movesOf(statement, at, evidence)
    return result.mixed?.equilibria.map(isMixed(moves)) ?? result.equilibria.map(isPure(moves))
  }
  const { scenario, instance } = evidence
  const game = gameOf(instance.games, scenario.results[statement.result]?.game ?? '', 'normal-form', `${at}.result`)
  const profile = profileOf(game, statement.strategies ?? [], `${at}.strategies`)
  return result.method === 'pureEquilibria'
    ? result.equilibria.map(isPure(profile))
    : result.equilibria.map(isMixed(profile))
}

/** The quantifier of a statement, if all its parts over equilibria have the same one. */
export function quantifierOf(statement: Statement): EquilibriumStatement['quantifier'] | undefined {
  const found = new Set(quantifiers(statement))
  return found.size === 1 ? [...found][0] : undefined
}

function quantifiers(statement: Statement): EquilibriumStatement['quantifier'][] {
  switch (statement.kind) {
    case 'equilibrium':
      return [statement.quantifier]
    case 'not':
      return quantifiers(statement.of)
    case 'all':
    case 'any':
      return statement.of.flatMap(quantifiers)
    default:
      return []
  }
}

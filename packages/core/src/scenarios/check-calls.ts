/** The calls and outcomes of a scenario: that everything they refer to exists and is of the right kind. */
import { entryCount, InputError, indexOf, type Relationship, show } from '../index.ts'
import { MAX_NAMES } from './check-names.ts'
import { compileExpression } from './expression.ts'
import { checkNames } from './kinds/context.ts'
import { payoffOf, sustained, worthOf } from './outcomes.ts'
import { place } from './place.ts'
import { SOLVERS } from './results.ts'
import type { Call, Expression, Instance, Outcome, Path, Scenario, ScenarioGame, SolverName } from './types.ts'

/** Checks that an expression compiles and uses known names only. */
export function checkExpression(text: Expression, known: readonly string[], at: string): void {
  checkNames(compileExpression(text, at).names, known, at)
}

/** The players of a game of any kind. */
function playersOf(game: ScenarioGame): readonly string[] {
  if (game.kind === 'data-set') return game.labels
  if (game.kind === 'process-map') return game.gates.map(({ label }) => label)
  if (game.kind === 'repeated-game') return game.stage.players
  return game.kind === 'relationship' ? game.partners : game.players
}

/** Checks the calls of a scenario against the games that it builds. */
export function checkCalls(scenario: Scenario, instance: Instance): void {
  const before: Record<string, Call> = {}
  for (const [name, call] of Object.entries(scenario.results)) {
    checkCall(call, before, `results.${name}`, instance)
    before[name] = call
  }
}

/** The solvers of two players only. */
const OF_TWO: readonly string[] = ['nashEquilibria', 'goalAlignment']

/** The fields that only some solvers have. */
const OWNERS: Readonly<Record<string, readonly SolverName[]>> = {
  of: ['indices'],
  allocation: ['inCore'],
  player: ['coreInterval'],
  groups: ['precedence'],
  rule: ['appropriate'],
  target: ['criticalDiscount'],
  punishment: ['criticalDiscount'],
  periods: ['criticalDiscount'],
  discount: ['sustainedContributors'],
  confidence: ['biformEquilibria', 'appraisal'],
}

function checkCall(call: Call, before: Readonly<Record<string, Call>>, at: string, instance: Instance): void {
  for (const [field, owners] of Object.entries(OWNERS)) {
    if (Object.hasOwn(call, field) && !owners.includes(call.solve))
      throw new InputError(`${at}.${field}`, `belongs to ${owners.join(' and ')}`)
  }
  if (call.solve === 'indices') {
    if (call.game !== undefined) throw new InputError(`${at}.game`, 'is not for indices; it takes the answer in "of"')
    if (own(before, call.of)?.solve !== 'appropriate') {
      throw new InputError(`${at}.of`, `${show(call.of)} is no result of appropriate before this one`)
    }
    return
  }
  const game = own(instance.games, call.game)
  if (game === undefined) throw new InputError(`${at}.game`, `${show(call.game)} is no game`)
  const { takes } = SOLVERS[call.solve]
  if (!takes.includes(game.kind)) {
    throw new InputError(`${at}.game`, `${call.solve} takes ${takes.join(' or ')}, not ${game.kind}`)
  }
  if (OF_TWO.includes(call.solve) && playersOf(game).length !== 2) {
    throw new InputError(`${at}.game`, `${call.solve} takes two players, not ${playersOf(game).length}`)
  }
  if (call.solve === 'coreInterval') indexOf(playersOf(game), call.player ?? '', `${at}.player`)
  if (game.kind === 'data-set' && call.solve === 'precedence') checkGroups(call, game.groups, at)
  if (call.solve === 'criticalDiscount') sustained(call, game, at)
  if (game.kind === 'relationship') checkTerms(call, game, `${at}.rule`)
  if (OWNERS.confidence!.includes(call.solve)) checkConfidence(call, playersOf(game).length, at, instance)
  if (call.solve === 'sustainedContributors') checkDiscount(call, at, instance)
  if (call.solve === 'inCore') checkAllocation(call, before, playersOf(game).length, at, instance)
}

/** A rule of division has what it goes by. */
function checkTerms({ rule, game: name }: Call, game: Relationship, at: string): void {
  const field = rule === 'tullock' ? 'efforts' : rule?.startsWith('nash') ? 'outside' : undefined
  if (field !== undefined && game[field] === undefined) {
    throw new InputError(at, `${show(rule)} needs ${show(field)} in games.${name}`)
  }
}

function checkGroups({ groups }: Call, known: readonly string[], at: string): void {
  if (groups === undefined) throw new InputError(`${at}.groups`, 'is missing')
  groups.forEach((group, k) => {
    indexOf([...new Set(known)], group, `${at}.groups[${k}]`)
  })
}

function checkDiscount({ discount }: Call, at: string, instance: Instance): void {
  if (discount === undefined) throw new InputError(`${at}.discount`, 'is missing')
  checkExpression(discount, Object.keys(instance.values), `${at}.discount`)
}

function checkConfidence({ confidence }: Call, players: number, at: string, instance: Instance): void {
  const where = `${at}.confidence`
  if (confidence === undefined) throw new InputError(where, 'is missing')
  const known = Object.keys(instance.values)
  if (!Array.isArray(confidence)) {
    checkExpression(confidence as Expression, known, where)
    return
  }
  if (confidence.length !== players) {
    throw new InputError(where, `has ${entryCount(confidence.length)} for ${players} players`)
  }
  confidence.forEach((text, i) => {
    checkExpression(text, known, `${where}[${i}]`)
  })
}

function checkAllocation(
  call: Call,
  before: Readonly<Record<string, Call>>,
  players: number,
  at: string,
  instance: Instance,
): void {
  const { allocation } = call
  const where = `${at}.allocation`
  if (allocation === undefined) throw new InputError(where, 'is missing')
  if ('result' in allocation) {
    checkPath(before, allocation.result, allocation.path, where)
    return
  }
  if (allocation.length !== players) {
    throw new InputError(where, `has ${entryCount(allocation.length)} for ${players} players`)
  }
  allocation.forEach((text, i) => {
    checkExpression(text, Object.keys(instance.values), `${where}[${i}]`)
  })
}

/** Checks that a path begins at a field of the result's solver. */
function checkPath(calls: Readonly<Record<string, Call>>, result: string, path: Path, at: string): void {
  const call = own(calls, result)
  if (call === undefined) throw new InputError(`${at}.result`, `${show(result)} is no result before this one`)
  const { fields } = SOLVERS[call.solve]
  const first = path[0]
  if (typeof first !== 'string' || !fields.includes(first)) {
    throw new InputError(`${at}.path[0]`, `${show(first)} is no field of ${call.solve}; there are ${fields.join(', ')}`)
  }
}

/** Checks the outcomes of a scenario, and gives the names that expressions over them may use. */
export function checkOutcomes(scenario: Scenario, instance: Instance): string[] {
  const known = Object.keys(instance.values)
  for (const [name, outcome] of Object.entries(scenario.outcomes)) {
    checkOutcome(outcome, scenario, known, `outcomes.${name}`, instance)
    known.push(name)
  }
  return known
}

function checkOutcome(
  outcome: Outcome,
  scenario: Scenario,
  known: readonly string[],
  at: string,
  instance: Instance,
): void {
  if ('result' in outcome) checkPath(scenario.results, outcome.result, outcome.path, at)
  else if ('expression' in outcome) checkExpression(outcome.expression, known, `${at}.expression`)
  else if ('payoff' in outcome) payoffOf(outcome, at, instance)
  else if ('choice' in outcome) checkChoice(outcome.choice, known, at)
  else worthOf(outcome, at, instance)
}

/** Checks the options of a choice: at least two, each with a label and an expression. */
function checkChoice(options: Readonly<Record<string, Expression>>, known: readonly string[], at: string): void {
  const labels = Object.keys(options)
  if (labels.length < 2 || labels.length > MAX_NAMES) {
    throw new InputError(`${at}.choice`, `has ${entryCount(labels.length)}, not 2 to ${MAX_NAMES} options`)
  }
  for (const [option, text] of Object.entries(options)) checkExpression(text, known, place(['choice', option], at))
}

/** A record's own entry of a name. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
}

/** What the builders of all game kinds share: compiling expressions in a scope, index variables, and bounds. */
import { type Fraction, InputError, type Relationship, ratio, show } from '../../index.ts'
import { compileExpression, type Meter, type Scope } from '../expression.ts'
import { checkName } from '../names.ts'
import type { Cell, Expression, ScenarioGame } from '../types.ts'

/** A division of the pots of a relationship: σ_ik, what partner i gets of component k's pot. */
export type DividePots = (relationship: Relationship) => readonly (readonly Fraction[])[]

/** Where a template is evaluated. */
export interface Context {
  /** Parameters and derived values by name. */
  readonly scope: Scope
  /** The games that were built before. */
  readonly games: Readonly<Record<string, ScenarioGame>>
  readonly budget: Meter
  /** How pots are divided where the payoffs of a game come from relationships. */
  readonly divide: DividePots
}

/** A game with the relationships behind its cells or ends. */
export interface Built<Game extends ScenarioGame = ScenarioGame> {
  readonly game: Game
  readonly cells: readonly Cell[]
}

/** Evaluates something at a scope that holds the index variables too. */
export type Evaluate<Value> = (scope: Scope) => Value

/**
 * Compiles an expression over the scope and the given index variables.
 *
 * @throws InputError for a name that is neither, even in a branch that is not taken
 */
export function expression(
  text: Expression,
  at: string,
  context: Context,
  index: readonly string[] = [],
): Evaluate<Fraction> {
  const compiled = compileExpression(text, at)
  checkNames(compiled.names, [...context.scope.keys(), ...index], at)
  return scope => compiled.evaluate(scope, context.budget)
}

/** Refuses names that are not known, and lists those that are. */
export function checkNames(names: readonly string[], known: readonly string[], at: string): void {
  for (const name of names) {
    if (known.includes(name)) continue
    const list = known.length > 0 ? known.slice(0, 20).join(', ') : 'no names here'
    throw new InputError(at, `${show(name)} is unknown; there are ${list}${known.length > 20 ? ', …' : ''}`)
  }
}

/** Compiles a list of expressions. */
export function expressions(
  list: readonly Expression[],
  at: string,
  context: Context,
  index: readonly string[] = [],
): Evaluate<Fraction[]> {
  const compiled = list.map((text, k) => expression(text, `${at}[${k}]`, context, index))
  return scope => compiled.map(evaluate => evaluate(scope))
}

/** Compiles an object of expressions or of lists of them. */
export function entries<Item, Value>(
  object: Readonly<Record<string, Item>>,
  at: string,
  compile: (item: Item, at: string) => Evaluate<Value>,
): Evaluate<Record<string, Value>> {
  const compiled = Object.entries(object).map(([key, item]) => [key, compile(item, `${at}[${show(key)}]`)] as const)
  return scope => Object.fromEntries(compiled.map(([key, evaluate]) => [key, evaluate(scope)]))
}

/** Checks the names of index variables: one for each of `count`, distinct, and none that shadows another name. */
export function indexNames(
  names: readonly string[] | undefined,
  count: number,
  at: string,
  context: Context,
): readonly string[] {
  if (names === undefined) return []
  if (names.length !== count) throw new InputError(at, `has ${names.length} names, not ${count}`)
  names.forEach((name, k) => {
    checkName(name, `${at}[${k}]`)
    if (context.scope.has(name)) throw new InputError(`${at}[${k}]`, `${show(name)} already has a value`)
    if (names.indexOf(name) !== k) throw new InputError(`${at}[${k}]`, `${show(name)} is there twice`)
  })
  return names
}

/** The scope with whole numbers added to it. */
export function extended(scope: Scope, names: readonly string[], values: readonly number[]): Scope {
  const more = new Map(scope)
  names.forEach((name, k) => {
    more.set(name, ratio(BigInt(values[k]!), 1n))
  })
  return more
}

/** Refuses a template whose evaluations alone would exceed the budget, before the first of them. */
export function reserve(count: number, at: string, context: Context): void {
  if (count > context.budget.left) {
    throw new InputError(at, `needs ${count} evaluations, more than the ${context.budget.left} steps that are left`)
  }
}

/** Runs a builder so that its errors name the place, and the cell or coalition of a template. */
export function inside<Result>(where: string, build: () => Result): Result {
  try {
    return build()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.at, `${error.reason} (${where})`)
  }
}

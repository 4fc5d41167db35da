/**
 * The expression language of scenarios: exact arithmetic over named rationals.
 *
 *   numbers      12, 0.25, 1e-3 (exact), and quotients such as 1/3
 *   operations   + − * / and unary minus; ^ with a whole exponent from -64 to 64
 *   functions    min(…), max(…), abs(x)
 *   choice       a < b ? x : y   with == != < <= > >= before the "?" only
 *
 * A product needs its *. Nothing is assigned, nothing else is called. An expression is compiled once to a closure over
 * Fractions; what it may cost is bounded: the size of each value in bits, and the steps of everything that shares a
 * meter.
 */
import { compare, type Fraction, InputError, ratio, rational, show, ZERO } from '../index.ts'
import { type Comparison, type Condition, type ExpressionTree, namesIn, parseExpression } from './expression-tree.ts'
import type { Expression } from './types.ts'

/** Numerators and denominators of values have at most this many bits. */
export const MAX_BITS = 4_096
/** One meter allows this many steps: a node evaluated on short numbers is one, on long numbers more. */
export const MAX_STEPS = 1_000_000

/** A budget of steps that many evaluations share. */
export interface Meter {
  left: number
}

/**
 * A fresh budget.
 *
 * @example
 * const budget = meter(1000)
 * compileExpression('1/2 + 1/3', 'here').evaluate(new Map(), budget) // → '5/6'
 * budget.left < 1000 // → true
 */
export function meter(steps: number = MAX_STEPS): Meter {
  return { left: steps }
}

/** Values by name. */
export type Scope = ReadonlyMap<string, Fraction>

/** An expression, ready to be evaluated. */
export interface CompiledExpression {
  /** The names that it uses. */
  readonly names: readonly string[]
  readonly tree: ExpressionTree
  /**
   * Its exact value.
   *
   * @throws InputError naming the expression's place: a name without a value, a division by zero, a bound exceeded
   */
  readonly evaluate: (scope: Scope, budget?: Meter) => Fraction
}

/**
 * Compiles an expression, given as text or as a plain JSON number (its shortest decimal).
 *
 * @param at the place to name in errors, such as `derived.y`
 * @throws InputError for anything that is not in the language or beyond its bounds
 * @example
 * compileExpression('(1-rho)*60', 'here').evaluate(new Map([['rho', rational('1/3')]])).toFraction() // → '40'
 * compileExpression('a < b ? min(a, 3) : b^2', 'here').names // → ['a', 'b']
 */
export function compileExpression(text: Expression, at: string): CompiledExpression {
  if (typeof text !== 'string' && typeof text !== 'number')
    throw new InputError(at, `${show(text)} is not an expression`)
  return compileTree(
    typeof text === 'number' ? { kind: 'number', value: rational(text, at) } : parseExpression(text, at),
    at,
  )
}

/** Compiles an expression that is parsed, or a part of one. */
export function compileTree(tree: ExpressionTree, at: string): CompiledExpression {
  const run = compile(tree, at)
  return { names: namesIn(tree), tree, evaluate: (scope, budget = meter()) => run(scope, budget) }
}

type Run = (scope: Scope, budget: Meter) => Fraction

function compile(tree: ExpressionTree, at: string): Run {
  switch (tree.kind) {
    case 'number': {
      const value = bounded(tree.value, at)
      return (_, budget) => {
        spend(budget, 1, at)
        return value
      }
    }
    case 'name': {
      const { name } = tree
      return (scope, budget) => {
        spend(budget, 1, at)
        const value = scope.get(name)
        if (value === undefined) throw new InputError(at, `${show(name)} has no value here`)
        return value
      }
    }
    case 'negation': {
      const of = compile(tree.of, at)
      return (scope, budget) => of(scope, budget).neg()
    }
    case 'operation': {
      const left = compile(tree.left, at)
      const right = compile(tree.right, at)
      const apply = { '+': add, '-': subtract, '*': multiply, '/': divide }[tree.operator]
      return (scope, budget) => {
        const a = left(scope, budget)
        const b = right(scope, budget)
        spend(budget, work(a, b), at)
        return bounded(apply(a, b, at), at)
      }
    }
    case 'power': {
      const base = compile(tree.base, at)
      return (scope, budget) => {
        const value = base(scope, budget)
        spend(budget, work(value, value), at)
        return power(value, tree.exponent, at)
      }
    }
    case 'call': {
      const list = tree.arguments.map(argument => compile(argument, at))
      if (tree.function === 'abs') return (scope, budget) => list[0]!(scope, budget).abs()
      const sign = tree.function === 'min' ? -1 : 1
      return (scope, budget) => {
        let best = list[0]!(scope, budget)
        for (let k = 1; k < list.length; k++) {
          const value = list[k]!(scope, budget)
          spend(budget, work(best, value), at)
          if (compare(value, best) === sign) best = value
        }
        return best
      }
    }
    case 'conditional': {
      const condition = compileCondition(tree.condition, at)
      const yes = compile(tree.yes, at)
      const no = compile(tree.no, at)
      return (scope, budget) => (condition(scope, budget) ? yes(scope, budget) : no(scope, budget))
    }
  }
}

function compileCondition(condition: Condition, at: string): (scope: Scope, budget: Meter) => boolean {
  const left = compile(condition.left, at)
  const right = compile(condition.right, at)
  return (scope, budget) => {
    const a = left(scope, budget)
    const b = right(scope, budget)
    spend(budget, work(a, b), at)
    return holds(condition.relation, compare(a, b))
  }
}

/** Whether a relation holds, given the order of its two sides (−1, 0 or 1). `=` is `==`. */
export function holds(relation: Comparison | '=', order: number): boolean {
  switch (relation) {
    case '=':
    case '==':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

const add = (a: Fraction, b: Fraction): Fraction => a.add(b)
const subtract = (a: Fraction, b: Fraction): Fraction => a.sub(b)
const multiply = (a: Fraction, b: Fraction): Fraction => a.mul(b)
const divide = (a: Fraction, b: Fraction, at: string): Fraction => {
  if (compare(b, ZERO) === 0) throw new InputError(at, 'divides by zero')
  return a.div(b)
}

/** base^exponent, refused by its size before it is computed. */
function power(base: Fraction, exponent: number, at: string): Fraction {
  if (exponent < 0 && compare(base, ZERO) === 0) throw new InputError(at, 'divides by zero')
  const count = BigInt(Math.abs(exponent))
  const width = Math.max(bits(base.n), bits(base.d))
  if ((width - 1) * Number(count) > MAX_BITS) tooLarge(at)
  const top = (base.s * base.n) ** count
  const bottom = base.d ** count
  return bounded(exponent < 0 ? ratio(bottom, top) : ratio(top, bottom), at)
}

const SHORT = 2n ** 64n
const LIMIT = 2n ** BigInt(MAX_BITS)

/** Steps that an operation on two values takes: 1, or the square of their length in words. */
function work(a: Fraction, b: Fraction): number {
  if (a.n < SHORT && a.d < SHORT && b.n < SHORT && b.d < SHORT) return 1
  const words = (bits(a.n) + bits(a.d) + bits(b.n) + bits(b.d)) / 64
  return Math.ceil(words * words)
}

function bits(value: bigint): number {
  const hex = value.toString(16)
  return hex.length * 4 - (Math.clz32(Number.parseInt(hex[0]!, 16)) - 28)
}

function bounded(value: Fraction, at: string): Fraction {
  if (value.n >= LIMIT || value.d >= LIMIT) tooLarge(at)
  return value
}

function tooLarge(at: string): never {
  throw new InputError(at, `grows beyond ${MAX_BITS} bits`)
}

function spend(budget: Meter, steps: number, at: string): void {
  budget.left -= steps
  if (budget.left < 0) throw new InputError(at, `needs more than the ${MAX_STEPS} steps that one set of games may take`)
}

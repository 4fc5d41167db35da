/** Decisions and investments along a segment of one parameter: their numbers are rational functions of it. */
import { MAX_CURVE_DEGREE, ONE, ratio, ZERO } from '../../index.ts'
import { compileExpression } from '../expression.ts'
import { type ExpressionTree, namesIn } from '../expression-tree.ts'
import type { CurveTemplate, Expression, InvestmentTemplate } from '../types.ts'
import { type FunctionScope, functionOf, functionOn } from './expression.ts'
import {
  addFunctions,
  constantFunction,
  divideFunctions,
  isZero,
  multiplyFunctions,
  negateFunction,
  type RationalFunction,
  subtractFunctions,
} from './rational-function.ts'
import { type Segment, signOn } from './segment.ts'
import { Unsettled } from './unsettled.ts'

/** A problem of one decision. */
export interface CurveOn {
  readonly interval: readonly [RationalFunction, RationalFunction]
  /** Per player, a polynomial in the decision, lowest degree first. */
  readonly payoffs: readonly (readonly RationalFunction[])[]
}

/** An investment game, in the fields of `InvestmentGame`. */
export interface InvestmentOn {
  readonly own: readonly RationalFunction[]
  readonly external: readonly (readonly RationalFunction[])[]
  readonly cost: readonly RationalFunction[]
  readonly exposure: readonly RationalFunction[]
  readonly specificity: readonly RationalFunction[]
  readonly shares: readonly RationalFunction[]
  readonly complementarity: RationalFunction
}

const NULL = constantFunction(ZERO)
const UNIT = constantFunction(ONE)

/** A problem of one decision; a polynomial that is given by an expression is read from it. */
export function curveOn(template: CurveTemplate, at: string, scope: FunctionScope, segment: Segment): CurveOn {
  const { variable = 'x', interval, payoffs } = template
  const read = (text: Expression): RationalFunction => functionOn(text, at, scope, segment)
  const [lower, upper] = interval.map(read) as [RationalFunction, RationalFunction]
  if (signOn(subtractFunctions(upper, lower), segment, `${at}.interval`) <= 0) {
    throw new Unsettled(`${at}.interval is empty`)
  }
  return {
    interval: [lower, upper],
    payoffs: payoffs.map(payoff =>
      isList(payoff) ? payoff.map(read) : polynomialOn(payoff, variable, at, scope, segment),
    ),
  }
}

function polynomialOn(
  text: Expression,
  variable: string,
  at: string,
  scope: FunctionScope,
  segment: Segment,
): RationalFunction[] {
  const read = (tree: ExpressionTree): RationalFunction[] => {
    if (!namesIn(tree).includes(variable)) return [functionOf(tree, at, scope, segment)]
    switch (tree.kind) {
      case 'name':
        return [NULL, UNIT]
      case 'negation':
        return read(tree.of).map(negateFunction)
      case 'power':
        if (tree.exponent < 0) break
        return Array.from({ length: tree.exponent }, () => read(tree.base)).reduce(product, [UNIT])
      case 'operation': {
        if (tree.operator === '/') {
          const divisor = functionOf(tree.right, at, scope, segment)
          if (signOn(divisor, segment, at) === 0) break
          return read(tree.left).map(value => divideFunctions(value, divisor))
        }
        const [left, right] = [read(tree.left), read(tree.right)]
        if (tree.operator === '*') return product(left, right)
        return total(left, tree.operator === '-' ? right.map(negateFunction) : right)
      }
    }
    throw new Unsettled(`${at} is not followed as a polynomial in ${variable}`)
  }
  return read(compileExpression(text, at).tree)
}

function product(a: readonly RationalFunction[], b: readonly RationalFunction[]): RationalFunction[] {
  if (a.length + b.length - 2 > MAX_CURVE_DEGREE) throw new Unsettled('a payoff has too high a degree')
  return Array.from({ length: a.length + b.length - 1 }, (_, k) =>
    a.map((value, i) => (b[k - i] ? multiplyFunctions(value, b[k - i]!) : NULL)).reduce(addFunctions, NULL),
  )
}

function total(a: readonly RationalFunction[], b: readonly RationalFunction[]): RationalFunction[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, k) => addFunctions(a[k] ?? NULL, b[k] ?? NULL))
}

/** An investment game; what is refused of one, as a negative effect or an exposure beyond 1, is not followed. */
export function investmentOn(
  template: InvestmentTemplate,
  at: string,
  scope: FunctionScope,
  segment: Segment,
): InvestmentOn {
  const { own, external, cost = 1, exposure = 1, specificity = 1, shares, complementarity = 0 } = template
  const n = own.length
  const read = (text: Expression): RationalFunction => {
    const value = functionOn(text, at, scope, segment)
    if (signOn(value, segment, at) < 0) throw new Unsettled(`${at} has a negative number`)
    return value
  }
  const each = (value: Expression | readonly Expression[]): RationalFunction[] =>
    isList(value) ? value.map(read) : own.map(() => read(value))
  const parts = (value: Expression | readonly Expression[]): RationalFunction[] => {
    const list = each(value)
    const isBeyond = list.some(part => signOn(subtractFunctions(UNIT, part), segment, at) < 0)
    if (isBeyond) throw new Unsettled(`${at} has a share beyond 1`)
    return list
  }
  const divided = shares ? shares.map(read) : own.map(() => constantFunction(ratio(1n, BigInt(n))))
  if (!isZero(subtractFunctions(divided.reduce(addFunctions, NULL), UNIT))) {
    throw new Unsettled(`${at}.shares do not sum to 1`)
  }
  return {
    own: own.map(read),
    external: own.map((_, i) => {
      const row = external?.[i]
      if (isList(row)) return row.map(read)
      return own.map((__, j) => (row === undefined || i === j ? NULL : read(row)))
    }),
    cost: each(cost),
    exposure: parts(exposure),
    specificity: parts(specificity),
    shares: divided,
    complementarity: read(complementarity),
  }
}

function isList<Item>(value: Item | readonly Item[] | undefined): value is readonly Item[] {
  return Array.isArray(value)
}

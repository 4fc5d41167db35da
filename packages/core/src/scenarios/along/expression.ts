/** Expressions as rational functions of one parameter on a segment on which their conditions do not change. */
import { ONE } from '../../index.ts'
import { compileExpression, holds } from '../expression.ts'
import type { ExpressionTree } from '../expression-tree.ts'
import type { Expression } from '../types.ts'
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

/** Functions by name. */
export type FunctionScope = ReadonlyMap<string, RationalFunction>

const OPERATIONS = { '+': addFunctions, '-': subtractFunctions, '*': multiplyFunctions } as const

/**
 * The function that an expression is on a segment.
 *
 * @throws Unsettled where a condition, a minimum, a maximum, an absolute value or a divisor changes its sign on it, or
 * where a name has no function
 * @example
 * const scope = new Map([['x', { top: [0n, 1n], bottom: [1n] }]])
 * functionOn('max(x, 1/x)', 'here', scope, { lower: rational(0), upper: rational(1) }) // → { top: [1n], bottom: [0n, 1n] }
 */
export function functionOn(text: Expression, at: string, scope: FunctionScope, segment: Segment): RationalFunction {
  return functionOf(compileExpression(text, at).tree, at, scope, segment)
}

/** The same of an expression that has been read. */
export function functionOf(tree: ExpressionTree, at: string, scope: FunctionScope, segment: Segment): RationalFunction {
  const read = (part: ExpressionTree): RationalFunction => {
    switch (part.kind) {
      case 'number':
        return constantFunction(part.value)
      case 'name': {
        const found = scope.get(part.name)
        if (!found) throw new Unsettled(`${part.name} is not followed along the line`)
        return found
      }
      case 'negation':
        return negateFunction(read(part.of))
      case 'power': {
        const base = read(part.base)
        const size = Math.abs(part.exponent)
        const power = Array.from({ length: size }, () => base).reduce(multiplyFunctions, constantFunction(ONE))
        return part.exponent < 0 ? quotientOf(constantFunction(ONE), power) : power
      }
      case 'operation': {
        const [left, right] = [read(part.left), read(part.right)]
        return part.operator === '/' ? quotientOf(left, right) : OPERATIONS[part.operator](left, right)
      }
      case 'call': {
        const list = part.arguments.map(read)
        if (part.function === 'abs') return sign(list[0]!) < 0 ? negateFunction(list[0]!) : list[0]!
        const better = part.function === 'min' ? -1 : 1
        return list.reduce((best, item) => (sign(subtractFunctions(item, best)) === better ? item : best))
      }
      case 'conditional': {
        const { left, relation, right } = part.condition
        return holds(relation, sign(subtractFunctions(read(left), read(right)))) ? read(part.yes) : read(part.no)
      }
    }
  }
  const sign = (f: RationalFunction): -1 | 0 | 1 => signOn(f, segment, at)
  const quotientOf = (left: RationalFunction, right: RationalFunction): RationalFunction => {
    if (isZero(right)) throw new Unsettled(`${at} divides by zero`)
    sign(right)
    return divideFunctions(left, right)
  }
  return read(tree)
}

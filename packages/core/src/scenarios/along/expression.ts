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
  const read = (tree: ExpressionTree): RationalFunction => {
    switch (tree.kind) {
      case 'number':
        return constantFunction(tree.value)
      case 'name': {
        const found = scope.get(tree.name)
        if (!found) throw new Unsettled(`${tree.name} is not followed along the line`)
        return found
      }
      case 'negation':
        return negateFunction(read(tree.of))
      case 'power': {
        const base = read(tree.base)
        const size = Math.abs(tree.exponent)
        const power = Array.from({ length: size }, () => base).reduce(multiplyFunctions, constantFunction(ONE))
        return tree.exponent < 0 ? quotientOf(constantFunction(ONE), power) : power
      }
      case 'operation': {
        const [left, right] = [read(tree.left), read(tree.right)]
        return tree.operator === '/' ? quotientOf(left, right) : OPERATIONS[tree.operator](left, right)
      }
      case 'call': {
        const list = tree.arguments.map(read)
        if (tree.function === 'abs') return sign(list[0]!) < 0 ? negateFunction(list[0]!) : list[0]!
        const better = tree.function === 'min' ? -1 : 1
        return list.reduce((best, item) => (sign(subtractFunctions(item, best)) === better ? item : best))
      }
      case 'conditional': {
        const { left, relation, right } = tree.condition
        return holds(relation, sign(subtractFunctions(read(left), read(right)))) ? read(tree.yes) : read(tree.no)
      }
    }
  }
  const sign = (f: RationalFunction): -1 | 0 | 1 => signOn(f, segment, at)
  const quotientOf = (left: RationalFunction, right: RationalFunction): RationalFunction => {
    if (isZero(right)) throw new Unsettled(`${at} divides by zero`)
    sign(right)
    return divideFunctions(left, right)
  }
  return read(compileExpression(text, at).tree)
}

/** Expressions as polynomials in one name: the payoffs of problems of one decision. */
import { type Fraction, InputError, MAX_CURVE_DEGREE, ONE, show, ZERO } from '../index.ts'
import { compileExpression, compileTree, type Meter, type Scope } from './expression.ts'
import { type ExpressionTree, namesIn } from './expression-tree.ts'
import type { Expression } from './types.ts'

/**
 * The coefficients of an expression that is a polynomial in one name, lowest degree first. The other names have values.
 *
 * @throws InputError if it divides by that name or compares it, or has a degree beyond `MAX_CURVE_DEGREE`
 */
export function polynomialIn(text: Expression, at: string, variable: string, scope: Scope, budget: Meter): Fraction[] {
  const read = (tree: ExpressionTree): Fraction[] => {
    if (!namesIn(tree).includes(variable)) return [compileTree(tree, at).evaluate(scope, budget)]
    switch (tree.kind) {
      case 'name':
        return [ZERO, ONE]
      case 'negation':
        return read(tree.of).map(value => value.neg())
      case 'power':
        if (tree.exponent < 0) break
        return Array.from({ length: tree.exponent }, () => tree.base).reduce(
          (product, base) => times(product, read(base)),
          [ONE],
        )
      case 'operation': {
        if (tree.operator === '/' && namesIn(tree.right).includes(variable)) break
        const [left, right] = [read(tree.left), read(tree.right)]
        if (tree.operator === '*') return times(left, right)
        if (tree.operator === '/') {
          const [divisor] = right as [Fraction]
          if (divisor.n === 0n) throw new InputError(at, 'divides by zero')
          return left.map(value => value.div(divisor))
        }
        return plus(left, tree.operator === '-' ? right.map(value => value.neg()) : right)
      }
    }
    throw new InputError(at, `is no polynomial in ${show(variable)}`)
  }

  const times = (a: readonly Fraction[], b: readonly Fraction[]): Fraction[] => {
    if (a.length + b.length - 2 > MAX_CURVE_DEGREE) {
      throw new InputError(at, `has a degree beyond ${MAX_CURVE_DEGREE} in ${show(variable)}`)
    }
    return Array.from({ length: a.length + b.length - 1 }, (_, k) =>
      a.reduce((total, value, i) => total.add(value.mul(b[k - i] ?? ZERO)), ZERO),
    )
  }

  return read(compileExpression(text, at).tree)
}

function plus(a: readonly Fraction[], b: readonly Fraction[]): Fraction[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, k) => (a[k] ?? ZERO).add(b[k] ?? ZERO))
}

/** Derived values: named expressions that may use one another in any order. */
import { type Fraction, InputError } from '../index.ts'
import { type CompiledExpression, compileExpression, type Meter } from './expression.ts'
import { checkNames } from './kinds/context.ts'
import type { Expression } from './types.ts'

/**
 * Evaluates all derived expressions and adds them to the scope.
 *
 * Depth-first, with a stack of its own instead of recursion.
 *
 * @throws InputError for an unknown name, or for a cycle, which it spells out: "a → b → a"
 */
export function addDerived(
  derived: Readonly<Record<string, Expression>>,
  scope: Map<string, Fraction>,
  budget: Meter,
): void {
  const compiled = new Map(
    Object.entries(derived).map(([name, text]) => [name, compileExpression(text, `derived.${name}`)]),
  )
  const known = [...scope.keys(), ...compiled.keys()]
  for (const [name, { names }] of compiled) checkNames(names, known, `derived.${name}`)
  for (const start of compiled.keys()) {
    const open = [start]
    while (open.length > 0) {
      const name = open.at(-1)!
      const next = compiled.get(name)!.names.find(other => !scope.has(other))
      if (next === undefined) {
        if (!scope.has(name)) scope.set(name, value(compiled, name, scope, budget))
        open.pop()
      } else {
        const from = open.indexOf(next)
        if (from >= 0) throw new InputError(`derived.${next}`, `is defined by itself: ${cycle(open.slice(from))}`)
        open.push(next)
      }
    }
  }
}

function value(
  compiled: ReadonlyMap<string, CompiledExpression>,
  name: string,
  scope: ReadonlyMap<string, Fraction>,
  budget: Meter,
): Fraction {
  return compiled.get(name)!.evaluate(scope, budget)
}

/** The longest cycle that is spelled out in full. */
const SHOWN = 6

function cycle(names: readonly string[]): string {
  const list = names.length > SHOWN ? [...names.slice(0, SHOWN), '…'] : names
  return [...list, names[0]].join(' → ')
}

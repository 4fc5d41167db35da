/** A scenario's closed form for the flip of its prediction: a check beside the solvers, never instead of them. */
import { compare, type Fraction } from '../index.ts'
import { holds } from './expression.ts'
import { evaluate } from './outcomes.ts'
import type { Instance, Scenario } from './types.ts'

/** A closed form, evaluated. */
export interface ClosedFormValue {
  readonly text: string
  /** Where the prediction flips; null outside the domain. */
  readonly value: Fraction | null
  /** Whether all conditions of its domain hold. */
  readonly inDomain: boolean
}

/**
 * Evaluates the closed form at an instance's parameters; undefined if the scenario has none.
 *
 * @example
 * const scenario = scenarioById('003-uni')
 * closedFormAt(scenario, instantiate(scenario))?.value // → '1/2'
 */
export function closedFormAt(scenario: Scenario, instance: Instance): ClosedFormValue | undefined {
  const { closedForm } = scenario
  if (closedForm === undefined) return undefined
  const scope = new Map(Object.entries(instance.values))
  const value = (text: string | number, at: string): Fraction => evaluate(text, `closedForm.${at}`, scope)!
  const inDomain = (closedForm.domain ?? []).every(({ left, relation, right }, k) =>
    holds(relation, compare(value(left, `domain[${k}].left`), value(right, `domain[${k}].right`))),
  )
  return { text: closedForm.text, value: inDomain ? value(closedForm.flip, 'flip') : null, inDomain }
}

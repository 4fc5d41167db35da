/** What each option of a scenario's choices is worth: the scenario's own expressions, by core's own evaluation. */
import { Fraction, rational } from '@biform/core'
import { compileExpression, instantiate, type OutcomeValue, type Scenario } from '@biform/core/scenarios'
import type { ScenarioRun } from '@biform/solver'
import type { ChoiceAnswer } from './protocol.ts'

export function choicesOf(scenario: Scenario, run: ScenarioRun): readonly ChoiceAnswer[] {
  const outcomes = Object.entries(scenario.outcomes)
  if (!outcomes.some(([, outcome]) => 'choice' in outcome)) return []
  const scope = new Map(Object.entries(instantiate(scenario, run.parameters).values))
  for (const [name, value] of Object.entries(run.outcomes)) {
    const known = numeric(value)
    if (known) scope.set(name, known)
  }
  return outcomes.flatMap(([name, outcome]) => {
    if (!('choice' in outcome)) return []
    const best = labelsOf(run.outcomes[name])
    const options = Object.entries(outcome.choice).map(([label, text]) => {
      const compiled = compileExpression(text, `outcomes.${name}.choice`)
      const value = compiled.names.every(item => scope.has(item)) ? compiled.evaluate(scope) : null
      return { label, value, best: best.includes(label) }
    })
    return [{ name, label: outcome.label, options }]
  })
}

function numeric(value: OutcomeValue): Fraction | undefined {
  if (typeof value === 'number') return rational(value)
  return value instanceof Fraction ? value : undefined
}

/** The options that the run found best. */
function labelsOf(value: OutcomeValue | undefined): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('text' in value)) return []
  return typeof value.text === 'string' ? [value.text] : value.text
}

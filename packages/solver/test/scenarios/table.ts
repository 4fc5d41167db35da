/** Outcomes of scenarios held against exact figures that an independent reference gives. */
import { type Rational, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { runScenario } from '@biform/solver'
import { describe, expect, it } from 'vitest'

/** A scenario, values of its parameters, and what its outcomes are then. */
export type Figures = readonly [
  id: string,
  parameters: Readonly<Record<string, Rational>>,
  outcomes: Readonly<Record<string, unknown>>,
]

/** One test for each line: numbers as text, choices as the label that is chosen. */
export function describeFigures(title: string, figures: readonly Figures[]): void {
  describe(title, () => {
    it.each(figures)('%s at %j', (id, parameters, expected) => {
      const { outcomes } = runScenario(scenarioById(id), parameters)
      const found = Object.keys(expected).map(name => {
        const value = outcomes[name]
        const isText = typeof value === 'object' && value !== null && 'text' in value
        return [name, isText ? value.text : toJSON(value)]
      })
      expect(Object.fromEntries(found)).toEqual(expected)
    })
  })
}

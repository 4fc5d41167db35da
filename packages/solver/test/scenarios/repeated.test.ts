/** The scenarios of repeated play against the figures that an independent exact reference gives for them. */
import { type Rational, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { runScenario } from '@biform/solver'
import { describe, expect, it } from 'vitest'

/** Named outcomes of a scenario at a setting of its parameters, as JSON. */
function outcomes(id: string, parameters: Record<string, Rational>, ...names: string[]): unknown[] {
  const run = runScenario(scenarioById(id), parameters)
  return names.map(name => toJSON(run.outcomes[name]))
}

const verdict = (id: string, parameters: Record<string, Rational>): string =>
  runScenario(scenarioById(id), parameters).prediction.kind

describe('004-consortium', () => {
  it('leaves the work undone in 1/16 of all cases among two, in 1/8 among three', () => {
    expect(outcomes('004-consortium', {}, 'p2', 'none2', 'p3', 'none3')).toEqual(['3/4', '1/16', '1/2', '1/8'])
  })

  it('compares irrational probabilities exactly', () => {
    expect(outcomes('004-consortium', { cost: '8/5' }, 'p3')).toMatchObject([{ kind: 'algebraic' }])
    expect(verdict('004-consortium', { cost: '8/5' })).toBe('realised')
    expect(verdict('004-consortium', { cost: 5 })).toBe('contradicted')
  })
})

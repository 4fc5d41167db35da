/** What must be true of every scenario of the catalogue, whatever it is about. */
import { catalogue } from '@biform/core/catalogue'
import { runScenario } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

describe.each(catalogue.map(scenario => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  it('is decided at its own values, with answers that replay', () => {
    const run = runScenario(scenario)
    expect(run.prediction.kind).not.toBe('undecided')
    expect(verify(scenario, run).kind).toBe('valid')
  })

  it.runIf(scenario.counterexample)('is contradicted by its counterexample', () => {
    expect(runScenario(scenario, scenario.counterexample!.parameters).prediction.kind).toBe('contradicted')
  })
})

/** What must be true of every scenario of the catalogue, whatever it is about. */
import { catalogue } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import { type Phase, phase, runScenario } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

/** Every setting that moves one parameter to an end of its range. */
function corners({ parameters }: Scenario): Record<string, string | number>[] {
  return Object.entries(parameters).flatMap(([name, { minimum, maximum }]) => [
    { [name]: minimum },
    { [name]: maximum },
  ])
}

/** The line of the scenario's study at a setting. What can be proved has the same flips on the coarsest grid. */
function lineOf(scenario: Scenario, parameters: Record<string, string | number>, isProved: boolean): Phase {
  const { parameter } = scenario.study!
  const coarse = isProved ? phase(scenario, parameter, { parameters, cells: 2 }) : undefined
  return coarse?.complete ? coarse : phase(scenario, parameter, { parameters })
}

const every = catalogue.map(scenario => [scenario.id, scenario] as const)

describe('every scenario', () => {
  it.each(every)('%s is realised at its own values, and the run replays', (_, scenario) => {
    const run = runScenario(scenario)
    expect(run.prediction.kind).toBe('realised')
    expect(verify(scenario, run).kind).toBe('valid')
  })

  it.each(every.filter(([, { counterexample }]) => counterexample))(
    '%s is contradicted by its counterexample',
    (_, scenario) => {
      expect(runScenario(scenario, scenario.counterexample!.parameters).prediction.kind).toBe('contradicted')
    },
  )

  it.each(every)(
    '%s is decided at both ends of every range, unless outside its domain, and the run replays',
    (_, scenario) => {
      for (const setting of corners(scenario)) {
        const run = runScenario(scenario, setting)
        expect(verify(scenario, run).kind, JSON.stringify(setting)).toBe('valid')
        const { kind, reason } = run.prediction
        if (kind === 'undecided') expect(reason, JSON.stringify(setting)).toMatch(/^nothing is predicted unless/)
      }
    },
  )

  it.each(every.filter(([, { study }]) => study))(
    '%s has a phase line that replays, and agrees with the closed form at every corner',
    (_, scenario) => {
      const { parameter } = scenario.study!
      const line = phase(scenario, parameter)
      expect(verify(scenario, line).kind).toBe('valid')
      if (!scenario.closedForm) return
      expect(line.closedForm?.verdict).not.toBe('disagrees')
      for (const setting of corners(scenario).filter(item => !Object.hasOwn(item, parameter))) {
        expect(lineOf(scenario, setting, line.complete).closedForm?.verdict, JSON.stringify(setting)).not.toBe(
          'disagrees',
        )
      }
    },
  )
})

/** Answers followed along a segment are, at any point of it, what the solvers answer there; and so are the checker's. */
import { Fraction, random, ratio, rational } from '@biform/core'
import { catalogue } from '@biform/core/catalogue'
import { followed, functionValue, instantiate, type Scenario, scenarioOn, Unsettled } from '@biform/core/scenarios'
import { runScenario } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { functionAlong } from '../../src/certify/along.ts'
import { knownResults } from '../../src/study/known.ts'

/** What two followers say of an outcome at a point in the middle of a short segment; nothing where one cannot say. */
function followedAt(scenario: Scenario, parameter: string, name: string, point: Fraction, width: Fraction) {
  const segment = { lower: point.sub(width), upper: point.add(width) }
  const instance = instantiate(scenario, { [parameter]: point })
  const { results, outcomes } = runScenario(scenario, { [parameter]: point.add(width.div(2n)) })
  const line = scenarioOn(scenario, parameter, instance.parameters, segment)
  try {
    return [
      functionValue(followed(line, outcomes, knownResults(line, results))(name), point),
      functionValue(functionAlong(scenario, parameter, instance, results, segment, name), point),
    ]
  } catch (error) {
    if (error instanceof Unsettled) return undefined
    throw error
  }
}

describe('numbers of answers that are followed along a segment', () => {
  it('are those of the solvers at a point, for the outcomes of the catalogue', () => {
    const seen = new Map<string, number>()
    catalogue.forEach((scenario, number) => {
      for (const [parameter, { minimum, maximum, integer }] of Object.entries(scenario.parameters)) {
        if (integer || (scenario.study && scenario.study.parameter !== parameter)) continue
        const range = rational(maximum).sub(rational(minimum))
        const share = ratio(BigInt(random(3, number).integer(100, 900)), 1000n)
        const point = rational(minimum).add(range.mul(share))
        const here = runScenario(scenario, { [parameter]: point })
        for (const [name, outcome] of Object.entries(scenario.outcomes)) {
          const value = here.outcomes[name]
          if (!('result' in outcome) || !(value instanceof Fraction)) continue
          const both = followedAt(scenario, parameter, name, point, range.div(100_000n))
          if (!both) continue
          const { solve } = scenario.results[outcome.result]!
          seen.set(solve, (seen.get(solve) ?? 0) + 1)
          expect([scenario.id, name, ...both]).toEqual([scenario.id, name, value, value])
        }
      }
    })
    for (const solve of ['shapley', 'coreInterval', 'appropriate', 'indices', 'curveOptima', 'investmentEquilibrium']) {
      expect([solve, seen.get(solve) ?? 0]).toEqual([solve, expect.any(Number)])
      expect(seen.get(solve) ?? 0, solve).toBeGreaterThan(1)
    }
    expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100)
  })
})

/** Judges a scenario's prediction at one setting of its parameters, and says in a sentence what happens there. */
import { compare } from '../index.ts'
import { evaluate, scopeOf } from './outcomes.ts'
import type { Results } from './results.ts'
import { fill } from './sentence.ts'
import { judgePrediction, quantifierOf } from './statement.ts'
import type { Instance, OutcomeValue, PointVerdict, Scenario } from './types.ts'

/**
 * What the statement of the prediction says here.
 *
 * A deciding pair with a side that has no value here is left out. The sentence is the one for a tie if a pair ties.
 *
 * @example
 * const scenario = scenarioById('003-uni')
 * const { results, outcomes } = runScenario(scenario)
 * judge(scenario, instantiate(scenario), results, outcomes).verdict // → 'holds'
 */
export function judge(
  scenario: Scenario,
  instance: Instance,
  results: Results,
  outcomes: Readonly<Record<string, OutcomeValue>>,
): PointVerdict {
  const { statement, deciding, sentences } = scenario.prediction
  const scope = scopeOf(instance, outcomes)
  const judgement = judgePrediction(scenario.prediction, { scenario, instance, results, outcomes, scope })
  const pairs = deciding.flatMap(({ text, left, right }, k) => {
    const at = `prediction.deciding[${k}]`
    const sides = [evaluate(left, `${at}.left`, scope), evaluate(right, `${at}.right`, scope)] as const
    return sides[0] && sides[1] ? [{ text, left: sides[0], right: sides[1] }] : []
  })
  const tie = pairs.some(({ left, right }) => compare(left, right) === 0)
  const { verdict } = judgement
  const sentence = verdict === 'undecided' ? `Not decided: ${judgement.reason}.` : sentences[tie ? 'tie' : verdict]
  const quantifier = quantifierOf(statement)
  return {
    ...judgement,
    ...(quantifier ? { quantifier } : {}),
    deciding: pairs,
    sentence: fill(
      sentence,
      new Map<string, OutcomeValue>([...Object.entries(instance.values), ...Object.entries(outcomes)]),
    ),
  }
}

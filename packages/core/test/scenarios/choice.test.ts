/** Decisions of one agent: outcomes that choose, statements over them, the domain of a prediction, counterexamples. */
import { toJSON } from '@biform/core'
import { type Instance, instantiate, judge, outcomesOf, readScenario, type Scenario } from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

/** Whether to invest: worth `gain`, at a cost of 30. */
const decision: Scenario = {
  format: 'biform-scenario',
  version: 1,
  id: 'decision',
  title: 'To invest or to wait',
  source: { text: 'Ours' },
  statement: 'An investment is made if it pays.',
  numbers: 'ours',
  shelf: { paper: '003', systems: ['3.14'], themes: ['investment'], level: 1, subject: 'decision' },
  parameters: { gain: { label: 'gain', value: 40, minimum: -50, maximum: 50, step: 10 } },
  games: {},
  results: {},
  outcomes: {
    net: { label: 'what investing is worth', expression: 'gain - 30' },
    plan: { label: 'what the firm does', choice: { Invest: 'net', Wait: 0 } },
  },
  prediction: {
    text: 'The firm invests.',
    statement: { kind: 'choice', outcome: 'plan', option: 'Invest', quantifier: 'unique' },
    domain: [{ left: 'gain', relation: '>=', right: 0 }],
    deciding: [{ text: 'gain and cost', left: 'net', right: 0 }],
    sentences: { holds: '{plan}.', tie: 'Either of {plan}.', fails: '{plan}.' },
  },
  counterexample: { parameters: { gain: 20 }, text: 'A gain below the cost.' },
}

function at(gain: number, scenario = decision) {
  const instance: Instance = instantiate(scenario, { gain })
  const outcomes = outcomesOf(scenario, instance, {})
  return { outcomes: toJSON(outcomes), ...judge(scenario, instance, {}, outcomes) }
}

const change = (changes: object): string => refusal(() => readScenario({ ...decision, ...changes } as never))

describe('an outcome that chooses', () => {
  it('is the option that is worth most, or all of them', () => {
    expect(at(40)).toMatchObject({ outcomes: { plan: { text: 'Invest' } }, verdict: 'holds', sentence: 'Invest.' })
    expect(at(20)).toMatchObject({ outcomes: { plan: { text: 'Wait' } }, verdict: 'fails', sentence: 'Wait.' })
    expect(at(30)).toMatchObject({
      outcomes: { plan: { text: ['Invest', 'Wait'] } },
      verdict: 'fails',
      sentence: 'Either of Invest, Wait.',
    })
  })

  it('at a tie is the option too, for who asks for some', () => {
    const { statement, ...rest } = decision.prediction
    const some = { ...decision, prediction: { ...rest, statement: { ...statement, quantifier: 'some' } } } as Scenario
    expect([at(20, some), at(30, some), at(40, some)].map(({ verdict }) => verdict)).toEqual([
      'fails',
      'holds',
      'holds',
    ])
  })

  it('predicts nothing outside the domain of its prediction', () => {
    expect(at(-10)).toMatchObject({ verdict: 'undecided', reason: 'nothing is predicted unless gain >= 0' })
    expect(at(0).verdict).toBe('fails')
  })

  it('refuses one option, an unknown name, a statement about something else, and options that are not there', () => {
    const { outcomes, prediction } = decision
    const plan = (choice: object): object => ({ outcomes: { ...outcomes, plan: { label: 'plan', choice } } })
    expect(change(plan({ Invest: 1 }))).toBe('outcomes.plan.choice: has 1 entry, not 2 to 500 options')
    expect(change(plan({ Invest: 'later', Wait: 0 }))).toMatch(/^outcomes\.plan\.choice\.Invest: "later" is /)
    const about = (statement: object): object => ({ prediction: { ...prediction, statement } })
    const { statement } = prediction
    expect(change(about({ ...statement, outcome: 'net' }))).toBe(
      'prediction.statement.outcome: "net" is no outcome that chooses',
    )
    expect(change(about({ ...statement, option: 'Sell' }))).toBe(
      'prediction.statement.option: "Sell" is none of its options',
    )
    const played = { kind: 'equilibrium', result: 'play', quantifier: 'some', strategies: ['Invest'] }
    expect(change(about(played))).toBe('prediction.statement.result: "play" is no result; there are none')
    expect(change({ counterexample: { parameters: { gain: 60 }, text: 'Too much.' } })).toBe(
      'counterexample.parameters.gain: 60 is not between -50 and 50',
    )
    expect(change({ prediction: { ...prediction, domain: [{ left: 'net', relation: '<', right: 1 }] } })).toMatch(
      /^prediction\.domain\[0\]\.left: "net" is /,
    )
    expect(change({ shelf: { ...decision.shelf, systems: ['9.9'] } })).toMatch(/^shelf\.systems\[0\]: is none of /)
  })
})

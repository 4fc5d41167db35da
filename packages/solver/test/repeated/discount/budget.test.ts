import { type Automaton, automaton, grimTrigger, memoryOne, repeatedGame, type StepOptions } from '@biform/core'
import {
  criticalDiscount,
  isNashEquilibrium,
  isSubgamePerfect,
  isSubgamePerfectSteps,
  subgamePerfectDiscounts,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { dilemma, text, titForTat } from './games.ts'

const stage = dilemma(3, 0, 5, 1)
const game = repeatedGame(stage, { discount: '3/4' })

/** Goes round its states, whatever is seen. */
const cycler = (length: number): Automaton =>
  automaton({
    actions: [2, 2],
    states: Array.from({ length }, (_, s) => `${s}`),
    outputs: Array.from({ length }, (_, s) => (s % 3 === 0 ? 1 : 0)),
    transitions: Array.from({ length }, (_, s) => (s + 1) % length),
  })
const long = [cycler(150), cycler(151)]

describe('a budget', () => {
  const asked: Record<string, (options: StepOptions) => Parameters<typeof verify>[1]> = {
    isSubgamePerfect: options => isSubgamePerfect(game, long, options),
    isNashEquilibrium: options => isNashEquilibrium(game, long, options),
    subgamePerfectDiscounts: options => subgamePerfectDiscounts(stage, long, options),
    'subgamePerfectDiscounts for Nash': options =>
      subgamePerfectDiscounts(stage, long, { concept: 'nash', ...options }),
    criticalDiscount: options => criticalDiscount(stage, { target: [0, 0], punishment: long, ...options }),
  }

  it.each(Object.keys(asked))('ends %s, which says so', name => {
    const answer = asked[name]!
    const limited = answer({ maxSteps: 20 })
    expect(limited).toMatchObject({ kind: 'undecided', reason: 'limit' })
    expect(verify(name.startsWith('is') ? game : stage, limited)).toEqual({
      kind: 'valid',
      completeness: 'not checked',
    })
    expect(verify(game, { ...limited, reason: 'tired' } as never)).toEqual({ kind: 'invalid', at: 'reason' })
    let questions = 0
    expect(
      answer({
        shouldStop: () => {
          questions += 1
          return questions > 5
        },
      }),
    ).toMatchObject({ kind: 'undecided', reason: 'stopped' })
  })

  it('that is large enough changes nothing', () => {
    const both = [titForTat, titForTat]
    expect(isSubgamePerfect(game, both, { maxSteps: 1000 })).toEqual(isSubgamePerfect(game, both))
    expect(isNashEquilibrium(game, both, { maxSteps: 1000 })).toEqual(isNashEquilibrium(game, both))
    const options = { target: [0, 0], punishment: [1, 1] }
    expect(criticalDiscount(stage, { ...options, maxSteps: 1000 })).toEqual(criticalDiscount(stage, options))
  })

  it('is a number', () => {
    expect(() => isSubgamePerfect(game, long, { maxSteps: -1 })).toThrow('options.maxSteps')
    expect(() => isNashEquilibrium(game, long, { steps: 1 } as StepOptions)).toThrow('options["steps"]')
  })

  it('is counted in steps', () => {
    const steps = isSubgamePerfectSteps(game, long)
    expect([steps.next().value, steps.next().value]).toEqual([{ done: 1 }, { done: 2 }])
  })
})

describe('whether punishing automata are an equilibrium', () => {
  it('is found for Nash without all of their discount factors', () => {
    const target = [0, 0]
    const grim = grimTrigger(stage, { target, punishment: [1, 1] })
    const nash = { target, concept: 'nash' } as const
    expect(criticalDiscount(stage, { ...nash, punishment: grim })).toMatchObject({ punishmentIsEquilibrium: true })
    expect(criticalDiscount(stage, { ...nash, punishment: [titForTat, titForTat] })).toMatchObject({
      punishmentIsEquilibrium: false,
    })
    // Subgame perfect at 1/3 alone.
    const even = dilemma(3, 0, 4, 1)
    expect(text(subgamePerfectDiscounts(even, [titForTat, titForTat]).all)).toBe('{1/3}')
    const answer = criticalDiscount(even, { ...nash, punishment: [titForTat, titForTat] })
    expect(answer).toMatchObject({ punishmentIsEquilibrium: true })
    const never = memoryOne([0, 0, 0, 0], 0)
    expect(criticalDiscount(stage, { ...nash, punishment: [never, never] })).toMatchObject({
      punishmentIsEquilibrium: true,
    })
  })
})

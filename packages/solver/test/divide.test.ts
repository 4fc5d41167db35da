/** The table of division rules: what is asked for by name, what fits nothing, and what the clock leaves out. */
import { bargainingProblem, bimatrix, coalitional, toJSON } from '@biform/core'
import { divide, divideAll, RULES, rulesFor } from '@biform/solver'
import { describe, expect, it } from 'vitest'

const glove = coalitional({ players: ['L', 'R1', 'R2'], worth: { 'L,R1': 1, 'L,R2': 1, 'L,R1,R2': 1 } })

describe('the table', () => {
  it('has one rule of a name for a kind of game, each with its source', () => {
    for (const { name, appliesTo, cite } of RULES) {
      for (const kind of appliesTo) expect(rulesFor(kind).filter(rule => rule.name === name)).toHaveLength(1)
      expect(cite).toMatch(/^@\w+\{/)
    }
  })

  it('divides by a name as by a row', () => {
    const row = rulesFor('coalitional').find(({ name }) => name === 'nucleolus')!
    expect(divide(glove, 'nucleolus')).toEqual(divide(glove, row))
    expect(toJSON(divide(glove, 'nucleolus').values)).toEqual(['1', '0', '0'])
  })

  it('says of a rule without values why', () => {
    const apart = coalitional({ worth: [0, 6, 5, 9] })
    expect(divide(apart, 'nucleolus').reason).toBe('no allocation gives each player what it has alone')
    expect(divide(glove, 'duttaRay').reason).toBe('the game is not convex')
    const nothing = bargainingProblem({ points: [[0, 0]], disagreement: [0, 0] })
    expect(divide(nothing, 'nashBargaining').reason).toBe('no point gives everyone more than without an agreement')
  })

  it('leaves out what there is no time for, and says so', () => {
    const answers = divideAll(glove, { shouldStop: () => true })
    expect(answers).toHaveLength(rulesFor('coalitional').length)
    expect(answers.every(({ values, skipped }) => skipped === true && values === undefined)).toBe(true)
  })

  it('refuses games that no rule divides, and names of no rule', () => {
    expect(() => divideAll(bimatrix([[1]]) as never)).toThrow('game: "normal-form" is divided by no rule')
    expect(() => divideAll(undefined as never)).toThrow('game: undefined is divided by no rule')
    expect(() => divide(glove, 'talmud')).toThrow('rule: "talmud" is no rule for this kind of game; there are shapley')
    expect(() => divide(glove, undefined as never)).toThrow('rule: undefined is no rule')
  })
})

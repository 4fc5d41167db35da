/** The folk theorems and their conditions, on games of the papers. */
import { allianceGame, battleOfTheSexes, matchingPennies, normalForm, prisonersDilemma } from '@biform/core'
import { folkTheorem } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

const dilemma = prisonersDilemma({ R: 3, S: 0, T: 5, P: 1 })
/** Fudenberg and Maskin's example 3: all three are paid 1 if all do the same, 0 otherwise. */
const same = normalForm({
  payoffs: [0, 1].map(a => [0, 1].map(b => [0, 1].map(c => Array(3).fill(a === b && b === c ? 1 : 0)))),
})

const rules = (found: ReturnType<typeof folkTheorem>): string[] =>
  found.kind === 'sustainable' ? found.theorems.map(({ rule }) => rule) : [found.kind]

describe('two players', () => {
  it('mutual cooperation by all three theorems', () => {
    const found = folkTheorem(dilemma, [3, 3])
    expect(rules(found)).toEqual(['Friedman 1971', 'Fudenberg and Maskin 1986', 'Abreu, Dutta and Smith 1994'])
    expect(verify(dilemma, found)).toEqual({ kind: 'valid' })
  })

  it('a stage equilibrium needs no patience', () => {
    expect(rules(folkTheorem(dilemma, [1, 1]))).toEqual(['stage equilibrium'])
    const sexes = battleOfTheSexes({ favourite: 2, other: 1 })
    expect(rules(folkTheorem(sexes, ['2/3', '2/3']))).toEqual(['stage equilibrium'])
    expect(rules(folkTheorem(sexes, ['3/2', '3/2']))[0]).toBe('Friedman 1971')
  })

  it('nobody can be held below its level, and nothing is paid outside the hull', () => {
    expect(folkTheorem(dilemma, [4, '1/2'])).toMatchObject({ kind: 'held-lower', blocking: [1] })
    const outside = folkTheorem(dilemma, [4, 4])
    expect(outside.kind).toBe('infeasible')
    expect(verify(dilemma, outside)).toEqual({ kind: 'valid' })
  })

  it('a zero-sum game leaves its value', () => {
    const pennies = matchingPennies()
    expect(rules(folkTheorem(pennies, [0, 0]))).toEqual(['stage equilibrium'])
    expect(folkTheorem(pennies, ['1/2', '-1/2'])).toMatchObject({ kind: 'held-lower', blocking: [1], dimension: 1 })
  })
})

describe('three players', () => {
  it('who are paid alike cannot be punished apart: Fudenberg and Maskin’s example', () => {
    // They show that nobody gets less than 1/4 in any equilibrium, though independent opponents hold each to less.
    const found = folkTheorem(same, ['1/5', '1/5', '1/5'])
    expect(found).toMatchObject({
      kind: 'undecided',
      blocking: [],
      dimension: 1,
      equivalent: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    })
    expect(verify(same, found)).toEqual({ kind: 'valid' })
    expect(rules(folkTheorem(same, [1, 1, 1]))).toEqual(['stage equilibrium'])
  })

  it('an alliance of three', () => {
    const alliance = allianceGame({ players: 3, value: 10, cost: 1, outside: 2, exposure: '1/2' })
    const found = folkTheorem(alliance, [9, 9, 9])
    expect(rules(found)).toEqual(['Friedman 1971', 'Fudenberg and Maskin 1986', 'Abreu, Dutta and Smith 1994'])
    expect(verify(alliance, found)).toEqual({ kind: 'valid' })
  })

  it('payoffs in a plane, no two alike: the weaker condition is enough', () => {
    // u₂ = −u₀ − u₁: dimension 2.
    const payoffs = [0, 1].map(a =>
      [0, 1].map(b =>
        [0, 1].map(c => {
          const [x, y] = [2 * b - a + c, 2 * a - b + c]
          return [x, y, 1 - x - y]
        }),
      ),
    )
    const found = folkTheorem(normalForm({ payoffs }), [1, 1, -1])
    expect(found).toMatchObject({ dimension: 2, equivalent: [] })
    expect(rules(found)).not.toContain('Fudenberg and Maskin 1986')
  })
})

describe('the checker', () => {
  it('accepts the one answer, but for another direction', () => {
    expect(survivors(dilemma, folkTheorem(dilemma, [2, 2]))).toEqual([])
    const other = survivors(dilemma, folkTheorem(dilemma, [4, 4]))
    expect(other.filter(change => !/direction|target/.test(change))).toEqual([])
  })
})

describe('refusals', () => {
  it('names the place', () => {
    expect(() => folkTheorem(dilemma, [1])).toThrow('target: has 1 payoffs for 2 players')
    expect(() => folkTheorem(dilemma, [1, 'x'])).toThrow('target[1]: "x" is not a rational number')
    expect(() => folkTheorem(dilemma, 3 as never)).toThrow('target: 3 is not a list of payoffs')
  })
})

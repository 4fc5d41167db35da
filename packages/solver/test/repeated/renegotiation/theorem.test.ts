import { normalForm } from '@biform/core'
import { renegotiationTheorem } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { dilemma } from '../discount/games.ts'

describe('renegotiationTheorem', () => {
  it('Farrell and Maskin (1989): cooperation in a prisoner’s dilemma, by one-sided punishment', () => {
    const { kind, punishments } = renegotiationTheorem(dilemma(3, 0, 5, 1), [0, 0])
    expect(kind).toBe('sustainable')
    expect(punishments.map(found => found?.profile)).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  it('mutual defection is an equilibrium of the stage, to be exploited for ever is impossible', () => {
    expect(renegotiationTheorem(dilemma(3, 0, 5, 1), [1, 1])).toMatchObject({
      kind: 'sustainable',
      stageEquilibrium: true,
    })
    expect(renegotiationTheorem(dilemma(3, 0, 5, 1), [0, 1]).kind).toBe('impossible')
  })

  it('leaves open what hangs on an equality', () => {
    expect(renegotiationTheorem(dilemma(2, 0, 5, 2), [0, 0]).kind).toBe('undecided')
  })

  it('refuses other games and targets', () => {
    expect(() => renegotiationTheorem(normalForm({ shape: [2], payoffs: [[1, 2]] }), [0])).toThrow(
      'stage: has 1 players',
    )
    expect(() => renegotiationTheorem(dilemma(3, 0, 5, 1), [0, 2])).toThrow('target')
  })
})

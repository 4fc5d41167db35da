import { type Automaton, automaton, bimatrix, grimTrigger, memoryOne, normalForm, repeatedGame } from '@biform/core'
import {
  criticalDiscount,
  finitelyRepeated,
  isNashEquilibrium,
  isRenegotiationProof,
  isSubgamePerfect,
  optimalPenalCode,
  renegotiationProofDiscounts,
  renegotiationTheorem,
  subgamePerfectDiscounts,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const stage = normalForm({
  payoffs: [
    [
      [3, 3],
      [0, 5],
    ],
    [
      [5, 0],
      [1, 1],
    ],
  ],
})
const titForTat = automaton({
  actions: [2, 2],
  states: ['C', 'D'],
  outputs: [0, 1],
  transitions: [
    [0, 1, 0, 1],
    [0, 1, 0, 1],
  ],
})
const both = [titForTat, titForTat]

/** What only repeats the question: automata, a path said twice, what happens after departures that do not pay. */
const FREE = /^((drop|double|swap|not) )?automata|^double target\[\]$|^not restart$/
const left = (subject: Parameters<typeof survivors>[0], result: unknown): string[] =>
  survivors(subject, result, change => !FREE.test(change))

describe('every change of an answer on repeated games is found', () => {
  const patient = repeatedGame(stage, { discount: '3/4' })

  it('isSubgamePerfect', () => {
    const grim = memoryOne([1, 0, 0, 0])
    for (const automata of [both, [grim, grim]]) {
      const result = isSubgamePerfect(patient, automata)
      expect(verify(patient, result)).toEqual({ kind: 'valid' })
      expect(left(patient, result)).toEqual([])
    }
  })

  it('isNashEquilibrium', () => {
    const impatient = repeatedGame(stage, { discount: '3/5' })
    for (const game of [patient, impatient]) {
      const result = isNashEquilibrium(game, both)
      expect(verify(game, result)).toEqual({ kind: 'valid' })
      expect(left(game, result)).toEqual([])
    }
  })

  it('isNashEquilibrium of hundreds of joint states, by equations that are as sparse as the machines', () => {
    const cycler = (length: number): Automaton =>
      automaton({
        actions: [2, 2],
        states: Array.from({ length }, (_, s) => `${s}`),
        outputs: Array.from({ length }, (_, s) => (s % 3 === 0 ? 1 : 0)),
        transitions: Array.from({ length }, (_, s) => (s + 1) % length),
      })
    const result = isNashEquilibrium(patient, [cycler(20), cycler(21)])
    expect(result.certificate.states).toHaveLength(420)
    expect(verify(patient, result)).toEqual({ kind: 'valid' })
    const one = result.certificate.replyValues[0]!.with(7, result.certificate.replyValues[0]![8]!)
    const wrong = { ...result.certificate, replyValues: [one, result.certificate.replyValues[1]!] }
    expect(verify(patient, { ...result, certificate: wrong })).toMatchObject({ kind: 'invalid' })
    const longer = { ...result, automata: [cycler(4093), cycler(4096)] }
    expect(verify(patient, longer)).toEqual({ kind: 'invalid', at: 'automata' })
  })

  it('subgamePerfectDiscounts', () => {
    const grim = grimTrigger(stage, { target: [0, 0], punishment: [1, 1] })
    for (const result of [
      subgamePerfectDiscounts(stage, both),
      subgamePerfectDiscounts(stage, grim),
      subgamePerfectDiscounts(stage, grim, { concept: 'nash' }),
    ]) {
      expect(verify(stage, result)).toEqual({ kind: 'valid', completeness: 'checked' })
      expect(left(stage, result)).toEqual([])
    }
  })

  it('criticalDiscount', () => {
    for (const more of [{}, { periods: 2 }, { concept: 'nash' as const }]) {
      const result = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1], ...more })
      expect(verify(stage, result)).toEqual({ kind: 'valid', completeness: 'checked' })
      expect(left(stage, result)).toEqual([])
    }
  })

  it('optimalPenalCode', () => {
    for (const more of [{}, { common: true }, { renegotiationProof: true }]) {
      const result = optimalPenalCode(stage, { target: [0, 0], ...more })
      expect(verify(stage, result)).toEqual({ kind: 'valid', completeness: 'checked' })
      // Grim trigger is best here in every larger class, and one punishment is enough.
      expect(left(stage, result).filter(change => !/^(not common|periods \+ 1)$/.test(change))).toEqual([])
    }
  })

  it('finitelyRepeated', () => {
    const chicken = bimatrix(
      [
        [6, 2],
        [7, 0],
      ],
      [
        [6, 7],
        [2, 0],
      ],
    )
    for (const game of [stage, chicken]) {
      const result = finitelyRepeated(game, { periods: 2 })
      expect(verify(game, result)).toEqual({ kind: 'valid', completeness: 'checked' })
      // Where every period is the same, its weight is of no consequence.
      expect(left(game, result).filter(change => game !== stage || change !== 'discount - 1/1000')).toEqual([])
    }
  })

  it('isRenegotiationProof and renegotiationProofDiscounts', () => {
    const grim = grimTrigger(stage, { target: [0, 0], punishment: [1, 1] })
    for (const automata of [both, grim]) {
      const result = isRenegotiationProof(patient, automata)
      expect(verify(patient, result)).toEqual({ kind: 'valid' })
      // Several histories are as short.
      const wrong = left(patient, result).filter(change => !change.includes('ranked.worse.history'))
      expect(wrong).toEqual([])
      const sets = renegotiationProofDiscounts(stage, automata)
      expect(verify(stage, sets)).toEqual({ kind: 'valid', completeness: 'checked' })
      expect(left(stage, sets)).toEqual([])
    }
  })

  it('renegotiationTheorem', () => {
    for (const target of [
      [0, 0],
      [1, 1],
      [0, 1],
    ]) {
      const result = renegotiationTheorem(stage, target)
      expect(verify(stage, result)).toEqual({ kind: 'valid' })
      expect(left(stage, result)).toEqual([])
    }
  })
})

describe('another answer', () => {
  it('is refused: of another game, another discount factor, another concept', () => {
    const result = subgamePerfectDiscounts(stage, both, { concept: 'nash' })
    expect(verify(stage, { ...result, concept: 'subgame-perfect' }).kind).toBe('invalid')
    const other = normalForm({
      payoffs: [
        [
          [3, 3],
          [0, 4],
        ],
        [
          [4, 0],
          [1, 1],
        ],
      ],
    })
    expect(verify(other, result)).toEqual({ kind: 'invalid', at: 'perPlayer[0][0].lower' })
    const single = isSubgamePerfect(repeatedGame(stage, { discount: '3/4' }), both)
    expect(verify(repeatedGame(stage, { discount: '1/4' }), single).kind).toBe('invalid')
    expect(verify(stage, single)).toEqual({ kind: 'invalid', at: 'method' })
  })
})

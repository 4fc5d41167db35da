import { grimTrigger, memoryOne, penalCode, repeatedGame } from '@biform/core'
import { isRenegotiationProof, renegotiationProofDiscounts } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { dilemma, text } from '../discount/games.ts'

const stage = dilemma(3, 0, 5, 1)
const grim = grimTrigger(stage, { target: [0, 0], punishment: [1, 1] })
const repentance = penalCode(stage, {
  target: [0, 0],
  punishments: [
    { first: [[0, 1]], cycle: [[0, 0]] },
    { first: [[1, 0]], cycle: [[0, 0]] },
  ],
})

describe('isRenegotiationProof', () => {
  it('grim trigger is not: both would rather forget', () => {
    const game = repeatedGame(stage, { discount: '3/4' })
    const result = isRenegotiationProof(game, grim)
    expect(result).toMatchObject({
      holds: false,
      subgamePerfect: true,
      efficient: false,
      ranked: { worse: { state: [1, 1], history: [[0, 1]] }, better: { state: [0, 0], history: [] } },
    })
    expect(verify(game, result)).toEqual({ kind: 'valid' })
  })

  it('van Damme (1989): repentance in a prisoner’s dilemma is, as long as it is subgame perfect', () => {
    const patient = repeatedGame(stage, { discount: '2/3' })
    const result = isRenegotiationProof(patient, repentance)
    // (C, C), and then one period of (C, D): all on the line of efficient payoffs from (3, 3) to (0, 5).
    expect(result).toMatchObject({ holds: true, subgamePerfect: true, efficient: true })
    expect(result.ranked).toBeUndefined()
    expect(verify(patient, result)).toEqual({ kind: 'valid' })
    const impatient = repeatedGame(stage, { discount: '3/5' })
    const refuted = isRenegotiationProof(impatient, repentance)
    expect(refuted).toMatchObject({ holds: false, subgamePerfect: false, deviation: { player: 0, action: 1 } })
    expect(verify(impatient, refuted)).toEqual({ kind: 'valid' })
  })

  it('an equilibrium of the stage for ever is, though it need not be efficient', () => {
    const game = repeatedGame(stage, { discount: '1/2' })
    const defect = memoryOne([0, 0, 0, 0], 0)
    const result = isRenegotiationProof(game, [defect, defect])
    expect(result).toMatchObject({ holds: true, subgamePerfect: true, efficient: false })
    expect(verify(game, result)).toEqual({ kind: 'valid' })
  })

  it('efficiency counts lotteries: (3, 3) is beaten by turns of (7, 0) and (0, 7)', () => {
    const other = dilemma(3, 0, 7, 1)
    const turns = penalCode(other, {
      target: [0, 0],
      punishments: [
        { first: [[0, 1]], cycle: [[0, 0]] },
        { first: [[1, 0]], cycle: [[0, 0]] },
      ],
    })
    expect(isRenegotiationProof(repeatedGame(other, { discount: '9/10' }), turns).efficient).toBe(false)
  })
})

describe('renegotiationProofDiscounts', () => {
  it('of repentance: those at which it is subgame perfect', () => {
    const result = renegotiationProofDiscounts(stage, repentance)
    expect([result.all, result.subgamePerfect, result.unranked].map(text)).toEqual(['[2/3, 1)', '[2/3, 1)', '[0, 1)'])
    expect(verify(stage, result)).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it('of grim trigger: none, since its punishment is worse for both at every discount factor', () => {
    const result = renegotiationProofDiscounts(stage, grim)
    expect([result.all, result.subgamePerfect, result.unranked].map(text)).toEqual(['', '[1/2, 1)', ''])
    expect(verify(stage, result)).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it('can depend on the discount factor: who is to be made good later has to be patient', () => {
    // A punishment of two periods, (C, D) and (D, C): the second gets 5, 0, and 3 for ever.
    const turns = penalCode(stage, {
      target: [0, 0],
      punishments: [
        {
          first: [
            [0, 1],
            [1, 0],
          ],
          cycle: [[0, 0]],
        },
        {
          first: [
            [1, 0],
            [0, 1],
          ],
          cycle: [[0, 0]],
        },
      ],
    })
    // 5 − 5δ + 3δ² < 3 between 2/3 and 1, where both prefer the target.
    const result = renegotiationProofDiscounts(stage, turns)
    expect(text(result.unranked)).toBe('[0, 2/3]')
    expect(verify(stage, result)).toEqual({ kind: 'valid', completeness: 'checked' })
  })
})

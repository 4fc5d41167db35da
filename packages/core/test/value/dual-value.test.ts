import {
  dualValueOf,
  fractions,
  keptOf,
  potGame,
  potOf,
  rational,
  relationship,
  tuReading,
  withExposure,
  worth,
} from '@biform/core'
import { describe, expect, it } from 'vitest'

const texts = (game: Parameters<typeof fractions>[0]): string[] => fractions(game).map(value => value.toFraction())

/** 003-dual3: gains of S, L1 and L2 in each coalition. */
const dual3 = relationship({
  partners: ['A', 'B', 'C'],
  components: [{ ownUse: { 'A,B': [30, 40], 'A,C': [30, 60], 'B,C': [10, 20], 'A,B,C': [40, 60, 100] } }],
  liability: [0, 'unlimited', '1/2'],
})

describe('dualValueOf', () => {
  it('moves the exposed part of own use into the pot', () => {
    const game = dualValueOf(withExposure(dual3, rational('1/4')))
    expect(game.ownUse.map(texts)).toEqual([
      ['0', '0', '0', '45/2', '0', '45/2', '0', '30'],
      ['0', '0', '0', '30', '0', '0', '15/2', '45'],
      ['0', '0', '0', '0', '0', '45', '15', '75'],
    ])
    expect(texts(game.pot)).toEqual(['0', '0', '0', '35/2', '0', '45/2', '15/2', '50'])
    expect(game.liability).toEqual(dual3.liability)
    expect(game.players).toEqual(dual3.partners)
    expect(potGame(game)).toEqual({ kind: 'coalitional', players: game.players, worth: game.pot })
  })

  it('has a TU reading that does not see exposure when rivalry is 0, and does when it is not', () => {
    const reading = (exposure: string): string[] =>
      texts(tuReading(dualValueOf(withExposure(dual3, rational(exposure)))).worth)
    expect(reading('1/3')).toEqual(reading('0'))
    expect(reading('1')).toEqual(reading('0'))
    const rival = { ...dual3, components: [{ ...dual3.components[0]!, rivalry: rational(1) }] }
    expect(worth(tuReading(dualValueOf(withExposure(rival, rational(1)))), 7).toFraction()).toBe('100')
    expect(worth(tuReading(dualValueOf(withExposure(rival, rational(0)))), 7).toFraction()).toBe('200')
  })

  it('adds over components, each with its own exposure and rivalry', () => {
    const game = relationship({
      partners: ['A', 'B'],
      components: [
        { ownUse: { A: [1], 'A,B': [2, 4] }, exposure: ['1/2', 1], rivalry: 1 },
        { ownUse: [6, 0], exposure: '1/3' },
      ],
    })
    expect([keptOf(game, 0, 0, 3), keptOf(game, 1, 0, 3), keptOf(game, 0, 1, 3)].map(x => x.toFraction())).toEqual([
      '1',
      '0',
      '4',
    ])
    expect(
      [potOf(game, 0, 1), potOf(game, 0, 3), potOf(game, 1, 3), potOf(game, 1, 1)].map(x => x.toFraction()),
    ).toEqual(['1/2', '4', '2', '0'])
    const dual = dualValueOf(game)
    expect(dual.ownUse.map(texts)).toEqual([
      ['0', '1/2', '0', '5'],
      ['0', '0', '0', '0'],
    ])
    expect(texts(dual.pot)).toEqual(['0', '1/2', '0', '6'])
  })
})

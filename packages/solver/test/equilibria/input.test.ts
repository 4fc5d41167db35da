import { coalitional, type NormalForm, type Tree } from '@biform/core'
import { isNash, nashEquilibria, pureEquilibria, regrets, subgamePerfect } from '@biform/solver'
import { describe, expect, it } from 'vitest'

describe('a game of another kind', () => {
  const other: unknown = coalitional({ worth: [0, 0, 0, 1] })
  it.each([
    ['isNash', () => isNash(other as NormalForm, [])],
    ['nashEquilibria', () => nashEquilibria(other as NormalForm)],
    ['pureEquilibria', () => pureEquilibria(other as NormalForm)],
    ['regrets', () => regrets(other as NormalForm)],
  ])('%s refuses it', (_, call) => {
    expect(call).toThrow('game: "coalitional" is not a game in normal form')
  })

  it('subgamePerfect refuses it', () => {
    expect(() => subgamePerfect(other as Tree)).toThrow('game: "coalitional" is not a tree')
    expect(() => subgamePerfect(null as never)).toThrow('game: null is not a tree')
  })
})

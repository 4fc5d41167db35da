/** Records of single equilibria of two-player games: what the checker accepts, and every change that it notices. */
import { bimatrix } from '@biform/core'
import { isDegenerate, lemkeHowson, lemkeHowsonAll, supportEnumeration } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

/** von Stengel (2002), section 2: three equilibria, no ties. */
const regular = bimatrix(
  [
    [3, 3],
    [2, 5],
    [0, 6],
  ],
  [
    [3, 2],
    [2, 6],
    [3, 1],
  ],
)
/** The same with a tie: the column player is indifferent at the first row. */
const tied = bimatrix(
  [
    [3, 3],
    [2, 5],
    [0, 6],
  ],
  [
    [3, 3],
    [2, 6],
    [3, 1],
  ],
)
const checked = { kind: 'valid', completeness: 'checked' }

describe('lemkeHowson', () => {
  it('notices every change of the equilibrium, its label and the length of the path', () => {
    const answer = lemkeHowson(regular, { label: 1 })
    expect(verify(regular, answer)).toEqual(checked)
    expect(survivors(regular, answer)).toEqual([])
  })

  it('says which of them is wrong', () => {
    const answer = lemkeHowson(regular, { label: 1 })
    if (answer.kind !== 'equilibrium') throw new Error('every path of this game is short')
    expect(verify(regular, { ...answer, pivots: answer.pivots + 1 })).toEqual({ kind: 'invalid', at: 'pivots' })
    expect(verify(regular, { ...answer, label: 5 })).toEqual({ kind: 'invalid', at: 'label' })
  })
})

describe('lemkeHowsonAll', () => {
  it.each([
    ['no ties', regular],
    ['a tie', tied],
  ])('notices every change of equilibria, indices and links: %s', (_, game) => {
    const answer = lemkeHowsonAll(game)
    expect(verify(game, answer)).toEqual(checked)
    expect(survivors(game, answer)).toEqual([])
  })

  it('says that an index is wrong, or a length', () => {
    const answer = lemkeHowsonAll(regular)
    const [first, ...rest] = answer.equilibria
    const flipped = { ...answer, equilibria: [{ ...first!, index: -first!.index }, ...rest] }
    expect(verify(regular, flipped)).toEqual({ kind: 'invalid', at: 'equilibria[0].index' })
    const [link, ...links] = answer.links
    const long = { ...answer, links: [{ ...link!, pivots: link!.pivots + 1 }, ...links] }
    expect(verify(regular, long)).toEqual({ kind: 'invalid', at: 'links[0]' })
  })
})

describe('isDegenerate', () => {
  it('notices every change of a witness and of a denial', () => {
    for (const game of [regular, tied]) {
      const answer = isDegenerate(game)
      expect(verify(game, answer).kind).toBe('valid')
      expect(survivors(game, answer)).toEqual([])
    }
    expect(isDegenerate(regular)).toMatchObject({ holds: false })
    expect(isDegenerate(tied)).toMatchObject({ holds: true })
  })
})

describe('supportEnumeration', () => {
  it('notices every change, and an equilibrium that is left out', () => {
    for (const game of [regular, tied]) {
      const answer = supportEnumeration(game)
      expect(verify(game, answer)).toEqual(checked)
      expect(survivors(game, answer)).toEqual([])
      const shorter = { ...answer, equilibria: answer.equilibria.slice(1) }
      expect(verify(game, shorter)).toEqual({ kind: 'invalid', at: 'complete' })
    }
  })
})

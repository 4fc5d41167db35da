import { bimatrix, type NormalForm, normalForm, random } from '@biform/core'
import { isDegenerate, nashEquilibria, supportEnumeration } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { bimatrixFixtures } from './read-fixtures.ts'

const size = (game: NormalForm): number => game.strategies[0]!.length + game.strategies[1]!.length
const pennies = bimatrix([
  [1, -1],
  [-1, 1],
])

describe('supportEnumeration', () => {
  it.each(bimatrixFixtures.filter(({ game }) => size(game) <= 12))('agrees with the walk on $name', ({ game }) => {
    const { equilibria } = supportEnumeration(game)
    expect(equilibria).toEqual(nashEquilibria(game).equilibria)
  })

  it('ends early when it is told to', () => {
    const identity = Array.from({ length: 4 }, (_, i) => Array.from({ length: 4 }, (_, j) => Number(i === j)))
    const game = bimatrix(identity, identity)
    const all = supportEnumeration(game)
    expect(all).toMatchObject({ method: 'supportEnumeration', complete: true })
    expect(all.equilibria.length).toBe(15)
    expect(supportEnumeration(game, { limit: 15 })).toEqual(all)
    const some = supportEnumeration(game, { limit: 4 })
    expect(some).toEqual({ ...all, complete: false, reason: 'limit', equilibria: all.equilibria.slice(0, 4) })
    expect(supportEnumeration(game, { maxSteps: 1 })).toMatchObject({
      complete: false,
      reason: 'limit',
      equilibria: [],
    })
    for (const result of [all, some]) expect(verify(game, result).kind).toBe('valid')
  })

  it('refuses games with too many pairs of supports, and says what to use', () => {
    const list = Array.from({ length: 144 }, () => 0)
    expect(() => supportEnumeration(normalForm({ shape: [12, 12], payoffs: [list, list] }))).toThrow(
      'strategies: 12×12 games have more than 1000000 pairs of supports; use nashEquilibria',
    )
  })
})

describe('isDegenerate', () => {
  it('is no for matching pennies, and for nearly all random games', () => {
    expect(isDegenerate(pennies)).toEqual({ method: 'isDegenerate', kind: 'decided', holds: false })
    expect(verify(pennies, isDegenerate(pennies))).toEqual({ kind: 'valid', completeness: 'checked' })
    const stream = random(1)
    const draw = (): number[] => Array.from({ length: 16 }, () => stream.integer(0, 1_000_000))
    const game = normalForm({ shape: [4, 4], payoffs: [draw(), draw()] })
    expect(verify(game, isDegenerate(game))).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it.each(bimatrixFixtures)('is yes if $name has infinitely many equilibria', ({ game }) => {
    const result = isDegenerate(game)
    if (result.kind !== 'decided') throw new Error(result.reason)
    const { components, equilibria } = nashEquilibria(game)
    const isolated = components.every(({ subsets }) => subsets.every(s => s.rows.length * s.columns.length === 1))
    if (!result.holds) expect([isolated, equilibria.length % 2]).toEqual([true, 1])
    expect(verify(game, result).kind).toBe('valid')
  })

  it('finds ties of mixed strategies too', () => {
    // Half and half makes all three columns equally good; no pure strategy has a tie.
    const game = bimatrix(
      [
        [5, 1, 2],
        [0, 4, 3],
      ],
      [
        [4, 0, 2],
        [0, 4, 2],
      ],
    )
    expect(isDegenerate(game)).toMatchObject({ holds: true, witness: { by: 0, bestReplies: [0, 1, 2] } })
  })

  it('may remain undecided', () => {
    const stream = random(3)
    const draw = (): number[] => Array.from({ length: 64 }, () => stream.integer(0, 1_000_000))
    const game = normalForm({ shape: [8, 8], payoffs: [draw(), draw()] })
    const result = isDegenerate(game, { maxSteps: 1 })
    expect(result).toEqual({ method: 'isDegenerate', kind: 'undecided', reason: 'limit' })
    expect(verify(game, result)).toEqual({ kind: 'valid' })
  })
})

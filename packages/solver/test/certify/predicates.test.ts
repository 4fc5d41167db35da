import { coalitional } from '@biform/core'
import {
  addedValues,
  coreVertices,
  duttaRay,
  gately,
  isAdditive,
  isBalanced,
  isConstantSum,
  isConvex,
  isEssential,
  isMonotone,
  isProper,
  isSimple,
  isStrong,
  isSuperadditive,
  isSymmetric,
  isTotallyBalanced,
  minimalRights,
  playerRoles,
  type Result,
  stableSet,
  tau,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
const glove = coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 1] })
const runway = coalitional({ worth: [0, 0, 0, 100, 0, 100, 200, 300] })
/** Neither monotone, superadditive, simple, symmetric nor essential. */
const crooked = coalitional({ worth: [0, 4, 2, 5, 1, 3, 9, 6] })
const additive = coalitional({ worth: [0, 1, 2, 3, 3, 4, 5, 6] })

/** What may be changed in some answers: a sum has no order, another member may do, another pair may break as much. */
const FREE = [/^swap witness\.balancing\[\]$/, /^witness\.coalitions\[\] [+-] 1$/, /^(swap )?members?\[\]/]

const expectTight = (game: typeof glove, result: Result): void => {
  expect(verify(game, result).kind).toBe('valid')
  expect(survivors(game, result).filter(change => !FREE.some(pattern => pattern.test(change)))).toEqual([])
}

describe('predicates', () => {
  const ask = [isConvex, isSuperadditive, isMonotone, isConstantSum, isEssential, isAdditive, isSymmetric, isSimple]
  it.each(ask.map(solve => [solve.name, solve] as const))('%s: no change goes unnoticed', (_, solve) => {
    const holds = new Set<boolean>()
    for (const game of [majority, glove, runway, crooked, additive]) {
      const result = solve(game)
      holds.add(result.holds)
      expectTight(game, result)
    }
    expect(holds.size).toBe(2)
  })

  it('isProper and isStrong, of simple games', () => {
    const dictators = coalitional({ worth: [0, 1, 1, 1] })
    for (const game of [majority, glove, dictators]) {
      expectTight(game, isProper(game))
      expectTight(game, isStrong(game))
    }
    expect(verify(runway, isProper(glove))).toEqual({ kind: 'invalid', at: 'subject' })
    expect(() => isProper(runway)).toThrow('game: is not simple: v(7) = 300')
  })

  it('isBalanced and isTotallyBalanced', () => {
    for (const game of [majority, glove, crooked]) {
      expectTight(game, isBalanced(game))
      expectTight(game, isTotallyBalanced(game))
    }
    expect(verify(glove, isBalanced(majority))).toMatchObject({ kind: 'invalid' })
  })

  it('playerRoles', () => {
    for (const game of [majority, glove, crooked, additive]) expectTight(game, playerRoles(game))
  })
})

describe('compromises and standards', () => {
  it('added values, minimal rights, τ and Gately', () => {
    for (const game of [majority, glove, runway, crooked, additive]) {
      for (const solve of [addedValues, minimalRights, tau, gately]) expectTight(game, solve(game))
    }
  })

  it('duttaRay and stableSet', () => {
    for (const game of [majority, glove, runway, crooked, additive]) {
      expectTight(game, duttaRay(game))
      const result = stableSet(game)
      expect(verify(game, result)).toEqual({ kind: 'valid' })
      // Sets stand in no order, and each is stable by itself; the words of a reason are free.
      const free = /^(drop|swap) sets\[\]$|^reason/
      expect(survivors(game, result).filter(change => !free.test(change))).toEqual([])
    }
  })

  it('coreVertices', () => {
    for (const game of [glove, runway, additive]) expectTight(game, coreVertices(game))
    expect(survivors(majority, coreVertices(majority))).toEqual(['swap balancing[]'])
  })
})

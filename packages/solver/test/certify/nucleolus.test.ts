import { type Coalitional, coalitional, type Fraction, rational } from '@biform/core'
import {
  epsilonCore,
  inKernel,
  inPrekernel,
  leastCore,
  type NucleolusStage,
  nucleolus,
  type Prenucleolus,
  prenucleolus,
  type WeightedCoalition,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { drawn } from '../splits/drawn.ts'
import { survivors } from './corrupt.ts'

const vector = (...values: (string | number)[]): Fraction[] => values.map(value => rational(value))
const weights = (...pairs: [number, string | number][]): WeightedCoalition[] =>
  pairs.map(([coalition, weight]) => ({ coalition, weight: rational(weight) }))
const stage = (
  excess: string | number,
  list: WeightedCoalition[],
  bounds: WeightedCoalition[] = [],
): NucleolusStage => ({
  excess: rational(excess),
  weights: list,
  bounds,
})

/** The estate of 200, on which claims are 100, 200 and 300. */
const talmud = coalitional({ worth: [0, 0, 0, 0, 0, 0, 100, 200] })
const random = [0, 1, 2, 3, 4, 5].map(seed => coalitional({ worth: drawn(seed, 2 + (seed % 3), -1, 3) }))

/** Only the order of the terms of a sum is free. */
const ORDER = /^swap (stages\[\]\.(weights|bounds)|weights|balancing)\[\]$/
const tight = (game: Coalitional, answer: Parameters<typeof verify>[1], free: RegExp = ORDER): void => {
  expect(verify(game, answer)).toEqual({ kind: 'valid' })
  expect(survivors(game, answer).filter(change => !free.test(change))).toEqual([])
}

describe('stages of a nucleolus', () => {
  const right: Prenucleolus = {
    method: 'prenucleolus',
    kind: 'allocation',
    values: vector(50, 75, 75),
    stages: [stage(-50, weights([1, '1/2'], [6, '1/2'])), stage(-75, weights([2, '1/2'], [4, '1/2']))],
  }

  it('are accepted for (50, 75, 75), and for nothing else', () => {
    tight(talmud, right)
    tight(talmud, { ...right, method: 'nucleolus' })
    // Tight at the optimum of the first stage, but not forced: what a careless program fixes.
    const careless = { ...right, values: vector(50, 50, 100) }
    expect(verify(talmud, careless)).toEqual({ kind: 'invalid', at: 'stages[1].weights[0].coalition' })
  })

  it('may not rest on a coalition that earlier stages settle, nor leave one out', () => {
    const [first, second] = right.stages
    const place = (stages: readonly NucleolusStage[]) => verify(talmud, { ...right, stages })
    expect(place([first!])).toEqual({ kind: 'invalid', at: 'stages' })
    expect(place([second!, first!])).toMatchObject({ kind: 'invalid' })
    expect(place([first!, second!, stage(-50, weights([6, 1]))])).toEqual({
      kind: 'invalid',
      at: 'stages[2].weights[0].coalition',
    })
  })

  it('may rest on bounds for the nucleolus only', () => {
    const game = coalitional({ worth: [0, 0, 0, 3, 0, 0, 0, 1] })
    const answer = nucleolus(game)
    tight(game, answer)
    expect(verify(game, { ...answer, method: 'prenucleolus' } as Prenucleolus)).toEqual({
      kind: 'invalid',
      at: 'stages[0].bounds[0].coalition',
    })
    // And its own values must be individually rational.
    expect(verify(game, { ...prenucleolus(game), method: 'nucleolus' } as never)).toEqual({
      kind: 'invalid',
      at: 'values[2]',
    })
  })

  it('no change of a random answer goes unnoticed', () => {
    // A coalition may be replaced by one that has the same excess and differs from it by settled players.
    const free = /^swap stages\[\]\.(weights|bounds)\[\]$|^stages\[\]\.weights\[\]\.coalition [+-] 1$/
    for (const game of random) {
      tight(game, nucleolus(game), free)
      tight(game, prenucleolus(game), free)
    }
    tight(coalitional({ worth: [0, 2, 2, 3] }), nucleolus(coalitional({ worth: [0, 2, 2, 3] })))
  })

  it('a run that ended early claims nothing, but must say why', () => {
    const cut = { method: 'nucleolus', kind: 'undecided', reason: 'limit' } as const
    expect(verify(talmud, cut)).toEqual({ kind: 'valid' })
    expect(verify(talmud, { ...cut, reason: 'tired' } as never)).toEqual({ kind: 'invalid', at: 'reason' })
  })
})

describe('least core and ε-core', () => {
  // Another member will do as well, if it is one.
  const member = /^(swap )?member\[\]|^swap (weights|balancing)\[\]$/

  it('no change of an answer goes unnoticed, but of the member, the order, and an ε that is no longer the least', () => {
    for (const game of random) {
      const least = leastCore(game)
      tight(game, least, member)
      if (least.kind !== 'nonempty') throw new Error('there are two players')
      tight(game, epsilonCore(game, { epsilon: least.epsilon.sub('1/7') }), /^swap balancing\[\]$|^epsilon - /)
      tight(game, epsilonCore(game, { epsilon: least.epsilon }), /^(swap )?member\[\]|^epsilon \+ /)
    }
  })
})

describe('kernel and prekernel', () => {
  const free = /^(swap )?allocation\[\]|^violation\.(coalition|reply|strong|weak) [+-] 1$/

  it('no change of an answer goes unnoticed, but to others that are right', () => {
    for (const game of random) {
      const answer = nucleolus(game)
      if (answer.kind !== 'allocation') throw new Error('there are imputations')
      const moved = answer.values.with(0, answer.values[0]!.add(1)).with(1, answer.values[1]!.sub(1))
      for (const x of [answer.values, moved]) {
        tight(game, inKernel(game, x), free)
        tight(game, inPrekernel(game, x), free)
      }
      tight(game, inPrekernel(game, answer.values.with(0, answer.values[0]!.add(1))), free)
    }
  })
})

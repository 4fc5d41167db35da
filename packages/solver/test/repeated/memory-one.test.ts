/** The reference pairs of memory-one strategies, whose answers come from exact Markov chains. */
import { readFileSync } from 'node:fs'
import { bimatrix, memoryOne, rational, sum, toJSON, toNumber } from '@biform/core'
import { longRunPayoffs } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

interface Pair {
  readonly a: string
  readonly b: string
  readonly p: readonly string[]
  readonly q: readonly string[]
  readonly noise: string
  /** Probabilities of cooperating in the first turn. */
  readonly first: readonly [string, string]
  readonly stationary: readonly string[]
  readonly payoffs: readonly string[]
  readonly discounted: Readonly<Record<string, readonly string[]>>
  /** α, β, γ of a zero-determinant relation α s_a + β s_b + γ = 0. */
  readonly relation?: readonly [string, string, string]
  /** Recurrent classes among all four outcomes. */
  readonly classes: number
}

const { pairs }: { readonly pairs: readonly Pair[] } = JSON.parse(
  readFileSync(new URL('../fixtures/memory-one.json', import.meta.url), 'utf8'),
)
const dilemma = bimatrix(
  [
    [3, 0],
    [5, 1],
  ],
  [
    [3, 5],
    [0, 1],
  ],
)

describe.each(pairs)(
  '$a – $b, noise $noise',
  ({ p, q, noise, first, stationary, payoffs, discounted, relation, classes }) => {
    const strategies = [memoryOne(p, first[0]), memoryOne(q, first[1])]

    it('earns the reference payoffs in the long run', () => {
      const answer = longRunPayoffs(dilemma, strategies, { noise })
      if (answer.kind !== 'average') throw new Error(answer.kind)
      expect(toJSON(answer.payoffs)).toEqual(payoffs)
      expect(toJSON(answer.profiles)).toEqual(stationary)
      expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
      if (relation === undefined) return
      const [alpha, beta, gamma] = relation.map(value => rational(value))
      const [x, y] = answer.payoffs
      expect(alpha!.mul(x!).add(beta!.mul(y!)).add(gamma!).toFraction()).toBe('0')
    })

    it('has the reference classes when it may start anywhere', () => {
      const anywhere = [memoryOne(p, '1/2'), memoryOne(q, '1/2')]
      const answer = longRunPayoffs(dilemma, anywhere, { noise })
      if (answer.kind !== 'average') throw new Error(answer.kind)
      expect(answer.classes).toHaveLength(classes)
      expect(sum(answer.classes.map(({ probability }) => probability)).toFraction()).toBe('1')
      expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
    })

    it('has the reference classes among all that there are', () => {
      const answer = longRunPayoffs(dilemma, strategies, { noise, unreached: true })
      if (answer.kind !== 'average') throw new Error(answer.kind)
      expect(answer.classes.length + answer.unreached!.length).toBe(classes)
      expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
    })

    it.each(Object.entries(discounted))('earns the reference payoffs discounted by %s', (discount, expected) => {
      const answer = longRunPayoffs(dilemma, strategies, { noise, discount })
      if (answer.kind === 'undecided') throw new Error(answer.reason)
      expect(toJSON(answer.payoffs)).toEqual(expected)
      expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
    })

    it('is the same in doubles', () => {
      for (const options of [{ noise }, { noise, discount: '9/10' }, { noise, horizon: 20 }]) {
        const exact = longRunPayoffs(dilemma, strategies, options)
        const answer = longRunPayoffs(dilemma, strategies, { ...options, arithmetic: 'double' })
        if (exact.kind === 'undecided' || answer.kind === 'undecided') throw new Error('undecided')
        answer.payoffs.forEach((value, i) => {
          expect(Math.abs(value - toNumber(exact.payoffs[i]!))).toBeLessThan(1e-12)
        })
        expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
      }
    })
  },
)

import { decimalOf, normalForm, type Real, rational, toJSON } from '@biform/core'
import { symmetricEquilibria } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

/** A game in which a player gets `pays[own][number of others who play the first]`. */
function symmetric(n: number, pays: readonly (readonly (number | string)[])[]): ReturnType<typeof normalForm> {
  const profiles = Array.from({ length: 2 ** n }, (_, k) => Array.from({ length: n }, (_, i) => (k >> (n - 1 - i)) & 1))
  const payoffs = Array.from({ length: n }, (_, i) =>
    profiles.map(profile => rational(pays[profile[i]!]![profile.filter((other, j) => j !== i && other === 0).length]!)),
  )
  return normalForm({ shape: profiles[0]!.map(() => 2), payoffs })
}

/** The first to volunteer pays c, everybody gets b (Diekmann 1985). */
const volunteers = (n: number, b: string, c: string): ReturnType<typeof normalForm> => {
  const kept = rational(b).sub(rational(c)).toFraction()
  return symmetric(n, [Array(n).fill(kept), ['0', ...Array(n - 1).fill(b)]])
}
const shown = (value: Real): unknown => ('kind' in value ? decimalOf(value, 6) : toJSON(value))

describe('symmetricEquilibria', () => {
  it('volunteering falls, and goes undone more often, as the group grows (Diekmann 1985)', () => {
    const answers = [2, 3].map(n => symmetricEquilibria(volunteers(n, '1', '1/4')).equilibria)
    expect(answers.map(list => list.length)).toEqual([1, 1])
    expect(answers.map(([only]) => only!.probabilities.map(shown))).toEqual([
      ['3/4', '1/4'],
      ['1/2', '1/2'],
    ])
    expect(answers.map(([only]) => shown(only!.unanimous[1]))).toEqual(['1/16', '1/8'])
  })

  it('keeps an irrational equilibrium exact', () => {
    const game = volunteers(3, '1', '2/5')
    const [only] = symmetricEquilibria(game).equilibria
    expect(only!.probabilities[1]).toMatchObject({ kind: 'algebraic', polynomial: [-2n, 0n, 5n] })
    expect(shown(only!.payoff)).toBe('3/5')
    expect(shown(only!.unanimous[1])).toBe('0.252982') // (2/5)^(3/2)
    expect(verify(game, symmetricEquilibria(game)).kind).toBe('valid')
  })

  it('finds pure and mixed ones side by side, and every one where nothing matters', () => {
    const stagHunt = symmetric(2, [
      [0, 4],
      [3, 3],
    ])
    expect(symmetricEquilibria(stagHunt).equilibria.map(item => item.probabilities.map(shown))).toEqual([
      ['1', '0'],
      ['3/4', '1/4'],
      ['0', '1'],
    ])
    const nothing = symmetric(2, [
      [1, 2],
      [1, 2],
    ])
    expect(symmetricEquilibria(nothing).kind).toBe('every')
  })

  it('refuses a game that is not symmetric, and one with three strategies, by the place', () => {
    const skewed = normalForm({
      payoffs: [
        [
          [1, 1],
          [0, 2],
        ],
        [
          [3, 0],
          [1, 1],
        ],
      ],
    })
    expect(() => symmetricEquilibria(skewed)).toThrow(/^payoffs\[1\]\[0\]\[0\]: is 3, where another player .* gets 2/)
    const wide = normalForm({
      payoffs: [
        [
          [1, 1],
          [0, 2],
          [0, 0],
        ],
      ],
    })
    expect(() => symmetricEquilibria(wide)).toThrow('strategies[0]: has 1 strategies, not 2')
  })
})

import { bimatrix, normalForm, payoff, profileAt, profileCount, random, toJSON } from '@biform/core'
import { pureEquilibria, regrets } from '@biform/solver'
import { describe, expect, it } from 'vitest'

describe('pureEquilibria and regrets', () => {
  it('by the definition, on random games of one to five players', () => {
    for (const shape of [[5], [1, 1], [3, 4], [2, 2, 2], [2, 3, 1, 2], [2, 2, 2, 2, 2]]) {
      for (let seed = 0; seed < 5; seed++) {
        const stream = random(seed, ...shape)
        const size = shape.reduce((a, b) => a * b, 1)
        const payoffs = shape.map(() => Array.from({ length: size }, () => `${stream.integer(0, 3)}/6`))
        const game = normalForm({ shape, payoffs })
        const lists = regrets(game).regrets
        const equilibria: number[][] = []
        for (let index = 0; index < profileCount(game); index++) {
          const profile = profileAt(game, index)
          const own = shape.map((count, i) => {
            const values = Array.from({ length: count }, (_, s) =>
              payoff(
                game,
                profile.map((t, j) => (j === i ? s : t)),
                i,
              ).sub(payoff(game, profile, i)),
            )
            return values.reduce((a, b) => (b.compare(a) > 0 ? b : a))
          })
          expect(toJSON(lists.map(list => list[index]!))).toEqual(toJSON(own))
          if (own.every(value => value.n === 0n)) equilibria.push(profile)
        }
        expect(pureEquilibria(game)).toEqual({ method: 'pureEquilibria', complete: true, equilibria })
      }
    }
  })

  it('payoffs beyond the range of doubles', () => {
    const game = bimatrix([
      ['1e300', `${10n ** 300n + 1n}`],
      ['1e300', '1e300'],
    ])
    expect(pureEquilibria(game).equilibria).toEqual([
      [0, 0],
      [1, 0],
    ])
    expect(toJSON(regrets(game).regrets)).toEqual([
      ['0', '0', '0', '1'],
      ['0', '1', '0', '0'],
    ])
  })
})

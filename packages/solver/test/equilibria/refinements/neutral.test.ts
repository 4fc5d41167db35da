import { bimatrix, type Fraction, type NormalForm, payoff, random, ratio, sum } from '@biform/core'
import { isEvolutionarilyStable, isNash, isNeutrallyStable, nashEquilibria } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

const symmetric = (rows: readonly (readonly number[])[]): NormalForm =>
  bimatrix(
    rows,
    rows.map((_, i) => rows.map(row => row[i]!)),
  )

/** What x gets against y. */
const against = (game: NormalForm, x: readonly Fraction[], y: readonly Fraction[]): Fraction =>
  sum(x.flatMap((p, i) => y.map((q, j) => payoff(game, [i, j], 0).mul(p).mul(q))))

describe('isNeutrallyStable', () => {
  it('lies between evolutionary stability and equilibrium', () => {
    // Tit for tat and cooperation: others drift in, which defectors then exploit. Nobody does better at once.
    const drift = symmetric([
      [3, 3, 1],
      [3, 3, 0],
      [1, 5, 1],
    ])
    expect(isNeutrallyStable(drift, [1, 0, 0]).holds).toBe(true)
    expect(isEvolutionarilyStable(drift, [1, 0, 0]).holds).toBe(false)
    expect(isNeutrallyStable(drift, ['3/4', '1/4', 0]).holds).toBe(true)
    expect(isNeutrallyStable(drift, [0, 1, 0])).toMatchObject({ kind: 'not-equilibrium' })
    // An equilibrium that is invaded: a mutant does as well against it and better against itself.
    const weak = symmetric([
      [0, 0],
      [0, 1],
    ])
    const invaded = isNeutrallyStable(weak, [1, 0])
    expect(invaded.kind === 'invaded' && invaded.invader.map(String)).toEqual(['0', '1'])
    expect(survivors(weak, invaded)).toEqual([])
    expect(survivors(drift, isNeutrallyStable(drift, ['3/4', '1/4', 0]))).toEqual([])
  })

  it('agrees with all invaders on a grid, in games with many ties', () => {
    const kinds = new Map<string, number>()
    const grid = [0, 1, 2, 3, 4, 5, 6].flatMap(a => [0, 1, 2, 3, 4, 5, 6].map(b => [a, b, 6 - a - b]))
    const points = grid.filter(point => point.every(n => n >= 0)).map(point => point.map(n => ratio(BigInt(n), 6n)))
    for (let seed = 0; seed < 60; seed++) {
      const stream = random(seed, 11)
      const game = symmetric([0, 1, 2].map(() => [0, 1, 2].map(() => stream.integer(0, 1))))
      for (const { profile } of nashEquilibria(game).equilibria) {
        const p = profile[0]!
        if (!isNash(game, [p, p]).holds) continue
        const neutral = isNeutrallyStable(game, p)
        const stable = isEvolutionarilyStable(game, p)
        expect(verify(game, neutral)).toEqual({ kind: 'valid' })
        if (stable.holds) expect(neutral.holds).toBe(true)
        const beaten = points.some(
          x => against(game, x, p).equals(against(game, p, p)) && against(game, x, x).compare(against(game, p, x)) > 0,
        )
        if (beaten) expect(neutral.holds).toBe(false)
        const key = `${stable.kind} ${neutral.kind}`
        kinds.set(key, (kinds.get(key) ?? 0) + 1)
      }
    }
    expect([...kinds.keys()].sort()).toEqual(['invaded invaded', 'invaded stable', 'stable stable'])
  })
})

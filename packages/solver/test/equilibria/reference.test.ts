import { payoff, toJSON } from '@biform/core'
import { isNash, nashEquilibria, pureEquilibria, regrets } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { bimatrixFixtures, fixtures } from './read-fixtures.ts'

describe('reference games', () => {
  it('are all there', () => {
    expect([fixtures.length, bimatrixFixtures.length]).toEqual([43, 35])
  })

  it.each(fixtures)('pure equilibria of $name', ({ game, reference }) => {
    expect(pureEquilibria(game)).toEqual({
      method: 'pureEquilibria',
      complete: true,
      equilibria: reference.pure_equilibria,
    })
    const { regrets: lists } = regrets(game)
    const unregretted = lists[0]!.flatMap((_, index) => (lists.every(list => list[index]!.n === 0n) ? [index] : []))
    expect(unregretted.length).toBe(reference.pure_equilibria.length)
  })

  it.each(bimatrixFixtures)('all extreme equilibria of $name', ({ game, reference }) => {
    const result = nashEquilibria(game)
    expect(result.complete).toBe(true)
    // The reference has them in descending lexicographic order too, but as a set that is all one can ask.
    const found = result.equilibria.map(({ profile, payoffs }) => JSON.stringify(toJSON([profile, payoffs])))
    const known = reference.extreme_equilibria.map((profile, i) => JSON.stringify([profile, reference.payoffs[i]]))
    expect(found.sort()).toEqual(known.sort())
    expect(result.components.length).toBe(reference.connected_components)
    expect(result.components.reduce((total, { index }) => total + index, 0)).toBe(1)
    expect(result.components.flatMap(component => component.subsets).length).toBe(reference.maximal_nash_subsets)
  })

  it.each(bimatrixFixtures)('isNash agrees on $name', ({ game }) => {
    const { equilibria } = nashEquilibria(game)
    for (const { profile, payoffs, supports } of equilibria) {
      expect(toJSON(isNash(game, profile))).toEqual(toJSON({ method: 'isNash', holds: true, profile, payoffs }))
      expect(supports).toEqual(profile.map(list => [...list.keys()].filter(i => list[i]!.n !== 0n)))
    }
    // Any pure profile that is not among the pure equilibria is refuted by its greatest regret.
    const [rows = [], columns = []] = game.strategies
    const pure = new Set(pureEquilibria(game).equilibria.map(String))
    const one = (length: number, at: number): number[] => Array.from({ length }, (_, i) => (i === at ? 1 : 0))
    for (const r of rows.keys()) {
      for (const c of columns.keys()) {
        const { holds, deviation } = isNash(game, [one(rows.length, r), one(columns.length, c)])
        expect(holds).toBe(pure.has(String([r, c])))
        if (deviation === undefined) continue
        const moved = [r, c].map((s, i) => (i === deviation.player ? deviation.strategy : s))
        const gain = payoff(game, moved, deviation.player).sub(payoff(game, [r, c], deviation.player))
        expect(gain.equals(deviation.gain)).toBe(true)
      }
    }
  })
})

/** Games of three players and more from the literature: their equilibria as published, or counted by a formula. */
import { decimalOf, minimumEffortGame, type NormalForm, normalForm, rational, toJSON } from '@biform/core'
import { isNash, type SupportEquilibria, supportEquilibria } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

/** n players with strategies 0 and 1; what player i gets, by what everybody plays. */
function binary(n: number, get: (i: number, plays: readonly number[]) => number): NormalForm {
  const profiles = Array.from({ length: 2 ** n }, (_, k) => Array.from({ length: n }, (_, j) => (k >> (n - 1 - j)) & 1))
  return normalForm({
    shape: Array(n).fill(2),
    payoffs: Array.from({ length: n }, (_, i) => profiles.map(plays => get(i, plays))),
  })
}

const ones = (plays: readonly number[]): number => plays.reduce((total, value) => total + value, 0)
const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)

/** Whether all equilibria are found, each is one, and their indices sum to 1. */
function expectAll(game: NormalForm, found: SupportEquilibria, count: number): void {
  expect(found).toMatchObject({ complete: true, continua: [], unresolved: [] })
  expect(found.equilibria).toHaveLength(count)
  expect(found.equilibria.reduce((total, { index }) => total + index!, 0)).toBe(1)
  expect(verify(game, found).kind).toBe('valid')
}

describe('the volunteer’s dilemma (Diekmann 1985)', () => {
  it.each([3, 4, 5])('of %i players: one volunteers, or each of two or more with the same probability', n => {
    // Help is worth 2 and costs 1: of k players who mix each stays away with probability (1/2)^(1/(k − 1)).
    const game = binary(n, (i, plays) => (plays[i] === 1 ? 1 : ones(plays) > 0 ? 2 : 0))
    const found = supportEquilibria(game)
    expectAll(game, found, 2 ** n - 1)
    for (const item of found.equilibria) {
      const mixing = item.supports.filter(({ length }) => length === 2).length
      const away = (1 / 2) ** (1 / (mixing - 1))
      for (const [i, support] of item.supports.entries()) {
        if (support.length === 2) expect(Number(item.profile[i]![0]!.valueOf())).toBeCloseTo(away, 10)
      }
    }
  })
})

describe('market entry (Selten and Güth 1982), as in the bar El Farol (Arthur 1994)', () => {
  it.each([
    [3, 1, 7],
    [4, 2, 27],
    [5, 2, 81],
  ])('%i players and room for %i: %i equilibria', (n, room, count) => {
    // j go for sure and k ≥ room − j + 1 mix, for any j < room; or as many go as there is room for.
    const game = binary(n, (i, plays) => (plays[i] === 1 ? room + 0.5 - ones(plays) : 0))
    let formula = choose(n, room)
    for (let j = 0; j < room; j++) {
      for (let k = Math.max(2, room - j + 1); j + k <= n; k++) formula += choose(n, j) * choose(n - j, k)
    }
    expect(formula).toBe(count)
    const found = supportEquilibria(game)
    expectAll(game, found, count)
    expect(found.equilibria.every(({ kind }) => kind === 'rational')).toBe(true)
  })
})

describe('minimum effort (Van Huyck, Battalio and Beil 1990)', () => {
  it.each([3, 4, 5])('of %i players with two efforts: both alike, and one mixture of all', n => {
    const game = minimumEffortGame({ players: n, efforts: [1, 2], benefit: 2, cost: 1 })
    const found = supportEquilibria(game)
    expectAll(game, found, 3)
    // Each makes the high effort with the probability p that solves p^(n − 1) = cost/benefit.
    expect(Number(found.equilibria[2]!.profile[0]![1]!.valueOf())).toBeCloseTo((1 / 2) ** (1 / (n - 1)), 10)
  })

  it('of three players with three efforts: a mixture of any two of them, in which the one between is as good', () => {
    const game = minimumEffortGame({ players: 3, efforts: [1, 2, 3], benefit: 2, cost: 1 })
    const found = supportEquilibria(game, { cells: 300 })
    expect(found).toMatchObject({ complete: true, continua: [] })
    expect(found.equilibria.map(({ supports }) => supports[0])).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2]])
    const tied = found.equilibria[4]!
    if (tied.kind !== 'isolated') throw new Error('a box')
    // √2/2, at which the other effort gains exactly nothing: no box could tell.
    expect(tied.index).toBeUndefined()
    expect(tied.exact!.profile[0]![2]).toMatchObject({ polynomial: [-1n, 0n, 2n] })
    expect(decimalOf(tied.exact!.profile[0]![2]!, 12)).toBe('0.707106781187')
    expect(verify(game, found).kind).toBe('valid')
  })
})

describe('games of three players', () => {
  it('Jordan’s (1993) matching pennies have one equilibrium', () => {
    const game = binary(3, (i, plays) => Number((plays[i] === plays[(i + 1) % 3]) === i < 2))
    const found = supportEquilibria(game)
    expectAll(game, found, 1)
    expect(found.equilibria[0]!.profile.flat().every(value => value.equals(rational('1/2')))).toBe(true)
  })

  it('Selten’s (1975) horse has two segments of equilibria', () => {
    const game = normalForm({
      shape: [2, 2, 2],
      payoffs: [
        [1, 1, 4, 0, 3, 0, 3, 0],
        [1, 1, 4, 0, 3, 0, 3, 0],
        [1, 1, 0, 1, 2, 0, 2, 0],
      ],
    })
    const found = supportEquilibria(game)
    expect(found).toMatchObject({ complete: true, unresolved: [] })
    expect(toJSON(found.continua.map(({ extreme }) => extreme))).toEqual([
      // Down the line, as the third player goes left with a probability of at most 1/4.
      [
        [['1', '0']],
        [['1', '0']],
        [
          ['0', '1'],
          ['1/4', '3/4'],
        ],
      ],
      // The first goes down at once, as the second would go on with a probability of at least 1/3.
      [
        [['0', '1']],
        [
          ['1', '0'],
          ['1/3', '2/3'],
        ],
        [['1', '0']],
      ],
    ])
    for (const { extreme } of found.continua) {
      for (const list of extreme[1]!) expect(isNash(game, [extreme[0]![0]!, list, extreme[2]![0]!]).holds).toBe(true)
    }
    expect(verify(game, found)).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it('who all want to choose alike have three equilibria', () => {
    const game = binary(3, (_, plays) => Number(ones(plays) % 3 === 0))
    const found = supportEquilibria(game)
    expect(found.complete).toBe(true)
    expect(found.equilibria).toHaveLength(3)
  })
})

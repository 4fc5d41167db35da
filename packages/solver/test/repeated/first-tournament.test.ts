/**
 * Axelrod's first tournament, played again: 15 entries, 200 turns, 5 games, self-play counted. The programs are lost; what
 * can be tested of the reconstruction is what does not depend on what the descriptions leave open.
 */
import { readFileSync } from 'node:fs'
import { bimatrix, FIRST_TOURNAMENT, namedStrategy } from '@biform/core'
import { type Tournament, tournament } from '@biform/solver'
import { describe, expect, it } from 'vitest'

interface Published {
  readonly scores: readonly number[]
  readonly rows: Readonly<Record<string, readonly number[]>>
}
const published: Published = JSON.parse(
  readFileSync(new URL('../fixtures/axelrod-first-tournament.json', import.meta.url), 'utf8'),
)
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

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
const entries = FIRST_TOURNAMENT.map(name => namedStrategy(name))
const setting = { turns: 200, selfPlay: 'counted', arithmetic: 'double' } as const

/** Total scores of matches, row against column. */
function totals(answer: Tournament): number[][] {
  return answer.payoffs.map(row => row.map(value => 200 * Number(value)))
}

describe('the published table', () => {
  it('counts matches against a twin and against RANDOM, as the means of its rows show', () => {
    for (const [name, row] of Object.entries(published.rows)) {
      const score = published.scores[FIRST_TOURNAMENT.indexOf(name)]!
      expect(Math.abs(mean(row) - score)).toBeLessThan(1)
      // Without one of the two the mean would be another.
      expect(Math.abs(mean(row.filter((_, j) => FIRST_TOURNAMENT[j] !== name)) - score)).toBeGreaterThan(5)
      expect(Math.abs(mean(row.slice(0, 14)) - score)).toBeGreaterThan(1)
    }
  })
})

/** In each of twelve tournaments as Axelrod's: no statement is about an average. */
describe.each(Array.from({ length: 12 }, (_, k) => 1980 + k))('played again with seed %i', seed => {
  const answer = tournament(dilemma, entries, { ...setting, sampled: true, repetitions: 5, seed })
  const order = answer.ranking.map(({ index }) => FIRST_TOURNAMENT[index]!)

  it('the eight entries that are nice take the first eight places, as they did', () => {
    expect(order.slice(0, 8).toSorted()).toEqual(FIRST_TOURNAMENT.slice(0, 8).toSorted())
  })

  it('tit for tat scores 504 ± 15; it comes second to fourth, not first as published', () => {
    const score = mean(totals(answer)[0]!)
    expect(Math.abs(score - 504)).toBeLessThan(15)
    expect([2, 3, 4]).toContain(order.indexOf('tit-for-tat') + 1)
  })

  it('the entry whose name was withheld and RANDOM come last, as they did', () => {
    expect(order.slice(13).toSorted()).toEqual(['anonymous', 'random'])
  })
})

describe('cells of the published table that are reproduced', () => {
  const answer = tournament(dilemma, entries, { ...setting, repetitions: 20, seed: 1980 })
  const found = totals(answer)
  const row = (name: string): readonly (readonly [string, number, number])[] =>
    published.rows[name]!.map((value, j) => [FIRST_TOURNAMENT[j]!, value, found[FIRST_TOURNAMENT.indexOf(name)]![j]!])

  it('tit for tat: exactly where nothing is random, and else within 30 of 200 to 600, but for two', () => {
    for (const [other, value, ours] of row('tit-for-tat')) {
      if (value >= 595 && other !== 'graaskamp') expect(Math.abs(ours - value)).toBeLessThan(1)
      else if (other === 'graaskamp' || other === 'anonymous') expect(Math.abs(ours - value)).toBeGreaterThan(30)
      else expect(Math.abs(ours - value)).toBeLessThan(30)
    }
  })

  it('Tideman and Chieruzzi: within 30 of the published ones, but against the entry whose name was withheld', () => {
    for (const [other, value, ours] of row('tideman-chieruzzi')) {
      if (other === 'anonymous') expect(Math.abs(ours - value)).toBeGreaterThan(100)
      else expect(Math.abs(ours - value)).toBeLessThan(30)
    }
  })

  it('Nydegger and Grofman: to a turn against the nice ones only', () => {
    for (const name of ['nydegger', 'grofman']) {
      for (const [other, value, ours] of row(name)) {
        if (FIRST_TOURNAMENT.indexOf(other) < 8) expect(Math.abs(ours - value)).toBeLessThan(2)
      }
      // Against most of the others the reconstruction is another program than the one that was played.
      expect(row(name).filter(([, value, ours]) => Math.abs(ours - value) > 50).length).toBeGreaterThan(4)
    }
  })
})

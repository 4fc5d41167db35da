import '../setup.ts'
import { Fraction, type NormalForm, ratio } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { type NashEquilibria, nashEquilibria, pureEquilibria, type Result, subgamePerfect } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from './answers/answer.ts'
import { answers } from './answers/index.ts'

/** A way to a number inside a record. */
type Place = readonly (string | number)[]

/** The fields that only repeat the question, of all records and of those of a method. */
const REPEATED = ['relationship', 'allocation']
const REPEATED_BY: Readonly<Record<string, readonly string[]>> = {
  folkTheorem: ['target'],
  nashBargaining: ['weights', 'options'],
  utilitarian: ['weights'],
  weightedShapley: ['weights'],
  multilinearExtension: ['point'],
  curveNash: ['weights'],
  appropriate: ['investments', 'efforts', 'outside'],
  isBiformEquilibrium: ['profile'],
  fixation: ['intensity'],
  fixationOnGraph: ['intensity'],
  moran: ['intensity'],
  wrightFisher: ['intensity'],
  correlatedEquilibrium: ['weights'],
  coarseCorrelatedEquilibrium: ['weights'],
  stationaryDistribution: ['intensity'],
  invasionGraph: ['intensity'],
  ecological: ['background'],
  stochasticFictitiousPlay: ['lambda'],
  logitDynamics: ['lambda'],
  logitStationary: ['base', 'lambda'],
}

/** A vertex may be farthest in any of many directions: a certificate that is moved may be as good. */
const FREE: readonly unknown[] = ['directions', 'direction']

/** Prices that refute, or bound, are only as good as their signs. */
const SIGNED: readonly unknown[] = ['farkas', 'exclusion', 'multipliers']

/** All places of Fractions in a record, but for what only repeats the question. */
function places(value: unknown, repeated: readonly unknown[], at: Place = []): Place[] {
  if (repeated.includes(at[0])) return []
  if (value instanceof Fraction) return [at]
  if (typeof value !== 'object' || value === null || FREE.includes(at.at(-1))) return []
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, item]) => places(item, repeated, [...at, key]))
}

/** The record with one number changed. */
function change(value: unknown, place: Place, by: Fraction): unknown {
  if (value instanceof Fraction) return value.add(by)
  const [key, ...rest] = place
  if (Array.isArray(value)) return value.with(key as number, change(value[key as number], rest, by))
  const record = value as Record<string, unknown>
  return { ...record, [key!]: change(record[key!], rest, by) }
}

/** A record, typed as what it may no longer be. */
const corrupted = (record: unknown): Result => record as Result
const isValid = (subject: Answer['subject'], record: unknown): boolean =>
  verify(subject, corrupted(record)).kind === 'valid'

describe('a corrupted answer', () => {
  // By much: a member of a dual-value core may get a little less of what nobody claims. Prices are made
  // negative, since any larger ones may prove as much.
  const amount = (place: Place): Fraction => ratio(place.some(key => SIGNED.includes(key)) ? -1_000n : 1_000n, 1n)

  it.each(Object.entries(answers))('%s is refused if one number in it is moved', (_, generator) => {
    fc.assert(
      fc.property(generator, fc.nat(), ({ subject, result }, draw) => {
        const found = places(result, [...REPEATED, ...(REPEATED_BY[result.method] ?? [])])
        if (found.length === 0) return
        const place = found[draw % found.length]!
        expect([place.join('.'), isValid(subject, change(result, place, amount(place)))]).toEqual([
          place.join('.'),
          false,
        ])
      }),
      { numRuns: 60 },
    )
  })

  it.each(Object.entries(answers))('%s is refused under a name that is no solver’s', (_, generator) => {
    fc.assert(
      fc.property(generator, fc.constantFrom('guess', '__proto__', 'toString', ''), ({ subject, result }, method) => {
        expect(verify(subject, corrupted({ ...result, method }))).toEqual({ kind: 'invalid', at: 'method' })
      }),
      { numRuns: 10 },
    )
  })
})

describe('a complete list without one of its items', () => {
  it('pureEquilibria', () => {
    const games = arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], payoff: arbitrary.tied() })
    fc.assert(
      fc.property(games, fc.nat(), (game, draw) => {
        const result = pureEquilibria(game)
        if (result.equilibria.length === 0) return
        const shorter = { ...result, equilibria: result.equilibria.toSpliced(draw % result.equilibria.length, 1) }
        expect(verify(game, result)).toEqual({ kind: 'valid', completeness: 'checked' })
        expect(verify(game, shorter).kind).toBe('invalid')
        expect(verify(game, { ...shorter, complete: false, reason: 'limit' })).toEqual({ kind: 'valid' })
      }),
    )
  })

  it('subgamePerfect', () => {
    fc.assert(
      fc.property(arbitrary.tree({ decisions: 4, payoff: arbitrary.tied() }), fc.nat(), (game, draw) => {
        const result = subgamePerfect(game)
        const shorter = { ...result, equilibria: result.equilibria.toSpliced(draw % result.equilibria.length, 1) }
        expect(verify(game, result)).toEqual({ kind: 'valid', completeness: 'checked' })
        expect(verify(game, shorter).kind).toBe('invalid')
        expect(verify(game, { ...shorter, complete: false, reason: 'limit' })).toEqual({ kind: 'valid' })
      }),
    )
  })

  it('nashEquilibria, with all else in the record made to fit', () => {
    const games = fc.oneof(
      arbitrary.bimatrix({ strategies: [1, 3], payoff: arbitrary.tied() }),
      arbitrary.bimatrix({ strategies: [2, 4] }),
    )
    fc.assert(
      fc.property(games, fc.nat(), (game, draw) => {
        const result = nashEquilibria(game)
        expect(verify(game, result)).toEqual({ kind: 'valid', completeness: 'checked' })
        const shorter = without(result, draw % result.equilibria.length)
        expect(verify(game, shorter)).toEqual({ kind: 'invalid', at: 'complete' })
        // It is the claim of completeness that is refused, not the rest of the record.
        const honest: NashEquilibria = { ...shorter, complete: false, reason: 'limit', components: [] }
        expect(verify(game, honest)).toEqual({ kind: 'valid' })
      }),
      { numRuns: 120 },
    )
  })

  it('nashEquilibria, with a component or a maximal Nash subset left out or cut', () => {
    const games = arbitrary.bimatrix({ strategies: [2, 3], payoff: arbitrary.tied([0, 1]) })
    fc.assert(
      fc.property(games, fc.nat(), (game: NormalForm, draw) => {
        const result = nashEquilibria(game)
        const k = draw % result.components.length
        const { subsets, index } = result.components[k]!
        const s = draw % subsets.length
        const { rows, columns } = subsets[s]!
        const changes = [
          result.components.toSpliced(k, 1),
          result.components.with(k, { subsets: subsets.toSpliced(s, 1), index }),
          result.components.with(k, { subsets: subsets.with(s, { rows: rows.slice(1), columns }), index }),
          result.components.with(k, { subsets: subsets.with(s, { rows, columns: columns.slice(1) }), index }),
          result.components.with(k, { subsets, index: index + 1 }),
          // The sum stays what it was.
          ...(result.components.length > 1
            ? [
                result.components.map((component, c) => ({
                  ...component,
                  index: component.index + (c === k ? 2 : c === (k + 1) % result.components.length ? -2 : 0),
                })),
              ]
            : []),
        ]
        for (const components of changes) expect(isValid(game, { ...result, components })).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})

/** The record without equilibrium k: extreme strategies, certificate and components (but for indices) are those of the equilibria left. */
function without(result: NashEquilibria, k: number): NashEquilibria {
  const equilibria = result.equilibria.toSpliced(k, 1)
  const text = (x: readonly Fraction[]): string => x.map(value => value.toFraction()).join(' ')
  const left = (list: readonly (readonly Fraction[])[], player: 0 | 1): number[] => {
    const used = new Set(equilibria.map(({ profile }) => text(profile[player]!)))
    return list.flatMap((x, place) => (used.has(text(x)) ? [place] : []))
  }
  const rows = left(result.extreme.rows, 0)
  const columns = left(result.extreme.columns, 1)
  const pairs = new Set(equilibria.map(({ profile }) => profile.map(text).join(' | ')))
  const adjacent = rows.map(r =>
    columns.map(c => pairs.has(`${text(result.extreme.rows[r]!)} | ${text(result.extreme.columns[c]!)}`)),
  )
  return {
    ...result,
    equilibria,
    extreme: { rows: rows.map(r => result.extreme.rows[r]!), columns: columns.map(c => result.extreme.columns[c]!) },
    certificate: {
      rows: rows.map(r => result.certificate.rows[r]!),
      columns: columns.map(c => result.certificate.columns[c]!),
    },
    components: connected(maximalBicliques(adjacent)).map(subsets => ({ subsets, index: 0 })),
  }
}

interface Biclique {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** All maximal bicliques with edges, by closing every set of rows; small graphs only. */
function maximalBicliques(adjacent: readonly (readonly boolean[])[]): Biclique[] {
  const width = adjacent[0]?.length ?? 0
  const found = new Map<string, Biclique>()
  for (let set = 1; set < 2 ** adjacent.length; set++) {
    const columns = Array.from({ length: width }, (_, c) => c).filter(c =>
      adjacent.every((row, r) => ((set >> r) & 1 ? row[c] : true)),
    )
    const rows = adjacent.flatMap((row, r) => (columns.every(c => row[c]) ? [r] : []))
    if (columns.length > 0) found.set(`${rows} × ${columns}`, { rows, columns })
  }
  return [...found.values()]
}

/** Groups bicliques that share a row or a column, directly or through others. */
function connected(subsets: readonly Biclique[]): Biclique[][] {
  const groups: Biclique[][] = []
  for (const subset of subsets) {
    const touches = (group: readonly Biclique[]): boolean =>
      group.some(
        other => other.rows.some(r => subset.rows.includes(r)) || other.columns.some(c => subset.columns.includes(c)),
      )
    const touched = groups.filter(touches)
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push([subset, ...touched.flat()])
  }
  return groups
}

/**
 * useOfPot against the definition: the largest of Σ y_i u_i over all vertices of Y_κ, found by solving every square
 * system of its constraints. No formula and no linear program of the library is used.
 */
import { compare, type Fraction, ONE, ratio, rational, sum, useOfPot, ZERO } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

interface Constraint {
  readonly normal: readonly Fraction[]
  readonly bound: Fraction
}

/** −y_i ≤ 0, y_i ≤ 1 and y_i + κ Σ_{j≠i} y_j ≤ 1. */
function constraints(n: number, rivalry: Fraction): Constraint[] {
  const unit = (i: number, at: Fraction, elsewhere: Fraction): Fraction[] =>
    Array.from({ length: n }, (_, j) => (i === j ? at : elsewhere))
  return Array.from({ length: n }, (_, i) => [
    { normal: unit(i, ONE.neg(), ZERO), bound: ZERO },
    { normal: unit(i, ONE, ZERO), bound: ONE },
    { normal: unit(i, ONE, rivalry), bound: ONE },
  ]).flat()
}

function subsets<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map(rest => [item, ...rest]))
}

/** The one solution of a square system, by elimination; undefined if it is singular. */
function solve(system: readonly Constraint[]): Fraction[] | undefined {
  const rows = system.map(({ normal, bound }) => [...normal, bound])
  for (let c = 0; c < rows.length; c++) {
    const found = rows.findIndex((row, r) => r >= c && row[c]!.n !== 0n)
    if (found < 0) return undefined
    ;[rows[c], rows[found]] = [rows[found]!, rows[c]!]
    const pivot = rows[c]!.map(value => value.div(rows[c]![c]!))
    rows[c] = pivot
    rows.forEach((row, r) => {
      if (r !== c) rows[r] = row.map((value, k) => value.sub(row[c]!.mul(pivot[k]!)))
    })
  }
  return rows.map(row => row.at(-1)!)
}

const dot = (a: readonly Fraction[], b: readonly Fraction[]): Fraction => sum(a.map((value, i) => value.mul(b[i]!)))

function vertices(n: number, rivalry: Fraction): Fraction[][] {
  const all = constraints(n, rivalry)
  const points = subsets(all, n)
    .map(solve)
    .filter(point => point !== undefined)
    .filter(point => all.every(({ normal, bound }) => compare(dot(normal, point), bound) <= 0))
  return [...new Map(points.map(point => [point.map(value => value.toFraction()).join(), point])).values()]
}

const rivalries = ['0', '1/5', '1/2', '2/3', '1'].map(text => rational(text))

describe('useOfPot', () => {
  it.each([2, 3])('is the best vertex of Y_κ, n = %d', n => {
    for (const rivalry of rivalries) {
      const corners = vertices(n, rivalry)
      const values = [0, 1, 2, 3, 7]
      for (let index = 0; index < values.length ** n; index++) {
        const uses = Array.from({ length: n }, (_, i) =>
          ratio(BigInt(values[Math.floor(index / values.length ** i) % values.length]!), 2n),
        )
        const best = corners.map(corner => dot(corner, uses)).reduce((a, b) => (compare(a, b) >= 0 ? a : b))
        expect(useOfPot(uses, rivalry).toFraction()).toBe(best.toFraction())
      }
    }
  })

  it('has the vertices (1, 0), (0, 1) and (1/(1+κ), 1/(1+κ)) for two', () => {
    const corners = vertices(2, rational('1/2')).map(corner => corner.map(value => value.toFraction()).join())
    expect(corners.sort()).toEqual(['0,0', '0,1', '1,0', '2/3,2/3'])
  })

  it('adds at rivalry 0 and takes the largest at rivalry 1', () => {
    const uses = ['30', '50', '1/2', '0'].map(text => rational(text))
    expect(useOfPot(uses, ZERO).toFraction()).toBe('161/2')
    expect(useOfPot(uses, ONE).toFraction()).toBe('50')
    expect(useOfPot(uses, rational('1/2')).toFraction()).toBe('160/3')
  })

  it('is 0 of nothing, and does not move its argument', () => {
    expect(useOfPot([], ONE).toFraction()).toBe('0')
    const uses = [rational(1), rational(3), rational(2)]
    useOfPot(uses, ZERO)
    expect(uses.map(value => value.toFraction())).toEqual(['1', '3', '2'])
  })

  it('refuses negative uses, and rivalries outside [0, 1]', () => {
    expect(refusal(() => useOfPot([rational(1), rational('-1/2')], ZERO))).toBe('values: -1/2 is negative')
    expect(refusal(() => useOfPot([], rational('-1/9')))).toBe('rivalry: -1/9 is not between 0 and 1')
    expect(refusal(() => useOfPot([], rational('10/9')))).toBe('rivalry: 10/9 is not between 0 and 1')
  })
})

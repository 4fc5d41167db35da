import { type Fraction, type NormalForm, normalForm, type Random, random, rational, toJSON } from '@biform/core'
import { isNash, nashEquilibria, pureEquilibria } from '@biform/solver'
import { describe, expect, it } from 'vitest'

/** A game by its two matrices of integers. */
interface Matrices {
  readonly A: readonly (readonly number[])[]
  readonly B: readonly (readonly number[])[]
}

const matrix = (m: number, n: number, entry: (i: number, j: number) => number): number[][] =>
  Array.from({ length: m }, (_, i) => Array.from({ length: n }, (_, j) => entry(i, j)))

function game({ A, B }: Matrices): NormalForm {
  return normalForm({ payoffs: A.map((row, i) => row.map((value, j) => [value, B[i]![j]!])) })
}

function draw(stream: Random, m: number, n: number, range: number): Matrices {
  return {
    A: matrix(m, n, () => stream.integer(0, range)),
    B: matrix(m, n, () => stream.integer(0, range)),
  }
}

function shuffled(stream: Random, length: number): number[] {
  const list = Array.from({ length }, (_, i) => i)
  for (let i = length - 1; i > 0; i--) {
    const j = stream.integer(0, i)
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
  return list
}

type Profile = readonly (readonly Fraction[])[]
const text = (profile: Profile): string => JSON.stringify(toJSON(profile))
const profiles = (form: NormalForm): string[] => nashEquilibria(form).equilibria.map(({ profile }) => text(profile))

/** Sizes and payoff ranges: small ranges make degenerate games. */
const CASES = [
  [4, 4, 2],
  [3, 6, 3],
  [5, 5, 1],
  [6, 6, 100],
  [7, 5, 9],
  [8, 8, 1],
] as const

describe('the equilibria do not depend on how the game is written', () => {
  it.each(CASES)('%i×%i, payoffs up to %i: positive affine maps', (m, n, range) => {
    for (let seed = 0; seed < 3; seed++) {
      const stream = random(seed, m, n, range)
      const base = draw(stream, m, n, range)
      const [a, b, c, d] = [
        stream.integer(1, 50),
        stream.integer(-99, 99),
        stream.integer(1, 50),
        stream.integer(-99, 99),
      ]
      const form = game(base)
      const mapped = game({
        A: base.A.map(row => row.map(value => a * value + b)),
        B: base.B.map(row => row.map(value => c * value + d)),
      })
      const before = nashEquilibria(form)
      const after = nashEquilibria(mapped)
      expect(after.equilibria.map(({ profile }) => text(profile))).toEqual(profiles(form))
      expect(after.components).toEqual(before.components)
      expect(toJSON(after.equilibria.map(({ payoffs }) => payoffs))).toEqual(
        toJSON(
          before.equilibria.map(({ payoffs: [u, v] }) => [
            u!.mul(rational(a)).add(rational(b)),
            v!.mul(rational(c)).add(rational(d)),
          ]),
        ),
      )
      expect(pureEquilibria(mapped)).toEqual(pureEquilibria(form))
    }
  })

  it.each(CASES)('%i×%i, payoffs up to %i: a constant for each strategy of the opponent', (m, n, range) => {
    const stream = random(m, n, range)
    const base = draw(stream, m, n, range)
    const mapped = {
      A: base.A.map(row => row.map((value, j) => value + 7 * j)),
      B: base.B.map((row, i) => row.map(value => value - 3 * i * i)),
    }
    expect(profiles(game(mapped))).toEqual(profiles(game(base)))
  })

  it.each(CASES)('%i×%i, payoffs up to %i: relabelling strategies and players', (m, n, range) => {
    for (let seed = 0; seed < 3; seed++) {
      const stream = random(seed, n, m, range)
      const base = draw(stream, m, n, range)
      const rows = shuffled(stream, m)
      const columns = shuffled(stream, n)
      const relabelled = game({
        A: rows.map(i => columns.map(j => base.A[i]![j]!)),
        B: rows.map(i => columns.map(j => base.B[i]![j]!)),
      })
      const swapped = game({
        A: matrix(n, m, (j, i) => base.B[i]![j]!),
        B: matrix(n, m, (j, i) => base.A[i]![j]!),
      })
      const before = nashEquilibria(game(base))
      const after = nashEquilibria(relabelled)
      const expected = before.equilibria.map(({ profile: [x, y] }) =>
        text([rows.map(i => x![i]!), columns.map(j => y![j]!)]),
      )
      expect(after.equilibria.map(({ profile }) => text(profile)).sort()).toEqual(expected.sort())
      const sizes = (form: NormalForm): number[] =>
        nashEquilibria(form)
          .components.map(({ subsets }) => subsets.length)
          .sort()
      expect(sizes(relabelled)).toEqual(sizes(game(base)))
      const turned = before.equilibria.map(({ profile: [x, y] }) => text([y!, x!]))
      expect(profiles(swapped).sort()).toEqual(turned.sort())
    }
  })
})

describe('every point of a maximal Nash subset is an equilibrium', () => {
  it.each(CASES)('%i×%i, payoffs up to %i', (m, n, range) => {
    const form = game(draw(random(range, n, m), m, n, range))
    const { components, extreme } = nashEquilibria(form)
    const centre = (list: Profile, indices: readonly number[]): Fraction[] =>
      list[0]!.map((_, k) =>
        indices
          .map(i => list[i]![k]!)
          .reduce((a, b) => a.add(b))
          .div(rational(indices.length)),
      )
    for (const { rows, columns } of components.flatMap(component => component.subsets)) {
      expect(isNash(form, [centre(extreme.rows, rows), centre(extreme.columns, columns)]).holds).toBe(true)
    }
  })
})

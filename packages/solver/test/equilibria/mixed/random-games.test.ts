/** Drawn games of three and four players against what must hold of them, and of 2×2×2 games against closed formulas. */
import { integers, type NormalForm, normalForm, random } from '@biform/core'
import { isNash, pureEquilibria, supportEquilibria } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

/** `pnpm test:full` draws all of them. */
const PART = process.env.BIFORM_FULL ? 1 : 1 / 20

function drawn(seed: number, shape: readonly number[], range: number): NormalForm {
  const draw = random(seed, range)
  const profiles = shape.reduce((product, count) => product * count, 1)
  return normalForm({
    shape,
    payoffs: shape.map(() => Array.from({ length: profiles }, () => draw.integer(-range, range))),
  })
}

/** The most equilibria of a generic game in which everybody plays everything (McKelvey and McLennan 1997). */
const MOST: Readonly<Record<string, number>> = { '2,2,2': 2, '3,2,2': 2, '3,3,2': 4, '2,2,2,2': 9 }

/** The number of equilibria of a 2×2×2 game without ties: pure ones, those in which two mix, and the roots of a quadratic equation. */
function formulas(game: NormalForm): number {
  const payoffs = game.payoffs.map(list => Array.from(integers(list), Number))
  /** What player i gains by its first strategy over its second, at the others' probabilities of their first. */
  const gain = (i: number, p: readonly number[]): number => {
    let total = 0
    for (let k = 0; k < 8; k++) {
      const plays = [4, 2, 1].map(bit => (k & bit ? 1 : 0))
      const chance = p.reduce((product, q, j) => (j === i ? product : product * (plays[j] ? 1 - q : q)), 1)
      total += (plays[i] ? -1 : 1) * chance * payoffs[i]![k]!
    }
    return total
  }
  const isBest = (i: number, p: readonly number[]): boolean => (gain(i, p) > 0 ? p[i] === 1 : p[i] === 0)
  const inside = (value: number): boolean => value > 0 && value < 1
  let count = 0
  for (let k = 0; k < 8; k++) {
    const p = [4, 2, 1].map(bit => (k & bit ? 0 : 1))
    if ([0, 1, 2].every(i => isBest(i, p))) count += 1
  }
  for (const third of [0, 1, 2]) {
    const [one, other] = [0, 1, 2].filter(i => i !== third) as [number, number]
    for (const q of [0, 1]) {
      const at = (i: number, j: number, value: number): number => gain(i, [q, q, q].with(j, value))
      const root = (i: number, j: number): number => at(i, j, 0) / (at(i, j, 0) - at(i, j, 1))
      const p = [q, q, q].with(one, root(other, one)).with(other, root(one, other))
      if (inside(p[one]!) && inside(p[other]!) && isBest(third, p)) count += 1
    }
  }
  // y from the third's equation and z from the second's are quotients of linear functions of x.
  const quotient = (i: number, j: number) => {
    const at = (x: number, value: number): number => gain(i, [x, 0, 0].with(j, value))
    return (x: number): readonly [number, number] => [at(x, 0), at(x, 0) - at(x, 1)]
  }
  const [y, z] = [quotient(2, 1), quotient(1, 2)]
  const equation = (x: number): number => {
    const [[a, b], [c, d]] = [y(x), z(x)]
    const at = (u: number, v: number): number => gain(0, [0, u, v])
    return (
      b * d * at(0, 0) +
      a * d * (at(1, 0) - at(0, 0)) +
      b * c * (at(0, 1) - at(0, 0)) +
      a * c * (at(1, 1) - at(1, 0) - at(0, 1) + at(0, 0))
    )
  }
  const [c0, c1, c2] = [equation(0), (equation(1) - equation(-1)) / 2, (equation(1) + equation(-1)) / 2 - equation(0)]
  const root = Math.sqrt(c1 * c1 - 4 * c0 * c2)
  for (const x of [(-c1 + root) / (2 * c2), (-c1 - root) / (2 * c2)]) {
    const [[a, b], [c, d]] = [y(x), z(x)]
    if (inside(x) && inside(a / b) && inside(c / d)) count += 1
  }
  return count
}

describe('drawn games', () => {
  it.each([
    { shape: [2, 2, 2], games: 1_000 },
    { shape: [3, 2, 2], games: 300 },
    { shape: [3, 3, 2], games: 60 },
    { shape: [2, 2, 2, 2], games: 100 },
  ])(
    '$shape: an odd number of equilibria, whose indices sum to 1, each verified',
    ({ shape, games }) => {
      let compared = 0
      for (let seed = 0; seed < games * PART; seed++) {
        const game = drawn(seed, shape, 100)
        const found = supportEquilibria(game)
        expect([seed, found.complete]).toEqual([seed, true])
        expect([seed, verify(game, found).kind]).toEqual([seed, 'valid'])
        const pure = found.equilibria.filter(({ supports }) => supports.every(({ length }) => length === 1))
        expect(pure.map(({ supports }) => supports.map(([s]) => s))).toEqual(pureEquilibria(game).equilibria)
        const mixed = found.equilibria.filter(({ supports }) => supports.every((list, i) => list.length === shape[i]))
        expect(mixed.length).toBeLessThanOrEqual(MOST[String(shape)]!)
        const indices = found.equilibria.map(({ index }) => index)
        if (found.continua.length > 0 || indices.includes(undefined)) continue
        expect([seed, indices.length % 2, indices.reduce<number>((total, index) => total + index!, 0)]).toEqual([
          seed,
          1,
          1,
        ])
        if (shape.length === 3 && shape[0] === 2)
          expect([seed, found.equilibria.length]).toEqual([seed, formulas(game)])
        compared += 1
      }
      expect(compared).toBeGreaterThan(0.8 * games * PART)
    },
    300_000,
  )

  it('2×2×2 games with many ties: verified, and settled but for a curve of equilibria now and then', () => {
    let left = 0
    for (let seed = 0; seed < 400 * PART; seed++) {
      const game = drawn(seed, [2, 2, 2], 2)
      const found = supportEquilibria(game)
      expect([seed, verify(game, found).kind]).toEqual([seed, 'valid'])
      left += found.unresolved.length
      for (const { extreme, cut } of found.continua) {
        if (cut) expect(isNash(game, cut.member).holds).toBe(true)
        else
          expect(
            isNash(
              game,
              extreme.map(list => list.at(-1)!),
            ).holds,
          ).toBe(true)
      }
    }
    expect(left).toBeLessThanOrEqual(4 * PART)
  }, 300_000)
})

describe('scales', () => {
  it('payoffs from 1e-30 to 1e30 in one game: complete, and each equilibrium verified', () => {
    for (let seed = 0; seed < 12; seed++) {
      const shape = [
        [2, 2, 2],
        [3, 2, 2],
      ][seed % 2]!
      const draw = random(seed, 30)
      const profiles = shape.reduce((product, count) => product * count, 1)
      const payoffs = shape.map(() =>
        Array.from({ length: profiles }, () => `${draw.integer(-99, 99)}e${draw.integer(-30, 30)}`),
      )
      const game = normalForm({ shape, payoffs })
      const found = supportEquilibria(game)
      expect([seed, found.complete, verify(game, found).kind]).toEqual([seed, true, 'valid'])
      const indices = found.equilibria.map(({ index }) => index)
      if (found.continua.length > 0 || indices.includes(undefined)) continue
      expect([seed, indices.reduce<number>((total, index) => total + index!, 0)]).toEqual([seed, 1])
    }
  })

  it('probabilities of 1e-60, irrational ones too, in boxes that keep off 0', () => {
    // Matching pennies all around, with 10^60 at stake for the first player where the third plays its first strategy.
    const game = normalForm({
      shape: [2, 2, 2],
      payoffs: [
        ['1e30', 0, 0, '1e-30', 0, '1e-30', 0, '3e-30'],
        [0, 0, 2, 1, 1, 3, 0, 0],
        [2, 0, 0, 0, 0, 0, 0, 3],
      ],
    })
    const found = supportEquilibria(game)
    expect(found.complete).toBe(true)
    expect(verify(game, found).kind).toBe('valid')
    for (const item of found.equilibria) {
      if (item.kind !== 'isolated') continue
      item.supports.forEach((support, i) => {
        for (const s of support) expect(item.lower[i]![s]!.valueOf()).toBeGreaterThan(0)
      })
    }
  })
})

/** Checks one place: what it gives out, its barycentric coordinates, and its position to within rounding. */
import { type Coalitional, at as entry, type Fraction, sum, toNumber } from '@biform/core'
import type { GeometryPlace } from '../../results/index.ts'
import { demand, equal, list, record, vector } from '../flaw.ts'

/** A game, what each player has alone, and what is left to divide. */
export interface Frame {
  readonly game: Coalitional
  readonly n: number
  readonly total: Fraction
  readonly alone: readonly Fraction[]
  readonly size: Fraction
}

export function frameOf(game: Coalitional): Frame {
  const n = game.players.length
  const alone = game.players.map((_, i) => entry(game.worth, 1 << i))
  const total = entry(game.worth, 2 ** n - 1)
  return { game, n, total, alone, size: total.sub(sum(alone)) }
}

/** The corners of the regular simplex, one per player. */
const CORNERS = {
  3: [
    [0, 0],
    [1, 0],
    [0.5, Math.sqrt(0.75)],
  ],
  4: [
    [0, 0, 0],
    [1, 0, 0],
    [0.5, Math.sqrt(0.75), 0],
    [0.5, Math.sqrt(1 / 12), Math.sqrt(2 / 3)],
  ],
} as const

/** Positions may be off by this much times the largest coordinate. */
const TOLERANCE = 1e-9

export function checkPlace({ n, total, alone, size }: Frame, place: GeometryPlace, at: string): void {
  const { allocation, barycentric, position } = record(place, at)
  demand(equal(sum(vector(allocation, n, `${at}.allocation`)), total), `${at}.allocation`)
  vector(barycentric, n, `${at}.barycentric`).forEach((weight, i) => {
    demand(equal(weight.mul(size).add(alone[i]!), allocation[i]!), `${at}.barycentric[${i}]`)
  })
  const weights = barycentric.map(toNumber)
  const allowed = TOLERANCE * Math.max(...weights.map(Math.abs))
  list(position, `${at}.position`, n - 1).forEach((coordinate, axis) => {
    const expected = weights.reduce((total, weight, i) => total + weight * CORNERS[n as 3 | 4][i]![axis]!, 0)
    demand(typeof coordinate === 'number' && Math.abs(coordinate - expected) <= allowed, `${at}.position[${axis}]`)
  })
}

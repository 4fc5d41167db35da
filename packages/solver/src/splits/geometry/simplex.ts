/**
 * The simplex of imputations (von Neumann and Morgenstern 1944): its barycentric coordinates, which are the allocations
 * of the game's 0-1 normalisation, and its place in the plane or in space.
 */
import { type Coalitional, type Fraction, sum, toNumber, worth } from '@biform/core'
import type { GeometryPlace } from '../../results/geometry.ts'
import { members } from '../bits.ts'

/** A game of three or four players with v(N) > Σ v(j). */
export interface Simplex {
  readonly game: Coalitional
  /** v(j) per player. */
  readonly alone: readonly Fraction[]
  /** v(N) − Σ v(j). */
  readonly size: Fraction
}

/** What each player is worth alone, and what is left of v(N) after everybody has that. */
export function simplexOf(game: Coalitional): Simplex {
  const n = game.players.length
  const alone = game.players.map((_, i) => worth(game, 1 << i))
  return { game, alone, size: worth(game, 2 ** n - 1).sub(sum(alone)) }
}

/** The worth of a coalition in the 0-1 normalisation. */
export function levelOf({ game, alone, size }: Simplex, S: number): Fraction {
  return worth(game, S)
    .sub(sum(members(S).map(i => alone[i]!)))
    .div(size)
}

/** Where an allocation lies. */
export function placeOf(simplex: Simplex, allocation: readonly Fraction[]): GeometryPlace {
  const barycentric = allocation.map((amount, i) => amount.sub(simplex.alone[i]!).div(simplex.size))
  return { allocation, barycentric, position: positionOf(barycentric) }
}

/** The place with these barycentric coordinates. */
export function placeAt(simplex: Simplex, barycentric: readonly Fraction[]): GeometryPlace {
  const allocation = barycentric.map((weight, i) => weight.mul(simplex.size).add(simplex.alone[i]!))
  return { allocation, barycentric, position: positionOf(barycentric) }
}

/** Rational combinations of the corners, rounded once; then scaled by the heights of the simplex. */
function positionOf([, b1, b2, b3]: readonly Fraction[]): number[] {
  const height = Math.sqrt(3) / 2
  if (b3 === undefined) return [toNumber(b1!.add(b2!.div(2n))), toNumber(b2!) * height]
  return [
    toNumber(b1!.add(b2!.add(b3).div(2n))),
    toNumber(b2!.add(b3.div(3n))) * height,
    toNumber(b3) * (Math.sqrt(6) / 3),
  ]
}

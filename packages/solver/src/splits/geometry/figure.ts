/** What the triangle and the tetrahedron have in common: the cases without a simplex, and where the named points lie. */
import { type Coalitional, compare, InputError, show, ZERO } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { AppraisedAllocation, GeometryPlace, NamedAllocation, NamedPoint } from '../../results/geometry.ts'
import { checkCoalitional } from '../input.ts'
import { appraise, type NamedAllocations, named } from './appraise.ts'
import { placeOf, type Simplex, simplexOf } from './simplex.ts'

/** Options of both functions. */
export interface GeometryOptions {
  /** Allocations to be placed, by the names that they are to be shown under; each gives out exactly v(N). */
  readonly points?: NamedAllocations
}

/** A game read and its allocations appraised, in one of three cases. */
export type Figure =
  | { readonly kind: 'no-imputation'; readonly missing: Simplex['size']; readonly points: readonly NamedAllocation[] }
  | {
      readonly kind: 'point'
      readonly imputation: AppraisedAllocation
      readonly points: readonly NamedAllocation[]
    }
  | {
      readonly kind: 'simplex'
      readonly simplex: Simplex
      readonly corners: readonly GeometryPlace[]
      readonly points: readonly NamedPoint[]
    }

/** Refuses games of another number of players, by what the figure is called. */
export function figureOf(game: Coalitional, players: 3 | 4, name: string, options: GeometryOptions): Figure {
  checkOptions(options, ['points'])
  const { points = {} } = options
  checkCoalitional(game)
  const n = game.players.length
  if (n !== players) {
    const instead = 'core, coreInterval and inCore take any number'
    throw new InputError('players', `are ${n}, and the ${name} is that of ${players}; ${instead}`)
  }
  const simplex = simplexOf(game)
  const appraised = named(game, points)
  const order = compare(simplex.size, ZERO)
  if (order < 0) return { kind: 'no-imputation', missing: simplex.size.neg(), points: appraised }
  if (order === 0) return { kind: 'point', imputation: appraise(game, simplex.alone), points: appraised }
  const corners = game.players.map((_, i) =>
    placeOf(
      simplex,
      simplex.alone.map((amount, j) => (i === j ? amount.add(simplex.size) : amount)),
    ),
  )
  return { kind: 'simplex', simplex, corners, points: appraised.map(point => placed(simplex, point)) }
}

function placed(simplex: Simplex, point: NamedAllocation): NamedPoint {
  const place = placeOf(simplex, point.allocation)
  if (!place.position.every(Number.isFinite)) {
    throw new InputError(`points[${show(point.label)}]`, 'lies too far outside the simplex to be drawn')
  }
  return { ...point, ...place }
}

/**
 * The imputation tetrahedron of a four-player TU game: the simplex of imputations, the plane x(S) = v(S) of each
 * coalition (parallel to a side for one or three players, to two opposite edges for two), and the core as a polytope
 * with edges and faces, as Maschler, Peleg and Shapley (1979) use it to locate the kernel and the nucleolus.
 */
import type { Coalitional } from '@biform/core'
import type { ImputationTetrahedron } from '../../results/geometry.ts'
import { coreInSpace } from './core-shape.ts'
import { figureOf, type GeometryOptions } from './figure.ts'
import { sectionsOf } from './sections.ts'

/**
 * The imputation tetrahedron as data: its corners, the plane of each coalition, the core with its vertices, edges and
 * faces, and where named allocations lie, each exactly (allocation and barycentric coordinates) and in doubles for
 * drawing (a regular tetrahedron with sides of length 1; the players 0, 1 and 2 as in the triangle, player 3 above).
 *
 * The kinds of games without a tetrahedron, and what holds of named allocations, are those of `imputationTriangle`.
 *
 * @throws InputError if there are not four players, or a named allocation does not give out v(N)
 * @example
 * const squares = coalitional({ players: ['A', 'B', 'C', 'D'], worth: members => members.length ** 2 })
 * const { core } = imputationTetrahedron(squares)
 * core.kind // → 'polytope'
 * core.vertices.length + core.faces.length // → 38
 * core.edges.length // → 36
 */
export function imputationTetrahedron(game: Coalitional, options: GeometryOptions = {}): ImputationTetrahedron {
  const method = 'imputationTetrahedron'
  const figure = figureOf(game, 4, 'imputation tetrahedron', options)
  if (figure.kind !== 'simplex') return { method, ...figure }
  const { simplex, corners, points } = figure
  const sections = sectionsOf(simplex)
  return { method, kind: 'tetrahedron', size: simplex.size, corners, sections, core: coreInSpace(simplex), points }
}

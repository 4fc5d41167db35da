/**
 * The imputation triangle of a three-player TU game: all ways to give out v(N) lie in a plane, those that give every
 * player at least what it has alone in a triangle (von Neumann and Morgenstern 1944), and each pair's demand
 * x(S) ≥ v(S) cuts off a strip along one side. What is left is the core (Gillies 1959).
 */
import type { Coalitional } from '@biform/core'
import type { ImputationTriangle } from '../../results/geometry.ts'
import { coreInPlane } from './core-shape.ts'
import { figureOf, type GeometryOptions } from './figure.ts'
import { sectionsOf } from './sections.ts'

/**
 * The imputation triangle as data: its corners, the line of each coalition, the core, and where named allocations lie,
 * each exactly (allocation and barycentric coordinates) and in doubles for drawing (an equilateral triangle with sides
 * of length 1, player 0 at the lower left, player 1 at the lower right, player 2 above).
 *
 * A named allocation that is no imputation lies outside the triangle. Where v(N) = Σ v(j) the triangle is one point,
 * and where v(N) < Σ v(j) there is none: these are kinds of their own. For games in which money does not move freely
 * (dual-value games with finite liability) this is the picture of `tuReading(game)` only.
 *
 * @throws InputError if there are not three players, or a named allocation does not give out v(N)
 * @example
 * const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
 * const triangle = imputationTriangle(bakeries, { points: { Shapley: shapley(bakeries).values } })
 * triangle.core.kind // → 'point'
 * triangle.core.vertices[0].allocation // → ['20', '40', '30']
 * triangle.points[0].barycentric // → ['5/18', '7/18', '1/3']
 * triangle.points[0].blocking // → [{ coalition: 6, excess: '5' }]
 */
export function imputationTriangle(game: Coalitional, options: GeometryOptions = {}): ImputationTriangle {
  const method = 'imputationTriangle'
  const figure = figureOf(game, 3, 'imputation triangle', options)
  if (figure.kind !== 'simplex') return { method, ...figure }
  const { simplex, corners, points } = figure
  const sections = sectionsOf(simplex)
  return { method, kind: 'triangle', size: simplex.size, corners, sections, core: coreInPlane(simplex), points }
}

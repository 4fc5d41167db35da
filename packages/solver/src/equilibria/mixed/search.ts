/**
 * All equilibria with given supports: cells are halved until each has no solution, or lies in a box that is proved to hold only one
 * (`cells.ts`, `joint-exclusion.ts`, `krawczyk.ts`); such boxes are found by Newton's method from the middles of cells. A search that ends in this way is a
 * proof. Where it does not end, solutions are singular, or too close to each other for the budget of cells.
 */
import { type Progress, ratio, type Steps, type Stop, toNumber } from '@biform/core'
import { type Cell, halves, isExcluded, longestEdge, wholeCell } from './cells.ts'
import { isExcludedJointly, jointTerms } from './joint-exclusion.ts'
import { type Box, solutionsIn } from './krawczyk.ts'
import { type DoubleSystem, doubleSystem, newton } from './newton.ts'
import { type Solution, solutionNear } from './solution.ts'
import type { SupportSystem } from './support-system.ts'

/** Radii of the boxes in which a solution is tried to be proved the only one. */
const RADII = [2 ** -1, 2 ** -2, 2 ** -3, 2 ** -5, 2 ** -8, 2 ** -12, 2 ** -17, 2 ** -23]
/** How many cells are looked at between two reports. */
const CELLS_PER_STEP = 64

/** What a search found. */
export interface Found {
  readonly solutions: readonly Solution[]
  /** Nothing if the search ended; otherwise a cell that was left. */
  readonly left?: Cell
}

/** A solution and the box in which it is the only one. */
interface Region {
  readonly box: Box
  readonly solution: Solution
}

export function* searchSupports<Item>(
  system: SupportSystem,
  budget: number,
  progress: (cells: number) => Progress<Item>,
): Steps<Found | Stop, Item> {
  const doubles = doubleSystem(system)
  const { terms, cell } = wholeCell(doubles)
  const joint = jointTerms(doubles)
  const regions: Region[] = []
  const open = [cell]
  let looked = 0
  while (open.length > 0) {
    const next = open.pop()!
    if (looked >= budget) return { solutions: solutionsOf(regions), left: next }
    looked += 1
    if (looked % CELLS_PER_STEP === 0) {
      const stop = yield progress(CELLS_PER_STEP)
      if (stop) return stop
    }
    if (isExcluded(terms, next)) continue
    const box = hullOf(system, next)
    if (regions.some(region => contains(region.box, box))) continue
    if (solutionsIn(doubles, box) === 'none') continue
    if (isExcludedJointly(joint, terms, next, box.middle)) continue
    const region = newRegion(doubles, box, regions)
    if (region) regions.push(region)
    if (region && contains(region.box, box)) continue
    const edge = longestEdge(terms, next)
    if (edge === undefined) return { solutions: solutionsOf(regions), left: next }
    open.push(...halves(terms, next, edge))
  }
  return { solutions: solutionsOf(regions) }
}

function solutionsOf(regions: readonly Region[]): Solution[] {
  return [...new Set(regions.map(({ solution }) => solution))]
}

function sameBox({ enclosure: a }: Solution, { enclosure: b }: Solution): boolean {
  return a.one === b.one && a.centre.every((value, k) => value === b.centre[k])
}

/** A box around a solution near the middle of another box, if it is a new one and proved to be the only one there. */
function newRegion(doubles: DoubleSystem, near: Box, known: readonly Region[]): Region | undefined {
  const point = newton(doubles, near.middle)
  if (point === undefined) return undefined
  const reach = Math.max(...near.radius)
  if (point.some((value, k) => Math.abs(value - near.middle[k]!) > 4 * reach + 2 ** -20)) return undefined
  if (known.some(({ box }) => contains(box, { middle: point, radius: point.map(() => 0) }))) return undefined
  for (const size of RADII) {
    const box = { middle: point, radius: point.map(() => size) }
    if (solutionsIn(doubles, box) !== 'one') continue
    const solution = solutionNear(doubles, point)
    if (solution === undefined) return undefined
    // If it lies in the large box it holds that one's solution, which may lie in another large box too.
    const { one, centre } = solution.enclosure
    const small = {
      middle: centre.map(value => toNumber(ratio(value, one))),
      radius: centre.map(() => toNumber(ratio(2n, one))),
    }
    if (!contains(box, small)) return undefined
    return { box, solution: known.find(region => sameBox(region.solution, solution))?.solution ?? solution }
  }
  return undefined
}

/** The smallest box around a cell. */
function hullOf(system: SupportSystem, { corners }: Cell): Box {
  const middle: number[] = []
  const radius: number[] = []
  for (const { player, place } of system.unknowns) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const corner of corners[player]!) {
      low = Math.min(low, corner[place]!)
      high = Math.max(high, corner[place]!)
    }
    middle.push((low + high) / 2)
    radius.push(((high - low) / 2) * (1 + 2 ** -50) + 2 ** -1000)
  }
  return { middle, radius }
}

/** Whether a box lies in another, rounding errors included. */
function contains(outer: Box, { middle, radius }: Box): boolean {
  return outer.middle.every(
    (value, k) => Math.abs(middle[k]! - value) + radius[k]! <= outer.radius[k]! * (1 - 2 ** -40),
  )
}

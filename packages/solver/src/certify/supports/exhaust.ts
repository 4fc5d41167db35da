/**
 * Whether a list of equilibria is complete, found out once more: for all supports boxes of unknown probabilities are halved until each holds no
 * equilibrium or exactly one solution of the equations, which is then one of those listed or no equilibrium.
 * In doubles with bounds of all rounding errors (`doubles.ts`), and no more boxes than can be looked at in a moment.
 */
import { compare, type Fraction, type NormalForm, toNumber } from '@biform/core'
import { type Completeness, demand } from '../flaw.ts'
import {
  apart,
  type DoubleBall,
  type DoubleConditions,
  doublesOf,
  inside,
  isEmpty,
  isEquilibrium,
  krawczykIn,
} from './doubles.ts'
import { productOf } from './products.ts'
import { type Conditions, conditionsOf, payoffsOf, unknownsOf } from './system.ts'

/** Up to so many supports and unknown probabilities, and boxes in all, completeness is checked. */
const MAX_SUPPORTS = 400
const MAX_UNKNOWNS = 6
const MAX_BOXES = 3_000
/** How often a box with one solution is made smaller to see what the solution is. */
const CONTRACTIONS = 8
/** By how much boxes are widened. */
const WIDER = 1.25
/** More than what an end of an interval may be off once it is a double. */
const OFF = 1e-15

/** A listed equilibrium: bounds of its unknown probabilities. */
export interface Listed {
  readonly supports: readonly (readonly number[])[]
  readonly lower: readonly (readonly Fraction[])[]
  readonly upper: readonly (readonly Fraction[])[]
}

/** Demands that no equilibrium is missing, as far as it can be told; supports to be passed over are given by their keys. */
export function checkExhausted(game: NormalForm, listed: readonly Listed[], passed: ReadonlySet<string>): Completeness {
  const shape = game.strategies.map(list => list.length)
  if (shape.reduce((product, count) => product * (2 ** count - 1), 1) > MAX_SUPPORTS) return 'not checked'
  let boxes = MAX_BOXES
  for (const supports of allSupports(shape)) {
    if (passed.has(JSON.stringify(supports)) || dominated(game, supports)) continue
    const conditions = conditionsOf(game, supports)
    if (conditions.within.length > MAX_UNKNOWNS) return 'not checked'
    const product = productOf(conditions)
    if (product.kind === 'none') continue
    const known = listed.filter(item => JSON.stringify(item.supports) === JSON.stringify(supports))
    if (product.kind === 'product' && product.cut.length === 0) {
      demand(product.vertices.every(({ length }) => length === 1) && known.length > 0, 'complete')
      continue
    }
    demand(product.kind !== 'product' || !product.inhabited, 'complete')
    const left = search(conditions, known, boxes)
    if (left === undefined) return 'not checked'
    boxes = left
  }
  return 'checked'
}

function allSupports(shape: readonly number[]): number[][][] {
  return shape.reduce<number[][][]>(
    (all, count) =>
      all.flatMap(some =>
        Array.from({ length: 2 ** count - 1 }, (_, bits) => [
          ...some,
          Array.from({ length: count }, (_, s) => s).filter(s => ((bits + 1) >> s) & 1),
        ]),
      ),
    [[]],
  )
}

/** Whether a strategy of the supports is never better, and somewhere worse, than another against those of the others. */
function dominated(game: NormalForm, supports: readonly (readonly number[])[]): boolean {
  return supports.some((support, player) => {
    const rows = game.strategies[player]!.map((_, s) => payoffsOf(game, supports, player, s))
    return support.some(s =>
      rows.some(row => {
        const orders = row.map((value, k) => compare(value, rows[s]![k]!))
        return orders.every(order => order >= 0) && orders.some(order => order > 0)
      }),
    )
  })
}

/** Looks at boxes until none is left: how many more may be looked at, or nothing if there are too many. */
function search(exact: Conditions, known: readonly Listed[], budget: number): number | undefined {
  const conditions = doublesOf(exact)
  const places = unknownsOf(exact)
  const ends = known.map(({ lower, upper }) =>
    places.map(({ player, place }) => {
      const strategy = exact.supports[player]![place]!
      return { low: toNumber(lower[player]![strategy]!) - OFF, high: toNumber(upper[player]![strategy]!) + OFF }
    }),
  )
  const open: DoubleBall[][] = [places.map(() => ({ middle: 1 / 2, radius: 1 / 2 }))]
  for (let left = budget; left > 0; left--) {
    const box = open.pop()
    if (box === undefined) return left
    if (isEmpty(conditions, box)) continue
    // Solutions on the face of a box lie in the inside of one that is a little wider.
    const wide = box.map(({ middle, radius }) => ({ middle, radius: radius * WIDER }))
    const image = krawczykIn(conditions, wide)
    if (image && apart(image, box)) continue
    if (image && inside(image, wide)) {
      const verdict = onlySolution(conditions, image, ends)
      demand(verdict !== 'missing', 'complete')
      if (verdict === 'settled') continue
    }
    const widest = box.reduce((best, ball, i) => (ball.radius > box[best]!.radius ? i : best), 0)
    const { middle, radius } = box[widest]!
    // Halves of dyadic numbers: exact.
    for (const side of [-1, 1])
      open.push(box.with(widest, { middle: middle + (side * radius) / 2, radius: radius / 2 }))
  }
  return undefined
}

type Ends = readonly { readonly low: number; readonly high: number }[]

/** What the only solution in a box is: one of those listed or no equilibrium, an equilibrium that is missing, or not to be told. */
function onlySolution(
  conditions: DoubleConditions,
  image: readonly DoubleBall[],
  known: readonly Ends[],
): 'settled' | 'missing' | undefined {
  let box = image
  for (let round = 0; round < CONTRACTIONS; round++) {
    if (isEmpty(conditions, box)) return 'settled'
    const [bounds, near] = [box, box]
    if (known.some(ends => ends.every(({ low, high }, i) => low >= lowOf(bounds[i]!) && high <= highOf(bounds[i]!)))) {
      return 'settled'
    }
    const possible = known.some(ends =>
      ends.every(({ low, high }, i) => low <= highOf(near[i]!) && high >= lowOf(near[i]!)),
    )
    if (!possible && isEquilibrium(conditions, box)) return 'missing'
    const smaller = krawczykIn(conditions, box)
    if (smaller === undefined) return undefined
    box = smaller
  }
  return undefined
}

function lowOf({ middle, radius }: DoubleBall): number {
  return middle - radius
}

function highOf({ middle, radius }: DoubleBall): number {
  return middle + radius
}

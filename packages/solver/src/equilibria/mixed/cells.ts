/**
 * Products of simplices in which equilibria with given supports are looked for, and when there are none in one.
 *
 * A cell has as many corners for each player as its support has strategies: mixtures of these. A difference of payoffs, linear in each player's
 * probabilities, is on the whole cell an average of its values at the profiles of corners. If these are positive, or some
 * are 0 but none is negative, it is positive in the cell, or at least where all strategies of the supports are played. Halving an edge averages
 * two corners; the values of integers stay exact in doubles for as long as their bits allow, and have a bound of their errors
 * after that.
 */
import type { DoubleSystem } from './newton.ts'
import { bitsOf, doublesOf } from './newton.ts'

/** A product of simplices. */
export interface Cell {
  /** `corners[k][v]`: probabilities of player k's support at its corner v. */
  readonly corners: readonly (readonly (readonly number[])[])[]
  /** The values of the differences at the profiles of corners, equations first. */
  readonly values: readonly Float64Array[]
  /** How often edges were halved. */
  readonly depth: number
}

/** What does not change from cell to cell. */
export interface Terms {
  readonly shapes: readonly (readonly number[])[]
  readonly players: readonly number[]
  /** So many of the differences have to be 0; the others must not be positive. */
  readonly equations: number
  /** The largest absolute value of each difference, and the halvings for which its values are exact. */
  readonly sizes: readonly number[]
  readonly exactFor: readonly number[]
}

/** The cell of all profiles with the supports. */
export function wholeCell({ system, equations }: DoubleSystem): { readonly terms: Terms; readonly cell: Cell } {
  const differences = [...system.equations, ...system.inequalities]
  const values = [...equations, ...system.inequalities.map(item => doublesOf(item.values))]
  return {
    terms: {
      shapes: differences.map(({ shape }) => shape),
      players: differences.map(({ player }) => player),
      equations: system.equations.length,
      sizes: values.map(list => list.reduce((most, value) => Math.max(most, Math.abs(value)), 0)),
      exactFor: differences.map(item => 53 - bitsOf(item.values)),
    },
    cell: {
      corners: system.supports.map(support => support.map((_, v) => support.map((_, s) => (s === v ? 1 : 0)))),
      values,
      depth: 0,
    },
  }
}

/** Whether no profile in the cell that plays all of the supports is an equilibrium. */
export function isExcluded(terms: Terms, cell: Cell): boolean {
  return cell.values.some((values, f) => {
    const slack = cell.depth <= terms.exactFor[f]! ? 0 : terms.sizes[f]! * (cell.depth + 4) * 2 ** -52
    const positive = isOneSided(terms, cell, f, values, slack, 1)
    return positive || (f < terms.equations && isOneSided(terms, cell, f, values, slack, -1))
  })
}

/** Whether a difference, times a sign, is positive where all strategies of the supports are played. */
function isOneSided(
  { shapes }: Terms,
  { corners }: Cell,
  f: number,
  values: Float64Array,
  slack: number,
  sign: 1 | -1,
): boolean {
  let zeros = 0
  for (const value of values) {
    const signed = sign * value
    if (signed > slack) continue
    if (signed < 0 || slack > 0) return false
    zeros += 1
  }
  if (zeros === 0) return true
  if (zeros === values.length) return false
  // Somewhere it is 0. Corners at which it is positive whatever the others do are enough if no mixture of a player's remaining ones
  // plays all strategies.
  const shape = shapes[f]!
  let inner = values.length
  return shape.some((count, k) => {
    inner /= count
    if (count === 1) return false
    const rest = corners[k]!.filter((_, v) =>
      values.some((value, at) => value === 0 && Math.floor(at / inner) % count === v),
    )
    return rest[0]!.some((_, s) => rest.every(corner => corner[s] === 0))
  })
}

/** An edge: two corners of a player. */
interface Edge {
  readonly player: number
  readonly from: number
  readonly to: number
}

/** The edge along which the equations change most, or nothing if they are constant. */
export function longestEdge(terms: Terms, cell: Cell): Edge | undefined {
  let best: Edge | undefined
  let most = 0
  for (const [player, corners] of cell.corners.entries()) {
    for (let from = 0; from < corners.length; from++) {
      for (let to = from + 1; to < corners.length; to++) {
        let change = 0
        for (const [f, values] of cell.values.entries()) {
          if (terms.players[f] === player || terms.sizes[f] === 0) continue
          const found = changeAlong(values, terms.shapes[f]!, player, from, to) / terms.sizes[f]!
          // Inequalities matter less: where the equations are settled, they are.
          change = Math.max(change, f < terms.equations ? found : found / 4)
        }
        if (change > most) {
          most = change
          best = { player, from, to }
        }
      }
    }
  }
  return best
}

function changeAlong(values: Float64Array, shape: readonly number[], player: number, from: number, to: number): number {
  const inner = innerOf(shape, player)
  const count = shape[player]!
  let most = 0
  for (let block = 0; block < values.length; block += count * inner) {
    for (let t = 0; t < inner; t++) {
      most = Math.max(most, Math.abs(values[block + from * inner + t]! - values[block + to * inner + t]!))
    }
  }
  return most
}

function innerOf(shape: readonly number[], player: number): number {
  return shape.slice(player + 1).reduce((product, count) => product * count, 1)
}

/** The two halves of a cell. */
export function halves(terms: Terms, cell: Cell, edge: Edge): readonly [Cell, Cell] {
  return [half(terms, cell, edge, edge.from), half(terms, cell, edge, edge.to)]
}

/** The half in which the middle of the edge stands in for one of its ends. */
function half(terms: Terms, cell: Cell, { player, from, to }: Edge, replaced: number): Cell {
  const corners = cell.corners.map((list, k) =>
    k !== player
      ? list
      : list.map((corner, v) =>
          v === replaced ? corner.map((_, s) => (list[from]![s]! + list[to]![s]!) / 2) : corner,
        ),
  )
  const values = cell.values.map((old, f) => {
    if (terms.players[f] === player) return old
    const shape = terms.shapes[f]!
    const inner = innerOf(shape, player)
    const width = shape[player]! * inner
    const found = old.slice()
    for (let block = 0; block < old.length; block += width) {
      for (let t = 0; t < inner; t++) {
        found[block + replaced * inner + t] = (old[block + from * inner + t]! + old[block + to * inner + t]!) / 2
      }
    }
    return found
  })
  return { corners, values, depth: cell.depth + 1 }
}

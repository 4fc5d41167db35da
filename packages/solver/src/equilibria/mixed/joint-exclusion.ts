/**
 * Cells without a solution, shown by sums of equations. In Y f, with Y near the inverse of the derivatives, each unknown nearly
 * stands alone, so that it has one sign in most cells that hold no solution. Like f it is, on a cell, an average of its values at the
 * profiles of corners, whatever Y is.
 */
import type { Cell, Terms } from './cells.ts'
import { inverse } from './dense.ts'
import { type DoubleSystem, jacobian, probabilitiesOf } from './newton.ts'

/** Where each profile of corners stands in the values of each equation. */
export interface JointTerms {
  readonly doubles: DoubleSystem
  readonly profiles: number
  readonly places: readonly Int32Array[]
}

export function jointTerms(doubles: DoubleSystem): JointTerms {
  const { system } = doubles
  const counts = system.supports.map(support => support.length)
  const profiles = counts.reduce((product, count) => product * count, 1)
  const places = system.equations.map(({ shape }) =>
    Int32Array.from({ length: profiles }, (_, profile) => {
      let [rest, place, stride] = [profile, 0, 1]
      for (let k = counts.length - 1; k >= 0; k--) {
        // The equation of a player has an axis of length 1 for it.
        if (shape[k]! > 1) place += (rest % counts[k]!) * stride
        stride *= shape[k]!
        rest = Math.floor(rest / counts[k]!)
      }
      return place
    }),
  )
  return { doubles, profiles, places }
}

/** Whether one of the sums Y f is not 0 anywhere in the cell; Y belongs to the unknown probabilities in its middle. */
export function isExcludedJointly(
  { doubles, profiles, places }: JointTerms,
  terms: Terms,
  cell: Cell,
  middle: readonly number[],
): boolean {
  const Y = inverse(jacobian(doubles, probabilitiesOf(doubles.system, middle)))
  if (Y === undefined) return false
  const sum = new Float64Array(profiles)
  return Y.some(row => {
    sum.fill(0)
    let size = 0
    for (const [k, weight] of row.entries()) {
      const values = cell.values[k]!
      const at = places[k]!
      for (let profile = 0; profile < profiles; profile++) sum[profile]! += weight * values[at[profile]!]!
      size += Math.abs(weight) * terms.sizes[k]!
    }
    // Rounding of the values, of the products and of their sums.
    const slack = size * (cell.depth + 4 * row.length + 8) * 2 ** -52
    return sum.every(value => value > slack) || sum.every(value => value < -slack)
  })
}

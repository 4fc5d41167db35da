/**
 * What a solution of a support's equations is: an equilibrium, none, or more than the box around it tells. Signs are those of
 * exact numbers where the solution is rational, and of bounds in a proved box otherwise.
 */

import { determinantSign } from '../../linear/small.ts'
import { boundedValue, type Enclosure, enclosure } from './enclosure.ts'
import { exactValue } from './exact-point.ts'
import {
  type DoubleSystem,
  exactGradient,
  type FinePoint,
  placesFor,
  polish,
  type RationalPoint,
  recognised,
  weightsOf,
} from './newton.ts'
import type { SupportSystem } from './support-system.ts'

/** Digits of the boxes, in the order in which they are tried. */
export const DIGITS: readonly number[] = [12, 20, 32, 48, 96, 192, 384, 768]

/** A regular solution of the equations: rational, or the only one in a box. */
export interface Solution {
  readonly enclosure: Enclosure
  readonly rational?: RationalPoint
  /** Whether all probabilities are positive and no strategy outside does better; nothing where that is a tie too close to call. */
  readonly equilibrium?: boolean
  /** The index, where every strategy outside does worse. */
  readonly index?: 1 | -1
}

/** The solution near a point that Newton's method found, or nothing if it cannot be proved. */
export function solutionNear(doubles: DoubleSystem, point: readonly number[]): Solution | undefined {
  const { system } = doubles
  const fine = polish(doubles, point, placesFor(system))
  if (fine === undefined) return undefined
  const rational = recognised(system, fine)
  const first = enclosed(doubles, fine, 0)
  if (first === undefined) return undefined
  if (rational) return { enclosure: first.box, rational, ...verdictAt(system, rational.weights) }
  for (let k = first.tried; k < DIGITS.length; k++) {
    const box = k === first.tried ? first.box : enclosure(doubles, fine, DIGITS[k]!)
    const verdict = box && verdictIn(system, box)
    if (verdict) return { enclosure: box, ...verdict }
  }
  return { enclosure: first.box }
}

/** The first box that is proved. */
function enclosed(doubles: DoubleSystem, fine: FinePoint, from: number): { box: Enclosure; tried: number } | undefined {
  for (let tried = from; tried < DIGITS.length; tried++) {
    const box = enclosure(doubles, fine, DIGITS[tried]!)
    if (box) return { box, tried }
  }
  return undefined
}

type Verdict = Pick<Solution, 'equilibrium' | 'index'>

export function verdictAt(system: SupportSystem, weights: readonly (readonly bigint[])[]): Verdict {
  const gains = system.inequalities.map(difference => exactValue(difference, weights))
  if (weights.some(list => list.some(weight => weight <= 0n)) || gains.some(gain => gain > 0n))
    return { equilibrium: false }
  return gains.includes(0n) ? { equilibrium: true } : { equilibrium: true, ...indexAt(system, weights) }
}

export function verdictIn(system: SupportSystem, box: Enclosure): Verdict | undefined {
  const weights = weightsOf(system, box.centre, box.one)
  const probabilities = probabilitySigns(weights)
  if (probabilities.includes(-1)) return { equilibrium: false }
  const gains = system.inequalities.map(difference => {
    if (difference.values.every(value => value === 0n)) return 'tie'
    const { value, error } = boundedValue(system, difference, box, true)
    return signOf(value[0]!, error[0]!)
  })
  if (gains.includes(1)) return { equilibrium: false }
  if (probabilities.includes(undefined) || gains.includes(undefined)) return undefined
  return gains.includes('tie') || gains.includes(0)
    ? { equilibrium: true }
    : { equilibrium: true, ...indexAt(system, weights) }
}

/** Whether all strategies of the supports are played in all of a box. */
export function isPlayed(system: SupportSystem, { centre, one }: Enclosure): boolean {
  return probabilitySigns(weightsOf(system, centre, one)).every(sign => sign === 1)
}

/** The signs of probabilities in a box with these in its centre; a player's last may be as far off as all others together. */
function probabilitySigns(weights: readonly (readonly bigint[])[]): (-1 | 0 | 1 | undefined)[] {
  return weights.flatMap(list =>
    list.map((value, place) =>
      signOf(value, list.length === 1 ? 0n : BigInt(place < list.length - 1 ? 1 : list.length - 1)),
    ),
  )
}

/** The sign of a number within an error of a value, if they all have the same. */
function signOf(value: bigint, error: bigint): -1 | 0 | 1 | undefined {
  if (value > error) return 1
  if (value < -error) return -1
  return error === 0n ? 0 : undefined
}

/**
 * The index of a regular equilibrium: the sign of the determinant of minus the derivatives of the equations. Those of all
 * equilibria of a game without ties sum to 1.
 */
function indexAt(system: SupportSystem, weights: readonly (readonly bigint[])[]): Pick<Solution, 'index'> {
  const rows = system.equations.map(equation => {
    const gradients = equation.shape.map((count, k) =>
      k === equation.player || count === 1 ? undefined : exactGradient(equation, weights, k),
    )
    return system.unknowns.map(({ player, place }) => -(gradients[player]?.[place] ?? 0n))
  })
  const sign = determinantSign(rows)
  return sign === 0 ? {} : { index: sign > 0 ? 1 : -1 }
}

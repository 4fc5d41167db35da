/** The directions in which equilibrium payoffs are bounded. */
import { type Fraction, flatFractions, InputError, integers, type Rational, rational, show } from '@biform/core'
import { extremePoints } from '../../stage/extreme-points.ts'
import { facetNormals } from './facets.ts'
import { primitive, type Vector } from './stage.ts'

/** No more directions than this are used. */
const MAX_DIRECTIONS = 120

/** No number of a normal is longer, in bits: facets with longer ones are left out. */
const MAX_NORMAL = 1n << 32n

/** The axes both ways, the caller's directions, and the facets of the feasible set, or, if these are too many, all sums of ± payoffs. */
export function firstDirections(payoffs: readonly (readonly Fraction[])[], given: readonly Vector[]): Vector[] {
  const players = payoffs[0]!.length
  const axes = Array.from({ length: players }, (_, i) =>
    [1n, -1n].map(sign => Array.from({ length: players }, (_, k) => (k === i ? sign : 0n))),
  ).flat()
  const facets = facetNormals(extremePoints(payoffs).vertices) ?? signs(players)
  return added(added(axes, given), facets)
}

/** A list of directions with more of them: those that are not there yet, as many as there may be. */
export function added(known: readonly Vector[], more: readonly Vector[]): Vector[] {
  const keys = new Set(known.map(normal => normal.join()))
  const fresh = more.filter(normal => {
    const key = normal.join()
    if (keys.has(key) || normal.some(value => value > MAX_NORMAL || value < -MAX_NORMAL)) return false
    keys.add(key)
    return true
  })
  return [...known, ...fresh].slice(0, MAX_DIRECTIONS)
}

/** All directions with coordinates ±1. */
function signs(players: number): Vector[] {
  return Array.from({ length: 2 ** players }, (_, mask) =>
    Array.from({ length: players }, (_, i) => ((mask >> i) & 1 ? 1n : -1n)),
  )
}

/** Reads the caller's directions. */
export function readDirections(given: unknown, players: number): Vector[] {
  const at = 'options.directions'
  if (!Array.isArray(given)) throw new InputError(at, `${show(given)} is not a list of directions`)
  if (given.length > MAX_DIRECTIONS / 2)
    throw new InputError(at, `has ${given.length} directions; the most is ${MAX_DIRECTIONS / 2}`)
  return Array.from(given, (direction: unknown, k) => {
    if (!Array.isArray(direction) || direction.length !== players) {
      throw new InputError(`${at}[${k}]`, `${show(direction)} has not one number for each of ${players} players`)
    }
    const normal = Array.from(direction, (value: Rational, i) => rational(value, `${at}[${k}][${i}]`))
    if (normal.every(value => value.n === 0n)) throw new InputError(`${at}[${k}]`, 'points nowhere')
    return primitive(integers(flatFractions(normal)))
  })
}

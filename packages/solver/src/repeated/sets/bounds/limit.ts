/**
 * The bounds that rounds come closer to without end: each rests on a profile and a combination (`outer.ts`), which makes a
 * system of linear equations; and margins with which the proof of `half-planes.ts` shows, in any number of dimensions, that
 * all equilibrium payoffs within the margins are within the limit.
 */
import { gcd } from '@biform/core'
import { directionOf, exchange, unitBasis } from '../../../linear/basis.ts'
import { greater, lesser } from '../exact-stage.ts'
import { type Combination, keep, optimum, total } from './combinations.ts'
import { dualAt, type Outer, rightSides } from './outer.ts'
import { dot, sizeOf, type Vector } from './stage.ts'

/** Bounds and margins in integers, over the denominator of the stage times `scale`. */
export interface Limit {
  readonly scale: bigint
  readonly bounds: readonly bigint[]
  readonly margins: readonly bigint[]
  readonly needs: readonly Vector[]
}

/** The scale is so many bits finer than it has to be, for margins. */
const FINENESS = 64n
/** Bounds agree that differ by no more than 2^−TIGHT, in units of payoffs. */
const TIGHT = 40n
/** Margins beyond this multiple of the smallest are not looked for. */
const MOST = 1e6
/** Margins are halved so many times, twice over each time. */
const TRIES = 24

/** The limit with its margins; undefined if what bounds rest on now does not determine one that can be proved. */
export function limitOf(outer: Outer): Limit | undefined {
  if (outer.stage.p === 0n) return undefined
  const solution = equationsSolved(outer)
  if (!solution) return undefined
  const { stage } = outer
  const { gains, p, q } = stage
  const unit = (p << FINENESS) * solution.denominator
  const bounds = solution.values.map(value => value * (unit / solution.denominator))
  const closer = bounds.every((bound, k) => bound << outer.bits <= outer.bounds[k]! * unit)
  if (!closer) return undefined
  const needs = gains.map(row => row.map(gain => ((q - p) * gain * unit) / p))
  const shares = proposed(outer, bounds, needs, unit)
  if (!shares) return undefined
  for (let tries = 0, part = 0.25 / Math.max(...shares); tries < TRIES; tries++, part /= 4) {
    const margins = outer.normals.map(
      (normal, k) =>
        ((sizeOf(normal) * rangeOf(outer) * unit * BigInt(Math.ceil(shares[k]! * part * 2 ** 60))) >> 60n) + 1n,
    )
    const limit = { scale: unit, bounds, margins, needs }
    if (shrinks(outer, limit)) return limit
  }
  return undefined
}

/** Whether the rounds have come within the margins. */
export function isReached({ bounds, bits }: Outer, limit: Limit): boolean {
  return bounds.every((bound, k) => bound * limit.scale <= (limit.bounds[k]! + limit.margins[k]!) << bits)
}

/** How far payoffs are apart, at least 1. */
function rangeOf({ stage }: Outer): bigint {
  const all = stage.payoffs.flat()
  const range = all.reduce(greater) - all.reduce(lesser)
  return range || 1n
}

/** The bounds that rest on each other as they do now, over a common denominator. */
function equationsSolved({
  stage,
  normals,
  floors,
  reasons,
}: Outer): { values: bigint[]; denominator: bigint } | undefined {
  const { payoffs, gains, minmax, p, q } = stage
  const size = normals.length
  const rows = reasons.map((reason, k): { coefficients: bigint[]; right: bigint } => {
    const coefficients = Array.from({ length: size }, () => 0n)
    if (reason.kind === 'minmax') {
      coefficients[k] = 1n
      const player = floors.indexOf(k)
      const most = payoffs.map(g => dot(normals[k]!, g)).reduce(greater)
      return { coefficients, right: player >= 0 && -minmax[player]! < most ? -minmax[player]! : most }
    }
    const own = dot(normals[k]!, payoffs[reason.profile]!)
    if (reason.kind === 'stay') {
      coefficients[k] = 1n
      return { coefficients, right: own }
    }
    // q · whole · b_k = (q − p) · whole · n · g + p Σ weights · (b_j − need)
    const { rows: used, weights, whole } = reason.combination
    coefficients[k] = q * whole
    let right = (q - p) * whole * own
    used.forEach((row, m) => {
      coefficients[row]! -= p * weights[m]!
      const player = floors.indexOf(row)
      if (player >= 0) right -= (q - p) * weights[m]! * gains[reason.profile]![player]!
    })
    return { coefficients, right }
  })
  const basis = unitBasis(
    rows.map(({ right }) => right),
    rows.map((_, k) => ({ entries: rows.map((_, i) => (i === k ? 1n : 0n)) })),
  )
  const place: number[] = []
  for (let column = 0; column < size; column++) {
    const entries = rows.map(({ coefficients }) => coefficients[column]!)
    const direction = directionOf(basis, { entries })
    const row = direction.findIndex((value, i) => value !== 0n && !place.includes(i))
    if (row < 0) return undefined
    exchange(basis, row, { entries }, direction)
    place.push(row)
  }
  const values = place.map(row => basis.rows[row]![0]!)
  const divisor = values.reduce((most, value) => gcd(most, value < 0n ? -value : value), basis.denominator)
  return { values: values.map(value => value / divisor), denominator: basis.denominator / divisor }
}

/** By how much bounds move when others do, near the limit: the solution of e = M(e) + 1; undefined if it grows beyond bounds. */
function proposed(
  outer: Outer,
  bounds: readonly bigint[],
  needs: readonly Vector[],
  unit: bigint,
): number[] | undefined {
  const { stage, normals, floors, playable, combinations, exclusions } = outer
  const { payoffs, p, q } = stage
  const delta = Number(p) / Number(q)
  const slack = (size: bigint): bigint => (size * rangeOf(outer) * unit) >> TIGHT
  const tight = normals.map((normal, k) =>
    playable.flatMap(a => {
      const right = rightSides(floors, bounds, needs[a]!)
      const own = dot(normal, payoffs[a]!) * unit
      if (own <= bounds[k]! || exclusions.some(exclusion => total(exclusion, right) < -slack(1n))) return []
      const near = combinations[k]!.flatMap((combination): (Combination | 'spare')[] => {
        const { whole } = combination
        const spare = q * bounds[k]! * whole - (q - p) * own * whole - p * total(combination, right)
        return spare > q * whole * slack(sizeOf(normal))
          ? ['spare' as const]
          : spare >= -q * whole * slack(sizeOf(normal))
            ? [combination]
            : []
      })
      return near.includes('spare') ? [] : [near as Combination[]]
    }),
  )
  const size = normals.map(normal => Number(sizeOf(normal)))
  let shares = normals.map(() => 1)
  for (let round = 0; round < 2000; round++) {
    const next = tight.map(
      (profiles, k) =>
        1 +
        profiles.reduce((most, options) => {
          const values = options.map(({ rows, weights, whole }) =>
            rows.reduce(
              (sum, row, m) => sum + (Number(weights[m]!) * size[row]! * shares[row]!) / (Number(whole) * size[k]!),
              0,
            ),
          )
          return Math.max(most, delta * Math.min(...values))
        }, 0),
    )
    const change = Math.max(...next.map((value, k) => value - shares[k]!))
    shares = next
    if (change < 1e-3) return shares
    if (!(Math.max(...shares) <= MOST)) return undefined
  }
  return undefined
}

/** Whether all equilibrium payoffs within the margins are within the bounds. Combinations that are missing are looked for. */
function shrinks(outer: Outer, { bounds, margins, needs, scale }: Limit): boolean {
  const { stage, normals, floors, playable, combinations, exclusions } = outer
  const { payoffs, p, q } = stage
  const wide = bounds.map((bound, k) => bound + margins[k]!)
  return playable.every(a => {
    const [now, then] = [rightSides(floors, bounds, needs[a]!), rightSides(floors, wide, needs[a]!)]
    const isOut = (): boolean => exclusions.some(exclusion => total(exclusion, then) < 0n)
    if (isOut()) return true
    return normals.every((normal, k) => {
      const own = dot(normal, payoffs[a]!) * scale
      if (own <= bounds[k]!) return true
      const isBounded = ({ rows, weights, whole }: Combination): boolean => {
        const stays = (q - p) * own * whole
        const combination = { rows, weights, whole }
        return (
          stays + p * total(combination, now) <= q * bounds[k]! * whole &&
          stays + p * total(combination, then) < q * wide[k]! * whole
        )
      }
      if (combinations[k]!.some(isBounded)) return true
      for (const right of [now, then]) {
        const found = optimum(dualAt(outer, k, a), right)
        keep(found.kind === 'optimal' ? combinations[k]! : exclusions, found.combination)
      }
      return combinations[k]!.some(isBounded) || isOut()
    })
  })
}

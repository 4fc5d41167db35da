/**
 * The corners of a core, from one to the next along its edges.
 *
 * A corner is n linearly independent coalitions, N among them, that get exactly their worth. To leave one of them out is to
 * walk along an edge, to the first other coalition that would get too little. Where more than n are tight, corners that are
 * the same point differ as if the worth of each coalition S ≠ N were lowered by ε_S, with ε_1 ≫ ε_2 ≫ … > 0 (Dantzig, Orden
 * and Wolfe 1955): of that slightly larger core, whose corners all are simple and connected by edges, each is visited once,
 * and every vertex of the core itself is the limit of one of them. There are n! at most, as of every core.
 *
 * The inverse of n rows of zeros and ones over its determinant are small integers; only worths are bigints.
 */
import { type Coalitional, integers } from '@biform/core'
import { type Basis, directionOf, enter, unitBasis } from '../../linear/basis.ts'
import { excessScan } from './excess.ts'
import { amountsAt, type CoalitionColumn, columnOf, singles } from './weights.ts'

/** A corner, where it lies, and which coalitions are tight there. */
export interface Corner {
  /** Numerators of the allocation over `determinant` times the game's denominator. */
  readonly numerators: readonly bigint[]
  readonly determinant: number
  /** Ascending, without N. */
  readonly tight: readonly number[]
}

/** Tight coalitions; with row k of them left out, amounts change along `directions[k]`, which gives it `determinant` more. */
interface Place {
  readonly coalitions: readonly number[]
  readonly directions: readonly (readonly number[])[]
  readonly determinant: number
}

/** All corners of a core that is not empty, in no particular order; several may be the same point. */
export function* corners(game: Coalitional): Generator<Corner> {
  const worths = integers(game.worth)
  const everyone = worths.length - 1
  const first = startingPlace(game)
  const seen = new Set([keyOf(first)])
  const stack = [first]
  for (let place = stack.pop(); place; place = stack.pop()) {
    const { coalitions, directions, determinant } = place
    const numerators = game.players.map((_, i) =>
      coalitions.reduce((total, S, k) => total + worths[S]! * BigInt(directions[k]![i]!), 0n),
    )
    const slacks = sums(numerators, 0n).map((given, S) => given - worths[S]! * BigInt(determinant))
    yield {
      numerators,
      determinant,
      tight: slacks.flatMap((slack, S) => (slack === 0n && S > 0 && S < everyone ? [S] : [])),
    }
    const changes = directions.map(direction => sums(direction, 0))
    coalitions.forEach((left, k) => {
      if (left === everyone) return
      const next = exchanged(place, k, firstToFall(place, slacks, changes, k), changes)
      const key = keyOf(next)
      if (seen.has(key)) return
      seen.add(key)
      stack.push(next)
    })
  }
}

function keyOf({ coalitions }: Place): string {
  return coalitions.toSorted((a, b) => a - b).join(' ')
}

/** The sums of a list over all subsets of its places, in bitmask order. */
function sums<Item extends number | bigint>(list: readonly Item[], zero: Item): Item[] {
  const found = [zero]
  for (const item of list) {
    for (let S = 0, length = found.length; S < length; S++)
      found.push(((found[S] as number) + (item as number)) as Item)
  }
  return found
}

/** Along edge k, the coalition that is the first to get less than its worth (lowered by its ε). */
function firstToFall(
  place: Place,
  slacks: readonly bigint[],
  changes: readonly (readonly number[])[],
  k: number,
): number {
  const change = changes[k]!
  let first = 0
  for (let S = 1; S < slacks.length - 1; S++) {
    if (change[S]! >= 0) continue
    if (first === 0) {
      first = S
      continue
    }
    const difference = slacks[S]! * BigInt(-change[first]!) - slacks[first]! * BigInt(-change[S]!)
    if (difference < 0n || (difference === 0n && fallsBefore(place, changes, k, S, first))) first = S
  }
  return first
}

/**
 * Which of two coalitions that fall together would be the first if worths were lowered: S has ε_S of slack beyond, less
 * what the coalitions that are tight take of it with theirs.
 */
function fallsBefore(
  { coalitions, determinant }: Place,
  changes: readonly (readonly number[])[],
  k: number,
  S: number,
  T: number,
): boolean {
  const [speedS, speedT] = [-changes[k]![S]!, -changes[k]![T]!]
  const everyone = changes[k]!.length - 1
  let leading = Math.min(S, T)
  let sign = S < T ? determinant : -determinant
  coalitions.forEach((tight, j) => {
    if (tight >= leading || tight === everyone) return
    const coefficient = changes[j]![T]! * speedS - changes[j]![S]! * speedT
    if (coefficient !== 0) [leading, sign] = [tight, coefficient]
  })
  return sign < 0
}

/** The place with coalition S instead of that in row k. Integer-preserving: every division is exact. */
function exchanged(
  { coalitions, directions, determinant }: Place,
  k: number,
  S: number,
  changes: readonly (readonly number[])[],
): Place {
  const pivot = -changes[k]![S]!
  const leaving = directions[k]!
  return {
    coalitions: coalitions.with(k, S),
    directions: directions.map((direction, j) => {
      if (j === k) return direction.map(value => (value === 0 ? 0 : -value))
      const factor = changes[j]![S]!
      return direction.map((value, i) => (pivot * value + factor * leaving[i]!) / determinant)
    }),
    determinant: pivot,
  }
}

/**
 * A first corner: by the simplex method on weights of coalitions, with their lowered worths, for the least x(N). The
 * weight of N may have either sign.
 */
function startingPlace(game: Coalitional): Place {
  const basis = unitBasis(
    game.players.map(() => 1n),
    singles(game),
  )
  const scan = excessScan(game.worth)
  for (let column = entering(game, basis, scan); column; column = entering(game, basis, scan)) enter(basis, column)
  return {
    coalitions: basis.columns.map(({ coalition }) => coalition),
    directions: basis.rows.map(([, ...row], k) => row.map(value => Number(basis.columns[k]!.sign * value))),
    determinant: Number(basis.denominator),
  }
}

/** A column whose weight is worth raising, if there is one. */
function entering(
  game: Coalitional,
  basis: Basis<CoalitionColumn>,
  scan: ReturnType<typeof excessScan>,
): CoalitionColumn | undefined {
  const everyone = 2 ** game.players.length - 1
  const amounts = amountsAt(basis)
  const remainder = BigInt(game.worth.values[everyone]!) * basis.denominator - amounts.reduce((a, b) => a + b)
  if (remainder !== 0n) return columnOf(game, everyone, remainder > 0n ? 1n : -1n)
  const objection = scan(amounts, basis.denominator, everyone - 1)
  if (!objection) return undefined
  if (objection.excess > 0n) return columnOf(game, objection.coalition)

  const basic = new Set(basis.columns.map(({ coalition }) => coalition))
  const given = sums(amounts, 0n)
  for (let S = 1; S <= everyone; S++) {
    if (basic.has(S) || BigInt(game.worth.values[S]!) * basis.denominator !== given[S]) continue
    const column = columnOf(game, S)
    const sign = loweredSign(basis, column, everyone)
    if (sign > 0n) return column
    if (sign < 0n && S === everyone) return columnOf(game, S, -1n)
  }
  return undefined
}

/** The sign of the reduced cost of a coalition that is tight, once all worths but v(N) are lowered. */
function loweredSign(basis: Basis<CoalitionColumn>, column: CoalitionColumn, everyone: number): bigint {
  let leading = column.coalition
  let sign = column.coalition === everyone ? 0n : -1n
  directionOf(basis, column).forEach((entry, j) => {
    const { coalition } = basis.columns[j]!
    if (entry !== 0n && coalition !== everyone && coalition < leading) [leading, sign] = [coalition, entry]
  })
  return sign
}

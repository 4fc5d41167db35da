/**
 * How many coalitions have a given size and given weights in every chamber: the generating function of a weighted voting
 * game (Mann and Shapley 1962; Brams and Affuso 1976), as one dense list.
 *
 * A coalition's cell is linear in its members: adding player i moves every cell by `steps[i]`. So one pass per player
 * counts all coalitions, the same pass backwards takes a player out again, and a swing of i is a cell that loses whose
 * cell `steps[i]` further on wins. A chamber in which all weights are equal needs no dimension: its sum goes by size.
 */
import { type Chamber, flatFractions, gcd, InputError, integers, type WeightedVoting } from '@biform/core'

/** The most cells that are counted: sizes times sums of weights, over all chambers. */
export const MAX_VOTING_CELLS: number = 2 ** 22

/** Counts below 2^53 are exact in doubles: those of up to 53 players. */
const MAX_DOUBLE_PLAYERS = 53

/** The most additions to cells that are made, of doubles and of bigints. */
const MAX_ADDITIONS = 2 ** 30
const MAX_LONG_ADDITIONS = 2 ** 26

/** Counts by cell. */
export type Counts = Float64Array | bigint[]

/** The layout of a voting game's counts. */
export interface Layout {
  readonly cells: number
  /** Per player: how far its joining moves a coalition's cell. */
  readonly steps: readonly number[]
  /** Cells of one size stand together: size = floor(cell / width). */
  readonly width: number
  /** By cell: 1 if such a coalition wins. */
  readonly win: Uint8Array
}

/** A chamber in integers. */
interface Whole {
  readonly quota: bigint
  readonly weights: readonly bigint[]
}

/** How many cells a game's counts have. */
export function cellsOf(game: WeightedVoting): bigint {
  const width = dimensionsOf([game, ...game.also, ...game.orElse].map(whole)).reduce((a, b) => a * b)
  return width * BigInt(game.players.length + 1)
}

/** How many sums there are in each chamber. */
function dimensionsOf(chambers: readonly Whole[]): bigint[] {
  return chambers.map(({ weights }) => (isUniform(weights) ? 1n : weights.reduce((a, b) => a + b) + 1n))
}

/**
 * Lays out a game whose cells will be passed through so many times, or refuses one with more cells than `MAX_VOTING_CELLS`
 * or too many additions in all.
 */
export function layoutOf(game: WeightedVoting, passes: number): Layout {
  const n = game.players.length
  const all = [game, ...game.also, ...game.orElse].map(whole)
  const dimensions = dimensionsOf(all)
  const width = dimensions.reduce((a, b) => a * b)
  if (cellsOf(game) > BigInt(MAX_VOTING_CELLS)) {
    const text = `have ${cellsOf(game)} pairs of a size and a sum of weights, more than ${MAX_VOTING_CELLS}`
    throw new InputError('weights', `${text}; use smaller whole weights, or simpleGameOf for up to 24 players`)
  }
  const additions = Number(cellsOf(game)) * passes
  const most = n <= MAX_DOUBLE_PLAYERS ? MAX_ADDITIONS : MAX_LONG_ADDITIONS
  if (additions > most) {
    const text = `take ${additions} additions to count for ${n} players, more than ${most}`
    throw new InputError('weights', `${text}; use smaller whole weights, or sampleShapley`)
  }
  const sizes = dimensions.map(Number)
  const strides = sizes.map((_, c) => sizes.slice(0, c).reduce((a, b) => a * b, 1))
  const steps = game.players.map((_, i) =>
    all.reduce(
      (step, { weights }, c) => step + (sizes[c] === 1 ? 0 : Number(weights[i]!) * strides[c]!),
      Number(width),
    ),
  )
  const cells = Number(width) * (n + 1)
  // Whether a chamber is met, by its sum or, where all weights are equal, by size.
  const met = all.map(({ quota, weights }, c) =>
    sizes[c] === 1
      ? Uint8Array.from({ length: n + 1 }, (_, size) => Number(BigInt(size) * weights[0]! >= quota))
      : Uint8Array.from({ length: sizes[c]! }, (_, reached) => Number(BigInt(reached) >= quota)),
  )
  const together = 1 + game.also.length
  const win = new Uint8Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const size = Math.floor(cell / Number(width))
    let agreed = 1
    let alone = 0
    for (let c = 0; c < met.length; c++) {
      const won = met[c]![sizes[c] === 1 ? size : Math.floor(cell / strides[c]!) % sizes[c]!]!
      if (c < together) agreed &= won
      else alone |= won
    }
    win[cell] = agreed | alone
  }
  return { cells, steps, width: Number(width), win }
}

/** Quota and weights as integers without a common factor of the weights. */
export function whole({ quota, weights }: Chamber): Whole {
  const [needed = 0n, ...list] = integers(flatFractions([quota, ...weights]))
  const factor = list.reduce(gcd, 0n)
  if (factor === 0n) return { quota: needed, weights: list }
  return { quota: (needed + factor - 1n) / factor, weights: list.map(weight => weight / factor) }
}

/** Whether all weights are equal, so that a sum is known by the number of members. */
export function isUniform(weights: readonly bigint[]): boolean {
  return weights.every(weight => weight === weights[0])
}

/** The counts of all coalitions of some players. */
export function countCoalitions({ cells, steps }: Layout, members: readonly number[]): Counts {
  const counts: Counts =
    steps.length <= MAX_DOUBLE_PLAYERS ? new Float64Array(cells) : Array.from({ length: cells }, () => 0n)
  if (counts instanceof Float64Array) counts[0] = 1
  else counts[0] = 1n
  for (const i of members) join(counts, steps[i]!)
  return counts
}

/** Adds the coalitions with one more player. */
function join(counts: Counts, step: number): void {
  if (counts instanceof Float64Array) {
    for (let cell = counts.length - 1; cell >= step; cell--) counts[cell]! += counts[cell - step]!
  } else {
    for (let cell = counts.length - 1; cell >= step; cell--) counts[cell]! += counts[cell - step]!
  }
}

/** The counts of the coalitions without a player, from those with and without it. */
export function withoutPlayer(counts: Counts, step: number): Counts {
  const rest = counts.slice()
  if (rest instanceof Float64Array) {
    for (let cell = step; cell < rest.length; cell++) rest[cell]! -= rest[cell - step]!
  } else {
    for (let cell = step; cell < rest.length; cell++) rest[cell]! -= rest[cell - step]!
  }
  return rest
}

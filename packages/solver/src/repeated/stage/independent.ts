/**
 * What opponents who mix independently can hold a player to: min over their mixed strategies of the player's best reply, a
 * multilinear problem. Branch and bound with exact bounds.
 *
 * A cell is a product of simplices, one for each opponent. Within it the player's payoff is multilinear, so it is lowest at
 * corners: the zero-sum game of the player's strategies against all combinations of corners bounds the level from below, as
 * if the opponents could mix together within the cell (in the first cell it is the correlated minmax). The marginals of its
 * solution are what independent opponents can do, a bound from above. The cell with the lowest bound is halved, and the bounds
 * meet since with small simplices there is little left to correlate. One opponent's simplex is never halved: where all others'
 * are points, the bound is exact.
 */
import {
  bimatrix,
  compare,
  at as entry,
  type Fraction,
  type NormalForm,
  ONE,
  profileIndex,
  ratio,
  sum,
  ZERO,
} from '@biform/core'
import { zeroSum } from '../../equilibria/zero-sum/zero-sum.ts'
import type { PunishmentCell } from '../../results/stage.ts'

type Mixed = readonly Fraction[]

/** One simplex per opponent, each by its corners. */
type Cell = readonly (readonly Mixed[])[]

/** A player's payoff against opponents: one number per own strategy. */
type Payoffs = readonly Fraction[]

/** A leaf of the tree, with what is known of it. */
interface Leaf {
  readonly place: number
  readonly cell: Cell
  readonly lower: Fraction
  /** Where to halve it; nothing if its bound is exact or was not looked for yet. */
  readonly edge?: { readonly opponent: number; readonly ends: readonly [number, number] }
}

/** A search under way. */
export interface Search {
  readonly lower: () => Fraction
  readonly upper: () => Fraction
  /** What the opponents mix, in the order of the players. */
  readonly punishment: () => readonly Mixed[]
  /** The player's first best reply to it. */
  readonly reply: () => number
  readonly cells: readonly PunishmentCell[]
  /** Bounds the leaf that is lowest, halving it first where it was bounded before. */
  readonly step: () => void
}

/**
 * Starts a search for one player.
 *
 * @param safe a pure strategy that secures `floor`
 * @param harsh pure strategies of the opponents, in the order of the players, that hold the player to `ceiling`
 */
export function search(
  game: NormalForm,
  player: number,
  { safe, floor, harsh, ceiling }: { safe: number; floor: Fraction; harsh: readonly number[]; ceiling: Fraction },
): Search {
  const counts = game.strategies.map(list => list.length)
  const own = counts[player]!
  const others = counts.toSpliced(player, 1)
  const whole = others.map(count => Array.from({ length: count }, (_, s) => unit(s, count)))
  const largest = others.lastIndexOf(Math.max(...others))
  const paid = (profile: readonly number[]): Payoffs =>
    Array.from({ length: own }, (_, s) =>
      entry(game.payoffs[player]!, profileIndex(game, profile.toSpliced(player, 0, s))),
    )
  const pure = products(others).map(profile => paid(profile))

  const cells: PunishmentCell[] = [{ kind: 'leaf', guarantee: unit(safe, own) }]
  let open: Leaf[] = [{ place: 0, cell: whole, lower: floor }]
  let upper = ceiling
  let punishment: readonly Mixed[] = harsh.map((s, j) => unit(s, others[j]!))

  const against = (mixes: readonly Mixed[]): Payoffs => expected(pure, mixes)
  const offer = (mixes: readonly Mixed[]): void => {
    const most = highest(against(mixes))
    if (compare(most, upper) < 0) [upper, punishment] = [most, mixes]
  }

  const bound = ({ place, cell }: Pick<Leaf, 'place' | 'cell'>): Leaf => {
    const corners = products(cell.map(list => list.length))
    const columns = corners.map(corner => against(corner.map((c, j) => cell[j]![c]!)))
    const { value, profile } = zeroSum(bimatrix(Array.from({ length: own }, (_, s) => columns.map(list => list[s]!))))
    const [strategy = [], mixture = []] = profile
    const weights = cell.map((list, j) => list.map((_, c) => sum(mixture.filter((__, k) => corners[k]![j] === c))))
    const marginals = cell.map((list, j) => shortened(combined(list, weights[j]!)))
    offer(marginals)
    offer(marginals.with(largest, bestAgainst(against, marginals, largest)))
    cells[place] = { kind: 'leaf', guarantee: strategy }
    const edge = longest(cell, weights, largest)
    return { place, cell, lower: value, ...(edge ? { edge } : {}) }
  }

  const step = (): void => {
    const lowest = open.reduce((a, b) => (compare(b.lower, a.lower) < 0 ? b : a))
    const rest = open.filter(leaf => leaf !== lowest)
    const { edge, cell, place } = lowest
    if (!edge) {
      open = [...rest, bound(lowest)]
      return
    }
    const { opponent, ends } = edge
    const [a, b] = ends
    const corners = cell[opponent]!
    const middle = combined([corners[a]!, corners[b]!], [HALF, HALF])
    const halves = [b, a].map((end, k) => ({
      place: cells.length + k,
      cell: cell.with(opponent, corners.with(end, middle)),
    }))
    cells.push(cells[place]!, cells[place]!) // bounded in a moment
    cells[place] = {
      kind: 'split',
      opponent: opponent < player ? opponent : opponent + 1,
      edge: ends,
      parts: [halves[0]!.place, halves[1]!.place],
    }
    open = [...rest, ...halves.map(bound)]
  }

  return {
    lower: () => open.map(leaf => leaf.lower).reduce((a, b) => (compare(b, a) < 0 ? b : a)),
    upper: () => upper,
    punishment: () => punishment,
    reply: () => against(punishment).findIndex(payoff => compare(payoff, upper) === 0),
    cells,
    step,
  }
}

const HALF = ratio(1n, 2n)

/** A pure strategy as a mixed one. */
export function unit(s: number, count: number): Fraction[] {
  return Array.from({ length: count }, (_, k) => (k === s ? ONE : ZERO))
}

/** All combinations of one number below each count, row-major. */
function products(counts: readonly number[]): number[][] {
  return counts.reduce<number[][]>(
    (lists, count) => lists.flatMap(list => Array.from({ length: count }, (_, k) => [...list, k])),
    [[]],
  )
}

/** The mean of row-major payoff lists over what each opponent mixes: the last opponent first. */
function expected(lists: readonly Payoffs[], mixes: readonly Mixed[]): Payoffs {
  let level = lists
  for (const mix of [...mixes].reverse()) {
    const width = mix.length
    level = Array.from({ length: level.length / width }, (_, k) =>
      combined(level.slice(k * width, (k + 1) * width), mix),
    )
  }
  return level[0]!
}

/** Σ weight · vector. */
function combined(vectors: readonly Mixed[], weights: readonly Fraction[]): Fraction[] {
  const used = vectors.flatMap((vector, k) => (weights[k]!.n === 0n ? [] : [{ vector, weight: weights[k]! }]))
  return vectors[0]!.map((_, i) => sum(used.map(({ vector, weight }) => vector[i]!.mul(weight))))
}

function highest(payoffs: Payoffs): Fraction {
  return payoffs.reduce((a, b) => (compare(b, a) > 0 ? b : a))
}

/** What one opponent does best if all others mix as given: a linear program. */
function bestAgainst(against: (mixes: readonly Mixed[]) => Payoffs, mixes: readonly Mixed[], opponent: number): Mixed {
  const count = mixes[opponent]!.length
  const columns = Array.from({ length: count }, (_, s) => against(mixes.with(opponent, unit(s, count))))
  const rows = columns[0]!.map((_, s) => columns.map(column => column[s]!))
  return zeroSum(bimatrix(rows)).profile[1]!
}

/** Long denominators cost more than they are worth: a strategy next to the given one. */
const DENOMINATOR = 2n ** 30n

function shortened(mix: Mixed): Mixed {
  if (mix.every(({ d }) => d <= DENOMINATOR)) return mix
  const parts = mix.map(({ n, d }) => (n * DENOMINATOR) / d)
  const missing = DENOMINATOR - parts.reduce((a, b) => a + b, 0n)
  const most = parts.reduce((best, part, k) => (part > parts[best]! ? k : best), 0)
  return parts.map((part, k) => ratio(k === most ? part + missing : part, DENOMINATOR))
}

/** The longest edge between corners that are both played, of all simplices but one; none if each has one corner in play. */
function longest(cell: Cell, weights: readonly (readonly Fraction[])[], except: number): Leaf['edge'] {
  let found: Leaf['edge']
  let most = ZERO
  cell.forEach((corners, opponent) => {
    if (opponent === except) return
    const played = corners.flatMap((_, c) => (weights[opponent]![c]!.n === 0n ? [] : [c]))
    for (const a of played) {
      for (const b of played) {
        if (a >= b) continue
        const length = sum(corners[a]!.map((value, i) => value.sub(corners[b]![i]!).abs()))
        if (compare(length, most) > 0) [found, most] = [{ opponent, ends: [a, b] }, length]
      }
    }
  })
  return found
}

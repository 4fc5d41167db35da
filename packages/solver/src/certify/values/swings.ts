/**
 * Swings of voting games, counted anew for each player: all coalitions of the others, by how many they are and by their
 * weights in those chambers where these differ.
 */
import { type Chamber, flatFractions, gcd, integers, simpleGameOf, type WeightedVoting } from '@biform/core'

/** So many pairs of a size and a sum of weights are counted … */
const MAX_CELLS = 2 ** 22
/** … and beyond them, all coalitions of up to so many players are looked at. */
const MAX_LISTED_PLAYERS = 16

interface Whole {
  readonly quota: bigint
  readonly weights: readonly bigint[]
  /** Whether all have the same weight, so that a sum is known by the number of members. */
  readonly even: boolean
}

/** `swings[i][s]`: how many losing coalitions of s others win once player i joins. Undefined if that is too much work. */
export function countSwings(game: WeightedVoting): bigint[][] | undefined {
  const chambers = [game, ...game.also, ...game.orElse].map(whole)
  const uneven = chambers.filter(({ even }) => !even)
  const places = uneven.map(({ weights }) => Number(weights.reduce((a, b) => a + b)) + 1)
  const area = places.reduce((a, b) => a * b, 1)
  if (!(area * (game.players.length + 1) <= MAX_CELLS)) {
    return game.players.length <= MAX_LISTED_PLAYERS ? listSwings(game) : undefined
  }
  const place = (sums: readonly bigint[]): number => sums.reduce((at, sum, c) => at * places[c]! + Number(sum), 0)
  const wins = (size: number, at: number): boolean => {
    let rest = at
    const sums = places.toReversed().map(count => {
      const sum = rest % count
      rest = (rest - sum) / count
      return BigInt(sum)
    })
    const met = chambers.map(chamber => {
      const sum = chamber.even ? BigInt(size) * chamber.weights[0]! : sums.at(-1 - uneven.indexOf(chamber))!
      return sum >= chamber.quota
    })
    const also = met.slice(0, 1 + game.also.length)
    return also.every(Boolean) || met.slice(also.length).some(Boolean)
  }
  const n = game.players.length
  const won = Array.from({ length: n + 1 }, (_, size) => Array.from({ length: area }, (_, at) => wins(size, at)))
  const moves = game.players.map((_, i) => place(uneven.map(({ weights }) => weights[i]!)))

  const known = new Map<number, bigint[]>()
  return moves.map((own, i) => {
    const found = known.get(own)
    if (found) return found
    const zero = n <= 53 ? 0 : 0n // up to 2^53 coalitions are counted in doubles
    const groups: (number | bigint)[][] = Array.from({ length: n }, () => new Array(area).fill(zero))
    groups[0]![0] = n <= 53 ? 1 : 1n
    moves.forEach((move, j) => {
      if (j === i) return
      for (let size = n - 2; size >= 0; size--) {
        const from = groups[size]! as number[]
        const into = groups[size + 1]! as number[]
        for (let at = area - 1 - move; at >= 0; at--) into[at + move]! += from[at]!
      }
    })
    const swings = groups.map((list, size) =>
      list.reduce<bigint>(
        (total, count, at) => (!won[size]![at] && won[size + 1]![at + own] ? total + BigInt(count) : total),
        0n,
      ),
    )
    known.set(own, swings)
    return swings
  })
}

/** Coalition by coalition. */
function listSwings(game: WeightedVoting): bigint[][] {
  const { values } = simpleGameOf(game).worth
  const swings = game.players.map(() => game.players.map(() => 0n))
  for (let S = 0; S < values.length; S++) {
    if (values[S] === 1) continue
    let size = 0
    for (let rest = S; rest !== 0; rest &= rest - 1) size += 1
    swings.forEach((row, i) => {
      if (((S >>> i) & 1) === 0 && values[S | (1 << i)] === 1) row[size]! += 1n
    })
  }
  return swings
}

/** A chamber in integers; weights without a common factor, and a quota that some sum of weights may just reach. */
function whole({ quota, weights }: Chamber): Whole {
  const [needed = 0n, ...list] = integers(flatFractions([quota, ...weights]))
  const factor = list.reduce(gcd)
  return {
    quota: (needed + factor - 1n) / factor,
    weights: list.map(weight => weight / factor),
    even: list.every(weight => weight === list[0]),
  }
}

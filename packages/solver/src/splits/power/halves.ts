/**
 * Swings of a voting game whose weights are too large to count by: from the subset sums of two halves of the players (Klinz
 * and Woeginger 2005). With the sums of each half in order, one walk along both finds for every coalition of one half how
 * many of the other complete it, whatever the size of the weights.
 *
 * One chamber may have weights of its own; in all others they are equal, so that these go by size.
 */
import type { WeightedVoting } from '@biform/core'
import { binomial } from '../../binomial.ts'
import { isUniform, whole } from './counts.ts'

/** The subset sums of so many players: 2^18 for each half. */
export const MAX_HALVED_PLAYERS = 36

/** One half: its players, and by size its coalitions and their sums, the smallest sum first. */
interface Half {
  readonly players: readonly number[]
  readonly bySize: readonly { readonly masks: readonly number[]; readonly sums: Float64Array }[]
}

/** `swings[i][s]` as `swingsBySize`, or undefined for a game that is not of this kind or too large. */
export function swingsByHalves(game: WeightedVoting): bigint[][] | undefined {
  const n = game.players.length
  if (n > MAX_HALVED_PLAYERS) return undefined
  const chambers = [game, ...game.also, ...game.orElse].map(whole)
  const [chamber, ...others] = chambers.filter(({ weights }) => !isUniform(weights))
  if (chamber === undefined || others.length > 0) return undefined
  const weights = chamber.weights.map(Number)
  const quota = Number(chamber.quota)
  if (!Number.isSafeInteger(weights.reduce((a, b) => a + b))) return undefined

  const reached = game.players.map(() => new Float64Array(n + 1))
  const middle = n >> 1
  const [low, high] = [halfOf(weights, 0, middle), halfOf(weights, middle, n)]
  countReached(reached, low, high, quota)
  countReached(reached, high, low, quota)

  const wins = (size: number, isMet: boolean): boolean => {
    const met = chambers.map(item => (item === chamber ? isMet : BigInt(size) * item.weights[0]! >= item.quota))
    const together = 1 + game.also.length
    return met.slice(0, together).every(Boolean) || met.slice(together).some(Boolean)
  }
  // How many coalitions of each size with a given player win; each coalition of size s is with s players.
  const won = reached.map(row =>
    Array.from(row, (count, s) => {
      const rest = s === 0 ? 0 : Number(binomial(n - 1, s - 1)) - count
      return BigInt(wins(s, true) ? count : 0) + BigInt(wins(s, false) ? rest : 0)
    }),
  )
  const all = Array.from({ length: n }, (_, s) =>
    s === 0 ? 0n : won.reduce((total, row) => total + row[s]!, 0n) / BigInt(s),
  )
  return won.map(row => all.map((total, s) => row[s + 1]! - (total - row[s]!)))
}

/** The coalitions of the players from `first` to before `last`. */
function halfOf(weights: readonly number[], first: number, last: number): Half {
  const players = Array.from({ length: last - first }, (_, k) => first + k)
  const sums = new Float64Array(2 ** players.length)
  const masks: number[][] = [[0], ...players.map(() => [])]
  const sizes = new Uint8Array(sums.length)
  players.forEach((i, k) => {
    for (let set = 2 ** k; set < 2 ** (k + 1); set++) {
      sums[set] = sums[set - 2 ** k]! + weights[i]!
      sizes[set] = sizes[set - 2 ** k]! + 1
      masks[sizes[set]!]!.push(set)
    }
  })
  const bySize = masks.map(list => {
    const sorted = list.sort((a, b) => sums[a]! - sums[b]!)
    return { masks: sorted, sums: Float64Array.from(sorted, mask => sums[mask]!) }
  })
  return { players, bySize }
}

/** For each player of one half and each size: how many coalitions with it reach the quota. */
function countReached(reached: readonly Float64Array[], own: Half, other: Half, quota: number): void {
  own.bySize.forEach(({ masks, sums }, a) => {
    other.bySize.forEach(({ sums: more }, b) => {
      let enough = more.length // from here on they complete it
      for (let k = 0; k < masks.length; k++) {
        while (enough > 0 && sums[k]! + more[enough - 1]! >= quota) enough -= 1
        const count = more.length - enough
        if (count === 0) continue
        for (let rest = masks[k]!; rest !== 0; rest &= rest - 1) {
          reached[own.players[31 - Math.clz32(rest & -rest)]!]![a + b]! += count
        }
      }
    })
  })
}

/**
 * The top-coalition property of hedonic games (Banerjee, Konishi and Sönmez 2001): every set of players has a group in it than
 * which none of its members wants another more. Then the core is not empty: the top group of all forms, then that of the
 * rest, and so on.
 */
import { at, type HedonicGame } from '@biform/core'
import type { TopCoalitions } from '../results/hedonic.ts'
import { ranksOf } from './ranks.ts'

/**
 * Decides whether every set of players has a top coalition; if so, builds the partition in the core that follows.
 *
 * @returns `holds` with the partition, which is the only one in the core if it is `strict`; or the first set without a top coalition
 * @throws InputError if it is no hedonic game
 *
 * Complexity: pairs of a set and a coalition in it, 3^n.
 *
 * @example
 * // All rank the others alike: the best two pair up, and the third stays alone.
 * const ranking = hedonicGame({ additive: [[0, 2, -1], [3, 0, -1], [3, 2, 0]] })
 * topCoalitions(ranking) // → { method: 'topCoalitions', holds: true, partition: [3, 4], strict: true }
 */
export function topCoalitions(game: HedonicGame): TopCoalitions {
  const ranks = ranksOf(game)
  const n = ranks.length
  const all = (1 << n) - 1
  // best[i][V]: the highest place that a coalition within V has for its member i, and one that has it.
  const best = ranks.map(() => new Int32Array(all + 1))
  for (let V = 1; V <= all; V++) {
    for (let i = 0; i < n; i++) {
      if (((V >> i) & 1) === 0) continue
      let found = V
      for (let j = 0; j < n; j++) {
        if (j === i || ((V >> j) & 1) === 0) continue
        const other = best[i]![V & ~(1 << j)]!
        if (ranks[i]![other]! > ranks[i]![found]!) found = other
      }
      best[i]![V] = found
    }
  }
  const isTop = (T: number, V: number): boolean =>
    ranks.every((places, i) => ((T >> i) & 1) === 0 || places[T] === places[best[i]![V]!])
  const top = (V: number): number => {
    for (let T = V; T > 0; T = (T - 1) & V) if (isTop(T, V)) return T
    return 0
  }
  const method = 'topCoalitions'
  for (let V = 1; V <= all; V++) {
    if (top(V) !== 0) continue
    const favourites = ranks.flatMap((_, player) => {
      if (((V >> player) & 1) === 0) return []
      const coalition = best[player]![V]!
      return [{ player, coalition, value: at(game.values[player]!, coalition) }]
    })
    return { method, holds: false, set: V, favourites }
  }
  const partition: number[] = []
  let strict = true
  for (let V = all; V > 0; V &= ~partition.at(-1)!) {
    const T = top(V)
    partition.push(T)
    for (let S = V; S > 0; S = (S - 1) & V) {
      if (S === T) continue
      if (ranks.some((places, i) => (T >> i) & (S >> i) & 1 && places[S] === places[T])) strict = false
    }
  }
  return { method, holds: true, partition, strict }
}

/** Swings: coalitions that lose without a player and win with it, counted by size. */
import type { WeightedVoting } from '@biform/core'
import { cellsOf, countCoalitions, layoutOf, MAX_VOTING_CELLS, withoutPlayer } from './counts.ts'
import { swingsByHalves } from './halves.ts'

/** `swings[i][s]`: how many losing coalitions of size s without player i win once it joins. */
export function swingsBySize(game: WeightedVoting): bigint[][] {
  const halved = cellsOf(game) > BigInt(MAX_VOTING_CELLS) ? swingsByHalves(game) : undefined
  return halved ?? swingsByCounting(game)
}

function swingsByCounting(game: WeightedVoting): bigint[][] {
  // A pass per player to count, and one to take it out again.
  const layout = layoutOf(game, 2 * game.players.length)
  const everyone = game.players.map((_, i) => i)
  const counts = countCoalitions(layout, everyone)
  const known = new Map<number, bigint[]>() // players that move cells alike have the same swings
  return layout.steps.map(step => {
    const found = known.get(step)
    if (found) return found
    const rest = withoutPlayer(counts, step)
    const bySize = everyone.map(() => 0n)
    for (let size = 0; size < bySize.length; size++) {
      let total = 0n
      let part = 0 // counts of fewer than 2^53 coalitions in all, where they are doubles
      for (let cell = size * layout.width; cell < (size + 1) * layout.width; cell++) {
        if (layout.win[cell] === 1 || layout.win[cell + step] !== 1) continue
        const count = rest[cell]!
        if (typeof count === 'bigint') total += count
        else part += count
      }
      bySize[size] = total + BigInt(part)
    }
    known.set(step, bySize)
    return bySize
  })
}

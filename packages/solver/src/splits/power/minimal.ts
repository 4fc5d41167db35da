/**
 * Minimal winning coalitions: those in which everybody is needed. Counted by size for each player.
 *
 * With a single quota, a winning coalition is minimal iff it loses without its lightest member. So each is found once, at
 * that member: the coalitions of heavier players (and of equal ones that come before) that lose without it and win with
 * it. Voting games with several chambers, and simple games, are listed coalition by coalition.
 */
import { type Coalitional, compare, InputError, simpleGameOf, type WeightedVoting } from '@biform/core'
import { members } from '../bits.ts'
import { countCoalitions, layoutOf, withoutPlayer } from './counts.ts'

/** `minimal[i][s]`: how many minimal winning coalitions of size s contain player i. */
export function minimalBySize(game: Coalitional | WeightedVoting): bigint[][] {
  if (game.kind === 'coalitional') return listed(game)
  return game.also.length + game.orElse.length === 0 ? counted(game) : listed(simpleGameOf(game))
}

function counted(game: WeightedVoting): bigint[][] {
  // For every lightest member, a pass per player before it to count, and one to take it out again.
  const layout = layoutOf(game, game.players.length ** 2)
  const n = game.players.length
  const heaviestFirst = game.players.map((_, i) => i).sort((a, b) => compare(game.weights[b]!, game.weights[a]!))
  const found = game.players.map(() => Array.from({ length: n + 1 }, () => 0n))
  heaviestFirst.forEach((lightest, place) => {
    const before = heaviestFirst.slice(0, place)
    const step = layout.steps[lightest]!
    const counts = countCoalitions(layout, before)
    const add = (player: number, list: typeof counts, moved: number): void => {
      // Cells of `list`, moved by the player that was taken out, lose; moved by the lightest too, they win.
      for (let cell = 0; cell + moved + step < layout.cells; cell++) {
        const count = list[cell]!
        if (layout.win[cell + moved] === 1 || layout.win[cell + moved + step] !== 1 || Number(count) === 0) continue
        const size = Math.floor((cell + moved + step) / layout.width)
        found[player]![size]! += BigInt(count)
      }
    }
    add(lightest, counts, 0)
    for (const i of before) add(i, withoutPlayer(counts, layout.steps[i]!), layout.steps[i]!)
  })
  return found
}

/** All minimal winning coalitions of a simple game, one after the other. */
function listed({ players, worth }: Coalitional): bigint[][] {
  const { values } = worth
  const wins = (S: number): boolean => Number(values[S]) !== 0
  for (let S = 0; S < values.length; S++) {
    if (wins(S) && BigInt(values[S]!) !== worth.denominator) {
      throw new InputError(`worth[${S}]`, 'is neither 0 nor 1; the game is not simple')
    }
  }
  const found = players.map(() => Array.from({ length: players.length + 1 }, () => 0n))
  for (let S = 1; S < values.length; S++) {
    if (!wins(S)) continue
    const inside = members(S)
    if (inside.some(i => wins(S & ~(1 << i)))) continue
    for (const i of inside) found[i]![inside.length]! += 1n
  }
  return found
}

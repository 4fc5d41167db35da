/** Names of the cells of a game in normal form. */
import type { NormalForm } from '@biform/core'

/** The name of a cell: "[1][0]". */
export function cellName(profile: readonly number[]): string {
  return profile.map(strategy => `[${strategy}]`).join('')
}

/** The profile that a cell's name stands for. */
function profileOf(at: string): number[] {
  return at.slice(1, -1).split('][').map(Number)
}

/** A cell in words: "Small: Invest, Large: Not". */
export function normalFormName(game: NormalForm, at: string): string {
  const profile = profileOf(at)
  return game.players.map((player, i) => `${player}: ${game.strategies[i]![profile[i]!]}`).join(', ')
}

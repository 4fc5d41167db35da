/** Biform games: what each cell is worth, and which profiles of moves are equilibria. */
import type { BiformGame } from '@biform/core'
import type { BiformEquilibria, BiformVerdict, Result } from '@biform/solver'
import { table } from '../text.ts'
import { number, numbers } from './number.ts'

/** So many profiles are printed; `--json` has the rest. */
const MAX_LISTED = 100

/** The answer of a solver of biform games; nothing for another. */
export function showBiformResult(game: BiformGame, result: Result): string[] {
  if (result.method !== 'biformEquilibria') return []
  return [
    `With confidence ${numbers(result.confidence)} in what the core leaves open:`,
    ...table(
      [...game.players.slice(0, game.strategies.length), 'payoffs', 'verdict'].map(title => ({ title })),
      result.profiles.slice(0, MAX_LISTED).map((verdict, place) => {
        const cell = result.cells[place]!
        return [
          ...verdict.profile.map((move, i) => game.strategies[i]![move]!),
          cell.kind === 'appraised' ? numbers(cell.payoffs) : 'empty core',
          words(game, verdict),
        ]
      }),
    ),
    ...showMixed(game, result),
  ]
}

function words(game: BiformGame, verdict: BiformVerdict): string {
  switch (verdict.kind) {
    case 'equilibrium':
      return 'equilibrium'
    case 'refuted': {
      const { player, strategy, gain } = verdict.deviation
      return `${game.players[player]} gains ${number(gain)} by ${game.strategies[player]![strategy]}`
    }
    case 'undecided':
      return 'undecided: a core is empty'
  }
}

function showMixed({ strategies }: BiformGame, { mixed }: BiformEquilibria): string[] {
  const proper = mixed?.equilibria.filter(({ supports }) => supports.some(support => support.length > 1)) ?? []
  return proper.slice(0, MAX_LISTED).map(({ profile, payoffs, supports }) => {
    const moves = supports.map((support, i) =>
      support.map(move => `${strategies[i]![move]} ${number(profile[i]![move]!)}`).join(' + '),
    )
    return `In mixed moves: ${moves.join('; ')}; payoffs ${numbers(payoffs)}`
  })
}

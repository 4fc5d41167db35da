/** Biform games: what each cell is worth, and which profiles of moves are equilibria. */
import type { BiformGame, InvestmentGame } from '@biform/core'
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

/** What partners invest, and who should own their assets; nothing for another solver's answer. */
export function showInvestment({ players }: InvestmentGame, result: Result): string[] {
  if (result.method === 'ownership') {
    const { structures, best } = result
    return structures.map(({ owner, outcome }, k) => {
      const who = owner === undefined ? 'Each owns its asset' : `${players[owner]} owns both assets`
      const surplus = outcome.kind === 'equilibrium' ? `surplus ${number(outcome.surplus)}` : 'no equilibrium'
      return `${who}: ${surplus}${best.includes(k) ? ', the largest' : ''}`
    })
  }
  if (result.method !== 'investmentEquilibrium') return []
  const { efficient } = result
  return [
    result.kind === 'equilibrium'
      ? `Investments ${numbers(result.levels)}; payoffs ${numbers(result.payoffs)}, in all ${number(result.surplus)}`
      : result.kind === 'ray'
        ? `Investments: any multiple of ${numbers(result.direction)}`
        : 'No equilibrium: each investment calls for a larger one',
    efficient.kind === 'optimum'
      ? `Best for all: ${numbers(efficient.levels)}, in all ${number(efficient.surplus)}`
      : 'Best for all: without bound',
  ]
}

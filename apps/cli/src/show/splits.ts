/** Splits: who gets what, and the core. */
import { type Coalitional, type DualValueGame, type Fraction, sum, worth } from '@biform/core'
import type { Core, CoreInterval, Dividends, InCore, Shapley, WeightedCoalition } from '@biform/solver'
import { count, table, wrap } from '../text.ts'
import { coalition, number } from './number.ts'

/** One line per player, and the sum. */
export function showShapley(game: Coalitional, result: Shapley): string[] {
  return [
    'Shapley value',
    ...table(
      [{ title: 'player' }, { title: 'gets', right: true }, { title: 'alone', right: true }],
      [
        ...game.players.map((player, i) => [player, number(result.values[i]!), number(worth(game, 1 << i))]),
        ['together', number(sum(result.values))],
      ],
    ),
  ]
}

/** The dividends that are not zero. */
export function showDividends(game: Coalitional, result: Dividends): string[] {
  const rows = result.values.flatMap((value, S) =>
    value.n === 0n ? [] : [[coalition(game.players, S), number(value)]],
  )
  return ['Harsanyi dividends', ...table([{ title: 'coalition' }, { title: 'dividend', right: true }], rows)]
}

/** Whether the core is empty, with a member or the reason. */
export function showCore(game: Coalitional | DualValueGame, result: Core): string[] {
  switch (result.kind) {
    case 'nonempty':
      return wrap(`The core is not empty. A member: ${shares(game.players, result.member)}`)
    case 'undecided':
      return wrap(`Whether the core is empty is not decided: ${result.reason}.`)
    case 'empty': {
      const proof =
        'cases' in result
          ? `${count(result.cases.length, 'case', 'cases')}, none of which has a member (--json gives the proof).`
          : `weighted by ${weights(game.players, result.balancing)}, the coalitions are worth more than all together.`
      return wrap(`The core is empty: ${proof}`)
    }
  }
}

/** The ends of the core for each player. */
export function showCoreIntervals(players: readonly string[], results: readonly CoreInterval[]): string[] {
  const rows = results.map(result =>
    result.kind === 'interval'
      ? [players[result.index]!, number(result.lower), number(result.upper)]
      : [players[result.index]!, 'the core is empty'],
  )
  return [
    'In the core',
    ...table([{ title: 'player' }, { title: 'at least', right: true }, { title: 'at most', right: true }], rows),
  ]
}

/** Whether an allocation is in the core, and what blocks it. */
export function showInCore(players: readonly string[], result: InCore): string[] {
  const allocation = shares(players, result.allocation)
  if (result.holds) return [`In the core: ${allocation}`]
  if (result.reason === 'infeasible') return [`Not in the core: ${allocation} gives out more than there is`]
  const { blocking } = result
  return [
    `Not in the core: ${allocation}`,
    ...(blocking
      ? [`${coalition(players, blocking.coalition)} blocks it, with an excess of ${number(blocking.excess)}`]
      : []),
  ]
}

function shares(players: readonly string[], values: readonly Fraction[]): string {
  return players.map((player, i) => `${player} ${number(values[i]!)}`).join(', ')
}

function weights(players: readonly string[], list: readonly WeightedCoalition[]): string {
  return list.map(item => `${coalition(players, item.coalition)} ${number(item.weight)}`).join(', ')
}

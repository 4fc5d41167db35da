/** Splits and the core in words. */
import { type Coalitional, compare, type DualValueGame, type Fraction, membersOf, ZERO } from '@biform/core'
import { number } from '../parts/number.ts'
import type { Split } from '../solver/protocol.ts'
import type { NamedSplit } from './splits.ts'

type Game = Coalitional | DualValueGame

export function coreInWords(game: Game, core: Split['core']): string {
  if (core.kind === 'undecided') return `Whether the core is empty is not decided: ${core.reason}.`
  if (core.kind === 'nonempty') {
    return `The core is not empty. One split that nobody can improve on by leaving: ${amountsInWords(game.players, core.member)}.`
  }
  if (!('balancing' in core)) return 'The core is empty: for every split, some partners do better by leaving together.'
  const parts = core.balancing.map(item => `${number(item.weight)} of ${together(game.players, item.coalition)}`)
  return `The core is empty: with weights that use everybody exactly once (${parts.join(', ')}), the coalitions ask for more than there is.`
}

export function blockingInWords(game: Game, { name, values, inCore }: NamedSplit): string {
  if (inCore.holds) return `${name}: in the core. Nobody gains by leaving.`
  if (inCore.reason === 'infeasible') {
    return game.kind === 'coalitional'
      ? `${name}: gives out more than there is.`
      : `${name}: cannot be had here. Somebody would have to pay the others out of its own use, and cannot.`
  }
  if (!inCore.blocking) return `${name}: not in the core.`
  const { coalition, excess } = inCore.blocking
  if (coalition === 2 ** game.players.length - 1)
    return `${name}: not in the core. It leaves ${number(excess)} undivided.`
  const gets = values.filter((_, i) => (coalition >>> i) & 1).reduce((sum, value) => sum.add(value))
  const s = membersOf(game.players, coalition).length > 1 ? '' : 's'
  const less =
    compare(gets, ZERO) < 0
      ? `pay${s} ${number(gets.neg())} and would save ${number(excess)} by leaving`
      : `get${s} ${number(gets)} and would have ${number(excess)} more to share by leaving`
  return `${name}: not in the core. ${together(game.players, coalition)} ${less}.`
}

/** "First 25, Second 35, Third 30"; who gets less than nothing pays: "First pays 25". */
export function amountsInWords(
  players: readonly string[],
  values: readonly Fraction[],
  write: (value: Fraction) => string = number,
): string {
  const amount = (value: Fraction): string => (compare(value, ZERO) < 0 ? `pays ${write(value.neg())}` : write(value))
  return players.map((player, i) => `${player} ${amount(values[i]!)}`).join(', ')
}

/** "First and Third". */
export function together(players: readonly string[], coalition: number): string {
  const members = membersOf(players, coalition)
  return members.length === 1 ? members[0]! : `${members.slice(0, -1).join(', ')} and ${members.at(-1)}`
}

/** Splits side by side, the core as bars, and in words who would walk out. */

import type { Coalitional, DualValueGame } from '@biform/core'
import { membersOf } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { CoreBars } from './core-bars.tsx'
import { SplitTable } from './split-table.tsx'
import { type NamedSplit, splitsOf } from './splits.ts'
import type { ViewProps } from './view.ts'

export function SplitView({ game, found, hidden }: ViewProps<Coalitional | DualValueGame>): JSX.Element | null {
  const { split } = found
  if (!split) return null
  if (hidden) return <p class="hint">Hidden while you guess.</p>
  const splits = splitsOf(split)
  return (
    <>
      <CoreBars players={game.players} splits={splits} split={split} />
      <SplitTable players={game.players} splits={splits} split={split} />
      <ul class="verdicts">
        <li>{coreInWords(game, split.core)}</li>
        {splits.map(item => (
          <li key={item.name}>{blockingInWords(game, item)}</li>
        ))}
      </ul>
    </>
  )
}

type Game = Coalitional | DualValueGame
type Core = NonNullable<ViewProps['found']['split']>['core']

function coreInWords(game: Game, core: Core): string {
  if (core.kind === 'undecided') return `Whether the core is empty is not decided: ${core.reason}.`
  if (core.kind === 'nonempty') {
    const member = game.players.map((player, i) => `${player} ${number(core.member[i]!)}`).join(', ')
    return `The core is not empty. One split that nobody can improve on by leaving: ${member}.`
  }
  if (!('balancing' in core)) return 'The core is empty: for every split, some partners do better by leaving together.'
  const parts = core.balancing.map(item => `${number(item.weight)} of ${together(game, item.coalition)}`)
  return `The core is empty: with weights that use everybody exactly once (${parts.join(', ')}), the coalitions ask for more than there is.`
}

function blockingInWords(game: Game, { name, values, inCore }: NamedSplit): string {
  if (inCore.holds) return `${name}: in the core. Nobody gains by leaving.`
  if (inCore.reason === 'infeasible') {
    return game.kind === 'coalitional'
      ? `${name}: gives out more than there is.`
      : `${name}: cannot be had here. Somebody would have to pay the others out of its own use, and cannot.`
  }
  if (!inCore.blocking) return `${name}: not in the core.`
  const { coalition, excess } = inCore.blocking
  const gets = values.filter((_, i) => (coalition >>> i) & 1).reduce((sum, value) => sum.add(value))
  const all = membersOf(game.players, coalition).length > 1
  return `${name}: not in the core. ${together(game, coalition)} ${all ? 'get' : 'gets'} ${number(gets)} and would have ${number(excess)} more to share by leaving.`
}

function together(game: Game, coalition: number): string {
  const members = membersOf(game.players, coalition)
  return members.length === 1 ? members[0]! : `${members.slice(0, -1).join(', ')} and ${members.at(-1)}`
}

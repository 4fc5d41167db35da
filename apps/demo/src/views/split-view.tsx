/** Splits side by side, the core as bars, and in words who would walk out, unless the triangle has said so. */
import type { Coalitional, DualValueGame } from '@biform/core'
import type { JSX } from 'preact'
import { later } from '../parts/later.tsx'
import { SplitTable } from './split-table.tsx'
import { coreInWords } from './split-words.ts'
import { splitsOf } from './splits.ts'
import { Verdicts } from './verdicts.tsx'
import type { ViewProps } from './view.ts'

const CoreBars = later(() => import('./core-bars.tsx').then(module => module.CoreBars))

export function SplitView({ game, found, hidden }: ViewProps<Coalitional | DualValueGame>): JSX.Element | null {
  const { split } = found
  if (!split) return null
  if (hidden) return <p class="hint">Hidden while you guess.</p>
  const splits = splitsOf(split)
  return (
    <>
      <CoreBars players={game.players} splits={splits} split={split} />
      <SplitTable players={game.players} splits={splits} split={split} />
      {!split.triangle && <Verdicts game={game} core={coreInWords(game, split.core)} splits={splits} />}
    </>
  )
}

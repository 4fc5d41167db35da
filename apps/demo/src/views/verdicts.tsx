/** Which splits the core rejects, and by whom they are blocked, in words. */
import type { Coalitional, DualValueGame } from '@biform/core'
import type { JSX } from 'preact'
import { MarkKey } from './mark.tsx'
import { blockingInWords } from './split-words.ts'
import type { NamedSplit } from './splits.ts'

interface Props {
  readonly game: Coalitional | DualValueGame
  /** What the core is, in words. */
  readonly core: string
  readonly splits: readonly NamedSplit[]
  /** The one that is looked at elsewhere. */
  readonly chosen?: NamedSplit | undefined
}

export function Verdicts({ game, core, splits, chosen }: Props): JSX.Element {
  return (
    <ul class="verdicts">
      <li>{core}</li>
      {splits.map(item => (
        <li key={item.name} class={item === chosen ? 'chosen' : undefined}>
          <MarkKey mark={item.mark} full={item.inCore.holds} /> {blockingInWords(game, item)}
        </li>
      ))}
    </ul>
  )
}

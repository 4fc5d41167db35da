/** A drawing's numbers as a table, folded away until asked for. */
import type { ComponentChildren, JSX } from 'preact'
import { Scroll } from './scroll.tsx'

interface Props {
  readonly summary: string
  readonly caption: string
  readonly children: ComponentChildren
}

export function TableAlternative({ summary, caption, children }: Props): JSX.Element {
  return (
    <details class="alternative">
      <summary>{summary}</summary>
      <Scroll label={summary}>
        <table class="plain">
          <caption class="hidden">{caption}</caption>
          {children}
        </table>
      </Scroll>
    </details>
  )
}

/** A drawing's numbers as a table, folded away until asked for. */
import type { ComponentChildren, JSX } from 'preact'

interface Props {
  readonly summary: string
  readonly caption: string
  readonly children: ComponentChildren
}

export function TableAlternative({ summary, caption, children }: Props): JSX.Element {
  return (
    <details class="alternative">
      <summary>{summary}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" aria-label={caption} tabIndex={0}>
        <table class="plain">
          <caption class="hidden">{caption}</caption>
          {children}
        </table>
      </section>
    </details>
  )
}

/** The splits of a TU game, beside what each coalition can do alone. */
import type { Coalitional } from '@biform/core'
import type { JSX } from 'preact'
import { SplitView } from './split-view.tsx'
import type { ViewProps } from './view.ts'
import { WorthTable } from './worth-table.tsx'

export function CoalitionalView(props: ViewProps<Coalitional>): JSX.Element {
  return (
    <div class="splits-and-worths">
      <div>
        <SplitView {...props} />
      </div>
      <div>
        <WorthTable {...props} />
      </div>
    </div>
  )
}

/** The central picture: two plates and one pot as they are, between the split pie and dual appropriation. */
import { toNumber } from '@biform/core'
import type { Appropriate } from '@biform/solver'
import type { ComponentChildren, JSX } from 'preact'
import { type Size, useSize } from '../parts/use-size.ts'
import type { Scene as SceneAnswer } from '../solver/protocol.ts'
import { tallest } from './layout.ts'
import { Ledger, Totals } from './ledger.tsx'
import { Legend } from './legend.tsx'
import { PictureTable } from './picture-table.tsx'
import { type Portions, portionsOf } from './portions.ts'
import { Scene } from './scene.tsx'

interface Props {
  readonly scene: SceneAnswer
  /** All scenes of the game: they share one scale, so that cells can be compared. */
  readonly scenes: readonly SceneAnswer[]
  /** Which outcome is shown. */
  readonly heading: ComponentChildren
  readonly note?: ComponentChildren
}

export function Picture({ scene, scenes, heading, note }: Props): JSX.Element {
  const [ref, size] = useSize<HTMLDivElement>()
  const height = heightFor(size)
  const k =
    height /
    Math.max(
      ...scenes
        .flatMap(item => [item.now, item.splitPie, item.dual])
        .map(portionsOf)
        .map(tallest),
    )
  const now = portionsOf(scene.now)
  const [splitPie, dual] = [portionsOf(scene.splitPie), portionsOf(scene.dual)]
  const common = { k, height }
  return (
    <section class="picture" aria-label="Plates and pot">
      <div class="panels" ref={ref}>
        <figure class="panel now">
          <figcaption>
            {heading}
            <span>{note}</span>
          </figcaption>
          <Drawing {...common} answer={scene.now} portions={now} title="As it is" large />
          <Ledger portions={now} />
        </figure>
        <figure class="panel dual">
          <figcaption>
            <strong>Dual appropriation</strong>
            <span>none of it exposed</span>
          </figcaption>
          <Drawing {...common} answer={scene.dual} portions={dual} title="Dual appropriation, nothing exposed" />
          <Totals portions={dual} />
        </figure>
        <figure class="panel split">
          <figcaption>
            <strong>Split pie</strong>
            <span>all of it exposed</span>
          </figcaption>
          <Drawing {...common} answer={scene.splitPie} portions={splitPie} title="Split pie, all exposed" />
          <Totals portions={splitPie} />
        </figure>
      </div>
      <Legend lost={[now, splitPie].some(item => item.lost.n !== 0n)} />
      <PictureTable
        readings={[
          ['as it is', now],
          ['split pie', splitPie],
          ['dual appropriation', dual],
        ]}
      />
    </section>
  )
}

/** The tallest vessel's height: what the screen affords, so that the numbers below the plates stay in sight. */
function heightFor({ width, scale }: Size): number {
  if (width < 620) return Math.round(165 * scale)
  return Math.round(Math.max(140, Math.min(300, 0.235 * innerHeight)))
}

interface DrawingProps {
  readonly answer: Appropriate
  readonly portions: Portions
  readonly title: string
  readonly k: number
  readonly height: number
  readonly large?: boolean
}

function Drawing({ answer, portions, title, k, height, large = false }: DrawingProps): JSX.Element {
  const [ref, { width }] = useSize<HTMLDivElement>()
  const shares = answer.relationship.shares.map(toNumber)
  return (
    <div class="drawing" ref={ref} style={{ minHeight: `${height + 52}px` }}>
      {width > 0 && (
        <Scene portions={portions} shares={shares} width={width} k={k} height={height} title={title} large={large} />
      )}
    </div>
  )
}

/** The three readings as plates and pot, on one scale. */
import { toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { type Size, useSize } from '../parts/use-size.ts'
import { tallest } from '../picture/layout.ts'
import { Ledger } from '../picture/ledger.tsx'
import { Legend } from '../picture/legend.tsx'
import { PictureTable } from '../picture/picture-table.tsx'
import { type Portions, portionsOf } from '../picture/portions.ts'
import { Scene } from '../picture/scene.tsx'
import type { Reading, ReadingsAnswer } from '../solver/readings.ts'
import { lessonOf, READINGS, type ReadingName, TITLES } from './words.ts'

export function Panels({ answer }: { answer: ReadingsAnswer }): JSX.Element {
  const portions = READINGS.map(name => portionsOf(answer[name].is))
  const most = Math.max(...portions.map(tallest))
  return (
    <section class="picture" aria-label="The three readings">
      <div class="readings">
        {READINGS.map((name, k) => (
          <Panel key={name} name={name} reading={answer[name]} portions={portions[k]!} most={most} />
        ))}
      </div>
      <Legend lost={false} />
      <PictureTable readings={READINGS.map((name, k) => [TITLES[name].title.toLowerCase(), portions[k]!])} />
    </section>
  )
}

interface Props {
  readonly name: ReadingName
  readonly reading: Reading
  readonly portions: Portions
  /** The tallest vessel of all panels, in values on a plate. */
  readonly most: number
}

function Panel({ name, reading, portions, most }: Props): JSX.Element {
  const [ref, size] = useSize<HTMLDivElement>()
  const height = heightFor(size)
  const { title, text } = TITLES[name]
  return (
    <figure class="panel">
      <figcaption>
        <strong>{title}</strong>
        <span>{text}</span>
      </figcaption>
      <div class="drawing" ref={ref} style={{ minHeight: `${height + 52}px` }}>
        {size.width > 0 && (
          <Scene
            portions={portions}
            shares={reading.is.relationship.shares.map(toNumber)}
            width={size.width}
            k={height / most}
            height={height}
            title={title}
            large
          />
        )}
      </div>
      <Ledger portions={portions} />
      <p class="lesson">{lessonOf(name, reading)}</p>
    </figure>
  )
}

/** What a screen affords, so that the numbers below the plates stay in sight. */
function heightFor({ scale }: Size): number {
  return Math.round(Math.max(130 * scale, Math.min(300, 0.235 * innerHeight)))
}

/** One relationship, read three ways: what each ends up with if it is zero-sum, a shared surplus, or non-rival value. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { MainControl, OtherControls } from '../parts/controls.tsx'
import { Failure } from '../parts/failure.tsx'
import { RoomHeadline } from '../parts/room-headline.tsx'
import { Share } from '../parts/share.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useDials } from '../parts/use-dials.ts'
import { useRoom } from '../solver/use-room.ts'
import { ROOMS, type RoomProps } from '../state/rooms.ts'
import { dialsOf } from './dials.ts'
import { MovesTable } from './moves-table.tsx'
import { Panels } from './panels.tsx'
import { bestFor, READINGS, type ReadingName, readingsInWords, TITLES } from './words.ts'
import '../styles/readings.css'

const { title } = ROOMS.readings

export function ReadingsPage({ place, fields, go }: RoomProps): JSX.Element {
  const dials = useMemo(() => dialsOf(place.parameters), [place.parameters])
  const { numbers, controls, onReset } = useDials(dials, place, go)
  const { answer, old, failed, retry } = useRoom('readings', numbers)
  const said = READINGS.find(name => name === fields.said)
  const hidden = place.guess && said === undefined
  const onGuess = (next: ReadingName | undefined): void =>
    go({
      room: { name: 'readings', fields: { readings: '', ...(next ? { said: next } : {}) } },
      ...(next ? {} : { guess: true }),
    })
  return (
    <main id="main" tabIndex={-1} aria-busy={old && !failed}>
      <div class="opening">
        {failed ? (
          <Failure title={title} onRetry={retry} />
        ) : (
          <RoomHeadline
            title={title}
            sentence={answer ? readingsInWords(answer) : ''}
            setting={`Together a small and a large firm make ${numbers.uS} and ${numbers.uL}. Is that a pie, a gain to share, or two uses that do not meet?`}
            question="In which reading does the small firm end up with most?"
            answers={READINGS.map(value => ({ value, text: TITLES[value].title }))}
            right={answer ? bestFor(answer, 0) : []}
            said={said}
            hidden={hidden}
            onGuess={onGuess}
          />
        )}
      </div>
      <div class="show">
        {!answer && !failed && <Skeleton />}
        {answer && !hidden && <Panels answer={answer} />}
      </div>
      <MainControl {...controls} />
      <OtherControls {...controls} onReset={onReset} />
      <div class="views">
        {answer && !hidden && (
          <section class="view view-moves" aria-labelledby="moves-title">
            <h2 id="moves-title">What moves what</h2>
            <p class="hint">If one number changes and the rest stay, each firm ends up with so much more or less.</p>
            <MovesTable answer={answer} />
          </section>
        )}
      </div>
      <Share name="readings" />
    </main>
  )
}

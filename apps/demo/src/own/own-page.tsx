/** A game of one's own: a table of payoffs, typed or pasted, and all its equilibria, exactly. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { Failure } from '../parts/failure.tsx'
import { RoomHeadline } from '../parts/room-headline.tsx'
import { Share } from '../parts/share.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { typeInWords } from '../repeated/words.ts'
import { useRoom } from '../solver/use-room.ts'
import { ROOMS, type RoomProps } from '../state/rooms.ts'
import { PayoffTable } from '../views/payoff-table.tsx'
import { EquilibriaTable } from './equilibria-table.tsx'
import type { Own } from './game.ts'
import { readOwn, writeOwn } from './own.ts'
import { ReplySquare } from './reply-square.tsx'
import { TableEditor } from './table-editor.tsx'
import { COUNT_WORDS, COUNTS, type Count, countOf, dominatedInWords, equilibriaInWords } from './words.ts'
import '../styles/own.css'

const { title } = ROOMS.game
/** A table of more columns stands below its text, not beside it. */
const WIDE = 4
const NOTHING = (): void => {}

export function OwnPage({ place, fields, go }: RoomProps): JSX.Element {
  const own = useMemo(() => readOwn(fields), [fields])
  const numbers = useMemo(() => writeOwn(own) as Readonly<Record<string, string>>, [own])
  const { answer, old, failed, retry } = useRoom('game', numbers)
  const said = COUNTS.find(count => count === fields.said)
  const hidden = place.guess && said === undefined
  const enter = (next: Own, guess: Count | undefined): Parameters<typeof go>[0] => ({
    room: { name: 'game', fields: { ...writeOwn(next), ...(guess ? { said: guess } : {}) } },
  })
  const beaten = answer && !hidden ? dominatedInWords(answer) : []
  return (
    <main id="main" tabIndex={-1} aria-busy={old && !failed}>
      <div class="opening">
        {failed ? (
          <Failure title={title} onRetry={retry} />
        ) : (
          <RoomHeadline
            title={title}
            sentence={answer ? equilibriaInWords(answer) : ''}
            setting="In an equilibrium nobody gains by changing alone. Look for the cells where that is so, before you look."
            question="How many equilibria in pure strategies has it?"
            answers={COUNTS.map(value => ({ value, text: COUNT_WORDS[value] }))}
            right={answer ? [countOf(answer)] : []}
            said={said}
            hidden={hidden}
            onGuess={next => go({ ...enter(own, next), ...(next ? {} : { guess: true }) })}
          />
        )}
      </div>
      <div class={own.strategies[1].length > WIDE ? 'show own-show' : 'show own-show two-columns'}>
        <TableEditor own={own} onChange={(next, gesture) => go(enter(next, undefined), gesture)} />
        {!answer && !failed && <Skeleton />}
        {answer && (
          <section class="view-payoffs" aria-label="Payoff table">
            <PayoffTable
              game={answer.game}
              found={{ scenes: [], normalForm: answer }}
              hidden={hidden}
              shown={undefined}
              show={NOTHING}
            />
            {answer.square && !hidden && (
              <p>{typeInWords({ game: answer.game, type: answer.square.type }, 'This game')}</p>
            )}
          </section>
        )}
      </div>
      <div class="views">
        {answer && !hidden && (
          <section class="view" aria-labelledby="equilibria-title">
            <h2 id="equilibria-title">All equilibria</h2>
            <EquilibriaTable answer={answer} />
          </section>
        )}
        {answer?.square && !hidden && (
          <section class="view" aria-labelledby="square-title">
            <h2 id="square-title">Who replies how</h2>
            <ReplySquare answer={answer} square={answer.square} />
          </section>
        )}
        {beaten.length > 0 && (
          <section class="view" aria-labelledby="dominated-title">
            <h2 id="dominated-title">What is never played</h2>
            <ol class="dominated">
              {beaten.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
        )}
      </div>
      <Share name="game" />
    </main>
  )
}

/** The alliances of three small firms, replayed year by year: what each gave, and what the portfolio is by then. */
import { rational, toNumber } from '@biform/core'
import { CHRONOLOGIES } from '@biform/core/data'
import type { JSX } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import { MainControl } from '../parts/controls.tsx'
import { Failure } from '../parts/failure.tsx'
import { RoomHeadline } from '../parts/room-headline.tsx'
import { Share } from '../parts/share.tsx'
import { useDials } from '../parts/use-dials.ts'
import { useSettled } from '../parts/use-settled.ts'
import { useRoom } from '../solver/use-room.ts'
import type { Dials } from '../state/parameters.ts'
import type { RoomProps } from '../state/rooms.ts'
import { Drawing, EventMark } from './drawing.tsx'
import { EventsTable } from './events-table.tsx'
import { portfolioAt, yearsOf } from './portfolio.ts'
import { usePlayer } from './use-player.ts'
import {
  CAPABILITIES,
  firstOf,
  NAMES,
  orderInWords,
  portfolioInWords,
  spreadInWords,
  TYPES,
  yearInWords,
} from './words.ts'
import '../styles/alliances.css'

export function AlliancesPage({ place, fields, go }: RoomProps): JSX.Element {
  const firm = Math.max(
    0,
    CHRONOLOGIES.findIndex(item => item.firm.toLowerCase() === fields.alliances),
  )
  const chronology = CHRONOLOGIES[firm]!
  const [first, last] = yearsOf(chronology)
  const dials = useMemo(() => dialsOf(first, last), [first, last])
  const { values, controls } = useDials(dials, place, go)
  const onRest = useCallback((year: number) => controls.onChange('year', rational(year)), [controls.onChange])
  const player = usePlayer(toNumber(values.year!), first, last, onRest)
  const portfolio = useMemo(() => portfolioAt(chronology, player.year), [chronology, player.year])
  const numbers = useMemo(() => ({ firm: String(firm) }), [firm])
  const { answer, old, failed, retry } = useRoom('alliances', numbers)
  const said = CAPABILITIES.find(item => item === fields.said)
  const hidden = place.guess && said === undefined
  const told = yearInWords(portfolio)
  const spoken = useSettled(hidden ? '' : told)
  const { alliances = '' } = fields
  const title = `${chronology.firm} and its alliances, year by year`
  const goTo = (year: number): void => {
    player.pause()
    onRest(year)
  }
  return (
    <main id="main" tabIndex={-1} aria-busy={old && !failed}>
      <div class="opening">
        {failed ? (
          <Failure title={title} onRetry={retry} />
        ) : (
          <RoomHeadline
            title={title}
            sentence={portfolioInWords(portfolio)}
            setting={`An alliance may give a small firm such as ${chronology.firm} legitimacy in its market, or role flexibility: several roles and partners.`}
            question="Which of the two came first?"
            answers={CAPABILITIES.map(value => ({ value, text: capital(NAMES[value]) }))}
            right={answer ? firstOf(answer) : []}
            said={said}
            hidden={hidden}
            onGuess={next =>
              go({
                room: { name: 'alliances', fields: { alliances, ...(next ? { said: next } : {}) } },
                ...(next ? {} : { guess: true }),
              })
            }
          />
        )}
      </div>
      <div class="show">
        <div class="alliances-choices">
          <fieldset class="firms">
            <legend class="hidden">Firm</legend>
            {CHRONOLOGIES.map((item, k) => (
              <button
                key={item.firm}
                type="button"
                aria-pressed={k === firm}
                onClick={() => {
                  player.pause()
                  go({ room: { name: 'alliances', fields: { alliances: item.firm.toLowerCase() } }, parameters: {} })
                }}
              >
                {item.firm}
              </button>
            ))}
          </fieldset>
          {!hidden && (
            <div class="player">
              <button type="button" class="play" onClick={player.playing ? player.pause : player.play}>
                {player.playing ? 'Pause' : player.year >= last ? 'Play again' : 'Play'}
              </button>
              <Step to={player.year - 1} isEnd={player.year <= first} onGo={goTo}>
                Year before
              </Step>
              <Step to={player.year + 1} isEnd={player.year >= last} onGo={goTo}>
                Next year
              </Step>
              <Step to={last} isEnd={player.year >= last} onGo={goTo}>
                All years
              </Step>
            </div>
          )}
        </div>
        {!hidden && (
          <>
            <Legend />
            <Drawing portfolio={portfolio} />
            <p class="told">{told}</p>
            <p class="hidden" aria-live="polite">
              {spoken}
            </p>
          </>
        )}
      </div>
      {!hidden && (
        <>
          <MainControl
            {...controls}
            values={{ year: rational(player.year) }}
            onChange={(_, value) => goTo(toNumber(value))}
          />
          <div class="alliances-words">
            {answer && <p>{spreadInWords(portfolio, answer)}</p>}
            {answer && player.year >= last && <p>{orderInWords(portfolio, answer)}</p>}
            <EventsTable portfolio={portfolio} />
          </div>
        </>
      )}
      <p class="hint">
        {chronology.source}. {chronology.notes.join(' ')}
      </p>
      <Share name="alliances" />
    </main>
  )
}

function dialsOf(first: number, last: number): Dials {
  const year = { label: 'year', value: `${first}`, minimum: `${first}`, maximum: `${last}`, step: '1', integer: true }
  return { id: `alliances ${first}`, parameters: { year } }
}

function Legend(): JSX.Element {
  return (
    <ul class="legend">
      {CAPABILITIES.map(capability => (
        <li key={capability}>
          <svg width="26" height="26" aria-hidden="true">
            <EventMark mark={{ capability, count: 1 }} x={13} y={13} radius={9} isNow={false} />
          </svg>
          gave {NAMES[capability]}
        </li>
      ))}
      {(['asymmetric', 'symmetric'] as const).map(type => (
        <li key={type} class={`lane ${type}`}>
          <svg width="30" height="14" aria-hidden="true">
            <path class="span" d="M0 7H30" />
          </svg>
          partner {TYPES[type]}
        </li>
      ))}
    </ul>
  )
}

interface StepProps {
  readonly to: number
  readonly isEnd: boolean
  readonly onGo: (year: number) => void
  readonly children: string
}

/** At the end it does nothing, but keeps the focus. */
function Step({ to, isEnd, onGo, children }: StepProps): JSX.Element {
  return (
    <button type="button" aria-disabled={isEnd} onClick={() => !isEnd && onGo(to)}>
      {children}
    </button>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Hold-up and its reversal: what two partners invest before they bargain, and what would be best. */
import { type Fraction, ONE, toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { MainControl, OtherControls } from '../parts/controls.tsx'
import { Failure } from '../parts/failure.tsx'
import { ParameterControl } from '../parts/parameter-control.tsx'
import { RoomHeadline } from '../parts/room-headline.tsx'
import { Share } from '../parts/share.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useDials } from '../parts/use-dials.ts'
import { solid } from '../picture/patterns.tsx'
import type { InvestmentAnswer, Move } from '../solver/investment.ts'
import { useRoom } from '../solver/use-room.ts'
import type { Room } from '../state/place.ts'
import { ROOMS, type RoomProps } from '../state/rooms.ts'
import { DIALS } from './dials.ts'
import { OwnershipTable } from './ownership-table.tsx'
import { ReversalView } from './reversal-view.tsx'
import { WedgeView } from './wedge-view.tsx'
import { GUESSES, investmentInWords, MOVES, PARTNERS, wedgeInWords } from './words.ts'
import '../styles/investment.css'

const { title } = ROOMS.investment
const { beta: BETA, ...OTHERS } = DIALS.parameters

export function InvestmentPage({ place, fields, go }: RoomProps): JSX.Element {
  const { values, numbers, controls, onReset } = useDials(DIALS, place, go)
  const { answer, old, failed, retry } = useRoom('investment', numbers)
  const who = fields.investment === 'large' ? 1 : 0
  const share = who === 0 ? values.beta! : ONE.sub(values.beta!)
  const said = MOVES.find(item => item === fields.said)
  const hidden = place.guess && said === undefined
  const sentence = answer ? investmentInWords(answer, who, share) : ''
  const most = answer ? mostOf(answer, who) : 1
  return (
    <main id="main" class="invest" tabIndex={-1} aria-busy={old && !failed} style={{ '--who': solid(who) }}>
      <div class="opening">
        {failed ? (
          <Failure title={title} onRetry={retry} />
        ) : (
          <RoomHeadline
            title={title}
            sentence={sentence}
            setting={`The ${PARTNERS[who]} firm invests before they bargain. Its investment is worth something to both, and part of that could be withheld from it.`}
            question={`If more is exposed, does the ${PARTNERS[who]} firm invest more or less?`}
            answers={MOVES.map(value => ({ value, text: GUESSES[value] }))}
            right={answer ? [answer.moves[who]!.relation] : []}
            said={said}
            hidden={hidden}
            onGuess={next => go({ room: roomOf(who, next), ...(next ? {} : { guess: true }) })}
          />
        )}
      </div>
      <div class="show invest-show">
        {!answer && !failed && <Skeleton />}
        {answer && !hidden && (
          <>
            <div>
              <fieldset class="whose">
                <legend>Whose investment</legend>
                {PARTNERS.map((partner, i) => (
                  <button
                    key={partner}
                    type="button"
                    aria-pressed={i === who}
                    onClick={() => i !== who && go({ room: roomOf(i, undefined) })}
                  >
                    the {partner} firm’s
                  </button>
                ))}
              </fieldset>
              <WedgeView answer={answer} who={who} rho={values.rho!} most={most} label={sentence} />
            </div>
            <div class="invest-words">
              <h2>What is missing</h2>
              {wedgeInWords(answer, who).map(text => (
                <p key={text}>{text}</p>
              ))}
            </div>
          </>
        )}
      </div>
      <MainControl {...controls} />
      <OtherControls {...controls} dials={{ ...DIALS, parameters: OTHERS }} onReset={onReset} />
      <div class="views">
        <section class="view view-reversal" aria-labelledby="reversal-title">
          <h2 id="reversal-title">Where it turns round</h2>
          <ParameterControl
            name="beta"
            parameter={BETA!}
            value={values.beta!}
            changed={Object.hasOwn(controls.changed, 'beta')}
            onChange={(value: Fraction) => controls.onChange('beta', value)}
          />
          {answer && !hidden && <ReversalView answer={answer} who={who} share={share} most={most} />}
        </section>
        {answer && !hidden && (
          <section class="view view-ownership" aria-labelledby="ownership-title">
            <h2 id="ownership-title">Who should own the assets</h2>
            <OwnershipTable answer={answer} />
          </section>
        )}
      </div>
      <p class="hint">
        Each partner chooses how much to invest, at a cost of half its square; what is exposed goes into a pot that is
        cut by the shares (Grossman and Hart 1986; Hart and Moore 1990). The numbers are ours.
      </p>
      <Share name="investment" />
    </main>
  )
}

function roomOf(who: number, said: Move | undefined): Room {
  return { name: 'investment', fields: { investment: PARTNERS[who]!, ...(said ? { said } : {}) } }
}

/** The largest level that either drawing shows, so that both have one scale. */
function mostOf({ here, exposures, shares }: InvestmentAnswer, who: number): number {
  const lines = [...exposures, ...shares.nothing, ...shares.all].map(({ levels }) => toNumber(levels[who]!))
  return Math.max(...lines, here.efficient.kind === 'optimum' ? toNumber(here.efficient.levels[who]!) : 0)
}

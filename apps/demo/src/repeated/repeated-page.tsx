/** The workbench of repeated games: a game to edit, a slider for patience, what its repetition can sustain, and a match. */
import { toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { useCallback, useMemo, useRef } from 'preact/hooks'
import { Failure } from '../parts/failure.tsx'
import { ParameterControl } from '../parts/parameter-control.tsx'
import { Share } from '../parts/share.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { MatchReply } from '../solver/repeated-protocol.ts'
import type { Place, Room, RoomFields } from '../state/place.ts'
import type { Go } from '../state/use-place.ts'
import { rangesInWords } from './agreement-words.ts'
import { CrowdView } from './crowd/crowd-view.tsx'
import { Headline } from './headline.tsx'
import { MatchView } from './match/match-view.tsx'
import { NamesEditor } from './names-editor.tsx'
import { PayoffEditor } from './payoff-editor.tsx'
import { cornersOf, planeOf, type Spot } from './plane/figure.ts'
import { PlaneKey } from './plane/plane-key.tsx'
import { PlaneTable } from './plane/plane-table.tsx'
import { PlaneView } from './plane/plane-view.tsx'
import { changed, DELTA, type Leader, readSettings, type Settings, writeSettings } from './settings.ts'
import { useRepeated } from './use-repeated.ts'
import { useShown } from './use-shown.ts'
import { setInWords, typeInWords } from './words.ts'
import '../styles/repeated.css'

interface Props {
  readonly place: Place
  readonly fields: RoomFields<'repeated'>
  readonly go: Go
}

export function RepeatedPage({ place, fields, go }: Props): JSX.Element {
  const settings = useMemo(() => readSettings(fields), [fields])
  const solved = useRepeated(settings)
  const { answer, match, crowd } = solved
  const [shown, show] = useShown(match?.value)
  const newest = useRef(settings)
  newest.current = settings
  const change = useCallback(
    (what: Partial<Settings>, gesture?: string) => go({ room: roomOf(changed(newest.current, what)) }, gesture),
    [go],
  )
  const onBet = useCallback(
    (bet: Leader | undefined) => go({ room: roomOf({ ...newest.current, bet }), ...(bet ? {} : { guess: true }) }),
    [go],
  )
  const onFavourite = useCallback(
    (favourite: string | undefined) =>
      go({ room: roomOf({ ...newest.current, favourite }), ...(favourite ? {} : { guess: true }) }),
    [go],
  )
  const restart = useCallback((next: Settings) => go({ room: roomOf(next) }), [go])

  // What does not depend on patience is not drawn again while it moves.
  const { delta: _, said: __, ...others } = fields
  const still = useMemo(() => settings, [JSON.stringify(others)])
  const hidden = place.guess && settings.said === undefined
  const hiddenMatch = place.guess && settings.bet === undefined
  const hiddenCrowd = place.guess && settings.favourite === undefined
  const stage = answer?.stage
  const plane = useMemo(() => stage && planeOf(stage), [stage])
  const set = solved.exact ?? answer?.set
  const sustained = useMemo(() => set && cornersOf(set), [set])
  // What is said of an answer is said with the numbers that it belongs to.
  const answered = { ...(solved.settings ?? settings), said: settings.said }
  const at = answered.delta.toFraction()
  const words =
    stage && set && answer && !hidden
      ? [setInWords(answered, stage, set), ...rangesInWords(answered, answer.agreement)]
      : []

  const mean = hiddenMatch || solved.matchIsOld ? undefined : meanOf(match?.value, shown)

  const equilibria = stage?.pure.equilibria
  const game = useMemo(
    () => (
      <section class="view view-game" aria-labelledby="game-title">
        <h2 id="game-title">One round</h2>
        <PayoffEditor settings={still} equilibria={equilibria ?? []} change={change} restart={restart} />
        <NamesEditor settings={still} change={change} />
      </section>
    ),
    [still, equilibria, change, restart],
  )
  const played = useMemo(
    () => (
      <section class="view view-match" aria-labelledby="match-title">
        <h2 id="match-title">A match</h2>
        <MatchView
          settings={still}
          strategies={solved.strategies}
          asked={match}
          shown={shown}
          hidden={hiddenMatch}
          onShow={show}
          change={change}
          onBet={onBet}
        />
      </section>
    ),
    [still, solved.strategies, match, shown, hiddenMatch, show, change, onBet],
  )

  const met = useMemo(
    () => (
      <section class="view view-crowd" aria-labelledby="crowd-title" aria-busy={solved.crowdIsOld && !solved.failed}>
        <h2 id="crowd-title">A whole class</h2>
        <CrowdView
          settings={still}
          strategies={solved.strategies}
          asked={crowd}
          hidden={hiddenCrowd}
          change={change}
          onFavourite={onFavourite}
        />
      </section>
    ),
    [still, solved.strategies, crowd, solved.crowdIsOld, solved.failed, hiddenCrowd, change, onFavourite],
  )

  return (
    <main id="main" class="workbench" tabIndex={-1} aria-busy={solved.old && !solved.failed}>
      <div class="opening">
        {solved.failed ? (
          <Failure title={settings.preset.title} onRetry={solved.retry} />
        ) : (
          <Headline
            settings={answered}
            agreement={answer?.agreement}
            hidden={hidden}
            onGuess={said => go({ room: roomOf({ ...settings, said }), ...(said ? {} : { guess: true }) })}
          />
        )}
      </div>
      <div class="show repeated-show">
        {!answer && !solved.failed && <Skeleton />}
        {plane && stage && (
          <>
            <PlaneView
              plane={plane}
              sustained={hidden ? undefined : sustained}
              at={at}
              exact={solved.exact !== undefined}
              label={['Payoffs of the two players.', ...words].join(' ')}
              match={mean}
            />
            <div class="repeated-words">
              <PlaneKey sustained={!hidden} match={mean !== undefined} />
              {[typeInWords(stage), ...words].map(text => (
                <p key={text}>{text}</p>
              ))}
              <PlaneTable stage={stage} set={hidden ? undefined : set} at={at} />
            </div>
          </>
        )}
      </div>
      <section class="main-control" aria-label="The number to move">
        <ParameterControl
          name="delta"
          parameter={DELTA}
          value={settings.delta}
          changed={false}
          large
          onChange={delta => change({ delta }, 'delta')}
        />
      </section>
      <div class="views">
        {game}
        {played}
        {met}
      </div>
      <Share name="repeated" />
    </main>
  )
}

function roomOf(settings: Settings): Room {
  return { name: 'repeated', fields: writeSettings(settings) }
}

/** What the rounds that are shown gave on average. */
function meanOf(match: MatchReply | undefined, shown: number): Spot | undefined {
  if (!match || 'refused' in match || shown === 0) return undefined
  const [first, second] = match.totals[shown - 1]!
  return [toNumber(first!) / shown, toNumber(second!) / shown]
}

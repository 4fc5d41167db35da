/** The page: where the reader is, what the solver says of it, and the stage on which both are shown. */

import type { Fraction } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import { AnswerFile } from './parts/answer-file.tsx'
import { MainControl, OtherControls } from './parts/controls.tsx'
import { Failure, NotLoaded } from './parts/failure.tsx'
import { Frame } from './parts/frame.tsx'
import { later } from './parts/later.tsx'
import { equalTo } from './parts/number.ts'
import { Sentence } from './parts/sentence.tsx'
import { Share } from './parts/share.tsx'
import { Skeleton } from './parts/skeleton.tsx'
import { Source } from './parts/source.tsx'
import { StagePicture, stagedViews, ViewSection } from './parts/stage.tsx'
import { Symbols } from './parts/symbol.tsx'
import { firstAxes, readAxes } from './plane/axes.ts'
import { useSolver } from './solver/use-solver.ts'
import { sliderValue, studiedOf, tidy, valuesOf } from './state/parameters.ts'
import type { RoomName } from './state/place.ts'
import { predictableOf } from './state/predictable.ts'
import { ROOMS, type RoomProps } from './state/rooms.ts'
import { shownOf } from './state/shown.ts'
import { type Go, usePlace } from './state/use-place.ts'
import { known, type OnStage, useScenario } from './state/use-scenario.ts'

/** The phase line comes after the answer, so it may come after the page. */
const PhaseLine = later(() => import('./phase/phase-line.tsx').then(module => module.PhaseLine))

const VerdictRegion = later(() => import('./phase/verdict-region.tsx').then(module => module.VerdictRegion))

const PhasePlane = later(() => import('./plane/phase-plane.tsx').then(module => module.PhasePlane))

/** Few scenarios choose among options, or have no game. */
const Decision = later(() => import('./decision/decision.tsx').then(module => module.Decision))

/** A room is loaded by those who go there. */
const RepeatedPage = later(
  () => import('./repeated/repeated-page.tsx').then(module => module.RepeatedPage),
  <Skeleton />,
)
const ReadingsPage = later(
  () => import('./readings/readings-page.tsx').then(module => module.ReadingsPage),
  <Skeleton />,
)
const AlliancesPage = later(
  () => import('./alliances/alliances-page.tsx').then(module => module.AlliancesPage),
  <Skeleton />,
)
const OwnPage = later(() => import('./own/own-page.tsx').then(module => module.OwnPage), <Skeleton />)
const InvestmentPage = later(
  () => import('./investment/investment-page.tsx').then(module => module.InvestmentPage),
  <Skeleton />,
)

/** The pages of the rooms. */
const PAGES: { readonly [Name in RoomName]: (props: RoomProps) => JSX.Element | null } = {
  repeated: RepeatedPage,
  readings: ReadingsPage,
  investment: InvestmentPage,
  alliances: AlliancesPage,
  game: OwnPage,
}

export function App(): JSX.Element {
  const [place, go] = usePlace(known)
  const { onStage, loading, failed } = useScenario(place)
  const { room } = place
  if (room) {
    const RoomPage = PAGES[room.name]
    return (
      <Frame place={place} go={go} title={ROOMS[room.name].title}>
        <RoomPage place={place} fields={room.fields} go={go} />
      </Frame>
    )
  }
  if (failed) return <NotLoaded />
  if (!onStage) return <Skeleton />
  return (
    <Frame place={{ ...onStage.place, gallery: place.gallery }} go={go} title={onStage.scenario.title}>
      <Page {...onStage} go={go} loading={loading} />
    </Frame>
  )
}

interface Props extends OnStage {
  readonly go: Go
  /** True while another scenario is being loaded. */
  readonly loading: boolean
}

function Page({ place: written, scenario, go, loading }: Props): JSX.Element {
  // An address may hold numbers that cannot be read: they are the scenario's own.
  const place = useMemo(() => ({ ...written, parameters: tidy(scenario, written.parameters) }), [scenario, written])
  const values = useMemo(() => valuesOf(scenario, place.parameters), [scenario, place.parameters])
  const axes = useMemo(
    () => (place.guess ? undefined : readAxes(scenario, place.plane)),
    [scenario, place.plane, place.guess],
  )
  const solved = useSolver(scenario, place.parameters, axes)
  const { answer, line } = solved

  const change = useCallback(
    (name: string, text: string) =>
      go({ parameters: tidy(scenario, { ...place.parameters, [name]: text }) }, `${scenario.id} ${name}`),
    [go, scenario, place.parameters],
  )
  const shown = answer && shownOf(answer, place.cell, place.guess)
  const predictable = useMemo(() => answer && predictableOf(answer, shownOf(answer, undefined, false)), [answer])
  const [lead, ...others] = answer ? stagedViews(scenario, answer, shown, place.guess, cell => go({ cell })) : []
  const controls = {
    dials: scenario,
    values,
    changed: place.parameters,
    onChange: (name: string, value: Fraction) => change(name, value.toFraction()),
  }
  const study = studiedOf(scenario)
  const studied = study === undefined ? undefined : scenario.parameters[study]

  return (
    <main id="main" tabIndex={-1} aria-busy={loading || solved.answerIsOld}>
      <div class="opening">
        {solved.failed ? (
          <Failure title={scenario.title} onRetry={solved.retry} />
        ) : (
          <Sentence
            title={scenario.title}
            prediction={answer?.run.prediction}
            hidden={place.guess}
            predictable={predictable}
            said={place.said}
            onReveal={said => go({ guess: false, said })}
            onAgain={() => go({ guess: true, said: undefined })}
          />
        )}
        {answer && !place.guess && (
          <VerdictRegion
            scenario={scenario}
            line={line}
            changed={place.parameters}
            onGo={parameters => go({ parameters, cell: undefined })}
          />
        )}
      </div>
      <div class="show">
        {!answer && !solved.failed && <Skeleton />}
        {shown && (
          <StagePicture
            shown={shown}
            setting={settingOf(scenario, answer.run.parameters)}
            onChoose={cell => go({ cell })}
          />
        )}
        {!shown && lead && <ViewSection key={lead.id} staged={lead} />}
        {answer && !shown && !lead && <Decision scenario={scenario} answer={answer} hidden={place.guess} />}
      </div>
      <MainControl {...controls} />
      {!place.projector && <OtherControls key={scenario.id} {...controls} onReset={() => go({ parameters: {} })} />}
      {solved.refused && (
        <p class="problem" role="alert">
          These numbers make no game: {solved.refused.reason}. The answer shown is the last one that did.
        </p>
      )}
      <div class="views">
        {answer && (shown || lead) && (answer.choices.length > 0 || scenario.shelf?.subject === 'data') && (
          <Decision scenario={scenario} answer={answer} hidden={place.guess} />
        )}
        {shown && lead && <ViewSection key={lead.id} staged={lead} />}
        {study !== undefined && studied && !place.guess && line && (
          <section key="phase" class="view view-phase" aria-labelledby="phase-title">
            <h2 id="phase-title">{line.flips.length > 0 ? 'Where it flips' : 'It does not flip'}</h2>
            <PhaseLine
              key={scenario.id}
              line={line}
              parameter={studied}
              value={values[study]!}
              here={answer?.run.prediction.deciding ?? []}
              old={solved.lineIsOld}
              onMove={to => change(study, sliderValue(studied, to).toFraction())}
            />
          </section>
        )}
        {!place.guess && answer && firstAxes(scenario) && (
          <section key="plane" class="view view-plane" aria-labelledby="plane-title">
            <h2 id="plane-title">Two numbers at once</h2>
            <PhasePlane
              scenario={scenario}
              axes={axes}
              plane={solved.plane}
              old={solved.planeIsOld}
              values={values}
              prediction={answer.run.prediction}
              onAxes={next => go({ plane: next?.join() })}
              onMove={next =>
                go({ parameters: tidy(scenario, { ...place.parameters, ...next }) }, `${scenario.id} plane`)
              }
            />
          </section>
        )}
        {others.map(staged => (
          <ViewSection key={staged.id} staged={staged} />
        ))}
      </div>
      <Source scenario={scenario} quantifier={answer?.run.prediction.quantifier} hidden={place.guess} />
      <Share name={scenario.id}>
        <AnswerFile answer={answer} line={line} />
      </Share>
    </main>
  )
}

/** The studied parameter as it is in the answer that is shown: "exposure ρ = 1/2". */
function settingOf(scenario: Scenario, parameters: Readonly<Record<string, string>>): JSX.Element | null {
  const name = studiedOf(scenario)
  const parameter = name === undefined ? undefined : scenario.parameters[name]
  if (name === undefined || !parameter) return null
  const value = equalTo(valuesOf(scenario, parameters)[name]!)
  return <Symbols text={`${parameter.label} ${parameter.symbol ?? ''} ${value}`} />
}

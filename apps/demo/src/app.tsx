/** The page: where the reader is, what the solver says of it, and the stage on which both are shown. */
import { catalogue } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { Controls } from './parts/controls.tsx'
import { Failure } from './parts/failure.tsx'
import { Header } from './parts/header.tsx'
import { Help } from './parts/help.tsx'
import { number } from './parts/number.tsx'
import { Sentence } from './parts/sentence.tsx'
import { Share } from './parts/share.tsx'
import { Skeleton } from './parts/skeleton.tsx'
import { Source } from './parts/source.tsx'
import { StagePicture, Views } from './parts/stage.tsx'
import { PhaseLine } from './phase/phase-line.tsx'
import { Patterns } from './picture/patterns.tsx'
import { useSolver } from './solver/use-solver.ts'
import { sliderValue, tidy, valuesOf } from './state/parameters.ts'
import type { Place } from './state/place.ts'
import { shownOf } from './state/shown.ts'
import { useTheme } from './state/theme.ts'
import { usePlace } from './state/use-place.ts'

/** The scenario that opens when the address names none: the one in which something flips. */
const FIRST = '003-uni'

function scenarioCalled(id: string): Scenario {
  return catalogue.find(item => item.id === id) ?? catalogue.find(item => item.id === FIRST) ?? catalogue[0]!
}

/** An address may name what there is not: an unknown scenario is the first one, an unreadable number the scenario's own. */
function complete(place: Place): Place {
  const scenario = scenarioCalled(place.scenario)
  return { ...place, scenario: scenario.id, parameters: tidy(scenario, place.parameters) }
}

export function App(): JSX.Element {
  const [place, go] = usePlace(complete)
  const [theme, switchTheme] = useTheme()
  const [help, setHelp] = useState(false)
  const scenario = scenarioCalled(place.scenario)
  const values = useMemo(() => valuesOf(scenario, place.parameters), [scenario, place.parameters])
  const solved = useSolver(scenario, place.parameters)
  const { answer, line } = solved

  useEffect(() => {
    document.documentElement.toggleAttribute('data-projector', place.projector)
  }, [place.projector])
  useEffect(() => {
    document.title = `${scenario.title} – Biform`
  }, [scenario])
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      const typing = (event.target as HTMLElement).closest?.('input[type="text"]')
      if (event.key === '?' && !typing) setHelp(true)
    }
    addEventListener('keydown', open)
    return () => removeEventListener('keydown', open)
  }, [])

  const change = useCallback(
    (name: string, text: string) =>
      go({ parameters: tidy(scenario, { ...place.parameters, [name]: text }) }, `${scenario.id} ${name}`),
    [go, scenario, place.parameters],
  )
  const shown = answer && shownOf(answer, place.cell, place.guess)
  const study = scenario.study?.parameter
  const studied = study === undefined ? undefined : scenario.parameters[study]

  return (
    <>
      <a class="skip" href="#main">
        Skip to the stage
      </a>
      <Patterns />
      <Header
        scenarios={catalogue}
        scenario={scenario}
        place={place}
        go={go}
        theme={theme}
        onTheme={switchTheme}
        onHelp={() => setHelp(true)}
      />
      <main id="main" tabIndex={-1}>
        <div class="opening">
          <h1>{scenario.title}</h1>
          {solved.failed ? (
            <Failure onRetry={solved.retry} />
          ) : (
            <Sentence prediction={answer?.run.prediction} hidden={place.guess} onReveal={() => go({ guess: false })} />
          )}
        </div>
        <div class="stage">
          <div class="show">
            {!answer && !solved.failed && <Skeleton />}
            {shown && (
              <StagePicture
                shown={shown}
                cell={place.cell}
                setting={settingOf(scenario, answer.run.parameters)}
                onChoose={cell => go({ cell })}
              />
            )}
          </div>
          <Controls
            scenario={scenario}
            values={values}
            changed={place.parameters}
            refused={solved.refused}
            few={place.projector}
            onChange={(name, value) => change(name, value.toFraction())}
            onReset={() => go({ parameters: {} })}
          />
        </div>
        <div class="views">
          {study !== undefined && studied && !place.guess && line && (
            <section class="view view-phase" aria-labelledby="phase-title">
              <h2 id="phase-title">Where it flips</h2>
              <PhaseLine
                key={scenario.id}
                line={line}
                parameter={studied}
                value={values[study]!}
                old={solved.lineIsOld}
                onMove={to => change(study, sliderValue(studied, to).toFraction())}
              />
            </section>
          )}
          {answer && (
            <Views
              scenario={scenario}
              answer={answer}
              shown={shown}
              hidden={place.guess}
              onChoose={cell => go({ cell })}
            />
          )}
        </div>
        <Source scenario={scenario} quantifier={answer?.run.prediction.quantifier} />
        <Share answer={answer} line={line} />
      </main>
      <Help open={help} onClose={() => setHelp(false)} />
    </>
  )
}

/** The studied parameter as it is in the answer that is shown: "ρ = 1/2". */
function settingOf(scenario: Scenario, parameters: Readonly<Record<string, string>>): string {
  const name = scenario.study?.parameter
  const parameter = name === undefined ? undefined : scenario.parameters[name]
  if (name === undefined || !parameter) return ''
  return `${parameter.label} ${parameter.symbol ?? ''} = ${number(valuesOf(scenario, parameters)[name]!)}`
}

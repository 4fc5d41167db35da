/** The workbench of repeated games: a game to edit, a slider for patience, what its repetition can sustain, and a match. */
import type { JSX } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import { ParameterControl } from '../parts/parameter-control.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { Place } from '../state/place.ts'
import type { Go } from '../state/use-place.ts'
import { NamesEditor } from './names-editor.tsx'
import { PayoffEditor } from './payoff-editor.tsx'
import { cornersOf, planeOf } from './plane/figure.ts'
import { PlaneTable } from './plane/plane-table.tsx'
import { PlaneView } from './plane/plane-view.tsx'
import { changed, DELTA, type Fields, readSettings, type Settings, writeSettings } from './settings.ts'
import { useRepeated } from './use-repeated.ts'
import { setInWords, typeInWords } from './words.ts'
import '../styles/repeated.css'

interface Props {
  readonly place: Place
  readonly fields: Fields
  readonly go: Go
}

export function RepeatedPage({ place, fields, go }: Props): JSX.Element {
  const settings = useMemo(() => readSettings(fields), [fields])
  const solved = useRepeated(settings)
  const { answer, question } = solved

  const change = useCallback(
    (what: Partial<Settings>, gesture?: string) => go({ repeated: writeSettings(changed(settings, what)) }, gesture),
    [go, settings],
  )
  const restart = useCallback((next: Settings) => go({ repeated: writeSettings(next) }), [go])
  const stage = answer?.stage
  const plane = useMemo(() => stage && planeOf(stage), [stage])
  const set = solved.exact ?? answer?.set
  const sustained = useMemo(() => answer && cornersOf(answer.set), [answer])
  const hidden = place.guess
  const at = question?.delta ?? ''

  return (
    <main id="main" tabIndex={-1} aria-busy={solved.old}>
      <div class="opening">
        <div class="headline">
          <h1>{settings.preset.title}, again and again</h1>
          <p class="sentence">
            {hidden
              ? 'Which payoffs can they sustain? Decide before you look.'
              : stage && set && setInWords(settings, stage, set)}
          </p>
          {hidden && (
            <button type="button" class="reveal" onClick={() => go({ guess: false })}>
              Reveal the answer
            </button>
          )}
        </div>
      </div>
      <div class="show repeated-show">
        {!answer && <Skeleton />}
        {plane && stage && (
          <>
            <PlaneView plane={plane} sustained={hidden ? undefined : sustained} at={at} label="Payoff plane" />
            <div>
              <p class="triangle-words">{typeInWords(stage)}</p>
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
        <section class="view view-game" aria-labelledby="game-title">
          <h2 id="game-title">One round</h2>
          <PayoffEditor
            settings={settings}
            equilibria={stage?.pure.equilibria ?? []}
            change={change}
            restart={restart}
          />
          <NamesEditor settings={settings} change={change} />
        </section>
      </div>
    </main>
  )
}

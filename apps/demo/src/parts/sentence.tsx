/** The headline of the stage: what happens and why, in one sentence that follows the sliders. */
import type { PredictionVerdict } from '@biform/solver'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { Predictable } from '../state/predictable.ts'
import { Guess } from './guess.tsx'
import { Said } from './said.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useSettled } from './use-settled.ts'

interface Props {
  readonly title: string
  readonly prediction: PredictionVerdict | undefined
  readonly hidden: boolean
  /** What may be predicted, if there is something. */
  readonly predictable: Predictable | undefined
  /** What was predicted. */
  readonly said: string | undefined
  /** Shows the answer, to those who predicted one and to those who did not. */
  readonly onReveal: (said: string | undefined) => void
  readonly onAgain: () => void
}

const BADGES = {
  realised: 'As predicted, with these numbers',
  contradicted: 'Not as predicted, with these numbers',
  undecided: 'Undecided',
} as const

export function Sentence(props: Props): JSX.Element {
  const { title, prediction, hidden, predictable, onReveal, onAgain } = props
  const said = predictable?.answers.find(({ value }) => value === props.said)?.value
  const spoken = useSettled(hidden ? '' : (prediction?.sentence ?? ''))
  const again = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  useKeptFocus(again, !hidden && props.said !== undefined)
  useKeptFocus(first, hidden)
  if (hidden) {
    return (
      <div class="headline">
        <h1>{title}</h1>
        <p class="sentence">What will they do? Decide before you look.</p>
        {predictable && (
          <Guess question="Which is it?" answers={predictable.answers} first={first} onChoose={onReveal} />
        )}
        <p>
          <button
            type="button"
            class={predictable ? 'quiet-button' : 'reveal'}
            ref={predictable ? null : first}
            onClick={() => onReveal(undefined)}
          >
            Reveal the answer
          </button>
        </p>
        <p class="hidden" aria-live="polite" />
      </div>
    )
  }
  return (
    <div class="headline">
      <div class="title-row">
        <h1>{title}</h1>
        <p class={prediction ? `verdict ${prediction.kind}` : 'verdict'}>
          {prediction ? BADGES[prediction.kind] : 'Solving …'}
        </p>
      </div>
      {prediction ? (
        <p class="sentence">{prediction.sentence}</p>
      ) : (
        <p class="sentence skeleton" aria-hidden="true">
          What the partners do, and who ends up with what, stands here in a moment.
        </p>
      )}
      {predictable && said !== undefined && <Said {...predictable} said={said} again={again} onAgain={onAgain} />}
      <p class="hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  )
}

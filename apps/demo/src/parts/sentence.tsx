/** The headline of the stage: what happens and why, in one sentence that follows the sliders. */
import type { PredictionVerdict } from '@biform/solver'
import type { JSX } from 'preact'
import { useSettled } from './use-settled.ts'

interface Props {
  readonly title: string
  readonly prediction: PredictionVerdict | undefined
  readonly hidden: boolean
  readonly onReveal: () => void
}

const BADGES = {
  realised: 'As predicted, with these numbers',
  contradicted: 'Not as predicted, with these numbers',
  undecided: 'Undecided',
} as const

export function Sentence({ title, prediction, hidden, onReveal }: Props): JSX.Element {
  const spoken = useSettled(hidden ? '' : (prediction?.sentence ?? ''))
  if (hidden) {
    return (
      <div class="headline">
        <h1>{title}</h1>
        <p class="sentence">What will they do? Decide before you look.</p>
        <p>
          <button type="button" class="reveal" onClick={onReveal}>
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
      <p class="hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  )
}

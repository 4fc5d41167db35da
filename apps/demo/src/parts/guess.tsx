/** Predict first: a question with a few answers, one of which is chosen before anything is shown. */
import type { JSX, RefObject } from 'preact'

interface Props<Answer extends string> {
  readonly question: string
  readonly answers: readonly { readonly value: Answer; readonly text: string }[]
  /** Set to the button of the first answer. */
  readonly first: RefObject<HTMLButtonElement | null>
  readonly onChoose: (answer: Answer) => void
}

export function Guess<Answer extends string>({ question, answers, first, onChoose }: Props<Answer>): JSX.Element {
  return (
    <fieldset class="guess">
      <legend>{question}</legend>
      <div>
        {answers.map(({ value, text }, k) => (
          <button key={value} ref={k === 0 ? first : null} type="button" onClick={() => onChoose(value)}>
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

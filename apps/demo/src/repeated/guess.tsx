/** Predict first: a question with a few answers, one of which is chosen before anything is shown. */
import type { JSX } from 'preact'

interface Props<Answer extends string> {
  readonly question: string
  readonly answers: readonly { readonly value: Answer; readonly text: string }[]
  readonly onChoose: (answer: Answer) => void
}

export function Guess<Answer extends string>({ question, answers, onChoose }: Props<Answer>): JSX.Element {
  return (
    <fieldset class="guess">
      <legend>{question}</legend>
      <div>
        {answers.map(({ value, text }) => (
          <button key={value} type="button" onClick={() => onChoose(value)}>
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

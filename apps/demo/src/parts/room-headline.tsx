/** The headline of a room: a question while the class predicts, then what is so, and who was right. */
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Guess } from './guess.tsx'
import { Said } from './said.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useSettled } from './use-settled.ts'

interface Props<Answer extends string> {
  readonly title: string
  /** What the answer comes to, in a few words beside the title, once it is shown. */
  readonly badge?: JSX.Element | undefined
  /** What is so; empty until it is known. */
  readonly sentence: string
  /** What is said before one has guessed, the question, and its answers. */
  readonly setting: string
  readonly question: string
  readonly answers: readonly { readonly value: Answer; readonly text: string }[]
  /** The answers that are right. */
  readonly right: readonly Answer[]
  /** What was guessed. */
  readonly said: Answer | undefined
  readonly hidden: boolean
  readonly onGuess: (said: Answer | undefined) => void
}

export function RoomHeadline<Answer extends string>(props: Props<Answer>): JSX.Element {
  const { title, badge, sentence, setting, question, answers, right, said, hidden, onGuess } = props
  const spoken = useSettled(hidden ? '' : sentence)
  const again = useRef<HTMLButtonElement>(null)
  const answer = useRef<HTMLButtonElement>(null)
  useKeptFocus(again, !hidden && said !== undefined)
  useKeptFocus(answer, hidden)
  return (
    <div class="headline">
      <div class="title-row">
        <h1>{title}</h1>
        {!hidden && badge}
      </div>
      <p class="sentence">{hidden ? setting : sentence}</p>
      {hidden && <Guess first={answer} question={question} answers={answers} onChoose={onGuess} />}
      {!hidden && said !== undefined && right.length > 0 && (
        <Said answers={answers} said={said} right={right} again={again} onAgain={() => onGuess(undefined)} />
      )}
      <p class="hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  )
}

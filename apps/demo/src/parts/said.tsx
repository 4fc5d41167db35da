/** What was guessed, whether it is so, and the way to guess again. */
import type { JSX, RefObject } from 'preact'

interface Props<Answer extends string> {
  readonly answers: readonly { readonly value: Answer; readonly text: string }[]
  readonly said: Answer
  /** The answers that are right; at least one. */
  readonly right: readonly Answer[]
  /** Set to the button. */
  readonly again: RefObject<HTMLButtonElement | null>
  readonly onAgain: () => void
}

export function Said<Answer extends string>({ answers, said, right, again, onAgain }: Props<Answer>): JSX.Element {
  const textOf = (value: Answer): string => answers.find(item => item.value === value)?.text ?? ''
  return (
    <p class="said">
      You said: {textOf(said)}. {right.includes(said) ? 'So it is' : `It is: ${right.map(textOf).join(' or ')}`}.{' '}
      <button ref={again} type="button" onClick={onAgain}>
        Guess again
      </button>
    </p>
  )
}

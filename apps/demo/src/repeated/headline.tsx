/** The headline of the workbench: a question while the class predicts, then who keeps to the agreement, and who was right. */
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Guess } from '../parts/guess.tsx'
import { number } from '../parts/number.ts'
import { useKeptFocus } from '../parts/use-kept-focus.ts'
import { useSettled } from '../parts/use-settled.ts'
import type { Agreement } from '../solver/repeated-protocol.ts'
import { agreementInWords, cellInWords, keepersInWords, keepersOf } from './agreement-words.ts'
import { KEEPERS, type Keepers, type Settings } from './settings.ts'

interface Props {
  /** Those that the agreement belongs to. */
  readonly settings: Settings
  readonly agreement: Agreement | undefined
  readonly hidden: boolean
  readonly onGuess: (said: Keepers | undefined) => void
}

export function Headline({ settings, agreement, hidden, onGuess }: Props): JSX.Element {
  const { preset, players, actions, goal, threat, delta, said } = settings
  const sentence = agreement && !hidden ? agreementInWords(settings, agreement) : ''
  const spoken = useSettled(sentence)
  const again = useRef<HTMLButtonElement>(null)
  const answer = useRef<HTMLButtonElement>(null)
  useKeptFocus(again, !hidden && said !== undefined)
  useKeptFocus(answer, hidden)
  const keepers = agreement && keepersOf(agreement)
  return (
    <div class="headline">
      <div class="title-row">
        <h1>{preset.title}, again and again</h1>
        {!hidden && keepers && <Badge keepers={keepers} said={said} />}
      </div>
      {hidden ? (
        <>
          <p class="sentence">
            They agree on {cellInWords(actions, goal)}. Whoever breaks it faces {cellInWords(actions, threat)} ever
            after. Decide before you look.
          </p>
          <Guess
            first={answer}
            question={`At δ = ${number(delta)}, who keeps to it?`}
            answers={KEEPERS.map(value => ({ value, text: capital(keepersInWords(value, players)) }))}
            onChoose={onGuess}
          />
        </>
      ) : (
        <p class="sentence">{sentence}</p>
      )}
      {!hidden && said && keepers && (
        <p class="said">
          You said: {keepersInWords(said, players)}.{' '}
          {said === keepers ? 'So it is' : `It is ${keepersInWords(keepers, players)}`}.{' '}
          <button ref={again} type="button" onClick={() => onGuess(undefined)}>
            Guess again
          </button>
        </p>
      )}
      <p class="hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  )
}

function Badge({ keepers, said }: { keepers: Keepers; said: Keepers | undefined }): JSX.Element {
  const holds = keepers === 'both'
  const text = holds ? 'The agreement holds' : 'The agreement does not hold'
  return (
    <p class={holds ? 'verdict realised' : 'verdict contradicted'}>
      {said ? `${text}: ${said === keepers ? 'as' : 'not as'} you said` : text}
    </p>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The headline of the workbench: a question while the class predicts, then who keeps to the agreement, and who was right. */
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { RoomHeadline } from '../parts/room-headline.tsx'
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
  const keepers = agreement && keepersOf(agreement)
  return (
    <RoomHeadline
      title={`${preset.title}, again and again`}
      badge={keepers && <Badge keepers={keepers} said={said} />}
      sentence={agreement && !hidden ? agreementInWords(settings, agreement) : ''}
      setting={`They agree on ${cellInWords(actions, goal)}. Whoever breaks it faces ${cellInWords(actions, threat)} ever after. Decide before you look.`}
      question={`At δ = ${number(delta)}, who keeps to it?`}
      answers={KEEPERS.map(value => ({ value, text: capital(keepersInWords(value, players)) }))}
      right={keepers ? [keepers] : []}
      said={said}
      hidden={hidden}
      onGuess={onGuess}
    />
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

/** The choices of a scenario, and what comes out of one that evaluates data or has no games. */
import type { Scenario } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import type { Answer } from '../solver/protocol.ts'
import { OptionsView } from './options-view.tsx'
import { OutcomesView } from './outcomes-view.tsx'

interface Props {
  readonly scenario: Scenario
  readonly answer: Answer
  readonly hidden: boolean
}

export function Decision({ scenario, answer, hidden }: Props): JSX.Element {
  const alone = Object.keys(scenario.games).length === 0
  const evaluates = alone || scenario.shelf?.subject === 'data'
  const others = Object.values(scenario.outcomes).some(outcome => !('choice' in outcome))
  return (
    <div class={alone ? 'views decision' : 'decision'}>
      {answer.choices.map(choice => (
        <OptionsView key={choice.name} choice={choice} hidden={hidden} />
      ))}
      {evaluates && others && <OutcomesView scenario={scenario} outcomes={answer.run.outcomes} hidden={hidden} />}
    </div>
  )
}

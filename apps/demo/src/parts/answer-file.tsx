/** The whole answer as JSON. */
import { toJSON } from '@biform/core'
import type { JSX } from 'preact'
import type { Answer, LineReply } from '../solver/protocol.ts'
import { download } from '../take/found.ts'

interface Props {
  readonly answer: Answer | undefined
  readonly line: LineReply | undefined
}

export function AnswerFile({ answer, line }: Props): JSX.Element {
  const save = ({ run }: Answer): void => {
    const text = JSON.stringify(toJSON({ ...run, ...(line ? { phase: line } : {}) }), null, 2)
    download(`${run.scenario}.json`, new Blob([text], { type: 'application/json' }))
  }
  return (
    <button type="button" disabled={!answer} onClick={() => answer && save(answer)}>
      Download the answer as JSON
    </button>
  )
}

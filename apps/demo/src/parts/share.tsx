/** Taking it along: the link, and the whole answer as JSON. */
import { toJSON } from '@biform/core'
import type { JSX } from 'preact'
import type { Answer, LineReply } from '../solver/protocol.ts'
import { CopyLink } from './copy-link.tsx'

interface Props {
  readonly answer: Answer | undefined
  readonly line: LineReply | undefined
}

export function Share({ answer, line }: Props): JSX.Element {
  return (
    <div class="share">
      <CopyLink />
      <button type="button" disabled={!answer} onClick={() => answer && download(answer, line)}>
        Download the answer as JSON
      </button>
    </div>
  )
}

function download(answer: Answer, line: LineReply | undefined): void {
  const text = JSON.stringify(toJSON({ ...answer.run, ...(line ? { phase: line } : {}) }), null, 2)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = `${answer.run.scenario}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
}

/** Taking it along: the link, for the class too, and the drawings and tables of the page. */
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CopyLink } from './copy-link.tsx'
import { later } from './later.tsx'

const TakeList = later(() => import('../take/take-list.tsx').then(module => module.TakeList))
const ClassLink = later(() => import('../take/class-link.tsx').then(module => module.ClassLink))

interface Props {
  /** What is on stage, for the names of files. */
  readonly name: string
  /** What else there is to take. */
  readonly children?: ComponentChildren
}

export function Share({ name, children }: Props): JSX.Element {
  const [list, setList] = useState(false)
  const [code, setCode] = useState(false)
  return (
    <section class="share" aria-label="Take it along">
      <CopyLink />
      <button type="button" aria-haspopup="dialog" onClick={() => setCode(true)}>
        QR code for the class
      </button>
      {children}
      <details class="take" onToggle={event => setList(event.currentTarget.open)}>
        <summary>Save pictures and tables</summary>
        {list && <TakeList name={name} />}
      </details>
      {code && <ClassLink onClose={() => setCode(false)} />}
    </section>
  )
}

/** The address of the page as a QR code, large enough for the last row: phones that read it are where the teacher is. */
import { generate } from 'lean-qr'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import '../styles/take.css'

/** The margin that readers need, in modules. */
const QUIET = 4

export function ClassLink({ onClose }: { onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { href, hostname } = location
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  return (
    <dialog ref={dialog} class="help class-link" aria-labelledby="class-link-title" onClose={onClose}>
      <h2 id="class-link-title">For the class</h2>
      <Code text={href} />
      <p class="address">{href}</p>
      {isLocal && (
        <p>
          Only this computer has this address. For phones in the same network, start the demo by{' '}
          <code>pnpm start --lan</code>, or put the folder <code>apps/demo/dist</code> on any web server.
        </p>
      )}
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  )
}

/** Black on white in light and dark alike, as readers expect it. */
function Code({ text }: { text: string }): JSX.Element {
  const code = generate(text)
  const side = code.size + 2 * QUIET
  const dots: string[] = []
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) dots.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`)
    }
  }
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label="QR code of the address below">
      <rect width={side} height={side} fill="#fff" />
      <path d={dots.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

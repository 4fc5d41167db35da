/** Copies the address, which holds everything. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

export function CopyLink(): JSX.Element {
  const [said, say] = useState('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href)
      say('The link is copied.')
    } catch {
      say(`Copy it from here: ${location.href}`)
    }
  }
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <p role="status">{said}</p>
    </>
  )
}

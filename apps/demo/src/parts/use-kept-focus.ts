/** What a click takes off the page takes the focus with it: a keyboard goes on from here, and not from the top. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Focuses the element of `ref` when `there` becomes true and nothing else on the page has the focus. */
export function useKeptFocus(ref: RefObject<HTMLElement | null>, there: boolean): void {
  const before = useRef(there)
  useLayoutEffect(() => {
    if (there && !before.current && document.activeElement === document.body) ref.current?.focus()
    before.current = there
  }, [there, ref])
}

/** A text once it has rested: what a screen reader is to hear of a sentence that follows a slider. */
import { useEffect, useState } from 'preact/hooks'

/** In milliseconds. */
const REST = 1_000

export function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), REST)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

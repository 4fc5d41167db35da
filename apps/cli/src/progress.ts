/** A bar on standard error, where that is a terminal, for whoever waits. */
import type { Progress } from '@biform/core'
import type { IO } from './io.ts'

const WIDTH = 30
/** The bar is drawn at most so often, in milliseconds. */
const PAUSE = 100

/** A bar that shows progress and goes away. */
export interface ProgressBar {
  readonly show: (progress: Progress) => void
  readonly clear: () => void
}

/** A bar for this call; it shows nothing where standard error is no terminal. */
export function progressBar({ terminal }: IO): ProgressBar {
  let last = Number.NEGATIVE_INFINITY
  let shown = false
  return {
    show: progress => {
      const now = performance.now()
      if (terminal === undefined || now - last < PAUSE) return
      last = now
      shown = true
      terminal(`\r${barText(progress)}`)
    },
    clear: () => {
      if (shown) terminal?.(`\r${' '.repeat(WIDTH + 30)}\r`)
      shown = false
    },
  }
}

/** `[██████░░░░]  60 %, 126 of 210`; without an end in sight `126 steps, 12 found`. */
export function barText({ done, total, found }: Progress): string {
  if (total === undefined) return `${Math.floor(done)} steps${found === undefined ? '' : `, ${found} found`}`
  const share = total === 0 ? 1 : done / total
  const full = Math.round(WIDTH * share)
  return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${String(Math.floor(100 * share)).padStart(3)} %, ${Math.floor(done)} of ${total}`
}

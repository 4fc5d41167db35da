/** Plays years one after the other, until the last one, or until it is paused. */
import { useCallback, useEffect, useState } from 'preact/hooks'

/** How long a year is shown, in milliseconds. */
const YEAR = 1_400

export interface Player {
  /** The year that is shown. */
  readonly year: number
  readonly playing: boolean
  readonly play: () => void
  readonly pause: () => void
}

/**
 * @param year where it rests, which the address has
 * @param onRest told the year when it comes to rest: a year that passes is no place of its own
 */
export function usePlayer(year: number, first: number, last: number, onRest: (year: number) => void): Player {
  const [at, set] = useState<number>()
  const pause = useCallback(() => {
    if (at === undefined) return
    set(undefined)
    onRest(at)
  }, [at, onRest])
  useEffect(() => {
    if (at === undefined) return
    if (at >= last) {
      pause()
      return
    }
    const timer = setTimeout(() => set(at + 1), YEAR)
    return () => clearTimeout(timer)
  }, [at, last, pause])
  return {
    year: at ?? year,
    playing: at !== undefined,
    play: () => set(year >= last ? first : year),
    pause,
  }
}

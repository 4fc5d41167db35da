/** The place as state: kept in the address, restored by reload, back and forward. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type Place, readPlace, writePlace } from './place.ts'

/** Changes of one gesture that are no further apart than this make one entry in the history. */
const GESTURE = 800
/** Browsers refuse too many changes of the address; a moving slider writes it this often at most. */
const WRITE_EVERY = 200

/** Goes elsewhere. Changes with the same `gesture` in quick succession become one step back. */
export type Go = (change: Partial<Place>, gesture?: string) => void

/** The place of the reader, and how to change it. */
export function usePlace(complete: (place: Place) => Place): [Place, Go] {
  const [place, setPlace] = useState(() => complete(readPlace(location.search)))
  const current = useRef(place)
  const last = useRef({ gesture: '', at: 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const restore = (): void => {
      clearTimeout(timer.current)
      timer.current = undefined
      last.current = { gesture: '', at: 0 }
      current.current = complete(readPlace(location.search))
      setPlace(current.current)
    }
    addEventListener('popstate', restore)
    return () => removeEventListener('popstate', restore)
  }, [complete])

  const go = useCallback<Go>((change, gesture = '') => {
    current.current = { ...current.current, ...change }
    setPlace(current.current)
    const now = performance.now()
    const same = gesture !== '' && gesture === last.current.gesture && now - last.current.at < GESTURE
    last.current = { gesture, at: now }
    if (!same) {
      clearTimeout(timer.current)
      timer.current = undefined
      history.pushState(null, '', writePlace(current.current))
      return
    }
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      history.replaceState(null, '', writePlace(current.current))
    }, WRITE_EVERY)
  }, [])
  return [place, go]
}

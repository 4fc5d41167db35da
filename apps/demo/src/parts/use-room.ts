/** How high a drawing may be so that the control at the lower edge of the screen does not cover it. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/**
 * The height from the top of an element to the main control, if that sticks to the lower edge of the first screen; of an
 * element that begins further down, the height of a screen less the control.
 *
 * @param when measured anew when this changes, or the height of the window
 */
export function useRoom(ref: RefObject<Element | null>, when: string): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = (ref.current?.getBoundingClientRect().top ?? 0) + scrollY
      const screen = innerHeight - (document.querySelector<HTMLElement>('.main-control')?.offsetHeight ?? 0)
      setRoom(top < screen ? screen - top : screen)
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [ref, when])
  return room
}

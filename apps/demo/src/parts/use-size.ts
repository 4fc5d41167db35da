/** The width of an element and the size of its type, in CSS pixels: drawings are laid out in real pixels, not scaled. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

export interface Size {
  readonly width: number
  /** The root's font size over 17 px, its size outside of projector mode. */
  readonly scale: number
}

export function useSize<Item extends Element>(): [RefObject<Item | null>, Size] {
  const ref = useRef<Item>(null)
  const [size, setSize] = useState<Size>({ width: 0, scale: 1 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void => {
      const width = Math.floor(element.getBoundingClientRect().width)
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 17
      setSize(old => (old.width === width && old.scale === scale ? old : { width, scale }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}

/** How many steps of something are shown: none of a new one. */
import { useCallback, useState } from 'preact/hooks'

export function useShown(of: object | undefined): [number, (steps: number) => void] {
  const [state, set] = useState<{ readonly of: object | undefined; readonly steps: number }>()
  const show = useCallback((steps: number) => set({ of, steps }), [of])
  return [state?.of === of ? (state?.steps ?? 0) : 0, show]
}

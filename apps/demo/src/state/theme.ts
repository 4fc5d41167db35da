/** Light or dark: what the system prefers, unless the reader has said otherwise. */
import { useEffect, useState } from 'preact/hooks'

export type Theme = 'light' | 'dark'

const KEY = 'biform-theme'
const DARK = '(prefers-color-scheme: dark)'

/** The theme in force, and a switch to the other one. The choice is remembered where the browser allows it. */
export function useTheme(): [Theme, () => void] {
  const [chosen, choose] = useState<Theme | undefined>(remembered)
  const [preferred, prefer] = useState<Theme>(() => (matchMedia(DARK).matches ? 'dark' : 'light'))
  useEffect(() => {
    const query = matchMedia(DARK)
    const follow = (): void => prefer(query.matches ? 'dark' : 'light')
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  useEffect(() => {
    if (chosen) document.documentElement.dataset.theme = chosen
  }, [chosen])
  const theme = chosen ?? preferred
  return [
    theme,
    () => {
      const next: Theme = theme === 'dark' ? 'light' : 'dark'
      choose(next)
      remember(next)
    },
  ]
}

function remembered(): Theme | undefined {
  try {
    const theme = localStorage.getItem(KEY)
    return theme === 'light' || theme === 'dark' ? theme : undefined
  } catch {
    return undefined // storage may be closed to us
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // The switch works without memory.
  }
}

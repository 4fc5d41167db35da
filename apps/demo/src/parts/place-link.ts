/** A link to another place of the page, which opens without loading it anew. */
import { type Place, writePlace } from '../state/place.ts'

interface LinkProps {
  readonly href: string
  readonly 'aria-current': 'page' | undefined
  readonly onClick: (event: MouseEvent) => void
}

/** `onPick` goes there; another tab or window is left to the browser. */
export function linkTo(
  from: Place,
  where: Partial<Place>,
  isHere: boolean,
  onPick: (where: Partial<Place>) => void,
): LinkProps {
  return {
    href: writePlace({ ...from, ...where }),
    'aria-current': isHere ? 'page' : undefined,
    onClick: event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      onPick(where)
    },
  }
}

/** Goes through something step by step, or to its end at once, and back to its beginning. */
import type { ComponentChildren, JSX, RefObject } from 'preact'

interface Props {
  /** How many steps are shown, and how many there are. */
  readonly shown: number
  readonly all: number
  /** What the buttons say: one step, all steps, none. */
  readonly one: string
  readonly every: string
  readonly none: string
  readonly onShow: (steps: number) => void
  /** Set to the first button. */
  readonly first: RefObject<HTMLButtonElement | null>
  /** More buttons. */
  readonly children?: ComponentChildren
}

export function StepButtons({ shown, all, one, every, none, onShow, first, children }: Props): JSX.Element {
  return (
    <div class="step-buttons">
      <Step button={first} to={Math.min(shown + 1, all)} shown={shown} onShow={onShow}>
        {one}
      </Step>
      <Step to={all} shown={shown} onShow={onShow}>
        {every}
      </Step>
      <Step to={0} shown={shown} onShow={onShow}>
        {none}
      </Step>
      {children}
    </div>
  )
}

interface StepProps {
  readonly button?: RefObject<HTMLButtonElement | null>
  readonly to: number
  readonly shown: number
  readonly onShow: (steps: number) => void
  readonly children: string
}

/** Where that is shown already it does nothing, but keeps the focus. */
function Step({ button, to, shown, onShow, children }: StepProps): JSX.Element {
  return (
    <button ref={button ?? null} type="button" aria-disabled={to === shown} onClick={() => to !== shown && onShow(to)}>
      {children}
    </button>
  )
}

/** The help dialog: what the picture shows, and the keys. */
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const KEYS: readonly (readonly [string, string])[] = [
  ['Tab', 'to the next control'],
  [
    '← → ↑ ↓',
    'move a slider, the handle on the phase line, the point in the phase plane, or the place in the payoff table',
  ],
  ['Home, End', 'to the ends of a slider'],
  ['Page Up, Page Down', 'larger steps'],
  ['Enter, Space', 'put a cell or an end into the picture, turn a switch'],
  ['Esc', 'close what is open'],
  ['?', 'this help'],
]

export function Help({ open, onClose }: { open: boolean; onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">How to read and move this page</h2>
      <p>
        Each partner has a plate with its own-use value. Part of it may be exposed: the others could withhold it, so it
        goes into the pot, and the knife divides the pot by bargaining power. Move the exposure and watch the pot empty
        onto the plates. At one end lies the split pie, at the other dual appropriation.
      </p>
      <p>
        Where three divide something, a triangle shows all the ways to do it. Ticks along a line point to where two of
        them would rather leave; the core is what no line cuts off. Point at a split, or go to it by Tab, for its exact
        values.
      </p>
      <p>
        On the workbench of repeated games, the plane shows what two partners can get on average: the first one's payoff
        to the right, the second one's upwards. Inside the feasible set lies what is individually rational, and inside
        that what an equilibrium can give at the chosen patience. Move the patience, and watch it grow or vanish.
      </p>
      <p>
        Two numbers at once: the phase plane shows where the prediction holds over any two of a scenario's numbers. Drag
        the point, or move it by the arrow keys, and the sentence follows.
      </p>
      <p>All answers are exact. Fields take whole numbers, decimals and fractions such as 1/3.</p>
      <dl class="keys">
        {KEYS.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  )
}

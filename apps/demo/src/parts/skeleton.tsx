/** What stands where the picture will be while the solver loads. */
import type { JSX } from 'preact'

export function Skeleton(): JSX.Element {
  return (
    <div class="picture-skeleton" role="status">
      <span class="hidden">The solver is loading.</span>
      <svg viewBox="0 0 320 120" width="100%" aria-hidden="true">
        <path class="line" d="M20 100h60M240 100h60M120 40v50q0 10 10 10h60q10 0 10-10V40" />
      </svg>
    </div>
  )
}

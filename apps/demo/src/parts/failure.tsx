/** The one message there is when the solver's thread fails. */
import type { JSX } from 'preact'

export function Failure({ onRetry }: { onRetry: () => void }): JSX.Element {
  return (
    <div class="failure" role="alert">
      <p>
        <strong>The solver stopped.</strong> Your numbers are kept.
      </p>
      <button type="button" onClick={onRetry}>
        Start it again
      </button>
    </div>
  )
}

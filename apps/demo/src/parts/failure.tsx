/** The one message there is when the solver's thread fails. */
import type { JSX } from 'preact'

export function Failure({ title, onRetry }: { title: string; onRetry: () => void }): JSX.Element {
  return (
    <>
      <h1>{title}</h1>
      <div class="failure" role="alert">
        <p>
          <strong>The solver stopped.</strong> Your numbers are kept.
        </p>
        <button type="button" onClick={onRetry}>
          Start it again
        </button>
      </div>
    </>
  )
}

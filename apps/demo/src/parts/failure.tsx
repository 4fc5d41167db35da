/** What is said when the solver's thread fails, or when a scenario cannot be loaded. */
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

export function NotLoaded(): JSX.Element {
  return (
    <main>
      <div class="failure" role="alert">
        <p>
          <strong>This scenario could not be loaded.</strong> The connection may be down.
        </p>
        <button type="button" onClick={() => location.reload()}>
          Load the page again
        </button>
      </div>
    </main>
  )
}

/** Parts of the page that are loaded when they are first wanted, each from a chunk of its own. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A component that is loaded when it is first drawn. `waiting` stands in its place until it is there. */
type Component<Props> = (props: Props) => JSX.Element | null

export function later<Props extends object>(
  load: () => Promise<Component<Props>>,
  waiting: JSX.Element | null = null,
): Component<Props> {
  let loaded: Component<Props> | undefined
  return function Later(props: Props): JSX.Element {
    const [state, set] = useState<'waiting' | 'there' | 'failed'>(loaded ? 'there' : 'waiting')
    useEffect(() => {
      if (state !== 'waiting') return
      let gone = false
      load().then(
        component => {
          loaded = component
          if (!gone) set('there')
        },
        () => {
          if (!gone) set('failed')
        },
      )
      return () => {
        gone = true
      }
    }, [state])
    if (state === 'there' && loaded) {
      const Loaded = loaded
      return <Loaded {...props} />
    }
    if (state === 'failed') {
      return (
        <div class="failure" role="alert">
          <p>This part of the page could not be loaded.</p>
          <button type="button" onClick={() => set('waiting')}>
            Load it again
          </button>
        </div>
      )
    }
    return <div aria-busy="true">{waiting}</div>
  }
}

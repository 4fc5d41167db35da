/** Which line is which, and what the two numbers are at the current value. */
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import type { Answer } from '../solver/protocol.ts'

interface Props {
  readonly pairs: readonly string[]
  readonly pair: string
  /** The deciding pairs as they are in the answer on the page. */
  readonly here: Answer['run']['prediction']['deciding']
  readonly onChoose: (pair: string) => void
}

export function DecidingKey({ pairs, pair, here, onChoose }: Props): JSX.Element {
  const now = here.find(item => item.text === pair)
  return (
    <div class="deciding-key">
      {pairs.length > 1 ? (
        <fieldset class="pairs">
          <legend>What decides</legend>
          {pairs.map(text => (
            <label key={text}>
              <input type="radio" name="deciding-pair" checked={text === pair} onChange={() => onChoose(text)} />
              {text}
            </label>
          ))}
        </fieldset>
      ) : (
        <p>
          <b>What decides</b> {pair}
        </p>
      )}
      <ul class="legend">
        {(['left', 'right'] as const).map(side => (
          <li key={side}>
            <svg width="30" height="14" aria-hidden="true" class="deciding">
              <path class={`side ${side}`} d="M0 7H30" />
            </svg>
            {side === 'left' ? 'the first' : 'the second'}
            {now && (
              <span>
                here <Exact value={now[side]} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * A class in which everybody plays one strategy: a tournament of all against all, and generations in which each strategy has
 * as many followers as its score says. The class predicts first.
 */
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Guess } from '../../parts/guess.tsx'
import { useKeptFocus } from '../../parts/use-kept-focus.ts'
import type { CrowdAnswer, StrategyText } from '../../solver/repeated-protocol.ts'
import type { Settings } from '../settings.ts'
import { StepButtons } from '../step-buttons.tsx'
import type { AskedCrowd } from '../use-repeated.ts'
import { useShown } from '../use-shown.ts'
import { CrowdChooser } from './crowd-chooser.tsx'
import { CrowdTable } from './crowd-table.tsx'
import { crowdInWords, favouriteInWords } from './crowd-words.ts'

interface Props {
  readonly settings: Settings
  readonly strategies: readonly StrategyText[]
  /** The newest class; of other settings, while that of these is being worked out. */
  readonly asked: AskedCrowd | undefined
  /** True while the class is to predict. */
  readonly hidden: boolean
  readonly change: (change: Partial<Settings>, gesture?: string) => void
  /** Takes a prediction, or takes it back. */
  readonly onFavourite: (favourite: string | undefined) => void
}

export function CrowdView({ settings, strategies, asked, hidden, change, onFavourite }: Props): JSX.Element {
  const { crowd, favourite } = settings
  const title = (name: string): string => strategies.find(item => item.name === name)?.title ?? name
  const reply = asked?.value
  const first = useRef<HTMLButtonElement>(null)
  const answer = useRef<HTMLButtonElement>(null)
  useKeptFocus(first, !hidden && favourite !== undefined)
  useKeptFocus(answer, hidden)
  return (
    <div class="crowd">
      <p class="hint">
        Everybody meets everybody for 200 rounds, with the noise of the match. Then each strategy has followers in
        proportion to what it scores against those whom it now meets; generation after generation.
      </p>
      <CrowdChooser crowd={crowd} strategies={strategies} onChange={next => change({ crowd: next })} />
      {hidden ? (
        <Guess
          first={answer}
          question="After 100 generations, who has most followers?"
          answers={crowd.map(name => ({ value: name, text: title(name) }))}
          onChoose={onFavourite}
        />
      ) : reply && 'refused' in reply ? (
        <p class="problem" role="alert">
          This class cannot be played: {reply.refused.reason}.
        </p>
      ) : (
        asked && reply && <Met {...{ asked, reply, favourite, first, title, onFavourite }} />
      )}
    </div>
  )
}

interface MetProps extends Pick<Props, 'onFavourite'> {
  readonly asked: AskedCrowd
  readonly reply: CrowdAnswer
  readonly favourite: string | undefined
  readonly first: { current: HTMLButtonElement | null }
  readonly title: (name: string) => string
}

function Met({ asked, reply, favourite, first, title, onFavourite }: MetProps): JSX.Element {
  const [generation, show] = useShown(reply)
  const { players } = asked.settings
  const { names, sides, unable } = reply
  const titles = names.map(title)
  const all = (sides[0]?.shares.length ?? 1) - 1
  const words = sides.map((side, i) => {
    const text = crowdInWords(side, titles, generation)
    return sides.length === 1 ? text : `In the place of ${players[i as 0 | 1]}: ${text}`
  })
  return (
    <>
      {unable.map(({ name, reason }) => (
        <p key={name} class="problem">
          {title(name)} is left out: {reason}.
        </p>
      ))}
      {sides.length > 0 && (
        <>
          <StepButtons
            shown={generation}
            all={all}
            one="Next generation"
            every={`All ${all} generations`}
            none="Back to the first"
            onShow={show}
            first={first}
          >
            {favourite !== undefined && (
              <button type="button" onClick={() => onFavourite(undefined)}>
                Guess again
              </button>
            )}
          </StepButtons>
          <div role="status">
            {words.map(text => (
              <p key={text}>{text}</p>
            ))}
            {favourite !== undefined && generation === all && <p>{favouriteInWords(reply, titles, favourite)}</p>}
          </div>
          <div class="crowd-tables">
            {sides.map((side, i) => (
              <CrowdTable
                key={players[i as 0 | 1]}
                caption={
                  sides.length === 1
                    ? 'What each scores against the others, and its followers'
                    : `In the place of ${players[i as 0 | 1]}: what each scores, and its followers`
                }
                side={side}
                titles={titles}
                generation={generation}
              />
            ))}
          </div>
        </>
      )}
    </>
  )
}

/** A match between two strategies: round by round or at once, with the scores, and a prediction first. */
import { type Fraction, toNumber } from '@biform/core'
import type { JSX, RefObject } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { Exact } from '../../parts/exact.tsx'
import { Guess } from '../../parts/guess.tsx'
import { decimals } from '../../parts/number.ts'
import { ParameterControl } from '../../parts/parameter-control.tsx'
import { PlayerHead } from '../../parts/player-head.tsx'
import { useKeptFocus } from '../../parts/use-kept-focus.ts'
import { solid } from '../../picture/patterns.tsx'
import type { MatchReply, StrategyText } from '../../solver/repeated-protocol.ts'
import { LEADERS, type Leader, NOISE, type Settings } from '../settings.ts'
import { StepButtons } from '../step-buttons.tsx'
import type { AskedMatch } from '../use-repeated.ts'
import { endInWords, leaderInWords, roundInWords } from './match-words.ts'
import { StripView } from './strip-view.tsx'

interface Props {
  readonly settings: Settings
  readonly strategies: readonly StrategyText[]
  /** The newest match; of other settings, while that of these is being played. */
  readonly asked: AskedMatch | undefined
  /** How many rounds are shown. */
  readonly shown: number
  /** True while the class is to predict the match. */
  readonly hidden: boolean
  readonly onShow: (rounds: number) => void
  readonly change: (change: Partial<Settings>, gesture?: string) => void
  /** Takes a prediction, or takes it back. */
  readonly onBet: (bet: Leader | undefined) => void
}

export function MatchView(props: Props): JSX.Element {
  const { settings, strategies, asked, hidden, change, onBet } = props
  const { players, match, noise, bet } = settings
  const reply = asked?.value
  const next = useRef<HTMLButtonElement>(null)
  const answer = useRef<HTMLButtonElement>(null)
  useKeptFocus(next, !hidden && bet !== undefined)
  useKeptFocus(answer, hidden)
  return (
    <div class="match">
      <div class="match-choices">
        {([0, 1] as const).map(i => (
          <div key={i}>
            <label class="line-choice">
              <span style={{ color: solid(i) }}>{players[i]}</span>
              <select
                aria-label={`${players[i]} plays`}
                value={match[i]}
                onChange={event => {
                  const name = event.currentTarget.value
                  change({ match: i === 0 ? [name, match[1]] : [match[0], name] })
                }}
              >
                {strategies.map(({ name, title }) => (
                  <option key={name} value={name}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            <p class="hint">{strategies.find(({ name }) => name === match[i])?.text}</p>
          </div>
        ))}
        <ParameterControl
          name="noise"
          parameter={NOISE}
          value={noise}
          changed={noise.n !== 0n}
          onChange={value => change({ noise: value }, 'noise')}
        />
      </div>
      {reply && 'refused' in reply ? (
        <p class="problem" role="alert">
          This match cannot be played: {reply.refused.reason}.
        </p>
      ) : hidden ? (
        <Guess
          first={answer}
          question="After 200 rounds, who has more?"
          answers={LEADERS.map(value => ({
            value,
            text: value === 'same' ? 'Both the same' : leaderInWords(value, players),
          }))}
          onChoose={onBet}
        />
      ) : (
        asked && reply && <Played {...props} of={asked.settings} reply={reply} next={next} />
      )}
    </div>
  )
}

type PlayedProps = Props & {
  /** The settings of the match. */
  readonly of: Settings
  readonly reply: Exclude<MatchReply, { readonly refused: unknown }>
  readonly next: RefObject<HTMLButtonElement | null>
}

function Played({ settings, of, reply, shown, onShow, change, onBet, next }: PlayedProps): JSX.Element {
  const { seed, bet } = settings
  const all = reply.rounds.length
  const rounds = useMemo(() => reply.rounds.slice(0, shown), [reply, shown])
  const totals = reply.totals[shown - 1]
  return (
    <>
      <StepButtons
        shown={shown}
        all={all}
        one="Next round"
        every={`All ${all} rounds`}
        none="Start again"
        onShow={onShow}
        first={next}
      >
        {reply.chance && (
          <button type="button" onClick={() => change({ seed: seed + 1 })}>
            Other chance
          </button>
        )}
        {bet !== undefined && (
          <button type="button" onClick={() => onBet(undefined)}>
            Guess again
          </button>
        )}
      </StepButtons>
      <p class="round" role="status">
        {roundInWords(of, reply, shown)}
      </p>
      <table class="plain scores">
        <thead>
          <tr>
            <td />
            <th scope="col">has</th>
            <th scope="col">a round</th>
          </tr>
        </thead>
        <tbody>
          {of.players.map((player, i) => (
            <tr key={player}>
              <PlayerHead scope="row" at={i}>
                {player}
              </PlayerHead>
              <td>{totals ? <Exact value={totals[i]!} /> : 0}</td>
              <td>{totals ? mean(totals[i]!, shown) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown > 0 && <StripView settings={of} rounds={rounds} />}
      {shown === all && endInWords({ ...of, bet }, reply).map(text => <p key={text}>{text}</p>)}
    </>
  )
}

function mean(total: Fraction, rounds: number): string {
  return decimals(toNumber(total) / rounds)
}

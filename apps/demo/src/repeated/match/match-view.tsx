/** A match between two strategies: round by round or at once, with the scores, and a prediction first. */
import { type Fraction, toNumber } from '@biform/core'
import type { JSX, RefObject } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { Exact } from '../../parts/exact.tsx'
import { decimals } from '../../parts/number.ts'
import { ParameterControl } from '../../parts/parameter-control.tsx'
import { useKeptFocus } from '../../parts/use-kept-focus.ts'
import { solid } from '../../picture/patterns.tsx'
import type { MatchReply, StrategyText } from '../../solver/repeated-protocol.ts'
import { Guess } from '../guess.tsx'
import { LEADERS, NOISE, type Settings } from '../settings.ts'
import { endInWords, leaderInWords, roundInWords } from './match-words.ts'
import { StripView } from './strip-view.tsx'

interface Props {
  readonly settings: Settings
  readonly strategies: readonly StrategyText[]
  /** The match of these settings; undefined while it is being played. */
  readonly reply: MatchReply | undefined
  /** How many rounds are shown. */
  readonly shown: number
  /** True while the class is to predict the match. */
  readonly hidden: boolean
  readonly onShow: (rounds: number) => void
  readonly change: (change: Partial<Settings>, gesture?: string) => void
}

export function MatchView(props: Props): JSX.Element {
  const { settings, strategies, reply, hidden, change } = props
  const { players, match, noise, bet } = settings
  const next = useRef<HTMLButtonElement>(null)
  useKeptFocus(next, !hidden && bet !== undefined)
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
          question="After 200 rounds, who has more?"
          answers={LEADERS.map(value => ({
            value,
            text: value === 'same' ? 'Both the same' : leaderInWords(value, players),
          }))}
          onChoose={bet => change({ bet })}
        />
      ) : (
        reply && <Played {...props} reply={reply} next={next} />
      )}
    </div>
  )
}

type PlayedProps = Props & {
  readonly reply: Exclude<MatchReply, { readonly refused: unknown }>
  readonly next: RefObject<HTMLButtonElement | null>
}

function Played({ settings, reply, shown, onShow, change, next }: PlayedProps): JSX.Element {
  const { players, seed, bet } = settings
  const all = reply.rounds.length
  const rounds = useMemo(() => reply.rounds.slice(0, shown), [reply, shown])
  const totals = reply.totals[shown - 1]
  return (
    <>
      <div class="match-buttons">
        <button ref={next} type="button" disabled={shown === all} onClick={() => onShow(shown + 1)}>
          Next round
        </button>
        <button type="button" disabled={shown === all} onClick={() => onShow(all)}>
          All {all} rounds
        </button>
        <button type="button" disabled={shown === 0} onClick={() => onShow(0)}>
          Start again
        </button>
        {reply.chance && (
          <button type="button" onClick={() => change({ seed: seed + 1 })}>
            Other chance
          </button>
        )}
        {bet !== undefined && (
          <button type="button" onClick={() => change({ bet: undefined })}>
            Guess again
          </button>
        )}
      </div>
      <p class="round" role="status">
        {roundInWords(settings, reply, shown)}
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
          {players.map((player, i) => (
            <tr key={player}>
              <th scope="row" style={{ color: solid(i) }}>
                {player}
              </th>
              <td>{totals ? <Exact value={totals[i]!} /> : 0}</td>
              <td>{totals ? mean(totals[i]!, shown) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown > 0 && <StripView settings={settings} rounds={rounds} />}
      {shown === all && endInWords(settings, reply).map(text => <p key={text}>{text}</p>)}
    </>
  )
}

function mean(total: Fraction, rounds: number): string {
  return decimals(toNumber(total) / rounds)
}

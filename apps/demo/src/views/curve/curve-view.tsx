/** The payoffs along one decision as curves, what is accepted by all as a band, and the decisions that have a name. */
import { type CurveProblem, polynomialAt, type Real } from '@biform/core'
import { scaleLinear } from 'd3-scale'
import type { JSX } from 'preact'
import { PlayerHead } from '../../parts/player-head.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { useSize } from '../../parts/use-size.ts'
import { solid } from '../../picture/patterns.tsx'
import type { CurveAnswer } from '../../solver/protocol.ts'
import type { ViewProps } from '../view.ts'
import { curvesOf, drawn, lettersOf, realInWords, type Spot, spotsOf } from './layout.ts'

const HEIGHT = 260
/** Curves are told apart by their strokes as well as by their colours. */
const DASHES = ['none', '8 5', '2 4', '12 4 2 4', '5 3']

export function CurveView({ game, found, hidden }: ViewProps<CurveProblem>): JSX.Element | null {
  const { curve } = found
  if (!curve) return null
  const spots = hidden ? [] : spotsOf(game, curve)
  return (
    <>
      <CurveDrawing game={game} curve={curve} spots={spots} hidden={hidden} />
      {hidden ? <p class="hint">Hidden while you guess.</p> : <CurveTable game={game} curve={curve} spots={spots} />}
    </>
  )
}

interface Props {
  readonly game: CurveProblem
  readonly curve: CurveAnswer
  readonly spots: readonly Spot[]
}

function CurveDrawing({ game, curve, spots, hidden }: Props & { readonly hidden: boolean }): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const curves = curvesOf(game)
  const heights = curves.flat().map(([, y]) => y)
  const [left, top, bottom] = [52 * scale, 26 * scale, (HEIGHT - 44) * scale]
  const x = scaleLinear()
    .domain(game.interval.map(drawn))
    .range([left, Math.max(left + 1, width - 16)])
  const y = scaleLinear()
    .domain([Math.min(0, ...heights), Math.max(1e-9, ...heights)])
    .nice(4)
    .range([bottom, top])
  return (
    <div ref={ref} class="curves">
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT * scale}
          role="img"
          aria-label={`Payoffs along the ${game.label}; ${hidden ? 'the answers are hidden' : 'the table below has the answers'}`}
        >
          {!hidden &&
            curve.zone.all.map(({ lower, upper }) => (
              <rect
                key={drawn(lower)}
                class="zone"
                x={x(drawn(lower))}
                y={top}
                width={Math.max(1, x(drawn(upper)) - x(drawn(lower)))}
                height={bottom - top}
              />
            ))}
          {y.ticks(4).map(tick => (
            <g key={tick} class="tick">
              <path d={`M${left} ${y(tick)}H${width - 16}`} />
              <text x={left - 8} y={y(tick)} dy="0.35em" text-anchor="end">
                {String(tick).replace('-', '−')}
              </text>
            </g>
          ))}
          {x.ticks(5).map(tick => (
            <g key={tick} class="tick">
              <text x={x(tick)} y={bottom + 20 * scale} text-anchor="middle">
                {String(tick).replace('-', '−')}
              </text>
            </g>
          ))}
          <text class="axis-name" x={width - 16} y={bottom + 38 * scale} text-anchor="end">
            {game.label} →
          </text>
          {curves.map((points, i) => (
            <path
              key={game.players[i]}
              class="curve"
              d={`M${points.map(([a, b]) => `${x(a)} ${y(b)}`).join('L')}`}
              stroke={solid(i)}
              stroke-dasharray={DASHES[i % DASHES.length]}
            />
          ))}
          {spots.map(({ letter, player, at }) => (
            <path
              key={letter}
              class="spot"
              d={`M${x(drawn(at))} ${top}V${bottom}`}
              stroke={player === undefined ? 'var(--ink)' : solid(player)}
              stroke-dasharray={player === undefined ? 'none' : '3 4'}
            />
          ))}
          {lettersOf(spots, x).map(({ at, text }) => (
            <text key={text} class="letter" x={at} y={top - 8 * scale} text-anchor="middle">
              {text}
            </text>
          ))}
        </svg>
      )}
      <ul class="curve-key">
        {game.players.map((player, i) => (
          <li key={player} style={{ color: solid(i) }}>
            <svg width="34" height="10" aria-hidden="true">
              <path class="curve" d="M0 5H34" stroke={solid(i)} stroke-dasharray={DASHES[i % DASHES.length]} />
            </svg>{' '}
            {player}
          </li>
        ))}
      </ul>
    </div>
  )
}

function CurveTable({ game, curve, spots }: Props): JSX.Element {
  const valuesAt = (at: Real): readonly Real[] => game.payoffs.map(payoff => polynomialAt(payoff, at))
  return (
    <>
      <Scroll label={`Payoffs at each ${game.label}`}>
        <table class="plain splits">
          <caption>What each {game.label} that has a name is worth to each: the lines of the drawing</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{game.label}</th>
              {game.players.map((player, i) => (
                <PlayerHead key={player} scope="col" at={i}>
                  {player}
                </PlayerHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {spots.map(({ letter, name, at }) => (
              <tr key={letter}>
                <th scope="row">
                  {letter} – {name}
                </th>
                <td>{realInWords(at)}</td>
                {valuesAt(at).map((value, i) => (
                  <td key={game.players[i]}>{realInWords(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>
        {curve.zone.all.length === 0
          ? `No ${game.label} gives everybody at least what there is without an agreement.`
          : `Everybody accepts the ${game.label} ${curve.zone.all
              .map(({ lower, upper }) => `from ${realInWords(lower)} to ${realInWords(upper)}`)
              .join(', or ')}.`}
      </p>
    </>
  )
}

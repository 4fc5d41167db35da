/** Two strategies each: the square of all mixtures, each player's best replies as a line, and the equilibria where they meet. */
import { toNumber } from '@biform/core'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { JSX } from 'preact'
import { useSize } from '../parts/use-size.ts'
import { solid } from '../picture/patterns.tsx'
import type { Corners, OwnAnswer } from '../solver/own-game.ts'

interface Props {
  readonly answer: OwnAnswer
  readonly square: NonNullable<OwnAnswer['square']>
}

export function ReplySquare({ answer: { game, nash }, square }: Props): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const size = Math.min(width - 66 * scale, 320 * scale)
  const x = scaleLinear().range([44 * scale, 44 * scale + size])
  const y = scaleLinear().range([26 * scale + size, 26 * scale])
  const [left, right] = x.range() as [number, number]
  const [bottom, top] = y.range() as [number, number]
  const [mine, theirs] = game.strategies.map(names => names[0]!) as [string, string]
  const line = (corners: Corners): string =>
    `M${corners.map(([p, q]) => `${x(toNumber(p))} ${y(toNumber(q))}`).join('L')}`
  return (
    <>
      <ul class="legend">
        {game.players.map((player, i) => (
          <li key={player}>
            <svg width="32" height="12" aria-hidden="true">
              <path class={`reply reply-${i}`} style={{ stroke: solid(i) }} d="M1 6H31" />
            </svg>
            {square.replies[i]!.length > 0
              ? `best replies of ${player}`
              : `${player} is indifferent everywhere: no line`}
          </li>
        ))}
        <li>
          <svg width="16" height="16" aria-hidden="true">
            <circle class="meet" cx="8" cy="8" r="6" />
          </svg>
          equilibrium
        </li>
      </ul>
      <div class="reply-square" ref={ref}>
        {width > 0 && (
          <svg
            width={width}
            height={bottom + 48 * scale}
            role="img"
            aria-label="Best replies in the square of all mixtures; they meet in the equilibria of the table"
          >
            <rect class="frame" x={left} y={top} width={right - left} height={bottom - top} />
            <g class="axes">
              {['0', '1/2', '1'].map((text, k) => (
                <g key={text}>
                  <text x={x(k / 2)} y={bottom + 18 * scale} text-anchor="middle">
                    {text}
                  </text>
                  <text x={left - 8} y={y(k / 2)} dy="0.35em" text-anchor="end">
                    {text}
                  </text>
                </g>
              ))}
              <text class="name" x={left} y={bottom + 40 * scale} style={{ fill: solid(0) }}>
                {`how often ${game.players[0]} plays ${mine} →`}
              </text>
              <text class="name" x={8} y={14 * scale} style={{ fill: solid(1) }}>
                {`↑ how often ${game.players[1]} plays ${theirs}`}
              </text>
            </g>
            {square.replies.map((corners, i) =>
              corners.length > 0 ? (
                <path key={i} class={`reply reply-${i}`} style={{ stroke: solid(i) }} d={line(corners)} />
              ) : null,
            )}
            <Sets nash={nash} x={x} y={y} scale={scale} />
          </svg>
        )}
      </div>
    </>
  )
}

interface SetsProps {
  readonly nash: OwnAnswer['nash']
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly scale: number
}

/** The sets of equilibria: points, lines, or the whole square. */
function Sets({ nash, x, y, scale }: SetsProps): JSX.Element {
  const { extreme, components } = nash
  return (
    <g>
      {components.flatMap(({ subsets }) =>
        subsets.map(({ rows, columns }) => {
          const ps = rows.map(r => x(toNumber(extreme.rows[r]![0]!)))
          const qs = columns.map(c => y(toNumber(extreme.columns[c]![0]!)))
          const [from, to] = [Math.min(...ps), Math.max(...ps)]
          const [high, low] = [Math.min(...qs), Math.max(...qs)]
          return (
            <rect
              key={`${rows};${columns}`}
              class="meet"
              x={from - 6 * scale}
              y={high - 6 * scale}
              width={to - from + 12 * scale}
              height={low - high + 12 * scale}
              rx={6 * scale}
            />
          )
        }),
      )}
    </g>
  )
}

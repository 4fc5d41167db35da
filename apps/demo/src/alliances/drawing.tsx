/** A portfolio as lanes over the years: one lane a partner, a circle where it gives standing, a diamond where it gives roles. */
import { scaleLinear } from 'd3-scale'
import type { JSX } from 'preact'
import { useSize } from '../parts/use-size.ts'
import type { Mark, Portfolio, Row } from './portfolio.ts'
import { portfolioInWords } from './words.ts'

/** Below this width names stand above their lanes, in pixels. */
const NARROW = 720

/** How far the line of a partner reaches beyond its first mark and its last one, so that a single one has a line too. */
const REACH = 19

export function Drawing({ portfolio }: { portfolio: Portfolio }): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const { rows, first, last, year } = portfolio
  const narrow = width < NARROW * scale
  const left = narrow ? 0 : 270 * scale
  const years = Array.from({ length: last - first + 1 }, (_, k) => first + k)
  const column = Math.max(1, (width - left) / years.length)
  const x = scaleLinear()
    .domain([first, last])
    .range([left + column / 2, width - column / 2])
  const top = 34 * scale
  const lane = (narrow ? 56 : 36) * scale
  const height = top + rows.length * lane + 8 * scale
  const every = column < 40 * scale ? 2 : 1
  return (
    <div class="portfolio" ref={ref}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={portfolioInWords(portfolio)}>
          <rect class="this-year" x={x(year) - column / 2} y={top - 6 * scale} width={column} height={height - top} />
          {years.map((item, k) => (
            <g key={item} class={item <= year ? 'year past' : 'year'}>
              <path d={`M${x(item)} ${top - 6 * scale}V${height}`} />
              {k % every === 0 && item !== year && Math.abs(item - year) >= every && (
                <text x={x(item)} y={18 * scale} text-anchor="middle">
                  {every === 1 ? item : `’${String(item).slice(2)}`}
                </text>
              )}
            </g>
          ))}
          <text
            class="current-year"
            x={Math.min(width - 22 * scale, Math.max(22 * scale, x(year)))}
            y={18 * scale}
            text-anchor="middle"
          >
            {year}
          </text>
          {rows.map((row, k) => (
            <Lane
              key={row.partner}
              row={row}
              year={year}
              x={x}
              nameAt={{ x: 0, y: top + k * lane + (narrow ? 14 : 22) * scale }}
              middle={top + k * lane + (narrow ? 38 : 17) * scale}
              scale={scale}
            />
          ))}
        </svg>
      )}
    </div>
  )
}

interface LaneProps {
  readonly row: Row
  readonly year: number
  readonly x: (year: number) => number
  readonly nameAt: { readonly x: number; readonly y: number }
  readonly middle: number
  readonly scale: number
}

function Lane({ row: { partner, type, marks }, year, x, nameAt, middle, scale }: LaneProps): JSX.Element | null {
  if (marks.length === 0) return null
  const [from, to] = [marks[0]!.year, marks[marks.length - 1]!.year]
  return (
    <g class={`lane ${type}`}>
      <text {...nameAt}>{partner}</text>
      <path class="span" d={`M${x(from) - REACH * scale} ${middle}H${x(to) + REACH * scale}`} />
      {marks.map(mark => {
        const alone = marks.filter(item => item.year === mark.year).length === 1
        const shift = alone ? 0 : (mark.capability === 'legitimacy' ? -8.5 : 9.5) * scale
        return (
          <EventMark
            key={`${mark.year} ${mark.capability}`}
            mark={mark}
            x={x(mark.year)}
            y={middle + shift}
            radius={(alone ? 10 : 7) * scale}
            isNow={mark.year === year}
          />
        )
      })}
    </g>
  )
}

interface MarkProps {
  readonly mark: Pick<Mark, 'capability' | 'count'>
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly isNow: boolean
}

/** A circle with an L, or a diamond with an R; how many, where there are several. */
export function EventMark({ mark: { capability, count }, x, y, radius, isNow }: MarkProps): JSX.Element {
  const wide = radius * 1.25
  return (
    <g class={`event ${capability}${isNow ? ' now' : ''}`}>
      {capability === 'legitimacy' ? (
        <circle cx={x} cy={y} r={radius} />
      ) : (
        <path d={`M${x} ${y - wide}L${x + wide} ${y}L${x} ${y + wide}L${x - wide} ${y}Z`} />
      )}
      <text x={x} y={y} dy="0.35em" text-anchor="middle" style={{ fontSize: `${radius * 1.3}px` }}>
        {capability === 'legitimacy' ? 'L' : 'R'}
      </text>
      {count > 1 && (
        <text class="count" x={x + wide + 3} y={y} dy="0.35em">
          ×{count}
        </text>
      )}
    </g>
  )
}

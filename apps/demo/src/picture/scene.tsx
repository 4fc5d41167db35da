/** One drawing: n plates around one pot. */
import { toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { columns } from './layout.ts'
import { solid } from './patterns.tsx'
import { Plate } from './plate.tsx'
import type { Portions } from './portions.ts'
import { Pot, slices } from './pot.tsx'
import { describe } from './words.ts'

interface Props {
  readonly portions: Portions
  readonly shares: readonly number[]
  readonly width: number
  /** Pixels per value on a plate, and the height that the tallest vessel needs. */
  readonly k: number
  readonly height: number
  readonly title: string
  readonly large: boolean
}

export function Scene({ portions, shares, width, k, height, title, large }: Props): JSX.Element {
  const head = 40
  const base = head + height
  const { plates, pot } = columns(portions.partners.length, width)
  const level = base - (toNumber(portions.pot) * k * plates[0]!.width) / pot.width
  return (
    <svg class="scene" width={width} height={base + 12} role="img" aria-label={`${title}. ${describe(portions)}`}>
      <path class="table" d={`M0 ${base + 6.5}H${width}`} />
      {portions.partners.map((partner, i) => (
        <Plate key={partner.name} partner={partner} index={i} column={plates[i]!} base={base} k={k} labelled={large} />
      ))}
      <Pot portions={portions} shares={shares} column={pot} base={base} k={k} labelled={large} />
      {large &&
        slices(portions, shares, pot).map((slice, i) => {
          const partner = portions.partners[i]!
          if (toNumber(partner.received) === 0) return null
          const from = { x: slice.x + slice.width / 2, y: level - 3 }
          const to = { x: plates[i]!.x + plates[i]!.width / 2, y: base - toNumber(partner.total) * k - 7 }
          return <Serving key={partner.name} from={from} to={to} colour={solid(i)} />
        })}
    </svg>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The way of a slice from the pot to its plate. */
function Serving({ from, to, colour }: { from: Point; to: Point; colour: string }): JSX.Element {
  const top = Math.max(4, Math.min(from.y, to.y) - 30)
  return (
    <g class="serving" stroke={colour} fill="none">
      <path d={`M${from.x} ${from.y}C${from.x} ${top} ${to.x} ${top} ${to.x} ${to.y}`} />
      <path d={`M${to.x - 4.5} ${to.y - 6}L${to.x} ${to.y}L${to.x + 4.5} ${to.y - 6}`} />
    </g>
  )
}

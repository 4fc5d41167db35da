/** The pot: the exposed parts of all partners, cut by the knife into what each of them gets. */
import { toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { Block } from './block.tsx'
import { type Column, POT } from './layout.ts'
import { CROSSED, hatched, solid } from './patterns.tsx'
import type { Portions } from './portions.ts'

/** How far the blade of a knife reaches into the slice on its right, in pixels. */
const KNIFE = 7

interface Props {
  readonly portions: Portions
  /** The bargaining shares, which say where the knife rests while the pot is empty. */
  readonly shares: readonly number[]
  readonly column: Column
  readonly base: number
  readonly k: number
  readonly labelled: boolean
}

/** The slices of the pot, left to right: where each begins and how wide it is. */
export function slices(portions: Portions, shares: readonly number[], column: Column): Column[] {
  const pot = toNumber(portions.pot)
  const parts = pot > 0 ? portions.partners.map(partner => toNumber(partner.received) / pot) : shares
  let x = column.x
  return parts.map(part => {
    const slice = { x, width: part * column.width }
    x += slice.width
    return slice
  })
}

export function Pot({ portions, shares, column, base, k, labelled }: Props): JSX.Element {
  const scale = k / POT
  const level = toNumber(portions.pot) * scale
  const poured = toNumber(portions.exposed) * scale
  const rim = base - Math.max(toNumber(portions.own) * scale, poured) - 9
  const cut = slices(portions, shares, column)
  const wall = 2.5
  const left = column.x - wall
  const right = column.x + column.width + wall
  const ear = Math.min(9, column.width * 0.09)
  return (
    <g>
      {cut.map((slice, i) => (
        <Block
          key={portions.partners[i]!.name}
          x={slice.x}
          y={base - level}
          width={slice.width}
          height={level}
          fill={hatched(i)}
          edge={solid(i)}
          label={labelled ? number(portions.partners[i]!.received) : ''}
          shift={i === 0 ? 0 : KNIFE / 2}
        />
      ))}
      {poured > level && (
        <Block
          x={column.x}
          y={base - poured}
          width={column.width}
          height={poured - level}
          fill={CROSSED}
          edge="var(--ink-soft)"
          label={labelled ? `lost ${number(portions.lost)}` : ''}
        />
      )}
      <path
        class="vessel"
        d={`M${left} ${rim}V${base}Q${left} ${base + 5} ${left + 6} ${base + 5}H${right - 6}Q${right} ${base + 5} ${right} ${base}V${rim}M${left} ${rim + 10}h${-ear}v9h${ear}M${right} ${rim + 10}h${ear}v9h${-ear}`}
      />
      {cut.slice(1).map((slice, i) => (
        <Knife key={portions.partners[i]!.name} x={slice.x} top={rim} surface={base - level} base={base} />
      ))}
    </g>
  )
}

/** A knife, its edge on the cut; while the pot is empty it hangs above. */
function Knife(props: { x: number; top: number; surface: number; base: number }): JSX.Element {
  const { x, top, surface, base } = props
  const tip = Math.min(base - 3, surface + Math.max(0, base - surface) * 0.72 + 3)
  const heel = Math.min(top + 4, tip - 16)
  return (
    <g class="knife">
      {base - surface > 2 && <path class="cut" d={`M${x} ${surface}V${base}`} />}
      <path class="blade" d={`M${x} ${tip}Q${x + KNIFE + 0.5} ${tip - 10} ${x + KNIFE} ${heel}H${x}Z`} />
      <rect class="haft" x={x - 0.5} y={heel - 25} width="8" height="24" rx="3" />
    </g>
  )
}

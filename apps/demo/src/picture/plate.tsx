/** A plate: what a partner keeps, on it what it gets of the pot, and a mark at its own-use value. */
import { toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { Block } from './block.tsx'
import type { Column } from './layout.ts'
import { hatched, solid } from './patterns.tsx'
import type { Portion } from './portions.ts'

interface Props {
  readonly partner: Portion
  readonly index: number
  readonly column: Column
  readonly base: number
  /** Pixels per value. */
  readonly k: number
  readonly labelled: boolean
}

export function Plate({ partner, index, column, base, k, labelled }: Props): JSX.Element {
  const { x, width } = column
  const kept = toNumber(partner.kept) * k
  const received = toNumber(partner.received) * k
  const own = base - toNumber(partner.own) * k
  const lip = Math.min(10, width * 0.13)
  const label = (value: Portion['kept']): string => (labelled ? number(value) : '')
  return (
    <g>
      <Block x={x} y={base - kept} width={width} height={kept} fill={solid(index)} label={label(partner.kept)} onFill />
      <Block
        x={x}
        y={base - kept - received}
        width={width}
        height={received}
        fill={hatched(index)}
        edge={solid(index)}
        label={label(partner.received)}
      />
      <path class="own-mark" d={`M${x - lip} ${own}H${x + width + lip}`} />
      <path
        class="vessel"
        d={`M${x - lip} ${base - 4}Q${x - lip * 0.2} ${base + 5} ${x + lip} ${base + 5}H${x + width - lip}Q${x + width + lip * 0.2} ${base + 5} ${x + width + lip} ${base - 4}`}
      />
    </g>
  )
}

/** A phase plane row by row, in words. */
import type { Fraction } from '@biform/core'
import { number } from '../parts/number.ts'
import { VERDICTS } from '../phase/words.ts'
import type { PlaneReply } from '../solver/protocol.ts'

/** What is found along one row of the grid: the verdict at its left end, and each flip with the verdict behind it. */
export interface RowInWords {
  readonly value: Fraction
  readonly begins: string
  readonly flips: readonly string[]
}

export function rowsInWords({ axes, points, edges }: PlaneReply): RowInWords[] {
  const [columns, rows] = axes
  const at = (i: number, j: number): string => VERDICTS[points[j * columns.values.length + i]!.verdict]
  return rows.values.map((value, j) => ({
    value,
    begins: at(0, j),
    flips: edges
      .filter(({ axis, row }) => axis === 0 && row === j)
      .sort((a, b) => a.column - b.column)
      .map(({ column, flip }) => {
        const where =
          flip.kind === 'flip'
            ? `from ${number(flip.value)}`
            : `between ${number(flip.lower)} and ${number(flip.upper)}`
        return `${where} ${at(column + 1, j)}`
      }),
  }))
}

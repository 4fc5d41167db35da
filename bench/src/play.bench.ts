/** Matches against the plain loops that play or draw them. */
import { matchLoop } from '../floors/match-loop.ts'
import { tableDrawLoop } from '../floors/table-draw-loop.ts'
import { compare, type Row, row } from './measure.ts'

const TURNS = 10_000

export function* playRows(): Generator<Row> {
  yield row('draws, floor', `${TURNS} turns`, [
    compare(
      () => tableDrawLoop(TURNS),
      () => matchLoop(TURNS),
    ),
  ])
}

/**
 * `pnpm bench`: medians of the solvers and their ratios to the floors, measured in the same run. With `--json`, one JSON
 * document instead of a table.
 */

import { lemkeHowsonRows } from './lemke-howson.bench.ts'
import { linearRows } from './linear.bench.ts'
import { logitRows } from './logit.bench.ts'
import type { Row } from './measure.ts'
import { memoryFigures } from './memory.ts'
import { moranRows } from './moran.bench.ts'
import { nashEquilibriaRows } from './nash-equilibria.bench.ts'
import { nucleolusRows } from './nucleolus.bench.ts'
import { payoffSetRows } from './payoff-sets.bench.ts'
import { playRows } from './play.bench.ts'
import { powerRows } from './power.bench.ts'
import { pureEquilibriaRows } from './pure-equilibria.bench.ts'
import { shapleyRows } from './shapley.bench.ts'
import { tournamentRows } from './tournament.bench.ts'
import { zeroSumRows } from './zero-sum.bench.ts'

const HEADER = ['solver', 'size', 'median ms', 'floor ms', 'ratio']
const WIDTHS = [18, 16, 11, 11, 8]

function line(cells: readonly string[]): string {
  return cells.map((cell, i) => (i < 2 ? cell.padEnd(WIDTHS[i]!) : cell.padStart(WIDTHS[i]!))).join('')
}

function* rows(): Generator<Row> {
  yield* pureEquilibriaRows()
  yield* nashEquilibriaRows()
  yield* lemkeHowsonRows()
  yield* zeroSumRows()
  yield* logitRows()
  yield* shapleyRows()
  yield* powerRows()
  yield* nucleolusRows()
  yield* linearRows()
  yield* playRows()
  yield* moranRows()
  yield* tournamentRows()
  yield* payoffSetRows()
}

// First, while nothing else is in memory.
const memory = memoryFigures()
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ rows: [...rows()], memory }, undefined, 2))
} else {
  console.log(line(HEADER))
  for (const { name, size, solver, floor, ratio } of rows()) {
    console.log(line([name, size, solver.toFixed(4), floor.toFixed(4), ratio.toFixed(2)]))
  }
  console.log()
  for (const { name, megabytes } of memory) console.log(`${name}: ${megabytes.toFixed(1)} MB`)
}

/** Moran processes of fifty individuals of twenty types in random games, against a loop that draws and updates counts. */
import { random } from '@biform/core'
import { moran } from '@biform/solver'
import { moranLoop } from '../floors/moran-loop.ts'
import { compare, type Row, row } from './measure.ts'

const SIZE = 50
const TYPES = 20
const SEEDS = [1, 2, 3, 4, 5]

/** Payoffs of random strategies per turn, in hundredths, as a tournament gives them. */
function drawn(seed: number): number[][] {
  const stream = random(seed)
  return Array.from({ length: TYPES }, () => Array.from({ length: TYPES }, () => stream.integer(100, 300)))
}

export function* moranRows(): Generator<Row> {
  const initial = Array.from({ length: TYPES }, (_, type) => (type < SIZE % TYPES ? 3 : 2))
  for (const mutation of [0, '1/100']) {
    const comparisons = SEEDS.map(seed => {
      const game = drawn(seed)
      const play = () => moran(game, { initial, seed, mutation, steps: 20_000, runs: mutation === 0 ? 200 : 10 })
      const steps = play().runs.reduce((all, run) => all + run.steps, 0)
      return compare(play, () => moranLoop(SIZE, TYPES, steps))
    })
    yield row('moran', mutation === 0 ? '50 of 20 types' : 'with mutation', comparisons)
  }
}

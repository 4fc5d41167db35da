/** What a large game takes in memory: the heap and the typed arrays that stay after a collection. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type NormalForm, normalForm, random } from '@biform/core'

const MEGABYTE = 1024 * 1024

/** A size that is read, not timed. */
export interface Figure {
  readonly name: string
  readonly megabytes: number
}

/** A 1000×1000 game of two players from two flat typed arrays; what the caller's own arrays take stands beside it. */
export function memoryFigures(): Figure[] {
  const n = 1_000
  const stream = random(1, n)
  const before = used()
  const payoffs = [0, 1].map(() => Float64Array.from({ length: n * n }, () => stream.integer(-100, 100)))
  const between = used()
  const game: NormalForm = normalForm({ shape: [n, n], payoffs })
  const after = used()
  const size = game.strategies.map(list => list.length).join('×')
  return [
    { name: `game ${size} from two typed arrays`, megabytes: after - between },
    { name: 'the two typed arrays', megabytes: between - before },
  ]
}

function used(): number {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / MEGABYTE
}

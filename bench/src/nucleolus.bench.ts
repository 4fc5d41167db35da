/**
 * The nucleolus, certified, of five families of games, against one scan of all worths per stage and pivot of the same run.
 * The rows for all families are the median over all games, and the slowest of them.
 */
import {
  additiveGame,
  bankruptcyGame,
  type Coalitional,
  coalitional,
  doubles,
  gloveGame,
  random,
  randomConvex,
} from '@biform/core'
import { nucleolus, nucleolusSteps } from '@biform/solver'
import { nucleolusScans } from '../floors/nucleolus-scans.ts'
import { type Comparison, compare, type Row, row } from './measure.ts'

const PLAYERS = [12, 16, 20]
const SEEDS = [1, 2, 3]

type Family = (players: number, seed: number) => Coalitional

const FAMILIES: Readonly<Record<string, Family>> = {
  convex: (players, seed) => randomConvex({ players, seed }),
  /** Worths up to 100 per member; the coalition of all has the most that it can, so that there are imputations. */
  random: (players, seed) => {
    const stream = random(seed, players, 2)
    const worth = Float64Array.from({ length: 2 ** players }, (_, S) => stream.integer(0, 100 * sizeOf(S)))
    worth[worth.length - 1] = 100 * players
    return coalitional({ worth })
  },
  voting: (players, seed) => {
    const stream = random(seed, players, 3)
    const weights = additiveGame({ amounts: Array.from({ length: players }, () => stream.integer(1, 50)) })
    const sums = doubles(weights.worth)
    const quota = Math.floor(sums.at(-1)! / 2) + 1
    return coalitional({ worth: sums.map(sum => (sum >= quota ? 1 : 0)) })
  },
  bankruptcy: (players, seed) => {
    const stream = random(seed, players, 4)
    const claims = Array.from({ length: players }, () => stream.integer(1, 1000))
    const total = claims.reduce((a, b) => a + b)
    return bankruptcyGame({ estate: stream.integer(Math.floor(total / 4), Math.floor((3 * total) / 4)), claims })
  },
  /** Left gloves outnumber right ones by the seed less 2, twice over. */
  glove: (players, seed) => gloveGame({ left: players / 2 + seed - 2, right: players / 2 - seed + 2 }),
}

function sizeOf(S: number): number {
  let size = 0
  for (let rest = S; rest !== 0; rest &= rest - 1) size += 1
  return size
}

/** How many stages and pivots the run has. */
function scansOf(game: Coalitional): number {
  const steps = nucleolusSteps(game)
  let count = 0
  for (let turn = steps.next(); !turn.done; turn = steps.next()) count = turn.value.done
  return count
}

export function* nucleolusRows(): Generator<Row> {
  for (const players of PLAYERS) {
    const all: Comparison[] = []
    for (const [name, family] of Object.entries(FAMILIES)) {
      const comparisons = SEEDS.map(seed => {
        const game = family(players, seed)
        const worth = doubles(game.worth)
        const scans = scansOf(game)
        return compare(
          () => nucleolus(game),
          () => nucleolusScans(worth, players, scans),
        )
      })
      all.push(...comparisons)
      yield row('nucleolus', `${players}, ${name}`, comparisons)
    }
    yield row('nucleolus', `${players}, all`, all)
    yield row('nucleolus', `${players}, slowest`, [all.reduce((a, b) => (a.solver < b.solver ? b : a))])
  }
}

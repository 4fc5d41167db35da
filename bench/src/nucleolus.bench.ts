/**
 * The nucleolus, certified, of five families of games, against one scan of all worths per stage and pivot of the same run.
 * The rows for all families are the median over all games, and the slowest of them.
 */
import { type Coalitional, coalitional, random } from '@biform/core'
import { nucleolus, nucleolusSteps } from '@biform/solver'
import { nucleolusScans } from '../floors/nucleolus-scans.ts'
import { type Comparison, compare, type Row, row } from './measure.ts'

const PLAYERS = [12, 16, 20]
const SEEDS = [1, 2, 3]

type Family = (players: number, seed: number) => Float64Array

const sizeOf = (S: number): number => {
  let size = 0
  for (let rest = S; rest !== 0; rest &= rest - 1) size += 1
  return size
}

/** The sums of given amounts over all coalitions. */
function additive(amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** amounts.length)
  amounts.forEach((amount, i) => {
    for (let S = 0; S < 2 ** i; S++) sums[2 ** i + S] = sums[S]! + amount
  })
  return sums
}

const FAMILIES: Readonly<Record<string, Family>> = {
  /** Sums of unanimity games with positive dividends. */
  convex: (players, seed) => {
    const stream = random(seed, players, 1)
    const worth = new Float64Array(2 ** players)
    for (let k = 0; k < 5 * players; k++) worth[stream.integer(1, 2 ** players - 1)]! += stream.integer(1, 99)
    for (let i = 0; i < players; i++) {
      for (let S = 0; S < worth.length; S++) if ((S >>> i) & 1) worth[S]! += worth[S ^ (1 << i)]!
    }
    return worth
  },
  random: (players, seed) => {
    const stream = random(seed, players, 2)
    const worth = Float64Array.from({ length: 2 ** players }, (_, S) => stream.integer(0, 100 * sizeOf(S)))
    worth[worth.length - 1] = 100 * players
    return worth
  },
  voting: (players, seed) => {
    const stream = random(seed, players, 3)
    const sums = additive(Array.from({ length: players }, () => stream.integer(1, 50)))
    const quota = Math.floor(sums.at(-1)! / 2) + 1
    return sums.map(sum => (sum >= quota ? 1 : 0))
  },
  bankruptcy: (players, seed) => {
    const stream = random(seed, players, 4)
    const claims = additive(Array.from({ length: players }, () => stream.integer(1, 1000)))
    const total = claims.at(-1)!
    const estate = stream.integer(Math.floor(total / 4), Math.floor((3 * total) / 4))
    return claims.map(claim => Math.max(0, estate - (total - claim)))
  },
  /** Left gloves outnumber right ones by the seed less 2. */
  glove: (players, seed) => {
    const left = 2 ** (players / 2 + seed - 2) - 1
    return Float64Array.from({ length: 2 ** players }, (_, S) => Math.min(sizeOf(S & left), sizeOf(S & ~left)))
  },
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
        const worth = family(players, seed)
        const game = coalitional({ worth })
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

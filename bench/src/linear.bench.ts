/**
 * Exact linear programs from a proposed basis, proposal included, against the same programs from a cold start: what
 * javascript-lp-solver saves. Matrix games are dense and take many pivots, whose integers grow; random dense programs are
 * solved in few. In transportation programs nearly all entries are 0, and those of cores are 0 and 1.
 */
import { random } from '@biform/core'
import { type LinearProgram, linearProgram } from '../../packages/solver/src/linear/program.ts'
import { propose } from '../../packages/solver/src/linear/propose.ts'
import { compare, type Row, row } from './measure.ts'

const SEEDS = [1, 2, 3]

/** max Σy, Ay ≤ 1: the program of an n×n matrix game with payoffs 1 … 200. */
function matrixGame(n: number, seed: number): LinearProgram {
  const draw = random(seed, n)
  return {
    objective: Array.from({ length: n }, () => 1n),
    constraints: Array.from({ length: n }, () => ({
      coefficients: Array.from({ length: n }, () => BigInt(draw.integer(1, 200))),
      relation: '<=',
      right: 1n,
    })),
  }
}

/** The most that k sources can earn at k sinks. */
function transportation(k: number, seed: number): LinearProgram {
  const draw = random(seed, k)
  const line = (belongs: (cell: number) => boolean): LinearProgram['constraints'][number] => ({
    coefficients: Array.from({ length: k * k }, (_, cell) => (belongs(cell) ? 1n : 0n)),
    relation: '<=',
    right: BigInt(draw.integer(1, 50)),
  })
  return {
    objective: Array.from({ length: k * k }, () => BigInt(draw.integer(1, 100))),
    constraints: Array.from({ length: k }, (_, i) => [
      line(cell => Math.floor(cell / k) === i),
      line(cell => cell % k === i),
    ]).flat(),
  }
}

/** max c·x, Ax ≤ b with n rows and columns and positive numbers throughout. */
function dense(n: number, seed: number): LinearProgram {
  const draw = random(seed, n, 1)
  const list = (length: number, most: number): bigint[] => Array.from({ length }, () => BigInt(draw.integer(1, most)))
  return {
    objective: list(n, 100),
    constraints: list(n, 1000).map(right => ({ coefficients: list(n, 100), relation: '<=', right })),
  }
}

/** The greatest Σ λ_S v(S) of balancing weights λ on the proper coalitions of n players: what decides a core. */
function balancing(n: number, seed: number): LinearProgram {
  const draw = random(seed, n, 2)
  const coalitions = Array.from({ length: 2 ** n - 2 }, (_, k) => k + 1)
  return {
    objective: coalitions.map(() => BigInt(draw.integer(0, 1000))),
    constraints: Array.from({ length: n }, (_, i) => ({
      coefficients: coalitions.map(S => ((S >>> i) & 1 ? 1n : 0n)),
      relation: '=',
      right: 1n,
    })),
  }
}

export function* linearRows(): Generator<Row> {
  for (const n of [8, 16, 24, 32, 40]) yield saved(`matrix game ${n}×${n}`, seed => matrixGame(n, seed))
  for (const n of [16, 40]) yield saved(`dense ${n}×${n}`, seed => dense(n, seed))
  for (const n of [4, 6]) yield saved(`core, ${n} players`, seed => balancing(n, seed))
  for (const k of [6, 10]) yield saved(`transport ${k}×${k}`, seed => transportation(k, seed))
}

function saved(size: string, program: (seed: number) => LinearProgram): Row {
  const comparisons = SEEDS.map(seed => {
    const lp = program(seed)
    return compare(
      () => linearProgram(lp, propose(lp)),
      () => linearProgram(lp),
    )
  })
  return row('LP, proposed', size, comparisons)
}

import { random, toJSON } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { solveWithDoubles } from '../../src/linear/certified.ts'
import { feasibility } from '../../src/linear/feasibility.ts'
import { proposeInDoubles } from '../../src/linear/float-simplex.ts'
import { type Constraint, type LinearProgram, linearProgram } from '../../src/linear/program.ts'
import { faults } from './replay.ts'

const row = (coefficients: number[], relation: Constraint['relation'], right: number): Constraint => ({
  coefficients: coefficients.map(BigInt),
  relation,
  right: BigInt(right),
})
const program = (objective: number[], constraints: Constraint[], free?: boolean[]): LinearProgram => ({
  objective: objective.map(BigInt),
  constraints,
  ...(free && { free }),
})

/** Solves, insists on the certificate, and gives the answer as JSON. */
function solved(lp: LinearProgram): unknown {
  const solution = linearProgram(lp)
  expect(faults(lp, solution)).toEqual([])
  return toJSON(solution)
}

describe('linearProgram on programs from books', () => {
  it('Chvátal (1983), chapter 1', () => {
    const lp = program([5, 4, 3], [row([2, 3, 1], '<=', 5), row([4, 1, 2], '<=', 11), row([3, 4, 2], '<=', 8)])
    expect(solved(lp)).toEqual({ kind: 'optimal', value: '13', primal: ['2', '0', '1'], dual: ['1', '0', '1'] })
  })

  it('does not cycle on Beale (1955)', () => {
    // 3/4 x1 − 20 x2 + 1/2 x3 − 6 x4, each row and the objective cleared of fractions
    const lp = program(
      [3, -80, 2, -24],
      [row([1, -32, -4, 36], '<=', 0), row([1, -24, -1, 6], '<=', 0), row([0, 0, 1, 0], '<=', 1)],
    )
    expect(solved(lp)).toMatchObject({ kind: 'optimal', value: '5', primal: ['1', '0', '1', '0'] })
  })

  it('does not cycle on Chvátal (1983), chapter 3', () => {
    const lp = program(
      [10, -57, -9, -24],
      [row([1, -11, -5, 18], '<=', 0), row([1, -3, -1, 2], '<=', 0), row([1, 0, 0, 0], '<=', 1)],
    )
    expect(solved(lp)).toMatchObject({ kind: 'optimal', value: '1', primal: ['1', '0', '1', '0'] })
  })

  it('Klee and Minty (1972) in three dimensions', () => {
    const lp = program(
      [100, 10, 1],
      [row([1, 0, 0], '<=', 1), row([20, 1, 0], '<=', 100), row([200, 20, 1], '<=', 10000)],
    )
    expect(solved(lp)).toMatchObject({ kind: 'optimal', value: '10000' })
  })

  it('the value of rock–paper–scissors, a free variable', () => {
    const lp = program(
      [0, 0, 0, 1],
      [
        row([0, 1, -1, -1], '>=', 0),
        row([-1, 0, 1, -1], '>=', 0),
        row([1, -1, 0, -1], '>=', 0),
        row([1, 1, 1, 0], '=', 1),
      ],
      [false, false, false, true],
    )
    expect(solved(lp)).toMatchObject({ value: '0', primal: ['1/3', '1/3', '1/3', '0'] })
  })
})

describe('linearProgram at its corners', () => {
  it('infeasible, with multipliers', () => {
    expect(solved(program([1, 1], [row([1, 1], '<=', 1), row([1, 1], '>=', 2)]))).toMatchObject({ kind: 'infeasible' })
    expect(solved(program([0], [row([1], '=', -1)]))).toMatchObject({ kind: 'infeasible' })
    expect(solved(program([0], [row([1], '=', 1), row([1], '=', 2)], [true]))).toMatchObject({ kind: 'infeasible' })
  })

  it('unbounded, with a ray', () => {
    expect(solved(program([1, 1], [row([1, -1], '<=', 1)]))).toMatchObject({ kind: 'unbounded' })
    expect(solved(program([-1], [row([1], '<=', 3)], [true]))).toMatchObject({ kind: 'unbounded', ray: ['-1'] })
    expect(solved(program([1], []))).toMatchObject({ kind: 'unbounded' })
  })

  it('redundant and contradictory equations', () => {
    const lp = program([1, 2], [row([1, 1], '=', 4), row([2, 2], '=', 8), row([1, -1], '>=', -2)])
    expect(solved(lp)).toMatchObject({ kind: 'optimal', value: '7', primal: ['1', '3'] })
    expect(solved(program([1, 2], [row([1, 1], '=', 4), row([2, 2], '=', 9)]))).toMatchObject({ kind: 'infeasible' })
  })

  it('nothing to choose', () => {
    expect(solved(program([], []))).toEqual({ kind: 'optimal', value: '0', primal: [], dual: [] })
    expect(solved(program([-1], []))).toMatchObject({ kind: 'optimal', value: '0', primal: ['0'] })
  })
})

/** A small program, often degenerate. */
function drawn(seed: number): LinearProgram {
  const draw = random(41, seed)
  const list = (length: number, bound: number): number[] => Array.from({ length }, () => draw.integer(-bound, bound))
  const [n, m] = [draw.integer(1, 5), draw.integer(1, 6)]
  const relations = ['<=', '=', '>='] as const
  const rows = Array.from({ length: m }, () =>
    row(list(n, 3), relations[draw.integer(0, 2)]!, draw.integer(0, 2) && draw.integer(-4, 6)),
  )
  const free = Array.from({ length: n }, () => draw.integer(0, 3) === 0)
  return program(list(n, 4), rows, free)
}

describe('linearProgram on small random programs, degenerate ones among them', () => {
  it('proves each of its answers, and gives all three kinds', () => {
    const counts = { optimal: 0, infeasible: 0, unbounded: 0 }
    for (let seed = 0; seed < 600; seed++) {
      const lp = drawn(seed)
      const solution = linearProgram(lp)
      counts[solution.kind] += 1
      expect(faults(lp, solution), `seed ${seed}`).toEqual([])
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(60)
  })
})

describe('solveWithDoubles', () => {
  it('proves each of its answers, and comes to the same ends', () => {
    for (let seed = 0; seed < 600; seed++) {
      const lp = drawn(seed)
      const [solution, slow] = [solveWithDoubles(lp), linearProgram(lp)]
      expect(faults(lp, solution), `seed ${seed}`).toEqual([])
      expect(solution.kind).toBe(slow.kind)
      if (solution.kind === 'optimal' && slow.kind === 'optimal') expect(solution.value).toEqual(slow.value)
    }
  })

  it('finds a basis by itself in nearly all programs that have an optimum', () => {
    let [found, all] = [0, 0]
    for (let seed = 0; seed < 300; seed++) {
      const lp = drawn(seed)
      if (linearProgram(lp).kind !== 'optimal') continue
      all += 1
      if (proposeInDoubles(lp)) found += 1
    }
    expect(found / all).toBeGreaterThan(0.95)
  })

  it('is exact with integers that doubles cannot tell apart', () => {
    const big = 10n ** 40n
    const lp: LinearProgram = {
      objective: [big, big + 1n],
      constraints: [{ coefficients: [big, big], relation: '<=', right: 1n }],
    }
    expect(faults(lp, solveWithDoubles(lp))).toEqual([])
    expect(toJSON(solveWithDoubles(lp))).toMatchObject({ primal: ['0', `1/${big}`] })
    const huge: LinearProgram = { ...lp, constraints: [{ coefficients: [10n ** 400n, 1n], relation: '<=', right: 1n }] }
    expect(faults(huge, solveWithDoubles(huge))).toEqual([])
  })
})

describe('feasibility', () => {
  const condition = (coefficients: number[], right: number) => ({
    coefficients: coefficients.map(BigInt),
    right: BigInt(right),
  })

  it('finds a point, negative amounts included', () => {
    const found = feasibility([condition([-1, 0], 3), condition([1, 1], 1), condition([-1, -1], -1)], 2)
    expect(found.kind).toBe('feasible')
    if (found.kind !== 'feasible') return
    const [x, y] = found.point
    expect(x!.compare(-3n)).toBeLessThanOrEqual(0)
    expect(x!.add(y!).equals(1n)).toBe(true)
  })

  it('refutes by multipliers', () => {
    const found = feasibility([condition([1, 1], 5), condition([-1, 0], -2), condition([0, -1], -2)], 2)
    expect(toJSON(found)).toEqual({ kind: 'infeasible', multipliers: ['1', '1', '1'] })
  })

  it('no condition at all leaves the origin', () => {
    expect(toJSON(feasibility([], 2))).toEqual({ kind: 'feasible', point: ['0', '0'] })
  })
})

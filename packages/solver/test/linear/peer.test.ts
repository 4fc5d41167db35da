/**
 * A peer in doubles as an oracle: javascript-lp-solver and the exact simplex give the same optima on programs on which
 * the peer can be trusted: few variables, none free, small integers, and no row of zeros (0 ≤ 17 is infeasible to it).
 */
import { createRequire } from 'node:module'
import { random, toNumber } from '@biform/core'
import type { Model, SolverAPI } from 'javascript-lp-solver'
import { expect, it } from 'vitest'
import { type LinearProgram, linearProgram } from '../../src/linear/program.ts'
import { faults } from './replay.ts'

// Its types describe the CommonJS form.
const solver: SolverAPI = createRequire(import.meta.url)('javascript-lp-solver')

/** maximise c·x, Ax ≤ b, x ≥ 0 with integers; b may be negative, so that some programs are infeasible. */
function drawn(seed: number): LinearProgram {
  const draw = random(31, seed)
  const variables = draw.integer(1, 5)
  const list = (count: number, lower: number, upper: number): bigint[] =>
    Array.from({ length: count }, () => BigInt(draw.integer(lower, upper)))
  return {
    objective: list(variables, -5, 9),
    constraints: Array.from({ length: draw.integer(1, 6) }, () => ({
      coefficients: list(variables, -3, 8).map(value => (value < 0n ? value : value + 1n)),
      relation: '<=' as const,
      right: BigInt(draw.integer(-4, 30)),
    })),
  }
}

function byPeer({ objective, constraints }: LinearProgram): { feasible: boolean; bounded: boolean; result: number } {
  const variables = Object.fromEntries(
    objective.map((value, j) => [
      `x${j}`,
      {
        value: Number(value),
        ...Object.fromEntries(constraints.map(({ coefficients }, i) => [`r${i}`, Number(coefficients[j])])),
      },
    ]),
  )
  const rows = Object.fromEntries(constraints.map(({ right }, i) => [`r${i}`, { max: Number(right) }]))
  const model: Model = { optimize: 'value', opType: 'max', constraints: rows, variables }
  const { feasible, bounded, result } = solver.Solve(model) as { feasible: boolean; bounded?: boolean; result: number }
  return { feasible, bounded: bounded ?? true, result }
}

it('agrees with a float solver on 400 small programs: optimum, infeasible, unbounded', () => {
  const seen = { optimal: 0, infeasible: 0, unbounded: 0 }
  for (let seed = 0; seed < 400; seed++) {
    const lp = drawn(seed)
    const exact = linearProgram(lp)
    expect(faults(lp, exact)).toEqual([])
    seen[exact.kind] += 1
    const peer = byPeer(lp)
    if (exact.kind === 'optimal') {
      expect(peer.feasible).toBe(true)
      // The peer rounds to eight decimals.
      expect(Math.abs(peer.result - toNumber(exact.value))).toBeLessThan(1e-6)
    } else {
      expect(peer).toMatchObject(exact.kind === 'infeasible' ? { feasible: false } : { bounded: false })
    }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
})

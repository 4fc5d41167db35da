/** Whatever is proposed, the exact method gives an answer that proves itself; a good proposal is only faster. */
import { random } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { type LinearProgram, linearProgram } from '../../src/linear/program.ts'
import { MAX_PROPOSED, type Proposal, propose } from '../../src/linear/propose.ts'
import { faults } from './replay.ts'

/** Programs with every relation, free variables, rows of zeros and negative right-hand sides. */
function drawn(seed: number): LinearProgram {
  const draw = random(77, seed)
  const variables = draw.integer(1, 5)
  const list = (lower: number, upper: number): bigint[] =>
    Array.from({ length: variables }, () => BigInt(draw.integer(lower, upper)))
  return {
    objective: list(-5, 9),
    constraints: Array.from({ length: draw.integer(1, 6) }, () => ({
      coefficients: draw.integer(0, 7) === 0 ? list(0, 0) : list(-3, 8),
      relation: (['<=', '<=', '=', '>='] as const)[draw.integer(0, 3)]!,
      right: BigInt(draw.integer(-4, 30)),
    })),
    free: Array.from({ length: variables }, () => draw.integer(0, 3) === 0),
  }
}

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed)

describe('a proposal', () => {
  it('never changes the kind or the value of the answer, and the answer proves itself', () => {
    let proposed = 0
    for (const seed of SEEDS) {
      const program = drawn(seed)
      const proposal = propose(program)
      const warm = linearProgram(program, proposal)
      expect(faults(program, warm)).toEqual([])
      const cold = linearProgram(program)
      expect(warm.kind).toBe(cold.kind)
      if (warm.kind === 'optimal' && cold.kind === 'optimal') expect(warm.value).toEqual(cold.value)
      if (proposal) proposed += 1
    }
    expect(proposed).toBeGreaterThan(50)
  })

  it('that is nonsense is only a detour', () => {
    for (const seed of SEEDS) {
      const program = drawn(seed)
      const draw = random(78, seed)
      const nonsense: Proposal = {
        variables: Array.from({ length: draw.integer(0, 6) }, () => ({
          variable: draw.integer(0, 6),
          sign: draw.integer(0, 1) === 0 ? (1n as const) : (-1n as const),
        })),
        slack: Array.from({ length: draw.integer(0, 4) }, () => draw.integer(0, 5)),
      }
      const warm = linearProgram(program, nonsense)
      expect(faults(program, warm)).toEqual([])
      expect(warm.kind).toBe(linearProgram(program).kind)
    }
  })

  it('is not made for programs that the float solver gets wrong by their size', () => {
    const size = MAX_PROPOSED + 1
    const one = { coefficients: Array.from({ length: size }, () => 1n), relation: '<=' as const, right: 1n }
    expect(propose({ objective: one.coefficients, constraints: [one] })).toBeUndefined()
    expect(
      propose({ objective: [1n], constraints: Array.from({ length: size }, () => ({ ...one, coefficients: [1n] })) }),
    ).toBeUndefined()
    const free = Array.from({ length: 60 }, () => true)
    expect(propose({ objective: free.map(() => 0n), constraints: [], free })).toBeUndefined()
  })

  it('leaves out a row of zeros, which the float solver takes for infeasible', () => {
    const program: LinearProgram = {
      objective: [1n],
      constraints: [
        { coefficients: [0n], relation: '<=', right: 17n },
        { coefficients: [2n], relation: '<=', right: 3n },
      ],
    }
    expect(propose(program)).toEqual({ variables: [{ variable: 0, sign: 1n }], slack: [0] })
  })

  it('of the optimum of a random matrix game is taken as it is', () => {
    const draw = random(5, 20)
    const program: LinearProgram = {
      objective: Array.from({ length: 20 }, () => 1n),
      constraints: Array.from({ length: 20 }, () => ({
        coefficients: Array.from({ length: 20 }, () => BigInt(draw.integer(1, 200))),
        relation: '<=' as const,
        right: 1n,
      })),
    }
    const proposal = propose(program)
    expect(proposal!.variables.length + proposal!.slack.length).toBe(20)
    const warm = linearProgram(program, proposal)
    expect(warm).toEqual(linearProgram(program))
  })
})

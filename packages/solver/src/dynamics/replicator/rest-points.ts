/**
 * All rest points of the replicator dynamics of one population, and which are stable: those at which all types that are there do equally
 * well (Taylor and Jonker 1978; Zeeman 1980; Bomze 1983 for three types).
 *
 * Near a rest point p, with shares changing by z, ż_i = p_i ((Az)_i − p·Az) for the types that are there, while the share of a type that
 * is not there grows at the rate at which it would get more. Where no eigenvalue has the real part 0 their signs decide.
 */
import {
  type Fraction,
  flatFractions,
  InputError,
  integers,
  normalForm,
  ratio,
  runSync,
  type StepOptions,
  type Steps,
  sum,
  ZERO,
} from '@biform/core'
import { isEvolutionarilyStable } from '../../equilibria/refinements/evolutionary-stability.ts'
import { characteristic } from '../../linear/characteristic.ts'
import { halfPlanes } from '../../linear/half-planes.ts'
import { linearProgram } from '../../linear/program.ts'
import { solveSmall } from '../../linear/small.ts'
import { checkStepOptions } from '../../options.ts'
import type { ReplicatorRestPoint, ReplicatorRestPoints } from '../../results/replicator.ts'
import { matrixOf, type PopulationGame } from '../input.ts'

/** Rest points are looked for in games of at most so many types. */
export const MAX_REST_TYPES = 12

/**
 * All rest points of the replicator dynamics of one population, with their stability.
 *
 * @param options `limit`: at most so many points; `maxSteps`, `shouldStop`: end the run early, with `complete: false`
 * @returns `points`, each the only one with all its types; `continua`, sets of types with infinitely many rest points, one of which is given
 * @throws InputError if it is no matrix or symmetric game of two players, or has more than `MAX_REST_TYPES` types (`replicator` follows
 * single paths in larger ones)
 *
 * Complexity: for each of the 2^n sets of types a linear system and a characteristic polynomial; a step is a set.
 *
 * @example
 * // Zeeman (1980): the middle is stable, and so is one corner; the middle is not evolutionarily stable.
 * const zeeman = [[0, 6, -4], [-3, 0, 5], [-1, 3, 0]]
 * const stable = replicatorRestPoints(zeeman).points.filter(({ kind }) => kind === 'stable')
 * stable.map(({ probabilities }) => probabilities) // → [['1', '0', '0'], ['1/3', '1/3', '1/3']]
 * stable[1].within // → { negative: 2, zero: 0, positive: 0 }
 */
export function replicatorRestPoints(game: PopulationGame, options: StepOptions = {}): ReplicatorRestPoints {
  return runSync(replicatorRestPointsSteps(game, options), options)
}

/** `replicatorRestPoints` in slices, for `run`; `done` counts sets of types. */
export function* replicatorRestPointsSteps(
  game: PopulationGame,
  options: StepOptions = {},
): Steps<ReplicatorRestPoints> {
  checkStepOptions(options)
  const rows = matrixOf(game)
  const n = rows.length
  if (n > MAX_REST_TYPES) {
    throw new InputError('payoffs', `has ${n} types, more than ${MAX_REST_TYPES}; replicator follows single paths`)
  }
  const { limit = Number.POSITIVE_INFINITY } = options
  const store = flatFractions(rows.flat())
  const whole = integers(store)
  const method = 'replicatorRestPoints'
  const points: ReplicatorRestPoint[] = []
  const continua: { support: number[]; point: Fraction[] }[] = []
  let done = 0
  for (const support of bySize(n)) {
    const stop = yield { done: done++, total: 2 ** n - 1, found: points.length }
    if (stop) return { method, complete: false, reason: stop, points, continua }
    const system = [...support.map(i => [...support.map(j => whole[i * n + j]!), -1n]), [...support.map(() => 1n), 0n]]
    const solution = solveSmall(system, [...support.map(() => 0n), 1n])
    const full = (shares: readonly Fraction[]): Fraction[] => {
      const list = rows.map(() => ZERO)
      for (const [k, s] of support.entries()) list[s] = shares[k]!
      return list
    }
    if (solution === undefined) {
      const inside = insideOf(system)
      if (inside !== undefined) continua.push({ support, point: full(inside) })
      continue
    }
    if (support.some((_, k) => solution.numerators[k]! <= 0n)) continue
    if (points.length >= limit) return { method, complete: false, reason: 'limit', points, continua }
    const shares = support.map((_, k) => ratio(solution.numerators[k]!, solution.denominator))
    points.push(pointOf(rows, support, full(shares)))
  }
  return { method, complete: true, points, continua }
}

/** All non-empty sets of types, the smallest first, in lexicographic order. */
function bySize(n: number): number[][] {
  const all = Array.from({ length: 2 ** n - 1 }, (_, k) =>
    Array.from({ length: n }, (__, s) => s).filter(s => ((k + 1) >> s) & 1),
  )
  return all.sort((a, b) => a.length - b.length || a.find((s, k) => s !== b[k])! - b.find((s, k) => s !== a[k])!)
}

/** A solution with all shares positive of a singular system. */
function insideOf(system: readonly (readonly bigint[])[]): Fraction[] | undefined {
  const n = system.length - 1
  const solution = linearProgram({
    objective: [...new Array<bigint>(n + 1).fill(0n), 1n],
    constraints: [
      ...system.map((row, i) => ({ coefficients: [...row, 0n], relation: '=' as const, right: i < n ? 0n : 1n })),
      ...Array.from({ length: n }, (_, j) => ({
        coefficients: [...Array.from({ length: n + 1 }, (__, k) => (j === k ? 1n : 0n)), -1n],
        relation: '>=' as const,
        right: 0n,
      })),
    ],
    free: [...new Array<boolean>(n).fill(false), true, false],
  })
  return solution.kind === 'optimal' && solution.value.n > 0n ? solution.primal.slice(0, n) : undefined
}

function pointOf(
  rows: readonly (readonly Fraction[])[],
  support: readonly number[],
  probabilities: readonly Fraction[],
): ReplicatorRestPoint {
  const gets = rows.map(row => sum(row.map((value, j) => value.mul(probabilities[j]!))))
  const payoff = gets[support[0]!]!
  const advantages = gets.map(value => value.sub(payoff))
  const within = halfPlanes(characteristic(jacobian(rows, support, probabilities)).polynomial)
  const outside = advantages.filter((_, s) => !support.includes(s)).map(value => (value.n === 0n ? 0 : Number(value.s)))
  const base = { probabilities, support, payoff, advantages, within }
  if (within.positive > 0 || outside.includes(1)) return { kind: 'unstable', basis: 'linearised', ...base }
  if (within.zero === 0 && !outside.includes(0)) return { kind: 'stable', basis: 'linearised', ...base }
  const n = rows.length
  const game = normalForm({
    shape: [n, n],
    payoffs: [rows.flat(), Array.from({ length: n * n }, (_, k) => rows[k % n]![Math.floor(k / n)]!)],
  })
  return isEvolutionarilyStable(game, probabilities).holds
    ? { kind: 'stable', basis: 'evolutionarily stable', ...base }
    : { kind: 'undecided', ...base }
}

/** z ↦ p_i ((Az)_i − p·Az) in the shares of all types that are there but the last, whose share is what is left. */
function jacobian(
  rows: readonly (readonly Fraction[])[],
  support: readonly number[],
  probabilities: readonly Fraction[],
): Fraction[][] {
  const last = support.at(-1)!
  const moved = support.slice(0, -1)
  return moved.map(i =>
    moved.map(j => {
      const rise = (row: readonly Fraction[]): Fraction => row[j]!.sub(row[last]!)
      const mean = sum(support.map(s => probabilities[s]!.mul(rise(rows[s]!))))
      return probabilities[i]!.mul(rise(rows[i]!).sub(mean))
    }),
  )
}

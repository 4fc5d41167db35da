/**
 * Where a Markov chain ends, and in what time: the probabilities h of ending in a recurrent class solve h = P h with 1 in
 * that class and 0 in the others, the expected steps t = 1 + P t on the transient states (Kemeny & Snell 1960, chapter 3).
 */
import { compare, type Fraction, gcd, type MarkovChain, ONE, ratio, ZERO } from '@biform/core'
import { solveIntegers } from '../linear/lifting.ts'
import { recurrentClasses } from '../repeated/chain/recurrent-classes.ts'
import type { Absorption } from '../results/chains.ts'
import { checkChain } from './input.ts'

/**
 * In which recurrent class a chain ends, with which probability, and after how many steps on average, from every state.
 *
 * Time: one exact solution of a linear system with as many unknowns as there are transient states.
 *
 * @throws InputError if it is no Markov chain
 * @example
 * // Two firms learn with probabilities 1/2 and 1/4 a period: who is first?
 * const race = markovChain({
 *   states: ['race', 'Large first', 'Small first', 'tie'],
 *   transitions: [['3/8', '3/8', '1/8', '1/8'], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]],
 * })
 * absorption(race).probabilities[0] // → ['3/5', '1/5', '1/5']
 * absorption(race).steps[0] // → '8/5'
 */
export function absorption(chain: MarkovChain): Absorption {
  checkChain(chain)
  const { transitions, initial } = chain
  const classes = classesOf(transitions)
  const home = transitions.map((_, s) => classes.findIndex(members => members.includes(s)))
  const transient = home.flatMap((k, s) => (k < 0 ? [s] : []))
  const place = new Map(transient.map((s, k) => [s, k]))
  // (I − P) x = b on the transient states: b is the way into each class at once, or 1 for the steps.
  const into = transient.map(s =>
    classes.map(members => members.reduce((total, t) => total.add(transitions[s]![t]!), ZERO)),
  )
  const solved = solve(
    transient.map(s => transient.map(t => (s === t ? ONE : ZERO).sub(transitions[s]![t]!))),
    transient.map((_, k) => [...into[k]!, ONE]),
  )
  return {
    method: 'absorption',
    classes,
    probabilities: transitions.map((_, s) => {
      const k = place.get(s)
      return k === undefined ? classes.map((_, c) => (c === home[s] ? ONE : ZERO)) : solved[k]!.slice(0, -1)
    }),
    steps: transitions.map((_, s) => {
      const k = place.get(s)
      return k === undefined ? ZERO : solved[k]!.at(-1)!
    }),
    initial,
  }
}

function classesOf(transitions: MarkovChain['transitions']): number[][] {
  const start = [0]
  const targets: number[] = []
  for (const row of transitions) {
    row.forEach((value, t) => {
      if (compare(value, ZERO) > 0) targets.push(t)
    })
    start.push(targets.length)
  }
  return recurrentClasses({ start, targets })
}

/** Solves A X = B, whose matrix is known to be regular; rows of X. */
export function solve(A: readonly (readonly Fraction[])[], B: readonly (readonly Fraction[])[]): Fraction[][] {
  if (A.length === 0) return []
  const rows = A.map((row, s) => integers([...row, ...B[s]!]))
  const n = A.length
  const columns = B[0]!.map((_, k) => rows.map(row => row[n + k]!))
  const solution = solveIntegers(
    rows.map(row => row.slice(0, n)),
    columns,
  )
  if (solution.kind === 'singular') throw new Error('a chain that leaves its transient states has a regular system')
  return rows.map((_, s) => columns.map((_, k) => ratio(solution.numerators[k]![s]!, solution.denominators[k]!)))
}

/** A row times its common denominator. */
function integers(row: readonly Fraction[]): bigint[] {
  const common = row.reduce((all, { d }) => (all * d) / gcd(all, d), 1n)
  return row.map(({ s, n, d }) => s * n * (common / d))
}

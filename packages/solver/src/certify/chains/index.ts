/** The checkers of Markov chains: the equations are replayed, and what is never left is found by following all ways. */
import { compare, type Fraction, type MarkovChain, ONE, ZERO } from '@biform/core'
import type { Absorption, ChainResult, PresentValues } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { demand, equal, gameOf, index, list, vector } from '../flaw.ts'

/** All states that can follow on a state, itself included. */
function reachable({ transitions }: MarkovChain, from: number): ReadonlySet<number> {
  const found = new Set([from])
  for (const state of found) {
    transitions[state]!.forEach((probability, next) => {
      if (compare(probability, ZERO) > 0) found.add(next)
    })
  }
  return found
}

/** The expected value of what comes next. */
function next({ transitions }: MarkovChain, state: number, values: readonly Fraction[]): Fraction {
  return transitions[state]!.reduce((total, probability, t) => total.add(probability.mul(values[t]!)), ZERO)
}

/**
 * The probabilities satisfy their equations, and are right in the recurrent classes; since every state leads to one of
 * those, nothing else does. The same for the steps.
 */
function checkAbsorption(subject: unknown, result: Absorption): undefined {
  const chain = gameOf(subject, 'markov-chain')
  const count = chain.states.length
  const ways = chain.states.map((_, s) => reachable(chain, s))
  // A state is recurrent iff whatever it leads to leads back.
  const recurrent = ways.map((way, s) => [...way].every(t => ways[t]!.has(s)))
  const classes: number[][] = []
  for (let s = 0; s < count; s++) {
    if (recurrent[s] && !classes.some(members => members.includes(s))) classes.push([...ways[s]!].sort((a, b) => a - b))
  }
  list(result.classes, 'classes', classes.length).forEach((members, k) => {
    list(members, `classes[${k}]`, classes[k]!.length).forEach((state, m) => {
      demand(index(state, count, `classes[${k}][${m}]`) === classes[k]![m], `classes[${k}][${m}]`)
    })
  })
  list(result.probabilities, 'probabilities', count).forEach((row, s) => {
    vector(row, classes.length, `probabilities[${s}]`)
  })
  vector(result.steps, count, 'steps')
  for (let s = 0; s < count; s++) {
    classes.forEach((members, k) => {
      const expected = recurrent[s]
        ? members.includes(s)
          ? ONE
          : ZERO
        : next(
            chain,
            s,
            result.probabilities.map(row => row[k]!),
          )
      demand(equal(result.probabilities[s]![k]!, expected), `probabilities[${s}][${k}]`)
    })
    demand(equal(result.steps[s]!, recurrent[s] ? ZERO : ONE.add(next(chain, s, result.steps))), `steps[${s}]`)
  }
  demand(result.initial === chain.initial, 'initial')
}

/** V = r + δ P V, which one V satisfies. */
function checkPresentValues(subject: unknown, result: PresentValues): undefined {
  const chain = gameOf(subject, 'markov-chain')
  const { rewards, discount, states, initial } = chain
  list(result.values, 'values', rewards.length).forEach((values, i) => {
    vector(values, states.length, `values[${i}]`).forEach((value, s) => {
      demand(equal(value, rewards[i]![s]!.add(discount.mul(next(chain, s, values)))), `values[${i}][${s}]`)
    })
  })
  vector(result.atStart, rewards.length, 'atStart').forEach((value, i) => {
    demand(equal(value, result.values[i]![initial]!), `atStart[${i}]`)
  })
}

export const CHAIN_CHECKERS: Checkers<ChainResult['method']> = {
  absorption: checkAbsorption,
  presentValues: checkPresentValues,
}

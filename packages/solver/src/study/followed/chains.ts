/** What follows from Markov chains along a segment: linear systems, solved by elimination. */
import { ONE, ZERO } from '@biform/core'
import {
  constantFunction,
  divideFunctions as divide,
  multiplyFunctions as multiply,
  type RationalFunction,
  subtractFunctions as subtract,
  Unsettled,
} from '@biform/core/scenarios'
import { type AnswerOn, type Followers, type GameOf, NULL, type Question } from './answer.ts'

type Sign = Question['sign']

/** By solver. */
export const CHAIN_FOLLOWERS: Followers = {
  presentValues: ({ game }) => presentValuesOf(game('markov-chain')),
  absorption: ({ game, sign }) => absorbed(game('markov-chain'), sign),
}

const UNIT = constantFunction(ONE)

/** V = r + δPV at the start, for every stream of rewards. */
function presentValuesOf({ transitions, rewards, discount, initial }: GameOf<'markov-chain'>): AnswerOn {
  const states = transitions.map((_, s) => s)
  const solved = eliminated(
    transitions.map((row, s) => [
      ...row.map((chance, t) => subtract(s === t ? UNIT : NULL, multiply(discount, chance))),
      ...rewards.map(paid => paid[s]!),
    ]),
  )
  return { atStart: solved[initial]!.slice(states.length) }
}

/** Turns the square on the left of rows into the unit matrix; every pivot is positive, as the square is an M-matrix. */
function eliminated(matrix: readonly (readonly RationalFunction[])[]): readonly (readonly RationalFunction[])[] {
  const rows = [...matrix]
  rows.forEach((_, k) => {
    const pivot = rows[k]![k]!
    const row = rows[k]!.map(value => divide(value, pivot))
    rows[k] = row
    rows.forEach((other, s) => {
      const factor = other[k]!
      if (s !== k && factor.top.length > 0)
        rows[s] = other.map((value, t) => subtract(value, multiply(factor, row[t]!)))
    })
  })
  return rows
}

/** Where a chain ends whose recurrent classes are single states, and in what time: (I − P) h = b. */
function absorbed({ transitions }: GameOf<'markov-chain'>, sign: Sign): AnswerOn {
  const n = transitions.length
  const way = transitions.map(row => row.map(chance => sign(chance, 'a probability')))
  const ends = way.flatMap((row, s) => (row.every((order, t) => t === s || order === 0) ? [s] : []))
  const home = new Set(ends)
  const reaches = new Set(ends)
  for (let before = -1; before < reaches.size; ) {
    before = reaches.size
    way.forEach((row, s) => {
      if (row.some((order, t) => order > 0 && reaches.has(t))) reaches.add(s)
    })
  }
  if (reaches.size < n) throw new Unsettled('a chain that may go round for ever is not followed along the line')
  const inner = way.flatMap((_, s) => (home.has(s) ? [] : [s]))
  const rows = eliminated(
    inner.map(s => [
      ...inner.map(t => subtract(s === t ? UNIT : NULL, transitions[s]![t]!)),
      ...ends.map(t => transitions[s]![t]!),
      UNIT,
    ]),
  )
  const solved = (s: number): readonly RationalFunction[] => rows[inner.indexOf(s)]!.slice(inner.length)
  return {
    probabilities: transitions.map((_, s) =>
      home.has(s) ? ends.map(t => constantFunction(s === t ? ONE : ZERO)) : solved(s).slice(0, -1),
    ),
    steps: transitions.map((_, s) => (home.has(s) ? NULL : solved(s).at(-1)!)),
  }
}

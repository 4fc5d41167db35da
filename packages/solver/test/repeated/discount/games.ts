/** Stage games and machines that several tests of repeated games use, and a short form of sets. */
import { type Automaton, automaton, type NormalForm, normalForm, type Rational, toJSON } from '@biform/core'
import type { Interval } from '@biform/solver'

/** A symmetric prisoner's dilemma, or any 2×2 game with these payoffs; action 0 is C. */
export function dilemma(R: Rational, S: Rational, T: Rational, P: Rational): NormalForm {
  return normalForm({
    payoffs: [
      [
        [R, R],
        [S, T],
      ],
      [
        [T, S],
        [P, P],
      ],
    ],
  })
}

/** Plays in period 0 what it plays after C, and then what the other played. */
export const titForTat: Automaton = automaton({
  actions: [2, 2],
  states: ['C', 'D'],
  outputs: [0, 1],
  transitions: [
    [0, 1, 0, 1],
    [0, 1, 0, 1],
  ],
})

/** A set as text: "[1/3, 1)", and a single point as "{1/3}". Irrational ends are given by their polynomials. */
export function text(set: readonly Interval[]): string {
  return set
    .map(({ lower, upper, lowerClosed, upperClosed }) => {
      const [low, high] = [lower, upper].map(end =>
        'polynomial' in end ? `root of ${end.polynomial.join(' ')}` : String(toJSON(end)),
      )
      return low === high ? `{${low}}` : `${lowerClosed ? '[' : '('}${low}, ${high}${upperClosed ? ']' : ')'}`
    })
    .join(' ∪ ')
}

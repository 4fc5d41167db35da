/** Answers of the predicates, and of what is built on added values, to drawn games, each with the game that it is about. */
import { coalitional as build, type Coalitional, fractions, ONE } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  addedValues,
  gately,
  isAdditive,
  isBalanced,
  isConstantSum,
  isConvex,
  isEssential,
  isMonotone,
  isProper,
  isSimple,
  isStrong,
  isSuperadditive,
  isSymmetric,
  isTotallyBalanced,
  minimalRights,
  playerRoles,
  type Result,
  tau,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const bit = arbitrary.tied([0, 1])
const games = fc.oneof(
  arbitrary.coalitional({ labels }),
  arbitrary.coalitional({ labels, worth: bit, players: [1, 3] }),
  arbitrary.balanced({ labels }),
  arbitrary.superadditive({ labels }),
  arbitrary.convex({ labels }),
)

/** Who contains a winning coalition wins, and all together do. */
const simple = arbitrary.superadditive({ labels, worth: bit }).map(game => {
  const worth = fractions(game.worth).map(value => (value.n === 0n ? value : ONE))
  worth.forEach((_, S) => {
    for (let part = 1; part <= S; part *= 2) if (S & part && worth[S ^ part]!.n !== 0n) worth[S] = ONE
  })
  return build({ players: game.players, worth: worth.with(-1, ONE) })
})

const of = (solve: (game: Coalitional) => Result, drawn: Arbitrary<Coalitional> = games): Arbitrary<Answer> =>
  drawn.map(game => ({ subject: game, result: solve(game) }))

/** By the name of the solver. */
export const predicateAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  isSuperadditive: of(isSuperadditive),
  isConvex: of(isConvex),
  isMonotone: of(isMonotone),
  isConstantSum: of(isConstantSum),
  isEssential: of(isEssential),
  isAdditive: of(isAdditive),
  isSymmetric: of(isSymmetric),
  isSimple: of(isSimple, fc.oneof(simple, games)),
  isProper: of(isProper, simple),
  isStrong: of(isStrong, simple),
  isBalanced: of(isBalanced),
  isTotallyBalanced: of(isTotallyBalanced),
  playerRoles: of(playerRoles),
  addedValues: of(addedValues),
  minimalRights: of(minimalRights),
  tau: of(tau),
  gately: of(gately),
}

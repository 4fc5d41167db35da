/** What has a game's `kind` but not its exact numbers is refused: its JSON, or a copy that structuredClone made of it. */
import {
  bargainingProblem,
  bimatrix,
  claimsProblem,
  coalitional,
  dualValueGame,
  type Game,
  InputError,
  relationship,
  repeatedGame,
  toJSON,
  weightedVoting,
} from '@biform/core'
import * as solver from '@biform/solver'
import { describe, expect, it } from 'vitest'

type Solve = (game: never) => unknown
const stage = bimatrix([[1, -1]])

const CASES: readonly (readonly [Game, string, readonly Solve[]])[] = [
  [
    coalitional({ worth: [0, 0, 0, 1] }),
    'game',
    [
      solver.shapley,
      solver.banzhaf,
      solver.nucleolus,
      solver.dividends,
      solver.core,
      solver.isConvex,
      solver.deeganPackel,
      solver.ownUseRule,
    ],
  ],
  [weightedVoting({ quota: 2, weights: [1, 1] }), 'game', [solver.shapley, solver.banzhaf, solver.holler]],
  [claimsProblem({ estate: 1, claims: [1, 1] }), 'problem', [solver.talmud, solver.randomArrival, solver.proportional]],
  [
    bargainingProblem({
      points: [
        [1, 0],
        [0, 1],
      ],
      disagreement: [0, 0],
    }),
    'problem',
    [solver.nashBargaining, solver.kalaiSmorodinsky, solver.egalitarian, solver.utilitarian, solver.raiffa],
  ],
  [
    dualValueGame({ players: ['A', 'B'], ownUse: { 'A,B': [1, 2] }, pot: { 'A,B': 1 } }),
    'game',
    [solver.core, solver.ownUseRule],
  ],
  [relationship({ partners: ['A', 'B'], components: [{ ownUse: [1, 1] }] }), 'game', [solver.ownUseRule]],
  [stage, 'game', [solver.pureEquilibria, solver.nashEquilibria]],
  [repeatedGame(stage, { discount: '1/2' }), 'game', [game => solver.isSubgamePerfect(game, [] as never)]],
]

describe.each(CASES)('$kind', (game, at, solvers) => {
  it.each([
    ['its JSON', toJSON(game)],
    ['nothing but its kind', { kind: game.kind }],
  ])('%s', (_, other) => {
    for (const solve of solvers) {
      expect(() => solve(other as never)).toThrow(InputError)
      expect(() => solve(other as never)).toThrow(
        `${at}: "${game.kind}" is not as its builder makes it; the JSON of a game is read by fromJSON`,
      )
    }
  })
})

it('a copy without exact numbers', () => {
  const claims = structuredClone(claimsProblem({ estate: 1, claims: [1, 1] }))
  expect(() => solver.talmud(claims)).toThrow('problem: "claims-problem" is not as its builder makes it')
})

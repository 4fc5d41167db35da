/** Answers of the nucleolus and its kin to drawn games, each with the game that it is about. */
import { type Coalitional, type Fraction, sum, worth, ZERO } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { epsilonCore, inKernel, inPrekernel, leastCore, nucleolus, prenucleolus } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const games = fc.oneof(
  arbitrary.coalitional({ labels }),
  arbitrary.coalitional({ labels, worth: arbitrary.tied() }),
  arbitrary.balanced({ labels }),
  arbitrary.superadditive({ labels }),
)

const drawn = fc.tuple(games, fc.array(arbitrary.rational(), { minLength: 4, maxLength: 4 }))

/** An allocation of v(N) that is drawn but for the first player's part. */
function efficient(game: Coalitional, amounts: readonly Fraction[]): Fraction[] {
  const x = amounts.slice(0, game.players.length)
  return x.with(0, worth(game, 2 ** game.players.length - 1).sub(sum(x.slice(1))))
}

/** An ε that is too small, so that a larger one is noticed. */
function below(game: Coalitional): Fraction {
  const least = leastCore(game)
  return least.kind === 'nonempty' ? least.epsilon.sub(1n) : ZERO
}

/** By the name of the solver. */
export const nucleolusAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  nucleolus: games.map(game => ({ subject: game, result: nucleolus(game) })),
  prenucleolus: games.map(game => ({ subject: game, result: prenucleolus(game) })),
  leastCore: games.map(game => ({ subject: game, result: leastCore(game) })),
  epsilonCore: games
    .filter(game => game.players.length > 1)
    .map(game => ({ subject: game, result: epsilonCore(game, { epsilon: below(game) }) })),
  inKernel: drawn.map(([game, x]) => ({ subject: game, result: inKernel(game, efficient(game, x)) })),
  'inKernel of the nucleolus': games.map(game => {
    const found = nucleolus(game)
    return {
      subject: game,
      result: inKernel(
        game,
        found.kind === 'allocation'
          ? found.values
          : efficient(
              game,
              game.players.map(() => ZERO),
            ),
      ),
    }
  }),
  inPrekernel: drawn.map(([game, x]) => ({ subject: game, result: inPrekernel(game, efficient(game, x)) })),
}

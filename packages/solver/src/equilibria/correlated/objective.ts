/** What a correlated equilibrium is to be best at. */
import {
  type Fraction,
  InputError,
  indexOf,
  type NormalForm,
  ONE,
  type Rational,
  rational,
  show,
  ZERO,
} from '@biform/core'
import { checkOptions } from '../../options.ts'
import { checkNormalForm } from '../input.ts'

/** Options of `correlatedEquilibrium` and `coarseCorrelatedEquilibrium`. */
export interface CorrelatedOptions {
  /**
   * `'welfare'` (the default): the sum of all payoffs; `{ player }`: one player's payoff, by its index or label; `{ weights }`: a
   * weighted sum, one weight per player, negative ones allowed; `'max-entropy'`: the most even distribution, in doubles.
   */
  readonly objective?:
    | 'welfare'
    | 'max-entropy'
    | { readonly player: number | string }
    | { readonly weights: readonly Rational[] }
}

/** The weights of the players' payoffs, or nothing for the greatest entropy. */
export function readObjective(game: NormalForm, options: CorrelatedOptions): readonly Fraction[] | undefined {
  checkOptions(options, ['objective'])
  checkNormalForm(game)
  const { objective = 'welfare' } = options
  if (objective === 'max-entropy') return undefined
  if (objective === 'welfare') return game.players.map(() => ONE)
  const place = 'options.objective'
  if (typeof objective !== 'object' || objective === null || Object.keys(objective).length !== 1) {
    throw new InputError(place, `${show(objective)} is not 'welfare', 'max-entropy', { player } or { weights }`)
  }
  if ('player' in objective) {
    const player = playerAt(game, objective.player, `${place}.player`)
    return game.players.map((_, i) => (i === player ? ONE : ZERO))
  }
  const weights: unknown = objective.weights
  if (!Array.isArray(weights) || weights.length !== game.players.length) {
    throw new InputError(
      `${place}.weights`,
      `${show(weights)} is not one weight for each of ${game.players.length} players`,
    )
  }
  return weights.map((weight, i) => rational(weight, `${place}.weights[${i}]`))
}

function playerAt({ players }: NormalForm, player: number | string, at: string): number {
  if (typeof player !== 'number') return indexOf(players, player, at)
  if (Number.isInteger(player) && player >= 0 && player < players.length) return player
  throw new InputError(at, `${show(player)} is not one of ${players.length} players`)
}

/** The checkers of equilibrium payoff sets. */
import type {
  EquilibriumPayoffBounds,
  EquilibriumPayoffsDouble,
  EquilibriumPayoffsExact,
  PayoffSetResult,
} from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { demand, gameOf } from '../flaw.ts'
import { checkBounds } from './bounds.ts'
import { checkDouble } from './double.ts'
import { checkExact } from './exact.ts'

export const PAYOFF_SET_CHECKERS: Checkers<PayoffSetResult['method']> = {
  equilibriumPayoffs: (subject, result: EquilibriumPayoffsDouble | EquilibriumPayoffsExact) => {
    const game = gameOf(subject, 'repeated-game')
    demand(game.stage.players.length === 2, 'subject')
    demand(result.arithmetic === 'exact' || result.arithmetic === 'double', 'arithmetic')
    return result.arithmetic === 'exact' ? checkExact(game, result) : checkDouble(game, result)
  },
  equilibriumPayoffBounds: (subject, result: EquilibriumPayoffBounds) =>
    checkBounds(gameOf(subject, 'repeated-game'), result),
}

/** The checkers of equilibrium payoff sets. */
import type { EquilibriumPayoffsDouble, PayoffSetResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { demand, gameOf } from '../flaw.ts'
import { checkDouble } from './double.ts'

export const PAYOFF_SET_CHECKERS: Checkers<PayoffSetResult['method']> = {
  equilibriumPayoffs: (subject, result: EquilibriumPayoffsDouble) => {
    const game = gameOf(subject, 'repeated-game')
    demand(game.stage.players.length === 2, 'method')
    demand(result.arithmetic === 'double', 'arithmetic')
    return checkDouble(game, result)
  },
}

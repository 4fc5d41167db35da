/**
 * Open or race: partners of a learning alliance either share what they know or race to learn more than they teach (T. Khanna,
 * R. Gulati and N. Nohria, Strategic Management Journal 19, 1998).
 */
import { bimatrix, type NormalForm } from '../../games/normal-form.ts'
import { ONE, type Rational, ZERO } from '../../number/rational.ts'
import { checkInput, namedPlayers } from '../input.ts'
import { readParameter, readShare } from './build.ts'

/**
 * The game of two partners with strategies Open and Race. With private benefit p, of which a fraction ρ is at the partner's
 * expense, common benefit C that a race destroys, and cost s of sharing: R = (1 − ρ)p + C − s, T = p, S = −ρp − s, P = 0.
 *
 * To race together is always an equilibrium. To be open together is one iff C ≥ ρp + s, and is risk-dominant iff
 * C > 2(ρp + s).
 *
 * @param input.privateBenefit p ≥ 0
 * @param input.commonBenefit C ≥ 0
 * @param input.sharingCost s ≥ 0
 * @param input.exposure ρ, from 0 to 1
 * @throws InputError if a parameter is outside its range
 * @example
 * const race = learningRace({ privateBenefit: 10, commonBenefit: 4, sharingCost: 1, exposure: '1/2' })
 * payoff(race, [0, 0], 0) // → '8'
 * payoff(race, [0, 1], 0) // → '-6'
 */
export function learningRace(input: {
  readonly players?: readonly string[]
  readonly privateBenefit: Rational
  readonly commonBenefit: Rational
  readonly sharingCost: Rational
  readonly exposure: Rational
}): NormalForm {
  checkInput(input, ['players', 'privateBenefit', 'commonBenefit', 'sharingCost', 'exposure'])
  const p = readParameter(input.privateBenefit, 'privateBenefit', 'nonnegative')
  const C = readParameter(input.commonBenefit, 'commonBenefit', 'nonnegative')
  const s = readParameter(input.sharingCost, 'sharingCost', 'nonnegative')
  const exposure = readShare(input.exposure, 'exposure')
  const R = ONE.sub(exposure).mul(p).add(C).sub(s)
  const S = exposure.mul(p).add(s).neg()
  const game = bimatrix(
    [
      [R, S],
      [p, ZERO],
    ],
    [
      [R, p],
      [S, ZERO],
    ],
  )
  return {
    ...game,
    players: namedPlayers(input.players, 2),
    strategies: [
      ['Open', 'Race'],
      ['Open', 'Race'],
    ],
  }
}

/**
 * Farrell and Maskin's Theorem 1 (Games and Economic Behavior 1, 1989) for targets and punishments in pure actions: which
 * profiles of a two-player stage game patient players keep to without anything to renegotiate.
 */
import { compare, type Fraction, InputError, type NormalForm, payoff, profileAt, profileCount } from '@biform/core'
import type { RenegotiationPunishment, RenegotiationTheorem } from '../../results/renegotiation.ts'
import { readTarget } from '../discount/input.ts'
import { checkStage } from '../input.ts'

/**
 * Whether patient players of a two-player game can keep to a profile in a weakly renegotiation-proof equilibrium.
 *
 * What is needed is a profile for each player that punishes it alone: the other gets in it no less than in the target, and the
 * player, whatever it does against it, less than in the target. With such profiles the target is sustained at all discount
 * factors near 1; if there are none even when "less" is read as "no more", then at none, by no subgame-perfect equilibrium
 * in pure actions that is weakly renegotiation-proof. In between it is `undecided`: `optimalPenalCode` with
 * `renegotiationProof` looks at single discount factors.
 *
 * @param target a profile, one action index per player
 * @throws InputError if it is not a stage game of two players, or the target is no profile
 *
 * Complexity: profiles × actions.
 *
 * @example
 * const dilemma = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * const { kind, punishments } = renegotiationTheorem(dilemma, [0, 0])
 * kind // → 'sustainable'
 * punishments[0] // → { profile: [0, 1], cheating: '1', other: '5' }
 * // Where to defect against a defector pays more than cooperation, nobody can be punished alone.
 * renegotiationTheorem(bimatrix([[2, 0], [5, 3]], [[2, 5], [0, 3]]), [0, 0]).kind // → 'impossible'
 */
export function renegotiationTheorem(stage: NormalForm, target: readonly number[]): RenegotiationTheorem {
  checkStage(stage)
  const players = stage.players.length
  if (players !== 2) throw new InputError('stage', `has ${players} players, not 2`)
  const [profile, ...more] = readTarget(stage, target, 'target')
  if (profile === undefined || more.length > 0) throw new InputError('target', 'is more than one profile')
  const payoffs = [0, 1].map(i => payoff(stage, profile, i))
  const known = { method: 'renegotiationTheorem', target: profile, payoffs } as const
  const stageEquilibrium = [0, 1].every(i => compare(cheating(stage, profile, i), payoffs[i]!) === 0)
  const punishments = [0, 1].map(i => mostSevere(stage, i, payoffs[1 - i]!) ?? null)
  const orders = punishments.map((found, i) => (found === null ? 1 : compare(found.cheating, payoffs[i]!)))
  const kind =
    stageEquilibrium || orders.every(order => order < 0)
      ? 'sustainable'
      : orders.some(order => order > 0)
        ? 'impossible'
        : 'undecided'
  return { ...known, kind, stageEquilibrium, punishments }
}

/** Of the profiles that give the other so much at least, the first against which a player gets least by cheating. */
function mostSevere(stage: NormalForm, player: number, least: Fraction): RenegotiationPunishment | undefined {
  let found: RenegotiationPunishment | undefined
  for (let place = 0; place < profileCount(stage); place++) {
    const profile = profileAt(stage, place)
    const other = payoff(stage, profile, 1 - player)
    if (compare(other, least) < 0) continue
    const gets = cheating(stage, profile, player)
    if (found === undefined || compare(gets, found.cheating) < 0) found = { profile, cheating: gets, other }
  }
  return found
}

/** The most that a player gets against what the other does in a profile. */
function cheating(stage: NormalForm, profile: readonly number[], player: number): Fraction {
  return stage.strategies[player]!.map((_, action) => payoff(stage, profile.with(player, action), player)).reduce(
    (a, b) => (compare(b, a) > 0 ? b : a),
  )
}

/** Checks best-response dynamics: each change again, and how it ends. */
import { type NormalForm, payoff } from '@biform/core'
import type { BestResponseDynamics } from '../../results/index.ts'
import { demand, demandSame, gameOf, index, list, record } from '../flaw.ts'
import { demandProfile } from './observed.ts'

export function checkBestResponseDynamics(subject: unknown, result: BestResponseDynamics): undefined {
  const game = gameOf(subject, 'normal-form')
  const { kind, changes, initial } = result
  demand(['equilibrium', 'cycle', 'cut'].includes(kind), 'kind')
  demand((kind === 'cut') === (result.reason !== undefined), 'reason')
  demand(result.reason === undefined || ['limit', 'stopped'].includes(result.reason), 'reason')
  demandProfile(game, initial, 'initial')
  const n = game.players.length
  let profile: readonly number[] = initial
  // The profile after each number of changes, and whose turn it was then.
  const states = [{ profile, turn: 0 }]
  list(changes, 'changes').forEach((change, k) => {
    const { player, strategy } = record(change, `changes[${k}]`)
    index(player, n, `changes[${k}].player`)
    let turn = states.at(-1)!.turn
    for (; turn !== player; turn = (turn + 1) % n)
      demand(reply(game, profile, turn) === profile[turn], `changes[${k}].player`)
    const best = reply(game, profile, player)
    demand(strategy === best && best !== profile[player], `changes[${k}].strategy`)
    profile = profile.with(player, best)
    states.push({ profile, turn: (player + 1) % n })
  })
  demandSame(result.last, profile, 'last')
  const settled = profile.every((strategy, i) => reply(game, profile, i) === strategy)
  demand(kind !== 'equilibrium' || settled, 'kind')
  demand((kind === 'cycle') === (result.from !== undefined), 'from')
  if (kind === 'cycle') {
    const { from } = result
    index(from!, changes.length, 'from')
    // Whose turn it was when it was there before, or will be before the next change: the same change follows.
    demandSame(profile, states[from!]!.profile, 'from')
    demand(mover(game, states.at(-1)!) === changes[from!]!.player, 'from')
    demand(!settled, 'kind')
    for (let k = 0; k < from!; k++) {
      const again = states.findIndex(
        (state, later) => later > k && state.turn === states[k]!.turn && same(state.profile, states[k]!.profile),
      )
      demand(again < 0, 'from')
    }
  }
}

function mover(game: NormalForm, { profile, turn }: { profile: readonly number[]; turn: number }): number {
  let player = turn
  while (reply(game, profile, player) === profile[player]) player = (player + 1) % game.players.length
  return player
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value === b[i])
}

/** What the player plays, if nothing is better; else the first best strategy. */
function reply(game: NormalForm, profile: readonly number[], i: number): number {
  const gets = game.strategies[i]!.map((_, s) => payoff(game, profile.with(i, s), i))
  const best = gets.reduce((a, b) => (b.compare(a) > 0 ? b : a))
  return gets[profile[i]!]!.equals(best) ? profile[i]! : gets.findIndex(value => value.equals(best))
}

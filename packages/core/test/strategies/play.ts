/** A match in the plainest way: what the tests of strategies compare with. */
import { type NormalForm, observationIndex, ownOrder, payoff, random, type Setting, type Strategy } from '@biform/core'

/** The profiles that are played in so many periods. Automata must have pure outputs here. */
export function history(stage: NormalForm, strategies: readonly Strategy[], turns: number, seed = 1): number[][] {
  const players = strategies.map((strategy, player) => start(stage, strategy, player, turns, seed))
  const profiles: number[][] = []
  for (let turn = 0; turn < turns; turn++) {
    const last = profiles.at(-1)
    profiles.push(players.map((move, player) => move(turn, seen(last, player, strategies.length))))
  }
  return profiles
}

/** The sums of the payoffs. */
export function scores(stage: NormalForm, profiles: readonly (readonly number[])[]): number[] {
  return stage.players.map((_, i) =>
    profiles.reduce((total, profile) => total + payoff(stage, profile, i).valueOf(), 0),
  )
}

function seen(last: readonly number[] | undefined, player: number, players: number): number[] {
  return ownOrder(players, player).map(i => last?.[i] ?? 0)
}

function start(
  stage: NormalForm,
  strategy: Strategy,
  player: number,
  turns: number,
  seed: number,
): (turn: number, last: readonly number[]) => number {
  const actions = ownOrder(stage.players.length, player).map(i => stage.strategies[i]!.length)
  const chance = random(seed, player)
  if (strategy.kind === 'open-strategy') {
    const setting: Setting = { stage, player, actions, random: chance, turns }
    return strategy.start(setting)
  }
  let state = strategy.initial
  return (turn, last) => {
    if (turn > 0) state = strategy.transitions[state]![observationIndex(actions, last)]!
    const output = strategy.outputs[state]!
    let draw = chance.integer(0, 999_999) / 1_000_000
    return output.findIndex((weight, action) => {
      draw -= weight.valueOf()
      return draw < 0 || action === output.length - 1
    })
  }
}

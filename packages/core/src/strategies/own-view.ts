/** How a player sees the stage game from its own side: itself first, then the others in the order of the players. */
import { InputError, show } from '../errors.ts'
import { type NormalForm, shapeOf } from '../games/normal-form.ts'
import type { Automaton } from './automaton.ts'

/**
 * The number of an observation: row-major over the actions, the last player's running fastest. For two players it is
 * own × (number of the other's actions) + other.
 *
 * @param actions the numbers of actions: own, then each other player's
 * @param played what was played, in the same order
 * @example
 * observationIndex([2, 3], [1, 2]) // → 5
 */
export function observationIndex(actions: readonly number[], played: ArrayLike<number>): number {
  let index = 0
  for (let i = 0; i < actions.length; i++) index = index * actions[i]! + played[i]!
  return index
}

/**
 * What was played, own action first, by the number of the observation: the inverse of `observationIndex`.
 *
 * @example
 * observed([2, 3], 5) // → [1, 2]
 */
export function observed(actions: readonly number[], observation: number): number[] {
  const played: number[] = []
  let rest = observation
  for (let i = actions.length - 1; i >= 0; i--) {
    played[i] = rest % actions[i]!
    rest = Math.floor(rest / actions[i]!)
  }
  return played
}

/**
 * The players of a game as one of them counts them: itself first, then the others in their order.
 *
 * @example
 * ownOrder(3, 1) // → [1, 0, 2]
 */
export function ownOrder(players: number, player: number): number[] {
  return [player, ...Array.from({ length: players }, (_, i) => i).filter(i => i !== player)]
}

/**
 * How a player sees the profiles of a stage game: entry p is the number of the observation that profile p (row-major,
 * as in `profileIndex`) is to this player's automaton.
 *
 * @example
 * ownView(bimatrix([[1, 2, 3], [4, 5, 6]]), 1) // → [0, 2, 4, 1, 3, 5]
 */
export function ownView(stage: NormalForm, player: number): number[] {
  const shape = shapeOf(stage)
  const order = ownOrder(shape.length, player)
  const actions = order.map(i => shape[i]!)
  const profiles = shape.reduce((product, count) => product * count, 1)
  return Array.from({ length: profiles }, (_, index) => {
    const profile = observed(shape, index)
    return observationIndex(
      actions,
      order.map(i => profile[i]!),
    )
  })
}

/**
 * Refuses an automaton that is not made for this player of this game.
 *
 * @param at the place to name, such as `strategies[0]`
 * @throws InputError if the numbers or the labels of the actions differ
 * @example
 * const stage = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * checkFits(automaton({ actions: [2, 2], states: { always: { plays: 1, next: 'always' } } }), stage, 0) // → undefined
 */
export function checkFits(machine: Automaton, stage: NormalForm, player: number, at = `strategies[${player}]`): void {
  const order = ownOrder(stage.players.length, player)
  const role = `player ${show(stage.players[player])}`
  const counts = order.map(i => stage.strategies[i]!.length)
  if (machine.actions.join() !== counts.join()) {
    throw new InputError(
      at,
      `is made for ${machine.actions.join(' × ')} actions (own first), but ${role} has ${counts.join(' × ')}`,
    )
  }
  machine.labels?.forEach((names, i) => {
    const there = stage.strategies[order[i]!]!
    const j = names.findIndex((name, k) => name !== there[k])
    if (j >= 0) {
      const whose = i === 0 ? 'own action' : `action of player ${show(stage.players[order[i]!])}`
      throw new InputError(at, `knows the ${whose} ${show(names[j])} where the game of ${role} has ${show(there[j])}`)
    }
  })
}

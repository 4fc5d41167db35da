/** What is drawn in the payoff plane of two players, as plain numbers: cells, feasible set, levels, equilibrium payoffs. */
import { payoff, profileAt, profileCount, realToNumber, toNumber } from '@biform/core'
import type { PayoffSet, PlaneAnswer } from '../../solver/repeated-protocol.ts'
import type { Pair } from '../presets.ts'

/** A place in the plane: the first player's payoff, and the second's. */
export type Spot = Pair<number>

/** One or more cells of the stage game that pay the same. */
export interface Place {
  readonly spot: Spot
  /** "Cooperate, Defect": one for each cell. */
  readonly names: readonly string[]
  /** Whether one of the cells is an equilibrium of the stage game. */
  readonly equilibrium: boolean
}

export interface Plane {
  readonly players: Pair<string>
  readonly places: readonly Place[]
  /** The corners of what is feasible: one, two, or more of them counterclockwise. */
  readonly feasible: readonly Spot[]
  /** The corners of its individually rational part; none if it is empty. */
  readonly rational: readonly Spot[]
  /** What each player can be held to. */
  readonly levels: Spot
}

export function planeOf({ game, feasible, pure }: PlaneAnswer): Plane {
  const places: { spot: Spot; names: string[]; equilibrium: boolean }[] = []
  for (let index = 0; index < profileCount(game); index++) {
    const profile = profileAt(game, index)
    const spot = spotOf([0, 1].map(player => toNumber(payoff(game, profile, player))))
    const name = profile.map((action, i) => game.strategies[i]![action]!).join(', ')
    const equilibrium = pure.equilibria.some(item => item.join() === profile.join())
    const there = places.find(place => place.spot.join() === spot.join())
    if (there) {
      there.names.push(name)
      there.equilibrium ||= equilibrium
    } else places.push({ spot, names: [name], equilibrium })
  }
  return {
    players: [game.players[0]!, game.players[1]!],
    places,
    feasible: feasible.vertices.map(vertex => spotOf(vertex.map(toNumber))),
    rational: feasible.individuallyRational.vertices.map(vertex => spotOf(vertex.map(toNumber))),
    levels: spotOf(feasible.individuallyRational.minmax.map(toNumber)),
  }
}

/** The corners of a set of equilibrium payoffs; none if it is empty or was not decided. */
export function cornersOf(set: PayoffSet): Spot[] {
  if (set.kind === 'undecided') return []
  return set.vertices.map(vertex =>
    spotOf(vertex.map(value => (typeof value === 'number' ? value : realToNumber(value)))),
  )
}

function spotOf([x, y]: readonly number[]): Spot {
  return [x!, y!]
}

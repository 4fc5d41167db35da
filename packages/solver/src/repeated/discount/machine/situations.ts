/** Each joint state as the players see it: what it pays, where it leads, and what every own action would do. */
import { at, type Fraction, type NormalForm, ONE, shapeOf, sum, ZERO } from '@biform/core'
import type { Work } from '../work.ts'
import type { JointMachine } from './machine.ts'

/** A state that may come next, with its probability > 0. */
export interface Branch {
  readonly state: number
  readonly chance: Fraction
}

/** An action of one player while the others do what the machine says. */
export interface Move {
  readonly action: number
  /** The player's expected payoff in this period. */
  readonly payoff: Fraction
  readonly branches: readonly Branch[]
}

/** One joint state. */
export interface Situation {
  /** Every player's expected payoff in this period if all do what the machine says. */
  readonly payoffs: readonly Fraction[]
  readonly branches: readonly Branch[]
  /** `moves[player]`: of all actions that lead to the same future, the one that pays most now (the first of several). */
  readonly moves: readonly (readonly Move[])[]
}

/** So many states are described in one step. */
const STATES_PER_STEP = 16

/** All joint states, by number. */
export function* situationsOf(machine: JointMachine): Work<Situation[]> {
  const { stage, outputs } = machine
  const shape = shapeOf(stage)
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((product, count) => product * count, 1))
  const found: Situation[] = []
  for (const [state, profile] of outputs.entries()) {
    const all = shape.map((count, player) => {
      const others = othersPlay(profile, strides, player)
      return Array.from({ length: count }, (_, action) => {
        const shift = action * strides[player]!
        const places = others.map(({ place, chance }) => ({ place: place + shift, chance }))
        return {
          action,
          payoff: expected(stage, player, places),
          branches: merged(places.map(({ place, chance }) => ({ state: machine.next(state, place), chance }))),
        }
      })
    })
    found.push({
      payoffs: all.map((moves, player) =>
        sum(moves.filter((_, a) => isPlayed(profile[player]![a]!)).map(m => m.payoff.mul(profile[player]![m.action]!))),
      ),
      branches: merged(
        all[0]!.flatMap(({ action, branches }) => {
          const chance = profile[0]![action]!
          return isPlayed(chance) ? branches.map(branch => ({ ...branch, chance: branch.chance.mul(chance) })) : []
        }),
      ),
      moves: all.map(bestByFuture),
    })
    if (state % STATES_PER_STEP === STATES_PER_STEP - 1) yield
  }
  return found
}

function isPlayed(chance: Fraction): boolean {
  return chance.n !== 0n
}

interface Place {
  readonly place: number
  readonly chance: Fraction
}

/** What the others play, as places of profiles in which the player's own action is 0. */
function othersPlay(profile: readonly (readonly Fraction[])[], strides: readonly number[], player: number): Place[] {
  let places: Place[] = [{ place: 0, chance: ONE }]
  profile.forEach((output, other) => {
    if (other === player) return
    const played = output.flatMap((chance, action) =>
      isPlayed(chance) ? [{ place: action * strides[other]!, chance }] : [],
    )
    places = places.flatMap(a => played.map(b => ({ place: a.place + b.place, chance: a.chance.mul(b.chance) })))
  })
  return places
}

function expected(stage: NormalForm, player: number, places: readonly Place[]): Fraction {
  return places.reduce((total, { place, chance }) => total.add(at(stage.payoffs[player]!, place).mul(chance)), ZERO)
}

/** One branch for each state, ascending. */
function merged(branches: readonly Branch[]): Branch[] {
  if (branches.length === 1) return [...branches]
  const chances = new Map<number, Fraction>()
  for (const { state, chance } of branches) chances.set(state, (chances.get(state) ?? ZERO).add(chance))
  return [...chances].sort(([a], [b]) => a - b).map(([state, chance]) => ({ state, chance }))
}

function bestByFuture(moves: readonly Move[]): Move[] {
  const best = new Map<string, Move>()
  for (const move of moves) {
    const key = move.branches.map(({ state, chance }) => `${state}:${chance.toFraction()}`).join()
    const known = best.get(key)
    if (known === undefined || move.payoff.compare(known.payoff) > 0) best.set(key, move)
  }
  return [...best.values()].sort((a, b) => a.action - b.action)
}

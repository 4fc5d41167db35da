/**
 * What keeps the players to a two-phase penal code, as polynomials in the discount factor x with integer coefficients.
 *
 * The target has L profiles in turn; a stick is a profile for k periods, then the target from its beginning, or for ever.
 * All values are multiplied by 1 + x + … + x^(L−1) and by the denominator of the player's payoffs, both positive.
 */
import { integers, type NormalForm, type Polynomial, profileIndex, shapeOf } from '@biform/core'
import { plus, scaled, shifted, times } from '../../integer-polynomial.ts'

/** A punishment: the profile at this place of the stage's row-major lists, for some periods or (Infinity) for ever. */
export interface Stick {
  readonly place: number
  readonly periods: number
}

/** A stage with a target. */
export interface Incentives {
  readonly players: readonly number[]
  readonly length: number
  /** `payoffs[player][place]`. */
  readonly payoffs: readonly (readonly bigint[])[]
  /** What a player gets from the beginning of a stick that punishes it. */
  readonly punished: (player: number, stick: Stick) => Polynomial
  /** What each departure of a player from the target gains if it leads to this stick. */
  readonly fromTarget: (player: number, own: Stick) => Polynomial[]
  /** The same for departures from a stick, whomever that punishes. */
  readonly fromStick: (player: number, stick: Stick, own: Stick) => Polynomial[]
}

/** Prepares them. */
export function incentivesOf(stage: NormalForm, target: readonly (readonly number[])[]): Incentives {
  const length = target.length
  const places = target.map(profile => profileIndex(stage, profile))
  const payoffs = stage.payoffs.map(integers)
  const departures = bestDepartures(stage, payoffs)
  const ones: Polynomial = Array.from({ length }, () => 1n)
  // From phase t on.
  const ahead = payoffs.map(values => places.map((_, t) => places.map((__, s) => values[places[(t + s) % length]!]!)))
  const held = (player: number, { place, periods }: Stick): Polynomial => {
    const now = trimmed(scaled(ones, payoffs[player]![place]!))
    if (periods === Number.POSITIVE_INFINITY) return now
    return plus(minus(now, shifted(now, periods)), trimmed(shifted(ahead[player]![0]!, periods)))
  }
  const gain = (player: number, place: number, own: Stick, value: Polynomial): Polynomial[] => {
    const best = departures[player]![place]
    if (best === undefined) return []
    const now: Polynomial = times([best], [1n, ...Array.from({ length: length - 1 }, () => 0n), -1n])
    return [minus(plus(trimmed(now), shifted(held(player, own), 1)), value)]
  }
  return {
    players: stage.players.map((_, i) => i),
    length,
    payoffs,
    punished: held,
    fromTarget: (player, own) => places.flatMap((place, t) => gain(player, place, own, trimmed(ahead[player]![t]!))),
    // In between, the value lies between those of the first and the last period: it is linear in x^(periods left).
    fromStick: (player, stick, own) => {
      const first = gain(player, stick.place, own, held(player, stick))
      if (stick.periods === 1 || stick.periods === Number.POSITIVE_INFINITY) return first
      return [...first, ...gain(player, stick.place, own, held(player, { ...stick, periods: 1 }))]
    },
  }
}

/** For each player and profile the most that another action than its own pays at once; undefined where it has no other. */
function bestDepartures(stage: NormalForm, payoffs: readonly (readonly bigint[])[]): (bigint | undefined)[][] {
  const shape = shapeOf(stage)
  return payoffs.map((values, player) => {
    const count = shape[player]!
    const stride = shape.slice(player + 1).reduce((product, other) => product * other, 1)
    return values.map((_, place) => {
      const own = Math.floor(place / stride) % count
      let best: bigint | undefined
      for (let action = 0; action < count; action++) {
        const value = values[place + (action - own) * stride]!
        if (action !== own && (best === undefined || value > best)) best = value
      }
      return best
    })
  })
}

/** a − b. */
export function minus(a: Polynomial, b: Polynomial): Polynomial {
  return plus(a, scaled(b, -1n))
}

function trimmed(a: Polynomial): Polynomial {
  return plus(a, [])
}

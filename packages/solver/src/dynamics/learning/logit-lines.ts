/** Lines of profiles along which one player chooses, and exact potentials of the choices. */
import { gcd, integers, type NormalForm, profileCount, shapeOf } from '@biform/core'
import { digit, stridesOf } from './observed.ts'

/** Payoffs of all players as whole numbers over one denominator. */
export interface WholePayoffs {
  readonly denominator: bigint
  readonly payoffs: readonly (readonly bigint[])[]
}

/** A player's choices at a profile. */
export interface Line {
  /** The place of the first one, and from one to the next. */
  readonly first: number
  readonly stride: number
  readonly count: number
}

/** The payoffs over their common denominator. */
export function wholePayoffs(game: NormalForm): WholePayoffs {
  const denominator = game.payoffs.reduce((all, store) => (all / gcd(all, store.denominator)) * store.denominator, 1n)
  return {
    denominator,
    payoffs: game.payoffs.map(store => integers(store).map(value => value * (denominator / store.denominator))),
  }
}

/** The line of each player through the profile at a place. */
export function linesThrough(game: NormalForm): (place: number) => readonly Line[] {
  const shape = shapeOf(game)
  const strides = stridesOf(shape)
  return place =>
    shape.map((count, i) => ({
      first: place - digit(place, strides[i]!, count) * strides[i]!,
      stride: strides[i]!,
      count,
    }))
}

/** A function that changes by what the player gains wherever one player changes, 0 at the first profile; if there is one. */
export function exactPotential(game: NormalForm, payoffs: WholePayoffs['payoffs']): bigint[] | undefined {
  const through = linesThrough(game)
  const values: bigint[] = [0n]
  for (let place = 1; place < profileCount(game); place++) {
    // From the profile before it on the line of the last player that does not play its first strategy.
    const lines = through(place)
    const i = lines.findLastIndex(({ first }) => first !== place)
    const from = place - lines[i]!.stride
    values[place] = values[from]! + payoffs[i]![place]! - payoffs[i]![from]!
  }
  for (let place = 0; place < values.length; place++) {
    for (const [i, { first }] of through(place).entries()) {
      if (values[place]! - values[first]! !== payoffs[i]![place]! - payoffs[i]![first]!) return undefined
    }
  }
  return values
}

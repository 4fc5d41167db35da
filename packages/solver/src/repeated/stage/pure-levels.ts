/** Minmax and maxmin in pure strategies, by one pass over all profiles for each player. */
import { at as entry, type Fraction, type NormalForm, profileAt } from '@biform/core'
import { viewOf } from './others.ts'

/** A level per player and a profile that shows it. */
interface Levels {
  readonly values: Fraction[]
  readonly profiles: number[][]
}

/** The worst for each player of its best replies. */
export function pureMinmax(game: NormalForm): Levels {
  return levels(game, player => {
    const { own, others, start, stride } = viewOf(game, player)
    const { values } = game.payoffs[player]!
    let found = -1
    for (let k = 0; k < others; k++) {
      const first = start(k)
      let best = first
      for (let place = first + stride; place < first + own * stride; place += stride) {
        if (values[place]! > values[best]!) best = place
      }
      if (found < 0 || values[best]! < values[found]!) found = best
    }
    return found
  })
}

/** The best for each player of what its strategies pay at worst. */
export function pureMaxmin(game: NormalForm): Levels {
  return levels(game, player => {
    const { own, others, start, stride } = viewOf(game, player)
    const { values } = game.payoffs[player]!
    let found = -1
    for (let s = 0; s < own; s++) {
      let worst = start(0) + s * stride
      for (let k = 1; k < others; k++) {
        const place = start(k) + s * stride
        if (values[place]! < values[worst]!) worst = place
      }
      if (found < 0 || values[worst]! > values[found]!) found = worst
    }
    return found
  })
}

function levels(game: NormalForm, placeOf: (player: number) => number): Levels {
  const places = game.players.map((_, player) => placeOf(player))
  return {
    values: places.map((place, player) => entry(game.payoffs[player]!, place)),
    profiles: places.map(place => profileAt(game, place)),
  }
}

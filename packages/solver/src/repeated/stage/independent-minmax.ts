/** The minmax of three players or more whose opponents mix each for itself: one search for each player, under one budget. */
import {
  compare,
  type Fraction,
  InputError,
  integers,
  type NormalForm,
  profileCount,
  type Rational,
  ratio,
  rational,
  type Steps,
  type Stop,
} from '@biform/core'
import type { IndependentMinmax } from '../../results/stage.ts'
import { search, unit } from './independent.ts'
import { pureMaxmin, pureMinmax } from './pure-levels.ts'

/** Independent mixtures are searched in games with at most this many profiles. */
export const MAX_INDEPENDENT_PROFILES = 4_096

/** One search for each player, until its bracket is as narrow as asked for. */
export function* independentMinmax(game: NormalForm, gap: Rational | undefined): Steps<IndependentMinmax> {
  const profiles = profileCount(game)
  if (profiles > MAX_INDEPENDENT_PROFILES) {
    const why = "for independent mixtures; 'correlated' is exact for more"
    throw new InputError('game', `has ${profiles} profiles, more than ${MAX_INDEPENDENT_PROFILES} ${why}`)
  }
  const asked = gap === undefined ? undefined : rational(gap, 'options.gap')
  if (asked && (asked.s < 0n || asked.n === 0n)) {
    throw new InputError('options.gap', `${asked.toFraction()} is not positive`)
  }
  const [safe, harsh] = [pureMaxmin(game), pureMinmax(game)]
  const gaps = game.payoffs.map(store => asked ?? rangeOf(store).div(1000n))
  const searches = game.players.map((_, i) =>
    search(game, i, {
      safe: safe.profiles[i]![i]!,
      floor: safe.values[i]!,
      harsh: harsh.profiles[i]!.toSpliced(i, 1),
      ceiling: harsh.values[i]!,
    }),
  )
  const wide = (i: number): boolean => compare(searches[i]!.upper().sub(searches[i]!.lower()), gaps[i]!) > 0
  let done = 0
  let stop: Stop | undefined
  for (const i of searches.keys()) {
    while (!stop && wide(i)) {
      searches[i]!.step()
      done += 1
      stop = yield { done }
    }
  }
  const isOpen = searches.some((_, i) => wide(i))
  return {
    method: 'minmax',
    kind: 'independent',
    ...(stop && isOpen ? { complete: false, reason: stop } : { complete: true }),
    values: searches.map(({ lower, upper }) => ({ lower: lower(), upper: upper() })),
    gaps,
    profiles: searches.map(({ punishment, reply }, i) =>
      punishment().toSpliced(i, 0, unit(reply(), game.strategies[i]!.length)),
    ),
    cells: searches.map(({ cells }) => [...cells]),
  }
}

function rangeOf(store: NormalForm['payoffs'][number]): Fraction {
  const values = integers(store)
  let [low, high] = [values[0]!, values[0]!]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return ratio(high - low, store.denominator)
}

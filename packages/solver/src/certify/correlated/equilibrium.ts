/**
 * Checks correlated equilibria: no deviation gains on average, by the definition, and the prices of the deviations bound what any
 * other equilibrium could have: its weighted payoffs, or its entropy.
 */
import {
  compare,
  at as entry,
  type Fraction,
  type NormalForm,
  ONE,
  profileAt,
  profileCount,
  profileIndex,
  rational,
  sum,
  toNumber,
  ZERO,
} from '@biform/core'
import type { CoarseCorrelatedEquilibrium, CorrelatedEquilibrium, CorrelatedResult } from '../../results/index.ts'
import { demand, demandSame, equal, fraction, gameOf, index, list, record, vector } from '../flaw.ts'

/** Doubles may differ by so much, of what they are made from. */
const TOLERANCE = 1e-9

/** A deviation: of all who are told `from`, or of the player whatever it is told. */
interface Deviation {
  readonly player: number
  readonly from?: number
  readonly to: number
}

export function checkCorrelated(subject: unknown, result: CorrelatedEquilibrium): undefined {
  check(gameOf(subject, 'normal-form'), result, true)
}

export function checkCoarse(subject: unknown, result: CoarseCorrelatedEquilibrium): undefined {
  check(gameOf(subject, 'normal-form'), result, false)
}

function check(game: NormalForm, result: CorrelatedResult, conditional: boolean): void {
  if (result.kind === 'optimal') checkOptimal(game, result, conditional)
  else {
    demand(result.kind === 'max-entropy', 'kind')
    checkEntropy(game, result, conditional)
  }
}

function deviationsOf(game: NormalForm, conditional: boolean): Deviation[] {
  return game.strategies.flatMap((labels, player) =>
    labels.flatMap((_, to) =>
      conditional ? labels.flatMap((__, from) => (from === to ? [] : [{ player, from, to }])) : [{ player, to }],
    ),
  )
}

/** What a deviation gains at the profile in a place. */
function gainAt(game: NormalForm, { player, from, to }: Deviation, place: number): Fraction {
  const profile = profileAt(game, place)
  if (from !== undefined && profile[player] !== from) return ZERO
  const store = game.payoffs[player]!
  return entry(store, profileIndex(game, profile.with(player, to))).sub(entry(store, place))
}

/** A list of what is played: different profiles in row-major order. Returns their places. */
function placesOf(game: NormalForm, distribution: readonly { readonly profile: readonly number[] }[]): number[] {
  let before = -1
  return list(distribution, 'distribution').map((item, k) => {
    const at = `distribution[${k}].profile`
    list(record(item, `distribution[${k}]`).profile, at, game.players.length).forEach((s, i) => {
      index(s, game.strategies[i]!.length, `${at}[${i}]`)
    })
    const place = profileIndex(game, item.profile)
    demand(place > before, at)
    before = place
    return place
  })
}

/** Prices of different deviations, in order. */
function checkNames(
  game: NormalForm,
  multipliers: readonly (Deviation & { readonly multiplier: unknown })[],
  conditional: boolean,
  at: string,
): void {
  const key = ({ player, from, to }: Deviation): readonly number[] => [player, from ?? 0, to]
  list(multipliers, at).forEach((item, k) => {
    const { player, from, to } = record(item, `${at}[${k}]`)
    const own = game.strategies[index(player, game.players.length, `${at}[${k}].player`)]!.length
    index(to, own, `${at}[${k}].to`)
    if (conditional) demand(index(from!, own, `${at}[${k}].from`) !== to, `${at}[${k}].from`)
    else demand(from === undefined, `${at}[${k}].from`)
    if (k === 0) return
    const [a, b] = [key(multipliers[k - 1]!), key(item)]
    const differs = a.findIndex((value, j) => value !== b[j])
    demand(differs >= 0 && a[differs]! < b[differs]!, `${at}[${k}]`)
  })
}

function checkOptimal(
  game: NormalForm,
  result: Extract<CorrelatedResult, { kind: 'optimal' }>,
  conditional: boolean,
): void {
  const weights = vector(result.weights, game.players.length, 'weights')
  const places = placesOf(game, result.distribution)
  const chances = result.distribution.map(({ probability }, k) => {
    demand(compare(fraction(probability, `distribution[${k}].probability`), ZERO) > 0, `distribution[${k}].probability`)
    return probability
  })
  demand(equal(sum(chances), ONE), 'distribution')
  const average = (value: (place: number) => Fraction): Fraction =>
    sum(places.map((place, k) => value(place).mul(chances[k]!)))
  for (const deviation of deviationsOf(game, conditional)) {
    demand(
      compare(
        average(place => gainAt(game, deviation, place)),
        ZERO,
      ) <= 0,
      'distribution',
    )
  }
  demandSame(
    result.payoffs,
    game.payoffs.map(store => average(place => entry(store, place))),
    'payoffs',
  )
  const weighted = (payoff: (i: number) => Fraction): Fraction => sum(weights.map((w, i) => w.mul(payoff(i))))
  const value = fraction(result.value, 'value')
  demand(
    equal(
      value,
      weighted(i => result.payoffs[i]!),
    ),
    'value',
  )
  checkNames(game, result.multipliers, conditional, 'multipliers')
  result.multipliers.forEach(({ multiplier }, k) => {
    demand(compare(fraction(multiplier, `multipliers[${k}].multiplier`), ZERO) > 0, `multipliers[${k}].multiplier`)
  })
  for (let place = 0; place < profileCount(game); place++) {
    const prices = result.multipliers.map(item => item.multiplier.mul(gainAt(game, item, place)))
    demand(compare(weighted(i => entry(game.payoffs[i]!, place)).sub(sum(prices)), value) <= 0, 'multipliers')
  }
}

function near(found: number, expected: number, size: number, at: string): void {
  demand(typeof found === 'number' && Math.abs(found - expected) <= TOLERANCE * (1 + size), at)
}

function checkEntropy(
  game: NormalForm,
  result: Extract<CorrelatedResult, { kind: 'max-entropy' }>,
  conditional: boolean,
): void {
  demand(result.arithmetic === 'double', 'arithmetic')
  const places = placesOf(game, result.distribution)
  checkExclusion(game, result, conditional, places)
  const chances = result.distribution.map(({ probability }, k) => {
    demand(typeof probability === 'number' && probability >= 0, `distribution[${k}].probability`)
    return rational(probability)
  })
  near(toNumber(sum(chances)), 1, 0, 'distribution')
  // Averages are exact: only what is compared with them was rounded.
  const average = (value: (place: number) => Fraction): Fraction =>
    sum(places.map((place, k) => value(place).mul(chances[k]!)))
  const all = Array.from({ length: profileCount(game) }, (_, place) => place)
  const doubt = (value: (place: number) => Fraction): Fraction =>
    all
      .map(place => value(place).abs())
      .reduce((a, b) => (compare(a, b) > 0 ? a : b))
      .mul(rational(TOLERANCE))
  list(result.payoffs, 'payoffs', game.players.length).forEach((paid, i) => {
    const own = (place: number): Fraction => entry(game.payoffs[i]!, place)
    demand(Number.isFinite(paid) && compare(rational(paid).sub(average(own)).abs(), doubt(own)) <= 0, `payoffs[${i}]`)
  })
  demand(Number.isFinite(result.violation) && result.violation >= 0, 'violation')
  const violation = rational(result.violation)
  const gains = deviationsOf(game, conditional).map(deviation => {
    const own = (place: number): Fraction => gainAt(game, deviation, place)
    return { gain: average(own), off: doubt(own) }
  })
  // By the scale of each deviation: the gains of one may be far below those of another.
  demand(
    gains.every(({ gain, off }) => compare(gain, violation.add(off)) <= 0),
    'violation',
  )
  demand(violation.n === 0n || gains.some(({ gain, off }) => compare(violation, gain.add(off)) <= 0), 'violation')
  const probabilities = result.distribution.map(item => item.probability)
  near(
    result.entropy,
    probabilities.reduce((total, p) => (p > 0 ? total - p * Math.log(p) : total), 0),
    0,
    'entropy',
  )
  checkNames(game, result.multipliers, conditional, 'multipliers')
  const exponents = places.map(place =>
    result.multipliers.reduce((total, item, k) => {
      demand(typeof item.multiplier === 'number' && item.multiplier > 0, `multipliers[${k}].multiplier`)
      return total - item.multiplier * toNumber(gainAt(game, item, place))
    }, 0),
  )
  const most = Math.max(...exponents)
  near(
    result.upper,
    most + Math.log(exponents.reduce((total, x) => total + Math.exp(x - most), 0)),
    Math.abs(most),
    'upper',
  )
  demand(result.upper >= result.entropy, 'upper')
  near(result.gap, result.upper - result.entropy, 0, 'gap')
}

/** The prices are positive, exclude nothing that is listed, and everything that is not. */
function checkExclusion(
  game: NormalForm,
  { exclusion }: Extract<CorrelatedResult, { kind: 'max-entropy' }>,
  conditional: boolean,
  places: readonly number[],
): void {
  checkNames(game, exclusion, conditional, 'exclusion')
  exclusion.forEach(({ multiplier }, k) => {
    demand(compare(fraction(multiplier, `exclusion[${k}].multiplier`), ZERO) > 0, `exclusion[${k}].multiplier`)
  })
  const listed = new Set(places)
  for (let place = 0; place < profileCount(game); place++) {
    const priced = sum(exclusion.map(item => item.multiplier.mul(gainAt(game, item, place))))
    demand(compare(priced, ZERO) >= (listed.has(place) ? 0 : 1), 'exclusion')
  }
}

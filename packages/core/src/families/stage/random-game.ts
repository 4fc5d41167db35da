/**
 * Random games in normal form with whole payoffs, drawn from a seed: independent payoffs, payoffs that are correlated across
 * players, and unit-vector games.
 */
import { InputError, show } from '../../errors.ts'
import { MAX_PAYOFFS, MAX_PLAYERS, type NormalForm, normalForm } from '../../games/normal-form.ts'
import { compare, ONE, type Rational, rational } from '../../number/rational.ts'
import { toNumber } from '../../number/to-number.ts'
import { checkInput } from '../input.ts'
import { drawing } from '../random.ts'

/** What `randomGame` draws from. */
export interface GameDraw {
  /** How many strategies each player has. */
  readonly shape: readonly number[]
  /** An integer, of which the low 32 bits count. */
  readonly seed: number
  /** The smallest payoff. Default −100. */
  readonly minimum?: number
  /** The largest payoff. Default 100. */
  readonly maximum?: number
}

/** How many profiles there are; refuses what no game in normal form can hold, before it is drawn. */
function profilesOf(shape: readonly number[]): number {
  if (!Array.isArray(shape) || shape.length < 1 || shape.length > MAX_PLAYERS) {
    throw new InputError('shape', `needs one number of strategies for each of 1 to ${MAX_PLAYERS} players`)
  }
  let profiles = 1
  for (const [i, count] of shape.entries()) {
    if (!Number.isSafeInteger(count) || count < 1) {
      throw new InputError(`shape[${i}]`, `${show(count)} is not a number of strategies`)
    }
    profiles *= count
  }
  if (profiles * shape.length > MAX_PAYOFFS) throw new InputError('shape', `makes more than ${MAX_PAYOFFS} payoffs`)
  return profiles
}

/**
 * A game whose payoffs are independent whole numbers, uniform on a range. The same draw gives the same game everywhere.
 *
 * @throws InputError for more than 16,777,216 payoffs, or a range that is empty or beyond ±(2^31 − 1)
 * @example
 * const game = randomGame({ shape: [2, 3], seed: 1, minimum: 0, maximum: 9 })
 * shapeOf(game) // → [2, 3]
 * fractions(game.payoffs[0]).every(value => value.d === 1n && value.n <= 9n) // → true
 */
export function randomGame(draw: GameDraw): NormalForm {
  checkInput(draw, ['shape', 'seed', 'minimum', 'maximum'])
  const { shape, ...range } = draw
  const profiles = profilesOf(shape)
  const { next } = drawing({ ...range, players: shape.map((_, i) => String(i + 1)) }, [-100, 100], MAX_PLAYERS)
  return normalForm({ shape, payoffs: shape.map(() => Float64Array.from({ length: profiles }, next)) })
}

/** Standard normal to a good approximation, and the same on every machine: twelve uniform words, less their mean. */
function nearlyNormal(word: () => number): number {
  let total = 0
  for (let k = 0; k < 12; k++) total += word()
  return total / 2 ** 32 - 6
}

/**
 * A covariance game: at each profile the players' payoffs have mean 0, the same standard deviation, and the same correlation
 * ρ between any two of them; profiles are independent. ρ = 1 makes common interests, ρ = 0 independent payoffs, and the
 * least ρ, −1/(n − 1), payoffs that sum to 0 up to rounding. Payoffs are nearly normal (sums of twelve uniform numbers),
 * rounded to whole numbers (Y. Rinott and M. Scarsini, Games and Economic Behavior 33, 2000; E. Nudelman, J. Wortman,
 * Y. Shoham and K. Leyton-Brown, Run the GAMUT, AAMAS 2004).
 *
 * @param input.correlation ρ, from −1/(n − 1) to 1
 * @param input.deviation the standard deviation, from 1 to 2^31 − 1. Default 100
 * @throws InputError for fewer than two players, more than 16,777,216 payoffs, or a parameter outside its range
 * @example
 * const game = covarianceGame({ shape: [3, 3], seed: 1, correlation: 1 })
 * game.payoffs[0].values.every((value, k) => value === game.payoffs[1].values[k]) // → true
 */
export function covarianceGame(input: {
  readonly shape: readonly number[]
  readonly seed: number
  readonly correlation: Rational
  readonly deviation?: number
}): NormalForm {
  checkInput(input, ['shape', 'seed', 'correlation', 'deviation'])
  const { shape, seed, deviation = 100 } = input
  const profiles = profilesOf(shape)
  const n = shape.length
  if (n < 2) throw new InputError('shape', 'one player has nobody to be correlated with')
  const exact = rational(input.correlation, 'correlation')
  const least = exact.mul(BigInt(n - 1)).add(ONE)
  if (least.s < 0n || compare(exact, ONE) > 0) {
    throw new InputError('correlation', `${exact.toFraction()} is not from -1/${n - 1} to 1`)
  }
  if (!Number.isSafeInteger(deviation) || deviation < 1 || deviation > 2 ** 31 - 1) {
    throw new InputError('deviation', `${show(deviation)} is not an integer from 1 to ${2 ** 31 - 1}`)
  }
  const { stream } = drawing({ players: shape.map((_, i) => String(i + 1)), seed }, [0, 1], MAX_PLAYERS)
  // x_i = own·z_i + common·Σz has variance 1 and correlation ρ if the z are independent with variance 1.
  const own = Math.sqrt(toNumber(ONE.sub(exact)))
  const common = (Math.sqrt(toNumber(least)) - own) / n
  const payoffs = shape.map(() => new Float64Array(profiles))
  for (let place = 0; place < profiles; place++) {
    const drawn = shape.map(() => nearlyNormal(stream.word))
    const total = drawn.reduce((all, z) => all + z, 0)
    drawn.forEach((z, i) => {
      const amount = deviation * (own * z + common * total)
      payoffs[i]![place] = Math.sign(amount) * Math.round(Math.abs(amount)) + 0
    })
  }
  return normalForm({ shape, payoffs })
}

/**
 * A unit-vector game: in each column the row player gets 1 in one row, drawn uniformly, and 0 in the others; the column
 * player's payoffs are whole numbers, uniform on a range (R. Savani and B. von Stengel, International Journal of Game Theory
 * 45, 2016).
 *
 * @param draw a `shape` of two players; its range is −100 to 100 by default
 * @throws InputError unless there are two players, and as `randomGame` does
 * @example
 * const game = unitVectorGame({ shape: [3, 1], seed: 1 })
 * sum(fractions(game.payoffs[0])) // → '1'
 */
export function unitVectorGame(draw: GameDraw): NormalForm {
  checkInput(draw, ['shape', 'seed', 'minimum', 'maximum'])
  const { shape, ...range } = draw
  const profiles = profilesOf(shape)
  const [rows, columns] = shape
  if (shape.length !== 2 || rows === undefined || columns === undefined) {
    throw new InputError('shape', `${shape.length} players are not two`)
  }
  const { next, stream } = drawing({ ...range, players: ['1', '2'] }, [-100, 100])
  const units = new Float64Array(profiles)
  for (let j = 0; j < columns; j++) units[stream.integer(0, rows - 1) * columns + j] = 1
  return normalForm({ shape, payoffs: [units, Float64Array.from({ length: profiles }, next)] })
}

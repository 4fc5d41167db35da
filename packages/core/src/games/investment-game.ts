/**
 * Investment before bargaining, linear-quadratic: what partner i invests, x_i ≥ 0 at the cost c_i x_i²/2, is worth a_i to
 * itself and e_ij to partner j a unit; with complementarity H of two partners each also has H x_1 x_2. A share ρ_i s_i of
 * each partner's value is exposed: it goes into a pot that is divided by bargaining shares β.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { flatFractions, isList, type RationalList } from '../number/flat.ts'
import { compare, type Fraction, ONE, type Rational, ratio, rational, sum, ZERO } from '../number/rational.ts'
import { checkFields, checkKind, isPlain } from './fields.ts'
import { labels, numbered } from './labels.ts'
import { MAX_PAYOFFS, type NormalForm } from './normal-form.ts'

/** Partners who invest before they bargain. */
export interface InvestmentGame {
  readonly kind: 'investment-game'
  readonly players: readonly string[]
  /** a_i ≥ 0: what a unit of partner i's investment is worth to itself. */
  readonly own: readonly Fraction[]
  /** `external[i][j]` ≥ 0: what a unit of partner i's investment is worth to partner j; 0 for i = j. */
  readonly external: readonly (readonly Fraction[])[]
  /** c_i > 0: investing x costs c_i x²/2. */
  readonly cost: readonly Fraction[]
  /** ρ_i ∈ [0, 1]: the share of specific value that the others could withhold. */
  readonly exposure: readonly Fraction[]
  /** s_i ∈ [0, 1]: the share of partner i's value that it could not take elsewhere. */
  readonly specificity: readonly Fraction[]
  /** β_i ≥ 0, with sum 1. */
  readonly shares: readonly Fraction[]
  /** H ≥ 0; positive for two partners only. */
  readonly complementarity: Fraction
}

/** What `investmentGame` takes. */
export interface InvestmentGameInput {
  readonly kind?: 'investment-game'
  /** Default: "1", "2", …, n. */
  readonly players?: readonly string[]
  readonly own: RationalList
  /** A row per partner; for two partners also one number each, the effect on the other. Default 0. */
  readonly external?: RationalList | readonly RationalList[]
  /** One for all or one each. Default 1. */
  readonly cost?: Rational | RationalList
  /** One for all or one each. Default 1: a pie that is split. */
  readonly exposure?: Rational | RationalList
  /** One for all or one each. Default 1. */
  readonly specificity?: Rational | RationalList
  /** Default: equal shares. */
  readonly shares?: RationalList
  /** Default 0. */
  readonly complementarity?: Rational
}

/** The most partners of an investment game. */
export const MAX_INVESTORS = 64

/**
 * Builds an investment game.
 *
 * @throws InputError that names the place: a negative effect, a cost that is not positive, exposure or specificity outside
 * [0, 1], shares that do not sum to 1, complementarity of other than two partners
 * @example
 * const dyad = investmentGame({ players: ['S', 'L'], own: [6, 4], external: [2, 1], exposure: '1/2', shares: ['1/4', '3/4'] })
 * dyad.external // → [['0', '2'], ['1', '0']]
 * investmentPayoffs(dyad, [4, '31/8']) // → ['791/64', '3009/128']
 */
export function investmentGame(input: InvestmentGameInput): InvestmentGame {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not an investment game`)
  const fields = ['players', 'own', 'external', 'cost', 'exposure', 'specificity', 'shares', 'complementarity']
  checkFields(input, ['kind', ...fields])
  if (!isList(input.own)) throw new InputError('own', `${show(input.own)} is not a list`)
  const n = input.own.length
  if (n < 1 || n > MAX_INVESTORS) {
    throw new InputError('own', `has ${entryCount(n)}, not one for each of 1 to ${MAX_INVESTORS} partners`)
  }
  const players = input.players === undefined ? numbered(n) : labels(input.players, 'players')
  if (players.length !== n) throw new InputError('own', `has ${entryCount(n)} for ${players.length} partners`)
  const complementarity = rational(input.complementarity ?? 0, 'complementarity')
  if (compare(complementarity, ZERO) < 0) {
    throw new InputError('complementarity', `${complementarity.toFraction()} is negative`)
  }
  if (complementarity.n !== 0n && n !== 2) throw new InputError('complementarity', `is of two partners, not ${n}`)
  const cost = each(input.cost ?? 1, n, 'cost')
  cost.forEach((value, i) => {
    if (value.n === 0n) throw new InputError(`cost[${i}]`, 'is 0: investment would know no bound')
  })
  return {
    kind: 'investment-game',
    players,
    own: each(input.own, n, 'own'),
    external: externalOf(input.external, n),
    cost,
    exposure: unit(each(input.exposure ?? 1, n, 'exposure'), 'exposure'),
    specificity: unit(each(input.specificity ?? 1, n, 'specificity'), 'specificity'),
    shares: sharesOf(input.shares, n),
    complementarity,
  }
}

/** Numbers that are not negative, one for each partner. */
function each(value: Rational | RationalList, n: number, at: string): Fraction[] {
  const list = isList(value) ? Array.from(value as readonly Rational[]) : Array.from({ length: n }, () => value)
  if (list.length !== n) throw new InputError(at, `has ${entryCount(list.length)} for ${n} partners`)
  return list.map((item, i) => {
    const place = isList(value) ? `${at}[${i}]` : at
    const read = rational(item, place)
    if (compare(read, ZERO) < 0) throw new InputError(place, `${read.toFraction()} is negative`)
    return read
  })
}

function unit(values: Fraction[], at: string): Fraction[] {
  values.forEach((value, i) => {
    if (compare(value, ONE) > 0) throw new InputError(`${at}[${i}]`, `${value.toFraction()} is not between 0 and 1`)
  })
  return values
}

function sharesOf(list: RationalList | undefined, n: number): Fraction[] {
  if (list === undefined) return Array.from({ length: n }, () => ratio(1n, BigInt(n)))
  if (!isList(list)) throw new InputError('shares', `${show(list)} is not a list`)
  const shares = each(list, n, 'shares')
  const total = sum(shares)
  if (compare(total, ONE) !== 0) throw new InputError('shares', `sum to ${total.toFraction()}, not 1`)
  return shares
}

function externalOf(value: InvestmentGameInput['external'], n: number): Fraction[][] {
  if (value === undefined) return Array.from({ length: n }, () => Array.from({ length: n }, () => ZERO))
  if (!isList(value)) throw new InputError('external', `${show(value)} is not a list`)
  if (value.length !== n) throw new InputError('external', `has ${entryCount(value.length)} for ${n} partners`)
  const rows = Array.from(value as readonly unknown[])
  if (n === 2 && !rows.some(Array.isArray)) {
    const [first, second] = each(value as RationalList, 2, 'external')
    return [
      [ZERO, first!],
      [second!, ZERO],
    ]
  }
  return rows.map((row, i) => {
    const at = `external[${i}]`
    if (!isList(row)) throw new InputError(at, `${show(row)} is not a list`)
    const effects = each(row, n, at)
    if (effects[i]!.n !== 0n) throw new InputError(`${at}[${i}]`, 'is an effect on itself, which belongs into own')
    return effects
  })
}

/**
 * What each partner has if these are the investments: (1 − ρ_i s_i) u_i + β_i Σ_j ρ_j s_j u_j − c_i x_i²/2, where
 * u_i = a_i x_i + Σ_j e_ji x_j + H x_1 x_2.
 *
 * @throws InputError if an investment is missing or negative
 * @example
 * investmentPayoffs(investmentGame({ own: [2, 2], exposure: 0 }), [2, 1]) // → ['2', '3/2']
 */
export function investmentPayoffs(game: InvestmentGame, levels: RationalList): Fraction[] {
  checkKind(game, 'investment-game')
  if (!isList(levels)) throw new InputError('levels', `${show(levels)} is not a list`)
  const x = each(levels, game.players.length, 'levels')
  const together = x.length === 2 ? game.complementarity.mul(x[0]!).mul(x[1]!) : ZERO
  const values = game.own.map((a, i) =>
    a
      .mul(x[i]!)
      .add(sum(x.map((level, j) => level.mul(game.external[j]![i]!))))
      .add(together),
  )
  const exposed = values.map((value, i) => value.mul(game.exposure[i]!).mul(game.specificity[i]!))
  const pot = sum(exposed)
  return values.map((value, i) => {
    const cost = game.cost[i]!.mul(x[i]!).mul(x[i]!).div(2n)
    return value.sub(exposed[i]!).add(game.shares[i]!.mul(pot)).sub(cost)
  })
}

/**
 * The game in normal form in which each partner chooses among some levels of investment.
 *
 * @param levels one ascending list per partner
 * @throws InputError if a list is missing, empty, too long or not ascending
 * @example
 * const dyad = investmentGame({ own: [2, 2], exposure: 0 })
 * payoff(investmentForm(dyad, [[0, 1, 2], [0, 2]]), [2, 1], 0) // → '2'
 */
export function investmentForm(game: InvestmentGame, levels: readonly RationalList[]): NormalForm {
  checkKind(game, 'investment-game')
  const n = game.players.length
  if (!Array.isArray(levels) || levels.length !== n)
    throw new InputError('levels', `needs a list for each of ${n} partners`)
  const grid = Array.from(levels, (list: RationalList, i) => {
    if (!isList(list) || list.length === 0)
      throw new InputError(`levels[${i}]`, `${show(list)} is not a list of levels`)
    if (list.length > MAX_PAYOFFS)
      throw new InputError(`levels[${i}]`, `has ${entryCount(list.length)}, more than ${MAX_PAYOFFS}`)
    return each(list, list.length, `levels[${i}]`)
  })
  grid.forEach((list, i) => {
    const back = list.findIndex((level, k) => k > 0 && compare(list[k - 1]!, level) >= 0)
    if (back >= 0) throw new InputError(`levels[${i}][${back}]`, 'is not above the level before it')
  })
  const count = grid.reduce((product, list) => product * list.length, n)
  if (count > MAX_PAYOFFS) throw new InputError('levels', `${count} payoffs are more than ${MAX_PAYOFFS}`)
  let profiles: Fraction[][] = [[]]
  for (const list of grid) profiles = profiles.flatMap(profile => list.map(level => [...profile, level]))
  const payoffs = profiles.map(profile => investmentPayoffs(game, profile))
  return {
    kind: 'normal-form',
    players: game.players,
    strategies: grid.map(list => list.map(level => level.toFraction())),
    payoffs: game.players.map((_, i) => flatFractions(payoffs.map(list => list[i]!))),
  }
}

/**
 * Weighted voting games: a coalition wins if its weights reach a quota. Any number of further chambers may have to agree,
 * and any number may decide alone, so that councils with double majorities are games of this kind too.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { flatFractions, isList, type RationalList } from '../number/flat.ts'
import { compare, type Fraction, type Rational, rational, sum, ZERO } from '../number/rational.ts'
import { type Coalitional, MAX_COALITIONAL_PLAYERS } from './coalitional.ts'
import { checkFields, checkKind } from './fields.ts'
import { labels, numbered } from './labels.ts'

/** A quota, and one weight per player: met by a coalition whose weights add up to at least the quota. */
export interface Chamber {
  readonly quota: Fraction
  /** None negative. */
  readonly weights: readonly Fraction[]
}

/** A weighted voting game. */
export interface WeightedVoting extends Chamber {
  readonly kind: 'weighted-voting'
  readonly players: readonly string[]
  /** Chambers that a winning coalition has to meet as well. */
  readonly also: readonly Chamber[]
  /** Chambers each of which is enough to win, whatever the others say. */
  readonly orElse: readonly Chamber[]
}

/** A chamber as `weightedVoting` takes it. */
export interface ChamberInput {
  readonly quota: Rational
  readonly weights: RationalList
}

/** What `weightedVoting` takes. */
export interface WeightedVotingInput extends ChamberInput {
  readonly kind?: 'weighted-voting'
  /** Default: "1", "2", …, n. */
  readonly players?: readonly string[]
  /** Default: none. */
  readonly also?: readonly ChamberInput[]
  /** Default: none. */
  readonly orElse?: readonly ChamberInput[]
}

/** The most players of a weighted voting game. */
export const MAX_VOTERS = 1_000
/** The most chambers of each sort. */
const MAX_CHAMBERS = 8

/**
 * Builds a weighted voting game [quota; weights]: a coalition wins if it meets the quota and all chambers in `also`, or
 * any one chamber in `orElse`.
 *
 * @throws InputError for more than 1,000 players (before weights are read), a negative weight, or a quota that is not
 * positive or that not even all players together reach
 * @example
 * const council = weightedVoting({ quota: 51, weights: [50, 49, 1] })
 * wins(council, ['1', '3']) // → true
 * wins(council, ['2', '3']) // → false
 */
export function weightedVoting(input: WeightedVotingInput): WeightedVoting {
  if (typeof input !== 'object' || input === null) {
    throw new InputError('', `${show(input)} is not a weighted voting game`)
  }
  checkFields(input, ['kind', 'players', 'quota', 'weights', 'also', 'orElse'])
  const count = isList(input.weights) ? input.weights.length : 0
  if (count === 0) throw new InputError('weights', 'needs at least 1 weight')
  if (count > MAX_VOTERS) throw new InputError('weights', `${count} players are more than ${MAX_VOTERS}`)
  const players = input.players === undefined ? numbered(count) : labels(input.players, 'players')
  return {
    kind: 'weighted-voting',
    players,
    ...chamber(input, '', players.length),
    also: chambers(input.also, 'also', players.length),
    orElse: chambers(input.orElse, 'orElse', players.length),
  }
}

function chambers(list: readonly ChamberInput[] | undefined, at: string, players: number): Chamber[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list of chambers`)
  if (list.length > MAX_CHAMBERS) throw new InputError(at, `${list.length} chambers are more than ${MAX_CHAMBERS}`)
  return Array.from(list, (item: ChamberInput, k) => {
    const where = `${at}[${k}]`
    if (typeof item !== 'object' || item === null) throw new InputError(where, `${show(item)} is not a chamber`)
    checkFields(item, ['quota', 'weights'], where)
    return chamber(item, `${where}.`, players)
  })
}

function chamber({ quota, weights }: ChamberInput, at: string, players: number): Chamber {
  if (!isList(weights)) throw new InputError(`${at}weights`, `${show(weights)} is not a list of weights`)
  if (weights.length !== players) {
    throw new InputError(`${at}weights`, `has ${entryCount(weights.length)} for ${players} players`)
  }
  const read = Array.from({ length: players }, (_, i) => {
    const weight = rational(weights[i]!, `${at}weights[${i}]`)
    if (compare(weight, ZERO) < 0) throw new InputError(`${at}weights[${i}]`, `${weight.toFraction()} is negative`)
    return weight
  })
  const needed = rational(quota, `${at}quota`)
  const total = sum(read)
  if (compare(needed, ZERO) <= 0) throw new InputError(`${at}quota`, `${needed.toFraction()} is not positive`)
  if (compare(needed, total) > 0) {
    throw new InputError(
      `${at}quota`,
      `${needed.toFraction()} is more than all weights together, ${total.toFraction()}`,
    )
  }
  return { quota: needed, weights: read }
}

/**
 * Whether a coalition, given by the labels of its members, wins.
 *
 * @throws InputError for a label that is no player's
 * @example
 * wins(weightedVoting({ players: ['A', 'B'], quota: 2, weights: [2, 1] }), ['A']) // → true
 */
export function wins(game: WeightedVoting, members: readonly string[]): boolean {
  checkKind(game, 'weighted-voting')
  if (!Array.isArray(members)) throw new InputError('members', `${show(members)} is not a list of labels`)
  const inside = new Set(members.map(label => game.players.indexOf(label)))
  const unknown = members.find(label => !game.players.includes(label))
  if (unknown !== undefined) throw new InputError('members', `${show(unknown)} is no player`)
  const met = ({ quota, weights }: Chamber): boolean => {
    const total = sum(weights.filter((_, i) => inside.has(i)))
    return compare(total, quota) >= 0
  }
  return (met(game) && game.also.every(met)) || game.orElse.some(met)
}

/**
 * The TU game of a weighted voting game: winning coalitions are worth 1, the others 0.
 *
 * @throws InputError for more than 24 players; `shapley` and `banzhaf` take larger voting games as they are
 * @example
 * fractions(simpleGameOf(weightedVoting({ quota: 2, weights: [1, 1] })).worth) // → ['0', '0', '0', '1']
 */
export function simpleGameOf(game: WeightedVoting): Coalitional {
  checkKind(game, 'weighted-voting')
  const { players } = game
  if (players.length > MAX_COALITIONAL_PLAYERS) {
    const limit = `${players.length} players are more than ${MAX_COALITIONAL_PLAYERS}`
    throw new InputError('players', `${limit}; shapley and banzhaf take a voting game of this size as it is`)
  }
  const [main, ...rest] = [game, ...game.also, ...game.orElse].map(item => metBy(item, players.length))
  const also = rest.slice(0, game.also.length)
  const orElse = rest.slice(game.also.length)
  const values = new Float64Array(2 ** players.length)
  for (let S = 1; S < values.length; S++) {
    const win = (main!(S) && also.every(met => met(S))) || orElse.some(met => met(S))
    if (win) values[S] = 1
  }
  return { kind: 'coalitional', players, worth: { denominator: 1n, values } }
}

/** Whether a coalition meets a chamber, by sums over the lower and the upper half of the players. */
function metBy({ quota, weights }: Chamber, players: number): (coalition: number) => boolean {
  const { values } = flatFractions([quota, ...weights])
  const [needed = 0n, ...whole] = Array.from(values as ArrayLike<number | bigint>, BigInt)
  const low = Math.ceil(players / 2)
  const lower = subsetSums(whole.slice(0, low))
  const upper = subsetSums(whole.slice(low))
  return S => lower[S & (2 ** low - 1)]! + upper[S >>> low]! >= needed
}

function subsetSums(amounts: readonly bigint[]): bigint[] {
  const sums = [0n]
  for (const amount of amounts) for (const sum of [...sums]) sums.push(sum + amount)
  return sums
}

/**
 * The dual-value game (b, w, ℓ): what each member of a coalition keeps whole, what the coalition has to share, and how
 * much each can pay out of pocket.
 *
 * V(S) = { y : there is σ with Σ_S σ_i ≤ w(S), σ_i ≥ −ℓ_i, y_i ≤ b_i(S) + σ_i for i ∈ S }.
 * With unlimited liability this is the TU game v(S) = w(S) + Σ_S b_i(S) (`tuReading`); with ℓ = 0 and w ≡ 0 each V(S)
 * is the orthant below b(S).
 */
import { entryCount, InputError, show } from '../errors.ts'
import {
  type FlatRationals,
  flat,
  flatFractions,
  fractions,
  isList,
  length,
  type RationalList,
} from '../number/flat.ts'
import { type Fraction, type Rational, rational, sum, ZERO } from '../number/rational.ts'
import { byCoalition, type Coalitional, membersOf, type WorthInput, worths } from './coalitional.ts'
import { checkFields, checkKind, isPlain } from './fields.ts'
import { labels } from './labels.ts'
import { type Liability, type LiabilityInput, liabilities } from './liability.ts'

/** A dual-value game, its values held in bitmask order (player 0 the lowest bit). */
export interface DualValueGame {
  readonly kind: 'dual-value-game'
  readonly players: readonly string[]
  /** `ownUse[i]`: player i's own-use value b_i(S) over all 2^n coalitions S; 0 where i is no member. */
  readonly ownUse: readonly FlatRationals[]
  /** The pot w(S) over all 2^n coalitions; w(∅) = 0. */
  readonly pot: FlatRationals
  /** `liability[i]`: how much player i can pay to others out of pocket. */
  readonly liability: readonly Liability[]
}

/**
 * Own-use values: one list of 2^n numbers per player in bitmask order; or an object from coalitions to one value per
 * *member*, in the order of the players: `{ 'A,B': [60, 100] }`. Coalitions that the object does not name give 0.
 */
export type OwnUseInput = readonly RationalList[] | Readonly<Record<string, RationalList>>

/** What `dualValueGame` takes. */
export interface DualValueGameInput {
  readonly players: readonly string[]
  readonly ownUse: OwnUseInput
  readonly pot: WorthInput
  readonly liability?: LiabilityInput
}

/** A dual-value game has at most this many players (n + 1 lists of 2^n numbers are held). */
export const MAX_DUAL_VALUE_PLAYERS = 16

/**
 * Builds a dual-value game.
 *
 * @throws InputError that names the place: too many players, wrong lengths, own-use value for a non-member, negative
 * liability
 * @example
 * const dual = dualValueGame({ players: ['S', 'L'], ownUse: { 'S,L': [60, 100] }, pot: { 'S,L': 40 } })
 * worth(tuReading(dual), ['S', 'L']).toFraction() // → '200'
 */
export function dualValueGame(input: DualValueGameInput): DualValueGame {
  if (typeof input !== 'object' || input === null) throw new InputError('', `${show(input)} is not a dual-value game`)
  checkFields(input, ['kind', 'players', 'ownUse', 'pot', 'liability'])
  const players = dualPlayers(input.players)
  return {
    kind: 'dual-value-game',
    players,
    ownUse: ownUseOf(input.ownUse, players, 'ownUse'),
    pot: worths(input.pot, players, 'pot'),
    liability: liabilities(input.liability, players.length),
  }
}

/** Checks the players of a dual-value game or a relationship. */
export function dualPlayers(value: unknown, at = 'players'): string[] {
  if (Array.isArray(value) && value.length > MAX_DUAL_VALUE_PLAYERS) {
    throw new InputError(at, `${value.length} players are more than ${MAX_DUAL_VALUE_PLAYERS}`)
  }
  return labels(value, at)
}

/** Reads own-use values in either form into one flat list per player. */
export function ownUseOf(value: OwnUseInput, players: readonly string[], at: string): FlatRationals[] {
  if (isPlain(value)) return ownUseByCoalition(value as Record<string, RationalList>, players, at)
  if (!Array.isArray(value)) throw new InputError(at, `${show(value)} is not a list per player`)
  const count = 2 ** players.length
  if (value.length !== players.length) {
    throw new InputError(at, `has ${entryCount(value.length)} for ${players.length} players`)
  }
  return Array.from(value as readonly RationalList[], (list, player) => {
    const where = `${at}[${player}]`
    if (!isList(list)) throw new InputError(where, `${show(list)} is not a list`)
    if (list.length !== count) {
      throw new InputError(where, `has ${entryCount(list.length)}, not 2^${players.length} = ${count}`)
    }
    const store = flat(list, i => `${where}[${i}]`)
    for (let S = 0; S < count; S++) {
      if (((S >>> player) & 1) === 0 && BigInt(store.values[S]!) !== 0n) {
        throw new InputError(`${where}[${S}]`, `${show(players[player])} is not a member of coalition ${S}: must be 0`)
      }
    }
    return store
  })
}

function ownUseByCoalition(
  object: Readonly<Record<string, RationalList>>,
  players: readonly string[],
  at: string,
): FlatRationals[] {
  const vectors = byCoalition<RationalList, Fraction[]>(
    object,
    players,
    at,
    (list, where, coalition) => {
      const members = membersOf(players, coalition)
      if (!isList(list) || list.length !== members.length) {
        const found = isList(list) ? `has ${entryCount(list.length)}` : `${show(list)} is not a list`
        throw new InputError(where, `${found}; needs one for each of ${members.join(', ')}`)
      }
      const values = Array.from(list as readonly Rational[], (item, i) => rational(item, `${where}[${i}]`))
      return players.map(player => values[members.indexOf(player)] ?? ZERO)
    },
    players.map(() => ZERO),
  )
  return players.map((_, player) => flatFractions(vectors.map(vector => vector[player]!)))
}

/**
 * The TU game that the players face if money can move without limit: v(S) = w(S) + Σ_{i∈S} b_i(S).
 *
 * It no longer shows who owned what: for rivalry 0 it is the same at every exposure.
 *
 * @example
 * const game = dualValueGame({ players: ['S', 'L'], ownUse: { 'S,L': [30, 50] }, pot: { 'S,L': 80 } })
 * worth(tuReading(game), ['S', 'L']) // → '160'
 */
export function tuReading(game: DualValueGame): Coalitional {
  checkKind(game, 'dual-value-game')
  const pot = fractions(game.pot)
  const own = game.ownUse.map(fractions)
  const worth = Array.from({ length: length(game.pot) }, (_, S) => pot[S]!.add(sum(own.map(list => list[S]!))))
  return { kind: 'coalitional', players: game.players, worth: flatFractions(worth) }
}

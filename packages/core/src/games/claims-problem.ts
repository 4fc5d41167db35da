/** Claims problems (bankruptcy problems; O'Neill 1982): an estate that does not suffice for all claims on it. */
import { entryCount, InputError, show } from '../errors.ts'
import { isList, type RationalList } from '../number/flat.ts'
import { compare, type Fraction, type Rational, rational, sum, ZERO } from '../number/rational.ts'
import { checkFields } from './fields.ts'
import { labels, numbered } from './labels.ts'

/** An estate, and one claim per player. */
export interface ClaimsProblem {
  readonly kind: 'claims-problem'
  /** One label per claimant, in the order of the claims as they were given. */
  readonly players: readonly string[]
  /** What there is to divide: not negative, and at most the sum of the claims. */
  readonly estate: Fraction
  /** One claim per player, none negative. */
  readonly claims: readonly Fraction[]
}

/** What `claimsProblem` takes. */
export interface ClaimsProblemInput {
  readonly kind?: 'claims-problem'
  /** Default: "1", "2", …, n. */
  readonly players?: readonly string[]
  readonly estate: Rational
  readonly claims: RationalList
}

/** The most claims that a problem holds. */
export const MAX_CLAIMS = 10_000

/**
 * Builds a claims problem.
 *
 * @throws InputError if there are no claims or more than 10,000, one is negative or no number, or the estate is negative
 * or more than all claims together
 * @example
 * const talmud = claimsProblem({ estate: 200, claims: [100, 200, 300] })
 * talmud.players // → ['1', '2', '3']
 */
export function claimsProblem(input: ClaimsProblemInput): ClaimsProblem {
  if (typeof input !== 'object' || input === null) throw new InputError('', `${show(input)} is not a claims problem`)
  checkFields(input, ['kind', 'players', 'estate', 'claims'])
  if (!isList(input.claims)) throw new InputError('claims', `${show(input.claims)} is not a list of claims`)
  const count = input.claims.length
  if (count === 0) throw new InputError('claims', 'needs at least 1 claim')
  if (count > MAX_CLAIMS) throw new InputError('claims', `${count} claims are more than ${MAX_CLAIMS}`)
  const players = input.players === undefined ? numbered(count) : labels(input.players, 'players')
  if (players.length !== count) throw new InputError('claims', `has ${entryCount(count)} for ${players.length} players`)
  const claims = Array.from({ length: count }, (_, i) => notNegative(input.claims[i]!, `claims[${i}]`))
  const estate = notNegative(input.estate, 'estate')
  const total = sum(claims)
  if (compare(estate, total) > 0) {
    const text = `${estate.toFraction()} is more than all claims together, ${total.toFraction()}`
    throw new InputError('estate', text)
  }
  return { kind: 'claims-problem', players, estate, claims }
}

function notNegative(value: Rational, at: string): Fraction {
  const number = rational(value, at)
  if (compare(number, ZERO) < 0) throw new InputError(at, `${number.toFraction()} is negative`)
  return number
}

/** Power indices over minimal winning coalitions: Deegan and Packel's, and the public good index of Holler. */
import { type Coalitional, ratio, sum, type WeightedVoting, ZERO } from '@biform/core'
import type { DeeganPackel, Holler } from '../../results/values.ts'
import { checkValued } from '../input.ts'
import { minimalBySize } from './minimal.ts'

type Voting = Coalitional | WeightedVoting

/**
 * The Deegan–Packel index: every minimal winning coalition is equally likely, and its members share equally.
 *
 * Voting games of one chamber: by counting, in the number of players squared times the pairs of a size and a weight.
 * Simple games, and voting games of several chambers: by listing all 2^n coalitions, up to 24 players.
 *
 * @returns one value per player; they add up to 1, unless no coalition wins and all are 0
 * @throws InputError if a worth is neither 0 nor 1, or the game is too large for its method
 * @example
 * deeganPackel(weightedVoting({ quota: 51, weights: [50, 49, 1] })).values // → ['1/2', '1/4', '1/4']
 */
export function deeganPackel(game: Voting): DeeganPackel {
  checkValued(game)
  const minimal = minimalBySize(game)
  const shares = minimal.map(row => sum(row.map((count, size) => (size > 0 ? ratio(count, BigInt(size)) : ZERO))))
  const total = sum(shares) // the number of minimal winning coalitions
  return { method: 'deeganPackel', values: shares.map(share => (total.n === 0n ? ZERO : share.div(total))) }
}

/**
 * The public good index (Holler 1982): each player's part in all memberships of minimal winning coalitions.
 *
 * As `deeganPackel`.
 *
 * @throws InputError as `deeganPackel`
 * @example
 * holler(weightedVoting({ quota: 51, weights: [50, 49, 1] })).values // → ['1/2', '1/4', '1/4']
 */
export function holler(game: Voting): Holler {
  checkValued(game)
  const counts = minimalBySize(game).map(row => row.reduce((total, count) => total + count, 0n))
  const total = counts.reduce((a, b) => a + b)
  return { method: 'holler', values: counts.map(count => (total === 0n ? ZERO : ratio(count, total))), counts }
}

/** The Gately point (Gately 1974): nobody is more inclined than anybody else to break up the whole. */
import { at, type Coalitional, compare, sum } from '@biform/core'
import type { Gately } from '../../results/compromise.ts'
import { checkCoalitional } from '../input.ts'
import { addedTo } from './added-values.ts'

/**
 * The Gately point: everybody gets v(i), and what there is beyond is divided in proportion to v(N) − v(N ∖ i) − v(i). That
 * makes the *propensity to disrupt* the same for all: what the others would lose if a player left, over what it would lose
 * itself. Reads 2n + 1 worths.
 *
 * With three players it is in the core if that is not empty and the game is superadditive; with more it may be outside.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
 * gately(bakeries).values // → ['20', '40', '30']
 * gately(bakeries).propensity // → '0'
 * gately(coalitional({ worth: [0, 1, 0, 1] })).kind // → 'undefined'
 */
export function gately(game: Coalitional): Gately {
  checkCoalitional(game)
  const added = addedTo(game)
  const alone = game.players.map((_, i) => at(game.worth, 1 << i))
  const available = at(game.worth, 2 ** game.players.length - 1)
  const range = sum(added).sub(sum(alone))
  if (range.n === 0n) return { method: 'gately', kind: 'undefined', added, alone }
  const surplus = available.sub(sum(alone))
  const values = alone.map((own, i) => own.add(added[i]!.sub(own).mul(surplus).div(range)))
  const propensity = compare(available, sum(alone)) === 0 ? null : sum(added).sub(available).div(surplus)
  return { method: 'gately', kind: 'allocation', values, propensity }
}

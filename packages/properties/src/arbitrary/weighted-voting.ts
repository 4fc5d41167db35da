/** Generators of weighted voting games. */
import { weightedVoting as build, type WeightedVoting } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { labelling } from './labels.ts'
import { bounds, exactly, type Range } from './range.ts'

/** Options of the generator of weighted voting games. */
export interface WeightedVotingOptions {
  /** How many players. Default [1, 5]; at most 12. */
  readonly players?: Range
  /** The largest weight. Default 6. */
  readonly maxWeight?: number
  /** Whether further chambers are drawn now and then. Default true. */
  readonly chambers?: boolean
  /** Whether players have hostile labels now and then. Default false: "1", "2", …. */
  readonly labels?: boolean
}

/**
 * Weighted voting games with whole weights, ties and weights of 0 among them; now and then a second chamber has to agree,
 * or can decide alone.
 *
 * @example
 * sample(arbitrary.weightedVoting({ players: 3 }), { seed: 7 }).every(game => wins(game, ['1', '2', '3'])) // → true
 */
export function weightedVoting(options: WeightedVotingOptions = {}): Arbitrary<WeightedVoting> {
  const [fewest, most] = bounds(options.players ?? [1, 5], 'players', 1, 12)
  const chamber = fc.record({
    share: fc.integer({ min: 1, max: 100 }),
    weights: exactly(most, fc.integer({ min: 0, max: options.maxWeight ?? 6 })),
  })
  return fc
    .tuple(
      fc.integer({ min: fewest, max: most }),
      chamber,
      options.chambers === false ? fc.constant([]) : fc.array(chamber, { maxLength: 1 }),
      options.chambers === false ? fc.constant([]) : fc.array(chamber, { maxLength: 1 }),
      labelling(1, most, options.labels ?? false),
    )
    .map(([count, main, also, orElse, [names]]) => {
      const fitted = ({ share, weights }: { share: number; weights: readonly number[] }) => {
        const own = weights.slice(0, count)
        const whole = own.some(weight => weight > 0) ? own : own.map(() => 1)
        return { quota: Math.ceil((share * whole.reduce((a, b) => a + b)) / 100), weights: whole }
      }
      return build({
        players: names!.slice(0, count),
        ...fitted(main),
        also: also.map(fitted),
        orElse: orElse.map(fitted),
      })
    })
}

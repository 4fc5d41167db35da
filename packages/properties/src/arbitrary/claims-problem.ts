/** Generators of claims problems. */
import { claimsProblem as build, type ClaimsProblem, type Fraction, sum } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { labelling } from './labels.ts'
import { bounds, exactly, type Range } from './range.ts'
import { rational } from './rational.ts'

/** Options of the generator of claims problems. */
export interface ClaimsProblemOptions {
  /** How many claimants. Default [1, 4]; at most 12. */
  readonly players?: Range
  /** What claims are drawn from, none negative. Default `rational({ minimum: 0, maximum: 12 })`. */
  readonly claim?: Arbitrary<Fraction>
  /** Whether claimants have hostile labels now and then. Default false: "1", "2", …. */
  readonly labels?: boolean
}

/**
 * Claims problems: any claims, and a share of their sum as the estate; 0, 1/2 and 1 are frequent shares, since rules
 * change there.
 *
 * @example
 * sample(arbitrary.claimsProblem({ players: 3 }), { seed: 7 }).every(({ estate, claims }) => compare(estate, sum(claims)) <= 0) // → true
 */
export function claimsProblem(options: ClaimsProblemOptions = {}): Arbitrary<ClaimsProblem> {
  const [fewest, most] = bounds(options.players ?? [1, 4], 'players', 1, 12)
  const claim = options.claim ?? rational({ minimum: 0, maximum: 12 })
  return fc
    .tuple(
      fc.integer({ min: fewest, max: most }),
      exactly(most, claim),
      rational({ minimum: 0, maximum: 1 }),
      labelling(1, most, options.labels ?? false),
    )
    .map(([count, drawn, share, [names]]) => {
      const claims = drawn.slice(0, count)
      return build({ players: names!.slice(0, count), estate: sum(claims).mul(share), claims })
    })
}

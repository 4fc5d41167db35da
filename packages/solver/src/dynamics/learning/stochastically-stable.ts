/**
 * Stochastically stable profiles (Foster and Young 1990; Kandori, Mailath and Rob 1993; Young 1993): those that logit dynamics plays in
 * the long run as λ grows without end.
 *
 * A change costs what it gives up against a best reply; the stochastic potential of a profile is the least cost of a tree of changes that
 * leads from every other profile to it, and the stable profiles are those with the least. All potentials come from one elimination: the
 * weights of Grassmann, Taksar and Heyman's (1985) method with + and × replaced by min and +, which is what its leading exponents do.
 */
import { type NormalForm, profileAt, profileCount, ratio, runSync, type StepOptions, type Steps } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { StochasticallyStable } from '../../results/learning.ts'
import { ends } from './ends.ts'
import { checkSmall } from './input.ts'
import { linesThrough, wholePayoffs } from './logit-lines.ts'

/** Stochastically stable profiles are found in games of at most this many profiles. */
export const MAX_STABLE_PROFILES = 256

/**
 * The stochastically stable profiles of logit dynamics, and the stochastic potentials of all, exactly.
 *
 * In games with an exact potential they are the profiles that maximise it; in 2×2 coordination games the risk-dominant equilibrium.
 *
 * @returns `kind` `decided`, or `undecided` if `maxSteps` or `shouldStop` ended it
 * @throws InputError for a game of more than `MAX_STABLE_PROFILES` profiles
 *
 * Complexity: profiles³ sums.
 *
 * @example
 * const stagHunt = bimatrix([[4, 0], [3, 3]], [[4, 3], [0, 3]])
 * stochasticallyStable(stagHunt).stable // → [[1, 1]]
 * stochasticallyStable(stagHunt).potentials // → ['3', '4', '4', '1']
 */
export function stochasticallyStable(game: NormalForm, options: Omit<StepOptions, 'limit'> = {}): StochasticallyStable {
  return runSync(stochasticallyStableSteps(game, options), options)
}

/** `stochasticallyStable` in slices, for `run`. */
export function* stochasticallyStableSteps(
  game: NormalForm,
  options: Omit<StepOptions, 'limit'> = {},
): Steps<StochasticallyStable> {
  checkStepOptions(options)
  checkSmall(game, MAX_STABLE_PROFILES)
  const method = 'stochasticallyStable'
  const { denominator, payoffs } = wholePayoffs(game)
  const costs = costsOf(game, payoffs)
  const count = costs.length
  // The least cost of leaving state k for one before it, once those after k are taken out.
  const leaves: bigint[] = []
  let trees = 0n
  for (let k = count - 1; k > 0; k--) {
    const row = costs[k]!
    const least = row.slice(0, k).reduce(lesser, undefined)!
    leaves[k] = least
    trees += least
    for (let i = 0; i < k; i++) {
      const to = costs[i]![k]
      if (to === undefined) continue
      for (let j = 0; j < k; j++) {
        if (row[j] !== undefined && j !== i) costs[i]![j] = lesser(costs[i]![j], to + row[j]! - least)!
      }
    }
    const stop = yield { done: count - k, total: count }
    if (stop) return { method, kind: 'undecided', reason: stop }
  }
  const potentials = [trees]
  for (let k = 1; k < count; k++) {
    const ways = potentials.map((value, i) => (costs[i]![k] === undefined ? undefined : value + costs[i]![k]!))
    potentials.push(ways.reduce(lesser, undefined)! - leaves[k]!)
  }
  const [least] = ends(potentials)
  return {
    method,
    kind: 'decided',
    stable: potentials.flatMap((value, place) => (value === least ? [profileAt(game, place)] : [])),
    potentials: potentials.map(value => ratio(value, denominator)),
  }
}

/** The cost of each change of one player's strategy: what it gives up against a best reply. */
function costsOf(game: NormalForm, payoffs: readonly (readonly bigint[])[]): (bigint | undefined)[][] {
  const through = linesThrough(game)
  return Array.from({ length: profileCount(game) }, (_, place) => {
    const row = new Array<bigint | undefined>(profileCount(game)).fill(undefined)
    for (const [i, { first, stride, count }] of through(place).entries()) {
      const places = Array.from({ length: count }, (_, s) => first + s * stride)
      const [, best] = ends(places.map(at => payoffs[i]![at]!))
      for (const at of places) if (at !== place) row[at] = best - payoffs[i]![at]!
    }
    return row
  })
}

/** The smaller of two costs, where there are any. */
function lesser(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  if (a === undefined) return b
  return b === undefined || a <= b ? a : b
}

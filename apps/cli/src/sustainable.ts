/** Which profiles of a stage game can be sustained by reversion to one of its pure equilibria, and how patiently. */
import {
  compare,
  compareReal,
  InputError,
  indexOf,
  type NormalForm,
  payoff,
  profileAt,
  profileCount,
  type StepOptions,
} from '@biform/core'
import { type CriticalDiscount, criticalDiscount, pureEquilibria } from '@biform/solver'

/** So many pairs of a profile and an equilibrium are looked at. */
const MAX_PAIRS = 2_000

/** The sustained profiles, the one that needs least patience first, and whether time or room ran out. */
export interface Sustainable {
  readonly list: readonly CriticalDiscount[]
  readonly skipped: boolean
}

/**
 * For every profile that gives all players more than some pure equilibrium of the stage, and each such equilibrium: the
 * critical discount with that equilibrium as punishment for ever (Friedman 1971), where there is one.
 */
export function sustainable(stage: NormalForm, concept: 'subgame-perfect' | 'nash', limits: StepOptions): Sustainable {
  const { equilibria } = pureEquilibria(stage)
  const list: CriticalDiscount[] = []
  let pairs = 0
  for (let index = 0; index < profileCount(stage); index++) {
    const target = profileAt(stage, index)
    for (const punishment of equilibria) {
      if (!stage.players.every((_, i) => compare(payoff(stage, target, i), payoff(stage, punishment, i)) > 0)) continue
      pairs += 1
      if (pairs > MAX_PAIRS || limits.shouldStop?.()) return { list: sorted(list), skipped: true }
      const answer = criticalDiscount(stage, { target, punishment, concept })
      if (answer.all.length > 0) list.push(answer)
    }
  }
  return { list: sorted(list), skipped: false }
}

function sorted(list: readonly CriticalDiscount[]): CriticalDiscount[] {
  return list.toSorted((a, b) => compareReal(a.all[0]!.lower, b.all[0]!.lower))
}

/** A profile that is written as its strategies, one per player, with commas between them. */
export function readLabels(stage: NormalForm, text: string, at: string): number[] {
  const labels = text.split(',')
  if (labels.length !== stage.players.length) {
    throw new InputError(at, `has ${labels.length} strategies for ${stage.players.length} players`)
  }
  return labels.map((label, i) => indexOf(stage.strategies[i]!, label.trim(), at))
}

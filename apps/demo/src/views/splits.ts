/** The splits of a game as a list, whatever kind of game they come from. */
import type { Fraction } from '@biform/core'
import type { InCore } from '@biform/solver'
import { number } from '../parts/number.ts'
import type { Split } from '../solver/protocol.ts'

/** One way to split, one value per player. */
export interface NamedSplit {
  readonly name: string
  readonly text: string
  readonly values: readonly Fraction[]
  readonly inCore: InCore
  /** What each value is made of, where it has parts. */
  readonly parts?: readonly string[]
  readonly mark: Mark
}

/** The shape that stands for a split in a drawing. */
export type Mark = 'diamond' | 'circle'

export function splitsOf(split: Split): NamedSplit[] {
  const shapley: NamedSplit = {
    name: 'Shapley value',
    text: split.ownUse
      ? 'if everything is thrown together and money moves freely: each gets its average contribution'
      : 'each gets its average contribution over all orders of arrival',
    values: split.shapley.values,
    inCore: split.shapleyInCore,
    mark: 'diamond',
  }
  if (!split.ownUse) return [shapley]
  const { split: rule, inCore } = split.ownUse
  return [
    {
      name: 'Own-use rule',
      text: 'each keeps its own use, and the pot alone is split by the Shapley value',
      values: rule.values,
      parts: rule.kept.map((kept, i) => `${number(kept)} kept + ${number(rule.received[i]!)}`),
      inCore,
      mark: 'circle',
    },
    shapley,
  ]
}

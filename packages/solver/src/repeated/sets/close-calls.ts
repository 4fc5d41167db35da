/**
 * Whether a set in doubles rests on a decision that was too close to call: a profile played for ever whose incentive
 * constraint is met by rounding only, or a continuation at the very end of what the set has.
 */
import { type DoubleSet, WAYS } from './double-set.ts'
import type { ExactStage } from './exact-stage.ts'
import type { DoubleStage } from './stage-doubles.ts'
import type { Structure } from './structure.ts'

/** Anything closer than this, in units of the stage's payoffs, is looked at again. */
const CLOSE = 1e-9

/** A constraint of a profile that is played for ever. */
export interface CloseCall {
  readonly profile: number
  readonly player: 0 | 1
}

/**
 * The constraints that are met by so little that they have to be checked exactly, 'all' if more than these are in doubt,
 * undefined if nothing is.
 */
export function closeCalls(
  stage: DoubleStage,
  ratio: number,
  { vertices: { x, y, tag }, threats }: DoubleSet,
  chosen: readonly number[],
  { rules }: Structure,
): readonly CloseCall[] | 'all' | undefined {
  const most = [x, y].map(values => Math.max(...chosen.map(k => values[k]!)))
  const calls: CloseCall[] = []
  for (const [place, k] of chosen.entries()) {
    const profile = Math.floor(tag[k]! / WAYS)
    const gains = stage.sides.map(side => side.gains[profile]!)
    if (gains[0] === 0 && gains[1] === 0) continue
    for (const player of [0, 1] as const) {
      const level = threats[player] + ratio * gains[player]!
      if (tag[k]! % WAYS !== 0) {
        // A line through the far end of the set.
        if (gains[player] !== 0 && most[player]! - level < CLOSE) return 'all'
      } else if (stage.sides[player].payoffs[profile]! - level < CLOSE) calls.push({ profile, player })
    }
    // A line that leaves the set where the other constraint begins.
    const way = tag[k]! % WAYS
    if (rules[place]!.kind === 'corner' && (way === 2 || way === 4)) return 'all'
  }
  return calls.length > 0 ? calls : undefined
}

/** Whether playing a profile for ever meets a player's constraint exactly, the threat being a payoff of the stage. */
export function isMet(
  { payoffs, gains, p, q }: ExactStage,
  { rules, worst }: Structure,
  { profile, player }: CloseCall,
): boolean {
  const rule = rules[worst[player]]!
  if (rule.kind === 'edge' && rule.axis !== player) return false
  const threat = payoffs[rule.profile]![player] + (rule.kind === 'stay' ? 0n : gains[rule.profile]![player])
  return p * (payoffs[profile]![player] - threat) >= (q - p) * gains[profile]![player]
}

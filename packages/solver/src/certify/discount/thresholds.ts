/** Checks the discount factors at which automata, or a path with a punishment, are an equilibrium. */
import { compare, type Fraction, type NormalForm, ONE, ZERO } from '@biform/core'
import type { CriticalDiscount, EquilibriumDiscounts } from '../../results/index.ts'
import { average, repliesTo } from '../equilibria.ts'
import { type Completeness, demand, demandSame, gameOf, index, list, mixedStrategy, record } from '../flaw.ts'
import { automataOf, jointOf, type Plan } from './plan.ts'
import { checkSets, subgamePerfectSet } from './sets.ts'

/** The sets are those of the product of the automata. */
export function checkEquilibriumDiscounts(subject: unknown, result: EquilibriumDiscounts): Completeness {
  const stage = gameOf(subject, 'normal-form')
  const joint = jointOf(stage, automataOf(stage, result.automata, 'automata'))
  demandSame(result.states, joint.states, 'states')
  return checkSets(joint, result)
}

/** The sets are those of the path with its punishment; whether that is an equilibrium is looked up in the stage. */
export function checkCriticalDiscount(subject: unknown, result: CriticalDiscount): Completeness {
  const stage = gameOf(subject, 'normal-form')
  const target = list(result.target, 'target').map((profile, t) => profileOf(stage, profile, `target[${t}]`))
  demand(target.length > 0, 'target')
  if (result.kind === 'automata') {
    demand(result.periods === undefined && result.restart === undefined, 'periods')
    const joint = jointOf(stage, automataOf(stage, result.punishment, 'punishment'))
    const credible = subgamePerfectSet(joint)
    demand(typeof result.punishmentIsEquilibrium === 'boolean', 'punishmentIsEquilibrium')
    demand(credible === undefined || result.punishmentIsEquilibrium === credible.length > 0, 'punishmentIsEquilibrium')
    return checkSets(withTarget(stage, target, joint.outputs, joint.next), result)
  }
  demand(result.kind === 'profile', 'kind')
  const profile = list(result.punishment, 'punishment', stage.players.length)
  profile.forEach((mix, i) => {
    mixedStrategy(mix, stage.strategies[i]!.length, `punishment[${i}]`)
  })
  checkStageDeviation(stage, result)
  const { periods, restart } = result
  demand(periods === undefined || (Number.isSafeInteger(periods) && periods > 0 && periods <= 64), 'periods')
  demand(periods === undefined ? restart === undefined : typeof restart === 'boolean', 'restart')
  const outputs = Array.from({ length: periods ?? 1 }, () => profile)
  const isSeen = (played: readonly number[]): boolean => played.some((a, i) => profile[i]![a]!.n === 0n)
  return checkSets(
    withTarget(stage, target, outputs, (phase, played) => {
      if (periods === undefined) return 0
      if (restart && isSeen(played)) return 0
      return phase + 1 < periods ? phase + 1 : -target.length
    }),
    result,
  )
}

export function profileOf(stage: NormalForm, profile: readonly number[], at: string): readonly number[] {
  return list(profile, at, stage.players.length).map((a, i) => index(a, stage.strategies[i]!.length, at))
}

/** The target's profiles in turn, and the states of a punishment (numbered from 0 there) after any other profile. */
function withTarget(
  stage: NormalForm,
  target: readonly (readonly number[])[],
  outputs: Plan['outputs'],
  next: Plan['next'],
): Plan {
  const length = target.length
  const sure = (profile: readonly number[]): Fraction[][] =>
    profile.map((a, i) => stage.strategies[i]!.map((_, b) => (a === b ? ONE : ZERO)))
  return {
    stage,
    outputs: [...target.map(sure), ...outputs],
    next: (state, profile) => {
      if (state >= length) return length + next(state - length, profile)
      return profile.every((a, i) => a === target[state]![i]) ? (state + 1) % length : length
    },
  }
}

function checkStageDeviation(stage: NormalForm, result: CriticalDiscount & { readonly kind: 'profile' }): void {
  const gains = stage.players.map((_, i) => {
    const replies = repliesTo(stage, i, result.punishment)
    const own = average(replies, result.punishment[i]!)
    return replies.map(value => value.sub(own))
  })
  const most = gains.flat().reduce((a, b) => (compare(b, a) > 0 ? b : a), ZERO)
  demand(result.punishmentIsEquilibrium === (most.n === 0n), 'punishmentIsEquilibrium')
  demand(result.punishmentIsEquilibrium === (result.deviation === undefined), 'deviation')
  if (result.deviation === undefined) return
  const { player, action, gain } = record(result.deviation, 'deviation')
  const i = index(player, stage.players.length, 'deviation.player')
  demandSame(gain, most, 'deviation.gain')
  demandSame(gains[i]![index(action, gains[i]!.length, 'deviation.action')], most, 'deviation.action')
}

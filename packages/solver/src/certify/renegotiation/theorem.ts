/** Checks which profiles punish one player alone, from the definition. */
import { compare, type Fraction, type NormalForm, payoff } from '@biform/core'
import type { RenegotiationTheorem } from '../../results/index.ts'
import { profileOf } from '../discount/thresholds.ts'
import { demand, demandSame, gameOf, list } from '../flaw.ts'

/** All profiles are listed with what cheating gives; the first of the least is the punishment. */
export function checkRenegotiationTheorem(subject: unknown, result: RenegotiationTheorem): undefined {
  const stage = gameOf(subject, 'normal-form')
  demand(stage.players.length === 2, 'subject')
  const target = profileOf(stage, result.target, 'target')
  const paid = (profile: readonly number[]): Fraction[] => [payoff(stage, profile, 0), payoff(stage, profile, 1)]
  demandSame(result.payoffs, paid(target), 'payoffs')
  const [rows, columns] = stage.strategies.map(labels => labels.map((_, action) => action)) as [number[], number[]]
  const most = (profile: readonly number[], i: number): Fraction => greatest(stage, profile, i)
  const isEquilibrium = [0, 1].every(i => compare(most(target, i), paid(target)[i]!) <= 0)
  demand(result.stageEquilibrium === isEquilibrium, 'stageEquilibrium')
  const orders = list(result.punishments, 'punishments', 2).map((found, i) => {
    const all = rows
      .flatMap(row => columns.map(column => [row, column]))
      .filter(profile => compare(paid(profile)[1 - i]!, paid(target)[1 - i]!) >= 0)
      .map(profile => ({ profile, cheating: most(profile, i), other: paid(profile)[1 - i]! }))
      .sort((a, b) => compare(a.cheating, b.cheating))
    demandSame(found, all[0] ?? null, `punishments[${i}]`)
    return all[0] === undefined ? 1 : compare(all[0].cheating, paid(target)[i]!)
  })
  const enough = isEquilibrium || Math.max(...orders) < 0
  const kind = enough ? 'sustainable' : Math.max(...orders) > 0 ? 'impossible' : 'undecided'
  demand(result.kind === kind, 'kind')
}

/** The most that a player gets against the other's action in a profile. */
function greatest(stage: NormalForm, profile: readonly number[], player: number): Fraction {
  const values = stage.strategies[player]!.map((_, action) => payoff(stage, profile.with(player, action), player))
  return values.sort(compare).at(-1)!
}

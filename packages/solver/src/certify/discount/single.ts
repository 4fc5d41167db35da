/** Checks equilibria of repeated games at one discount factor. */
import { compare, type Fraction, ZERO } from '@biform/core'
import type { IsNashEquilibrium, IsSubgamePerfect } from '../../results/index.ts'
import { demand, demandSame, index, list, record, vector } from '../flaw.ts'
import { chainValues } from './chain.ts'
import { reachedBy } from './departures.ts'
import { automataOf, type Joint, jointOf, type Lotteries, lotteriesOf, repeatedOf, worthOf } from './plan.ts'

/** The values satisfy their equations, which have one solution; departures are weighed by them; the history is played. */
export function checkIsSubgamePerfect(subject: unknown, result: IsSubgamePerfect): undefined {
  const { stage, discount } = repeatedOf(subject)
  const joint = jointOf(stage, automataOf(stage, result.automata, 'automata'))
  const { states, values } = record(result.certificate, 'certificate')
  demandSame(states, joint.states, 'certificate.states')
  const { actions, planned } = lotteriesOf(joint)
  list(values, 'certificate.values', joint.states.length).forEach((row, k) => {
    vector(row, stage.players.length, `certificate.values[${k}]`)
  })
  const columns = stage.players.map((_, i) => values.map(row => row[i]!))
  let most = ZERO
  let first: readonly number[] = []
  actions.forEach((players, k) => {
    players.forEach((lotteries, i) => {
      const value = values[k]![i]!
      demandSame(value, worthOf(planned[k]![i]!, columns[i]!, discount), `certificate.values[${k}][${i}]`)
      lotteries.forEach((lottery, a) => {
        const gain = worthOf(lottery, columns[i]!, discount).sub(value)
        if (compare(gain, most) <= 0) return
        most = gain
        first = [k, i, a]
      })
    })
  })
  demandSame(result.payoffs, values[0], 'payoffs')
  demand(result.holds === (most.n === 0n), 'holds')
  demand(result.holds === (result.deviation === undefined), 'deviation')
  if (result.deviation === undefined) return
  const { player, state, action, value, gain, history } = record(result.deviation, 'deviation')
  const [k, i, a] = first as readonly [number, number, number]
  demand(player === i, 'deviation.player')
  demandSame(state, joint.states[k], 'deviation.state')
  demand(action === a, 'deviation.action')
  demandSame(value, values[k]![i], 'deviation.value')
  demandSame(gain, most, 'deviation.gain')
  const end = list(history, 'deviation.history').reduce((here, profile, t) => {
    const place = `deviation.history[${t}]`
    list(profile, place, stage.players.length).forEach((a, j) => {
      index(a, stage.strategies[j]!.length, place)
    })
    return joint.next(here, profile)
  }, 0)
  demand(end === k && history.length === joint.depths[k], 'deviation.history')
}

/** What the plan gets is solved for, and so is each reply, from which no single departure may gain. */
export function checkIsNashEquilibrium(subject: unknown, result: IsNashEquilibrium): undefined {
  const { stage, discount } = repeatedOf(subject)
  const joint = jointOf(stage, automataOf(stage, result.automata, 'automata'))
  const lotteries = lotteriesOf(joint)
  const { states, replies } = record(result.certificate, 'certificate')
  const reached = stage.players.map((_, i) => reachedBy(lotteries, i))
  const used = joint.states.map((_, k) => k).filter(k => reached.some(set => set.has(k)))
  demandSame(
    states,
    used.map(k => joint.states[k]!),
    'certificate.states',
  )
  list(replies, 'certificate.replies', stage.players.length)
  list(result.payoffs, 'payoffs', stage.players.length)
  list(result.best, 'best', stage.players.length)
  const gains = stage.players.map((_, i) => {
    const at = `certificate.replies[${i}]`
    const plan = new Map(list(replies[i]!, at, used.length).map((action, j) => [used[j]!, action]))
    const payoff = chainValues(
      lotteries.planned.map(players => players[i]!),
      discount,
    ).values[0]!
    demandSame(result.payoffs[i], payoff, `payoffs[${i}]`)
    const best = replyValue(joint, lotteries, { player: i, plan, reached: reached[i]!, at }, discount)
    demandSame(result.best[i], best, `best[${i}]`)
    return best.sub(payoff)
  })
  const most = gains.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  demand(result.holds === (most.n === 0n), 'holds')
  demand(result.holds === (result.deviation === undefined), 'deviation')
  if (result.deviation === undefined) return
  const { player, gain } = record(result.deviation, 'deviation')
  demand(player === gains.findIndex(other => compare(other, most) === 0), 'deviation.player')
  demandSame(gain, most, 'deviation.gain')
}

interface ReplyInput {
  readonly player: number
  readonly plan: ReadonlyMap<number, number | null>
  readonly reached: ReadonlySet<number>
  readonly at: string
}

/** What a plan gets from the start, once no single departure from it gains. */
function replyValue(
  joint: Joint,
  { actions, planned }: Lotteries,
  { player, plan, reached, at }: ReplyInput,
  discount: Fraction,
): Fraction {
  const count = joint.stage.strategies[player]!.length
  const chosen = planned.map((players, k) => {
    const action = plan.get(k) ?? null
    if (!reached.has(k)) {
      demand(action === null, at)
      return players[player]!
    }
    demand(action !== null, at)
    return actions[k]![player]![index(action, count, at)]!
  })
  const { values } = chainValues(chosen, discount)
  for (const k of reached) {
    for (const lottery of actions[k]![player]!) {
      demand(compare(worthOf(lottery, values, discount), values[k]!) <= 0, at)
    }
  }
  return values[0]!
}

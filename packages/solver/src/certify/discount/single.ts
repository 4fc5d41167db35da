/** Checks equilibria of repeated games at one discount factor. */
import { compare, type Fraction, ZERO } from '@biform/core'
import type { IsNashEquilibrium, IsSubgamePerfect } from '../../results/index.ts'
import { demand, demandSame, fraction, index, list, record, vector } from '../flaw.ts'
import { reachedBy } from './departures.ts'
import { automataOf, jointOf, type Lotteries, lotteriesOf, repeatedOf, worthOf } from './plan.ts'

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
  const columns = stage.players.map((_, i) => (k: number) => values[k]![i]!)
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

/** The values of the plan and of each reply satisfy their equations, which have one solution; no departure is worth more. */
export function checkIsNashEquilibrium(subject: unknown, result: IsNashEquilibrium): undefined {
  const { stage, discount } = repeatedOf(subject)
  const joint = jointOf(stage, automataOf(stage, result.automata, 'automata'))
  const lotteries = lotteriesOf(joint)
  const { states, values, replies, replyValues } = record(result.certificate, 'certificate')
  const reached = stage.players.map((_, i) => reachedBy(lotteries, i))
  const used = joint.states.map((_, k) => k).filter(k => reached.some(set => set.has(k)))
  demandSame(
    states,
    used.map(k => joint.states[k]!),
    'certificate.states',
  )
  list(values, 'certificate.values', used.length).forEach((row, j) => {
    vector(row, stage.players.length, `certificate.values[${j}]`)
  })
  list(replies, 'certificate.replies', stage.players.length)
  list(replyValues, 'certificate.replyValues', stage.players.length)
  list(result.payoffs, 'payoffs', stage.players.length)
  list(result.best, 'best', stage.players.length)
  const gains = stage.players.map((_, i) => {
    const planned = new Map(used.map((k, j) => [k, values[j]![i]!]))
    for (const [j, k] of used.entries()) {
      const worth = worthOf(lotteries.planned[k]![i]!, to => planned.get(to)!, discount)
      demandSame(values[j]![i], worth, `certificate.values[${j}][${i}]`)
    }
    demandSame(result.payoffs[i], planned.get(0), `payoffs[${i}]`)
    const reply = {
      player: i,
      reached: reached[i]!,
      actions: list(replies[i]!, `certificate.replies[${i}]`, used.length),
      values: list(replyValues[i]!, `certificate.replyValues[${i}]`, used.length),
    }
    const best = replyValue(lotteries, used, reply, discount)
    demandSame(result.best[i], best, `best[${i}]`)
    return best.sub(planned.get(0)!)
  })
  const most = gains.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  demand(result.holds === (most.n === 0n), 'holds')
  demand(result.holds === (result.deviation === undefined), 'deviation')
  if (result.deviation === undefined) return
  const { player, gain } = record(result.deviation, 'deviation')
  demand(player === gains.findIndex(other => compare(other, most) === 0), 'deviation.player')
  demandSame(gain, most, 'deviation.gain')
}

interface Reply {
  readonly player: number
  readonly reached: ReadonlySet<number>
  /** Its action in each of the states that are used … */
  readonly actions: readonly (number | null)[]
  /** … and what it gets from there. */
  readonly values: readonly (Fraction | null)[]
}

/** What a reply gets from the start, once no single departure from it gains. */
function replyValue(
  lotteries: Lotteries,
  used: readonly number[],
  { player, reached, actions, values }: Reply,
  discount: Fraction,
): Fraction {
  const worths = new Map<number, Fraction>()
  for (const [j, k] of used.entries()) {
    const at = `certificate.replyValues[${player}]`
    const value = values[j] ?? null
    demand(reached.has(k) === (value !== null), at)
    if (value !== null) worths.set(k, fraction(value, at))
  }
  for (const [j, k] of used.entries()) {
    const at = `certificate.replies[${player}]`
    const action = actions[j] ?? null
    demand(reached.has(k) === (action !== null), at)
    if (action === null) continue
    const choices = lotteries.actions[k]![player]!.map(lottery => worthOf(lottery, to => worths.get(to)!, discount))
    const chosen = choices[index(action, choices.length, at)]!
    demandSame(worths.get(k), chosen, `certificate.replyValues[${player}]`)
    demand(
      choices.every(other => compare(other, chosen) <= 0),
      at,
    )
  }
  return worths.get(0)!
}

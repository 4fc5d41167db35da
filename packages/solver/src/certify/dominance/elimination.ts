/**
 * Checks iterated elimination: in every round, each strategy that goes is dominated by the mixture that is named, and each that
 * stays is not: with mixtures, since it is a best reply to the belief that is named; without, since no other strategy dominates
 * it.
 */
import { compare, type Fraction, integers, type NormalForm, ONE, profileIndex, ratio, sum, ZERO } from '@biform/core'
import type { Beliefs, Dominance, JointPlay, Rationalizable, WeightedStrategy } from '../../results/index.ts'
import { claimsAll, demand, demandSame, equal, fraction, gameOf, index, list, record } from '../flaw.ts'

type Relation = Dominance['relation']

/** What is left of a game, with the payoffs as numerators. */
interface Left {
  readonly game: NormalForm
  readonly numerators: readonly (readonly bigint[])[]
  readonly remaining: readonly (readonly number[])[]
}

export function checkDominance(subject: unknown, result: Dominance): undefined {
  const game = gameOf(subject, 'normal-form')
  const { relation, mixed } = result
  demand(relation === 'strict' || relation === 'weak', 'relation')
  demand(typeof mixed === 'boolean', 'mixed')
  const complete = claimsAll(result)
  const rounds = list(result.rounds, 'rounds')
  const looked = rounds.length + (complete ? 1 : 0)
  demand(mixed === (result.beliefs !== undefined), 'beliefs')
  const beliefs = mixed ? list(result.beliefs!, 'beliefs', looked) : undefined
  let left = whole(game)
  for (let r = 0; r < looked; r++) {
    const after = r < rounds.length ? checkRound(left, rounds[r]!, relation, mixed, `rounds[${r}]`) : left.remaining
    if (beliefs) checkBeliefs(left, after, beliefs[r]!, relation, `beliefs[${r}]`)
    else checkUndominated(left, after, relation, r < rounds.length ? `rounds[${r}].eliminated` : 'complete')
    left = { ...left, remaining: after }
  }
  demandSame(result.remaining, left.remaining, 'remaining')
}

export function checkRationalizable(subject: unknown, result: Rationalizable): undefined {
  const game = gameOf(subject, 'normal-form')
  demand(result.kind === (game.players.length <= 2 ? 'two-player' : 'correlated'), 'kind')
  const complete = claimsAll(result)
  let left = whole(game)
  list(result.rounds, 'rounds').forEach((round, r) => {
    left = { ...left, remaining: checkRound(left, round, 'strict', true, `rounds[${r}]`) }
  })
  demandSame(result.remaining, left.remaining, 'remaining')
  demand(complete === (result.beliefs !== undefined), 'beliefs')
  // What is a best reply among all strategies to what is left for the others is rationalizable, whatever the rounds were.
  if (result.beliefs !== undefined) {
    checkBeliefs(left, left.remaining, result.beliefs, 'strict', 'beliefs', whole(game).remaining)
  }
}

function whole(game: NormalForm): Left {
  const remaining = game.strategies.map(labels => labels.map((_, s) => s))
  return { game, numerators: game.payoffs.map(integers), remaining }
}

/** Each strategy of a round is dominated. Returns what the round leaves. */
function checkRound(
  left: Left,
  round: Dominance['rounds'][number],
  relation: Relation,
  mixed: boolean,
  at: string,
): number[][] {
  const eliminated = list(record(round, at).eliminated, `${at}.eliminated`)
  demand(eliminated.length > 0, `${at}.eliminated`)
  const after = left.remaining.map(own => [...own])
  let before: readonly [number, number] = [-1, -1]
  eliminated.forEach((item, k) => {
    const place = `${at}.eliminated[${k}]`
    const { player, strategy, by } = record(item, place)
    const own = left.remaining[index(player, left.game.players.length, `${place}.player`)]!
    demand(own.includes(strategy), `${place}.strategy`)
    demand(player > before[0] || (player === before[0] && strategy > before[1]), place)
    before = [player, strategy]
    const mixture = readMixture(by, own, `${place}.by`)
    demand(mixed || mixture.length === 1, `${place}.by`)
    demand(isDominated(left, player, strategy, mixture, relation), `${place}.by`)
    after[player] = after[player]!.filter(s => s !== strategy)
  })
  return after
}

function readMixture(by: readonly WeightedStrategy[], own: readonly number[], at: string): readonly WeightedStrategy[] {
  let before = -1
  list(by, at).forEach((item, k) => {
    const { strategy, probability } = record(item, `${at}[${k}]`)
    demand(own.includes(strategy) && strategy > before, `${at}[${k}].strategy`)
    before = strategy
    demand(compare(fraction(probability, `${at}[${k}].probability`), ZERO) > 0, `${at}[${k}].probability`)
  })
  demand(equal(sum(by.map(({ probability }) => probability)), ONE), at)
  return by
}

function isDominated(
  left: Left,
  player: number,
  strategy: number,
  mixture: readonly WeightedStrategy[],
  relation: Relation,
): boolean {
  const gains = othersOf(left, player).map(profile => {
    const paid = (s: number): Fraction => ratio(payoffOf(left, player, s, profile), 1n)
    return sum(mixture.map(item => item.probability.mul(paid(item.strategy)))).sub(paid(strategy))
  })
  if (relation === 'strict') return gains.every(gain => compare(gain, ZERO) > 0)
  return gains.every(gain => compare(gain, ZERO) >= 0) && gains.some(gain => compare(gain, ZERO) > 0)
}

/** No strategy that stays is dominated by another one that was there. */
function checkUndominated(left: Left, after: readonly (readonly number[])[], relation: Relation, at: string): void {
  after.forEach((own, player) => {
    const rows = new Map(
      left.remaining[player]!.map(s => [s, othersOf(left, player).map(o => payoffOf(left, player, s, o))]),
    )
    for (const s of own) {
      const row = rows.get(s)!
      for (const [t, other] of rows) {
        const never = other.every((value, k) => value >= row[k]!)
        const more = (value: bigint, k: number): boolean => value > row[k]!
        demand(t === s || !(relation === 'strict' ? other.every(more) : never && other.some(more)), at)
      }
    }
  })
}

/** Each strategy that stays is a best reply, among `choice`, to its belief; for weak dominance the belief excludes nothing. */
function checkBeliefs(
  left: Left,
  after: readonly (readonly number[])[],
  beliefs: Beliefs,
  relation: Relation,
  at: string,
  choice: Left['remaining'] = left.remaining,
): void {
  list(beliefs, at, left.game.players.length).forEach((own, player) => {
    const others = othersOf(left, player).map(profile => profile.join())
    list(own, `${at}[${player}]`, after[player]!.length).forEach((belief, k) => {
      const place = `${at}[${player}][${k}]`
      const joint = readBelief(belief, others, place)
      demand(relation === 'strict' || joint.length === others.length, place)
      const value = (s: number): Fraction =>
        sum(joint.map(({ profile, probability }) => probability.mul(ratio(payoffOf(left, player, s, profile), 1n))))
      const best = value(after[player]![k]!)
      for (const s of choice[player]!) demand(compare(value(s), best) <= 0, place)
    })
  })
}

/** Different profiles in the order of `others`, with positive probabilities that add up to 1. */
function readBelief(belief: readonly JointPlay[], others: readonly string[], at: string): readonly JointPlay[] {
  let before = -1
  list(belief, at).forEach((item, k) => {
    const { profile, probability } = record(item, `${at}[${k}]`)
    const found = others.indexOf(list(profile, `${at}[${k}].profile`).join(), before + 1)
    demand(found > before && profile.every(Number.isInteger), `${at}[${k}].profile`)
    before = found
    demand(compare(fraction(probability, `${at}[${k}].probability`), ZERO) > 0, `${at}[${k}].probability`)
  })
  demand(equal(sum(belief.map(({ probability }) => probability)), ONE), at)
  return belief
}

/** All profiles of what the others have left, row-major. */
function othersOf({ remaining }: Left, player: number): number[][] {
  return remaining
    .toSpliced(player, 1)
    .reduce<number[][]>((found, own) => found.flatMap(part => own.map(s => [...part, s])), [[]])
}

function payoffOf({ game, numerators }: Left, player: number, s: number, others: readonly number[]): bigint {
  return numerators[player]![profileIndex(game, others.toSpliced(player, 0, s))]!
}

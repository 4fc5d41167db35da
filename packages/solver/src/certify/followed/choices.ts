/** Decisions, investments, stage games and chains along a segment, from the definitions. */
import type { RationalFunction } from '@biform/core/scenarios'
import {
  type Along,
  type Asked,
  fail,
  type GameAlong,
  larger,
  minus,
  one,
  over,
  part,
  played,
  times,
  total,
  zero,
} from './answer.ts'

/** The best of the two ends and, where the payoff bends down, the vertex of the parabola, if that lies between them. */
export function curveOptima(asked: Asked): Along {
  const { interval, payoffs } = played(asked, 'curve-problem')
  const [lower, upper] = interval
  const { sign } = asked
  const peak = (payoff: readonly RationalFunction[]): Along => {
    const [a = zero, b = zero, c = zero, ...rest] = payoff
    if (rest.some(({ top }) => top.length > 0)) return fail('a curve of degree 3')
    const value = (y: RationalFunction): RationalFunction => total([a, times(b, y), times(c, times(y, y))])
    const best = (y: RationalFunction): Along => ({ decisions: [y], value: value(y) })
    if (sign(c) < 0) {
      const vertex = over(b, times(part(-2), c))
      if (sign(minus(vertex, lower)) <= 0) return best(lower)
      return best(sign(minus(upper, vertex)) <= 0 ? upper : vertex)
    }
    // (value(upper) − value(lower)) / (upper − lower)
    const order = sign(total([b, times(c, total([lower, upper]))]))
    return order === 0 ? { decisions: [lower, upper], value: value(lower) } : best(order < 0 ? lower : upper)
  }
  const degree = Math.max(...payoffs.map(payoff => payoff.length))
  const joint = Array.from({ length: degree }, (_, k) => total(payoffs.map(payoff => payoff[k] ?? zero)))
  return { perPlayer: payoffs.map(peak), total: peak(joint) }
}

type Investment = Omit<GameAlong<'investment-game'>, 'kind'>

/** What each partner gets of some levels, before their costs. */
function gains(
  { own, external, exposure, specificity, shares }: Investment,
  x: readonly RationalFunction[],
): RationalFunction[] {
  const values = own.map((a, i) => total([times(a, x[i]!), ...external.map((row, j) => times(row[i]!, x[j]!))]))
  const contested = values.map((value, i) => times(value, times(exposure[i]!, specificity[i]!)))
  return values.map((value, i) => total([minus(value, contested[i]!), times(shares[i]!, total(contested))]))
}

/** Gains are linear in every level: what the first unit of it adds is what any unit adds, and c x = that is best. */
function invest(game: Investment): { readonly [field: string]: Along } {
  const { own, cost, external, specificity } = game
  if (game.complementarity.top.length > 0) return fail('complementarity')
  const unit = (i: number): RationalFunction[] => own.map((_, j) => (i === j ? one : zero))
  const returns = own.map((_, i) => gains(game, unit(i))[i]!)
  const outcome = (marginal: readonly RationalFunction[]): { levels: Along; payoffs: RationalFunction[] } => {
    const levels = marginal.map((m, i) => over(m, cost[i]!))
    const spent = marginal.map((m, i) => times(times(m, levels[i]!), part(1, 2)))
    return { levels, payoffs: gains(game, levels).map((gain, i) => minus(gain, spent[i]!)) }
  }
  const found = outcome(returns)
  const best = outcome(own.map((_, i) => total(gains(game, unit(i)))))
  return {
    returns,
    ...found,
    surplus: total(found.payoffs),
    efficient: { levels: best.levels, surplus: total(best.payoffs) },
    reversal: own.map((a, i) => {
      const lost = times(a, specificity[i]!)
      const pot = total([lost, ...external[i]!.map((e, j) => times(e, specificity[j]!))])
      return { threshold: pot.top.length === 0 ? null : over(lost, pot) }
    }),
  }
}

export function investmentEquilibrium(asked: Asked): Along {
  return invest(played(asked, 'investment-game'))
}

export function ownership(asked: Asked): Along {
  const game = played(asked, 'investment-game')
  if (game.own.length !== 2) return fail('ownership')
  const exposures = [game.exposure, [zero, one], [one, zero]]
  return { structures: exposures.map(exposure => ({ exposure, outcome: invest({ ...game, exposure }) })) }
}

/** The least δ at which (1 − δ)(D − R) ≤ δ(R − P), per player and for all, after a threat that is an equilibrium. */
export function criticalDiscount(asked: Asked): Along {
  const { shape, payoffs } = played(asked, 'normal-form')
  const { target = [], punishment = [], periods } = asked.call
  if (periods !== undefined) return fail('a punishment that ends')
  const { sign, strategies } = asked
  const place = (labels: readonly string[]): number[] => labels.map((label, i) => (strategies[i] ?? []).indexOf(label))
  const pay = (profile: readonly number[], i: number): RationalFunction =>
    payoffs[profile.reduce((index, s, j) => index * shape[j]! + s, 0)]?.[i] ?? fail('a profile')
  const better = (profile: readonly number[], i: number): RationalFunction[] =>
    Array.from({ length: shape[i]! }, (_, s) => minus(pay(profile.with(i, s), i), pay(profile, i)))
  const [path, threat] = [place(target), place(punishment)]
  const needed = shape.map((_, i): RationalFunction | null => {
    if (better(threat, i).some(gain => sign(gain) > 0)) fail('a threat that is no equilibrium')
    const loss = minus(pay(path, i), pay(threat, i))
    return better(path, i).reduce<RationalFunction | null>((most, gain) => {
      if (most === null || sign(gain) <= 0) return most
      return sign(loss) <= 0 ? null : larger(most, over(gain, total([gain, loss])), sign)
    }, zero)
  })
  const isPossible = needed.every(value => value !== null)
  const all = isPossible ? needed.reduce((most, value) => larger(most, value, sign), zero) : null
  return { perPlayer: needed.map(lower => [{ lower }]), all: [{ lower: all }] }
}

export function goalAlignment(asked: Asked): Along {
  const { payoffs } = played(asked, 'normal-form')
  const products = payoffs.flatMap((a, k) =>
    payoffs.slice(0, k).map(b => asked.sign(minus(a[0]!, b[0]!)) * asked.sign(minus(a[1]!, b[1]!))),
  )
  const [alike, apart] = [products.filter(p => p > 0).length, products.filter(p => p < 0).length]
  return {
    concordant: part(alike),
    discordant: part(apart),
    ties: part(products.length - alike - apart),
    value: alike + apart === 0 ? null : part(alike - apart, alike + apart),
  }
}

/** The only equilibrium of a 2×2 game without ties: the profile that nobody leaves, or the weights that make both indifferent. */
export function nashEquilibria(asked: Asked): Along {
  const { shape, payoffs } = played(asked, 'normal-form')
  if (shape.join() !== '2,2') return fail('a game beyond 2×2')
  const cell = (row: number, column: number): readonly RationalFunction[] => payoffs[2 * row + column]!
  const prefers = [0, 1].map(s => [
    asked.sign(minus(cell(0, s)[0]!, cell(1, s)[0]!)),
    asked.sign(minus(cell(s, 0)[1]!, cell(s, 1)[1]!)),
  ])
  if (prefers.flat().includes(0)) return fail('a tie')
  const stable = [0, 1, 2, 3].filter(k => {
    const [row, column] = [k >> 1, k % 2]
    return prefers[column]![0] === (row === 0 ? 1 : -1) && prefers[row]![1] === (column === 0 ? 1 : -1)
  })
  if (stable.length > 1) return fail('one of several equilibria')
  const weights = (i: 0 | 1): RationalFunction => {
    const [a, b, c, d] = payoffs.map(pay => pay[1 - i]!) as [
      RationalFunction,
      RationalFunction,
      RationalFunction,
      RationalFunction,
    ]
    const bend = minus(total([a, d]), total([b, c]))
    return over(minus(d, i === 0 ? c : b), bend)
  }
  const first =
    stable.length === 0 ? [weights(0), weights(1)] : [part(stable[0]! < 2 ? 1 : 0), part(stable[0]! % 2 === 0 ? 1 : 0)]
  const profile = first.map(p => [p, minus(one, p)])
  const expected = [0, 1].map(i =>
    total(payoffs.map((pay, k) => times(pay[i]!, times(profile[0]![k >> 1]!, profile[1]![k % 2]!)))),
  )
  return { equilibria: [{ profile, payoffs: expected }] }
}

/** Larger systems are not solved again. */
const MAX_CRAMER = 6

function determinant(rows: readonly (readonly RationalFunction[])[]): RationalFunction {
  const [first, ...rest] = rows
  if (!first) return one
  return total(
    first.map((value, column) => {
      if (value.top.length === 0) return zero
      const minor = determinant(rest.map(row => row.toSpliced(column, 1)))
      return times(column % 2 === 0 ? value : minus(zero, value), minor)
    }),
  )
}

/** x of A x = b by Cramer's rule. */
function cramer(A: readonly (readonly RationalFunction[])[], b: readonly RationalFunction[]): RationalFunction[] {
  if (A.length > MAX_CRAMER) return fail('a chain of many states')
  const whole = determinant(A)
  return A.map((_, s) => over(determinant(A.map((row, t) => row.with(s, b[t]!))), whole))
}

const unitMinus = (rows: readonly (readonly RationalFunction[])[]): RationalFunction[][] =>
  rows.map((row, s) => row.map((p, t) => minus(s === t ? one : zero, p)))

/** V = r + δPV. */
export function presentValues(asked: Asked): Along {
  const { transitions, rewards, discount, initial } = played(asked, 'markov-chain')
  const A = unitMinus(transitions.map(row => row.map(p => times(discount, p))))
  return { atStart: rewards.map(paid => cramer(A, paid)[initial]!) }
}

/** h = P h and t = 1 + P t on the states from which a state is reached that is not left any more. */
export function absorption(asked: Asked): Along {
  const { transitions } = played(asked, 'markov-chain')
  const goes = transitions.map(row => row.map(p => asked.sign(p) > 0))
  const isEnd = goes.map((row, s) => row.every((way, t) => way === (t === s)))
  let home = isEnd
  for (const _ of transitions) home = home.map((found, s) => found || goes[s]!.some((way, t) => way && home[t]!))
  if (home.includes(false)) return fail('a chain that goes round')
  const states = transitions.map((_, s) => s)
  const [inner, ends] = [states.filter(s => !isEnd[s]), states.filter(s => isEnd[s])]
  const A = unitMinus(inner.map(s => inner.map(t => transitions[s]![t]!)))
  const into = ends.map(t =>
    cramer(
      A,
      inner.map(s => transitions[s]![t]!),
    ),
  )
  const time = cramer(
    A,
    inner.map(() => one),
  )
  return {
    probabilities: states.map(s =>
      ends.map((t, k) => (isEnd[s] ? part(s === t ? 1 : 0) : into[k]![inner.indexOf(s)]!)),
    ),
    steps: states.map(s => (isEnd[s] ? zero : time[inner.indexOf(s)]!)),
  }
}

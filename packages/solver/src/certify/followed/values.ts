/** TU games and relationships along a segment, from the definitions. */
import type { RationalFunction } from '@biform/core/scenarios'
import {
  type Along,
  type Asked,
  at,
  fail,
  isNumber,
  larger,
  minus,
  noneNegative,
  over,
  part,
  played,
  times,
  total,
} from './answer.ts'

/** Σ over the proper subsets of a coalition of their dividends, subtracted from its worth. */
function dividendsOf(worths: readonly RationalFunction[]): RationalFunction[] {
  const found: RationalFunction[] = []
  worths.forEach((worth, S) => {
    found.push(minus(worth, total(found.filter((_, T) => (T & S) === T))))
  })
  return found
}

const members = (coalition: number): number => coalition.toString(2).replaceAll('0', '').length

export function shapley(asked: Asked): Along {
  const { players, worths } = played(asked, 'coalitional')
  const dividends = dividendsOf(worths)
  const share = (i: number): RationalFunction =>
    total(dividends.map((dividend, S) => ((S >>> i) & 1 ? times(dividend, part(1, members(S))) : part(0))))
  return { values: Array.from({ length: players }, (_, i) => share(i)) }
}

export function dividends(asked: Asked): Along {
  return { values: dividendsOf(played(asked, 'coalitional').worths) }
}

export function addedValues(asked: Asked): Along {
  const { players, worths } = played(asked, 'coalitional')
  return { values: Array.from({ length: players }, (_, i) => minus(worths.at(-1)!, worths.at(-1 - 2 ** i)!)) }
}

/** Half of what both make, and half of how much more one makes alone than the other. */
export function nalebuffPie(asked: Asked): Along {
  const { worths } = played(asked, 'coalitional')
  if (worths.length !== 4) return fail('a pie')
  const [, a, b, both] = worths as [unknown, RationalFunction, RationalFunction, RationalFunction]
  const half = (f: RationalFunction): RationalFunction => times(f, part(1, 2))
  return {
    alone: [a, b],
    together: both,
    pie: minus(minus(both, a), b),
    values: [half(total([both, minus(a, b)])), half(total([both, minus(b, a)]))],
  }
}

export function inCore(asked: Asked): Along {
  const { players, worths } = played(asked, 'coalitional')
  const { allocation = [] } = asked.call
  const x = 'result' in allocation ? at(asked.answer(allocation.result), allocation.path) : allocation.map(asked.read)
  if (!Array.isArray(x) || x.length !== players || !x.every(isNumber)) return fail('an allocation')
  const got = (S: number): RationalFunction => total(x.filter((_, i) => (S >>> i) & 1))
  const rest = minus(got(worths.length - 1), worths.at(-1)!)
  if (rest.top.length > 0) {
    asked.sign(rest)
    return { holds: false }
  }
  return {
    holds: noneNegative(
      worths.map((worth, S) => minus(got(S), worth)),
      asked.sign,
    ),
  }
}

/** v(S) + v(T) ≤ v(S ∪ T) + v(S ∩ T), of all pairs or of disjoint ones. */
const increasing =
  (isAsked: (S: number, T: number) => boolean) =>
  (asked: Asked): Along => {
    const { worths } = played(asked, 'coalitional')
    const gains = worths.flatMap((left, S) =>
      worths.flatMap((right, T) =>
        S < T && isAsked(S, T) ? [minus(total([worths[S | T]!, worths[S & T]!]), total([left, right]))] : [],
      ),
    )
    return { holds: noneNegative(gains, asked.sign) }
  }
export const isConvex: (asked: Asked) => Along = increasing(() => true)
export const isSuperadditive: (asked: Asked) => Along = increasing((S, T) => (S & T) === 0)

/**
 * A bound that the core implies, and an allocation in the core that attains it, as long as each of the others can get what
 * the coalitions ask for.
 */
export function coreInterval(asked: Asked): Along {
  const { worths } = played(asked, 'coalitional')
  const i = asked.players.indexOf(asked.call.player ?? '')
  const all = worths.length - 1
  const [j, k, ...more] = [1, 2, 4, 8].filter(bit => bit <= all && bit !== 2 ** i)
  if (i < 0 || j === undefined || more.length > 0) return fail('a core')
  const [me, whole, rest] = [worths[2 ** i]!, worths[all]!, worths[all - 2 ** i]!]
  const { sign } = asked
  const demandMember = (mine: RationalFunction): RationalFunction => {
    const left = minus(whole, mine)
    const conditions = [minus(mine, me), minus(left, rest)]
    if (k !== undefined) {
      const [with_j, with_k] = [worths[2 ** i + j]!, worths[2 ** i + k]!]
      const [least, most] = [
        [worths[j]!, minus(with_j, mine)],
        [minus(whole, with_k), minus(left, worths[k]!)],
      ] as const
      conditions.push(...least.flatMap(low => most.map(high => minus(high, low))))
    }
    if (!noneNegative(conditions, sign)) fail('a member of the core')
    return mine
  }
  if (k === undefined) return { lower: demandMember(me), upper: demandMember(minus(whole, rest)) }
  const both = minus(total([worths[2 ** i + j]!, worths[2 ** i + k]!]), whole)
  return {
    lower: demandMember(larger(me, both, sign)),
    upper: demandMember(minus(whole, larger(rest, total([worths[j]!, worths[k]!]), sign))),
  }
}

/** Every partner keeps what is not exposed, and gets its share of the pots. */
export function appropriate(asked: Asked): Along {
  const { ownUse, kept, pots, shares, costs } = played(asked, 'relationship')
  const { rule = 'shares' } = asked.call
  if (rule !== 'shares' && rule !== 'equal') return fail(rule)
  const weights = rule === 'equal' ? kept.map(() => part(1, kept.length)) : shares
  const totals = kept.map((row, i) => total([...row, times(weights[i]!, total(pots))]))
  return {
    ownUse,
    kept,
    pots,
    totals,
    received: weights.map(weight => pots.map(pot => times(weight, pot))),
    appropriated: kept.map((row, i) => row.map((value, k) => total([value, times(weights[i]!, pots[k]!)]))),
    exposed: ownUse.map((row, i) => row.map((value, k) => minus(value, kept[i]![k]!))),
    lost: pots.map((pot, k) => minus(total(ownUse.map((row, i) => minus(row[k]!, kept[i]![k]!))), pot)),
    payoffs: totals.map((value, i) => minus(value, costs[i]!)),
  }
}

/** With D kept by all and W in the pots: dual appropriation D / (D + W), and what exceeds an equal share of W. */
export function indices(asked: Asked): Along {
  const answer = asked.answer(asked.call.of ?? '')
  const table = (field: string): readonly (readonly RationalFunction[])[] => {
    const found = at(answer, [field])
    return Array.isArray(found) ? (found as readonly (readonly RationalFunction[])[]) : fail(field)
  }
  const [kept, received, ownUse] = [table('kept'), table('received'), table('ownUse')]
  const [D, W] = [total(kept.flat()), total(received.flat())]
  const quotient = (top: RationalFunction, bottom: RationalFunction): Along =>
    asked.sign(bottom) === 0 ? null : over(top, bottom)
  const extra = received.map(row => minus(total(row), times(W, part(1, kept.length))))
  return {
    dualAppropriation: quotient(D, total([D, W])),
    fullAppropriation: kept.map((row, i) => quotient(total([...row, ...received[i]!]), total(ownUse[i]!))),
    overAppropriation: extra,
    overAppropriationShare: extra.map(value => quotient(value, total([D, W]))),
  }
}

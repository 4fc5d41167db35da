/**
 * Weak renegotiation-proofness of automata (Farrell and Maskin, Games and Economic Behavior 1, 1989; the same as internal
 * consistency, Bernheim and Ray 1989): a subgame-perfect equilibrium none of whose continuation payoffs are better for
 * everybody than others of them.
 */
import {
  type Automaton,
  compare,
  type Fraction,
  integers,
  type NormalForm,
  type RepeatedGame,
  ratio,
  ZERO,
} from '@biform/core'
import type { IsRenegotiationProof, ReachedState } from '../../results/renegotiation.ts'
import { isSubgamePerfect } from '../discount/is-subgame-perfect.ts'
import { productOf } from '../discount/machine/product.ts'
import { finished } from '../discount/work.ts'
import { hullOf } from '../hull.ts'

/**
 * Decides whether automata are a subgame-perfect equilibrium that is weakly renegotiation-proof: at no two histories are the
 * payoffs from there on such that every player gets more at the one than at the other.
 *
 * @param automata one for each player, in its own view ("own action first")
 * @returns `holds`; what refutes it, a departure that gains or two joint states with histories that lead there; and for two
 * players whether the payoffs are efficient everywhere, which makes the equilibrium strongly renegotiation-proof
 * @throws InputError as `isSubgamePerfect`
 *
 * Time: that of `isSubgamePerfect`, and the square of the number of different continuation payoffs.
 *
 * @example
 * const stage = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * const game = repeatedGame(stage, { discount: '3/4' })
 * // After a defection both are worse off for ever: why should they not forget it?
 * const grim = grimTrigger(stage, { target: [0, 0], punishment: [1, 1] })
 * isRenegotiationProof(game, grim).ranked.worse // → { state: [1, 1], history: [[0, 1]], values: ['1', '1'] }
 * // Who defected repents: it cooperates once while the other defects, who gains by it.
 * const repentance = penalCode(stage, {
 *   target: [0, 0],
 *   punishments: [{ first: [[0, 1]], cycle: [[0, 0]] }, { first: [[1, 0]], cycle: [[0, 0]] }],
 * })
 * isRenegotiationProof(game, repentance).holds // → true
 */
export function isRenegotiationProof(game: RepeatedGame, automata: readonly Automaton[]): IsRenegotiationProof {
  const { holds, payoffs, deviation, certificate } = isSubgamePerfect(game, automata)
  const { history } = finished(productOf(game.stage, automata))
  const { states, values } = certificate
  const ranked = firstRanked(values)
  const reached = (k: number): ReachedState => ({ state: states[k]!, history: history(k), values: values[k]! })
  return {
    method: 'isRenegotiationProof',
    holds: holds && ranked === undefined,
    subgamePerfect: holds,
    automata,
    payoffs,
    ...(deviation === undefined ? {} : { deviation }),
    ...(ranked === undefined ? {} : { ranked: { better: reached(ranked.better), worse: reached(ranked.worse) } }),
    ...(payoffs.length === 2 ? { efficient: areEfficient(game.stage, values) } : {}),
    certificate,
  }
}

/** The places of the first two vectors of which one is larger throughout. */
function firstRanked(values: readonly (readonly Fraction[])[]): { worse: number; better: number } | undefined {
  const first = new Map<string, number>()
  values.forEach((value, k) => {
    const key = value.map(item => item.toFraction()).join()
    if (!first.has(key)) first.set(key, k)
  })
  const places = [...first.values()]
  for (const worse of places) {
    for (const better of places) {
      if (values[worse]!.every((value, i) => compare(value, values[better]![i]!) < 0)) return { worse, better }
    }
  }
  return undefined
}

/** Whether no feasible payoffs of two players are larger for both than one of the vectors. */
function areEfficient(stage: NormalForm, values: readonly (readonly Fraction[])[]): boolean {
  const [xs, ys] = stage.payoffs.map(integers) as [bigint[], bigint[]]
  const [p, q] = stage.payoffs.map(({ denominator }) => denominator) as [bigint, bigint]
  const corners = hullOf(xs.map((x, k) => [x, ys[k]!] as const)).map(([x, y]) => [ratio(x, p), ratio(y, q)])
  return values.every(value => {
    const away = corners.map(corner => corner.map((x, i) => x.sub(value[i]!)) as [Fraction, Fraction])
    return !away.some((a, k) => reachesUp(a, away.at(k - 1)!) || reachesUp(away.at(k - 1)!, a))
  })
}

type Pair = readonly [Fraction, Fraction]

/** Whether both coordinates of a are positive, or the segment from a, in the lower right, to b, in the upper left, passes above 0. */
function reachesUp(a: Pair, b: Pair): boolean {
  const [right, up, left, above] = [a[0], a[1], b[0], b[1]].map(value => compare(value, ZERO)) as [
    number,
    number,
    number,
    number,
  ]
  if (right > 0 && up > 0) return true
  return right > 0 && left <= 0 && above > 0 && compare(a[0].mul(b[1]), a[1].mul(b[0])) > 0
}

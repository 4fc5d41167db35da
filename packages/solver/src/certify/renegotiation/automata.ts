/** Checks whether automata are renegotiation-proof: values from their equations, all pairs of them compared. */
import {
  compare,
  at as entry,
  type Fraction,
  type NormalForm,
  profileCount,
  realRoots,
  signAt,
  ZERO,
} from '@biform/core'
import type { IsRenegotiationProof, ReachedState, RenegotiationProofDiscounts } from '../../results/index.ts'
import { type Polynomial, valueDifferences } from '../discount/departures.ts'
import { automataOf, jointOf, lotteriesOf, repeatedOf } from '../discount/plan.ts'
import { contains, endsOf, shaped, subgamePerfectSet, whereTrue } from '../discount/sets.ts'
import { checkIsSubgamePerfect } from '../discount/single.ts'
import { type Completeness, demand, demandSame, gameOf, list, record } from '../flaw.ts'

type Values = readonly Fraction[]

/** Subgame perfection is that of the automata; the ranked states are the first, or there are none. */
export function checkIsRenegotiationProof(subject: unknown, result: IsRenegotiationProof): undefined {
  const { stage } = repeatedOf(subject)
  const { method: _, holds, subgamePerfect, ranked, efficient, ...rest } = result
  checkIsSubgamePerfect(subject, { ...rest, method: 'isSubgamePerfect', holds: subgamePerfect })
  const joint = jointOf(stage, automataOf(stage, result.automata, 'automata'))
  const { values } = result.certificate
  const worse = values.findIndex(a => values.some(b => isLess(a, b)))
  demand(holds === (subgamePerfect && worse < 0), 'holds')
  demand(worse < 0 === (ranked === undefined), 'ranked')
  if (ranked !== undefined) {
    const better = values.findIndex(b => isLess(values[worse]!, b))
    const check = (found: ReachedState, k: number, at: string): void => {
      demandSame(record(found, at).state, joint.states[k], `${at}.state`)
      demandSame(found.values, values[k], `${at}.values`)
      const end = list(found.history, `${at}.history`).reduce((here, profile, t) => {
        list(profile, `${at}.history[${t}]`, stage.players.length).forEach((a, i) => {
          demand(Number.isInteger(a) && a >= 0 && a < stage.strategies[i]!.length, `${at}.history[${t}]`)
        })
        return joint.next(here, profile)
      }, 0)
      demand(end === k && found.history.length === joint.depths[k], `${at}.history`)
    }
    check(record(ranked, 'ranked').worse, worse, 'ranked.worse')
    check(ranked.better, better, 'ranked.better')
  }
  demand((stage.players.length === 2) === (efficient !== undefined), 'efficient')
  if (efficient !== undefined) demand(efficient === !values.some(value => isBeaten(stage, value)), 'efficient')
}

function isLess(a: Values, b: Values): boolean {
  return a.every((value, i) => compare(value, b[i]!) < 0)
}

/** Whether a lottery over two profiles gives both players more. */
function isBeaten(stage: NormalForm, value: Values): boolean {
  const points = Array.from({ length: profileCount(stage) }, (_, k) =>
    [0, 1].map(i => entry(stage.payoffs[i]!, k).sub(value[i]!)),
  )
  return points.some(a =>
    points.some(b => {
      if (a.every(x => x.compare(ZERO) > 0)) return true
      // a is more for the first and no more for the second, b the other way round: weights w, 1 − w with both positive.
      const [p, q] = [a[0]!, a[1]!.neg()]
      const [r, s] = [b[0]!.neg(), b[1]!]
      if (p.compare(ZERO) <= 0 || s.compare(ZERO) <= 0 || q.compare(ZERO) < 0 || r.compare(ZERO) < 0) return false
      return p.mul(s).compare(q.mul(r)) > 0
    }),
  )
}

/** The sets are found again from what the values differ by, if there are few joint states. */
export function checkRenegotiationProofDiscounts(subject: unknown, result: RenegotiationProofDiscounts): Completeness {
  const stage = gameOf(subject, 'normal-form')
  const joint = jointOf(stage, automataOf(stage, result.automata, 'automata'))
  const { all, subgamePerfect, unranked } = result
  for (const [name, set] of Object.entries({ all, subgamePerfect, unranked })) shaped(set, name)
  const perfect = subgamePerfectSet(joint)
  const differences = valueDifferences(lotteriesOf(joint))
  if (perfect === undefined || differences === undefined) return 'not checked'
  demandSame(subgamePerfect, perfect, 'subgamePerfect')
  const more = (gap: Polynomial): boolean => gap.length > 0
  const roots = differences
    .flat()
    .filter(more)
    .flatMap(gap => realRoots(gap).map(({ value }) => value))
  const found = whereTrue(roots, point =>
    differences.every(gaps => gaps.some(gap => !more(gap) || signAt(gap, point) <= 0)),
  )
  demandSame(unranked, found, 'unranked')
  const marks = [...endsOf(perfect), ...endsOf(found)]
  const both = whereTrue(marks, point => contains(perfect, point) && contains(found, point))
  demandSame(all, both, 'all')
  return 'checked'
}

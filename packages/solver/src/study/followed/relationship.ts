/** What partners appropriate along a segment, and the indices of it. */
import { ratio } from '@biform/core'
import {
  addFunctions as add,
  type Call,
  constantFunction,
  divideFunctions as divide,
  multiplyFunctions as multiply,
  type RationalFunction,
  subtractFunctions as subtract,
  Unsettled,
} from '@biform/core/scenarios'
import { type AnswerOn, type Followers, type GameOf, isFunction, partOf, type Question, total } from './answer.ts'

/** By solver. */
export const RELATIONSHIP_FOLLOWERS: Followers = {
  appropriate: ({ call, game }) => appropriated(game('relationship'), call),
  indices: ({ call, answer, sign }) => indicesOf(answer(call.of ?? ''), sign),
}

type Table = readonly (readonly RationalFunction[])[]

/** A_ik = kept_ik + σ_i w_k, where pots are divided by weights that are the same for all components. */
function appropriated(
  { ownUse, kept, pots, shares, costs }: GameOf<'relationship'>,
  { rule = 'shares' }: Call,
): AnswerOn {
  if (rule !== 'shares' && rule !== 'equal') throw new Unsettled(`division by ${rule} is not followed along the line`)
  const even = constantFunction(ratio(1n, BigInt(kept.length)))
  const received = shares.map(share => pots.map(pot => multiply(rule === 'equal' ? even : share, pot)))
  const parts = kept.map((row, i) => row.map((value, k) => add(value, received[i]![k]!)))
  const exposed = ownUse.map((row, i) => row.map((value, k) => subtract(value, kept[i]![k]!)))
  const totals = parts.map(total)
  return {
    ownUse,
    exposed,
    kept,
    pots,
    received,
    appropriated: parts,
    totals,
    lost: pots.map((pot, k) => subtract(total(exposed.map(row => row[k]!)), pot)),
    payoffs: totals.map((value, i) => subtract(value, costs[i]!)),
  }
}

function indicesOf(answer: AnswerOn, sign: Question['sign']): AnswerOn {
  const tableAt = (field: string): Table => partOf(answer, [field]) as Table
  const totals = partOf(answer, ['totals'])
  if (!Array.isArray(totals) || !totals.every(isFunction)) throw new Unsettled('the division is not followed')
  const [all, kept] = [total(totals), tableAt('kept').map(total)]
  const quotient = (top: RationalFunction, bottom: RationalFunction): RationalFunction | null =>
    sign(bottom, 'a divisor') === 0 ? null : divide(top, bottom)
  const fair = multiply(
    total(partOf(answer, ['pots']) as RationalFunction[]),
    constantFunction(ratio(1n, BigInt(totals.length))),
  )
  const over = totals.map((value, i) => subtract(subtract(value, kept[i]!), fair))
  return {
    dualAppropriation: quotient(total(kept), all),
    fullAppropriation: totals.map((value, i) => quotient(value, total(tableAt('ownUse')[i]!))),
    overAppropriation: over,
    overAppropriationShare: over.map(value => quotient(value, all)),
  }
}

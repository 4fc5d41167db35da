/** Checks whether a game is degenerate, and the list of a support enumeration. */
import { compare, flatFractions, integers } from '@biform/core'
import type { IsDegenerate, SupportEnumeration } from '../../results/index.ts'
import { bestReplyVertices, subsystems } from '../best-reply-vertices.ts'
import {
  type Completeness,
  claimsAll,
  demand,
  demandSame,
  gameOf,
  index,
  list,
  mixedStrategy,
  record,
} from '../flaw.ts'
import { countEquilibria, MAX_SUBSYSTEMS } from '../nash.ts'
import { keyOf } from '../vectors.ts'
import { checkBimatrixEquilibrium, largest } from './equilibrium.ts'

/** The witness by its definition; that there is none, by all vertices of small games. */
export function checkIsDegenerate(subject: unknown, result: IsDegenerate): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  if (result.kind === 'undecided') {
    demand(['limit', 'stopped'].includes(result.reason), 'reason')
    return undefined
  }
  demand(result.kind === 'decided', 'kind')
  demand(typeof result.holds === 'boolean', 'holds')
  const [m, n] = game.strategies.map(labels => labels.length) as [number, number]
  if (!result.holds) {
    demand(result.witness === undefined, 'witness')
    if (subsystems(m, n) > MAX_SUBSYSTEMS) return 'not checked'
    for (const player of [0, 1] as const) {
      for (const { support, bestReplies } of bestReplyVertices(game, player)) {
        demand(bestReplies.size <= support.length, 'holds')
      }
    }
    return 'checked'
  }
  demand(result.witness !== undefined, 'witness')
  const { by, mixture, bestReplies } = record(result.witness, 'witness')
  index(by, 2, 'witness.by')
  const weights = integers(flatFractions(mixedStrategy(mixture, [m, n][by]!, 'witness.mixture')))
  const values = integers(game.payoffs[1 - by]!)
  const replies = Array.from({ length: [m, n][1 - by]! }, (_, r) =>
    weights.reduce((total, weight, s) => total + weight * values[by === 0 ? s * n + r : r * n + s]!, 0n),
  )
  const best = largest(replies)
  demandSame(
    bestReplies,
    replies.flatMap((reply, r) => (reply === best ? [r] : [])),
    'witness.bestReplies',
  )
  demand(bestReplies.length > weights.filter(weight => weight > 0n).length, 'witness.mixture')
  return undefined
}

/** Each equilibrium, their order, and in small games that they are all extreme ones and no others. */
export function checkSupportEnumeration(subject: unknown, result: SupportEnumeration): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  const complete = claimsAll(result)
  const found = list(result.equilibria, 'equilibria').map((item, k) => {
    const { profile } = checkBimatrixEquilibrium(game, item, `equilibria[${k}]`)
    return profile.flat()
  })
  found.slice(1).forEach((profile, k) => {
    const order = profile.map((value, s) => compare(found[k]![s]!, value)).find(sign => sign !== 0)
    demand(order === 1, `equilibria[${k + 1}]`)
  })
  const [m, n] = game.strategies.map(labels => labels.length) as [number, number]
  if (subsystems(m, n) > MAX_SUBSYSTEMS) return complete ? 'not checked' : undefined
  const [x, y] = ([0, 1] as const).map(player => new Set(bestReplyVertices(game, player).map(({ x }) => keyOf(x))))
  result.equilibria.forEach(({ profile }, k) => {
    demand(x!.has(keyOf(profile[0]!)) && y!.has(keyOf(profile[1]!)), `equilibria[${k}].profile`)
  })
  if (!complete) return undefined
  demand(countEquilibria(game) === found.length, 'complete')
  return 'checked'
}

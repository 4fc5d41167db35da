/** Checks alternating offers by the conditions of their equilibrium, and Nalebuff's pie by its definition. */
import {
  type AlternatingOffers,
  alternatingOffers,
  compare,
  type Fraction,
  InputError,
  ratio,
  sum,
  worth,
} from '@biform/core'
import type { NalebuffPie, Rubinstein } from '../../results/index.ts'
import { demand, demandSame, equal, Flaw, gameOf, list, vector } from '../flaw.ts'

/**
 * Whoever answers gets exactly what it would have by rejecting — its part of the next proposal a period later, or its
 * option now if that is more — the proposer gets the rest, and no proposer would rather wait.
 */
export function checkRubinstein(subject: unknown, result: Rubinstein): undefined {
  const game = wellFormed(gameOf(subject, 'alternating-offers'))
  const { pie, discounts, options } = game
  const n = discounts.length
  const noAgreement = options !== undefined && compare(sum(options), pie) > 0
  if (result.kind === 'no-agreement') {
    demand(noAgreement, 'kind')
    demandSame(result.values, options, 'values')
    return
  }
  demand(!noAgreement && result.kind === (n === 2 ? 'unique' : 'stationary'), 'kind')
  const proposals = list(result.proposals, 'proposals', n)
  proposals.forEach((proposal, i) => {
    vector(proposal, n, `proposals[${i}]`)
    demand(equal(sum(proposal), pie), `proposals[${i}]`)
  })
  const waiting = (i: number, j: number): Fraction => discounts[j]!.mul(proposals[(i + 1) % n]![j]!)
  const bound = discounts.map((_, j) => options !== undefined && compare(options[j]!, waiting((j - 1 + n) % n, j)) > 0)
  demandSame(result.binding, bound, 'binding')
  proposals.forEach((proposal, i) => {
    proposal.forEach((share, j) => {
      const at = `proposals[${i}][${j}]`
      if (i === j) demand(compare(share, waiting(i, j)) >= 0, at)
      else demand(equal(share, n === 2 && bound[j] ? options![j]! : waiting(i, j)), at)
    })
  })
  demandSame(result.values, proposals[0], 'values')
}

/** The game as its builder returns it: this subject is often written by hand. */
function wellFormed(subject: AlternatingOffers): AlternatingOffers {
  try {
    const game = alternatingOffers(subject)
    demandSame(subject, game, 'subject')
    return game
  } catch (error) {
    if (error instanceof InputError) throw new Flaw('subject')
    throw error
  }
}

/** x_i = v(i) + (v(12) − v(1) − v(2))/2; the sentence is free. */
export function checkNalebuffPie(subject: unknown, result: NalebuffPie): undefined {
  const game = gameOf(subject, 'coalitional')
  demand(game.players.length === 2, 'subject')
  const alone = [worth(game, 1), worth(game, 2)]
  const together = worth(game, 3)
  const pie = together.sub(sum(alone))
  demandSame(result.alone, alone, 'alone')
  demandSame(result.together, together, 'together')
  demandSame(result.pie, pie, 'pie')
  demandSame(
    result.values,
    alone.map(value => value.add(pie.mul(ratio(1n, 2n)))),
    'values',
  )
  demand(typeof result.text === 'string' && result.text !== '', 'text')
}

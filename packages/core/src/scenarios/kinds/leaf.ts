/** Payoffs at a cell or an end: expressions, or the payoffs of a relationship. */
import { appropriation, type Fraction, InputError, placed, type Relationship, show } from '../../index.ts'
import type { Expression, Leaf, RelationshipTemplate } from '../types.ts'
import { type Context, type Evaluate, expressions } from './context.ts'
import { compileRelationship } from './relationship.ts'

/** A leaf, evaluated. */
export interface LeafValue {
  readonly payoffs: readonly Fraction[]
  /** Set if the payoffs come from a relationship. */
  readonly relationship?: Relationship
}

/**
 * Compiles a leaf. The payoffs of a relationship are what its partners appropriate when each pot is divided by the
 * bargaining shares, or as the context says, less their costs.
 *
 * @param players if given, the partners of a relationship must be these, in this order
 */
export function compileLeaf(
  leaf: Leaf,
  players: readonly string[] | undefined,
  at: string,
  context: Context,
  index: readonly string[] = [],
): Evaluate<LeafValue> {
  if (isExpressions(leaf)) {
    const payoffs = expressions(leaf, at, context, index)
    return scope => ({ payoffs: payoffs(scope) })
  }
  const { partners } = leaf
  if (players && (partners.length !== players.length || partners.some((partner, i) => partner !== players[i]))) {
    throw new InputError(`${at}.partners`, `must be the players in their order: ${players.map(show).join(', ')}`)
  }
  const build = compileRelationship(leaf, at, context, index)
  return scope => {
    const relationship = build(scope)
    const received = placed(at, () => context.divide(relationship))
    return { payoffs: appropriation(relationship, received).payoffs, relationship }
  }
}

function isExpressions(leaf: readonly Expression[] | RelationshipTemplate): leaf is readonly Expression[] {
  return Array.isArray(leaf)
}

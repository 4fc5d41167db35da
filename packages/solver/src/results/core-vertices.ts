/** The record of all vertices of a core: plain data, no methods. Coalitions are bitmasks, player 0 the lowest bit. */
import type { Fraction } from '@biform/core'
import type { WeightedCoalition } from './splits.ts'

/** The vertices that were found, and why each is one. */
interface Vertices {
  readonly method: 'coreVertices'
  readonly kind: 'vertices'
  /** In ascending lexicographic order; one amount per player in each. */
  readonly vertices: readonly (readonly Fraction[])[]
  /**
   * Per vertex, every coalition that gets exactly its worth, ascending and without N. Among them and N there are n that
   * are linearly independent, so that nothing else gives them all the same.
   */
  readonly tight: readonly (readonly number[])[]
}

/**
 * The vertices of a core, all of them or `complete: false`; balancing weights if it is empty; `undecided` if the run was
 * ended before that was known.
 */
export type CoreVertices =
  | (Vertices & { readonly complete: true; readonly reason?: never })
  | (Vertices & { readonly complete: false; readonly reason: 'limit' | 'stopped' })
  | { readonly method: 'coreVertices'; readonly kind: 'empty'; readonly balancing: readonly WeightedCoalition[] }
  | { readonly method: 'coreVertices'; readonly kind: 'undecided'; readonly reason: 'limit' | 'stopped' }

/** All vertices of the core of a TU game, by walking along its edges (`corners.ts`). */
import {
  type Coalitional,
  compare,
  type Fraction,
  InputError,
  ratio,
  runSync,
  type StepOptions,
  type Steps,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { CoreVertices } from '../../results/core-vertices.ts'
import { checkCoalitional } from '../input.ts'
import { corners } from './corners.ts'
import { tuCoreSteps } from './tu-core.ts'

/** The vertices of a core are listed for up to this many players: a core has up to n! of them. */
export const MAX_CORE_VERTEX_PLAYERS = 8

/**
 * All vertices of the core of a TU game, exactly, or the proof that it is empty. The core is what lies between them. In a
 * convex game they are the vectors of marginal contributions, one for every order in which players may come (Shapley 1971).
 *
 * From corner to corner along the edges, degenerate cores included: at most n! corners, at each of which all 2^n coalitions
 * are looked at for n edges.
 *
 * @param options `limit`: at most this many vertices; a run that is ended early has `complete: false` and what it found
 * @throws InputError if the game is not a TU game, or has more than 8 players (`coreInterval` and `inCore` have no such
 * bound)
 * @example
 * coreVertices(coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })).vertices // → [['20', '40', '30']]
 * const runway = coalitional({ worth: [0, 0, 0, 100, 0, 100, 200, 300] })
 * coreVertices(runway).vertices // → [['0', '100', '200'], ['0', '200', '100'], ['100', '0', '200'], ['100', '200', '0']]
 * coreVertices(runway).tight[1] // → [1, 5]
 * coreVertices(coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })).kind // → 'empty'
 */
export function coreVertices(game: Coalitional, options: StepOptions = {}): CoreVertices {
  return runSync(coreVerticesSteps(game, options), options)
}

/** `coreVertices` in steps: one per coalition that enters in the search for a member, then one per corner. */
export function* coreVerticesSteps(game: Coalitional, options: StepOptions = {}): Steps<CoreVertices> {
  checkStepOptions(options)
  const { limit = Number.POSITIVE_INFINITY } = options
  const method = 'coreVertices'
  checkCoalitional(game)
  const n = game.players.length
  if (n > MAX_CORE_VERTEX_PLAYERS) {
    throw new InputError(
      'game',
      `${n} players are more than ${MAX_CORE_VERTEX_PLAYERS}, for up to n! vertices; coreInterval gives what each player gets in the core`,
    )
  }
  const core = yield* tuCoreSteps(game)
  if (core.kind === 'undecided') {
    return { method, kind: 'undecided', reason: core.reason === 'limit' ? 'limit' : 'stopped' }
  }
  if (core.kind === 'empty') return { method, kind: 'empty', balancing: core.balancing }

  const found = new Map<string, Vertex>()
  let done = 0
  for (const { numerators, determinant, tight } of corners(game)) {
    const denominator = BigInt(determinant) * game.worth.denominator
    const allocation = numerators.map(value => ratio(value, denominator))
    const key = tight.join()
    if (!found.has(key)) {
      if (found.size >= limit) return { ...recordOf(found), complete: false, reason: 'limit' }
      found.set(key, { allocation, tight })
    }
    const stop = yield { done: ++done, found: found.size }
    if (stop) return { ...recordOf(found), complete: false, reason: stop }
  }
  return { ...recordOf(found), complete: true }
}

interface Vertex {
  readonly allocation: readonly Fraction[]
  readonly tight: readonly number[]
}

function recordOf(found: ReadonlyMap<string, Vertex>): {
  readonly method: 'coreVertices'
  readonly kind: 'vertices'
  readonly vertices: readonly (readonly Fraction[])[]
  readonly tight: readonly (readonly number[])[]
} {
  const list = [...found.values()].sort(({ allocation: a }, { allocation: b }) => {
    return a.map((amount, i) => compare(amount, b[i]!)).find(order => order !== 0) ?? 0
  })
  return {
    method: 'coreVertices',
    kind: 'vertices',
    vertices: list.map(({ allocation }) => allocation),
    tight: list.map(({ tight }) => tight),
  }
}

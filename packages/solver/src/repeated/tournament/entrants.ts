/** Who plays in a tournament, and which pairs meet. */
import {
  compare,
  at as entry,
  type Fraction,
  InputError,
  type Noise,
  type NormalForm,
  type Strategy,
  shapeOf,
  show,
} from '@biform/core'
import { checkStrategies } from '../input.ts'

/** Two populations: those who play the role of player 0, and those who play that of player 1. */
export interface Populations {
  readonly rows: readonly Strategy[]
  readonly columns: readonly Strategy[]
}

/** At most this many pairs meet. */
const MAX_PAIRS = 1_000_000

/** The strategies of a tournament by role, and whether they are one population. */
export interface Entrants extends Populations {
  readonly one: boolean
}

/**
 * Reads the strategies: one list for a single population that plays both roles, or two.
 *
 * @throws InputError for strategies that do not fit their roles and for names that are there twice
 */
export function entrantsOf(stage: NormalForm, strategies: readonly Strategy[] | Populations): Entrants {
  if (stage?.kind === 'normal-form' && stage.players.length !== 2) {
    throw new InputError('stage', `has ${stage.players.length} players, not 2`)
  }
  const one = Array.isArray(strategies)
  const { rows, columns } = one
    ? { rows: strategies as readonly Strategy[], columns: strategies as readonly Strategy[] }
    : (strategies as Populations)
  checkPopulation(stage, rows, 0, one ? 'strategies' : 'strategies.rows')
  checkPopulation(stage, columns, 1, one ? 'strategies' : 'strategies.columns')
  if (rows.length * columns.length > MAX_PAIRS) {
    throw new InputError('strategies', `make ${rows.length * columns.length} pairs, more than ${MAX_PAIRS}`)
  }
  return { rows, columns, one }
}

function checkPopulation(stage: NormalForm, list: readonly Strategy[], player: number, at: string): void {
  if (!Array.isArray(list) || list.length === 0) throw new InputError(at, `${show(list)} is not a list of strategies`)
  const seen = new Map<string, number>()
  list.forEach((strategy, i) => {
    try {
      // One at a time beside itself: its role is what matters.
      checkStrategies(stage, player === 0 ? [strategy, SILENT] : [SILENT, strategy])
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      throw new InputError(error.at.replace(/^strategies\[\d\]/, `${at}[${i}]`), error.reason)
    }
    const name = strategy.name
    if (name === undefined) throw new InputError(`${at}[${i}].name`, 'is missing; in a tournament it tells who is who')
    const before = seen.get(name)
    if (before !== undefined) {
      throw new InputError(`${at}[${i}].name`, `${show(name)} is there twice, first at ${at}[${before}]`)
    }
    seen.set(name, i)
  })
}

/** A stand-in that fits every role. */
const SILENT: Strategy = { kind: 'open-strategy', name: 'nobody', start: () => () => 0 }

/** A pair that meets: the row's strategy in the role of player 0. */
export interface Pair {
  readonly row: number
  readonly column: number
}

/**
 * The pairs that meet. A single population in a game that is the same for both roles meets each pair once; otherwise in
 * both roles.
 */
export function pairsOf(
  { rows, columns, one }: Entrants,
  mirrored: boolean,
  selfPlay: boolean,
  edges: readonly (readonly [number, number])[] | undefined,
): Pair[] {
  const joined = edges === undefined ? undefined : adjacency(edges, rows.length, columns.length, one)
  const pairs: Pair[] = []
  for (let row = 0; row < rows.length; row++) {
    for (let column = one && mirrored ? row : 0; column < columns.length; column++) {
      if (one && row === column && !selfPlay) continue
      if (joined !== undefined && !joined.has(row * columns.length + column)) continue
      pairs.push({ row, column })
    }
  }
  return pairs
}

/** The edges as pairs; in a single population both ways, and everybody with itself. */
function adjacency(
  edges: readonly (readonly [number, number])[],
  rows: number,
  columns: number,
  one: boolean,
): ReadonlySet<number> {
  if (!Array.isArray(edges)) throw new InputError('options.edges', `${show(edges)} is not a list of pairs`)
  const joined = new Set<number>()
  edges.forEach((edge: unknown, k) => {
    const at = `options.edges[${k}]`
    if (!Array.isArray(edge) || edge.length !== 2) throw new InputError(at, `${show(edge)} is not a pair of indices`)
    const [i, j] = edge as [unknown, unknown]
    for (const [index, bound] of [
      [i, rows],
      [j, columns],
    ] as const) {
      if (!Number.isSafeInteger(index) || (index as number) < 0 || (index as number) >= bound) {
        throw new InputError(at, `${show(index)} is not one of ${bound} strategies`)
      }
    }
    joined.add((i as number) * columns + (j as number))
    if (one) joined.add((j as number) * columns + (i as number))
  })
  if (one) for (let i = 0; i < rows; i++) joined.add(i * columns + i)
  return joined
}

/** Whether both roles of the game are the same: payoffs, noise, and what counts as cooperating. */
export function isMirrored(stage: NormalForm, noise: Noise, cooperating: readonly number[]): boolean {
  const [m, n] = shapeOf(stage) as [number, number]
  if (m !== n || cooperating[0] !== cooperating[1]) return false
  const same = (list: readonly Fraction[]): boolean => compare(list[0]!, list[1]!) === 0
  if (!same(noise.inAction) || !same(noise.inPerception)) return false
  const [first, second] = stage.payoffs as [(typeof stage.payoffs)[number], (typeof stage.payoffs)[number]]
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      if (compare(entry(first, i * m + j), entry(second, j * m + i)) !== 0) return false
    }
  }
  return true
}

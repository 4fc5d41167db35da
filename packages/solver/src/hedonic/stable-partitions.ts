/**
 * All stable partitions of a hedonic game, by looking at every partition: in the core and the strict core (no coalition
 * deviates), Nash stable, individually stable and contractually individually stable (no single player does), after
 * Bogomolnaia and Jackson (2002).
 */
import { type HedonicGame, InputError, runSync, type StepOptions, type Steps, show } from '@biform/core'
import { checkStepOptions } from '../options.ts'
import type { Instability, Move, Partition, StablePartitions } from '../results/hedonic.ts'
import { type Ranks, ranksOf } from './ranks.ts'

/** Options of `stablePartitions`. `limit`: the most partitions in any of the lists. */
export interface PartitionOptions extends StepOptions {
  /** Whether to say what is wrong with each partition that is not stable in every sense; of at most 8 players. */
  readonly instabilities?: boolean
}

/** So many partitions are looked at in one step. */
const PER_STEP = 512
const MAX_EXPLAINED_PLAYERS = 8

const NOTIONS = ['core', 'strictCore', 'nash', 'individual', 'contractual'] as const

/**
 * Finds all partitions of the players that are stable, for five notions of stability.
 *
 * Every partition in the strict core is in the core, and each Nash stable one is individually stable, which in turn is
 * contractually so. There is always one of the last sort; each other list may be empty.
 *
 * @returns the lists, complete unless the run was ended early; with `instabilities` also a coalition or a player that leaves, for each other partition
 * @throws InputError if it is no hedonic game, or `instabilities` are asked for of more than 8 players
 *
 * Complexity: Bell(n) partitions times 2^n coalitions at worst: 4,140 × 255 for 8 players, 115,975 × 1,023 for 10.
 *
 * @example
 * // Each of three wants the next one: whichever two pair up, one of them leaves for the third.
 * const circle = hedonicGame({ players: ['A', 'B', 'C'], values: { 'A,B': [2, 1], 'B,C': [2, 1], 'A,C': [1, 2], 'A,B,C': [-1, -1, -1] } })
 * const found = stablePartitions(circle, { instabilities: true })
 * found.counts // → { core: 0, strictCore: 0, nash: 0, individual: 0, contractual: 3 }
 * found.instabilities[1].partition // → [3, 4]
 * found.instabilities[1].blocking // → 6
 */
export function stablePartitions(game: HedonicGame, options: PartitionOptions = {}): StablePartitions {
  return runSync(stablePartitionsSteps(game, options), options)
}

/** `stablePartitions` in slices, for `run`: 512 partitions each. */
export function* stablePartitionsSteps(game: HedonicGame, options: PartitionOptions = {}): Steps<StablePartitions> {
  checkStepOptions(options, ['instabilities'])
  const ranks = ranksOf(game)
  const n = game.players.length
  const { instabilities: explained = false, limit = Number.POSITIVE_INFINITY } = options
  if (typeof explained !== 'boolean')
    throw new InputError('options.instabilities', `${show(explained)} is not true or false`)
  if (explained && n > MAX_EXPLAINED_PLAYERS)
    throw new InputError('options.instabilities', `are of at most ${MAX_EXPLAINED_PLAYERS} players, not ${n}`)
  const total = bell(n)
  const lists = { core: [], strictCore: [], nash: [], individual: [], contractual: [] } as Record<
    (typeof NOTIONS)[number],
    Partition[]
  >
  const instabilities: Instability[] = []
  let done = 0
  const answer = (reason?: 'limit' | 'stopped'): StablePartitions => ({
    method: 'stablePartitions',
    complete: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    ...lists,
    counts: {
      core: lists.core.length,
      strictCore: lists.strictCore.length,
      nash: lists.nash.length,
      individual: lists.individual.length,
      contractual: lists.contractual.length,
    },
    partitions: done,
    ...(explained ? { instabilities } : {}),
  })
  for (const partition of partitions(n)) {
    const found = examine(ranks, partition)
    done++
    if (found.blocking === null) lists.core.push(partition)
    if (found.weaklyBlocking === null) lists.strictCore.push(partition)
    if (found.nash === null) lists.nash.push(partition)
    if (found.individual === null) lists.individual.push(partition)
    if (found.contractual === null) lists.contractual.push(partition)
    if (explained && (found.weaklyBlocking ?? found.nash) !== null) instabilities.push(found)
    if (done === total) break
    if (NOTIONS.some(name => lists[name].length >= limit)) return answer('limit')
    if (done % PER_STEP === 0) {
      const reason = yield { done, total, found: lists.core.length }
      if (reason !== undefined) return answer(reason)
    }
  }
  return answer()
}

/** All partitions of n players: each player joins a group of those before it, in the order of the groups, or opens one. */
function* partitions(n: number): Generator<Partition> {
  const groups: number[] = []
  function* place(player: number): Generator<Partition> {
    if (player === n) {
      yield [...groups]
      return
    }
    for (let k = 0; k < groups.length; k++) {
      groups[k]! |= 1 << player
      yield* place(player + 1)
      groups[k]! &= ~(1 << player)
    }
    groups.push(1 << player)
    yield* place(player + 1)
    groups.pop()
  }
  yield* place(0)
}

/** The number of partitions of n players, by Bell's triangle. */
function bell(n: number): number {
  let row = [1]
  for (let k = 1; k < n; k++) {
    const next = [row.at(-1)!]
    for (const entry of row) next.push(next.at(-1)! + entry)
    row = next
  }
  return row.at(-1)!
}

function examine(ranks: Ranks, partition: Partition): Instability {
  const n = ranks.length
  const home = new Int32Array(n)
  for (const group of partition) {
    for (let i = 0; i < n; i++) if ((group >> i) & 1) home[i] = group
  }
  return { partition, ...blocked(ranks, home), ...moved(ranks, partition, home) }
}

/** The first coalition that all its members prefer, and the first that some prefer and nobody likes less. */
function blocked(ranks: Ranks, home: Int32Array): Pick<Instability, 'blocking' | 'weaklyBlocking'> {
  const n = ranks.length
  let weaklyBlocking: number | null = null
  for (let S = 1; S < 1 << n; S++) {
    let [better, same, worse] = [0, 0, 0]
    for (let i = 0; i < n && worse === 0; i++) {
      if (((S >> i) & 1) === 0) continue
      const step = ranks[i]![S]! - ranks[i]![home[i]!]!
      if (step > 0) better++
      else if (step === 0) same++
      else worse++
    }
    if (worse > 0 || better === 0) continue
    weaklyBlocking ??= S
    if (same === 0) return { blocking: S, weaklyBlocking }
  }
  return { blocking: null, weaklyBlocking }
}

/** The first player that gains by a move, to the first group, without objections in the group joined, and in both groups. */
function moved(
  ranks: Ranks,
  partition: Partition,
  home: Int32Array,
): Pick<Instability, 'nash' | 'individual' | 'contractual'> {
  let nash: Move | null = null
  let individual: Move | null = null
  for (let player = 0; player < ranks.length; player++) {
    const from = home[player]!
    for (const to of [0, ...partition]) {
      if (to === from) continue
      const joined = to | (1 << player)
      if (ranks[player]![joined]! <= ranks[player]![from]!) continue
      nash ??= { player, to }
      if (!agree(ranks, to, to, joined)) continue
      individual ??= { player, to }
      const left = from & ~(1 << player)
      if (agree(ranks, left, from, left)) return { nash, individual, contractual: { player, to } }
    }
  }
  return { nash, individual, contractual: null }
}

/** Whether no member of a coalition is worse off in the second group than in the first. */
function agree(ranks: Ranks, members: number, before: number, after: number): boolean {
  for (let i = 0; i < ranks.length; i++) {
    if ((members >> i) & 1 && ranks[i]![after]! < ranks[i]![before]!) return false
  }
  return true
}

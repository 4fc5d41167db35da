/**
 * The checkers of hedonic games. Every partition is judged by the definitions, on the values themselves; of up to
 * `MAX_CHECKED_PLAYERS` all partitions are gone through again.
 */
import { at, compare, type HedonicGame, integers } from '@biform/core'
import type {
  HedonicResult,
  Instability,
  Move,
  Partition,
  StablePartitions,
  TopCoalitions,
} from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { type Completeness, claimsAll, demand, demandSame, gameOf, list, record } from '../flaw.ts'

/** Of so many players all partitions are looked at. */
const MAX_CHECKED_PLAYERS = 7

const has = (coalition: number, i: number): boolean => Math.floor(coalition / 2 ** i) % 2 === 1

/** What the definitions need: who is there, and what a player thinks of two groups. */
interface Order {
  readonly everybody: readonly number[]
  readonly prefers: (player: number, first: number, second: number) => number
}

function orderOf({ players, values }: HedonicGame): Order {
  return {
    everybody: players.map((_, i) => i),
    prefers: (player, first, second) => compare(at(values[player]!, first), at(values[player]!, second)),
  }
}

/** All partitions, those first in which later players join earlier groups. */
function partitionsOf(n: number): Partition[] {
  let list: number[][] = [[]]
  for (let i = 0; i < n; i++) {
    list = list.flatMap(groups => [...groups.map((group, k) => groups.with(k, group + 2 ** i)), [...groups, 2 ** i]])
  }
  return list
}

/** What is wrong with a partition, the first of each kind. */
function judge({ everybody, prefers }: Order, partition: Partition): Instability {
  const home = everybody.map(i => partition.find(group => has(group, i))!)
  const coalitions = Array.from({ length: 2 ** everybody.length - 1 }, (_, k) => k + 1)
  const steps = (S: number): number[] => everybody.filter(i => has(S, i)).map(i => prefers(i, S, home[i]!))
  const moves = everybody.flatMap(player =>
    [0, ...partition]
      .filter(to => to !== home[player])
      .map((to): Move => ({ player, to }))
      .filter(({ to }) => prefers(player, to + 2 ** player, home[player]!) > 0),
  )
  const welcome = ({ player, to }: Move): boolean =>
    everybody.every(j => !has(to, j) || prefers(j, to + 2 ** player, to) >= 0)
  const released = ({ player }: Move): boolean =>
    everybody.every(j => j === player || home[j] !== home[player] || prefers(j, home[j]! - 2 ** player, home[j]!) >= 0)
  return {
    partition,
    blocking: coalitions.find(S => steps(S).every(step => step > 0)) ?? null,
    weaklyBlocking: coalitions.find(S => steps(S).every(step => step >= 0) && steps(S).some(step => step > 0)) ?? null,
    nash: moves[0] ?? null,
    individual: moves.find(welcome) ?? null,
    contractual: moves.find(move => welcome(move) && released(move)) ?? null,
  }
}

const NOTIONS = [
  ['core', 'blocking'],
  ['strictCore', 'weaklyBlocking'],
  ['nash', 'nash'],
  ['individual', 'individual'],
  ['contractual', 'contractual'],
] as const

/** Whether a list is a partition, its groups in the order of their first members. */
function isPartition(groups: Partition, n: number): boolean {
  const firsts = groups.map(group => Array.from({ length: n }, (_, i) => i).find(i => has(group, i)) ?? -1)
  const covered = Array.from({ length: n }, (_, i) => groups.filter(group => has(group, i)).length === 1)
  const whole = groups.every(group => Number.isInteger(group) && group > 0 && group < 2 ** n)
  return whole && covered.every(Boolean) && firsts.every((first, k) => k === 0 || firsts[k - 1]! < first)
}

function checkStablePartitions(subject: unknown, result: StablePartitions): Completeness | undefined {
  const game = gameOf(subject, 'hedonic-game')
  const n = game.players.length
  const order = orderOf(game)
  const all = claimsAll(result)
  record(result.counts, 'counts')
  const counts: Record<string, number> = {}
  for (const [name, wrong] of NOTIONS) {
    list(result[name], name).forEach((partition, k) => {
      demand(isPartition(list(partition, `${name}[${k}]`), n), `${name}[${k}]`)
      demand(judge(order, partition)[wrong] === null, `${name}[${k}]`)
      const again = result[name].findIndex(other => String(other) === String(partition))
      demand(again === k, `${name}[${k}]`)
    })
    counts[name] = result[name].length
  }
  demandSame(result.counts, counts, 'counts')
  demand(Number.isInteger(result.partitions) && result.partitions > 0, 'partitions')
  const explained = result.instabilities
  if (explained !== undefined) list(explained, 'instabilities')
  if (n > MAX_CHECKED_PLAYERS) return 'not checked'
  const every = partitionsOf(n)
  demand(all ? result.partitions === every.length : result.partitions < every.length, 'partitions')
  const judged = every.slice(0, result.partitions).map(partition => judge(order, partition))
  for (const [name, wrong] of NOTIONS) {
    demandSame(
      result[name],
      judged.filter(found => found[wrong] === null).map(({ partition }) => partition),
      name,
    )
  }
  if (explained !== undefined) {
    demandSame(
      explained,
      judged.filter(found => found.weaklyBlocking !== null || found.nash !== null),
      'instabilities',
    )
  }
  return all ? 'checked' : 'not checked'
}

/** Each set by itself: a coalition in it that is worth to each member the most that any in the set is worth to it. */
function checkTopCoalitions(subject: unknown, result: TopCoalitions): undefined {
  const game = gameOf(subject, 'hedonic-game')
  const everybody = game.players.map((_, i) => i)
  const worth = game.values.map(integers)
  const everyone = 2 ** everybody.length - 1
  const best = (V: number): (bigint | undefined)[] =>
    everybody.map(i => {
      const own = within(V).filter(S => has(S, i))
      return own.length === 0 ? undefined : own.map(S => worth[i]![S]!).reduce((a, b) => (a > b ? a : b))
    })
  const isTop = (T: number, most: readonly (bigint | undefined)[]): boolean =>
    everybody.every(i => !has(T, i) || worth[i]![T] === most[i])
  const without = Array.from({ length: everyone }, (_, k) => k + 1).find(V => {
    const most = best(V)
    return !within(V).some(T => isTop(T, most))
  })
  if (!result.holds) {
    demand(result.holds === false && without !== undefined, 'holds')
    demand(without === result.set, 'set')
    const most = best(result.set)
    const members = everybody.filter(i => has(result.set, i))
    list(result.favourites, 'favourites', members.length).forEach((found, k) => {
      const { player, coalition, value } = record(found, `favourites[${k}]`)
      demand(player === members[k], `favourites[${k}].player`)
      const known = within(result.set).includes(coalition) && has(coalition, player)
      demand(known && worth[player]![coalition] === most[player], `favourites[${k}].coalition`)
      demandSame(value, at(game.values[player]!, coalition), `favourites[${k}].value`)
    })
    return
  }
  demand(result.holds === true && without === undefined, 'holds')
  let left = everyone
  let strict = true
  list(result.partition, 'partition').forEach((T, k) => {
    demand(within(left).includes(T) && isTop(T, best(left)), `partition[${k}]`)
    const rivals = within(left).filter(S => S !== T)
    if (rivals.some(S => everybody.some(i => has(S, i) && has(T, i) && worth[i]![S] === worth[i]![T]))) strict = false
    left -= T
  })
  demand(left === 0, 'partition')
  demand(result.strict === strict, 'strict')
}

/** The coalitions within a set. */
function within(V: number): number[] {
  const found: number[] = []
  for (let S = V; S > 0; S = (S - 1) & V) found.push(S)
  return found
}

export const HEDONIC_CHECKERS: Checkers<HedonicResult['method']> = {
  stablePartitions: checkStablePartitions,
  topCoalitions: checkTopCoalitions,
}

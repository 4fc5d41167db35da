/**
 * Whether events of one kind come before those of another: the share of pairs in which they do, ties counted half. It is
 * the statistic of Mann and Whitney (1947) divided by the number of pairs, in one pass over the sorted records.
 */
import { compare, type DataSet, InputError, ratio, show } from '@biform/core'
import { described } from '../described.ts'
import type { Precedence } from '../results/data.ts'

/**
 * The probability that a record of the first group, drawn at random, has a smaller number (an earlier year) than one of
 * the second; ties count half.
 *
 * Time: O(n log n) comparisons of n records.
 *
 * @throws InputError for a group without records
 * @example
 * const events = dataSet({ values: [2001, 2004, 2004, 2008], groups: ['L', 'L', 'R', 'R'] })
 * precedence(events, 'L', 'R').probability // → '7/8'
 */
export function precedence(events: DataSet, first: string, second: string): Precedence {
  if (events?.kind !== 'data-set') throw new InputError('events', `${described(events)} is not a data set`)
  const { values, groups } = events
  const counts = [count(groups, first, 'first'), count(groups, second, 'second')] as const
  const sorted = values.flatMap((value, k) =>
    groups[k] === first || groups[k] === second ? [{ value, group: groups[k] }] : [],
  )
  sorted.sort((a, b) => compare(a.value, b.value))
  let before = 0
  let ties = 0
  let passed = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && compare(sorted[to]!.value, sorted[from]!.value) === 0) to++
    const level = sorted.slice(from, to)
    const ofFirst = level.filter(({ group }) => group === first).length
    const ofSecond = level.filter(({ group }) => group === second).length
    before += passed * ofSecond
    ties += ofFirst * ofSecond
    passed += ofFirst
    from = to
  }
  const pairs = counts[0] * counts[1]
  return {
    method: 'precedence',
    names: [first, second],
    counts,
    before,
    ties,
    after: pairs - before - ties,
    probability: ratio(BigInt(2 * before + ties), BigInt(2 * pairs)),
  }
}

function count(groups: readonly string[], group: string, at: string): number {
  const found = groups.filter(item => item === group).length
  if (found > 0) return found
  throw new InputError(at, `${show(group)} is none of ${[...new Set(groups)].slice(0, 20).map(show).join(', ')}`)
}

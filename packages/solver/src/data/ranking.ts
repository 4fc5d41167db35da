/** Records in the order of their numbers, with the ranks of ties in the middle (Kendall 1945). */
import { compare, type DataSet, InputError, ratio } from '@biform/core'
import { described } from '../described.ts'
import type { Ranking } from '../results/data.ts'

/**
 * The records of a data set, the largest number first; records with equal numbers stay in their order and share the middle
 * of the ranks that they take.
 *
 * Time: O(n log n) comparisons of n records.
 *
 * @throws InputError for what is not a data set
 * @example
 * const themes = dataSet({ labels: ['Trust', 'Learning', 'Size'], values: [7, 17, 7] })
 * ranking(themes).entries.map(({ at, rank }) => [at, rank]) // → [['Learning', '1'], ['Trust', '5/2'], ['Size', '5/2']]
 */
export function ranking(data: DataSet): Ranking {
  if (data?.kind !== 'data-set') throw new InputError('data', `${described(data)} is not a data set`)
  const { labels, values } = data
  const sorted = values.map((value, index) => ({ index, at: labels[index]!, value }))
  sorted.sort((a, b) => compare(b.value, a.value))
  const entries: Ranking['entries'][number][] = []
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && compare(sorted[to]!.value, sorted[from]!.value) === 0) to++
    const rank = ratio(BigInt(from + 1 + to), 2n)
    for (const entry of sorted.slice(from, to)) entries.push({ ...entry, rank })
    from = to
  }
  return { method: 'ranking', entries }
}

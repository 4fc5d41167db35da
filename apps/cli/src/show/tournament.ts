/** A tournament as tables: the ranking, and who got what against whom. */
import { type Fraction, type NormalForm, toNumber } from '@biform/core'
import type { Standing, Tournament } from '@biform/solver'
import { count, table } from '../text.ts'

/** Larger matrices are left to `--json`. */
const MAX_COLUMNS = 12

/** The ranking of each population, and the matrix of payoffs per turn. */
export function showTournament(stage: NormalForm, answer: Tournament): string[] {
  const { rows, columns = rows, dropped, ranking, complete } = answer
  const groups = [...new Set(ranking.map(({ population }) => population))]
  const matches = answer.payoffs.flat().filter(value => value !== null).length
  const sampled = answer.played.flat().filter(times => times !== null && times > 0).length
  return [
    `${count(rows.length + (answer.columns?.length ?? 0), 'strategy', 'strategies')}, ${lengthText(answer)}${complete ? '' : ': not complete, so that ranks may rest on few opponents'}`,
    `${count(matches - sampled, 'pair', 'pairs')} solved, ${sampled} played (seed ${answer.seed}); ${noiseText(answer)}; ${SELF[answer.selfPlay]}`,
    ...groups.flatMap(group => [
      '',
      ...(group === 'one' ? [] : [`As ${stage.players[group === 'rows' ? 0 : 1]}:`]),
      ...rankingTable(
        ranking.filter(({ population }) => population === group),
        group === 'columns' ? columns : rows,
      ),
    ]),
    ...(dropped.length === 0 ? [] : ['', ...dropped.map(({ reason }) => `Dropped: ${reason}`)]),
    '',
    ...(matches === 0 || columns.length > MAX_COLUMNS
      ? ['The payoffs of each pair are in the answer of --json.']
      : [`Payoff per turn of the row's strategy against the column's`, ...matrixTable(answer)]),
  ]
}

const SELF = {
  none: 'nobody meets itself',
  shown: 'matches with oneself are shown and do not count',
  counted: 'matches with oneself count',
} as const

function noiseText({ noise: { inAction, inPerception } }: Tournament): string {
  const isSilent = [...inAction, ...inPerception].every(value => value.n === 0n)
  if (isSilent) return 'no noise'
  const both = (values: readonly Fraction[]): string =>
    [...new Set(values.map(value => value.toFraction()))].join(' and ')
  return `noise ${both(inAction)} in action, ${both(inPerception)} in perception`
}

function lengthText({ length }: Tournament): string {
  switch (length.kind) {
    case 'turns':
      return count(length.turns, 'turn', 'turns')
    case 'continuation':
      return `another turn with probability ${length.continuation.toFraction()}`
    case 'discounted':
      return `endless, discounted by ${length.discount.toFraction()}`
    case 'average':
      return 'endless, the average over time'
  }
}

function rankingTable(standings: readonly Standing[], names: Tournament['rows']): string[] {
  const sampled = standings.some(({ interval }) => interval !== undefined)
  return table(
    [
      { title: 'rank', right: true },
      { title: 'strategy' },
      { title: 'per turn', right: true },
      ...(sampled ? [{ title: '± (95 %)', right: true }] : []),
      { title: 'cooperates', right: true },
    ],
    standings.map(({ rank, index, score, interval, cooperation }) => [
      String(rank),
      names[index]!.name ?? '',
      score === null ? '–' : places(score),
      ...(sampled ? [interval === undefined ? '' : ((interval[1] - interval[0]) / 2).toFixed(4)] : []),
      cooperation === null ? '–' : `${(100 * asNumber(cooperation)).toFixed(1)} %`,
    ]),
  )
}

function matrixTable({ rows, columns = rows, payoffs }: Tournament): string[] {
  return table(
    [{ title: '' }, ...columns.map(({ name }) => ({ title: name ?? '', right: true }))],
    rows.map(({ name }, i) => [name ?? '', ...payoffs[i]!.map(value => (value === null ? '–' : places(value)))]),
  )
}

const asNumber = (value: Fraction | number): number => (typeof value === 'number' ? value : toNumber(value))
const places = (value: Fraction | number): string => asNumber(value).toFixed(4)

/** Checks a tournament's ranking: scores are means of the matrices' entries, ranks count who is better. */
import type { PairMatrix, Standing, Tournament } from '../../results/tournament.ts'
import { demand, index, list, record } from '../flaw.ts'
import { asNumber, isValue, near, order, type Value } from './value.ts'

/** The ranking, group by group. */
export function checkRanking(result: Tournament, columns: number, one: boolean, mirrored: boolean): void {
  const groups: readonly (readonly [Standing['population'], number])[] = one
    ? [['one', result.rows.length]]
    : [
        ['rows', result.rows.length],
        ['columns', columns],
      ]
  list(
    result.ranking,
    'ranking',
    groups.reduce((total, [, size]) => total + size, 0),
  )
  let start = 0
  for (const [group, size] of groups) {
    const part = result.ranking.slice(start, start + size)
    const seen = new Set<number>()
    part.forEach((standing, k) => {
      const at = `ranking[${start + k}]`
      demand(record(standing, at).population === group, `${at}.population`)
      demand(!seen.has(index(standing.index, size, `${at}.index`)), `${at}.index`)
      seen.add(standing.index)
      checkStanding(result, standing, mirrored, at)
      const better = part.filter(other => order(record(other, at).score, standing.score) > 0).length
      demand(standing.rank === better + 1, `${at}.rank`)
      if (k === 0) return
      const before = part[k - 1]!
      const turn = order(before.score, standing.score)
      demand(turn > 0 || (turn === 0 && before.index < standing.index), at)
    })
    start += size
  }
}

function checkStanding(result: Tournament, standing: Standing, mirrored: boolean, at: string): void {
  const { score, cooperation } = standing
  const all = (own: PairMatrix<Value>, other: PairMatrix<Value>): Value[] =>
    matchesOf(result, standing, mirrored, own, other)
  const scores = all(result.payoffs, result.columnPayoffs)
  if (scores.length === 0) {
    demand(score === null, `${at}.score`)
    demand(cooperation === null, `${at}.cooperation`)
    demand(!('standardError' in standing) && !('interval' in standing), `${at}.standardError`)
    return
  }
  demand(score !== null && isValue(score, result.arithmetic), `${at}.score`)
  near(score, mean(scores), `${at}.score`)
  demand(cooperation !== null && isValue(cooperation, result.arithmetic), `${at}.cooperation`)
  near(cooperation, mean(all(result.cooperation, result.columnCooperation)), `${at}.cooperation`)
  const errors = all(result.standardErrors, result.columnStandardErrors) as number[]
  const isSampled = errors.length === scores.length && errors.some(error => error !== 0)
  if (!isSampled) {
    demand(!('standardError' in standing) && !('interval' in standing), `${at}.standardError`)
    return
  }
  const error = standing.standardError ?? Number.NaN
  const variances = errors.map(item => item * item)
  near(error, Math.sqrt(total(variances)) / errors.length, `${at}.standardError`)
  const counts = all(result.played, result.played) as number[]
  const weighted = total(variances.map((variance, k) => (variance === 0 ? 0 : variance ** 2 / (counts[k]! - 1))))
  const freedom = Math.max(1, Math.floor(total(variances) ** 2 / weighted))
  const [lower, upper] = list(standing.interval ?? [], `${at}.interval`, 2)
  const middle = asNumber(score)
  near(lower! + upper!, 2 * middle, `${at}.interval`)
  const reach = (upper! - middle) / error
  demand(Math.abs(studentMass(reach, Math.min(freedom, MOST_FREEDOM)) - 0.95) < 1e-6, `${at}.interval`)
}

/** With more degrees of freedom than this, t is as good as normal. */
const MOST_FREEDOM = 10_000

/** P(|T| ≤ t): the density of Student's t, whose constant is found by integrating it too (Simpson's rule in the angle). */
function studentMass(t: number, freedom: number): number {
  const density = (angle: number): number => Math.cos(angle) ** (freedom - 1)
  return simpson(density, Math.atan(t / Math.sqrt(freedom))) / simpson(density, Math.PI / 2)
}

function simpson(f: (x: number) => number, end: number): number {
  const parts = 4_000
  const step = end / parts
  let sum = f(0) + f(end)
  for (let k = 1; k < parts; k++) sum += f(k * step) * (k % 2 === 1 ? 4 : 2)
  return (sum * step) / 3
}

function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

/** The entries of a strategy's matches that count. */
function matchesOf(
  { selfPlay }: Tournament,
  { population, index: i }: Standing,
  mirrored: boolean,
  own: PairMatrix<Value>,
  other: PairMatrix<Value>,
): Value[] {
  const others = (entries: readonly (Value | null)[]): (Value | null)[] =>
    population === 'one' && selfPlay !== 'counted' ? entries.filter((_, j) => j !== i) : [...entries]
  const asRow = (): (Value | null)[] => others(own[i]!)
  const asColumn = (): (Value | null)[] => others(other.map(row => row[i]!))
  const both = population === 'one' && !mirrored
  const entries = both ? [...asRow(), ...asColumn()] : population === 'columns' ? asColumn() : asRow()
  return entries.filter(value => value !== null)
}

function mean(values: readonly Value[]): number {
  return values.reduce<number>((total, value) => total + asNumber(value), 0) / values.length
}

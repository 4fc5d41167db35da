/** Checks the list of all extreme equilibria of a two-player game, its certificate, its components with their indices, and its completeness. */
import { type Fraction, flatFractions, integers, type NormalForm } from '@biform/core'
import type { NashEquilibria } from '../results/index.ts'
import { bestReplyVertices, subsystems } from './best-reply-vertices.ts'
import { checkBimatrixEquilibrium } from './bimatrix/equilibrium.ts'
import { checkIndices } from './component-index.ts'
import { isRegular } from './exact-linear.ts'
import { type Completeness, claimsAll, demand, demandSame, gameOf, index, list, record } from './flaw.ts'
import { checkComponents } from './nash-subsets.ts'
import { keyOf, lexicographic } from './vectors.ts'

/** Up to this many square subsystems, completeness is checked by solving all of them. */
export const MAX_SUBSYSTEMS = 50_000

/** Every equilibrium, every vertex, every Nash subset, every index, and that none is missing. */
export function checkNashEquilibria(subject: unknown, result: NashEquilibria): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  const complete = claimsAll(result)
  const pairs = list(result.equilibria, 'equilibria').map((item, k) => {
    const { profile } = checkBimatrixEquilibrium(game, item, `equilibria[${k}]`)
    return [profile[0]!, profile[1]!] as const
  })
  const extreme = record(result.extreme, 'extreme')
  const rows = checkExtreme(
    extreme.rows,
    pairs.map(pair => pair[0]),
    'extreme.rows',
  )
  const columns = checkExtreme(
    extreme.columns,
    pairs.map(pair => pair[1]),
    'extreme.columns',
  )
  const certificate = record(result.certificate, 'certificate')
  checkVertices(game, 0, extreme.rows, certificate.rows, 'certificate.rows')
  checkVertices(game, 1, extreme.columns, certificate.columns, 'certificate.columns')
  const edges = pairs.map(([x, y]): [number, number] => [rows.get(keyOf(x))!, columns.get(keyOf(y))!])
  checkDistinct(edges)
  if (!complete) {
    list(result.components, 'components', 0)
    return undefined
  }
  checkComponents(result.components, edges, rows.size, columns.size)
  const small = subsystems(game.strategies[0]!.length, game.strategies[1]!.length) <= MAX_SUBSYSTEMS
  if (small) demand(countEquilibria(game) === pairs.length, 'complete')
  const indicesChecked = checkIndices(game, result.components, edges, extreme)
  return small && indicesChecked ? 'checked' : 'not checked'
}

/** The extreme strategies are those that occur, each once, in descending lexicographic order. Returns their places. */
function checkExtreme(
  found: readonly (readonly Fraction[])[],
  occurring: readonly (readonly Fraction[])[],
  at: string,
): Map<string, number> {
  const distinct = [...new Map(occurring.map(x => [keyOf(x), x])).values()].sort((a, b) => -lexicographic(a, b))
  demandSame(found, distinct, at)
  return new Map(distinct.map((x, r) => [keyOf(x), r]))
}

/** The named constraints are tight at each strategy and, with Σx = 1, determine it and the opponent's value. */
function checkVertices(
  game: NormalForm,
  player: 0 | 1,
  strategies: readonly (readonly Fraction[])[],
  certificate: readonly (readonly number[])[],
  at: string,
): void {
  const counts = game.strategies.map(labels => labels.length) as [number, number]
  const own = counts[player]
  const opponent = counts[1 - player]!
  const payoffs = integers(game.payoffs[1 - player]!)
  const payoffOf = (j: number, i: number): bigint => payoffs[player === 0 ? i * opponent + j : j * own + i]!
  list(certificate, at, strategies.length).forEach((labels, r) => {
    const x = integers(flatFractions(strategies[r]!))
    const values = Array.from({ length: opponent }, (_, j) =>
      x.reduce((total, weight, i) => total + payoffOf(j, i) * weight, 0n),
    )
    const matrix = list(labels, `${at}[${r}]`, own).map((label, k) => {
      index(label, counts[0] + counts[1], `${at}[${r}][${k}]`)
      // Labels 0 … m−1 are the row player's strategies, m … m+n−1 the column player's.
      const [owner, s] = label < counts[0] ? [0, label] : [1, label - counts[0]]
      const tight = owner === player ? x[s] === 0n : values.every(value => value <= values[s]!)
      demand(tight, `${at}[${r}][${k}]`)
      return owner === player
        ? [...x.map((_, i) => (i === s ? 1n : 0n)), 0n]
        : [...x.map((_, i) => payoffOf(s, i)), -1n]
    })
    demand(isRegular([...matrix, [...x.map(() => 1n), 0n]]), `${at}[${r}]`)
  })
}

function checkDistinct(edges: readonly (readonly [number, number])[]): void {
  const seen = new Set<string>()
  edges.forEach((edge, k) => {
    demand(!seen.has(edge.join()), `equilibria[${k}]`)
    seen.add(edge.join())
  })
}

/**
 * The number of extreme equilibria: pairs of vertices, each of which uses only what is best against the other. The
 * listed pairs are different ones of these, so the list is complete if and only if there are as many.
 */
export function countEquilibria(game: NormalForm): number {
  const columns = bestReplyVertices(game, 1)
  let count = 0
  for (const x of bestReplyVertices(game, 0)) {
    for (const y of columns) {
      if (x.support.every(i => y.bestReplies.has(i)) && y.support.every(j => x.bestReplies.has(j))) count += 1
    }
  }
  return count
}

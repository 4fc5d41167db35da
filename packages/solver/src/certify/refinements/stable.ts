/**
 * Checks evolutionary stability. An invader is compared with the strategy by the definition. That there is none is decided by
 * determinants: the form has to be positive definite in the strategies that are played (Sylvester), and strictly copositive in the other
 * best replies, which it is if every principal submatrix whose last row has positive cofactors only has a positive determinant
 * (Keller; Hadeler, On copositive matrices, Linear Algebra and its Applications 49, 1983).
 */
import { compare, at as entry, type Fraction, type NormalForm, numerator, ONE, ratio, sum, ZERO } from '@biform/core'
import type { EvolutionarilyStable, IsEvolutionarilyStable, IsNeutrallyStable } from '../../results/index.ts'
import { solveSquare } from '../exact-linear.ts'
import {
  type Completeness,
  claimsAll,
  demand,
  demandSame,
  equal,
  gameOf,
  list,
  mixedStrategy,
  record,
} from '../flaw.ts'

/** Up to this many strategies, all supports are looked at again. */
const MAX_ENUMERATED = 8

type Matrix = readonly (readonly Fraction[])[]

/** The payoffs of a symmetric game: row against column. */
function payoffsOf(subject: unknown): Matrix {
  const game: NormalForm = gameOf(subject, 'normal-form')
  const [rows = [], columns = []] = game.strategies
  demand(game.players.length === 2 && rows.length === columns.length, 'subject')
  const n = rows.length
  const A = rows.map((_, i) => columns.map((__, j) => entry(game.payoffs[0]!, i * n + j)))
  A.forEach((row, i) => {
    row.forEach((value, j) => {
      demand(equal(value, entry(game.payoffs[1]!, j * n + i)), 'subject')
    })
  })
  return A
}

const product = (row: readonly Fraction[], x: readonly Fraction[]): Fraction => sum(row.map((v, j) => v.mul(x[j]!)))
/** What x gets against y. */
const against = (A: Matrix, x: readonly Fraction[], y: readonly Fraction[]): Fraction =>
  sum(A.map((row, i) => x[i]!.mul(product(row, y))))

export function checkIsEvolutionarilyStable(subject: unknown, result: IsEvolutionarilyStable): undefined {
  checkOne(subject, result, 'stable')
}

export function checkIsNeutrallyStable(subject: unknown, result: IsNeutrallyStable): undefined {
  checkOne(subject, result, 'neutral')
}

function checkOne(
  subject: unknown,
  result: IsEvolutionarilyStable | IsNeutrallyStable,
  sense: 'stable' | 'neutral',
): void {
  const A = payoffsOf(subject)
  const p = mixedStrategy(result.probabilities, A.length, 'probabilities')
  demand(result.holds === (result.kind === 'stable'), 'holds')
  if (result.kind === 'stable') {
    demand(isStable(A, p, sense), 'kind')
    return
  }
  const x = mixedStrategy(result.invader, A.length, 'invader')
  const lead = against(A, x, p).sub(against(A, p, p))
  if (result.kind === 'not-equilibrium') {
    demand(compare(lead, ZERO) > 0, 'invader')
    return
  }
  demand(result.kind === 'invaded', 'kind')
  const best = A.map(row => product(row, p)).every(value => compare(value, against(A, p, p)) <= 0)
  demand(best, 'kind')
  demand(
    x.some((value, s) => !equal(value, p[s]!)),
    'invader',
  )
  const ahead = compare(against(A, x, x), against(A, p, x))
  demand(lead.n === 0n && (sense === 'neutral' ? ahead > 0 : ahead >= 0), 'invader')
}

export function checkEvolutionarilyStable(subject: unknown, result: EvolutionarilyStable): Completeness | undefined {
  const A = payoffsOf(subject)
  const complete = claimsAll(result)
  const orders = list(result.stable, 'stable').map((item, k) => {
    const at = `stable[${k}]`
    const { probabilities, payoff, support, bestReplies } = record(item, at)
    const p = mixedStrategy(probabilities, A.length, `${at}.probabilities`)
    demand(isStable(A, p), at)
    demandSame(payoff, against(A, p, p), `${at}.payoff`)
    demandSame(support, played(p), `${at}.support`)
    demandSame(bestReplies, bestAgainst(A, p), `${at}.bestReplies`)
    return [support.length, ...support]
  })
  orders.forEach((order, k) => {
    if (k === 0) return
    const differs = order.findIndex((value, j) => value !== orders[k - 1]![j])
    demand(differs >= 0 && order[differs]! > orders[k - 1]![differs]!, `stable[${k}]`)
  })
  if (!complete) return undefined
  if (A.length > MAX_ENUMERATED) return 'not checked'
  let count = 0
  for (let set = 1; set < 2 ** A.length; set++) {
    const support = A.flatMap((_, s) => ((set >> s) & 1 ? [s] : []))
    const p = equalizer(A, support)
    if (p !== undefined && isStable(A, p)) count += 1
  }
  demand(count === result.stable.length, 'complete')
  return 'checked'
}

function played(p: readonly Fraction[]): number[] {
  return p.flatMap((value, s) => (value.n === 0n ? [] : [s]))
}

function bestAgainst(A: Matrix, p: readonly Fraction[]): number[] {
  const values = A.map(row => product(row, p))
  return values.flatMap((value, s) => (values.every(other => compare(other, value) <= 0) ? [s] : []))
}

/** The only strategy that plays a set of strategies, all of which do equally well against it; stable ones are such. */
function equalizer(A: Matrix, support: readonly number[]): readonly Fraction[] | undefined {
  const scale = A.flat().reduce((product, value) => product * value.d, 1n)
  const whole = (value: Fraction): bigint => numerator(value) * (scale / value.d)
  const system = [...support.map(i => [...support.map(j => whole(A[i]![j]!)), -1n]), [...support.map(() => 1n), 0n]]
  const solution = solveSquare(system, [...support.map(() => 0n), 1n])
  if (solution === undefined || support.some((_, k) => solution.numerators[k]! <= 0n)) return undefined
  return A.map((_, s) => {
    const k = support.indexOf(s)
    return k < 0 ? ZERO : ratio(solution.numerators[k]!, solution.denominator)
  })
}

/** Whether a strategy is evolutionarily, or only neutrally, stable. */
export function isStable(A: Matrix, p: readonly Fraction[], sense: 'stable' | 'neutral' = 'stable'): boolean {
  const best = bestAgainst(A, p)
  const support = played(p)
  if (!support.every(s => best.includes(s))) return false
  const first = support[0]!
  const moved = [...support.slice(1), ...best.filter(s => !support.includes(s))]
  // z' C z, with z_first = −Σ z, twice over to be symmetric.
  const half = (i: number, j: number): Fraction =>
    A[first]![j]!.add(A[i]![first]!).sub(A[i]![j]!).sub(A[first]![first]!)
  const whole = moved.map(i => moved.map(j => half(i, j).add(half(j, i))))
  const form = sense === 'stable' ? whole : nearlyThat(whole)
  const free = support.length - 1
  for (let k = 1; k <= free; k++) {
    if (compare(determinant(part(form, range(k))), ZERO) <= 0) return false
  }
  // The Schur complement, up to one positive factor: determinants of the free block with one row and column added.
  const others = range(moved.length).slice(free)
  const schur = others.map(i =>
    others.map(j => determinant([...range(free), i].map(a => [...range(free), j].map(b => form[a]![b]!)))),
  )
  return isCopositive(schur)
}

/**
 * F + 1/N with N so large that no minor, a polynomial in 1/N, changes its sign any more: strictly positive where F is nowhere negative.
 * In integers F/d, the coefficients are whole numbers over powers of d.
 */
function nearlyThat(form: Matrix): Matrix {
  const d = form.flat().reduce((all, value) => all * value.d, 1n)
  const bound = form.reduce(
    (all, row) => all.mul(row.reduce((total, value) => total.add(value.abs().mul(d)), ONE)),
    ONE,
  )
  const least = ONE.div(bound.add(ratio(2n, 1n)).mul(d))
  return form.map((row, i) => row.map((value, j) => (i === j ? value.add(least) : value)))
}

/** Strict copositivity by the criterion of Keller and Hadeler. */
function isCopositive(form: Matrix): boolean {
  for (let set = 1; set < 2 ** form.length; set++) {
    const minor = part(
      form,
      range(form.length).filter(k => (set >> k) & 1),
    )
    const last = minor.length - 1
    const cofactors = minor.map((_, j) => {
      const rest = minor.slice(0, last).map(row => row.toSpliced(j, 1))
      const value = determinant(rest)
      return (last + j) % 2 === 0 ? value : value.neg()
    })
    if (cofactors.every(value => compare(value, ZERO) > 0) && compare(determinant(minor), ZERO) <= 0) return false
  }
  return true
}

const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k)
const part = (form: Matrix, places: readonly number[]): Matrix => places.map(i => places.map(j => form[i]![j]!))

/** By elimination; 1 for the empty matrix. */
function determinant(matrix: Matrix): Fraction {
  const rows = matrix.map(row => [...row])
  let value = ONE
  for (let k = 0; k < rows.length; k++) {
    const found = rows.findIndex((row, i) => i >= k && row[k]!.n !== 0n)
    if (found < 0) return ZERO
    if (found !== k) {
      ;[rows[k], rows[found]] = [rows[found]!, rows[k]!]
      value = value.neg()
    }
    const lead = rows[k]!
    value = value.mul(lead[k]!)
    for (const row of rows.slice(k + 1)) {
      const factor = row[k]!.div(lead[k]!)
      for (let j = k; j < row.length; j++) row[j] = row[j]!.sub(factor.mul(lead[j]!))
    }
  }
  return value
}

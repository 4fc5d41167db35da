/**
 * Checks rest points of the replicator dynamics by their definition. Signs of real parts are those of a quadratic form, the Bezoutian of
 * the real and the imaginary part of the characteristic polynomial on the imaginary axis (Hermite 1856), whose characteristic
 * polynomial has real roots only, so that Descartes' rule counts them.
 */
import { compare, type Fraction, numerator, ONE, ratio, realRoots, sum, ZERO } from '@biform/core'
import type { ReplicatorRestPoint, ReplicatorRestPoints } from '../../results/index.ts'
import { rowsOf } from '../dynamics/population.ts'
import { isRegular, solveSquare } from '../exact-linear.ts'
import { type Completeness, claimsAll, demand, demandSame, list, mixedStrategy, record } from '../flaw.ts'
import { isStable } from '../refinements/stable.ts'
import { earned } from './populations.ts'

/** All sets of types are looked at again up to so many types. */
const MAX_ENUMERATED = 8

type Matrix = readonly (readonly Fraction[])[]

export function checkReplicatorRestPoints(subject: unknown, result: ReplicatorRestPoints): Completeness | undefined {
  const rows = rowsOf(subject)
  const complete = claimsAll(result)
  const supports = list(result.points, 'points').map((item, k) => {
    checkPoint(rows, record(item, `points[${k}]`), `points[${k}]`)
    return item.support
  })
  const flat = list(result.continua, 'continua').map((item, k) => {
    const { support, point } = record(item, `continua[${k}]`)
    const shares = mixedStrategy(point, rows.length, `continua[${k}].point`)
    demandSame(support, present(shares), `continua[${k}].support`)
    demandLevel(rows, shares, support, `continua[${k}].point`)
    demand(!isRegular(systemOf(rows, support)), `continua[${k}].support`)
    return support
  })
  for (const [name, sets] of [
    ['points', supports],
    ['continua', flat],
  ] as const) {
    sets.forEach((set, k) => {
      if (k > 0) demand(comesBefore(sets[k - 1]!, set), `${name}[${k}]`)
    })
  }
  if (!complete) return undefined
  if (rows.length > MAX_ENUMERATED) return 'not checked'
  let [regular, singular] = [0, 0]
  for (let set = 1; set < 2 ** rows.length; set++) {
    const support = rows.flatMap((_, s) => ((set >> s) & 1 ? [s] : []))
    const solution = solveSquare(systemOf(rows, support), [...support.map(() => 0n), 1n])
    if (solution === undefined) singular += 1
    else if (support.every((_, k) => solution.numerators[k]! > 0n)) regular += 1
  }
  demand(regular === result.points.length, 'complete')
  // That a singular set has no rest point with all its types is not proved again.
  return singular === result.continua.length ? 'checked' : 'not checked'
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return a.length < b.length
  const k = a.findIndex((s, i) => s !== b[i])
  return k >= 0 && a[k]! < b[k]!
}

function present(shares: readonly Fraction[]): number[] {
  return shares.flatMap((share, s) => (share.n > 0n ? [s] : []))
}

function demandLevel(rows: Matrix, shares: readonly Fraction[], support: readonly number[], at: string): void {
  const gets = earned(rows, shares)
  for (const s of support) demand(compare(gets[s]!, gets[support[0]!]!) === 0, at)
}

/** Equal payoffs of the types of a set, less an unknown level, and shares with sum 1. */
function systemOf(rows: Matrix, support: readonly number[]): bigint[][] {
  const scale = rows.flat().reduce((product, { d }) => (product % d === 0n ? product : product * d), 1n)
  const whole = (value: Fraction): bigint => numerator(value) * (scale / value.d)
  return [...support.map(i => [...support.map(j => whole(rows[i]![j]!)), -1n]), [...support.map(() => 1n), 0n]]
}

function checkPoint(rows: Matrix, point: ReplicatorRestPoint, at: string): void {
  const p = mixedStrategy(point.probabilities, rows.length, `${at}.probabilities`)
  const support = present(p)
  demandSame(point.support, support, `${at}.support`)
  demandLevel(rows, p, support, `${at}.probabilities`)
  const gets = earned(rows, p)
  const payoff = gets[support[0]!]!
  demandSame(point.payoff, payoff, `${at}.payoff`)
  const advantages = gets.map(value => value.sub(payoff))
  demandSame(point.advantages, advantages, `${at}.advantages`)
  const within = signsOf(characteristic(linearised(rows, p, support)))
  demandSame(point.within, within, `${at}.within`)
  const others = advantages.filter((_, s) => !support.includes(s)).map(value => compare(value, ZERO))
  const leaves = within.positive > 0 || others.some(sign => sign > 0)
  const attracts = within.zero === 0 && others.every(sign => sign < 0)
  const expected = leaves
    ? { kind: 'unstable', basis: 'linearised' }
    : attracts
      ? { kind: 'stable', basis: 'linearised' }
      : isStable(rows, p)
        ? { kind: 'stable', basis: 'evolutionarily stable' }
        : { kind: 'undecided', basis: undefined }
  demand(point.kind === expected.kind, `${at}.kind`)
  demand(point.basis === expected.basis, `${at}.basis`)
}

/** The derivative of x_i ((Ax)_i − x·Ax) on changes of the first shares that the last one makes up for. */
function linearised(rows: Matrix, p: readonly Fraction[], support: readonly number[]): Fraction[][] {
  const free = support.slice(0, -1)
  const last = support.at(-1)!
  const change = (j: number): Fraction[] => p.map((_, s) => (s === j ? ONE : s === last ? ONE.neg() : ZERO))
  const columns = free.map(j => {
    const shifted = earned(rows, change(j))
    const mean = sum(p.map((share, s) => share.mul(shifted[s]!)))
    return free.map(i => p[i]!.mul(shifted[i]!.sub(mean)))
  })
  return free.map((_, i) => columns.map(column => column[i]!))
}

/** det(x − M) by Newton's identities from the traces of powers, lowest degree first. */
function characteristic(M: Matrix): Fraction[] {
  const n = M.length
  const traces: Fraction[] = []
  let power: Fraction[][] = M.map(row => [...row])
  for (let k = 1; k <= n; k++) {
    traces.push(sum(power.map((row, i) => row[i]!)))
    power = power.map(row => M.map((_, j) => sum(row.map((value, l) => value.mul(M[l]![j]!)))))
  }
  const elementary = [ONE]
  for (let k = 1; k <= n; k++) {
    const terms = traces
      .slice(0, k)
      .map((trace, i) => elementary[k - 1 - i]!.mul(trace).mul(ratio(i % 2 === 0 ? 1n : -1n, 1n)))
    elementary.push(sum(terms).div(BigInt(k)))
  }
  return elementary.map((value, k) => (k % 2 === 0 ? value : value.neg())).reverse()
}

/** Real parts of the roots of a monic polynomial. */
function signsOf(polynomial: readonly Fraction[]): ReplicatorRestPoint['within'] {
  const n = polynomial.length - 1
  if (n === 0) return { negative: 0, zero: 0, positive: 0 }
  // p(iw) = U(w) + i V(w).
  const U = polynomial.map((value, k) => (k % 2 === 1 ? ZERO : k % 4 === 0 ? value : value.neg()))
  const V = polynomial.map((value, k) => (k % 2 === 0 ? ZERO : k % 4 === 1 ? value : value.neg()))
  // (U(x)V(y) − U(y)V(x)) / (x − y), coefficient by coefficient.
  const bezout = Array.from({ length: n }, () => new Array<Fraction>(n).fill(ZERO))
  for (let i = n - 1; i >= 0; i--) {
    for (let j = 0; j < n; j++) {
      const own = U[i + 1]!.mul(V[j]!).sub(U[j]!.mul(V[i + 1]!))
      bezout[i]![j] = own.add(i + 1 < n && j > 0 ? bezout[i + 1]![j - 1]! : ZERO)
    }
  }
  const form = characteristic(bezout)
  const signs = form.filter(value => value.n !== 0n).map(value => Number(value.s))
  const positive = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length
  const none = form.findIndex(value => value.n !== 0n)
  // Each root on the left makes the argument rise, as each positive square does the other way round.
  const difference = n - none - 2 * positive
  const common = greatest(U, V)
  const zero = common.length < 2 ? 0 : realRoots(common).reduce((all, { multiplicity }) => all + multiplicity, 0)
  return { negative: (n - zero + difference) / 2, zero, positive: (n - zero - difference) / 2 }
}

/** The greatest common divisor, by Euclid. */
function greatest(a: readonly Fraction[], b: readonly Fraction[]): Fraction[] {
  const trim = (value: readonly Fraction[]): Fraction[] =>
    value.slice(0, value.findLastIndex(item => item.n !== 0n) + 1)
  let [r, s] = [trim(a), trim(b)]
  while (s.length > 0) {
    while (r.length >= s.length) {
      const factor = r.at(-1)!.div(s.at(-1)!)
      const shift = r.length - s.length
      r = trim(r.map((value, i) => (i < shift ? value : value.sub(factor.mul(s[i - shift]!)))).slice(0, -1))
    }
    ;[r, s] = [s, r]
  }
  return r
}

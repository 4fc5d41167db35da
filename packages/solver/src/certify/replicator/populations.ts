/** Populations and the points where they rest, written down from their definitions. */
import { compare, type Fraction, gcd, numerator, ONE, payoff, ratio, rational, sum, toNumber, ZERO } from '@biform/core'
import type { RestPoint } from '../../results/index.ts'
import { rowsOf } from '../dynamics/population.ts'
import { solveSquare } from '../exact-linear.ts'
import { demand, demandSame, gameOf, index, list, mixedStrategy, record } from '../flaw.ts'

/** By population, what a type gets from one of the others: rows from columns and columns from rows, or all from all. */
export type Populations = readonly (readonly (readonly Fraction[])[])[]

/** Types with at least this share are there. */
const PRESENT = 2 ** -20
/** Rest points are said of at most so many types. */
const MAX_SUPPORT = 60

/** The populations of a game, as many as there are lists of shares at first. */
export function populationsOf(subject: unknown, initial: readonly (readonly Fraction[])[]): Populations {
  demand(list(initial, 'initial').length === 1 || initial.length === 2, 'initial')
  const all = initial.length === 1 ? [rowsOf(subject)] : both(subject)
  initial.forEach((shares, p) => {
    mixedStrategy(shares, all[p]!.length, `initial[${p}]`)
  })
  return all
}

function both(subject: unknown): Fraction[][][] {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  const [rows, columns] = game.strategies as readonly [readonly string[], readonly string[]]
  return [
    rows.map((_, i) => columns.map((_, j) => payoff(game, [i, j], 0))),
    columns.map((_, j) => rows.map((_, i) => payoff(game, [i, j], 1))),
  ]
}

/** What each type gets where the others have these shares. */
export function earned(rows: readonly (readonly Fraction[])[], others: readonly Fraction[]): Fraction[] {
  return rows.map(row => dot(row, others))
}

/** Σ a_j b_j, as integers over the product of all denominators that differ. */
function dot(a: readonly Fraction[], b: readonly Fraction[]): Fraction {
  const [first, second] = [common(a), common(b)]
  const total = a.reduce((all, x, j) => {
    const y = b[j]!
    return all + numerator(x) * (first / x.d) * numerator(y) * (second / y.d)
  }, 0n)
  return ratio(total, first * second)
}

function common(values: readonly Fraction[]): bigint {
  return values.reduce((product, { d }) => (product % d === 0n ? product : (product / gcd(product, d)) * d), 1n)
}

/** Whom population p meets. */
export function met<Item>(items: readonly Item[], p: number): Item {
  return items[items.length - 1 - p]!
}

/** Checks what is said of a last state. */
export function checkRest(
  populations: Populations,
  state: readonly (readonly (Fraction | number)[])[],
  rest: RestPoint,
): void {
  record(rest, 'rest')
  demandSame(Object.keys(rest).sort().join(), 'distance,equilibrium,point,regret,support,velocity', 'rest')
  const shares = state.map(values => values.map(value => rational(value)))
  const leads = populations.map((rows, p) => {
    const gets = earned(rows, met(shares, p))
    const mean = dot(gets, shares[p]!).div(sum(shares[p]!))
    return gets.map(value => value.sub(mean))
  })
  const most = (values: readonly Fraction[]): number => Math.max(0, ...values.map(toNumber))
  demandSame(
    rest.velocity,
    most(leads.flatMap((row, p) => row.map((lead, i) => lead.mul(shares[p]![i]!).abs()))),
    'rest.velocity',
  )
  demandSame(rest.regret, most(leads.flat()), 'rest.regret')
  const support = shares.map(values => values.flatMap((share, i) => (toNumber(share) >= PRESENT ? [i] : [])))
  demandSame(rest.support, support, 'rest.support')
  const point = pointOn(populations, support)
  demandSame(rest.point, point, 'rest.point')
  if (point === null) {
    demand(rest.distance === null, 'rest.distance')
    demand(rest.equilibrium === null, 'rest.equilibrium')
    return
  }
  const away = point.flatMap((values, p) => values.map((value, i) => value.sub(shares[p]![i]!).abs()))
  demandSame(rest.distance, most(away), 'rest.distance')
  const stays = populations.every((rows, p) => {
    const gets = earned(rows, met(point, p))
    return gets.every(value => compare(value, gets[support[p]![0]!]!) <= 0)
  })
  demandSame(rest.equilibrium, stays, 'rest.equilibrium')
}

/** The shares at which the types of the supports get the same, if there is one way and nobody is missing. */
function pointOn(populations: Populations, support: readonly (readonly number[])[]): Fraction[][] | null {
  const found = populations.map((rows, p): Fraction[] | null => {
    // The shares of p make those whom it meets equal.
    const [own, others] = [support[p]!, met(support, p)]
    if (own.length !== others.length || own.length > MAX_SUPPORT) return null
    const payoffs = met(populations, p)
    const first = payoffs[others[0]!]!
    const equations = others.slice(1).map(i => own.map(j => payoffs[i]![j]!.sub(first[j]!)))
    const solution = solved([...equations, own.map(() => ONE)], [...equations.map(() => ZERO), ONE])
    if (solution === undefined || solution.some(share => share.s <= 0n)) return null
    return rows.map((_, i) => (own.includes(i) ? solution[own.indexOf(i)]! : ZERO))
  })
  return found.every(shares => shares !== null) ? found : null
}

function solved(rows: readonly (readonly Fraction[])[], side: readonly Fraction[]): Fraction[] | undefined {
  const integers = rows.map((row, i) => {
    const all = [...row, side[i]!]
    const bottom = common(all)
    return all.map(value => numerator(value) * (bottom / value.d))
  })
  const solution = solveSquare(
    integers.map(row => row.slice(0, -1)),
    integers.map(row => row.at(-1)!),
  )
  return solution?.numerators.map(top => ratio(top, solution.denominator))
}

/** Doubles that are shares: none negative, with sum 1, 0 where the population had none at first. */
export function demandShares(shares: readonly number[], initial: readonly Fraction[], at: string): void {
  const total = list(shares, at, initial.length).reduce((all, share, i) => {
    demand(typeof share === 'number' && share >= 0 && (initial[i]!.n > 0n || share === 0), `${at}[${i}]`)
    return all + share
  }, 0)
  demand(Math.abs(total - 1) < 1e-9, at)
}

/** A number from a bound on. */
export function demandWhole(value: number, most: number, at: string): void {
  index(value, most + 1, at)
}

/**
 * Checks stationary distributions of rare mutations. Fractions: chances are worked out by a climb from state to state, and the
 * flows into and out of every type must balance. Doubles: all is worked out in logarithms.
 */
import { type Fraction, ONE, ratio, sum, ZERO } from '@biform/core'
import type { StationaryDistribution } from '../../results/index.ts'
import { demand, demandSame, equal, fraction, index, list, record } from '../flaw.ts'
import { demandPopulation, RATIONAL, rowsOf } from './population.ts'
import { logSum, logTakeovers, takeovers } from './takeover.ts'

/** Doubles here have lost no more digits than this. */
const TOLERANCE = 1e-9
/** What is below may be 0. */
const FLOOR = 2 ** -1022

export function checkStationaryDistribution(subject: unknown, result: StationaryDistribution): undefined {
  const rows = rowsOf(subject)
  const n = rows.length
  fraction(result.intensity, 'intensity')
  demandPopulation(result)
  list<readonly (Fraction | number)[]>(result.fixation, 'fixation', n).forEach((row, a) => {
    list(row, `fixation[${a}]`, n)
  })
  const types: unknown = list<{ readonly types: readonly number[] }>(result.classes, 'classes').map((item, c) => {
    list(record(item, `classes[${c}]`).types, `classes[${c}].types`).forEach((type, k) => {
      index(type, n, `classes[${c}].types[${k}]`)
    })
    return item.types
  })
  if ('arithmetic' in result) {
    demand(result.arithmetic === 'double', 'arithmetic')
    demand(result.error === 2 ** -52, 'error')
    const logs = pairwise(n, Math.log(1 / result.size), (a, b) => logTakeovers(rows, a, b, result))
    logs.forEach((row, a) => {
      row.forEach((log, b) => {
        near(result.fixation[a]![b]!, log, `fixation[${a}][${b}]`)
      })
    })
    demandSame(types, recurrent(logs.map(row => row.map(log => log > Number.NEGATIVE_INFINITY))), 'classes')
    result.classes.forEach((item, c) => {
      const expected = logShares(logs, item.types)
      list(item.shares, `classes[${c}].shares`, item.types.length).forEach((share, k) => {
        near(share, expected[k]!, `classes[${c}].shares[${k}]`)
      })
    })
    demandSame(result.distribution, spread(n, result.classes, 0), 'distribution')
    return
  }
  demand(RATIONAL.includes(result.rule), 'rule')
  const chances = pairwise(n, ratio(1n, BigInt(result.size)), (a, b) => takeovers(rows, a, b, result))
  demandSame(result.fixation, chances, 'fixation')
  demandSame(types, recurrent(chances.map(row => row.map(chance => chance.n > 0n))), 'classes')
  result.classes.forEach(({ types, shares }, c) => {
    list(shares, `classes[${c}].shares`, types.length).forEach((share, k) => {
      fraction(share, `classes[${c}].shares[${k}]`)
    })
    demand(equal(sum(shares), ONE), `classes[${c}].shares`)
    types.forEach((a, k) => {
      const others = types.map((b, l) => [b, l] as const).filter(([b]) => b !== a)
      const into = sum(others.map(([b, l]) => shares[l]!.mul(chances[a]![b]!)))
      const out = sum(others.map(([b]) => chances[b]![a]!))
      demand(equal(into, shares[k]!.mul(out)), `classes[${c}].shares[${k}]`)
    })
  })
  demandSame(result.distribution, spread(n, result.classes, ZERO), 'distribution')
}

function near(found: unknown, log: number, at: string): void {
  const expected = Math.exp(log)
  demand(typeof found === 'number' && Math.abs(found - expected) <= TOLERANCE * expected + FLOOR, at)
}

/** The matrix of the chances of all pairs. */
function pairwise<Value>(n: number, own: Value, chances: (a: number, b: number) => readonly [Value, Value]): Value[][] {
  const matrix = Array.from({ length: n }, () => new Array<Value>(n).fill(own))
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) [matrix[a]![b], matrix[b]![a]] = chances(a, b)
  }
  return matrix
}

/** The sets of types that lead to each other and to no others: `leads[a][b]` says whether b leads to a. */
function recurrent(leads: readonly (readonly boolean[])[]): number[][] {
  const reach = leads.map((_, from) => {
    const seen = new Set([from])
    for (const b of seen) for (const [a, row] of leads.entries()) if (row[b]) seen.add(a)
    return seen
  })
  return reach.flatMap((seen, from) => {
    const members = [...seen].sort((a, b) => a - b)
    return members[0] === from && members.every(type => reach[type]!.has(from)) ? [members] : []
  })
}

/** The logarithms of the shares within a class, by taking out one type after another, the last one first. */
function logShares(logs: readonly (readonly number[])[], types: readonly number[]): number[] {
  const none = Number.NEGATIVE_INFINITY
  const ways = types.map(b => types.map(a => (a === b ? none : logs[a]![b]!)))
  const out = new Array<number>(types.length).fill(none)
  for (let k = types.length - 1; k > 0; k--) {
    out[k] = ways[k]!.slice(0, k).reduce(logSum, none)
    for (let b = 0; b < k; b++) {
      for (let a = 0; a < k; a++) {
        ways[b]![a] = logSum(ways[b]![a]!, ways[b]![k]! + ways[k]![a]! - out[k]!)
      }
    }
  }
  const shares = [0]
  for (let k = 1; k < types.length; k++) {
    shares.push(shares.map((share, b) => share + ways[b]![k]!).reduce(logSum, none) - out[k]!)
  }
  const all = shares.reduce(logSum, none)
  return shares.map(share => share - all)
}

/** The shares of all types, if there is one class. */
function spread<Value>(
  n: number,
  classes: readonly { readonly types: readonly number[]; readonly shares: readonly Value[] }[],
  none: Value,
): Value[] | null {
  if (classes.length !== 1) return null
  const { types, shares } = classes[0]!
  return Array.from({ length: n }, (_, type) => (types.includes(type) ? shares[types.indexOf(type)]! : none))
}

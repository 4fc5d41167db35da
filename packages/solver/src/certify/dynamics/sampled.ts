/**
 * Checks simulated populations. The record must agree with itself; its runs are drawn again from their seeds, with every
 * fitness worked out anew at every step, where that is little enough work.
 */
import { compare, type Fraction, gcd, numerator, ONE, randomStream, toNumber, ZERO } from '@biform/core'
import type { Moran, PopulationRun, WrightFisher } from '../../results/index.ts'
import { type Completeness, claimsAll, demand, demandSame, fraction, index, list, record } from '../flaw.ts'
import { around } from './graph.ts'
import { demandPopulation, rowsOf } from './population.ts'

/** Runs are drawn again while steps × (individuals + types²) are at most so many. */
const MAX_REPLAYED = 20_000_000

type Simulation = Moran | WrightFisher

export function checkSampled(subject: unknown, result: Simulation): Completeness | undefined {
  const rows = rowsOf(subject)
  const complete = claimsAll(result)
  demand(result.arithmetic === 'double', 'arithmetic')
  fraction(result.intensity, 'intensity')
  fraction(result.mutation, 'mutation')
  demand(compare(result.mutation, ZERO) >= 0 && compare(result.mutation, ONE) <= 0, 'mutation')
  const { size } = result
  if (result.method === 'wrightFisher') {
    demand(result.rule === 'linear' || result.rule === 'exponential', 'rule')
    demandPopulation({ ...result, rule: result.rule === 'linear' ? 'birth-death' : 'fermi' })
  } else {
    demandPopulation(result)
  }
  demand(Number.isSafeInteger(result.seed), 'seed')
  demand(index(result.steps, Number.MAX_SAFE_INTEGER, 'steps') > 0, 'steps')
  index(result.every, Number.MAX_SAFE_INTEGER, 'every')
  const graph = result.method === 'moran' ? result.graph : undefined
  const first = beginning(result, rows.length, graph !== undefined)
  const neighbours = graph === undefined ? undefined : around(graph, size)
  list(result.runs, 'runs')
  result.runs.forEach((run, r) => {
    checkRun(run, `runs[${r}]`, result, rows.length)
  })
  const wins = rows.map(() => 0)
  for (const { winner } of result.runs) if (winner !== null) wins[winner]! += 1
  demandSame(result.wins, wins, 'wins')
  const work = result.runs.reduce((all, { steps }) => all + steps, 0) * (size + rows.length ** 2)
  if (work * (result.method === 'wrightFisher' ? size : 1) > MAX_REPLAYED) return complete ? 'not checked' : undefined
  result.runs.forEach((run, r) => {
    const again = replayed(rows, result, first, neighbours, r)
    demandSame({ ...run, shares: [] }, { ...again, shares: [] }, `runs[${r}]`)
    run.shares.forEach((share, type) => {
      demand(Math.abs(share - again.shares[type]!) < 1e-9, `runs[${r}].shares[${type}]`)
    })
  })
  return complete ? 'checked' : undefined
}

/** The list of individuals at first. */
function beginning({ initial, size }: Simulation, types: number, graph: boolean): number[] {
  list(initial, 'initial', graph ? size : types).forEach((value, i) => {
    index(value, graph ? types : size + 1, `initial[${i}]`)
  })
  demand((graph ? initial.length : initial.reduce((a, b) => a + b, 0)) === size, 'size')
  return graph ? [...initial] : initial.flatMap((held, type) => new Array<number>(held).fill(type))
}

/** What can be seen of a run without its draws. */
function checkRun(run: PopulationRun, at: string, { steps, every, size }: Simulation, types: number): void {
  record(run, at)
  demand(index(run.steps, steps + 1, `${at}.steps`) >= 0, `${at}.steps`)
  list(run.counts, `${at}.counts`, types).forEach((held, type) => {
    index(held, size + 1, `${at}.counts[${type}]`)
  })
  demand(run.counts.reduce((a, b) => a + b) === size, `${at}.counts`)
  const winner = run.counts.indexOf(size)
  demand(run.winner === (winner < 0 ? null : winner), `${at}.winner`)
  demand(run.winner !== null || run.steps === steps, `${at}.steps`)
  const total = list(run.shares, `${at}.shares`, types).reduce((a, b) => a + b)
  demand(Math.abs(total - 1) < 1e-9, `${at}.shares`)
  demand((run.history === undefined) === (every === 0), `${at}.history`)
}

type Rows = readonly (readonly Fraction[])[]

/** Fitness and payoffs of one individual among others, in the units that the record describes. */
interface Valuation {
  readonly fitness: (type: number, met: readonly number[]) => number
  readonly earned: (type: number, met: readonly number[]) => number
  readonly strength: number
}

function valuation(rows: Rows, result: Simulation, graph: boolean): Valuation {
  const entries = rows.flat()
  const d = entries.reduce((all, value) => (all / gcd(all, value.d)) * value.d, 1n)
  const largest = entries.reduce((most, value) => (compare(value.abs(), most) > 0 ? value.abs() : most), ZERO)
  const { intensity, size } = result
  const [p, q] = [numerator(intensity), intensity.d]
  const meetings = graph ? 1 : size - 1
  const bound = largest.mul(p).add(q).mul(d).mul(meetings).mul(size)
  const whole = toNumber(bound) < 2 ** 52
  const payoffs = rows.map(row => row.map(value => toNumber(value.mul(whole ? d : 1n))))
  const base = whole ? Number((q - p) * d * BigInt(meetings)) : toNumber(ONE.sub(intensity))
  const slope = whole ? Number(p) : toNumber(intensity.div(meetings))
  const range = entries
    .reduce((a, b) => (compare(a, b) > 0 ? a : b))
    .sub(entries.reduce((a, b) => (compare(a, b) < 0 ? a : b)))
  const local = range.n === 0n ? ZERO : intensity.div(range)
  const strength = toNumber((result.rule === 'local' ? local : intensity).div(whole ? d : 1n).div(meetings))
  const earned = (type: number, met: readonly number[]): number => {
    const total = met.reduce((sum, held, other) => sum + held * payoffs[type]![other]!, 0)
    return graph ? total / met.reduce((a, b) => a + b) : total
  }
  return { strength, earned, fitness: (type, met) => base + slope * earned(type, met) }
}

/** Makes a run again. */
function replayed(
  rows: Rows,
  result: Simulation,
  first: readonly number[],
  neighbours: readonly (readonly number[])[] | undefined,
  run: number,
): PopulationRun {
  const { word, chance } = randomStream(result.seed, run)
  const next = (): number => word() / 2 ** 32
  const value = valuation(rows, result, neighbours !== undefined)
  const types = rows.map((_, type) => type)
  const size = first.length
  const { mutation } = result
  const exponential = result.rule === 'exponential' || result.rule === 'exponential-birth-death'
  let people = [...first]
  const count = (): number[] => {
    const counts = types.map(() => 0)
    for (const type of people) counts[type]! += 1
    return counts
  }
  const any = (n: number): number => Math.floor(next() * n)
  /** Whom a vertex or an individual of a type meets, by type. */
  const met = (type: number, vertex: number): number[] => {
    if (neighbours === undefined) return count().map((held, other) => held - (other === type ? 1 : 0))
    const counts = types.map(() => 0)
    for (const other of neighbours[vertex]!) counts[people[other]!]! += 1
    return counts
  }
  /** A place drawn by fitness, well-mixed; not that of the dead. */
  const byFitness = (dead: number): number => {
    const counts = count()
    const there = types.filter(type => counts[type]! > 0)
    const sums = new Map(there.map(type => [type, met(type, -1)]))
    const raw = (type: number): number =>
      exponential ? value.strength * value.earned(type, sums.get(type)!) : value.fitness(type, sums.get(type)!)
    const highest = there.reduce((most, type) => Math.max(most, raw(type)), exponential ? Number.NEGATIVE_INFINITY : 0)
    const fit = new Map(there.map(type => [type, exponential ? Math.exp(raw(type) - highest) : raw(type)]))
    const top = people.reduce((most, type, place) => (place === dead ? most : Math.max(most, fit.get(type)!)), 0)
    demand(top > 0, `runs[${run}]`)
    for (;;) {
      const u = word()
      const place = Math.floor((u * size) / 2 ** 32)
      if (place === dead) continue
      const width = size <= 4096 ? size / 2 ** 32 : 2 ** -32
      const cell = size <= 4096 ? u - Math.ceil((place * 2 ** 32) / size) : word()
      const bar = fit.get(people[place]!)!
      if (cell * width * top >= bar) continue
      if ((cell * width + width) * top <= bar || (cell * width + width * next()) * top < bar) return place
    }
  }
  /** A vertex drawn by fitness. */
  const amongVertices = (vertices: readonly number[]): number => {
    const fit = vertices.map(vertex => {
      const counts = met(people[vertex]!, vertex)
      return exponential
        ? Math.exp(value.strength * value.earned(people[vertex]!, counts))
        : value.fitness(people[vertex]!, counts)
    })
    const total = fit.reduce((a, b) => a + b, 0)
    demand(total > 0, `runs[${run}]`)
    const [high, low] = [word(), word()]
    let bar = ((high * 2 ** 21 + (low >>> 11)) / 2 ** 53) * total
    const k = fit.findIndex(weight => {
      if (bar < weight) return true
      bar -= weight
      return false
    })
    return vertices.at(k)!
  }
  const mutated = (type: number): number => {
    if (mutation.n === 0n || !chance(mutation)) return type
    return types.filter(other => other !== type)[any(types.length - 1)]!
  }
  const everybody = people.map((_, i) => i)
  const step = (): void => {
    switch (result.rule) {
      case 'linear':
      case 'exponential': {
        const children = people.map(() => mutated(people[byFitness(-1)]!))
        people = children
        return
      }
      case 'birth-death':
      case 'exponential-birth-death': {
        const parent = neighbours === undefined ? byFitness(-1) : amongVertices(everybody)
        const dead = neighbours === undefined ? any(size) : neighbours[parent]![any(neighbours[parent]!.length)]!
        people[dead] = mutated(people[parent]!)
        return
      }
      case 'death-birth': {
        const dead = any(size)
        const parent = neighbours === undefined ? byFitness(dead) : amongVertices(neighbours[dead]!)
        people[dead] = mutated(people[parent]!)
        return
      }
      default: {
        const learner = any(size)
        const model = neighbours === undefined ? any(size) : neighbours[learner]![any(neighbours[learner]!.length)]!
        const [own, other] = [people[learner]!, people[model]!]
        const free = mutated(own)
        if (free !== own) people[learner] = free
        if (free !== own || own === other) return
        const lead = value.strength * (value.earned(other, met(other, model)) - value.earned(own, met(own, learner)))
        const copying = result.rule === 'fermi' ? 1 / (1 + Math.exp(-lead)) : Math.max(0, Math.min((1 + lead) / 2, 1))
        if (chance(copying)) people[learner] = other
      }
    }
  }
  const kept = [count()]
  const spent = types.map(() => 0)
  let steps = 0
  // One step more than the record claims shows that it ended too early.
  const most = Math.min(result.steps, result.runs[run]!.steps + 1)
  while (steps < most && (mutation.n > 0n || new Set(people).size > 1)) {
    count().forEach((held, type) => {
      spent[type]! += held
    })
    step()
    steps += 1
    if (steps % result.every === 0) kept.push(count())
  }
  const counts = count()
  const winner = counts.indexOf(size)
  return {
    steps,
    winner: winner < 0 ? null : winner,
    counts,
    shares: steps === 0 ? counts.map(held => held / size) : spent.map(held => held / (steps * size)),
    ...(result.every > 0 ? { history: kept } : {}),
  }
}

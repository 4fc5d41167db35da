/** A population on a graph, step by step: everybody meets its neighbours, and is replaced by a copy of one of them. */
import { nextWord, randomOf } from '@biform/core'
import { learning, type Moving, mutant, type Rules, type Start } from './well-mixed.ts'
import { draw, happens, type Words } from './words.ts'

/** Vertices looked at between two looks at the caller's wish to stop: no step begins after so many. */
const MAX_VISITS = 10_000_000

/** Populations on the vertices of a graph, each of a type: one for each stream of chance. */
export function onGraph(
  start: Rules,
  initial: readonly number[],
  neighbours: readonly (readonly number[])[],
): (words: Words) => Moving {
  return words => begin({ ...start, words, random: randomOf(() => nextWord(words)) }, initial, neighbours)
}

function begin(
  { fitness, rule, mutation, mutates, words, random, refuse }: Start,
  initial: readonly number[],
  neighbours: readonly (readonly number[])[],
): Moving {
  const { types, payoffs, base, slope, strength } = fitness
  const size = initial.length
  const population = Int32Array.from(initial)
  const counts = new Int32Array(types)
  for (const type of population) counts[type]! += 1
  let present = counts.reduce((n, held) => n + (held > 0 ? 1 : 0), 0)
  const since = new Float64Array(types)
  const spent = new Float64Array(types)
  let now = 0
  const compares = rule === 'fermi' || rule === 'local'
  const earned = new Float64Array(size)
  const weights = new Float64Array(size)

  const earn = (vertex: number): void => {
    const own = population[vertex]!
    let total = 0
    for (const other of neighbours[vertex]!) total += payoffs[population[other]! * types + own]!
    const mean = total / neighbours[vertex]!.length
    earned[vertex] = mean
    weights[vertex] = rule === 'exponential-birth-death' ? Math.exp(strength * mean) : base + slope * mean
  }
  for (let vertex = 0; vertex < size; vertex++) earn(vertex)

  const anyOf = (n: number): number => Math.floor(draw(words) * n)
  const everybody = Array.from({ length: size }, (_, vertex) => vertex)
  const byWeight = (among: readonly number[]): number => {
    let total = 0
    for (const vertex of among) total += weights[vertex]!
    if (!(total > 0 && total < Number.POSITIVE_INFINITY)) refuse('nobody is fit to reproduce')
    // 53 bits, as many as a double has.
    let bar = (draw(words) + Math.floor(draw(words) * 2 ** 21) / 2 ** 53) * total
    for (const vertex of among) {
      if (bar < weights[vertex]!) return vertex
      bar -= weights[vertex]!
    }
    return among.at(-1)!
  }
  const mutated = (type: number): number =>
    mutates && happens(words, random, mutation) ? mutant(words, type, types) : type
  const copies = (model: number, learner: number): boolean => {
    const lead = strength * (earned[model]! - earned[learner]!)
    return random.chance(learning(rule, lead))
  }
  const count = (type: number, change: number): void => {
    spent[type]! += counts[type]! * (now - since[type]!)
    since[type] = now
    counts[type]! += change
  }
  const replace = (vertex: number, child: number): void => {
    const victim = population[vertex]!
    if (counts[child] === 0) present += 1
    count(child, 1)
    count(victim, -1)
    if (counts[victim] === 0) present -= 1
    population[vertex] = child
    earn(vertex)
    for (const other of neighbours[vertex]!) earn(other)
  }

  const isSettled = (): boolean => present <= 1 && !mutates
  const step = (): void => {
    now += 1
    let place: number
    let child: number
    if (compares) {
      place = anyOf(size)
      const around = neighbours[place]!
      const model = around[anyOf(around.length)]!
      const own = population[place]!
      const free = mutated(own)
      child = free !== own ? free : population[model] !== own && copies(model, place) ? population[model]! : own
    } else if (rule === 'death-birth') {
      place = anyOf(size)
      child = mutated(population[byWeight(neighbours[place]!)]!)
    } else {
      const parent = byWeight(everybody)
      const around = neighbours[parent]!
      place = around[anyOf(around.length)]!
      child = mutated(population[parent]!)
    }
    if (child !== population[place]) replace(place, child)
  }

  return {
    counts,
    advance: steps => {
      let made = 0
      while (made < steps && made * size < MAX_VISITS && !isSettled()) {
        step()
        made += 1
      }
      return made
    },
    isSettled,
    occupation: () => Array.from(counts, (held, type) => spent[type]! + held * (now - since[type]!)),
  }
}

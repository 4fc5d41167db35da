/**
 * A population in which everybody meets everybody, step by step. Only the numbers of individuals of each type are kept, and
 * for each type the sum of what it would get from all: one step changes these sums by the difference of two columns.
 *
 * The loop over steps keeps its numbers in locals: closures that share a double would box it at every step.
 */
import { nextWord, type Random, randomOf } from '@biform/core'
import type { UpdateRule } from '../../results/dynamics.ts'
import type { Fitness } from './fitness.ts'
import { draw, happens, type Odds, type Words } from './words.ts'

/** Up to this size, one word of 32 bits says which individual is drawn and, nearly always, whether it is taken. */
const MAX_ONE_DRAW = 4096
/** Draws between two looks at the caller's wish to stop: no step begins after so many. */
const MAX_DRAWS = 1_000_000

/** A population that can be moved on. */
export interface Moving {
  readonly counts: Int32Array
  /** Makes so many steps, fewer after very many draws, or if all are of one type and stay so; says how many. */
  readonly advance: (steps: number) => number
  /** Whether all are of one type and stay so. */
  readonly isSettled: () => boolean
  /** Σ over the steps so far of the counts before each. */
  readonly occupation: () => number[]
}

/** What every population is made of. */
export interface Start {
  readonly fitness: Fitness
  readonly rule: UpdateRule
  /** The probability of a mutation. */
  readonly mutation: Odds
  /** Whether there are mutations. */
  readonly mutates: boolean
  readonly words: Words
  /** Draws from the same words. */
  readonly random: Random
  /** Says that there are no weights to draw by. */
  readonly refuse: (reason: string) => never
}

/** The same without chance. */
export type Rules = Omit<Start, 'words' | 'random'>

/** A population's state, changed in place. */
interface State {
  readonly counts: Int32Array
  /** The type of each individual. */
  readonly individuals: Int32Array
  /** The types that are there, or may come by mutation, ascending. */
  readonly alive: Int32Array
  present: number
  /** What each type gets from all, itself included; where payoffs are compared, or in exponents. */
  readonly sums: Float64Array
  /** The fitness of each type that is there, up to a factor. */
  readonly fit: Float64Array
  /** The last step at which a type's count changed, and Σ of its counts before. */
  readonly since: Float64Array
  readonly spent: Float64Array
  steps: number
}

/** Well-mixed populations with these numbers of each type: one for each stream of chance. */
export function wellMixed(start: Rules, initial: readonly number[]): (words: Words) => Moving {
  const compares = start.rule === 'fermi' || start.rule === 'local'
  return moved(start, initial, compares ? compareAll : selectAll)
}

/** The same, with a whole generation a step. */
export function wholeGenerations(start: Rules, initial: readonly number[]): (words: Words) => Moving {
  return moved(start, initial, generations)
}

/** Makes so many steps, fewer if there is nothing left to change; says how many. */
type Advance = (start: Start, state: State, steps: number) => number

function moved(start: Rules, initial: readonly number[], go: Advance): (words: Words) => Moving {
  const { types, payoffs } = start.fitness
  const individuals = new Int32Array(initial.flatMap((held, type) => new Array<number>(held).fill(type)))
  const alive = new Int32Array(initial.flatMap((held, type) => (start.mutates || held > 0 ? [type] : [])))
  const sums = new Float64Array(types)
  initial.forEach((held, b) => {
    for (let a = 0; a < types; a++) sums[a]! += held * payoffs[b * types + a]!
  })
  const counts = new Int32Array(types)
  const state: State = {
    counts,
    individuals: individuals.slice(),
    alive: alive.slice(),
    present: 0,
    sums: new Float64Array(types),
    fit: new Float64Array(types),
    since: new Float64Array(types),
    spent: new Float64Array(types),
    steps: 0,
  }
  // Runs follow each other: the lists are used again.
  return words => {
    counts.set(initial)
    state.individuals.set(individuals)
    state.alive.set(alive)
    state.present = alive.length
    state.sums.set(sums)
    fitnesses(start.fitness, state)
    state.since.fill(0)
    state.spent.fill(0)
    state.steps = 0
    const run = { ...start, words, random: randomOf(() => nextWord(words)) }
    return {
      counts,
      advance: steps => {
        const made = go(run, state, steps)
        state.steps += made
        return made
      },
      isSettled: () => state.present <= 1,
      occupation: () =>
        initial.map((_, type) => state.spent[type]! + counts[type]! * (state.steps - state.since[type]!)),
    }
  }
}

/**
 * Steps in which a parent is drawn by fitness: individuals are drawn evenly until one is taken, each with probability
 * fitness/(largest fitness), so that no sums of weights are needed. In a step this takes (largest fitness)/(mean fitness)
 * draws on average, no more than there are individuals.
 */
function selectAll(start: Start, state: State, steps: number): number {
  const { rule, mutation, mutates, words, random, refuse } = start
  const { types, payoffs, weights } = start.fitness
  const { counts, individuals, alive, sums, fit } = state
  const exponential = rule === 'exponential-birth-death'
  const deathFirst = rule === 'death-birth'
  const size = individuals.length
  const small = size <= MAX_ONE_DRAW
  const cell = small ? size / 2 ** 32 : 2 ** -32
  let draws = 0
  let top = exponential ? exponentials(start, state) : topWithout(state, -1)
  let made = 0
  while (made < steps && draws < MAX_DRAWS && state.present > 1) {
    made += 1
    let victim = deathFirst ? (draw(words) * size) | 0 : -1
    if (deathFirst) top = topWithout(state, individuals[victim]!)
    if (!(top > 0)) refuse('nobody is fit to reproduce')
    let parent = victim
    let child = 0
    let fitness = 0
    let v = 0
    do {
      draws += 1
      const x = draw(words) * size
      parent = x | 0
      if (parent === victim) continue
      child = individuals[parent]!
      fitness = fit[child]!
      v = small ? x - parent : draw(words)
      if ((v + cell) * top < fitness) break
    } while (
      parent === victim ||
      (v - cell) * top >= fitness ||
      !isTaken(words, v, cell, small ? size : 1, top, fitness)
    )
    if (!deathFirst) victim = (draw(words) * size) | 0
    const dead = individuals[victim]!
    if (mutates && happens(words, random, mutation)) child = mutant(words, child, types)
    if (child === dead) continue
    individuals[victim] = child
    replace(state, child, dead, state.steps + made)
    if (!mutates && counts[dead] === 0) forget(state, dead)
    const gained = child * types
    const lost = dead * types
    const present = state.present
    top = 0
    if (exponential) {
      for (let k = 0; k < present; k++) sums[alive[k]!]! += payoffs[gained + alive[k]!]! - payoffs[lost + alive[k]!]!
      top = exponentials(start, state)
      continue
    }
    if (mutates) {
      // All types stay: the same loop without a list of those that are left.
      for (let type = 0; type < types; type++) {
        const value = fit[type]! + weights[gained + type]! - weights[lost + type]!
        fit[type] = value
        if (value > top && counts[type]! > 0) top = value
      }
      continue
    }
    for (let k = 0; k < present; k++) {
      const type = alive[k]!
      const value = fit[type]! + weights[gained + type]! - weights[lost + type]!
      fit[type] = value
      if (value > top && counts[type]! > 0) top = value
    }
  }
  return made
}

/** Steps that are whole generations. */
function generations(start: Start, state: State, steps: number): number {
  const { rule, mutation, mutates, words, random, refuse } = start
  const { types, payoffs } = start.fitness
  const { counts, individuals, alive, sums, fit, since, spent } = state
  const size = individuals.length
  const small = size <= MAX_ONE_DRAW
  const cell = small ? size / 2 ** 32 : 2 ** -32
  let draws = 0
  const parents = new Int32Array(size)
  let made = 0
  while (made < steps && draws < MAX_DRAWS && state.present > 1) {
    const top = rule === 'exponential-birth-death' ? exponentials(start, state) : fitnesses(start.fitness, state)
    if (!(top > 0)) refuse('nobody is fit to reproduce')
    made += 1
    for (let type = 0; type < types; type++) {
      spent[type]! += counts[type]!
      since[type] = state.steps + made
    }
    parents.set(individuals)
    counts.fill(0)
    for (let place = 0; place < size; place++) {
      let child = 0
      let fitness = 0
      let v = 0
      do {
        draws += 1
        const x = draw(words) * size
        child = parents[x | 0]!
        fitness = fit[child]!
        v = small ? x - (x | 0) : draw(words)
        if ((v + cell) * top < fitness) break
      } while ((v - cell) * top >= fitness || !isTaken(words, v, cell, small ? size : 1, top, fitness))
      if (mutates && happens(words, random, mutation)) child = mutant(words, child, types)
      individuals[place] = child
      counts[child]! += 1
    }
    sums.fill(0)
    state.present = 0
    for (let b = 0; b < types; b++) {
      if (counts[b]! === 0 && !mutates) continue
      alive[state.present++] = b
      for (let a = 0; a < types; a++) sums[a]! += counts[b]! * payoffs[b * types + a]!
    }
  }
  return made
}

/** Steps in which a learner compares itself with a model. */
function compareAll(start: Start, state: State, steps: number): number {
  const { rule, mutation, mutates, words, random } = start
  const { types, payoffs, strength } = start.fitness
  const { counts, individuals, alive, sums } = state
  const size = individuals.length
  let made = 0
  while (made < steps && state.present > 1) {
    made += 1
    const place = (draw(words) * size) | 0
    const learner = individuals[place]!
    const model = individuals[(draw(words) * size) | 0]!
    let child = learner
    if (mutates && happens(words, random, mutation)) {
      child = mutant(words, learner, types)
    } else if (model !== learner) {
      const earned = sums[model]! - payoffs[model * types + model]!
      const lead = strength * (earned - sums[learner]! + payoffs[learner * types + learner]!)
      if (random.chance(learning(rule, lead))) child = model
    }
    if (child === learner) continue
    individuals[place] = child
    replace(state, child, learner, state.steps + made)
    if (!mutates && counts[learner] === 0) forget(state, learner)
    for (let k = 0; k < state.present; k++) {
      const type = alive[k]!
      sums[type]! += payoffs[child * types + type]! - payoffs[learner * types + type]!
    }
  }
  return made
}

/**
 * Whether an individual is taken whose v is near its bound fitness/top: v stands for a cell of numbers, and if the bound
 * lies within it, another word says where in the cell v is. The cells of an individual are
 * `spread` units of 2^−32 wide, the first one from 0.
 */
export function isTaken(words: Words, v: number, cell: number, spread: number, top: number, fitness: number): boolean {
  const start = v - ((v * 2 ** 32) % spread) / 2 ** 32
  if ((start + cell) * top <= fitness) return true
  return start * top < fitness && (start + cell * draw(words)) * top < fitness
}

/** The probability of copying a model whose payoff is ahead by so much, in units of the rule. */
export function learning(rule: UpdateRule, lead: number): number {
  return rule === 'fermi' ? 1 / (1 + Math.exp(-lead)) : Math.min(1, Math.max(0, (1 + lead) / 2))
}

/** Another type than this, drawn evenly. */
export function mutant(words: Words, type: number, types: number): number {
  const other = (draw(words) * (types - 1)) | 0
  return other < type ? other : other + 1
}

/** One more of a type and one less of another, after so many steps. */
function replace({ counts, since, spent }: State, child: number, dead: number, now: number): void {
  spent[child]! += counts[child]! * (now - since[child]!)
  since[child] = now
  counts[child]! += 1
  spent[dead]! += counts[dead]! * (now - since[dead]!)
  since[dead] = now
  counts[dead]! -= 1
}

/** A type has died out: what is left of its places. */
function forget(state: State, type: number): number {
  const place = state.alive.indexOf(type)
  state.present -= 1
  state.alive.copyWithin(place, place + 1, state.present + 1)
  return state.present
}

/** The largest fitness that there is, beside one individual of a type if one is named. */
function topWithout({ alive, present, counts, fit }: State, dead: number): number {
  let top = 0
  for (let k = 0; k < present; k++) {
    const type = alive[k]!
    if (counts[type]! > (type === dead ? 1 : 0)) top = Math.max(top, fit[type]!)
  }
  return top
}

/** The fitness 1 − w + wπ of each type; gives the largest that there is. */
function fitnesses({ types, payoffs, base, slope }: Fitness, state: State): number {
  let top = 0
  for (let k = 0; k < state.present; k++) {
    const type = state.alive[k]!
    state.fit[type] = base + slope * (state.sums[type]! - payoffs[type * types + type]!)
    if (state.counts[type]! > 0) top = Math.max(top, state.fit[type]!)
  }
  return top
}

/** The fitness e^(wπ) of each type, divided by the largest that there is, which then is 1. */
function exponentials({ fitness: { types, payoffs, strength } }: Start, state: State): number {
  const { alive, sums, counts, fit, present } = state
  let top = Number.NEGATIVE_INFINITY
  for (let k = 0; k < present; k++) {
    const type = alive[k]!
    fit[type] = strength * (sums[type]! - payoffs[type * types + type]!)
    if (counts[type]! > 0) top = Math.max(top, fit[type]!)
  }
  for (let k = 0; k < present; k++) fit[alive[k]!] = Math.exp(fit[alive[k]!]! - top)
  return 1
}

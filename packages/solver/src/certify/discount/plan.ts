/** What strategies do in a repeated game, state by state, read off their definitions. */
import {
  type Automaton,
  at as entry,
  type Fraction,
  type NormalForm,
  ONE,
  observationIndex,
  ownOrder,
  profileAt,
  profileCount,
  type RepeatedGame,
  sum,
  ZERO,
} from '@biform/core'
import { demand, list, mixedStrategy, record } from '../flaw.ts'

/** States, what is played in them, and where each profile leads. */
export interface Plan {
  readonly stage: NormalForm
  readonly outputs: readonly (readonly (readonly Fraction[])[])[]
  readonly next: (state: number, profile: readonly number[]) => number
}

/** What an action of a player pays now and where it leads, in one state. */
export interface Lottery {
  readonly payoff: Fraction
  readonly chances: ReadonlyMap<number, Fraction>
}

/** `lotteries[state][player][action]`, and the same for what the player itself is to play. */
export interface Lotteries {
  readonly actions: readonly (readonly (readonly Lottery[])[])[]
  readonly planned: readonly (readonly Lottery[])[]
  /** Whether an action is one that the player is to play. */
  readonly played: readonly (readonly (readonly boolean[])[])[]
}

/** Every lottery of a plan, by going through all profiles. */
export function lotteriesOf({ stage, outputs, next }: Plan): Lotteries {
  const profiles = Array.from({ length: profileCount(stage) }, (_, place) => profileAt(stage, place))
  const actions = outputs.map((mixes, state) =>
    stage.strategies.map((labels, player) => {
      const found = labels.map(() => ({ payoff: ZERO, chances: new Map<number, Fraction>() }))
      profiles.forEach((profile, place) => {
        const chance = profile.reduce((product, a, j) => (j === player ? product : product.mul(mixes[j]![a]!)), ONE)
        if (chance.n === 0n) return
        const lottery = found[profile[player]!]!
        lottery.payoff = lottery.payoff.add(entry(stage.payoffs[player]!, place).mul(chance))
        const to = next(state, profile)
        lottery.chances.set(to, (lottery.chances.get(to) ?? ZERO).add(chance))
      })
      return found
    }),
  )
  const planned = actions.map((players, state) =>
    players.map((lotteries, player) => mixture(lotteries, outputs[state]![player]!)),
  )
  const played = outputs.map(mixes => mixes.map(mix => mix.map(chance => chance.n !== 0n)))
  return { actions, planned, played }
}

function mixture(lotteries: readonly Lottery[], mix: readonly Fraction[]): Lottery {
  const chances = new Map<number, Fraction>()
  lotteries.forEach((lottery, a) => {
    if (mix[a]!.n === 0n) return
    for (const [to, chance] of lottery.chances) chances.set(to, (chances.get(to) ?? ZERO).add(chance.mul(mix[a]!)))
  })
  return { payoff: sum(lotteries.map(({ payoff }, a) => payoff.mul(mix[a]!))), chances }
}

/** What a lottery is worth if `value` tells what each state is worth. */
export function worthOf(
  { payoff, chances }: Lottery,
  value: (state: number) => Fraction,
  discount: Fraction,
): Fraction {
  const later = sum([...chances].map(([to, chance]) => chance.mul(value(to))))
  return payoff.mul(ONE.sub(discount)).add(later.mul(discount))
}

/** No record is about more joint states than this … */
const MAX_JOINT_STATES = 65_536
/** … or more transitions between them. */
const MAX_JOINT_TRANSITIONS = 4_194_304

/** Joint states of automata. */
export interface Joint extends Plan {
  readonly states: readonly (readonly number[])[]
  /** How many periods it takes to get there. */
  readonly depths: readonly number[]
}

/** The automata of a record: one for each player, each made for its role. */
export function automataOf(stage: NormalForm, automata: readonly Automaton[], at: string): readonly Automaton[] {
  list(automata, at, stage.players.length).forEach((machine, i) => {
    const place = `${at}[${i}]`
    demand(record(machine, place).kind === 'automaton', place)
    const counts = ownOrder(stage.players.length, i).map(j => stage.strategies[j]!.length)
    list(machine.actions, place, counts.length).forEach((count, j) => {
      demand(count === counts[j], place)
    })
    const observations = counts.reduce((product, count) => product * count, 1)
    const size = list(machine.states, place).length
    demand(Number.isInteger(machine.initial) && machine.initial >= 0 && machine.initial < size, place)
    list(machine.outputs, place, size).forEach(output => {
      mixedStrategy(output, counts[0]!, place)
    })
    list(machine.transitions, place, size).forEach(row => {
      list(row, place, observations).forEach(state => {
        demand(Number.isInteger(state) && state >= 0 && state < size, place)
      })
    })
  })
  return automata
}

/** All joint states that histories lead to, shortest histories first. */
export function jointOf(stage: NormalForm, automata: readonly Automaton[]): Joint {
  const players = automata.map((_, i) => i)
  const step = (state: readonly number[], profile: readonly number[]): number[] =>
    players.map(i => {
      const machine = automata[i]!
      const seen = ownOrder(players.length, i).map(j => profile[j]!)
      return machine.transitions[state[i]!]![observationIndex(machine.actions, seen)]!
    })
  const states: (readonly number[])[] = [automata.map(({ initial }) => initial)]
  const depths = [0]
  const numbers = new Map([[states[0]!.join(), 0]])
  const count = profileCount(stage)
  for (let k = 0; k < states.length; k++) {
    demand(k < MAX_JOINT_STATES && (k + 1) * count <= MAX_JOINT_TRANSITIONS, 'automata')
    for (let place = 0; place < count; place++) {
      const next = step(states[k]!, profileAt(stage, place))
      if (numbers.has(next.join())) continue
      numbers.set(next.join(), states.length)
      states.push(next)
      depths.push(depths[k]! + 1)
    }
  }
  return {
    stage,
    states,
    depths,
    outputs: states.map(state => state.map((s, i) => automata[i]!.outputs[s]!)),
    next: (state, profile) => numbers.get(step(states[state]!, profile).join())!,
  }
}

/** The stage and discount factor of a game that is repeated. */
export function repeatedOf(subject: unknown): RepeatedGame {
  demand((subject as Partial<RepeatedGame> | null)?.kind === 'repeated-game', 'method')
  return subject as RepeatedGame
}

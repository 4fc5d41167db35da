/**
 * Answers what becomes of a class in which everybody plays one strategy: everybody meets everybody (Axelrod's tournament),
 * and each strategy then has as many followers as its score says, generation after generation (his ecological dynamics).
 */
import {
  compare,
  type Fraction,
  InputError,
  namedStrategy,
  type RunOptions,
  rational,
  run,
  type Strategy,
  ZERO,
} from '@biform/core'
import { ecological, type Tournament, tournamentSteps } from '@biform/solver'
import { isSymmetric } from '../repeated/settings.ts'
import { gameOf } from './repeated.ts'
import type { CrowdAnswer, CrowdText, GameText } from './repeated-protocol.ts'

/** How many rounds a match has. */
const ROUNDS = 200
/** How many generations are worked out. */
const GENERATIONS = 100

/** A strategy of the class, made for one role or for both. */
interface Member {
  readonly name: string
  readonly roles: readonly Strategy[]
}

/** @returns null if it was given up meanwhile */
export async function crowdAnswer(
  text: GameText,
  { crowd, noise, seed }: CrowdText,
  long: RunOptions,
): Promise<CrowdAnswer | null> {
  const stage = gameOf(text)
  const payoffs = text.payoffs.map(value => rational(value))
  const unable: { name: string; reason: string }[] = []
  const members: Member[] = []
  const roles = isAlike(text, payoffs) ? [0] : [0, 1]
  for (const name of crowd) {
    try {
      members.push({
        name,
        roles: roles.map(player => namedStrategy(name, { stage, player, cooperation: text.goal })),
      })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      unable.push({ name, reason: error.reason })
    }
  }
  const head = { rounds: ROUNDS, names: members.map(({ name }) => name), unable }
  if (members.length < 2) return { ...head, sides: [] }
  const [rows, columns] = roles.map(role => members.map(item => item.roles[role]!))
  const steps = tournamentSteps(stage, columns ? { rows: rows!, columns } : rows!, {
    turns: ROUNDS,
    noise,
    seed,
    cooperation: text.goal,
    arithmetic: 'double',
  })
  const met = await run(steps, long)
  if (!met.complete) return null
  const equal = members.map(() => `1/${members.length}`)
  const { states } = ecological(met, {
    initial: columns ? [equal, equal] : equal,
    generations: GENERATIONS,
    background: backgroundOf(payoffs),
  })
  return {
    ...head,
    sides: roles.map(side => ({
      scores: scoresOf(met, roles.length === 1 ? 'one' : side === 0 ? 'rows' : 'columns'),
      shares: states.map(state => state[side]!.map(Number)),
    })),
  }
}

/** Whether both roles are the same, so that there is one population and not two. */
function isAlike({ actions, goal }: GameText, payoffs: readonly Fraction[]): boolean {
  return isSymmetric(payoffs) && goal[0] === goal[1] && actions[0]!.join() === actions[1]!.join()
}

/** What everybody has beside its payoffs, so that nobody has less than nothing. */
function backgroundOf(payoffs: readonly Fraction[]): Fraction {
  const least = payoffs.reduce((a, b) => (compare(b, a) < 0 ? b : a))
  return least.s < 0n ? least.neg() : ZERO
}

/** The scores of a population, by its strategies. */
function scoresOf({ ranking, rows }: Tournament, population: 'one' | 'rows' | 'columns'): number[] {
  const scores = rows.map(() => 0)
  for (const standing of ranking) {
    if (standing.population === population) scores[standing.index] = Number(standing.score)
  }
  return scores
}

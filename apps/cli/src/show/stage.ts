/** Stage games: their class, what players can be held to, what is feasible, and symmetric equilibria. */
import type { Fraction, NormalForm, Real } from '@biform/core'
import type { FeasiblePayoffs, GameClass, Maxmin, Minmax, SymmetricEquilibria } from '@biform/solver'
import { table, wrap } from '../text.ts'
import { amount } from './agreement.ts'
import { number } from './number.ts'

/** So many vertices are printed; `--json` has the rest. */
const MAX_LISTED = 40

/** The class in a line, and in a second one which equilibrium is safer where there are two. */
export function showGameClass(game: NormalForm, { name, payoffDominant, risk }: GameClass): string[] {
  const equilibrium = (profile: readonly number[]): string =>
    `(${profile.map((strategy, i) => game.strategies[i]![strategy]).join(', ')})`
  return [
    `Class: ${name}`,
    ...(payoffDominant ? [`Both prefer ${equilibrium(payoffDominant)} to the other equilibrium.`] : []),
    ...(risk ? [`Risk-dominant: ${risk.dominant ? equilibrium(risk.dominant) : 'neither equilibrium'}.`] : []),
  ]
}

const LEVELS = { minmax: 'Can be held to', maxmin: 'Can secure' } as const
const MIXING = { pure: 'in pure strategies', mixed: 'in mixed strategies', correlated: 'where the others mix together' }

/** One level per player, in a line. */
export function showLevels({ players }: NormalForm, levels: Minmax | Maxmin): string[] {
  if (!('values' in levels)) return []
  const values = levels.values as readonly Fraction[]
  const how = MIXING[levels.kind as keyof typeof MIXING]
  return [
    `${LEVELS[levels.method]} (${how}): ${players.map((player, i) => `${player} ${number(values[i]!)}`).join(', ')}`,
  ]
}

/** The vertices of the feasible set with the profiles behind them, and of its individually rational part. */
export function showFeasible(game: NormalForm, feasible: FeasiblePayoffs): string[] {
  const { vertices, profiles, individuallyRational } = feasible
  const payoffs = game.players.map(title => ({ title: `${title} gets`, right: true }))
  return [
    'Feasible payoffs: the convex hull of',
    ...table(
      [...game.players.map(title => ({ title })), ...payoffs],
      vertices
        .slice(0, MAX_LISTED)
        .map((vertex, k) => [
          ...profiles[k]!.map((strategy, i) => game.strategies[i]![strategy]!),
          ...vertex.map(number),
        ]),
    ),
    ...more(vertices.length),
    'Individually rational among them:',
    ...showVertices(game.players, individuallyRational.vertices),
  ]
}

/** A list of payoff vectors. */
export function showVertices(players: readonly string[], vertices: readonly (readonly (Real | number)[])[]): string[] {
  if (vertices.length === 0) return ['none']
  return [
    ...table(
      players.map(title => ({ title: `${title} gets`, right: true })),
      vertices.slice(0, MAX_LISTED).map(vertex => vertex.map(amount)),
    ),
    ...more(vertices.length),
  ]
}

function more(count: number): string[] {
  return count > MAX_LISTED ? [`… and ${count - MAX_LISTED} more; --json lists them all`] : []
}

/** Symmetric equilibria: the probability of each strategy, and what everybody then gets. */
export function showSymmetric(game: NormalForm, { kind, equilibria }: SymmetricEquilibria): string[] {
  const [first, second] = game.strategies[0]!
  if (kind === 'every') return wrap('Every symmetric profile is an equilibrium.')
  return table(
    [first!, second!, 'each gets', `all play ${first}`, `all play ${second}`].map(title => ({ title, right: true })),
    equilibria.map(({ probabilities, payoff, unanimous }) => [...probabilities, payoff, ...unanimous].map(amount)),
  )
}

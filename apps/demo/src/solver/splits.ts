/** Splits of what all have together: those of the rules, those of the scenario itself, and where they lie. */
import {
  at,
  type Coalitional,
  compare,
  type DualValueGame,
  type Fraction,
  length,
  sum,
  tuReading,
  worth,
  ZERO,
} from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import {
  core,
  coreInterval,
  type Divisible,
  divideAll,
  type InCore,
  imputationTriangle,
  inCore,
  type ScenarioRun,
  shapley,
} from '@biform/solver'
import type { Split, SplitAnswer, Triangle } from './protocol.ts'

/** The splits that a scenario names itself: its calls of `inCore` on this game that have a label. */
export function proposedSplits(scenario: Scenario, run: ScenarioRun, game: string): SplitAnswer[] {
  return Object.entries(scenario.results).flatMap(([name, call]) => {
    if (call.solve !== 'inCore' || call.game !== game || call.label === undefined) return []
    const result = run.results[name] as InCore
    return [{ title: call.label, text: 'as the case itself proposes', values: result.allocation, inCore: result }]
  })
}

/** Splits of a TU game; `drawn`: with the triangle, where there is one. */
export function splitOf(game: Coalitional, proposed: readonly SplitAnswer[], drawn: boolean): Split {
  const splits = [...ruleSplits(game), ...proposed]
  return {
    splits,
    core: core(game),
    intervals: game.players.map(player => coreInterval(game, player)),
    ...(drawn ? triangleOf(game, splits) : {}),
  }
}

/** Splits of a dual-value game: its core as it is; core intervals only where money moves freely. */
export function dualSplitOf(game: DualValueGame, proposed: readonly SplitAnswer[]): Split {
  const reading = tuReading(game)
  const free = game.liability.every(item => item === 'unlimited')
  const splits = [...ruleSplits(game), ...proposed]
  const values = shapley(reading).values
  if (!proposed.some(item => same(item.values, values))) splits.push(thrownTogether(game, values))
  return {
    splits,
    core: core(game),
    intervals: free ? game.players.map(player => coreInterval(reading, player)) : [],
    ...triangleOf(reading, splits, reachOf(game)),
  }
}

function ruleSplits(game: Divisible & (Coalitional | DualValueGame)): SplitAnswer[] {
  return divideAll(game).flatMap(({ rule, title, text, result, inCore }) => {
    if (!inCore) return []
    // In a TU game nothing is kept, so that the parts say nothing.
    const inParts = result?.method === 'ownUseRule' && game.kind === 'dual-value-game'
    const parts = inParts ? { kept: result.kept, received: result.received } : undefined
    return [{ rule, title, text, values: inCore.allocation, inCore, ...(parts ? { parts } : {}) }]
  })
}

function thrownTogether(game: DualValueGame, values: readonly Fraction[]): SplitAnswer {
  return {
    rule: 'shapley',
    title: 'Shapley value',
    text: 'if everything is thrown together and money moves freely: each gets its average contribution',
    values,
    inCore: inCore(game, values),
  }
}

const same = (a: readonly Fraction[], b: readonly Fraction[]): boolean => a.every((value, i) => value.equals(b[i]!))

/** The triangle of three players, with the splits that give out all that there is. */
function triangleOf(
  game: Coalitional,
  splits: readonly SplitAnswer[],
  reach: readonly (readonly Fraction[])[] = [],
): { readonly triangle?: Triangle } {
  if (game.players.length !== 3) return {}
  const total = worth(game, 7)
  const points = [...splits.map(({ values }) => values), ...reach].filter(values => sum(values).equals(total))
  const named = Object.fromEntries(points.map(values => [values.map(value => value.toFraction()).join(' '), values]))
  return { triangle: { figure: imputationTriangle(game, { points: named }), reach } }
}

/**
 * What can be had where liability is finite, x_i ≥ b_i(N) − ℓ_i, as the corners of a triangle: in each, one player gets
 * the pot and all that the others can pay. Nothing where somebody's liability is unlimited.
 */
function reachOf({ ownUse, pot, liability }: DualValueGame): Fraction[][] {
  const bounds = liability.flatMap(item => (item === 'unlimited' ? [] : [item]))
  const N = length(pot) - 1
  const rest = at(pot, N).add(sum(bounds))
  if (bounds.length < liability.length || compare(rest, ZERO) < 0) return []
  const least = ownUse.map((own, i) => at(own, N).sub(bounds[i]!))
  return least.map((_, i) => least.map((amount, j) => (i === j ? amount.add(rest) : amount)))
}

/** Answers a point: runs the scenario, and asks the solvers for what the views of each of its games show. */
import type { DivisionName } from '@biform/core'
import type { Scenario, ScenarioGame } from '@biform/core/scenarios'
import { runScenario, type ScenarioRun } from '@biform/solver'
import { choicesOf } from './choices.ts'
import { type Context, type ForKind, kinds } from './kinds.ts'
import type { Answer, GameAnswer } from './protocol.ts'
import { sceneOf } from './scene.ts'
import { proposedSplits } from './splits.ts'

/** @throws InputError if the parameters make no game */
export function answer(scenario: Scenario, parameters: Readonly<Record<string, string>>): Answer {
  const run = runScenario(scenario, parameters)
  const views = Object.entries(run.games).map(([name, game]): [string, GameAnswer] => {
    const cells = run.cells[name] ?? (game.kind === 'relationship' ? [{ at: name, relationship: game }] : [])
    const rule = ruleOf(scenario, name)
    return [name, { scenes: cells.map(cell => sceneOf(cell, rule)), ...forKind(game, contextOf(scenario, run, name)) }]
  })
  return { run, views: Object.fromEntries(views), choices: choicesOf(scenario, run) }
}

function forKind<Kind extends ScenarioGame['kind']>(
  game: Extract<ScenarioGame, { kind: Kind }>,
  context: Context,
): Partial<GameAnswer> {
  return (kinds[game.kind as Kind] as ForKind<Kind>)(game, context)
}

function contextOf(scenario: Scenario, run: ScenarioRun, name: string): Context {
  const template = scenario.games[name]!
  const isReading = template.kind === 'coalitional' && 'reading' in template
  const asked = Object.entries(scenario.results).filter(([, call]) => call.game === name)
  const results = asked.map(([result]) => run.results[result]!)
  return { proposed: proposedSplits(scenario, run, name), isReading, results }
}

/**
 * How the scenario itself divides the pots of a relationship: as in its own call; by the Shapley value if it puts the
 * own-use rule to it; else by the bargaining shares.
 */
function ruleOf(scenario: Scenario, name: string): DivisionName {
  const calls = Object.values(scenario.results)
  const call = calls.find(item => item.solve === 'appropriate' && item.game === name)
  if (call) return call.rule ?? 'shares'
  const ownUse = calls.some(item => item.solve === 'ownUseRule' && isOf(scenario, item.game, name))
  return ownUse ? 'shapley' : 'shares'
}

/** Whether a game is the one of this name, or the dual-value game of it. */
function isOf(scenario: Scenario, game: string | undefined, name: string): boolean {
  const template = game === undefined ? undefined : scenario.games[game]
  return game === name || (template?.kind === 'dual-value-game' && template.of === name)
}

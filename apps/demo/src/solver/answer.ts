/** Answers a point: runs the scenario, and asks the solvers for what the views of each of its games show. */
import type { Scenario, ScenarioGame } from '@biform/core/scenarios'
import { type DivisionRule, runScenario } from '@biform/solver'
import { type ForKind, kinds } from './kinds.ts'
import type { Answer, GameAnswer } from './protocol.ts'
import { sceneOf } from './scene.ts'

/** @throws InputError if the parameters make no game */
export function answer(scenario: Scenario, parameters: Readonly<Record<string, string>>): Answer {
  const run = runScenario(scenario, parameters)
  const views = Object.entries(run.games).map(([name, game]): [string, GameAnswer] => {
    const cells = run.cells[name] ?? (game.kind === 'relationship' ? [{ at: name, relationship: game }] : [])
    const rule = ruleOf(scenario, name)
    return [name, { scenes: cells.map(cell => sceneOf(cell, rule)), ...forKind(game) }]
  })
  return { run, views: Object.fromEntries(views) }
}

function forKind<Kind extends ScenarioGame['kind']>(game: Extract<ScenarioGame, { kind: Kind }>): Partial<GameAnswer> {
  return (kinds[game.kind as Kind] as ForKind<Kind>)(game)
}

/** How the scenario itself divides the pots of a relationship: as in its own call, else by the bargaining shares. */
function ruleOf(scenario: Scenario, name: string): Exclude<DivisionRule, 'weights'> {
  const call = Object.values(scenario.results).find(item => item.solve === 'appropriate' && item.game === name)
  return call?.rule ?? 'shares'
}


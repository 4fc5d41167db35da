/** What a row of a comparison says beside its outcomes: what is done, and who ends up with what where. */
import {
  dualValueOf,
  type Fraction,
  InputError,
  type NormalForm,
  placed,
  type Relationship,
  type TreeNode,
} from '@biform/core'
import type { Scenario, ScenarioGame } from '@biform/core/scenarios'
import { appropriate } from '../biform/appropriate.ts'
import type { Division } from '../biform/division.ts'
import { indices } from '../biform/indices.ts'
import type { ComparedActions, ComparedPlace } from '../results/compare.ts'
import type { Result } from '../results/index.ts'
import type { ScenarioRun } from '../results/study.ts'
import { inCore } from '../splits/core/in-core.ts'

/** The most relationships that a row holds. */
const MAX_PLACES = 1_000

/** The equilibria of every call that lists them. */
export function actionsOf(scenario: Scenario, { games, results }: ScenarioRun): ComparedActions[] {
  return Object.entries(scenario.results).flatMap(([name, { game = '' }]) => {
    const strategies = strategiesOf(results[name]!, games[game])
    return strategies ? [{ name, strategies }] : []
  })
}

function strategiesOf(result: Result, game: ScenarioGame | undefined): string[][] | undefined {
  switch (result.method) {
    case 'subgamePerfect':
      return result.equilibria.map(({ path }) => [...path])
    case 'nashEquilibria': {
      const { strategies } = game as NormalForm
      return result.equilibria.map(({ profile }) => profile.map((mixed, i) => mixture(mixed, strategies[i]!)))
    }
    case 'pureEquilibria':
    case 'biformEquilibria': {
      const { strategies } = game as Pick<NormalForm, 'strategies'>
      return result.equilibria.map(profile => profile.map((strategy, i) => strategies[i]![strategy]!))
    }
    default:
      return undefined
  }
}

/** A strategy by its name, or names with their probabilities. */
function mixture(probabilities: readonly Fraction[], names: readonly string[]): string {
  const played = names.flatMap((name, s) => (probabilities[s]!.n === 0n ? [] : [{ name, weight: probabilities[s]! }]))
  if (played.length === 1) return played[0]!.name
  return played.map(({ name, weight }) => `${weight.toFraction()} ${name}`).join(' + ')
}

/** A relationship of a run: what is divided, and where. */
interface Place extends Pick<ComparedPlace, 'name' | 'at' | 'label'> {
  readonly relationship: Relationship
}

/** Every relationship whose pots the rule divides, with what it makes of them. */
export function placesOf(scenario: Scenario, run: ScenarioRun, division: Division): ComparedPlace[] {
  const places = dividedPlaces(scenario, run)
  if (places.length > MAX_PLACES) {
    const reason = `hold ${places.length} relationships whose pots are divided, more than ${MAX_PLACES} that a row can hold`
    throw new InputError('games', reason)
  }
  return places.map(({ relationship, ...place }) => {
    const { name, at } = place
    const appropriated = placed(`games.${name}${at.startsWith('[') ? at : ''}`, () =>
      appropriate(relationship, { division }),
    )
    return {
      ...place,
      appropriated,
      indices: indices(appropriated),
      stability: inCore(dualValueOf(relationship), appropriated.totals),
      played: at === '' ? [] : playedAt(scenario, run, name, at),
    }
  })
}

function dividedPlaces({ results }: Scenario, { games, cells }: ScenarioRun): Place[] {
  return Object.entries(games).flatMap(([name, game]): Place[] => {
    if (game.kind === 'relationship') {
      const isDivided = Object.values(results).some(call => call.solve === 'appropriate' && call.game === name)
      return isDivided ? [{ name, at: '', label: name, relationship: game }] : []
    }
    if (game.kind === 'biform-game') return []
    return (cells[name] ?? []).map(({ at, relationship }) => ({ name, at, label: labelOf(game, at), relationship }))
  })
}

/** The strategies of a cell; an end of a tree has a label of its own. */
function labelOf(game: ScenarioGame, at: string): string {
  const stage = game.kind === 'repeated-game' ? game.stage : game
  if (stage.kind !== 'normal-form') return at
  return profileOf(at)
    .map((strategy, i) => stage.strategies[i]![strategy]!)
    .join(', ')
}

/** "[1][0]" as a list. */
function profileOf(at: string): number[] {
  return at.slice(1, -1).split('][').map(Number)
}

/** For each call that lists equilibria of the game, how many of these lead to a cell or an end. */
function playedAt(
  scenario: Scenario,
  { games, results }: ScenarioRun,
  name: string,
  at: string,
): ComparedPlace['played'] {
  return Object.entries(scenario.results).flatMap(([call, { game }]) => {
    if (game !== name) return []
    const leads = reachedBy(results[call]!, games[name]!, at)
    return leads ? [{ name: call, reached: leads.filter(Boolean).length, count: leads.length }] : []
  })
}

/** Per equilibrium whether it leads to a place with positive probability. */
function reachedBy(result: Result, game: ScenarioGame, at: string): boolean[] | undefined {
  switch (result.method) {
    case 'pureEquilibria': {
      const cell = profileOf(at)
      return result.equilibria.map(profile => profile.every((strategy, i) => strategy === cell[i]))
    }
    case 'nashEquilibria': {
      const cell = profileOf(at)
      return result.equilibria.map(({ profile }) => profile.every((mixed, i) => mixed[cell[i]!]!.n !== 0n))
    }
    case 'subgamePerfect': {
      if (game.kind !== 'tree') return undefined
      const { players, root } = game
      return result.equilibria.map(({ strategies }) => endsReached(root, players, strategies).includes(at))
    }
    default:
      return undefined
  }
}

/** The ends that are reached with positive probability; a player's actions are listed in the preorder of its nodes. */
function endsReached(root: TreeNode, players: readonly string[], strategies: readonly (readonly string[])[]): string[] {
  const next = players.map(() => 0)
  const visit = (node: TreeNode, isReached: boolean): string[] => {
    switch (node.kind) {
      case 'terminal':
        return isReached ? [node.label] : []
      case 'chance':
        return node.branches.flatMap(({ probability, node: child }) => visit(child, isReached && probability.n !== 0n))
      case 'decision': {
        const i = players.indexOf(node.player)
        const chosen = strategies[i]![next[i]!]
        next[i] = next[i]! + 1
        return node.actions.flatMap(({ label, node: child }) => visit(child, isReached && label === chosen))
      }
    }
  }
  return visit(root, true)
}

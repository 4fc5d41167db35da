/** Checks what a row of a comparison says of actions, and of who ends up with what where. */
import { dualValueOf, type Fraction, type NormalForm, type Relationship, type Tree, type TreeNode } from '@biform/core'
import type { Instance, Scenario, ScenarioGame } from '@biform/core/scenarios'
import type { Appropriate, ComparisonRow, Result, SubgamePerfectEquilibrium } from '../results/index.ts'
import { checkAppropriate, isZero } from './appropriation.ts'
import { demand, demandSame, list, record } from './flaw.ts'
import { checkIndices } from './indices.ts'
import { within } from './scenario.ts'
import { checkInCore } from './splits.ts'

/**
 * The places of a row, but for what leads there.
 *
 * @param instance its games; how pots are divided does not matter here
 * @param divided checks that an answer goes by the rule of the row
 * @returns the divisions at cells and ends, in the order in which the scenario holds them
 */
export function checkPlaces(
  scenario: Scenario,
  instance: Instance,
  row: ComparisonRow,
  divided: (answer: Appropriate) => void,
): Appropriate[] {
  const expected = [...relationshipsOf(scenario, instance)]
  return list(row.places, 'places', expected.length).flatMap((place, k) => {
    const at = `places[${k}]`
    const { relationship, ...where } = expected[k]!
    const { appropriated, indices, stability, played: _, ...named } = record(place, at)
    demandSame(named, where, at)
    within(`${at}.appropriated`, () => {
      demand(record(appropriated, '').method === 'appropriate', 'method')
      checkAppropriate(relationship, appropriated)
      divided(appropriated)
    })
    within(`${at}.indices`, () => {
      demand(record(indices, '').method === 'indices', 'method')
      checkIndices(appropriated, indices)
    })
    within(`${at}.stability`, () => {
      demand(record(stability, '').method === 'inCore', 'method')
      checkInCore(dualValueOf(relationship), stability)
      demandSame(stability.allocation, appropriated.totals, 'allocation')
    })
    return where.at === '' ? [] : [appropriated]
  })
}

/** The actions of a row, and which of its places they lead to. Its results and places are known to be right. */
export function checkActions({ results }: Scenario, { games }: Instance, row: ComparisonRow): void {
  const listed = Object.entries(results).flatMap(([name, { game = '' }]) => {
    const profiles = playedIn(row.results[name]!, games[game])
    return profiles ? [{ name, game, profiles }] : []
  })
  demandSame(
    row.actions,
    listed.map(({ name, profiles }) => ({ name, strategies: profiles.map(({ text }) => text) })),
    'actions',
  )
  row.places.forEach((place, k) => {
    const leads = listed.flatMap(({ name, game, profiles }) => {
      if (place.at === '' || game !== place.name || profiles.some(({ reaches }) => reaches === undefined)) return []
      return [{ name, reached: profiles.filter(({ reaches }) => reaches!(place.at)).length, count: profiles.length }]
    })
    demandSame(place.played, leads, `places[${k}].played`)
  })
}

/** Every relationship that is divided, in the order of the games. */
function* relationshipsOf(
  { results }: Scenario,
  { games, cells }: Instance,
): Generator<{ name: string; at: string; label: string; relationship: Relationship }> {
  for (const [name, game] of Object.entries(games)) {
    if (game.kind === 'relationship') {
      const called = Object.values(results).some(call => call.solve === 'appropriate' && call.game === name)
      if (called) yield { name, at: '', label: name, relationship: game }
    } else if (game.kind !== 'biform-game') {
      for (const { at, relationship } of cells[name] ?? []) yield { name, at, label: titleOf(game, at), relationship }
    }
  }
}

function titleOf(game: ScenarioGame, at: string): string {
  const stage = game.kind === 'repeated-game' ? game.stage : game
  if (stage.kind !== 'normal-form') return at
  const places = [...at.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  return stage.strategies.map((names, i) => names[places[i]!]).join(', ')
}

/** One equilibrium: as text, and which cells or ends it leads to, where that can be said. */
interface Played {
  readonly text: readonly string[]
  readonly reaches?: (at: string) => boolean
}

function playedIn(result: Result, game: ScenarioGame | undefined): readonly Played[] | undefined {
  switch (result.method) {
    case 'pureEquilibria':
    case 'biformEquilibria': {
      const { strategies } = game as Pick<NormalForm, 'strategies'>
      return result.equilibria.map(profile => ({
        text: profile.map((strategy, i) => strategies[i]![strategy]!),
        ...(result.method === 'pureEquilibria' ? { reaches: at => at === `[${profile.join('][')}]` } : {}),
      }))
    }
    case 'nashEquilibria': {
      const { strategies } = game as NormalForm
      return result.equilibria.map(({ profile }) => ({
        text: profile.map((mixed, i) => mixtureOf(mixed, strategies[i]!)),
        reaches: at => [...at.matchAll(/\d+/g)].every(([digits], i) => !isZero(profile[i]![Number(digits)]!)),
      }))
    }
    case 'subgamePerfect':
      return result.equilibria.map(equilibrium => ({
        text: equilibrium.path,
        ...(game?.kind === 'tree' ? { reaches: at => reachedEnds(game, equilibrium).has(at) } : {}),
      }))
    default:
      return undefined
  }
}

/** "Invest", or "1/3 Invest + 2/3 Not". */
function mixtureOf(probabilities: readonly Fraction[], names: readonly string[]): string {
  const support = names.map((_, s) => s).filter(s => !isZero(probabilities[s]!))
  if (support.length === 1) return names[support[0]!]!
  return support.map(s => `${probabilities[s]!.toFraction()} ${names[s]}`).join(' + ')
}

/** The ends that an equilibrium leads to: its nodes are gone through in preorder, each player's actions taken off its list. */
function reachedEnds({ players, root }: Tree, { strategies }: SubgamePerfectEquilibrium): ReadonlySet<string> {
  const left = new Map(players.map((player, i) => [player, [...(strategies[i] ?? [])]]))
  const found = new Set<string>()
  const open: { node: TreeNode; live: boolean }[] = [{ node: root, live: true }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, live } = next
    if (node.kind === 'terminal') {
      if (live) found.add(node.label)
    } else if (node.kind === 'chance') {
      for (const branch of node.branches.toReversed()) {
        open.push({ node: branch.node, live: live && !isZero(branch.probability) })
      }
    } else {
      const taken = left.get(node.player)?.shift()
      for (const action of node.actions.toReversed()) {
        open.push({ node: action.node, live: live && action.label === taken })
      }
    }
  }
  return found
}

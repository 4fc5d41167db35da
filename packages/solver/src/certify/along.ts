/**
 * Checks that a prediction's verdict is the same at all points of an open segment of a parameter: the scenario is
 * followed along it again, and everything that decides must keep its sign. What solvers answer along the segment is found
 * here in other ways than theirs (`followed/`): linear systems by Cramer's rule, the Shapley value by dividends, thresholds
 * of patience from the two sides of the inequality, trees by the best value of every node.
 */
import { Fraction, InputError, type Real } from '@biform/core'
import {
  addFunctions,
  type Call,
  constantFunction,
  costsOn,
  type Expression,
  followed,
  functionOn,
  type GameOn,
  type Instance,
  type KnownResults,
  multiplyFunctions,
  type NodeOn,
  outcomesOf,
  type Path,
  type RationalFunction,
  type Results,
  type Scenario,
  type ScenarioOn,
  type Segment,
  scenarioOn,
  settle,
  signOn,
  subtractFunctions,
  Unsettled,
} from '@biform/core/scenarios'
import type { Result } from '../results/index.ts'
import { type Along, at, fail, isNumber, part, total } from './followed/answer.ts'
import { ANSWERS } from './followed/index.ts'

/** Whether the verdict is seen to be the same on a segment. `results` are those of any point of the line. */
export function isConstant(
  scenario: Scenario,
  parameter: string,
  instance: Instance,
  results: Results,
  segment: { readonly lower: Real; readonly upper: Real },
): boolean {
  try {
    const line = scenarioOn(scenario, parameter, instance.parameters, segment)
    settle(line, outcomesOf(scenario, instance, results), knownOn(line, results))
    return true
  } catch (error) {
    // Along the segment a number may leave the range in which there is a game at all.
    if (!(error instanceof Unsettled) && !(error instanceof InputError)) throw error
    return false
  }
}

/**
 * The function that an expression over parameters and outcomes is on a segment.
 *
 * @throws Unsettled where it is not seen to be one
 */
export function functionAlong(
  scenario: Scenario,
  parameter: string,
  instance: Instance,
  results: Results,
  segment: Segment,
  text: Expression,
): RationalFunction {
  const line = scenarioOn(scenario, parameter, instance.parameters, segment)
  return followed(line, outcomesOf(scenario, instance, results), knownOn(line, results))(text)
}

function knownOn(line: ScenarioOn, results: Results): KnownResults {
  const { scenario, segment } = line
  const sign: Sign = f => signOn(f, segment, 'what decides')
  const game = (call: Call): GameOn => line.game(call.game ?? '')
  const answer = (result: string): Along => {
    if (!line.moving.has(result)) return unmoved(results[result])
    const call = scenario.results[result]!
    const find = ANSWERS[call.solve] ?? fail(call.solve)
    const template = scenario.games[call.game ?? '']
    return find({
      call,
      game: call.game === undefined ? { kind: 'coalitional', players: 0, worths: [] } : game(call),
      players: template && 'players' in template ? (template.players ?? []) : [],
      strategies: template?.kind === 'normal-form' ? (template.strategies ?? []) : [],
      sign,
      answer,
      read: text => functionOn(text, result, line.scope, segment),
    })
  }
  return {
    number: (result, path) => {
      const call = scenario.results[result]!
      if (call.solve === 'biformEquilibria') return expectation(line, call, results[result] as Result, path)
      if (call.solve === 'subgamePerfect') return numberInTree(game(call), path, sign)
      const found = at(answer(result), path)
      return isNumber(found) ? found : fail(result)
    },
    truth: (result, path) => {
      const found = at(answer(result), path)
      return typeof found === 'boolean' ? found : fail(result)
    },
    equilibria: result => {
      const call = scenario.results[result]!
      const played = call.solve === 'biformEquilibria' ? stageOf(line, call, results[result] as Result) : game(call)
      sameEquilibria(call, played, sign)
    },
  }
}

type Sign = (f: RationalFunction) => -1 | 0 | 1

/** An answer that is the same at all points of the line. */
function unmoved(item: unknown): Along {
  if (item instanceof Fraction) return constantFunction(item)
  if (typeof item === 'number') return part(item)
  if (typeof item === 'boolean') return item
  if (Array.isArray(item)) return item.map(unmoved)
  if (typeof item !== 'object' || item === null) return null
  return Object.fromEntries(Object.entries(item).map(([field, value]) => [field, unmoved(value)]))
}

/** A list of equilibria is the same where every preference that it rests on is. */
function sameEquilibria({ solve }: Call, game: GameOn, sign: Sign): void {
  if (game.kind === 'tree' && solve === 'subgamePerfect') {
    outcomesOfNode(game.root, game.players, sign)
    return
  }
  if (game.kind !== 'normal-form') fail(solve)
  const { shape, payoffs } = game
  demandPure(solve, shape)
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((product, size) => product * size, 1))
  for (const [i, stride] of strides.entries()) {
    for (let a = 0; a < payoffs.length; a++) {
      for (
        let b = a + stride;
        b < payoffs.length && Math.floor(b / (stride * shape[i]!)) === Math.floor(a / (stride * shape[i]!));
        b += stride
      ) {
        sign(subtractFunctions(payoffs[b]![i]!, payoffs[a]![i]!))
      }
    }
  }
}

/** Of mixed equilibria, the signs of the preferences say which there are in 2×2 games only. */
function demandPure(solve: string, shape: readonly number[]): void {
  if (solve === 'pureEquilibria' || shape.length === 1) return
  if (!['nashEquilibria', 'biformEquilibria'].includes(solve) || shape.length !== 2 || shape.some(size => size !== 2))
    fail(solve)
}

/** A play of a tree that nobody leaves: what it is worth, and what every labelled node is worth then. */
interface Play {
  readonly worth: readonly RationalFunction[]
  readonly nodes: readonly (readonly [string, readonly RationalFunction[]])[]
}

/** Where players are indifferent, so many plays are followed. */
const MAX_PLAYS = 2_000

function outcomesOfNode(node: NodeOn, players: readonly string[], sign: Sign): Play[] {
  const with_ = (worth: readonly RationalFunction[], nodes: Play['nodes']): Play => ({
    worth,
    nodes: node.label === undefined ? nodes : [...nodes, [node.label, worth]],
  })
  if (node.kind === 'terminal') return [with_(node.payoffs, [])]
  const children = node.kind === 'chance' ? node.branches : node.actions
  const below = children.map(child => outcomesOfNode(child.node, players, sign))
  let all: Play[][] = [[]]
  for (const list of below) {
    if (all.length * list.length > MAX_PLAYS) fail('a tree with many plays')
    all = all.flatMap(head => list.map(play => [...head, play]))
  }
  return all.flatMap(plays => {
    const nodes = plays.flatMap(play => play.nodes)
    if (node.kind === 'chance') {
      for (const { probability } of node.branches) sign(probability)
      const worth = players.map((_, i) =>
        total(plays.map((play, k) => multiplyFunctions(node.branches[k]!.probability, play.worth[i]!))),
      )
      return [with_(worth, nodes)]
    }
    const i = players.indexOf(node.player)
    const beaten = plays.map((play, k) =>
      plays.some((other, m) => m !== k && sign(subtractFunctions(other.worth[i]!, play.worth[i]!)) > 0),
    )
    return plays.flatMap((play, k) => (beaten[k] ? [] : [with_(play.worth, nodes)]))
  })
}

/** The number at a path of the one play that nobody leaves. */
function numberInTree(game: GameOn, [first, k, third, fourth, , last]: Path, sign: Sign): RationalFunction {
  if (game.kind !== 'tree') return fail('a tree')
  const plays = outcomesOfNode(game.root, game.players, sign)
  const [play] = plays
  if (first !== 'equilibria' || k !== 0 || plays.length !== 1 || !play) return fail('one of several plays')
  if (third === 'payoffs') return play.worth[Number(fourth)]!
  const found = play.nodes.find(([label]) => typeof fourth === 'object' && label === fourth.at)
  return third === 'values' && found ? found[1][Number(last)]! : fail('a node')
}

type Appraised = Extract<Result, { readonly method: 'biformEquilibria' }>['cells'][number] & {
  readonly kind: 'appraised'
}

/**
 * What a player expects of a cell: its payoff here, as much more as confidence above that of here adds, and as much less as
 * its move costs more than here.
 */
function expectationIn(
  line: ScenarioOn,
  call: Call,
  here: Fraction,
  cell: Appraised,
  i: number,
  cost: RationalFunction | undefined,
): RationalFunction {
  const text = [call.confidence ?? fail('confidence')].flat()
  const index = functionOn(
    (text.length > 1 ? text[i]! : text[0]!) as Expression,
    'confidence',
    line.scope,
    line.segment,
  )
  const { lower, upper } = cell.intervals[i]!
  const width = upper.sub(lower)
  const expected = addFunctions(
    constantFunction(cell.payoffs[i]!),
    multiplyFunctions(subtractFunctions(index, constantFunction(here)), constantFunction(width)),
  )
  if (!cost) return expected
  const costHere = cell.kept[i]!.add(lower).add(width.mul(here)).sub(cell.payoffs[i]!)
  return subtractFunctions(expected, subtractFunctions(cost, constantFunction(costHere)))
}

/** The stage of a biform game of which only confidence and costs move. */
function stageOf(line: ScenarioOn, call: Call, result: Result): Extract<GameOn, { kind: 'normal-form' }> {
  const template = line.scenario.games[call.game ?? '']
  if (template?.kind !== 'biform-game' || result.method !== 'biformEquilibria') return fail('a biform game')
  const costs = costsOn(line, call.game ?? '')
  const payoffs = result.cells.map((cell, k) =>
    cell.kind === 'appraised'
      ? cell.payoffs.map((_, i) => expectationIn(line, call, result.confidence[i]!, cell, i, costs[k]?.[i]))
      : fail('a cell with an empty core'),
  )
  return { kind: 'normal-form', shape: template.strategies.map(moves => moves.length), payoffs }
}

function expectation(line: ScenarioOn, call: Call, result: Result, [cells, k, field, i, end]: Path): RationalFunction {
  const { payoffs } = stageOf(line, call, result)
  const cell = result.method === 'biformEquilibria' && cells === 'cells' ? result.cells[Number(k)] : undefined
  if (cell && field === 'payoffs') return payoffs[Number(k)]![Number(i)]!
  if (cell?.kind === 'appraised' && field === 'intervals' && (end === 'lower' || end === 'upper')) {
    return constantFunction(cell.intervals[Number(i)]![end])
  }
  return fail('biformEquilibria')
}

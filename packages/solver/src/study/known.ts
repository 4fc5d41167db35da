/**
 * What is known of the answers of solvers along a segment of one parameter: lists of equilibria that stay the same
 * because every comparison that makes them keeps its sign, and numbers that are rational functions of the parameter.
 */
import { Fraction, rational } from '@biform/core'
import {
  addFunctions,
  type Call,
  constantFunction,
  costsOn,
  type Expression,
  functionOn,
  type KnownResults,
  multiplyFunctions,
  type NodeOn,
  type Path,
  type RationalFunction,
  type ScenarioOn,
  signOn,
  subtractFunctions,
  Unsettled,
} from '@biform/core/scenarios'
import type { Result } from '../results/index.ts'
import { type AnswerOn, type GameOf, isFunction, type Kind, NULL, partOf } from './followed/answer.ts'
import { FOLLOWERS } from './followed/index.ts'

/**
 * The answers of the solvers that are followed; the others are unsettled.
 *
 * @param results those at a point of the line, for the parts of them that do not move
 */
export function knownResults(line: ScenarioOn, results: Readonly<Record<string, Result>>): KnownResults {
  const { scenario, segment } = line
  const sign = (f: RationalFunction, what: string): number => signOn(f, segment, what)
  const callOf = (result: string): Call => scenario.results[result]!
  const gameOf = <K extends Kind>(call: Call, kind: K): GameOf<K> => {
    const game = line.game(call.game ?? '')
    if (game.kind !== kind) throw new Unsettled(`${call.solve} is not followed along the line`)
    return game as GameOf<K>
  }
  const answers = new Map<string, AnswerOn>()
  const answer = (result: string): AnswerOn => {
    const found = answers.get(result) ?? (line.moving.has(result) ? followed(result) : constantOf(results[result]))
    answers.set(result, found)
    return found
  }
  const followed = (result: string): AnswerOn => {
    const call = callOf(result)
    const follower = FOLLOWERS[call.solve]
    if (!follower) throw new Unsettled(`${result} (${call.solve}) is not followed along the line`)
    const template = scenario.games[call.game ?? '']
    return follower({
      call,
      players: template && 'players' in template ? (template.players ?? []) : [],
      strategies: template?.kind === 'normal-form' ? (template.strategies ?? []) : [],
      game: kind => gameOf(call, kind),
      sign,
      answer,
      follow: text => functionOn(text, result, line.scope, segment),
    })
  }
  return {
    number: (result, path) => {
      const call = callOf(result)
      if (call.solve === 'biformEquilibria') return appraisedNumber(line, call, results[result], path)
      const found =
        call.solve === 'subgamePerfect' ? numberInTree(gameOf(call, 'tree'), path, sign) : partOf(answer(result), path)
      if (typeof found === 'number') return constantFunction(rational(found))
      if (isFunction(found)) return found
      const reason = found === null ? 'has no value' : 'is not followed along the line'
      throw new Unsettled(`a number of ${result} (${call.solve}) ${reason}`)
    },
    truth: (result, path) => {
      const found = partOf(answer(result), path)
      if (typeof found === 'boolean') return found
      throw new Unsettled(`${result} (${callOf(result).solve}) is not followed along the line`)
    },
    equilibria: result => {
      const call = callOf(result)
      if (call.solve === 'subgamePerfect') solveTree(gameOf(call, 'tree'), sign)
      else {
        const game =
          call.solve === 'biformEquilibria' ? appraised(line, call, results[result]) : gameOf(call, 'normal-form')
        const isSmall = game.shape.length === 1 || (game.shape.length === 2 && game.shape.every(size => size === 2))
        if (call.solve !== 'pureEquilibria' && !isSmall) {
          throw new Unsettled('the mixed equilibria of a game beyond 2×2 are not followed along the line')
        }
        keepBestReplies(game, sign)
      }
    },
  }
}

type Sign = (f: RationalFunction, what: string) => number

/** An answer that does not move. */
function constantOf(part: unknown): AnswerOn {
  if (part instanceof Fraction) return constantFunction(part)
  if (Array.isArray(part)) return part.map(constantOf)
  if (typeof part === 'object' && part !== null) {
    return Object.fromEntries(Object.entries(part).map(([field, value]) => [field, constantOf(value)]))
  }
  return typeof part === 'boolean' || typeof part === 'number' ? part : null
}

/** The number at a path of the one subgame-perfect equilibrium. */
function numberInTree(game: GameOf<'tree'>, path: Path, sign: Sign): RationalFunction | undefined {
  const [first, second, third, fourth, fifth, sixth] = path
  const [solution, ...others] = solveTree(game, sign)
  if (first !== 'equilibria' || second !== 0 || others.length > 0 || !solution) return undefined
  if (third === 'payoffs') return solution.payoffs[Number(fourth)]
  if (third !== 'values' || typeof fourth !== 'object' || fifth !== 'payoffs') return undefined
  return solution.values.get(fourth.at)?.[Number(sixth)]
}

/** All comparisons between what a player gets at two profiles that differ in that player's strategy only. */
function keepBestReplies({ shape, payoffs }: GameOf<'normal-form'>, sign: Sign): void {
  payoffs.forEach((here, profile) => {
    let step = 1
    for (let i = shape.length - 1; i >= 0; i--) {
      const strategy = Math.floor(profile / step) % shape[i]!
      for (let other = strategy + 1; other < shape[i]!; other++) {
        const there = payoffs[profile + (other - strategy) * step]!
        sign(subtractFunctions(here[i]!, there[i]!), 'a best reply')
      }
      step *= shape[i]!
    }
  })
}

/** A pure subgame-perfect equilibrium: what it gives at the root, and at each node that has a label. */
interface Solution {
  readonly payoffs: readonly RationalFunction[]
  readonly values: ReadonlyMap<string, readonly RationalFunction[]>
}

/** At most so many equilibria are carried along. */
const MAX_SOLUTIONS = 256

/** Backward induction; where actions tie on the whole segment, each of them. */
function solveTree({ players, root }: GameOf<'tree'>, sign: Sign): readonly Solution[] {
  const solve = (node: NodeOn): readonly Solution[] => {
    switch (node.kind) {
      case 'terminal':
        return [named(node, node.payoffs, new Map())]
      case 'chance': {
        for (const { probability } of node.branches) sign(probability, 'a probability')
        const parts = combinations(node.branches.map(({ node: child }) => solve(child)))
        return parts.map(part => {
          const payoffs = players.map((_, i) =>
            part
              .map(({ payoffs: got }, k) => multiplyFunctions(node.branches[k]!.probability, got[i]!))
              .reduce(addFunctions, NULL),
          )
          return named(node, payoffs, joined(part))
        })
      }
      case 'decision': {
        const owner = players.indexOf(node.player)
        const parts = combinations(node.actions.map(({ node: child }) => solve(child)))
        return parts.flatMap(part => {
          const best = part.filter(one =>
            part.every(
              other =>
                other === one || sign(subtractFunctions(one.payoffs[owner]!, other.payoffs[owner]!), 'a decision') >= 0,
            ),
          )
          return best.map(({ payoffs }) => named(node, payoffs, joined(part)))
        })
      }
    }
  }
  return solve(root)
}

function named(
  { label }: NodeOn,
  payoffs: readonly RationalFunction[],
  values: ReadonlyMap<string, readonly RationalFunction[]>,
): Solution {
  return { payoffs, values: label === undefined ? values : new Map([...values, [label, payoffs]]) }
}

function joined(parts: readonly Solution[]): ReadonlyMap<string, readonly RationalFunction[]> {
  return new Map(parts.flatMap(({ values }) => [...values]))
}

/** One item of each list, in all ways. */
function combinations(lists: readonly (readonly Solution[])[]): Solution[][] {
  const count = lists.reduce((product, list) => product * list.length, 1)
  if (count > MAX_SOLUTIONS) throw new Unsettled(`more than ${MAX_SOLUTIONS} equilibria are not followed`)
  return lists.reduce<Solution[][]>((all, list) => all.flatMap(head => list.map(item => [...head, item])), [[]])
}

/**
 * The stage of a biform game of which only confidence and costs move: in every cell what each keeps, and
 * α_i · greatest + (1 − α_i) · least, less what it spends.
 */
function appraised(line: ScenarioOn, call: Call, result: Result | undefined): GameOf<'normal-form'> {
  const template = line.scenario.games[call.game ?? '']
  if (result?.method !== 'biformEquilibria' || template?.kind !== 'biform-game') {
    throw new Unsettled('only a biform game has appraised cells')
  }
  const { confidence = 0 } = call
  const costs = costsOn(line, call.game ?? '')
  const payoffs = result.cells.map((cell, k) => {
    if (cell.kind !== 'appraised') throw new Unsettled('a cell with an empty core is not followed along the line')
    return cell.payoffs.map((payoff, i) => {
      const { lower, upper } = cell.intervals[i]!
      const text = Array.isArray(confidence) ? confidence[i]! : (confidence as Expression)
      const width = upper.sub(lower)
      const least = cell.kept[i]!.add(lower)
      const spent = costs[k]?.[i] ?? constantFunction(least.add(width.mul(result.confidence[i]!)).sub(payoff))
      const index = functionOn(text, 'confidence', line.scope, line.segment)
      const gross = addFunctions(multiplyFunctions(index, constantFunction(width)), constantFunction(least))
      return subtractFunctions(gross, spent)
    })
  })
  return { kind: 'normal-form', shape: template.strategies.map(list => list.length), payoffs }
}

function appraisedNumber(line: ScenarioOn, call: Call, result: Result | undefined, path: Path): RationalFunction {
  const { payoffs } = appraised(line, call, result)
  const [cells, k, field, i, end] = path
  if (result?.method === 'biformEquilibria' && cells === 'cells') {
    const cell = result.cells[Number(k)]
    if (field === 'payoffs') return payoffs[Number(k)]![Number(i)]!
    if (field === 'intervals' && cell?.kind === 'appraised' && (end === 'lower' || end === 'upper')) {
      return constantFunction(cell.intervals[Number(i)]![end])
    }
  }
  throw new Unsettled('biformEquilibria is not followed along the line')
}

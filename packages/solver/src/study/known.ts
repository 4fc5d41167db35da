/**
 * What is known of the answers of solvers along a segment of one parameter: lists of equilibria that stay the same
 * because every comparison that makes them keeps its sign, and numbers that are rational functions of the parameter.
 */
import { type Fraction, ONE, ratio, ZERO } from '@biform/core'
import {
  addFunctions,
  type Call,
  constantFunction,
  divideFunctions,
  type Expression,
  functionOn,
  type GameOn,
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
import { contributedAlone, investmentLevel, keepContributing } from './known-levels.ts'

type Kind = GameOn['kind']
type GameOf<K extends Kind> = Extract<GameOn, { readonly kind: K }>

const NULL = constantFunction(ZERO)

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
  return {
    number: (result, path) => {
      const call = callOf(result)
      if (call.solve === 'biformEquilibria') return appraisedNumber(line, call, results[result], path)
      const template = scenario.games[call.game ?? '']
      const strategies = template?.kind === 'normal-form' ? (template.strategies ?? []) : []
      if (call.solve === 'sustainedContributors' && path[0] === 'count') {
        const discount = functionOn(call.discount ?? 0, 'discount', line.scope, segment)
        const { length } = keepContributing(gameOf(call, 'public-good'), discount, sign)
        return constantFunction(ratio(BigInt(length), 1n))
      }
      const found = numberAt(call, path, kind => gameOf(call, kind), strategies, sign)
      if (!found) throw new Unsettled(`${result} (${call.solve}) is not followed along the line`)
      return found
    },
    truth: result => {
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

/** The functions that stand at the paths that are known, by solver. */
function numberAt(
  call: Call,
  path: Path,
  gameOf: <K extends Kind>(kind: K) => GameOf<K>,
  strategies: readonly (readonly string[])[],
  sign: Sign,
): RationalFunction | undefined {
  const [first, second, third, fourth, fifth, sixth] = path
  switch (call.solve) {
    case 'investmentEquilibrium':
      return investmentLevel(gameOf('investment-game'), path)
    case 'concentration': {
      const { values } = gameOf('data-set')
      const total = values.reduce(addFunctions, NULL)
      if (first === 'total') return total
      return first === 'shares' && values[Number(second)] ? divideFunctions(values[Number(second)]!, total) : undefined
    }
    case 'contributors':
      return first === 'provided' ? contributedAlone(gameOf('public-good'), sign) : undefined
    case 'presentValues':
      return first === 'atStart' ? presentValue(gameOf('markov-chain'), Number(second)) : undefined
    case 'appropriate':
      return first === 'totals' || first === 'payoffs'
        ? totalOf(gameOf('relationship'), call.rule ?? 'shares', Number(second), first === 'payoffs')
        : undefined
    case 'shapley':
      return first === 'values' ? shapleyValue(gameOf('coalitional'), Number(second)) : undefined
    case 'subgamePerfect': {
      const game = gameOf('tree')
      const [solution, ...others] = solveTree(game, sign)
      if (first !== 'equilibria' || second !== 0 || others.length > 0 || !solution) return undefined
      if (third === 'payoffs') return solution.payoffs[Number(fourth)]
      if (third !== 'values' || typeof fourth !== 'object' || fifth !== 'payoffs') return undefined
      return solution.values.get(fourth.at)?.[Number(sixth)]
    }
    case 'criticalDiscount':
      return first === 'all' && second === 0 && third === 'lower' && call.periods === undefined
        ? grimThreshold(gameOf('normal-form'), call, strategies, sign)
        : undefined
    default:
      return undefined
  }
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

/** V(start) of V = r + δPV, by elimination; every pivot is positive, as I − δP has a dominant diagonal. */
function presentValue(chain: GameOf<'markov-chain'>, player: number): RationalFunction | undefined {
  const { transitions, rewards, discount, initial } = chain
  const paid = rewards[player]
  if (!paid) return undefined
  const rows = transitions.map((row, s) => [
    ...row.map((chance, t) =>
      subtractFunctions(constantFunction(s === t ? ONE : ZERO), multiplyFunctions(discount, chance)),
    ),
    paid[s]!,
  ])
  const n = rows.length
  for (let k = 0; k < n; k++) {
    const pivot = rows[k]![k]!
    const row = rows[k]!.map(value => divideFunctions(value, pivot))
    rows[k] = row
    for (let s = 0; s < n; s++) {
      const factor = rows[s]![k]!
      if (s === k || factor.top.length === 0) continue
      rows[s] = rows[s]!.map((value, t) => subtractFunctions(value, multiplyFunctions(factor, row[t]!)))
    }
  }
  return rows[initial]![n]
}

function totalOf(
  { kept, pots, shares, costs }: GameOf<'relationship'>,
  rule: NonNullable<Call['rule']>,
  partner: number,
  net: boolean,
): RationalFunction | undefined {
  const row = kept[partner]
  if (!row || (rule !== 'shares' && rule !== 'equal')) return undefined
  const share = rule === 'shares' ? shares[partner]! : constantFunction(ratio(1n, BigInt(kept.length)))
  const total = row
    .map((value, k) => addFunctions(value, multiplyFunctions(share, pots[k]!)))
    .reduce(addFunctions, NULL)
  return net ? subtractFunctions(total, costs[partner]!) : total
}

/** Σ_S (|S|−1)! (n−|S|)! / n! (v(S) − v(S∖i)). */
function shapleyValue({ players, worths }: GameOf<'coalitional'>, player: number): RationalFunction | undefined {
  if (!(player >= 0 && player < players)) return undefined
  return worths
    .map((worth, coalition) => {
      if (!((coalition >>> player) & 1)) return NULL
      const size = [...coalition.toString(2)].filter(digit => digit === '1').length
      const weight = factorial(size - 1)
        .mul(factorial(players - size))
        .div(factorial(players))
      return multiplyFunctions(constantFunction(weight), subtractFunctions(worth, worths[coalition ^ (1 << player)]!))
    })
    .reduce(addFunctions, NULL)
}

function factorial(n: number): Fraction {
  return n < 2 ? ONE : factorial(n - 1).mul(ratio(BigInt(n), 1n))
}

/**
 * The least discount factor of grim trigger from a profile to an equilibrium of the stage (Friedman 1971): the largest of
 * (D − R) / (D − P) over the players whom a deviation tempts, with R at the target, D from the best deviation and P at
 * the punishment, where R > P for all of them.
 */
function grimThreshold(
  { shape, payoffs }: GameOf<'normal-form'>,
  { target = [], punishment = [] }: Call,
  strategies: readonly (readonly string[])[],
  sign: Sign,
): RationalFunction | undefined {
  const indices = (labels: readonly string[]): number[] => labels.map((label, i) => strategies[i]?.indexOf(label) ?? -1)
  const at = (profile: readonly number[], i: number): RationalFunction =>
    payoffs[profile.reduce((k, strategy, j) => k * shape[j]! + strategy, 0)]![i]!
  const best = (profile: readonly number[], i: number): RationalFunction =>
    Array.from({ length: shape[i]! }, (_, strategy) => at(profile.with(i, strategy), i)).reduce((most, value) =>
      sign(subtractFunctions(value, most), 'a deviation') > 0 ? value : most,
    )
  const [path, threat] = [indices(target), indices(punishment)]
  let least = NULL
  for (let i = 0; i < shape.length; i++) {
    if (sign(subtractFunctions(best(threat, i), at(threat, i)), 'a deviation from the punishment') > 0) return undefined
    const [most, here, after] = [best(path, i), at(path, i), at(threat, i)]
    if (sign(subtractFunctions(most, here), 'a temptation') <= 0) continue
    if (sign(subtractFunctions(here, after), 'the target against the punishment') <= 0) return undefined
    const threshold = divideFunctions(subtractFunctions(most, here), subtractFunctions(most, after))
    if (sign(subtractFunctions(threshold, least), 'whose patience is needed') > 0) least = threshold
  }
  return least
}

/**
 * The stage of a biform game that does not move, where confidence does: α_i · greatest + (1 − α_i) · least, and what does
 * not depend on α, in every cell.
 */
function appraised(line: ScenarioOn, call: Call, result: Result | undefined): GameOf<'normal-form'> {
  const template = line.scenario.games[call.game ?? '']
  if (result?.method !== 'biformEquilibria' || template?.kind !== 'biform-game' || line.moving.has(call.game ?? '')) {
    throw new Unsettled('a biform game that moves is not followed along the line')
  }
  const { confidence = 0 } = call
  const payoffs = result.cells.map(cell => {
    if (cell.kind !== 'appraised') throw new Unsettled('a cell with an empty core is not followed along the line')
    return cell.payoffs.map((payoff, i) => {
      const { lower, upper } = cell.intervals[i]!
      const text = Array.isArray(confidence) ? confidence[i]! : (confidence as Expression)
      const width = upper.sub(lower)
      const rest = payoff.sub(width.mul(result.confidence[i]!))
      const index = functionOn(text, 'confidence', line.scope, line.segment)
      return addFunctions(multiplyFunctions(index, constantFunction(width)), constantFunction(rest))
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

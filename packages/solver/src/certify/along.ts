/**
 * Checks that a prediction's verdict is the same at all points of an open segment of a parameter: the scenario is
 * followed along it again, and everything that decides must keep its sign. What solvers answer along the segment is found
 * here in other ways than theirs: linear systems by Cramer's rule, the Shapley value by dividends, thresholds of patience
 * from the two sides of the inequality, trees by the best value of every node.
 */
import { type Fraction, InputError, ONE, type Real, ratio, ZERO } from '@biform/core'
import {
  addFunctions,
  type Call,
  constantFunction,
  divideFunctions,
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
  return {
    number: (result, path) => {
      const call = scenario.results[result]!
      if (call.solve === 'biformEquilibria') return expectation(line, call, results[result] as Result, path)
      if (call.solve === 'sustainedContributors') return payersOn(line, call, game(call), path, sign)
      return numberOn(scenario, call, game(call), path, sign)
    },
    truth: result => fail(result),
    equilibria: result => {
      const call = scenario.results[result]!
      const played = call.solve === 'biformEquilibria' ? stageOf(line, call, results[result] as Result) : game(call)
      sameEquilibria(call, played, sign)
    },
  }
}

type Sign = (f: RationalFunction) => -1 | 0 | 1

function fail(what: string): never {
  throw new Unsettled(`${what} is not known here`)
}

const zero = constantFunction(ZERO)
const one = constantFunction(ONE)
const total = (list: readonly RationalFunction[]): RationalFunction => list.reduce(addFunctions, zero)

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

/** The number at a path of an answer. */
function numberOn(scenario: Scenario, call: Call, game: GameOn, path: Path, sign: Sign): RationalFunction {
  const [first, k, third, fourth, , last] = path
  switch (game.kind) {
    case 'markov-chain':
      if (call.solve === 'presentValues' && first === 'atStart') return worthOfChain(game, Number(k))
      break
    case 'relationship': {
      const { rule = 'shares' } = call
      const even = rule === 'equal' ? constantFunction(ratio(1n, BigInt(game.kept.length))) : undefined
      const share = rule === 'shares' ? game.shares[Number(k)] : even
      if (call.solve !== 'appropriate' || !share || (first !== 'totals' && first !== 'payoffs')) break
      const gross = addFunctions(total(game.kept[Number(k)]!), multiplyFunctions(share, total(game.pots)))
      return first === 'totals' ? gross : subtractFunctions(gross, game.costs[Number(k)]!)
    }
    case 'coalitional':
      if (call.solve === 'shapley' && first === 'values') return sharedDividends(game.worths, Number(k))
      break
    case 'tree': {
      const plays = outcomesOfNode(game.root, game.players, sign)
      if (call.solve !== 'subgamePerfect' || first !== 'equilibria' || k !== 0 || plays.length !== 1) break
      const [play] = plays as [Play]
      if (third === 'payoffs') return play.worth[Number(fourth)]!
      const found = play.nodes.find(([label]) => typeof fourth === 'object' && label === fourth.at)
      if (third === 'values' && found) return found[1][Number(last)]!
      break
    }
    case 'investment-game':
      if (call.solve === 'investmentEquilibrium') return investedOn(game, path)
      break
    case 'data-set': {
      const all = total(game.values)
      if (call.solve !== 'concentration') break
      if (first === 'total') return all
      if (first === 'shares') return divideFunctions(game.values[Number(k)] ?? fail('a record'), all)
      break
    }
    case 'public-good':
      if (call.solve === 'contributors' && first === 'provided') {
        return total(game.contributions.filter((_, i) => sign(subtractFunctions(game.returns[i]!, one)) > 0))
      }
      break
    case 'normal-form':
      if (call.solve === 'criticalDiscount' && path.join() === 'all,0,lower')
        return patience(scenario, call, game, sign)
  }
  return fail(call.solve)
}

/** Where the derivative of a partner's payoff, or of the sum of all, is 0. */
function investedOn(
  { own, external, exposed, shares, cost }: Extract<GameOn, { kind: 'investment-game' }>,
  [first, second, third]: Path,
): RationalFunction {
  const i = Number(first === 'efficient' ? third : second)
  const [mine, price] = [own[i] ?? fail('a partner'), cost[i]!]
  const effects = external[i]!.with(i, mine)
  if (first === 'efficient' && second === 'levels') return divideFunctions(total(effects), price)
  if (first !== 'levels') fail('investmentEquilibrium')
  const exposedPart = total(effects.map((effect, j) => multiplyFunctions(exposed[j]!, effect)))
  const lost = subtractFunctions(multiplyFunctions(shares[i]!, exposedPart), multiplyFunctions(exposed[i]!, mine))
  return divideFunctions(addFunctions(mine, lost), price)
}

/** How many keep paying: whoever gains by stopping is sent away, until nobody does. */
function payersOn(line: ScenarioOn, call: Call, game: GameOn, path: Path, sign: Sign): RationalFunction {
  if (game.kind !== 'public-good' || path.join() !== 'count') return fail(call.solve)
  const { returns, contributions } = game
  const discount = functionOn(call.discount ?? fail('discount'), 'discount', line.scope, line.segment)
  const willing = returns.map(value => sign(subtractFunctions(value, one)) > 0)
  const alone = total(contributions.filter((_, i) => willing[i]))
  const members = new Set(returns.keys())
  const given = (): RationalFunction => total([...members].map(i => contributions[i]!))
  const leaves = (i: number): boolean => {
    if (willing[i]) return false
    const paid = multiplyFunctions(returns[i]!, given())
    const kept = subtractFunctions(paid, contributions[i]!)
    const left = subtractFunctions(paid, multiplyFunctions(returns[i]!, contributions[i]!))
    const after = multiplyFunctions(returns[i]!, alone)
    const later = multiplyFunctions(discount, subtractFunctions(after, left))
    return sign(subtractFunctions(kept, addFunctions(left, later))) < 0
  }
  for (let left = [...members]; left.length > 0; ) {
    left = [...members].filter(leaves)
    for (const i of left) members.delete(i)
  }
  return constantFunction(ratio(BigInt(members.size), 1n))
}

/** V_s = det(I − δP with column s replaced by r) / det(I − δP). */
function worthOfChain(
  { transitions, rewards, discount, initial }: Extract<GameOn, { kind: 'markov-chain' }>,
  player: number,
): RationalFunction {
  const rows = transitions.map((row, s) =>
    row.map((p, t) => subtractFunctions(s === t ? one : zero, multiplyFunctions(discount, p))),
  )
  if (rows.length > MAX_CRAMER) fail('a chain of many states')
  const paid = rewards[player] ?? fail('a player')
  return divideFunctions(determinant(rows.map((row, s) => row.with(initial, paid[s]!))), determinant(rows))
}

/** Larger systems are not solved again. */
const MAX_CRAMER = 6

function determinant(rows: readonly (readonly RationalFunction[])[]): RationalFunction {
  const [first, ...rest] = rows
  if (!first) return one
  return total(
    first.map((value, column) => {
      if (value.top.length === 0) return zero
      const minor = determinant(rest.map(row => row.toSpliced(column, 1)))
      return multiplyFunctions(column % 2 === 0 ? value : subtractFunctions(zero, value), minor)
    }),
  )
}

/** Σ over the coalitions of a player of their dividend by their size. */
function sharedDividends(worths: readonly RationalFunction[], player: number): RationalFunction {
  const dividends: RationalFunction[] = []
  worths.forEach((worth, coalition) => {
    const smaller = dividends.filter((_, other) => other !== coalition && (other & coalition) === other)
    dividends.push(subtractFunctions(worth, total(smaller)))
  })
  return total(
    dividends.map((dividend, coalition) => {
      const members = coalition.toString(2).replaceAll('0', '').length
      return (coalition >>> player) & 1
        ? multiplyFunctions(dividend, constantFunction(ratio(1n, BigInt(members))))
        : zero
    }),
  )
}

/** The least δ at which (1 − δ)(D − R) ≤ δ(R − P) for all players, after a threat that is an equilibrium of the stage. */
function patience(
  scenario: Scenario,
  { game: name = '', target = [], punishment = [], periods }: Call,
  { shape, payoffs }: Extract<GameOn, { kind: 'normal-form' }>,
  sign: Sign,
): RationalFunction {
  const template = scenario.games[name]
  if (template?.kind !== 'normal-form' || periods !== undefined) fail('patience')
  const place = (labels: readonly string[]): number[] =>
    labels.map((label, i) => (template.strategies?.[i] ?? fail('a strategy')).indexOf(label))
  const pay = (profile: readonly number[], i: number): RationalFunction =>
    payoffs[profile.reduce((index, s, j) => index * shape[j]! + s, 0)]?.[i] ?? fail('a profile')
  const gains = (profile: readonly number[], i: number): RationalFunction[] =>
    Array.from({ length: shape[i]! }, (_, s) => subtractFunctions(pay(profile.with(i, s), i), pay(profile, i)))
  const [path, threat] = [place(target), place(punishment)]
  const needed = shape.flatMap((_, i) => {
    if (gains(threat, i).some(gain => sign(gain) > 0)) fail('a threat that is no equilibrium')
    return gains(path, i).flatMap(gain => {
      if (sign(gain) <= 0) return []
      const loss = subtractFunctions(pay(path, i), pay(threat, i))
      if (sign(loss) <= 0) fail('a threat that does not hurt')
      return [divideFunctions(gain, addFunctions(gain, loss))]
    })
  })
  return needed.reduce((most, value) => (sign(subtractFunctions(value, most)) > 0 ? value : most), zero)
}

type Appraised = Extract<Result, { readonly method: 'biformEquilibria' }>['cells'][number] & {
  readonly kind: 'appraised'
}

/** What a player expects of a cell: its payoff here, and as much more as confidence above that of here adds. */
function expectationIn(line: ScenarioOn, call: Call, here: Fraction, cell: Appraised, i: number): RationalFunction {
  const text = [call.confidence ?? fail('confidence')].flat()
  const index = functionOn(
    (text.length > 1 ? text[i]! : text[0]!) as Expression,
    'confidence',
    line.scope,
    line.segment,
  )
  const { lower, upper } = cell.intervals[i]!
  return addFunctions(
    constantFunction(cell.payoffs[i]!),
    multiplyFunctions(subtractFunctions(index, constantFunction(here)), constantFunction(upper.sub(lower))),
  )
}

/** The stage of a biform game that does not move itself. */
function stageOf(line: ScenarioOn, call: Call, result: Result): Extract<GameOn, { kind: 'normal-form' }> {
  const template = line.scenario.games[call.game ?? '']
  const isFixed = template?.kind === 'biform-game' && !line.moving.has(call.game ?? '')
  if (!isFixed || result.method !== 'biformEquilibria') return fail('a biform game')
  const payoffs = result.cells.map(cell =>
    cell.kind === 'appraised'
      ? cell.payoffs.map((_, i) => expectationIn(line, call, result.confidence[i]!, cell, i))
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

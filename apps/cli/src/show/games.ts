/** Games as tables. */
import {
  type AlternatingOffers,
  at,
  type BargainingFrontier,
  type BargainingProblem,
  type ClaimsProblem,
  type Coalitional,
  type CurveProblem,
  type DataSet,
  type DualValueGame,
  everyone,
  type Fraction,
  type Game,
  type Liability,
  length,
  type MarkovChain,
  type NormalForm,
  ownUse,
  payoff,
  profileAt,
  profileCount,
  type Relationship,
  shapeOf,
  type Tree,
  type TreeNode,
  type WeightedVoting,
  worth,
} from '@biform/core'
import { count, table } from '../text.ts'
import { showGroups } from './hedonic.ts'
import { coalition, number, numbers } from './number.ts'
import { showGates } from './process.ts'

/** Larger games are only described. */
const MAX_ROWS = 64
const MAX_COLUMNS = 12

const KIND_NAMES: Readonly<Record<Game['kind'], string>> = {
  'normal-form': 'normal form',
  coalitional: 'coalitional game',
  tree: 'tree',
  relationship: 'relationship',
  'dual-value-game': 'dual-value game',
  'claims-problem': 'claims problem',
  'weighted-voting': 'weighted voting game',
  'bargaining-problem': 'bargaining problem',
  'bargaining-frontier': 'bargaining problem with a smooth frontier',
  'alternating-offers': 'alternating offers',
  'repeated-game': 'repeated game',
  'curve-problem': 'problem of one decision',
  'markov-chain': 'Markov chain',
  'data-set': 'data set',
  'biform-game': 'biform game',
  'investment-game': 'investment game',
  'public-good': 'public good',
  'process-map': 'process in stages',
  'hedonic-game': 'hedonic game',
}

/** The field's name for a kind of game. */
export function kindName(kind: Game['kind']): string {
  return KIND_NAMES[kind]
}

/** What kind of game it is, and how large: `normal form, 2×2`. */
export function describe(game: Game): string {
  const name = kindName(game.kind)
  switch (game.kind) {
    case 'normal-form':
      return `${name}, ${shapeOf(game).join('×')}`
    case 'relationship':
      return `${name}, ${count(game.partners.length, 'partner', 'partners')}`
    case 'process-map':
      return `${name}, ${count(game.gates.length, 'gate', 'gates')}`
    case 'data-set':
      return `${name}, ${count(game.values.length, 'record', 'records')}`
    case 'repeated-game':
      return `${name}, ${shapeOf(game.stage).join('×')}, discount ${number(game.discount)}`
    default:
      return `${name}, ${count(game.players.length, 'player', 'players')}`
  }
}

/** The game itself as a table, if it is small enough to read. */
export function showGame(game: Game): string[] {
  switch (game.kind) {
    case 'normal-form':
      return showNormalForm(game)
    case 'coalitional':
      return showCoalitional(game)
    case 'tree':
      return showTree(game)
    case 'relationship':
      return showRelationship(game)
    case 'dual-value-game':
      return showDualValue(game)
    case 'claims-problem':
      return showClaims(game)
    case 'weighted-voting':
      return showVoting(game)
    case 'bargaining-problem':
      return showBargaining(game)
    case 'bargaining-frontier':
      return showFrontier(game)
    case 'alternating-offers':
      return showOffers(game)
    case 'curve-problem':
      return showCurve(game)
    case 'markov-chain':
      return showChain(game)
    case 'hedonic-game':
      return showGroups(game)
    case 'process-map':
      return showGates(game)
    case 'data-set':
      return showData(game)
    case 'investment-game':
      return game.players.map(
        (player, i) =>
          `${player}: own effect ${number(game.own[i]!)}, on others ${numbers(game.external[i]!)}, cost ${number(game.cost[i]!)}, exposure ${number(game.exposure[i]!)}, share ${number(game.shares[i]!)}`,
      )
    case 'public-good':
      return table(
        [{ title: 'player' }, { title: 'return', right: true }, { title: 'pays', right: true }],
        game.players
          .slice(0, MAX_ROWS)
          .map((player, i) => [player, number(game.returns[i]!), number(game.contributions[i]!)]),
      )
    case 'biform-game':
      return game.strategies.map((moves, i) => `${game.players[i]} chooses ${moves.join(' or ')}`)
    case 'repeated-game':
      return [`discount ${number(game.discount)}; in each period:`, ...showNormalForm(game.stage)]
  }
}

/** A matrix for two players, one line per profile otherwise. */
function showNormalForm(game: NormalForm): string[] {
  const shape = shapeOf(game)
  const profiles = profileCount(game)
  if (profiles > MAX_ROWS) return [`too large to show: ${profiles} profiles`]
  const payoffs = (profile: readonly number[]): string => numbers(game.players.map((_, i) => payoff(game, profile, i)))
  if (shape.length === 2 && shape[1]! <= MAX_COLUMNS) {
    const [rows, columns] = game.strategies as [readonly string[], readonly string[]]
    return table(
      [{ title: `${game.players[0]} \\ ${game.players[1]}` }, ...columns.map(title => ({ title }))],
      rows.map((row, r) => [row, ...columns.map((_, c) => payoffs([r, c]))]),
    )
  }
  return table(
    [
      ...game.players.map(title => ({ title })),
      ...game.players.map(title => ({ title: `${title} gets`, right: true })),
    ],
    Array.from({ length: profiles }, (_, index) => {
      const profile = profileAt(game, index)
      const strategies = profile.map((strategy, i) => game.strategies[i]![strategy]!)
      return [...strategies, ...game.players.map((_, i) => number(payoff(game, profile, i)))]
    }),
  )
}

function showCoalitional(game: Coalitional): string[] {
  const size = length(game.worth)
  if (size > MAX_ROWS)
    return [`too large to show: ${size} coalitions; together they are worth ${number(worth(game, size - 1))}`]
  return table(
    [{ title: 'coalition' }, { title: 'worth', right: true }],
    Array.from({ length: size - 1 }, (_, i) => [coalition(game.players, i + 1), number(worth(game, i + 1))]),
  )
}

function showTree(game: Tree): string[] {
  const lines: string[] = []
  const visit = (node: TreeNode, depth: number, before: string): void => {
    const start = '  '.repeat(depth) + before
    switch (node.kind) {
      case 'terminal':
        lines.push(`${start}${numbers(node.payoffs)}`)
        break
      case 'decision':
        lines.push(`${start}${node.player} chooses`)
        for (const action of node.actions) visit(action.node, depth + 1, `${action.label}: `)
        break
      case 'chance':
        lines.push(`${start}chance draws`)
        for (const branch of node.branches) {
          visit(branch.node, depth + 1, `${branch.label}, probability ${number(branch.probability)}: `)
        }
    }
  }
  visit(game.root, 0, '')
  if (lines.length > MAX_ROWS) return [`too large to show: ${lines.length} nodes`]
  return [...lines, `(payoffs to ${game.players.join(', ')})`]
}

function showRelationship(game: Relationship): string[] {
  return game.components.flatMap((component, k) => [
    `${component.label}, rivalry ${number(component.rivalry)}`,
    ...table(
      [{ title: 'partner' }, { title: 'own use', right: true }, { title: 'exposure', right: true }],
      game.partners.map((partner, i) => [
        partner,
        number(ownUse(game, i, k, everyone(game))),
        number(component.exposure[i]!),
      ]),
    ),
  ])
}

function showDualValue(game: DualValueGame): string[] {
  const size = length(game.pot)
  const limits = `liability: ${game.players.map((player, i) => `${player} ${liability(game.liability[i]!)}`).join(', ')}`
  if (size > MAX_ROWS) return [`too large to show: ${size} coalitions`, limits]
  const columns = game.players.map(player => ({ title: `${player} keeps`, right: true }))
  return [
    ...table(
      [{ title: 'coalition' }, ...columns, { title: 'pot', right: true }],
      Array.from({ length: size - 1 }, (_, i) => [
        coalition(game.players, i + 1),
        ...game.players.map((_, player) => (((i + 1) >>> player) & 1 ? number(at(game.ownUse[player]!, i + 1)) : '')),
        number(at(game.pot, i + 1)),
      ]),
    ),
    limits,
  ]
}

function showVoting({ players, quota, weights, also, orElse }: WeightedVoting): string[] {
  const chambers = [{ quota, weights }, ...also, ...orElse]
  if (players.length >= MAX_ROWS) return [`too large to show: ${players.length} players`]
  const titles = chambers.map((_, c) => (c === 0 ? 'weight' : c <= also.length ? 'and weight' : 'or weight'))
  return table(
    [{ title: 'player' }, ...titles.map(title => ({ title, right: true }))],
    [
      ...players.map((player, i) => [player, ...chambers.map(chamber => number(chamber.weights[i]!))]),
      ['quota', ...chambers.map(chamber => number(chamber.quota))],
    ],
  )
}

function showClaims({ players, estate, claims }: ClaimsProblem): string[] {
  const rows = [...players.map((player, i) => [player, number(claims[i]!)]), ['estate', number(estate)]]
  if (rows.length > MAX_ROWS) return [`too large to show: ${players.length} claims on ${number(estate)}`]
  return table([{ title: 'player' }, { title: 'claims', right: true }], rows)
}

function liability(value: Liability): string {
  return value === 'unlimited' ? value : number(value)
}

/** The points whose comprehensive convex hull is feasible, and the disagreement point below them. */
function showBargaining({ players, points, disagreement }: BargainingProblem): string[] {
  if (points.length > MAX_ROWS) return [`too large to show: ${points.length} points`]
  const rows = [
    ...points.map((point, k) => [`point ${k}`, ...point.map(number)]),
    ['without agreement', ...disagreement.map(number)],
  ]
  return table([{ title: '' }, ...players.map(title => ({ title, right: true }))], rows)
}

function showOffers({ players, pie, discounts, options }: AlternatingOffers): string[] {
  const rows = [['discount', ...discounts.map(number)], ...(options ? [['option', ...options.map(number)]] : [])]
  return [`pie ${number(pie)}`, ...table([{ title: '' }, ...players.map(title => ({ title, right: true }))], rows)]
}

/** The frontier as a polynomial in the first player's payoff. */
function showCurve({ players, label, interval, payoffs, disagreement }: CurveProblem): string[] {
  return [
    ...players.map((player, i) => `${player} gets ${polynomial(payoffs[i]!)}`),
    `where x is the ${label}, ${number(interval[0])} ≤ x ≤ ${number(interval[1])}; without agreement: ${numbers(disagreement)}`,
  ]
}

/** The terms of a polynomial that are not 0, lowest degree first. */
function polynomial(coefficients: readonly Fraction[]): string {
  const terms = coefficients.flatMap((value, i) => {
    if (value.n === 0n) return []
    return [`${value.toFraction()}${i === 0 ? '' : i === 1 ? ' x' : ` x^${i}`}`]
  })
  return terms.length === 0 ? '0' : terms.join(' + ')
}

function showChain({ states, initial, transitions, players, rewards, discount }: MarkovChain): string[] {
  if (states.length > MAX_ROWS) return [`too large to show: ${states.length} states`]
  const leads = (row: readonly Fraction[]): string =>
    row.flatMap((value, t) => (value.n === 0n ? [] : [`${states[t]} ${number(value)}`])).join(', ')
  return [
    ...table(
      [{ title: 'state' }, { title: 'leads to' }, ...players.map(player => ({ title: `${player} gets`, right: true }))],
      states.map((state, s) => [state, leads(transitions[s]!), ...rewards.map(list => number(list[s]!))]),
    ),
    `it begins in ${states[initial]}; discount ${number(discount)}`,
  ]
}

function showData({ labels, values, groups }: DataSet): string[] {
  if (values.length > MAX_ROWS) return [`too large to show: ${values.length} records`]
  return table(
    [{ title: 'record' }, { title: 'number', right: true }, { title: 'group' }],
    labels.map((label, k) => [label, number(values[k]!), groups[k]!]),
  )
}

function showFrontier({ players, frontier, domain, disagreement }: BargainingFrontier): string[] {
  return [
    `${players[1]} gets at most ${polynomial(frontier)} where ${players[0]} gets x, ${number(domain[0])} ≤ x ≤ ${number(domain[1])}`,
    `without agreement: ${numbers(disagreement)}`,
  ]
}

/** Games of a scenario along a segment of one parameter: their numbers are rational functions of it. */
import { ONE, ratio, ZERO } from '../../index.ts'
import { SIZE } from '../names.ts'
import type {
  CoalitionalTemplate,
  Expression,
  GameTemplate,
  Leaf,
  MarkovTemplate,
  NestedLeaf,
  NormalFormTemplate,
  RelationshipTemplate,
  TreeNodeTemplate,
} from '../types.ts'
import { type CurveOn, curveOn, type InvestmentOn, investmentOn } from './decisions.ts'
import { type FunctionScope, functionOn } from './expression.ts'
import { type DataSetOn, dataSetOn, type PublicGoodOn, publicGoodOn } from './levels.ts'
import {
  addFunctions,
  constantFunction,
  divideFunctions,
  multiplyFunctions,
  type RationalFunction,
  subtractFunctions,
} from './rational-function.ts'
import { type Segment, signOn } from './segment.ts'
import { Unsettled } from './unsettled.ts'

/** A game whose numbers are functions. Of the kinds that are not listed nothing is said. */
export type GameOn =
  | PublicGoodOn
  | DataSetOn
  | {
      readonly kind: 'normal-form'
      readonly shape: readonly number[]
      /** Per profile in row-major order, per player. */
      readonly payoffs: readonly (readonly RationalFunction[])[]
    }
  | { readonly kind: 'tree'; readonly players: readonly string[]; readonly root: NodeOn }
  | {
      readonly kind: 'markov-chain'
      readonly initial: number
      readonly transitions: readonly (readonly RationalFunction[])[]
      readonly rewards: readonly (readonly RationalFunction[])[]
      readonly discount: RationalFunction
    }
  | ({ readonly kind: 'relationship' } & RelationshipOn)
  | ({ readonly kind: 'curve-problem' } & CurveOn)
  | ({ readonly kind: 'investment-game' } & InvestmentOn)
  /** The worths in bitmask order. */
  | { readonly kind: 'coalitional'; readonly players: number; readonly worths: readonly RationalFunction[] }

/** A node of such a tree; the label is missing where the scenario gives none. */
export type NodeOn = { readonly label?: string } & (
  | {
      readonly kind: 'decision'
      readonly player: string
      readonly actions: readonly { readonly label: string; readonly node: NodeOn }[]
    }
  | {
      readonly kind: 'chance'
      readonly branches: readonly { readonly probability: RationalFunction; readonly node: NodeOn }[]
    }
  | { readonly kind: 'terminal'; readonly payoffs: readonly RationalFunction[] }
)

/** A relationship: what the partners keep, what they expose, and what the pots are worth. */
export interface RelationshipOn {
  /** u_ik, by partner and component. */
  readonly ownUse: readonly (readonly RationalFunction[])[]
  /** (1 − ρ_ik) u_ik, by partner and component. */
  readonly kept: readonly (readonly RationalFunction[])[]
  /** w_k. */
  readonly pots: readonly RationalFunction[]
  readonly shares: readonly RationalFunction[]
  readonly costs: readonly RationalFunction[]
}

const NULL = constantFunction(ZERO)
const UNIT = constantFunction(ONE)

/**
 * @param other a game that is named before this one
 * @throws Unsettled for a kind, or a way of giving numbers, that is not followed
 */
export function gameOn(
  template: GameTemplate,
  at: string,
  scope: FunctionScope,
  segment: Segment,
  other: (name: string) => GameOn,
): GameOn {
  switch (template.kind) {
    case 'normal-form':
      return normalFormOn(template, at, scope, segment)
    case 'tree':
      return { kind: 'tree', players: template.players, root: nodeOn(template.root, `${at}.root`, scope, segment) }
    case 'markov-chain':
      return chainOn(template, at, scope, segment)
    case 'relationship':
      return { kind: 'relationship', ...relationshipOn(template, at, scope, segment) }
    case 'coalitional':
      return coalitionalOn(template, at, scope, segment)
    case 'investment-game':
      return { kind: 'investment-game', ...investmentOn(template, at, scope, segment) }
    case 'curve-problem':
      return { kind: 'curve-problem', ...curveOn(template, at, scope, segment) }
    case 'data-set':
      return dataSetOn(template, at, scope, segment)
    case 'public-good':
      return publicGoodOn(template, at, scope, segment, name => {
        const data = other(name)
        if (data.kind !== 'data-set') throw new Unsettled(`${name} is no data set`)
        return data.values
      })
    default:
      throw new Unsettled(`a ${template.kind} is not followed along the line`)
  }
}

function normalFormOn(template: NormalFormTemplate, at: string, scope: FunctionScope, segment: Segment): GameOn {
  const { payoffs, cell, index = [], strategies } = template
  if (cell !== undefined && strategies !== undefined) {
    const shape = strategies.map(list => list.length)
    const count = shape.reduce((product, size) => product * size, 1)
    const leaves = Array.from({ length: count }, (_, k) => {
      const inner = extended(scope, index, profileOf(k, shape))
      return leafOn(cell, `${at}.cell`, inner, segment)
    })
    return { kind: 'normal-form', shape, payoffs: leaves }
  }
  if (payoffs === undefined) throw new Unsettled('the strategic form of a tree is not followed along the line')
  const shape: number[] = []
  const leaves: (readonly RationalFunction[])[] = []
  const visit = (node: NestedLeaf, depth: number): void => {
    if (Array.isArray(node) && typeof node[0] === 'object') {
      shape[depth] = node.length
      for (const item of node as readonly NestedLeaf[]) visit(item, depth + 1)
    } else leaves.push(leafOn(node as Leaf, `${at}.payoffs`, scope, segment))
  }
  visit(payoffs, 0)
  return { kind: 'normal-form', shape, payoffs: leaves }
}

function profileOf(k: number, shape: readonly number[]): number[] {
  let rest = k
  return shape
    .toReversed()
    .map(size => {
      const strategy = rest % size
      rest = (rest - strategy) / size
      return strategy
    })
    .reverse()
}

function extended(scope: FunctionScope, names: readonly string[], values: readonly number[]): FunctionScope {
  const numbers = names.map((name, k) => [name, constantFunction(ratio(BigInt(values[k]!), 1n))] as const)
  return new Map([...scope, ...numbers])
}

/** Payoffs: expressions, or what the partners of a relationship appropriate by their shares, less their costs. */
function leafOn(leaf: Leaf, at: string, scope: FunctionScope, segment: Segment): RationalFunction[] {
  if (isList(leaf)) return leaf.map(text => functionOn(text, at, scope, segment))
  const { kept, pots, shares, costs } = relationshipOn(leaf, at, scope, segment)
  return kept.map((row, i) => {
    const gained = row
      .map((value, k) => addFunctions(value, multiplyFunctions(shares[i]!, pots[k]!)))
      .reduce(addFunctions, NULL)
    return subtractFunctions(gained, costs[i]!)
  })
}

function nodeOn(node: TreeNodeTemplate, at: string, scope: FunctionScope, segment: Segment): NodeOn {
  const label = node.label === undefined ? {} : { label: node.label }
  switch (node.kind) {
    case 'terminal':
      return { ...label, kind: 'terminal', payoffs: leafOn(node.payoffs, `${at}.payoffs`, scope, segment) }
    case 'decision': {
      const actions = node.actions.map((action, k) => ({
        label: action.label,
        node: nodeOn(action.node, `${at}.actions[${k}].node`, scope, segment),
      }))
      return { ...label, kind: 'decision', player: node.player, actions }
    }
    case 'chance': {
      const branches = node.branches.map((branch, k) => ({
        probability: functionOn(branch.probability, `${at}.branches[${k}].probability`, scope, segment),
        node: nodeOn(branch.node, `${at}.branches[${k}].node`, scope, segment),
      }))
      return { ...label, kind: 'chance', branches }
    }
  }
}

function chainOn(template: MarkovTemplate, at: string, scope: FunctionScope, segment: Segment): GameOn {
  const { states, initial, transitions, rewards = [], discount } = template
  const read = (text: Expression): RationalFunction => functionOn(text, at, scope, segment)
  return {
    kind: 'markov-chain',
    initial: initial === undefined ? 0 : states.indexOf(initial),
    transitions: transitions.map(row =>
      isList(row)
        ? row.map(read)
        : states.map(state => (Object.hasOwn(row, state) ? read((row as Record<string, Expression>)[state]!) : NULL)),
    ),
    rewards: rewards.map(list => list.map(read)),
    discount: discount === undefined ? NULL : read(discount),
  }
}

function relationshipOn(
  template: RelationshipTemplate,
  at: string,
  scope: FunctionScope,
  segment: Segment,
): RelationshipOn {
  const { partners, components, shares, costs, leaks = [] } = template
  const read = (text: Expression): RationalFunction => functionOn(text, at, scope, segment)
  const perPartner = (value: Expression | readonly Expression[] | undefined, otherwise: RationalFunction) =>
    partners.map((_, i) => {
      const text = isList(value) ? value[i] : value
      return text === undefined ? otherwise : read(text)
    })
  const parts = components.map(({ label = '', ownUse, everyCoalition, exposure, disagreement, rivalry }, component) => {
    if (!isList(ownUse) || everyCoalition) {
      throw new Unsettled('own use that depends on the coalition is not followed along the line')
    }
    const crowding = rivalry === undefined ? NULL : read(rivalry)
    const before = ownUse.map(read)
    const values = [...before]
    for (const leak of leaks) {
      if (leak.component !== (label || `value ${component + 1}`)) continue
      const [from, to] = [partners.indexOf(leak.from), partners.indexOf(leak.to)]
      const part = multiplyFunctions(read(leak.share), before[from]!)
      values[to] = addFunctions(values[to]!, part)
      values[from] = subtractFunctions(values[from]!, multiplyFunctions(crowding, part))
    }
    const exposures =
      disagreement === undefined
        ? perPartner(exposure, NULL)
        : disagreement.map((text, i) => notKept(before[i]!, read(text), `${at}: own use`, segment))
    const exposed = values.map((value, i) => multiplyFunctions(exposures[i]!, value))
    return {
      values,
      kept: values.map((value, i) => subtractFunctions(value, exposed[i]!)),
      pot: useOn(exposed, crowding, `${at}: the pot`, segment),
    }
  })
  const equal = constantFunction(ratio(1n, BigInt(partners.length)))
  return {
    ownUse: partners.map((_, i) => parts.map(({ values }) => values[i]!)),
    kept: partners.map((_, i) => parts.map(({ kept }) => kept[i]!)),
    pots: parts.map(({ pot }) => pot),
    shares: perPartner(shares, equal),
    costs: perPartner(costs, NULL),
  }
}

/** The exposure that a disagreement point implies: 1 − u⁰/u, or 0 without own use. */
function notKept(ownUse: RationalFunction, kept: RationalFunction, what: string, segment: Segment): RationalFunction {
  return signOn(ownUse, segment, what) === 0 ? NULL : subtractFunctions(UNIT, divideFunctions(kept, ownUse))
}

/** G_κ: with the values sorted downwards, the best of (u_1 + … + u_m) / (1 + (m − 1)κ). */
function useOn(
  values: readonly RationalFunction[],
  rivalry: RationalFunction,
  what: string,
  segment: Segment,
): RationalFunction {
  const sign = (f: RationalFunction): number => signOn(f, segment, what)
  if (sign(rivalry) === 0) return values.reduce(addFunctions, NULL)
  const sorted = values.toSorted((a, b) => sign(subtractFunctions(b, a)))
  let [best, total] = [NULL, NULL]
  sorted.forEach((value, m) => {
    total = addFunctions(total, value)
    const shared = divideFunctions(
      total,
      addFunctions(UNIT, multiplyFunctions(rivalry, constantFunction(ratio(BigInt(m), 1n)))),
    )
    if (sign(subtractFunctions(shared, best)) > 0) best = shared
  })
  return best
}

function coalitionalOn(template: CoalitionalTemplate, at: string, scope: FunctionScope, segment: Segment): GameOn {
  const { players, worth, everyCoalition, index = [] } = template
  if (players === undefined) throw new Unsettled('a game without named players is not followed along the line')
  const coalitions = Array.from({ length: 2 ** players.length }, (_, coalition) =>
    players.map((_, i) => (coalition >>> i) & 1),
  )
  const worthOf = (members: readonly number[], coalition: number): RationalFunction => {
    if (coalition === 0) return NULL
    if (everyCoalition !== undefined) {
      const size = members.reduce((total, one) => total + one, 0)
      const inner = extended(scope, [SIZE, ...index], [size, ...members])
      return functionOn(everyCoalition, `${at}.everyCoalition`, inner, segment)
    }
    if (worth === undefined) throw new Unsettled('a reading of another game is not followed along the line')
    if (isList(worth)) return functionOn(worth[coalition]!, `${at}.worth`, scope, segment)
    const same = Object.entries(worth as Record<string, Expression>).find(([key]) => {
      const names = key.split(',').map(name => name.trim())
      return (
        names.length === members.filter(one => one === 1).length && names.every(name => members[players.indexOf(name)])
      )
    })
    return same ? functionOn(same[1], `${at}.worth`, scope, segment) : NULL
  }
  return { kind: 'coalitional', players: players.length, worths: coalitions.map(worthOf) }
}

function isList(value: unknown): value is readonly Expression[] {
  return Array.isArray(value)
}

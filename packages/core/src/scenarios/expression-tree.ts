/**
 * Expressions as trees of our own. mathjs parses, and does nothing else: its nodes are taken over one by one from a
 * list of those that are allowed, and everything that is not on it is refused.
 */
import { create, type MathNode, parseDependencies } from 'mathjs/number'
import { type Fraction, InputError, show } from '../index.ts'
import { FUNCTIONS } from './names.ts'
import { scan } from './scan.ts'

/** An expression over named rationals. */
export type ExpressionTree =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: ExpressionTree
      readonly right: ExpressionTree
    }
  | { readonly kind: 'negation'; readonly of: ExpressionTree }
  | { readonly kind: 'power'; readonly base: ExpressionTree; readonly exponent: number }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly arguments: readonly ExpressionTree[] }
  | {
      readonly kind: 'conditional'
      readonly condition: Condition
      readonly yes: ExpressionTree
      readonly no: ExpressionTree
    }

/** An operation between two expressions; `^` is a node of its own. */
export type Operator = '+' | '-' | '*' | '/'
/** A function that an expression may call. */
export type FunctionName = 'min' | 'max' | 'abs'

/** The comparison that a conditional depends on. */
export interface Condition {
  readonly relation: Comparison
  readonly left: ExpressionTree
  readonly right: ExpressionTree
}

/** A relation that a condition of an expression may use. */
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

let parser: ReturnType<typeof create>['parse'] | undefined
/** The parser of mathjs, made when the first expression is read: that takes longer than to read most files. */
function parse(text: string): MathNode {
  parser ??= create({ parseDependencies: parseDependencies! }).parse
  return parser(text)
}

const OPERATORS: readonly string[] = ['+', '-', '*', '/']
const COMPARISONS: readonly string[] = ['==', '!=', '<', '<=', '>', '>=']

/**
 * Parses an expression.
 *
 * @param at the place of the expression, for errors
 * @throws InputError for anything that the language does not have
 */
export function parseExpression(text: string, at: string): ExpressionTree {
  const known = TREES.get(text)
  if (known !== undefined) return known
  const tree = readExpression(text, at)
  if (TREES.size === MAX_TREES) TREES.clear()
  TREES.set(text, tree)
  return tree
}

/**
 * Trees by their text: a scenario is built at hundreds of points, and its expressions are the same at each. To parse them
 * anew took a fifth of the time of `biform run --all`.
 */
const TREES = new Map<string, ExpressionTree>()
const MAX_TREES = 2_000

function readExpression(text: string, at: string): ExpressionTree {
  const { text: scanned, literals } = scan(text, at)
  let node: MathNode
  try {
    node = parse(scanned)
  } catch {
    throw new InputError(at, `${show(text)} is not an expression`)
  }
  return new Reader(literals, at).tree(node)
}

/** Fields of mathjs nodes, of every type that is read. */
interface NodeFields {
  readonly type: string
  readonly value?: unknown
  readonly name?: string
  readonly op?: string
  readonly implicit?: boolean
  readonly args?: readonly MathNode[]
  readonly content?: MathNode
  readonly fn?: { readonly name?: string }
  readonly condition?: MathNode
  readonly trueExpr?: MathNode
  readonly falseExpr?: MathNode
}

/** Takes over the nodes of one parse. */
class Reader {
  readonly #literals: readonly Fraction[]
  readonly #at: string

  constructor(literals: readonly Fraction[], at: string) {
    this.#literals = literals
    this.#at = at
  }

  tree(given: MathNode): ExpressionTree {
    const node = given as NodeFields
    switch (node.type) {
      case 'ConstantNode':
        return { kind: 'number', value: this.#literals[this.#literal(node)]! }
      case 'SymbolNode':
        return { kind: 'name', name: node.name! }
      case 'ParenthesisNode':
        return this.tree(node.content!)
      case 'OperatorNode':
        return this.#operation(node)
      case 'FunctionNode':
        return this.#call(node)
      case 'ConditionalNode':
        return {
          kind: 'conditional',
          condition: this.#condition(node.condition!),
          yes: this.tree(node.trueExpr!),
          no: this.tree(node.falseExpr!),
        }
      case 'RelationalNode':
        return this.#refuse('a chain of comparisons is not part of an expression')
      default:
        return this.#refuse(`${show(node.type)} is not part of an expression`)
    }
  }

  #refuse(reason: string): never {
    throw new InputError(this.#at, reason)
  }

  #literal(node: NodeFields): number {
    const index = node.value
    if (typeof index !== 'number' || this.#literals[index] === undefined) this.#refuse('holds a constant of no kind')
    return index as number
  }

  #operation(node: NodeFields): ExpressionTree {
    const [left, right] = node.args!
    if (node.implicit) this.#refuse('a product needs its *')
    if (right === undefined) {
      if (node.op !== '-') this.#refuse(`${show(node.op)} is not part of an expression`)
      return { kind: 'negation', of: this.tree(left!) }
    }
    if (node.op === '^') return { kind: 'power', base: this.tree(left!), exponent: this.#exponent(right) }
    if (OPERATORS.includes(node.op!)) {
      return { kind: 'operation', operator: node.op as Operator, left: this.tree(left!), right: this.tree(right) }
    }
    if (COMPARISONS.includes(node.op!)) this.#refuse(`${show(node.op)} compares, which only a condition before "?" may`)
    return this.#refuse(`${show(node.op)} is not part of an expression`)
  }

  /** The scan has made sure that an exponent is a whole number, with or without a minus. */
  #exponent(given: MathNode): number {
    const node = given as NodeFields
    const negative = node.type === 'OperatorNode' && node.op === '-' && node.args!.length === 1
    const constant = negative ? (node.args![0] as NodeFields) : node
    if (constant.type !== 'ConstantNode') this.#refuse('an exponent is a whole number')
    const exponent = Number(this.#literals[this.#literal(constant)]!.n)
    return negative ? -exponent : exponent
  }

  #call(node: NodeFields): ExpressionTree {
    const name = node.fn?.name ?? ''
    if (!FUNCTIONS.includes(name)) this.#refuse(`${show(name)} is no function; there are ${FUNCTIONS.join(', ')}`)
    const list = node.args!.map(argument => this.tree(argument))
    if (list.length === 0) this.#refuse(`${name} needs an argument`)
    if (name === 'abs' && list.length !== 1) this.#refuse('abs takes one argument')
    return { kind: 'call', function: name as FunctionName, arguments: list }
  }

  #condition(given: MathNode): Condition {
    const node = given as NodeFields
    if (node.type === 'ParenthesisNode') return this.#condition(node.content!)
    if (node.type === 'RelationalNode') this.#refuse('a chain of comparisons is not part of an expression')
    if (node.type !== 'OperatorNode' || !COMPARISONS.includes(node.op!)) {
      this.#refuse(`the condition before "?" is not a comparison (${COMPARISONS.join(', ')})`)
    }
    const [left, right] = node.args!
    return { relation: node.op as Comparison, left: this.tree(left!), right: this.tree(right!) }
  }
}

/** The names in an expression, each once, in the order in which they stand. */
export function namesIn(tree: ExpressionTree): string[] {
  const names = new Set<string>()
  const open: ExpressionTree[] = [tree]
  while (open.length > 0) {
    const node = open.pop()!
    if (node.kind === 'name') names.add(node.name)
    open.push(...children(node).reverse())
  }
  return [...names]
}

function children(node: ExpressionTree): ExpressionTree[] {
  switch (node.kind) {
    case 'number':
    case 'name':
      return []
    case 'operation':
      return [node.left, node.right]
    case 'negation':
      return [node.of]
    case 'power':
      return [node.base]
    case 'call':
      return [...node.arguments]
    case 'conditional':
      return [node.condition.left, node.condition.right, node.yes, node.no]
  }
}

/**
 * `@biform/core/scenarios`: the scenario format, its expression language, and how games are built from it. The only
 * part of core that loads a parser (mathjs) and a schema library (zod).
 */
export { costsOn } from './along/costs.ts'
export type { CurveOn, InvestmentOn } from './along/decisions.ts'
export { type FunctionScope, functionOn } from './along/expression.ts'
export type { GameOn, NodeOn, RelationshipOn } from './along/games.ts'
export { type ScenarioOn, scenarioOn } from './along/line.ts'
export { movingNames } from './along/moving.ts'
export {
  addFunctions,
  constantFunction,
  derivativeOf,
  divideFunctions,
  functionValue,
  multiplyFunctions,
  negateFunction,
  type RationalFunction,
  subtractFunctions,
} from './along/rational-function.ts'
export { insideOf, rootsInside, type Segment, signOn } from './along/segment.ts'
export { followed, type KnownResults, settle } from './along/settle.ts'
export { Unsettled } from './along/unsettled.ts'
export { type ClosedFormValue, closedFormAt } from './closed-form.ts'
export {
  type CompiledExpression,
  compileExpression,
  MAX_BITS,
  MAX_STEPS,
  type Meter,
  meter,
  type Scope,
} from './expression.ts'
export type { Comparison, Condition, ExpressionTree, FunctionName, Operator } from './expression-tree.ts'
export { instantiate } from './instantiate.ts'
export { judge } from './judge.ts'
export type { DividePots } from './kinds/context.ts'
export { allocationOf, confidenceOf, discountOf, outcomesOf, sustained } from './outcomes.ts'
export { type Document, readDocument, readGame, readScenario } from './read.ts'
export type { Results } from './results.ts'
export { MAX_EXPRESSION_DEPTH, MAX_EXPRESSION_LENGTH } from './scan.ts'
export { scenarioJSONSchema } from './schema.ts'
export type * from './types.ts'

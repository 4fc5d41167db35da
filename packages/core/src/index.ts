/**
 * `@biform/core`: what a game is. Exact numbers, records of games and relationships, their JSON. Solves nothing.
 */
export {
  fromJSON,
  type Game,
  type JSONValue,
  MAX_JSON_DEPTH,
  MAX_JSON_LENGTH,
  placed,
  toJSON,
} from './codec.ts'
export { entryCount, InputError, StrategyError, show } from './errors.ts'
export * from './families/index.ts'
export { type AlternatingOffers, type AlternatingOffersInput, alternatingOffers } from './games/alternating-offers.ts'
export {
  type BargainingCurve,
  type BargainingFrontier,
  bargainingFrontier,
  MAX_FRONTIER_DEGREE,
} from './games/bargaining-frontier.ts'
export {
  type BargainingProblem,
  type BargainingProblemInput,
  bargainingProblem,
  commonGain,
  MAX_BARGAINERS,
  MAX_BARGAINING_POINTS,
} from './games/bargaining-problem.ts'
export {
  type BiformCell,
  type BiformCellInput,
  type BiformGame,
  type BiformGameInput,
  biformGame,
  MAX_CELLS,
  type NestedCells,
} from './games/biform-game.ts'
export { type ClaimsProblem, type ClaimsProblemInput, claimsProblem, MAX_CLAIMS } from './games/claims-problem.ts'
export {
  type Coalitional,
  coalitional,
  coalitionOf,
  MAX_COALITIONAL_PLAYERS,
  membersOf,
  type WorthInput,
  worth,
} from './games/coalitional.ts'
export {
  type CurveProblem,
  type CurveProblemInput,
  curveProblem,
  MAX_CURVE_DEGREE,
  MAX_CURVE_PLAYERS,
} from './games/curve-problem.ts'
export { type DataSet, type DataSetInput, dataSet, MAX_RECORDS } from './games/data-set.ts'
export {
  type DualValueGame,
  type DualValueGameInput,
  dualValueGame,
  MAX_DUAL_VALUE_PLAYERS,
  type OwnUseInput,
  tuReading,
} from './games/dual-value-game.ts'
export { GAME_CLASSES } from './games/game-classes.ts'
export {
  groupValue,
  type HedonicGame,
  type HedonicGameInput,
  hedonicGame,
  MAX_HEDONIC_PLAYERS,
} from './games/hedonic-game.ts'
export {
  type InvestmentGame,
  type InvestmentGameInput,
  investmentForm,
  investmentGame,
  investmentPayoffs,
  MAX_INVESTORS,
} from './games/investment-game.ts'
export { indexOf, MAX_LABEL_LENGTH } from './games/labels.ts'
export type { Liability, LiabilityInput } from './games/liability.ts'
export { MAX_MARKOV_STATES, type MarkovChain, type MarkovChainInput, markovChain } from './games/markov-chain.ts'
export {
  bimatrix,
  MAX_PAYOFFS,
  MAX_PLAYERS,
  type NestedPayoffs,
  type NormalForm,
  type NormalFormInput,
  normalForm,
  payoff,
  profileAt,
  profileCount,
  profileIndex,
  shapeOf,
} from './games/normal-form.ts'
export {
  type Gate,
  type GateCondition,
  type GateInput,
  type GateRelation,
  highestLevels,
  isMet,
  MAX_CONDITIONS,
  MAX_LEVELS,
  MAX_STAGES,
  measured,
  nextLevels,
  type ProcessMap,
  type ProcessMapInput,
  processMap,
  slackOf,
} from './games/process-map.ts'
export { discountFactor, type RepeatedGame, type RepeatedGameInput, repeatedGame } from './games/repeated-game.ts'
export { expectedPayoffs, strategicForm } from './games/strategic-form.ts'
export {
  type ChanceNode,
  type DecisionNode,
  decisionNodes,
  MAX_TREE_DEPTH,
  MAX_TREE_NODES,
  type TerminalNode,
  type Tree,
  type TreeInput,
  type TreeNode,
  type TreeNodeInput,
  tree,
} from './games/tree.ts'
export {
  type Chamber,
  type ChamberInput,
  MAX_VOTERS,
  simpleGameOf,
  type WeightedVoting,
  type WeightedVotingInput,
  weightedVoting,
  wins,
} from './games/weighted-voting.ts'
export { TEXT_KEYS } from './json-keys.ts'
export { parseJSON } from './json-text.ts'
export {
  at,
  doubles,
  type FlatRationals,
  flat,
  flatFractions,
  fractions,
  gcd,
  integers,
  length,
  type RationalList,
} from './number/flat.ts'
export { polynomialAt, reduceAt } from './number/number-field.ts'
export { commonDivisor, derivative, type Polynomial, quotient } from './number/polynomial.ts'
export { nextWord, type Random, random, randomOf, randomStream, streamState } from './number/random.ts'
export {
  compare,
  Fraction,
  numerator,
  ONE,
  type Rational,
  ratio,
  rational,
  sum,
  ZERO,
} from './number/rational.ts'
export {
  type Algebraic,
  algebraic,
  compareReal,
  decimalOf,
  isReal,
  MAX_DEGREE,
  type Real,
  type RealRoot,
  realRoots,
  realToNumber,
  refine,
  signAt,
} from './number/real.ts'
export { decimal, toNumber } from './number/to-number.ts'
export { type Progress, type RunOptions, run, runSync, type StepOptions, type Steps, type Stop } from './run.ts'
export {
  type Automaton,
  type AutomatonInput,
  type AutomatonShape,
  automaton,
  MAX_STATES,
  MAX_TRANSITIONS,
  type Next,
  type Output,
  probability,
  type StateReference,
} from './strategies/automaton.ts'
export { type Classification, classify, type Finding } from './strategies/classify/classify.ts'
export { type MemoryDepth, memoryDepth } from './strategies/classify/memory-depth.ts'
export { minimal } from './strategies/classify/minimal.ts'
export { cycler, type History, type MemoryNInput, memoryN, reactive } from './strategies/memory-n.ts'
export { memoryOne } from './strategies/memory-one.ts'
export type {
  NamedStrategy,
  NamedStrategyOptions,
  ParameterValue,
  StrategyParameter,
  StrategySource,
} from './strategies/named/entry.ts'
export {
  FIRST_TOURNAMENT,
  type NamedStrategyRecord,
  namedAutomaton,
  namedStrategy,
  readStrategy,
  STRATEGIES,
} from './strategies/named/index.ts'
export { type Noise, type NoiseInput, noise } from './strategies/noise.ts'
export { checkFits, observationIndex, observed, ownOrder, ownView } from './strategies/own-view.ts'
export {
  grimTrigger,
  type KPeriodInput,
  kPeriodPunishment,
  type Path,
  type PenalCodeInput,
  type Plan,
  penalCode,
  type TriggerInput,
} from './strategies/paths.ts'
export type { RoleOptions } from './strategies/role.ts'
export type { Move, OpenStrategy, Setting, Strategy } from './strategies/strategy.ts'
export {
  equalizer,
  extortion,
  generosity,
  type LinearRelation,
  type PhiRange,
  type ZeroDeterminantOptions,
  zeroDeterminant,
  zeroDeterminantRange,
} from './strategies/zero-determinant.ts'
export { type Appropriation, appropriation, divisionByShares, type Law } from './value/appropriation.ts'
export {
  DIVISION_NAMES,
  type DivisionName,
  type DivisionTerms,
  type DivisionTermsInput,
  isDecisiveness,
} from './value/division-terms.ts'
export { dualValueOf, keptOf, potGame, potOf } from './value/dual-value.ts'
export { exposureOf, needOverlap } from './value/exposure.ts'
export { type Leakage, leakage } from './value/leakage.ts'
export type { Leak } from './value/leaks.ts'
export { useOfPot } from './value/pot.ts'
export {
  type Component,
  type ComponentInput,
  everyone,
  ownUse,
  type Relationship,
  type RelationshipInput,
  relationship,
  withExposure,
} from './value/relationship.ts'

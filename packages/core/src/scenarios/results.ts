/**
 * What scenarios know of the solvers: which games each takes, the fields of its answer, and the shapes of the answers
 * that hold equilibria. Types only stand for the records here; the solvers themselves are another package.
 */
import type { Fraction, Game } from '../index.ts'
import type { SolverName } from './types.ts'

/** The answers of a scenario's calls, by the names that it gives them. */
export type Results = Readonly<Record<string, { readonly method: string }>>

/** A solver as seen from a scenario. */
export interface SolverEntry {
  /** The kinds of game that it is called on; none for a solver that takes another's answer. */
  readonly takes: readonly Game['kind'][]
  /** The fields of its answers. */
  readonly fields: readonly string[]
}

const TU = { takes: ['coalitional'] } as const
const PREDICATE: SolverEntry = { ...TU, fields: ['holds', 'witness'] }
const BARGAINING = { takes: ['bargaining-problem'] } as const
const CLAIMS_RULE: SolverEntry = { takes: ['claims-problem'], fields: ['values'] }

/** Every solver that a scenario may call. */
export const SOLVERS: Readonly<Record<SolverName, SolverEntry>> = {
  pureEquilibria: { takes: ['normal-form'], fields: ['complete', 'reason', 'equilibria'] },
  nashEquilibria: { takes: ['normal-form'], fields: ['complete', 'reason', 'equilibria', 'extreme', 'components'] },
  subgamePerfect: { takes: ['tree'], fields: ['complete', 'reason', 'equilibria'] },
  shapley: { takes: ['coalitional', 'weighted-voting'], fields: ['values'] },
  banzhaf: { takes: ['coalitional', 'weighted-voting'], fields: ['values', 'normalised', 'swings'] },
  deeganPackel: { takes: ['coalitional', 'weighted-voting'], fields: ['values'] },
  holler: { takes: ['coalitional', 'weighted-voting'], fields: ['values', 'counts'] },
  nucleolus: { ...TU, fields: ['kind', 'values', 'stages', 'alone', 'available', 'reason'] },
  prenucleolus: { ...TU, fields: ['kind', 'values', 'stages', 'reason'] },
  leastCore: { ...TU, fields: ['kind', 'epsilon', 'member', 'weights', 'reason'] },
  tau: { ...TU, fields: ['kind', 'values', 'utopia', 'minimal', 'weight', 'available', 'reason', 'index'] },
  gately: { ...TU, fields: ['kind', 'values', 'propensity'] },
  addedValues: { ...TU, fields: ['values'] },
  isSuperadditive: PREDICATE,
  isConvex: PREDICATE,
  isBalanced: PREDICATE,
  isMonotone: PREDICATE,
  isEssential: PREDICATE,
  nalebuffPie: { ...TU, fields: ['values', 'pie', 'together', 'alone', 'text'] },
  nashBargaining: { ...BARGAINING, fields: ['kind', 'values', 'weights', 'options', 'lower', 'upper'] },
  kalaiSmorodinsky: { ...BARGAINING, fields: ['values', 'ideal'] },
  egalitarian: { ...BARGAINING, fields: ['values', 'gain'] },
  utilitarian: { ...BARGAINING, fields: ['kind', 'values', 'weights', 'total', 'vertices'] },
  raiffa: { ...BARGAINING, fields: ['kind', 'values', 'steps', 'rule', 'lower', 'upper'] },
  dividends: { takes: ['coalitional'], fields: ['values'] },
  core: { takes: ['coalitional', 'dual-value-game'], fields: ['kind', 'member', 'balancing', 'cases', 'reason'] },
  coreInterval: {
    takes: ['coalitional'],
    fields: ['kind', 'index', 'lower', 'upper', 'lowerMember', 'upperMember', 'lowerProof', 'upperProof', 'balancing'],
  },
  inCore: { takes: ['coalitional', 'dual-value-game'], fields: ['holds', 'allocation', 'blocking', 'reason'] },
  appropriate: {
    takes: ['relationship'],
    fields: [
      ...['rule', 'ownUse', 'exposed', 'lost', 'kept', 'pots', 'received', 'appropriated', 'totals', 'payoffs', 'laws'],
    ],
  },
  ownUseRule: { takes: ['relationship', 'dual-value-game', 'coalitional'], fields: ['values', 'kept', 'received'] },
  appraisal: {
    takes: ['relationship', 'dual-value-game', 'coalitional'],
    fields: ['kind', 'confidence', 'kept', 'intervals', 'payoffs', 'balancing'],
  },
  proportional: CLAIMS_RULE,
  constrainedEqualAwards: { ...CLAIMS_RULE, fields: ['values', 'award'] },
  constrainedEqualLosses: { ...CLAIMS_RULE, fields: ['values', 'loss'] },
  talmud: CLAIMS_RULE,
  piniles: CLAIMS_RULE,
  minimalOverlap: { ...CLAIMS_RULE, fields: ['values', 'nestedPart'] },
  adjustedProportional: { ...CLAIMS_RULE, fields: ['values', 'minimalRights'] },
  randomArrival: CLAIMS_RULE,
  gameClass: {
    takes: ['normal-form'],
    fields: ['kind', 'name', 'reading', 'cooperate', 'favourites', 'equilibria', 'payoffDominant', 'risk'],
  },
  minmax: { takes: ['normal-form'], fields: ['kind', 'values'] },
  maxmin: { takes: ['normal-form'], fields: ['kind', 'values'] },
  feasiblePayoffs: { takes: ['normal-form'], fields: ['kind', 'vertices', 'individuallyRational'] },
  curveOptima: { takes: ['curve-problem'], fields: ['perPlayer', 'total', 'efficient'] },
  curveZone: { takes: ['curve-problem'], fields: ['perPlayer', 'all'] },
  curveNash: { takes: ['curve-problem'], fields: ['kind', 'solutions', 'weights'] },
  absorption: { takes: ['markov-chain'], fields: ['classes', 'probabilities', 'steps', 'initial'] },
  presentValues: { takes: ['markov-chain'], fields: ['values', 'atStart'] },
  concentration: { takes: ['data-set'], fields: ['total', 'shares', 'herfindahl', 'equivalent'] },
  cocoValue: {
    takes: ['normal-form'],
    fields: ['kind', 'values', 'total', 'profile', 'transfers', 'threats', 'reason'],
  },
  competitiveness: { takes: ['normal-form'], fields: ['value', 'differences', 'sums'] },
  stablePartitions: {
    takes: ['hedonic-game'],
    fields: [
      ...['complete', 'reason', 'core', 'strictCore', 'nash', 'individual', 'contractual', 'counts', 'partitions'],
      'instabilities',
    ],
  },
  topCoalitions: { takes: ['hedonic-game'], fields: ['holds', 'partition', 'strict', 'set', 'favourites'] },
  fixedPoints: {
    takes: ['process-map'],
    fields: ['kind', 'least', 'greatest', 'unique', 'gate', 'condition', 'stage'],
  },
  ranking: { takes: ['data-set'], fields: ['entries'] },
  precedence: { takes: ['data-set'], fields: ['names', 'counts', 'before', 'ties', 'after', 'probability'] },
  goalAlignment: { takes: ['normal-form'], fields: ['concordant', 'discordant', 'ties', 'value'] },
  contributors: { takes: ['public-good'], fields: ['strict', 'indifferent', 'provided', 'efficient'] },
  sustainedContributors: {
    takes: ['public-good'],
    fields: ['discount', 'needed', 'members', 'count', 'departures', 'provided'],
  },
  contributionDiscounts: {
    takes: ['public-good'],
    fields: ['target', 'payoffs', 'departing', 'punished', 'perPlayer', 'all'],
  },
  biformEquilibria: {
    takes: ['biform-game'],
    fields: ['complete', 'reason', 'confidence', 'cells', 'profiles', 'equilibria', 'mixed'],
  },
  investmentEquilibrium: {
    takes: ['investment-game'],
    fields: ['kind', 'levels', 'payoffs', 'surplus', 'direction', 'returns', 'cross', 'wedge', 'reversal', 'efficient'],
  },
  ownership: { takes: ['investment-game'], fields: ['structures', 'best', 'share'] },
  symmetricEquilibria: { takes: ['normal-form'], fields: ['kind', 'equilibria'] },
  criticalDiscount: { takes: ['normal-form'], fields: ['perPlayer', 'all', 'punishmentIsEquilibrium'] },
  indices: {
    takes: [],
    fields: [
      ...['dualAppropriation', 'fullAppropriation', 'overAppropriation', 'overAppropriationShare', 'nonRivalry'],
      ...['valuePreserved', 'distinctness', 'dualValueAppropriation'],
    ],
  },
}

/** Answers that list equilibria. */
export type EquilibriumResult = PureResult | NashResult | SubgameResult | BiformResult

export interface PureResult {
  readonly method: 'pureEquilibria'
  readonly complete: boolean
  /** One strategy index per player each. */
  readonly equilibria: readonly (readonly number[])[]
}

export interface NashResult {
  readonly method: 'nashEquilibria'
  readonly complete: boolean
  /** The extreme equilibria, as one mixed strategy per player. */
  readonly equilibria: readonly { readonly profile: readonly (readonly Fraction[])[] }[]
}

export interface SubgameResult {
  readonly method: 'subgamePerfect'
  readonly complete: boolean
  readonly equilibria: readonly { readonly path: readonly string[] }[]
}

export interface BiformResult {
  readonly method: 'biformEquilibria'
  readonly complete: boolean
  /** One move index per mover each. */
  readonly equilibria: readonly (readonly number[])[]
  readonly profiles: readonly {
    readonly kind: 'equilibrium' | 'refuted' | 'undecided'
    readonly profile: readonly number[]
  }[]
  /** Of two movers. */
  readonly mixed?: Pick<NashResult, 'equilibria'> & { readonly open: boolean }
}

const LISTS: readonly string[] = ['pureEquilibria', 'nashEquilibria', 'subgamePerfect', 'biformEquilibria']

/** Whether an answer is one that lists equilibria. */
export function listsEquilibria(result: { readonly method: string }): result is EquilibriumResult {
  return LISTS.includes(result.method)
}

/** The checker of every single solver's record, by the record's `method`. */
import type { Result } from '../results/index.ts'
import { checkAppropriate, checkOwnUseRule } from './appropriation.ts'
import { checkIsNash, checkPureEquilibria, checkRegrets } from './equilibria.ts'
import { type Completeness, demand, record } from './flaw.ts'
import { checkIndices } from './indices.ts'
import { checkNashEquilibria } from './nash.ts'
import { checkCore, checkCoreInterval, checkDividends, checkInCore, checkShapley } from './splits.ts'
import { checkSubgamePerfect } from './trees.ts'

type Checker = (subject: unknown, result: never) => Completeness | undefined

const CHECKERS: ReadonlyMap<string, Checker> = new Map<Result['method'], Checker>([
  ['pureEquilibria', checkPureEquilibria],
  ['regrets', checkRegrets],
  ['nashEquilibria', checkNashEquilibria],
  ['isNash', checkIsNash],
  ['subgamePerfect', checkSubgamePerfect],
  ['shapley', checkShapley],
  ['dividends', checkDividends],
  ['core', checkCore],
  ['coreInterval', checkCoreInterval],
  ['inCore', checkInCore],
  ['appropriate', checkAppropriate],
  ['ownUseRule', checkOwnUseRule],
  ['indices', checkIndices],
])

/** Checks one solver's record against the game it was called on; throws a `Flaw` that names the place. */
export function checkResult(subject: unknown, result: Result): Completeness | undefined {
  const check = CHECKERS.get(record(result, '').method)
  demand(check !== undefined, 'method')
  return check(subject, result as never)
}

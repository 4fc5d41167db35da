/**
 * Equilibria of biform games: each cell of the strategic stage is appraised by the core of its pot and the players'
 * confidence indices (Brandenburger and Stuart 2007), on top of what each player keeps whole; then the stage is solved.
 *
 * A cell whose core is empty has no appraisal. Nothing takes its place: a profile that depends on it is undecided.
 */
import {
  type BiformGame,
  type Fraction,
  flatFractions,
  type NormalForm,
  type Progress,
  runSync,
  type StepOptions,
  type Steps,
  sum,
  ZERO,
} from '@biform/core'
import { nashEquilibriaSteps } from '../equilibria/nash-equilibria.ts'
import { checkStepOptions } from '../options.ts'
import type { BiformAppraisal, BiformEquilibria, BiformMixed } from '../results/biform-games.ts'
import type { NashEquilibria } from '../results/equilibria.ts'
import { appraise, type Confidence, readConfidence } from './appraisal.ts'
import { pureVerdict } from './pure-verdict.ts'

/** What the players expect of a division, and the budget of the run. */
export interface BiformOptions extends StepOptions {
  /** α_i ∈ [0, 1], one for all players or one per player: 1 expects the most that the core allows, 0 the least. */
  readonly confidence: Confidence
}

/**
 * All equilibria in pure moves, and in mixed moves where two players move; for every profile of pure moves whether it is
 * one, is refuted, or is undecided because the core of some cell is empty.
 *
 * The payoff of player i in a cell is b_i(N) + α_i · max core_i(w) + (1 − α_i) · min core_i(w) − c_i.
 *
 * Time: two linear programs per player and cell, and that of `nashEquilibria`.
 *
 * @throws InputError if it is no biform game, or a confidence index is missing or outside [0, 1]
 * @example
 * const brand = biformGame({
 *   players: ['Supplier', 'Firm 1', 'Firm 2'],
 *   strategies: [['status quo', 'brand']],
 *   cells: [
 *     { game: { ownUse: {}, pot: { 'Supplier,Firm 1': 8, 'Supplier,Firm 2': 2, 'Supplier,Firm 1,Firm 2': 8 } } },
 *     { game: { ownUse: {}, pot: { 'Supplier,Firm 1': 7, 'Supplier,Firm 2': 5, 'Supplier,Firm 1,Firm 2': 7 } } },
 *   ],
 * })
 * biformEquilibria(brand, { confidence: '1/2' }).equilibria // → [[1]]
 * biformEquilibria(brand, { confidence: '3/4' }).equilibria // → [[0], [1]]
 * biformEquilibria(brand, { confidence: 1 }).equilibria // → [[0]]
 */
export function biformEquilibria(game: BiformGame, options: BiformOptions): BiformEquilibria {
  return runSync(biformEquilibriaSteps(game, options), options)
}

/** `biformEquilibria` in slices, for `run`; `done` counts cells. */
export function* biformEquilibriaSteps(game: BiformGame, options: BiformOptions): Steps<BiformEquilibria> {
  checkStepOptions(options, ['confidence'])
  const confidence = readConfidence(game, options.confidence)
  const method = 'biformEquilibria'
  const cells: BiformAppraisal[] = []
  for (const cell of game.cells) {
    cells.push(appraise(cell, confidence))
    const progress: Progress = { done: cells.length, total: game.cells.length }
    const reason = yield progress
    if (reason !== undefined && cells.length < game.cells.length) {
      return { method, complete: false, reason, confidence, cells, profiles: [], equilibria: [] }
    }
  }
  const profiles = cells.map((_, place) => pureVerdict(game, cells, place))
  const equilibria = profiles.flatMap(({ kind, profile }) => (kind === 'equilibrium' ? [profile] : []))
  const found = { confidence, cells, profiles, equilibria }
  if (game.strategies.length !== 2) return { method, complete: true, ...found }
  const { confidence: _, ...budget } = options
  const certificate = yield* nashEquilibriaSteps(stageOf(game, cells), budget)
  const mixed = confirmed(game, cells, certificate)
  const { complete, reason } = certificate
  return { method, complete, ...(reason === undefined ? {} : { reason }), ...found, mixed }
}

/** The stage of the two movers, in which a cell without an appraisal gives 0. */
function stageOf(game: BiformGame, cells: readonly BiformAppraisal[]): NormalForm {
  const payoffs = game.strategies.map((_, i) =>
    flatFractions(cells.map(cell => (cell.kind === 'appraised' ? cell.payoffs[i]! : ZERO))),
  )
  return { kind: 'normal-form', players: game.players.slice(0, 2), strategies: game.strategies, payoffs }
}

/**
 * Those equilibria of the stage that do not depend on a cell without an appraisal: the rows that they play are appraised
 * throughout, and so are the columns. They make up faces of its Nash subsets, so their extreme points are among its own.
 */
function confirmed(game: BiformGame, cells: readonly BiformAppraisal[], certificate: NashEquilibria): BiformMixed {
  const [rows, columns] = game.strategies as [readonly string[], readonly string[]]
  const known = (row: number, column: number): boolean => cells[row * columns.length + column]!.kind === 'appraised'
  const goodRow = rows.map((_, row) => columns.every((__, column) => known(row, column)))
  const goodColumn = columns.map((_, column) => rows.every((__, row) => known(row, column)))
  const equilibria = certificate.equilibria
    .filter(
      ({ supports }) => supports[0]!.every(row => goodRow[row]) && supports[1]!.every(column => goodColumn[column]),
    )
    .map(({ profile, supports }) => ({
      profile,
      payoffs: game.players.map((_, i) => expected(cells, profile, supports, columns.length, i)),
      supports,
    }))
  return { equilibria, open: cells.some(({ kind }) => kind !== 'appraised'), certificate }
}

/** What player i, mover or not, expects of mixed moves whose cells are all appraised. */
function expected(
  cells: readonly BiformAppraisal[],
  profile: readonly (readonly Fraction[])[],
  supports: readonly (readonly number[])[],
  width: number,
  i: number,
): Fraction {
  return sum(
    supports[0]!.flatMap(row =>
      supports[1]!.map(column => {
        const cell = cells[row * width + column]!
        const value = cell.kind === 'appraised' ? cell.payoffs[i]! : ZERO
        return value.mul(profile[0]![row]!).mul(profile[1]![column]!)
      }),
    ),
  )
}

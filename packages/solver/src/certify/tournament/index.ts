/**
 * Checks tournaments. The matches of automata are solved again by other means, up to a billionth; scores and ranks are
 * computed again from the matrices. What was played by open strategies, which are code, cannot be.
 */
import { type Automaton, compare, Fraction as Exact, type NormalForm, ONE, payoff } from '@biform/core'
import type { PairMatrix, Tournament, TournamentLength } from '../../results/tournament.ts'
import type { Checkers } from '../checkers.ts'
import { type Completeness, demand, demandSame, gameOf, index, list, record } from '../flaw.ts'
import { checkActions, checkAutomaton, checkNoise } from '../repeated/players.ts'
import { approximately } from './cell.ts'
import { chainOf } from './chain.ts'
import { exactly } from './exact-cell.ts'
import { checkRanking } from './ranking.ts'
import { isValue, near, same, type Value } from './value.ts'

export const TOURNAMENT_CHECKERS: Checkers<'tournament'> = { tournament: checkTournament }

const MATRICES = ['payoffs', 'columnPayoffs', 'cooperation', 'columnCooperation'] as const
const ERRORS = ['standardErrors', 'columnStandardErrors'] as const

function checkTournament(subject: unknown, result: Tournament): Completeness {
  const stage = gameOf(subject, 'normal-form')
  demand(stage.players.length === 2, 'method')
  demand(result.arithmetic === 'exact' || result.arithmetic === 'double', 'arithmetic')
  const one = !('columns' in result)
  const columns = one ? result.rows : result.columns!
  checkEntrants(stage, result.rows, 0, 'rows')
  checkEntrants(stage, columns, 1, one ? 'rows' : 'columns')
  checkNoise(result.noise, 2)
  checkActions(result.cooperating, stage, 'cooperating')
  checkLength(result.length)
  demand(['none', 'shown', 'counted'].includes(result.selfPlay), 'selfPlay')
  demand(Number.isSafeInteger(result.repetitions) && result.repetitions >= 1, 'repetitions')
  demand(Number.isSafeInteger(result.seed), 'seed')
  const reasons: readonly unknown[] = result.complete === true ? [undefined] : ['limit', 'stopped']
  demand(typeof result.complete === 'boolean' && reasons.includes(result.reason), 'complete')
  checkShapes(result, columns.length)
  const completeness = checkCells(stage, result, columns)
  const mirrored = one && isMirrored(stage, result)
  if (mirrored) {
    result.rows.forEach((_, i) => {
      result.rows.forEach((_, j) => {
        // Played against itself, a strategy may score otherwise in the one role than in the other.
        if (i === j && result.played[i]![i]! > 0) return
        demand(same(result.payoffs[i]![j]!, result.columnPayoffs[j]![i]!), `columnPayoffs[${j}][${i}]`)
        demand(same(result.cooperation[i]![j]!, result.columnCooperation[j]![i]!), `columnCooperation[${j}][${i}]`)
      })
    })
  }
  checkRanking(result, columns.length, one, mirrored)
  checkDropped(result, columns.length, one)
  return completeness
}

function checkEntrants(stage: NormalForm, entrants: Tournament['rows'], player: number, at: string): void {
  demand(list(entrants, at).length > 0, at)
  const names = entrants.map((entrant, i) => {
    const place = `${at}[${i}]`
    if (record(entrant, place).kind === 'open-strategy') {
      demandSame(entrant, { kind: 'open-strategy', name: entrant.name }, place)
    } else {
      checkAutomaton(entrant as Automaton, stage, player, place)
    }
    demand(typeof entrant.name === 'string' && entrant.name !== '', `${place}.name`)
    return entrant.name
  })
  demand(new Set(names).size === names.length, at)
}

function checkLength(length: TournamentLength): void {
  const within = (value: unknown): boolean => value instanceof Exact && value.s >= 0n && compare(value, ONE) < 0
  const fields = Object.keys(record(length, 'length')).sort().join()
  switch (length.kind) {
    case 'turns':
      demand(fields === 'kind,turns', 'length')
      demand(Number.isSafeInteger(length.turns) && length.turns >= 1, 'length.turns')
      break
    case 'continuation':
      demand(fields === 'continuation,kind,maxTurns' && within(length.continuation), 'length.continuation')
      demand(Number.isSafeInteger(length.maxTurns) && length.maxTurns >= 1, 'length.maxTurns')
      break
    case 'discounted':
      demand(fields === 'discount,kind' && within(length.discount), 'length.discount')
      break
    default:
      demand(fields === 'kind' && length.kind === 'average', 'length.kind')
  }
}

/** Every matrix has an entry for each pair, and all of them have one where the others have. */
function checkShapes(result: Tournament, width: number): void {
  for (const name of [...MATRICES, ...ERRORS, 'played'] as const) {
    const matrix: PairMatrix<Value> = result[name]
    list(matrix, name, result.rows.length).forEach((row, i) => {
      list(row, `${name}[${i}]`, width).forEach((value, j) => {
        const there = result.payoffs[i]?.[j] !== null
        const at = `${name}[${i}][${j}]`
        if (name === 'played') {
          const most = result.repetitions
          demand(
            there ? Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most : value === null,
            at,
          )
        } else if (name === 'standardErrors' || name === 'columnStandardErrors') {
          demand(value === null || (typeof value === 'number' && value >= 0 && there), at)
        } else {
          demand(there ? isValue(value, result.arithmetic) : value === null, at)
        }
      })
    })
  }
}

/** Solves the matches of automata again: in fractions where the answer is in fractions and the chain is small. */
function checkCells(stage: NormalForm, result: Tournament, columns: Tournament['rows']): Completeness {
  const { rows, noise, cooperating, length, arithmetic } = result
  let completeness: Completeness = 'checked'
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      if (result.payoffs[i]![j] === null) return
      const solved = result.played[i]![j] === 0
      demand(!solved || (row.kind === 'automaton' && column.kind === 'automaton'), `played[${i}][${j}]`)
      const chain = solved ? chainOf(stage, [row as Automaton, column as Automaton], noise, cooperating) : undefined
      const exact = chain && arithmetic === 'exact' ? exactly(chain, length) : undefined
      if (exact === undefined && (arithmetic === 'exact' || chain === undefined)) completeness = 'not checked'
      const expected = exact ?? (chain && approximately(chain, length))
      if (expected === undefined) {
        completeness = 'not checked'
        return
      }
      MATRICES.forEach((name, k) => {
        const found = result[name][i]![j]!
        const at = `${name}[${i}][${j}]`
        const value = expected[k]!
        if (typeof value === 'number') near(found, value, at)
        else demand(same(found, value), at)
      })
      for (const name of ERRORS) demand(result[name][i]![j] === 0, `${name}[${i}][${j}]`)
    })
  })
  return completeness
}

/** Whether a pair in one role tells what it does in the other: a single population, and a game that looks the same to both. */
function isMirrored(stage: NormalForm, { noise, cooperating }: Tournament): boolean {
  const [m, n] = [stage.strategies[0]!.length, stage.strategies[1]!.length]
  const alike = [noise.inAction, noise.inPerception].every(list => compare(list[0]!, list[1]!) === 0)
  if (m !== n || !alike || cooperating[0] !== cooperating[1]) return false
  return stage.strategies[0]!.every((_, i) =>
    stage.strategies[1]!.every((_, j) => compare(payoff(stage, [i, j], 0), payoff(stage, [j, i], 1)) === 0),
  )
}

function checkDropped({ dropped, rows }: Tournament, columns: number, one: boolean): void {
  list(dropped, 'dropped').forEach((item, k) => {
    const at = `dropped[${k}]`
    const known = one ? ['one'] : ['rows', 'columns']
    demand(known.includes(record(item, at).population), `${at}.population`)
    index(item.index, item.population === 'columns' ? columns : rows.length, `${at}.index`)
    demand(typeof item.reason === 'string' && item.reason !== '', `${at}.reason`)
  })
}

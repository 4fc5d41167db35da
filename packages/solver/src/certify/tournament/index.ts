/**
 * Checks tournaments. The matches of automata are solved again by other means, up to a billionth; scores and ranks are
 * computed again from the matrices. What was played by open strategies, which are code, cannot be.
 */
import { type Automaton, compare, Fraction as Exact, type NormalForm, ONE } from '@biform/core'
import type { PairMatrix, Tournament, TournamentLength } from '../../results/tournament.ts'
import type { Checkers } from '../checkers.ts'
import { type Completeness, demand, demandSame, gameOf, index, list, record } from '../flaw.ts'
import { checkActions, checkAutomaton, checkNoise } from '../repeated/players.ts'
import { earned } from './cell.ts'
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
  const mirrored = result.rows.every((_, i) =>
    columns.every((_, j) => same(result.payoffs[i]![j]!, result.columnPayoffs[j]?.[i] ?? null)),
  )
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
  for (const name of [...MATRICES, ...ERRORS]) {
    const matrix: PairMatrix<Value> = result[name]
    list(matrix, name, result.rows.length).forEach((row, i) => {
      list(row, `${name}[${i}]`, width).forEach((value, j) => {
        const there = result.payoffs[i]?.[j] !== null
        const at = `${name}[${i}][${j}]`
        if (name === 'standardErrors' || name === 'columnStandardErrors') {
          demand(value === null || (typeof value === 'number' && value >= 0 && there), at)
        } else {
          demand(there ? isValue(value, result.arithmetic) : value === null, at)
        }
      })
    })
  }
}

/** Solves the matches of automata again. */
function checkCells(stage: NormalForm, result: Tournament, columns: Tournament['rows']): Completeness {
  const { rows, noise, cooperating, length } = result
  let completeness: Completeness = 'checked'
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const at = (name: string): string => `${name}[${i}][${j}]`
      if (result.payoffs[i]![j] === null) return
      const solved = result.standardErrors[i]![j] === 0 && row.kind === 'automaton' && column.kind === 'automaton'
      const expected = solved ? earned(stage, [row, column], noise, cooperating, length) : undefined
      if (expected === undefined) {
        completeness = 'not checked'
        return
      }
      const [payoffs, cooperation] = expected
      near(result.payoffs[i]![j]!, payoffs[0], at('payoffs'))
      near(result.columnPayoffs[i]![j]!, payoffs[1], at('columnPayoffs'))
      near(result.cooperation[i]![j]!, cooperation[0], at('cooperation'))
      near(result.columnCooperation[i]![j]!, cooperation[1], at('columnCooperation'))
      demand(result.columnStandardErrors[i]![j] === 0, at('columnStandardErrors'))
    })
  })
  return completeness
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

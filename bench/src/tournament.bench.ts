/** A noisy round robin of 20 finite strategies over 200 turns, expected scores, against 2 million turns of the plain loop. */
import { type Automaton, bimatrix, namedStrategy, STRATEGIES } from '@biform/core'
import { tournament } from '@biform/solver'
import { matchLoop } from '../floors/match-loop.ts'
import { compare, type Row, row } from './measure.ts'

const TURNS = 200
const COUNT = 20
const FLOOR_TURNS = 2_000_000
/** Larger automata are left out: the classics have a few states. */
const MOST_STATES = 8

export function* tournamentRows(): Generator<Row> {
  const dilemma = bimatrix(
    [
      [3, 0],
      [5, 1],
    ],
    [
      [3, 5],
      [0, 1],
    ],
  )
  const finite = STRATEGIES.filter(({ kind }) => kind === 'finite').map(({ name }) => namedStrategy(name))
  const entrants = finite
    .filter((strategy): strategy is Automaton => strategy.kind === 'automaton' && strategy.states.length <= MOST_STATES)
    .slice(0, COUNT)
  const size = `${entrants.length} × ${TURNS} turns`
  for (const arithmetic of ['double', 'exact'] as const) {
    yield row(`round robin, ${arithmetic}`, size, [
      compare(
        () => tournament(dilemma, entrants, { turns: TURNS, noise: '1/20', arithmetic } as object),
        () => matchLoop(FLOOR_TURNS),
      ),
    ])
  }
}

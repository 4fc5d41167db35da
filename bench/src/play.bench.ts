/** Matches against the plain loops that play or draw them; exact expected scores against turns of the plain loop. */
import { type Automaton, bimatrix, memoryOne, type OpenStrategy } from '@biform/core'
import { longRunPayoffs, playMatch } from '@biform/solver'
import { matchLoop } from '../floors/match-loop.ts'
import { tableDrawLoop } from '../floors/table-draw-loop.ts'
import { compare, type Row, row } from './measure.ts'

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
const titForTat: OpenStrategy = {
  kind: 'open-strategy',
  name: 'tit for tat',
  start: () => (turn, last) => (turn === 0 ? 0 : last[1]!),
}
const grimTrigger: OpenStrategy = {
  kind: 'open-strategy',
  name: 'grim trigger',
  start: () => (turn, last) => (turn > 0 && (last[0] === 1 || last[1] === 1) ? 1 : 0),
}

/** By what they are: those of the floor, with its noise, and two that mix all the time. */
const PAIRS: readonly (readonly [string, readonly Automaton[], string])[] = [
  ['noisy automata', [memoryOne([1, 0, 1, 0]), memoryOne([1, 0, 0, 1])], '1/100'],
  ['memory-one', [memoryOne(['7/10', '1/5', '9/10', '1/10']), memoryOne(['4/5', '3/10', '3/5', '2/5'])], '1/20'],
]

export function* playRows(): Generator<Row> {
  for (const turns of [200, 10_000]) {
    yield row('match, open', `${turns} turns`, [
      compare(
        () => playMatch(dilemma, [titForTat, grimTrigger], { turns, history: 0 }),
        () => matchLoop(turns),
      ),
    ])
  }
  for (const turns of [10_000, 1_000_000]) {
    for (const [name, strategies, noise] of PAIRS) {
      yield row(`match, ${name}`, `${turns} turns`, [
        compare(
          () => playMatch(dilemma, strategies, { turns, noise, history: 0 }),
          () => tableDrawLoop(turns),
        ),
      ])
    }
  }
  for (const [name, strategies, noise] of PAIRS) {
    yield row('longRunPayoffs', name, [
      compare(
        () => longRunPayoffs(dilemma, strategies, { noise }),
        () => matchLoop(10_000),
      ),
    ])
    yield row('  200 turns, double', name, [
      compare(
        () => longRunPayoffs(dilemma, strategies, { noise, horizon: 200, arithmetic: 'double' }),
        () => matchLoop(10_000),
      ),
    ])
  }
}

/** A scenario that is small enough to be varied in tests. */
import type { Scenario } from '@biform/core/scenarios'

export const small: Scenario = {
  format: 'biform-scenario',
  version: 1,
  id: 'small',
  title: 'A prisoner’s dilemma with a fine',
  source: { text: 'Ours' },
  statement: 'A fine on defection can make cooperation an equilibrium.',
  numbers: 'ours',
  parameters: {
    fine: { label: 'fine', value: '1', minimum: '0', maximum: '4', step: '1/2' },
    times: { label: 'rounds', value: 2, minimum: 1, maximum: 9, step: 1, integer: true },
  },
  derived: { temptation: '5 - cost', cost: 'fine*times/2' },
  games: {
    stage: {
      kind: 'normal-form',
      players: ['A', 'B'],
      strategies: [
        ['C', 'D'],
        ['C', 'D'],
      ],
      payoffs: [
        [
          ['3', '3'],
          ['0', 'temptation'],
        ],
        [
          ['temptation', '0'],
          ['1 - cost', '1 - cost'],
        ],
      ],
    },
  },
  results: {
    nash: { solve: 'nashEquilibria', game: 'stage' },
    pure: { solve: 'pureEquilibria', game: 'stage' },
  },
  outcomes: {
    found: { label: 'pure equilibria', result: 'pure', path: ['equilibria'] },
    all: { label: 'the list is complete', result: 'pure', path: ['complete'] },
    third: {
      label: 'the first player’s strategy in the third equilibrium',
      result: 'pure',
      path: ['equilibria', 2, 0],
    },
    gain: { label: 'gain from defection', expression: 'temptation - 3' },
    more: { label: 'a number that is only sometimes there', expression: 'third + gain' },
    both: { label: 'both cooperate', payoff: { game: 'stage', strategies: ['C', 'C'], player: 'B' } },
  },
  prediction: {
    text: 'Mutual defection is the only equilibrium.',
    statement: { kind: 'equilibrium', result: 'nash', quantifier: 'unique', strategies: ['D', 'D'] },
    deciding: [{ text: 'gain from defection', left: 'gain', right: 0 }],
    sentences: {
      holds: 'Defection gains {gain}.',
      tie: 'A tie at a fine of {fine}.',
      fails: 'It gains {gain}; {more}.',
    },
  },
  closedForm: { text: 'fine = 4/rounds', flip: '4/times', domain: [{ left: 'times', relation: '>', right: 0 }] },
  study: { parameter: 'fine', cells: 8 },
}

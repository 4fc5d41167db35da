/** The classic biform games and the ownership of assets, against the figures of an independent exact reference. */
import { bimatrix, compare, type Rational, rational, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { readScenario } from '@biform/core/scenarios'
import { type BiformEquilibria, competitiveness, type Ownership, phase, runScenario } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { describeFigures } from './table.ts'

describeFigures('the classic cases', [
  [
    'cl-branded',
    {},
    {
      ...{ quiet_low: '2', quiet_high: '8', branded_low: '5', branded_high: '7' },
      ...{ first_high: '6', first_branded: '2', pie: '8', pie_branded: '7' },
    },
  ],
  ['cl-branded', { alpha: '3/4' }, { quiet: '13/2', branded: '13/2' }],
  ['cl-coco', {}, { maker: '9/2', store: '9/2', total: '9', paid: '-3/2', threat: '0' }],
  ['cl-coco', { alone: 3 }, { maker: '6', paid: '0', threat: '3' }],
  ['cl-innov', {}, { none: '0', alone: '1', left: '0', two: '-5', chance: '1/6', pie: '18', pie_both: '21' }],
  [
    'cl-negad',
    {},
    { pie: '4', pie_attack: '3', fair: '0', attack: '1', buyer_fair: '2', buyer_attack: '1', rival: '0' },
  ],
  ['cl-ghm', { v1: 4, v2: 4 }, { apart: '15', by_first: '14', by_second: '14', owner: 'Each its own' }],
  [
    'cl-ghm',
    {},
    { apart: '75/4', by_first: '39/2', by_second: '31/2', best_share: '9/10', owner: 'The first partner both' },
  ],
])

const verdict = (id: string, parameters: Record<string, Rational>): string =>
  runScenario(scenarioById(id), parameters).prediction.kind

const flips = (id: string, parameter: string): unknown[] =>
  phase(scenarioById(id), parameter).flips.map(flip => (flip.kind === 'flip' ? flip.value.toFraction() : flip.kind))

describe('cl-branded', () => {
  it('is branded below a confidence of 3/4, by both supplier and model', () => {
    expect(flips('cl-branded', 'alpha')).toEqual(['3/4'])
    expect(verdict('cl-branded', { alpha: '14/20' })).toBe('realised')
    expect(verdict('cl-branded', { alpha: '3/4' })).toBe('contradicted') // two equilibria
    expect(verdict('cl-branded', { alpha: '16/20' })).toBe('contradicted')
  })
})

it('cl-coco: of a dilemma 50/59 is conflict, of a zero-sum game all, of a team none', () => {
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
  const team = bimatrix(
    [
      [2, 0],
      [0, 1],
    ],
    [
      [2, 0],
      [0, 1],
    ],
  )
  const found = [
    dilemma,
    bimatrix([
      [1, -1],
      [-1, 1],
    ]),
    team,
  ].map(game => competitiveness(game).value)
  expect(toJSON(found)).toEqual(['50/59', '1', '0'])
})

describe('cl-innov', () => {
  it('has two equilibria in pure moves and one in mixed ones', () => {
    const found = runScenario(scenarioById('cl-innov')).results.moves as BiformEquilibria
    expect(found.equilibria).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(found.mixed?.equilibria).toHaveLength(3)
    expect(flips('cl-innov', 'cost')).toEqual(['6'])
  })
})

describe('cl-ghm', () => {
  it('turns at an exposure of √(1/10): the root is irrational, and so the line has a bracket', () => {
    const { structures } = runScenario(scenarioById('cl-ghm')).results.owners as Ownership
    expect(structures.map(({ kind }) => kind)).toEqual(['non-integration', 'integration', 'integration'])
    const [flip] = phase(scenarioById('cl-ghm'), 'rho').flips
    if (flip?.kind !== 'bracket') throw new Error('is exact')
    const side = (x: typeof flip.lower): number => compare(x.mul(x), rational('1/10'))
    expect([side(flip.lower), side(flip.upper)]).toEqual([-1, 1])
  })
})

describe('a cell whose core is empty', () => {
  const pot = (all: string) => ({
    kind: 'coalitional' as const,
    players: ['A', 'B', 'C'],
    worth: { 'A,B': 2, 'A,C': 2, 'B,C': 2, 'A,B,C': all },
  })
  const scenario = readScenario({
    format: 'biform-scenario',
    version: 1,
    id: 'empty',
    title: 'To merge or not',
    source: { text: 'Ours' },
    statement: 'A merger pays if what it makes can be divided.',
    numbers: 'ours',
    parameters: { all: { label: 'worth of all', value: 4, minimum: 2, maximum: 6, step: 1 } },
    games: {
      merge: {
        kind: 'biform-game',
        players: ['A', 'B', 'C'],
        strategies: [['wait', 'go']],
        cells: [{ game: pot('3') }, { game: pot('all') }],
      },
    },
    results: { moves: { solve: 'biformEquilibria', game: 'merge', confidence: ['1/2', 0, 1] } },
    outcomes: {
      worth: { label: 'what A expects', result: 'moves', path: ['cells', 1, 'payoffs', 0] },
    },
    prediction: {
      text: 'A goes.',
      statement: { kind: 'equilibrium', result: 'moves', quantifier: 'some', strategies: ['go'] },
      deciding: [],
      sentences: { holds: 'A goes.', tie: 'A does not mind.', fails: 'A waits.' },
    },
  })

  it('leaves the prediction undecided, and says why', () => {
    expect(runScenario(scenario).prediction.kind).toBe('realised')
    const run = runScenario(scenario, { all: 2 })
    expect(run.outcomes.worth).toBe(null)
    expect(run.prediction).toMatchObject({ kind: 'undecided', reason: 'it depends on a cell whose core is empty' })
    expect(verify(scenario, run).kind).toBe('valid')
  })

  it('is appraised with the confidence that the call asks for, and no other', () => {
    const run = runScenario(scenario)
    const moves = run.results.moves as BiformEquilibria
    const results = { moves: { ...moves, confidence: [...moves.confidence].reverse() } }
    expect(verify(scenario, { ...run, results })).toMatchObject({ kind: 'invalid' })
    const other = runScenario({ ...scenario, results: { moves: { ...scenario.results.moves!, confidence: 1 } } })
    expect(verify(scenario, { ...run, results: other.results })).toEqual({
      kind: 'invalid',
      at: 'results.moves.confidence[0]',
    })
  })
})

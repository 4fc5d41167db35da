/** Biform games, investment games and public goods as templates, the confidence of their calls, and statements about their equilibria. */
import { biformGame, investmentGame, publicGood, rational, toJSON } from '@biform/core'
import {
  instantiate,
  judge,
  type PublicGoodTemplate,
  type Results,
  readScenario,
  type Scenario,
  type Statement,
} from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'
import { small } from './small.ts'

const games = (found: Scenario['games']): Scenario => ({ ...small, games: found })
const pot = { kind: 'coalitional', players: ['A', 'B'], worth: [0, 0, 0, 'times'] } as const
const pair = {
  kind: 'relationship',
  partners: ['A', 'B'],
  components: [{ ownUse: [4, 6], exposure: 'fine/2' }],
} as const
const moves = { kind: 'biform-game', players: ['A', 'B'], strategies: [['wait', 'go']] } as const

describe('a biform game', () => {
  it('has cells that are named before, or stand in it, each with its costs', () => {
    const own = {
      kind: 'dual-value-game',
      players: ['A', 'B'],
      ownUse: { 'A,B': ['fine', 2] },
      pot: { 'A,B': 1 },
    } as const
    const { biform, wide } = instantiate(
      games({
        pot,
        biform: { ...moves, cells: [{ game: { of: 'pot' } }, { game: own, costs: ['fine', 0] }] },
        wide: {
          ...moves,
          strategies: [['wait', 'go'], ['stay']],
          cells: [[{ game: pot }], [{ game: { of: 'pot' }, costs: [1, 2] }]],
        },
      }),
    ).games
    expect(biform).toEqual(
      biformGame({
        ...moves,
        cells: [
          { game: { ownUse: {}, pot: { 'A,B': 2 } } },
          { game: { ownUse: { 'A,B': [1, 2] }, pot: { 'A,B': 1 } }, costs: [1, 0] },
        ],
      }),
    )
    expect(toJSON(wide)).toMatchObject({ cells: [[{ costs: ['0', '0'] }], [{ costs: ['1', '2'] }]] })
  })

  it('takes a relationship with the costs that it has, and keeps it beside the cell', () => {
    const spent = { ...pair, costs: ['1', '2'] } as const
    const { games: built, cells } = instantiate(
      games({ biform: { ...moves, cells: [{ game: spent }, { game: pair }] } }),
    )
    expect(toJSON(built.biform)).toMatchObject({
      cells: [
        {
          game: {
            ownUse: [
              ['0', '0', '0', '2'],
              ['0', '0', '0', '3'],
            ],
            pot: ['0', '0', '0', '5'],
          },
          costs: ['1', '2'],
        },
        { costs: ['0', '0'] },
      ],
    })
    expect(cells.biform?.map(({ at }) => at)).toEqual(['[0]', '[1]'])
  })

  it.each([
    [[{ game: { of: 'pit' } }], 'games.biform.cells[0].game.of: "pit" is no game before this one'],
    [
      [{ game: { of: 'stage' } }],
      'games.biform.cells[0].game: is a normal-form, not a coalitional game, a dual-value game or a relationship',
    ],
    [[{ game: { of: 'pot' } }], 'games.biform.cells: has 1 entry, not 2'],
    [[{ game: pair, costs: [0, 0] }], 'games.biform.cells[0].costs: are those of the relationship; leave them out'],
    [
      [{ game: { of: 'pot' }, costs: [0] }, { game: { of: 'pot' } }],
      'games.biform.cells[0].costs: has 1 entry for 2 players',
    ],
    [[{ game: { of: 'pot' }, costs: ['2*b', 0] }], /^games\.biform\.cells\[0\]\.costs\[0\]: "b" is unknown/],
  ] as const)('refuses %j', (cells, message) => {
    const found = { ...small.games, pot, biform: { ...moves, cells } } as Scenario['games']
    expect(refusal(() => instantiate(games(found)))).toMatch(message)
  })
})

describe('an investment game', () => {
  it('evaluates every field, one for all or one each', () => {
    const { full, bare } = instantiate(
      games({
        full: {
          kind: 'investment-game',
          players: ['S', 'L'],
          own: ['6*fine', 4],
          external: ['times', 1],
          cost: [1, 'times'],
          exposure: 'fine/2',
          specificity: [1, '1/2'],
          shares: ['1/4', '3/4'],
          complementarity: '1/times',
        },
        bare: {
          kind: 'investment-game',
          own: [1, 'fine', 2],
          external: [
            [0, 1, 'times'],
            [0, 0, 0],
            [1, 1, 0],
          ],
        },
      }),
    ).games
    expect(full).toEqual(
      investmentGame({
        players: ['S', 'L'],
        own: [6, 4],
        external: [2, 1],
        cost: [1, 2],
        exposure: '1/2',
        specificity: [1, '1/2'],
        shares: ['1/4', '3/4'],
        complementarity: '1/2',
      }),
    )
    expect(bare).toEqual(
      investmentGame({
        own: [1, 1, 2],
        external: [
          [0, 1, 2],
          [0, 0, 0],
          [1, 1, 0],
        ],
      }),
    )
  })

  it('names the place of what it refuses', () => {
    const game = { kind: 'investment-game', own: [1, 2] } as const
    expect(refusal(() => instantiate(games({ game: { ...game, exposure: ['fine + 1', 0] } })))).toBe(
      'games.game.exposure[0]: 2 is not between 0 and 1',
    )
    expect(refusal(() => instantiate(games({ game: { ...game, external: [['lost', 0], 0] } })))).toMatch(
      /^games\.game\.external\[0\]\[0\]: "lost" is unknown/,
    )
  })
})

describe('a public good', () => {
  const herds = { kind: 'data-set', labels: ['X', 'Y'], values: [3, 'fine'] } as const
  const good = (fields: Omit<PublicGoodTemplate, 'kind'>) =>
    instantiate(games({ herds, good: { kind: 'public-good', ...fields } })).games.good

  it('has returns of its own, or the parts of a data set, whose labels are then its players', () => {
    expect(
      good({ players: ['P', 'Q'], returns: ['fine/2', 1], multiplier: 'times', contributions: [1, 3], threshold: 2 }),
    ).toEqual(
      publicGood({ players: ['P', 'Q'], returns: ['1/2', 1], multiplier: 2, contributions: [1, 3], threshold: 2 }),
    )
    expect(good({ returns: { sharesOf: 'herds' } })).toEqual(
      publicGood({ players: ['X', 'Y'], returns: ['3/4', '1/4'] }),
    )
    expect(good({ returns: ['1/2'] })).toEqual(publicGood({ returns: ['1/2'] }))
  })

  it('names the place of what it refuses', () => {
    expect(refusal(() => good({ returns: { sharesOf: 'flock' } }))).toBe(
      'games.good.returns.sharesOf: "flock" is no game of kind data-set',
    )
    expect(refusal(() => good({ returns: ['-fine'] }))).toMatch(/^games\.good\.returns\[0\]: /)
    expect(refusal(() => good({ returns: [1], contributions: ['1/(fine - fine)'] }))).toBe(
      'games.good.contributions[0]: divides by zero',
    )
    const none = { kind: 'data-set', values: [0, 0] } as const
    const scenario = games({ none, good: { kind: 'public-good', returns: { sharesOf: 'none' } } })
    expect(refusal(() => instantiate(scenario))).toBe(
      'games.good.returns.sharesOf: is a data set whose values do not have a positive sum',
    )
  })
})

/** Two movers; the core of the pot of the cell (go, go) is empty where the fine is above 1. */
const biform: Scenario = {
  ...small,
  games: {
    race: {
      kind: 'biform-game',
      players: ['A', 'B'],
      strategies: [
        ['wait', 'go'],
        ['wait', 'go'],
      ],
      cells: [
        [{ game: pot }, { game: pot }],
        [{ game: pot }, { game: pot }],
      ],
    },
  },
  results: { moves: { solve: 'biformEquilibria', game: 'race', confidence: 'fine/4' } },
  outcomes: {},
  prediction: {
    text: 'Both go.',
    statement: { kind: 'equilibrium', result: 'moves', quantifier: 'some', strategies: ['go', 'go'] },
    deciding: [],
    sentences: { holds: 'Yes.', tie: 'Perhaps.', fails: 'No.' },
  },
}
const { closedForm: _, study: __, derived: ___, ...readable } = biform

describe('a call of biformEquilibria', () => {
  const call = (changes: object): string =>
    refusal(() => readScenario({ ...readable, results: { moves: { ...biform.results.moves, ...changes } } } as never))

  it('reads, with a confidence for all or for each', () => {
    expect(readScenario(readable as never).id).toBe('small')
    expect(call({ confidence: ['1/2', 'fine/4'] })).toBe('accepted')
  })

  it('refuses a confidence that is missing, unknown, of too few, or of another solver', () => {
    expect(call({ confidence: 'trust' })).toMatch(/^results\.moves\.confidence: "trust" is unknown/)
    expect(call({ confidence: [1] })).toBe('results.moves.confidence: has 1 entry for 2 players')
    expect(call({ confidence: undefined })).toMatch(/^results\.moves\.confidence: /)
    const { confidence: _, ...without } = biform.results.moves!
    expect(refusal(() => readScenario({ ...readable, results: { moves: without } } as never))).toBe(
      'results.moves.confidence: is missing',
    )
    expect(call({ solve: 'ownership' })).toBe('results.moves.confidence: belongs to biformEquilibria and appraisal')
  })

  it('refuses a statement about one equilibrium of three movers, and moves that are not there', () => {
    const { prediction } = biform
    const about = (statement: object): string =>
      refusal(() =>
        readScenario({
          ...readable,
          prediction: { ...prediction, statement: { ...prediction.statement, ...statement } },
        } as never),
      )
    expect(about({ strategies: ['go', 'run'] })).toMatch(/^prediction\.statement\.strategies\[1\]: "run" is /)
    expect(about({ strategies: ['go'] })).toBe(
      'prediction.statement.strategies: needs 2 labels, one per player who moves',
    )
    const cell = { game: { ...pot, players: ['A', 'B', 'C'], worth: [0, 0, 0, 0, 0, 0, 0, 1] } }
    const three = {
      race: { kind: 'biform-game', players: ['A', 'B', 'C'], strategies: [['x'], ['y'], ['z']], cells: [[[cell]]] },
    }
    const statement = { ...prediction.statement, strategies: ['x', 'y', 'z'], quantifier: 'unique' }
    const scenario = { ...readable, games: three, prediction: { ...prediction, statement } }
    expect(refusal(() => readScenario(scenario as never))).toBe(
      'prediction.statement.quantifier: "unique" is more than is known of more than two players who move',
    )
  })
})

describe('a statement about the equilibria of a biform game', () => {
  const weights = (...moves: number[]) =>
    moves.map(move => [rational(move === 0 ? 1 : 0), rational(move === 1 ? 1 : 0)])
  type Kind = 'equilibrium' | 'refuted' | 'undecided'
  /** The verdicts on (wait, wait), (wait, go), (go, wait) and (go, go). */
  const answer = (kinds: readonly Kind[], complete = true): Results => {
    const profiles = kinds.map((kind, k) => ({ kind, profile: [k >> 1, k & 1] }))
    const equilibria = profiles.filter(({ kind }) => kind === 'equilibrium').map(({ profile }) => profile)
    const mixed = {
      equilibria: equilibria.map(profile => ({ profile: weights(...profile) })),
      open: kinds.includes('undecided'),
    }
    return { moves: { method: 'biformEquilibria', complete, profiles, equilibria, mixed } as Results[string] }
  }
  const verdicts = (results: Results): Record<string, string> =>
    Object.fromEntries(
      (['some', 'every', 'unique'] as const).map(quantifier => {
        const statement = { ...biform.prediction.statement, quantifier } as Statement
        const scenario = { ...biform, prediction: { ...biform.prediction, statement } }
        return [quantifier, judge(scenario, instantiate(scenario), results, {}).verdict]
      }),
    )

  it.each([
    ['the one', ['refuted', 'refuted', 'refuted', 'equilibrium'], { some: 'holds', every: 'holds', unique: 'holds' }],
    [
      'one of two',
      ['equilibrium', 'refuted', 'refuted', 'equilibrium'],
      { some: 'holds', every: 'fails', unique: 'fails' },
    ],
    ['another', ['equilibrium', 'refuted', 'refuted', 'refuted'], { some: 'fails', every: 'fails', unique: 'fails' }],
    ['none', ['refuted', 'refuted', 'refuted', 'refuted'], { some: 'fails', every: 'fails', unique: 'fails' }],
    [
      'itself open',
      ['refuted', 'refuted', 'refuted', 'undecided'],
      { some: 'undecided', every: 'undecided', unique: 'undecided' },
    ],
    [
      'another open',
      ['undecided', 'refuted', 'refuted', 'equilibrium'],
      { some: 'holds', every: 'undecided', unique: 'undecided' },
    ],
    [
      'another found, itself open',
      ['equilibrium', 'refuted', 'refuted', 'undecided'],
      { some: 'undecided', every: 'fails', unique: 'fails' },
    ],
  ] as const)('%s', (_, kinds, expected) => {
    expect(verdicts(answer(kinds))).toEqual(expected)
  })

  it('is undecided where the run was ended early, unless what was found says it', () => {
    const kinds = ['refuted', 'refuted', 'refuted', 'equilibrium'] as const
    expect(verdicts(answer(kinds, false))).toEqual({ some: 'holds', every: 'undecided', unique: 'undecided' })
  })
})

/** Comparisons under every rule of division: what rows hold, what is refused, and that no forged row passes. */
import { DIVISION_NAMES, fromJSON, InputError, type Relationship, toJSON } from '@biform/core'
import { catalogue, scenarioById } from '@biform/core/catalogue'
import { instantiate, readScenario, type Scenario } from '@biform/core/scenarios'
import {
  appropriate,
  type Comparison,
  compare,
  compareTable,
  comparisonCells,
  indices,
  runScenario,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

/** Three partners who bring different things, and a choice whose ends are divided too. */
const partners = ['A', 'B', 'C']
const trio = (more: object): object => ({
  kind: 'relationship',
  partners,
  components: [
    { label: 'reach', ownUse: { 'A,B': [20, 10], 'A,B,C': [40, 30, 20] }, exposure: 'rho' },
    { label: 'know-how', ownUse: { 'A,C': [8, 4], 'A,B,C': [12, 0, 24] }, exposure: ['rho', 0, '1/2'], rivalry: '1/2' },
  ],
  shares: ['1/2', '1/3', '1/6'],
  investments: [6, 3, 1],
  efforts: ['effort', 1, 1],
  outside: ['5*rho', '9*rho', 0],
  ...more,
})
const scenario = readScenario({
  format: 'biform-scenario',
  version: 1,
  id: 'trio',
  title: 'Three partners',
  source: { text: 'ours' },
  statement: 'A joins.',
  numbers: 'ours',
  parameters: {
    rho: { label: 'exposure', value: '1/2', minimum: 0, maximum: 1, step: '1/4' },
    effort: { label: 'effort', value: 2, minimum: 0, maximum: 4, step: 1 },
  },
  games: {
    alliance: trio({}),
    joining: {
      kind: 'tree',
      players: partners,
      root: {
        kind: 'decision',
        player: 'A',
        actions: [
          { label: 'Join', node: { kind: 'terminal', payoffs: trio({ costs: [55, 4, 0] }) } },
          { label: 'Stay', node: { kind: 'terminal', payoffs: [3, 0, 0] } },
        ],
      },
    },
  },
  results: { parts: { solve: 'appropriate', game: 'alliance' }, plan: { solve: 'subgamePerfect', game: 'joining' } },
  outcomes: { A: { label: 'first partner', result: 'parts', path: ['totals', 0] } },
  prediction: {
    text: 'A joins.',
    statement: { kind: 'equilibrium', result: 'plan', quantifier: 'unique', path: ['Join'] },
    deciding: [],
    sentences: { holds: 'It does.', tie: 'It is indifferent.', fails: 'It does not.' },
  },
} as never)
const half: Relationship = instantiate(scenario).games.alliance as Relationship

describe('compare under every rule', () => {
  const table = compare(scenario, { rules: DIVISION_NAMES, rho: ['1/2'] })

  it('divides alliance and end by the rule, as appropriate does', () => {
    expect(verify(scenario, table)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect(table.rows.map(({ rule }) => rule)).toEqual([...DIVISION_NAMES])
    for (const { rule, places, results } of table.rows) {
      const expected = appropriate(half, { division: rule as 'equal' })
      const [alliance, join] = places
      expect(places.map(({ name, at, label }) => [name, at, label])).toEqual([
        ['alliance', '', 'alliance'],
        ['joining', 'Join', 'Join'],
      ])
      expect(alliance?.appropriated).toEqual(expected)
      expect(results.parts).toEqual(expected)
      expect(alliance?.indices).toEqual(indices(expected))
      expect(join?.appropriated.received).toEqual(expected.received)
    }
    // What A gets, less 55, against 3 if it stays; under most rules it is not enough.
    const joins = table.rows.map(
      row => `${row.rule}: ${row.actions[0]!.strategies.join()} ${row.places[1]!.played[0]!.reached}`,
    )
    expect(joins).toEqual(
      table.rows.map(({ rule, places }) => {
        const [isBetter] = places[1]!.appropriated.payoffs.map(value => value.compare(3) > 0)
        return `${rule}: ${isBetter ? 'Join 1' : 'Stay 0'}`
      }),
    )
    expect(new Set(joins.map(text => text.split(': ')[1]))).toEqual(new Set(['Join 1', 'Stay 0']))
  })

  it('says which coalition blocks', () => {
    // C has most of what only A and it can do: under a contest that A wins alone, somebody blocks.
    const { rows } = compare(scenario, { rules: [{ weights: [0, 0, 1] }], rho: [1] })
    const { stability } = rows[0]!.places[0]!
    expect(stability).toMatchObject({ holds: false, blocking: { coalition: 3 } })
    const cells = comparisonCells({ ...compare(scenario, { rho: [1] }), rows }, scenario, { columns: ['stability'] })
    expect(cells.rows[0]).toEqual(['weights 0, 0, 1', rows[0]!.value, 'no (A + B)', '–', rows[0]!.verdict])
  })

  it('takes rules with what they go by, the same for all relationships', () => {
    const rules = [
      { weights: ['1/2', '1/4', '1/4'] },
      { investments: [1, 1, 2] },
      { efforts: [2, 1, 0], decisiveness: 2 },
      { efforts: [2, 1, 0] },
      { outside: [1, 0, 0], outsideAs: 'option' as const },
    ]
    const given = compare(scenario, { rules, rho: [1] })
    expect(given.rules.map(({ rule }) => rule)).toEqual([
      'weights 1/2, 1/4, 1/4',
      'investments 1, 1, 2',
      'efforts 2, 1, 0 (decisiveness 2)',
      'efforts 2, 1, 0',
      'outside 1, 0, 0 (option)',
    ])
    const full = instantiate(scenario, { rho: 1 }).games.alliance as Relationship
    given.rows.forEach(({ places }, k) => {
      expect(places[0]!.appropriated).toEqual(appropriate(full, { division: rules[k]! }))
    })
    expect(verify(scenario, given)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect(fromJSON(toJSON(given))).toEqual(given)
    // Under the name, or the numbers, of another rule they are not right.
    const forged = given.rules.map((rule, k) => ({ ...rule, rule: given.rules[(k + 1) % 5]!.rule }))
    expect(verify(scenario, { ...given, rules: forged })).toMatchObject({ kind: 'invalid' })
    const moved = given.rules.with(0, { ...given.rules[0]!, weights: given.rules[0]!.weights!.toReversed() })
    expect(verify(scenario, { ...given, rules: moved })).toMatchObject({ kind: 'invalid' })
  })

  it('lets no change of a place, its actions or its rule go unnoticed', () => {
    // A relationship and one end of a tree; what answers say inside is varied for 003-index in compare.test.ts.
    const deferred = scenarioById('003-deferred')
    const small = compare(deferred, { rules: ['equal'], rho: ['1/2'] })
    const look = (change: string): boolean => /rules|\.rule|actions|places\[\]\.(name|at|label|played)/.test(change)
    expect(survivors(deferred, small, look)).toEqual([])
  })

  it('shows the columns that are asked for', () => {
    const one = compare(scenario, { rules: ['equal'], rho: ['1/2'] })
    expect(comparisonCells(one, scenario).columns).toEqual([
      ...['rule', 'rho', 'plan', 'A', 'alliance: A', 'alliance: B', 'alliance: C', 'joining: payoffs'],
      ...['alliance: DI', 'alliance: FA', 'alliance: OA', 'joining: DI', 'joining: FA', 'joining: OA'],
      ...['alliance: in the core', 'joining: in the core', 'prediction'],
    ])
    for (const format of ['csv', 'markdown', 'latex'] as const) {
      const text = compareTable(one, format, scenario, { columns: ['actions'] })
      expect(text).toContain(format === 'latex' ? 'equal & $\\frac{1}{2}$' : 'equal')
    }
  })
})

describe('compare refuses', () => {
  const { outside: _, ...without } = trio({}) as { readonly outside: unknown }
  const bare: Scenario = { ...scenario, games: { ...scenario.games, alliance: without as never } }
  it.each([
    [
      () => compare(bare, { rules: ['nash-option'] }),
      'games.alliance.outside: is missing in the relationship: "nash-opt',
    ],
    [() => compare(scenario, { rules: [{ weights: [1, 1] }] }), /weights: has 2 entries for 3 partners$/],
    [() => compare(scenario, { rules: [{ weights: ['x'] }] }), 'rules[0].weights[0]: "x" is not a rational number'],
    [() => compare(scenario, { rules: [{ weights: 1 as never }] }), 'rules[0].weights: 1 is not a list'],
    [() => compare(scenario, { rules: [{ outside: [0, 0, 0] } as never] }), /outsideAs: undefined is neither/],
    [() => compare(scenario, { rules: [{ efforts: [1, 1, 1], decisiveness: 99 }] }), /decisiveness: 99 is not a whole/],
    [
      () => compare(scenario, { rules: [{}] as never }),
      'rules[0]: an object is none of shares, equal, shapley, nucleolus, prop',
    ],
    [() => compare(scenario, { rules: [null] as never }), 'rules[0]: null is none of '],
    [
      () => compare(scenario, { rules: [{ efforts: [1, 1, 1], decisiveness: null } as never] }),
      'rules[0].decisiveness: null is not a whole number from 1 to 16',
    ],
    [
      () => compare(scenario, { rules: [{ weights: [1, 0, 0], decisiveness: 2 } as never] }),
      'rules[0]["decisiveness"]: is nothing that weights go by',
    ],
    [
      () => appropriate(half, { division: { outside: [0, 0, 0], outsideAS: 'option' } as never }),
      'division["outsideAS"]: is nothing that outside go by; there is outsideAs',
    ],
    [() => appropriate(half, { division: { weights: [1, 0, 0], efforts: [1, 1, 1] } as never }), 'division: an object'],
    [() => compareTable(null as never, 'csv'), 'comparison: null is none'],
    [() => compareTable(half as never, 'csv'), 'comparison: "relationship" is none'],
    [() => compareTable(compare(scenario, { rho: [1] }), 'csv', null as never), 'scenario: null is not a scenario'],
    [
      () => compare(scenario, { rules: [{ weights: [1, 0, 0], efforts: [1, 1, 1] } as never] }),
      'nor an object with one of weights, investments, efforts, outside',
    ],
    [() => compare(scenario, { rho: [1], values: [1] }), 'rho: stands for values; one of them is enough'],
    [() => compare(scenario, { rho: [1], parameter: 'effort' }), 'rho: are the values of rho, and "effort" moves'],
    [() => compare(scenario, { rho: [] }), 'rho: a list of 0 is no list of values'],
    [() => compare(scenario, { parameters: null as never }), 'parameters: null is not an object of values'],
    [() => compare(scenario, { parameters: { rho: 1 } }), 'parameters.rho: is the parameter that moves'],
    [
      () => comparisonCells(compare(scenario, { rho: [1] }), scenario, { columns: ['who'] as never }),
      'columns[0]: "who"',
    ],
    [
      () => comparisonCells(compare(scenario, { rho: [1] }), scenario, { columns: 'all' as never }),
      'columns: "all" is',
    ],
  ])('%s', (call, message) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow(message)
  })
})

describe('every scenario of the catalogue', () => {
  it('is compared under every rule, or refused in words, and every table is valid', () => {
    let rows = 0
    const words: string[] = []
    for (const item of catalogue) {
      const [parameter] = Object.keys(item.parameters)
      if (parameter === undefined) continue
      const tabled = (rule: (typeof DIVISION_NAMES)[number]): Comparison | string => {
        try {
          return compare(item, { rules: [rule], parameter, values: [item.parameters[parameter]!.value] })
        } catch (error) {
          if (error instanceof InputError) return error.message
          throw error
        }
      }
      const first = tabled('equal')
      if (typeof first === 'string' && first.startsWith('rules: make no difference')) continue
      for (const rule of DIVISION_NAMES) {
        const found = tabled(rule)
        if (typeof found === 'string') words.push(found)
        else {
          rows += 1
          expect([item.id, rule, verify(item, found).kind]).toEqual([item.id, rule, 'valid'])
          const named = Object.values(item.results).some(call => 'rule' in call)
          if (rule === 'shares' && !named) expect(found.rows[0]!.outcomes).toEqual(runScenario(item).outcomes)
        }
      }
    }
    expect(rows).toBeGreaterThan(70)
    const known =
      /is missing in the relationship|are all 0: nothing is in proportion|there is nothing to agree on|is an investment game/
    expect(words.filter(text => !known.test(text))).toEqual([])
  })
})

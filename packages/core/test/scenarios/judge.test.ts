import { rational, toJSON } from '@biform/core'
import {
  allocationOf,
  closedFormAt,
  instantiate,
  judge,
  outcomesOf,
  type Results,
  type Scenario,
  type Statement,
} from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'
import { small } from './small.ts'

const ZERO = rational(0)
const ONE = rational(1)
const HALF = rational('1/2')
const CC = [
  [ONE, ZERO],
  [ONE, ZERO],
]
const DD = [
  [ZERO, ONE],
  [ZERO, ONE],
]
const MIXED = [
  [HALF, HALF],
  [HALF, HALF],
]

const nash = (profiles: (typeof CC)[], complete = true): Results[string] =>
  ({ method: 'nashEquilibria', complete, equilibria: profiles.map(profile => ({ profile })) }) as Results[string]
const pure = (equilibria: number[][], complete = true): Results[string] =>
  ({ method: 'pureEquilibria', complete, equilibria }) as Results[string]

const instance = instantiate(small)

function verdict(statement: Statement, results: Results, scenario: Scenario = small): string {
  const varied = { ...scenario, prediction: { ...scenario.prediction, statement } }
  const all = { nash: nash([DD]), pure: pure([[1, 1]]), ...results }
  return judge(varied, instance, all, outcomesOf(varied, instance, all)).verdict
}

const equilibrium = (quantifier: 'every' | 'some' | 'unique', result = 'nash'): Statement => ({
  kind: 'equilibrium',
  result,
  quantifier,
  strategies: ['D', 'D'],
})

describe('judge: equilibria', () => {
  it.each([
    ['one that matches', [DD], { every: 'holds', some: 'holds', unique: 'holds' }],
    ['one that does not', [CC], { every: 'fails', some: 'fails', unique: 'fails' }],
    ['two of which one matches', [CC, DD], { every: 'fails', some: 'holds', unique: 'fails' }],
    ['the same one as ends of a component', [DD, DD], { every: 'holds', some: 'holds', unique: 'fails' }],
    ['a mixed one', [MIXED], { every: 'fails', some: 'fails', unique: 'fails' }],
    ['none', [], { every: 'fails', some: 'fails', unique: 'fails' }],
  ] as const)('%s', (_, profiles, expected) => {
    for (const [quantifier, answer] of Object.entries(expected)) {
      expect(verdict(equilibrium(quantifier as 'every'), { nash: nash([...profiles]) }), quantifier).toBe(answer)
    }
  })

  it('leaves a list that was cut off undecided, unless it shows the one that is asked for', () => {
    const cut = { nash: nash([DD], false) }
    expect(verdict(equilibrium('some'), cut)).toBe('holds')
    expect(verdict(equilibrium('every'), cut)).toBe('undecided')
    expect(verdict(equilibrium('unique'), cut)).toBe('undecided')
    expect(verdict(equilibrium('some'), { nash: nash([CC], false) })).toBe('undecided')
  })

  it('reads pure equilibria, and paths of trees', () => {
    expect(
      verdict(equilibrium('some', 'pure'), {
        pure: pure([
          [0, 0],
          [1, 1],
        ]),
      }),
    ).toBe('holds')
    expect(
      verdict(equilibrium('every', 'pure'), {
        pure: pure([
          [0, 0],
          [1, 1],
        ]),
      }),
    ).toBe('fails')
    const spe = { method: 'subgamePerfect', complete: true, equilibria: [{ path: ['in', 'keep'] }, { path: ['in'] }] }
    const statement = (path: string[], quantifier: 'every' | 'some'): Statement => ({
      kind: 'equilibrium',
      result: 'spe',
      quantifier,
      path,
    })
    expect(verdict(statement(['in'], 'some'), { spe })).toBe('holds')
    expect(verdict(statement(['in'], 'every'), { spe })).toBe('fails')
    expect(verdict(statement(['in', 'keep', 'on'], 'some'), { spe })).toBe('fails')
  })
})

describe('judge: statements', () => {
  const yes: Statement = { kind: 'compare', left: 'gain', relation: '=', right: 1 }
  const no: Statement = { kind: 'compare', left: 'gain', relation: '>', right: 'fine' }
  const open: Statement = { kind: 'compare', left: 'third', relation: '=', right: 1 }

  it.each<[Statement, string]>([
    [yes, 'holds'],
    [no, 'fails'],
    [open, 'undecided'],
    [{ kind: 'compare', left: 'gain', relation: '!=', right: 1 }, 'fails'],
    [{ kind: 'compare', left: 'gain', relation: '<=', right: 1 }, 'holds'],
    [{ kind: 'compare', left: 'gain', relation: '>=', right: 1 }, 'holds'],
    [{ kind: 'compare', left: 'gain', relation: '<', right: 1 }, 'fails'],
    [{ kind: 'holds', outcome: 'all' }, 'holds'],
    [{ kind: 'holds', outcome: 'gain' }, 'undecided'],
    [{ kind: 'not', of: no }, 'holds'],
    [{ kind: 'not', of: open }, 'undecided'],
    [{ kind: 'all', of: [yes, open] }, 'undecided'],
    [{ kind: 'all', of: [open, no] }, 'fails'],
    [{ kind: 'all', of: [yes, yes] }, 'holds'],
    [{ kind: 'any', of: [no, open] }, 'undecided'],
    [{ kind: 'any', of: [open, yes] }, 'holds'],
    [{ kind: 'any', of: [no, no] }, 'fails'],
  ])('%j %s', (statement, expected) => {
    expect(verdict(statement, {})).toBe(expected)
  })
})

describe('judge: words', () => {
  const results = { nash: nash([DD]), pure: pure([[1, 1]]) }
  const at = (fine: string, answers: Results = results) => {
    const here = instantiate(small, { fine })
    return judge(small, here, answers, outcomesOf(small, here, answers))
  }

  it('gives the deciding pairs, the quantifier, and the sentence with numbers in their places', () => {
    expect(toJSON(at('1'))).toEqual({
      verdict: 'holds',
      quantifier: 'unique',
      deciding: [{ text: 'gain from defection', left: '1', right: '0' }],
      sentence: 'Defection gains 1.',
    })
    expect(at('2').sentence).toBe('A tie at a fine of 2.')
    expect(at('7/3', { ...results, nash: nash([CC]) }).sentence).toBe('It gains −1/3; –.')
    expect(at('123456789/100000000').sentence).toBe('Defection gains ≈ 0.7654.')
    expect(at('1', { ...results, nash: nash([DD], false) }).sentence).toBe(
      'Not decided: the list of equilibria is not complete.',
    )
  })

  it('gives the closed form where its domain holds', () => {
    expect(toJSON(closedFormAt(small, instance))).toEqual({ text: 'fine = 4/rounds', value: '2', inDomain: true })
    const never = {
      ...small,
      closedForm: { text: 'none', flip: '1/(times - times)', domain: [{ left: 1, relation: '<', right: 0 }] },
    }
    expect(closedFormAt(never as Scenario, instance)).toEqual({ text: 'none', value: null, inDomain: false })
    const { closedForm: _, ...without } = small
    expect(closedFormAt(without, instance)).toBeUndefined()
  })
})

describe('outcomes', () => {
  const read = (path: Scenario['outcomes'][string], record: unknown) => {
    const scenario = { ...small, outcomes: { x: path } }
    return outcomesOf(scenario, instance, { record: record as Results[string] }).x
  }
  const at = (path: (string | number | { at: string })[], record: unknown) =>
    read({ label: 'x', result: 'record', path }, record)

  it('read numbers, truth, texts and lists', () => {
    expect(toJSON(outcomesOf(small, instance, { nash: nash([DD]), pure: pure([[1, 1]]) }))).toEqual({
      found: [[1, 1]],
      all: true,
      third: null,
      gain: '1',
      more: null,
      both: '3',
    })
    expect(at(['a'], { a: [HALF, null, 3] })).toEqual([HALF, null, 3])
    expect(at(['a'], { a: 'x' })).toEqual({ text: 'x' })
    expect(at(['a'], { a: [['x', 'y'], ['z']] })).toEqual({ text: [['x', 'y'], ['z']] })
    expect(at(['a'], { a: [] })).toEqual([])
    const values = [
      { at: 'root', payoffs: [ONE] },
      { at: 'end', payoffs: [HALF] },
    ]
    expect(at(['values', { at: 'end' }, 'payoffs', 0], { values })).toEqual(HALF)
    expect(at(['values', { at: 'nowhere' }, 'payoffs', 0], { values })).toBeNull()
  })

  it('read the payoff at an end of a tree, by its label or by the actions that lead to it', () => {
    const end = (payoffs: string[], label?: string) => ({
      kind: 'terminal' as const,
      payoffs,
      ...(label ? { label } : {}),
    })
    const root = {
      kind: 'chance' as const,
      branches: [
        { label: 'good', probability: '1/2', node: end(['fine', '2']) },
        { label: 'bad', probability: '1/2', node: end(['0', '-fine'], 'loss') },
      ],
    }
    const scenario = { ...small, games: { ...small.games, tree: { kind: 'tree' as const, players: ['A', 'B'], root } } }
    const value = (payoff: { game: string; end: string; player: string }) => {
      const varied = { ...scenario, outcomes: { x: { label: 'x', payoff } } }
      return toJSON(outcomesOf(varied, instantiate(varied), {}).x)
    }
    expect(value({ game: 'tree', end: 'good', player: 'A' })).toBe('1')
    expect(value({ game: 'tree', end: 'loss', player: 'B' })).toBe('-1')
    expect(refusal(() => value({ game: 'tree', end: 'bad', player: 'B' }))).toMatch(
      /^outcomes\.x\.payoff\.end: "bad" is/,
    )
    expect(refusal(() => value({ game: 'stage', end: 'good', player: 'B' }))).toBe(
      'outcomes.x.payoff.game: "stage" is no game of kind tree',
    )
  })

  it('follow own properties only', () => {
    for (const path of [
      ['constructor'],
      ['constructor', 'name'],
      ['a', 'length'],
      ['a', '0'],
      ['__proto__'],
      ['a', 0, 'n'],
      ['t', 'length'],
    ]) {
      expect(at(path, { a: [ONE], t: 'text' })).toBeNull()
    }
  })

  it('do not end at a record', () => {
    expect(refusal(() => at(['a'], { a: { b: 1, c: 2 } }))).toBe(
      'outcomes.x.path: ends at a record, not at a value; it has fields: b, c',
    )
  })

  it('give the allocation that a call asks about', () => {
    const values = { value: { method: 'shapley', values: [ONE, HALF] } as Results[string] }
    const call = { solve: 'inCore', game: 'g', allocation: { result: 'value', path: ['values'] } } as const
    expect(toJSON(allocationOf(call, instance, values))).toEqual(['1', '1/2'])
    expect(toJSON(allocationOf({ ...call, allocation: ['fine', 'cost/3'] }, instance, {}))).toEqual(['1', '1/3'])
    const wrong = { ...call, allocation: { result: 'value', path: ['method'] } } as const
    expect(refusal(() => allocationOf(wrong, instance, values))).toMatch(/^allocation.path: does not end at a list/)
  })
})

import { payoff, tree, worth } from '@biform/core'
import { catalogue } from '@biform/core/catalogue'
import { readDocument, readGame, readScenario } from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'
import { small } from './small.ts'

const parameters = { rho: '1/2', u: 60 }

describe('readScenario', () => {
  it('reads what it was given, from text and from JSON', () => {
    for (const scenario of [...catalogue, small]) {
      expect(readScenario(JSON.stringify(scenario))).toEqual(scenario)
      expect(readScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario)
    }
  })

  it('refuses undefined fields and other values that are no JSON', () => {
    expect(refusal(() => readScenario({ ...small, derived: undefined } as never))).toMatch(/^derived: /)
    expect(refusal(() => readScenario(null))).toBe('is not an object')
    expect(refusal(() => readScenario(JSON.parse('{"__proto__": 1}')))).toBe('"__proto__" is not a name')
  })

  it('takes headings of games, and refuses those of anything else', () => {
    expect(readScenario({ ...small, headings: { stage: 'The fine' } } as never).headings).toEqual({ stage: 'The fine' })
    expect(refusal(() => readScenario({ ...small, headings: { nash: 'The answer' } } as never))).toBe(
      'headings.nash: is no game',
    )
  })

  it('refuses a range or a step that is not whole for a parameter that is', () => {
    const times = { label: 'rounds', value: 2, minimum: 1, maximum: 9, step: 1, integer: true }
    for (const field of ['minimum', 'maximum', 'step'] as const) {
      const changed = { ...times, [field]: times[field] + 0.5 }
      const parameters = { ...small.parameters, times: changed }
      expect(refusal(() => readScenario({ ...small, parameters } as never))).toMatch(
        new RegExp(`^parameters\\.times\\.${field}: "\\d+/2" is not a whole number`),
      )
    }
  })
})

describe('readGame', () => {
  it('reads a plain game by its builder', () => {
    const game = readGame('{"kind": "coalitional", "worth": ["0", "0", "0", "1/2"]}')
    expect(game).toMatchObject({ kind: 'coalitional', players: ['1', '2'] })
    expect(refusal(() => readGame({ kind: 'coalitional', worth: ['0', '1'] }, { rho: 1 }))).toBe(
      'parameters.rho: is no parameter; the game has none',
    )
  })

  it('evaluates expressions over the parameters of a game in normal form', () => {
    const file = {
      kind: 'normal-form',
      parameters,
      payoffs: [
        [
          ['rho*u', 'u'],
          [0.5, '1/3'],
        ],
        [
          ['-u', 2],
          ['u^2', 'rho'],
        ],
      ],
    } as const
    const game = readGame(JSON.stringify(file))
    if (game.kind !== 'normal-form') throw new Error('is another kind')
    expect(payoff(game, [0, 0], 0).toFraction()).toBe('30')
    expect(payoff(game, [0, 1], 0).toFraction()).toBe('1/2')
    expect(payoff(readGame(file, { rho: '1/3' }) as typeof game, [0, 0], 0).toFraction()).toBe('20')
    expect(refusal(() => readGame(file, { sigma: 1 }))).toBe('parameters.sigma: is no parameter; there are rho, u')
  })

  it('evaluates every kind of game', () => {
    const coalitional = readGame({
      kind: 'coalitional',
      parameters,
      players: ['A', 'B'],
      everyCoalition: 'u*(size - 1)',
    })
    expect(coalitional.kind === 'coalitional' && worth(coalitional, ['A', 'B']).toFraction()).toBe('60')
    const root = {
      kind: 'chance',
      branches: [
        { label: 'x', probability: 'rho', node: { kind: 'terminal', payoffs: ['u'] } },
        { label: 'y', probability: '1 - rho', node: { kind: 'terminal', payoffs: [0] } },
      ],
    } as const
    expect(readGame({ kind: 'tree', parameters, players: ['A'], root })).toEqual(
      tree({
        players: ['A'],
        root: {
          kind: 'chance',
          branches: [
            { label: 'x', probability: '1/2', node: { kind: 'terminal', payoffs: [60] } },
            { label: 'y', probability: '1/2', node: { kind: 'terminal', payoffs: [0] } },
          ],
        },
      }),
    )
    const pair = readGame({
      kind: 'relationship',
      parameters,
      partners: ['A', 'B'],
      components: [{ ownUse: ['u', 'u/2'], exposure: 'rho' }],
    })
    expect(pair.kind === 'relationship' && pair.components[0]?.exposure[1]?.toFraction()).toBe('1/2')
    const dual = readGame({
      kind: 'dual-value-game',
      parameters,
      players: ['A', 'B'],
      ownUse: { 'A,B': ['u', 'rho'] },
      pot: { 'A,B': 'u/7' },
      liability: 'unlimited',
    })
    expect(dual).toMatchObject({ kind: 'dual-value-game', liability: ['unlimited', 'unlimited'] })
  })
})

describe('readDocument', () => {
  it('tells a scenario from a game', () => {
    expect(readDocument(JSON.stringify(small))).toEqual({ kind: 'scenario', scenario: small })
    const text = '{"kind": "normal-form", "parameters": {"x": 2}, "payoffs": [["x", "x"]]}'
    expect(refusal(() => readDocument(text))).toMatch(/^payoffs\[0\]/)
    expect(readDocument('{"kind": "normal-form", "parameters": {"x": 2}, "payoffs": [["x^3"]]}').kind).toBe('game')
  })
})

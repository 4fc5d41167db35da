import {
  type Automaton,
  checkFits,
  fromJSON,
  namedAutomaton,
  namedStrategy,
  normalForm,
  readStrategy,
  STRATEGIES,
  toJSON,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'
import reference from './matches.json' with { type: 'json' }
import { history, scores } from './play.ts'

const dilemma = normalForm({ payoffs: reference.payoffs })
const letters = (profiles: readonly (readonly number[])[], player: number): string =>
  profiles.map(profile => 'CD'[profile[player]!]).join('')

describe('deterministic matches, against the scores of Axelrod-Python', () => {
  const totals = new Map<string, number>()
  for (const match of reference.matches) {
    const [a, b, firstA, firstB, ten, fifty, twoHundred] = match as [
      string,
      string,
      string,
      string,
      number[],
      number[],
      number[],
    ]
    it(`${a} and ${b}`, () => {
      const profiles = history(dilemma, [namedStrategy(a), namedStrategy(b)], 200)
      expect([letters(profiles.slice(0, 20), 0), letters(profiles.slice(0, 20), 1)]).toEqual([firstA, firstB])
      expect(scores(dilemma, profiles.slice(0, 10))).toEqual(ten)
      expect(scores(dilemma, profiles.slice(0, 50))).toEqual(fifty)
      expect(scores(dilemma, profiles)).toEqual(twoHundred)
    })
  }

  it('the totals of the round robin over 200 periods', () => {
    const names = Object.keys(reference.totals)
    for (const a of names) {
      for (const b of names) {
        if (a === b) continue
        const [own] = scores(dilemma, history(dilemma, [namedStrategy(a), namedStrategy(b)], 200))
        totals.set(a, (totals.get(a) ?? 0) + own!)
      }
    }
    expect(Object.fromEntries(totals)).toEqual(reference.totals)
  })
})

describe('the table of strategies', () => {
  it('has about 40 entries with names of their own, each with a source and one line', () => {
    const names = STRATEGIES.flatMap(entry => [entry.name, ...entry.aliases])
    expect(new Set(names).size).toBe(names.length)
    for (const entry of STRATEGIES) {
      expect(entry.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(entry.text).toMatch(/^[A-Z][^\n]*\.$/)
      expect(entry.source.year).toBeGreaterThan(1950)
      expect(entry.source.author).not.toBe('')
      expect(entry.source.where).not.toBe('')
    }
  })

  it('builds what it says: automata that are data, and open strategies', () => {
    for (const entry of STRATEGIES) {
      const strategy = entry.build()
      expect(strategy.name).toBe(entry.name)
      expect(strategy.kind).toBe(entry.kind === 'finite' ? 'automaton' : 'open-strategy')
      if (strategy.kind === 'automaton') expect(fromJSON(toJSON(strategy))).toEqual(strategy)
    }
  })

  it('plays itself in an asymmetric game with actions in another order', () => {
    const stage = normalForm({
      players: ['small', 'large'],
      strategies: [
        ['grab', 'share'],
        ['build', 'withhold', 'wait'],
      ],
      payoffs: [
        [
          [5, 0],
          [1, 1],
          [1, 0],
        ],
        [
          [3, 4],
          [0, 6],
          [0, 2],
        ],
      ],
    })
    const roles = { stage, cooperation: [1, 0], defection: [0, 1] }
    for (const entry of STRATEGIES) {
      if (entry.name.startsWith('zd-')) {
        expect(refusal(() => entry.build(roles))).toContain('zero-determinant strategies are for 2 × 2')
        continue
      }
      const pair = [0, 1].map(player => entry.build({ ...roles, player }))
      pair.forEach((strategy, player) => {
        if (strategy.kind === 'automaton') checkFits(strategy, stage, player)
      })
      for (const profile of history(stage, pair, 40)) expect(profile[1]).toBeLessThan(2)
    }
    // What is neither cooperation nor the named defection is a defection all the same.
    const small = namedAutomaton('tit-for-tat', { ...roles, player: 0 })
    expect(small.transitions[0]).toEqual([0, 1, 1, 0, 1, 1])
    expect(small.outputs).toEqual(namedAutomaton('tit-for-tat').outputs.map(([c, d]) => [d, c]))
  })

  it('takes several others as one who cooperates when all of them do', () => {
    const three = normalForm({ shape: [2, 2, 2], payoffs: [0, 1, 2].map(() => [3, 1, 1, 0, 4, 2, 2, 1]) })
    const machine = namedAutomaton('tit-for-tat', { stage: three, player: 1 })
    expect(machine.actions).toEqual([2, 2, 2])
    expect(machine.transitions[0]).toEqual([0, 1, 1, 1, 0, 1, 1, 1])
  })

  it('reads strategies from files', () => {
    const grim = namedAutomaton('grim-trigger', { stage: dilemma })
    expect(readStrategy('grim', { stage: dilemma })).toEqual(grim)
    expect(readStrategy(fromJSON({ kind: 'named-strategy', name: 'grim' }), { stage: dilemma })).toEqual(grim)
    expect(readStrategy(toJSON(grim), { stage: dilemma })).toEqual(grim)
    const random = readStrategy(
      fromJSON({ kind: 'named-strategy', name: 'random', parameters: { probability: '1/3' } }),
      {},
    )
    expect((random as Automaton).outputs.map(list => list.map(p => p.toFraction()))).toEqual([['1/3', '2/3']])
  })

  it('refuses what is not there, and names the place', () => {
    expect(refusal(() => namedStrategy('tit for tat'))).toBe(
      'name: "tit for tat" is the name of no strategy; there is tit-for-tat',
    )
    expect(refusal(() => namedStrategy('nobody'))).toContain('there are')
    expect(refusal(() => namedStrategy('grim', { periods: 2 }))).toBe(
      'periods: is no parameter of grim-trigger; there are: none',
    )
    expect(refusal(() => namedStrategy('random', { probability: 2 }))).toBe('probability: 2 is not in [0, 1]')
    expect(refusal(() => namedStrategy('cycler', { cycle: 'CXD' }))).toContain('cycle: "CXD" is not a word')
    expect(refusal(() => namedStrategy('davis', { rounds: 0 }))).toContain('rounds: 0 is not a whole number')
    expect(refusal(() => namedAutomaton('gradual'))).toBe('name: "gradual" has unbounded memory and is no automaton')
    expect(refusal(() => namedStrategy('grim', { cooperation: [0, 2] }))).toContain('cooperation[1]')
    expect(refusal(() => namedStrategy('grim', { player: 2 }))).toContain('player: 2')
    const wide = normalForm({
      shape: [3, 2],
      payoffs: [
        [1, 2, 3, 4, 5, 6],
        [1, 2, 3, 4, 5, 6],
      ],
    })
    expect(refusal(() => namedStrategy('grim', { stage: wide }))).toBe('defection: is needed: player "1" has 3 actions')
    expect(namedStrategy('grim', { stage: wide, player: 1 }).kind).toBe('automaton')
    const read = (value: unknown): string => refusal(() => readStrategy(value, {}, 'strategies[3]'))
    expect(read(7)).toContain('strategies[3]: 7 is neither')
    expect(read({ kind: 'named-strategy', name: 'x' })).toContain('strategies[3].name')
    expect(read({ kind: 'named-strategy', name: 'grim', parameters: { k: 1 } })).toContain('strategies[3].parameters.k')
    expect(read({ kind: 'named-strategy', name: 'random', parameters: { probability: '3/2' } })).toBe(
      'strategies[3].parameters.probability: 3/2 is not in [0, 1]',
    )
    expect(read({ kind: 'automaton', actions: [2, 2], states: {} })).toContain('strategies[3].states')
    expect(refusal(() => readStrategy(toJSON(namedAutomaton('grim')), { stage: wide }))).toContain(
      'strategy: is made for',
    )
  })
})

import {
  type Automaton,
  automaton,
  type Classification,
  classify,
  cycler,
  kPeriodPunishment,
  memoryDepth,
  memoryN,
  memoryOne,
  minimal,
  namedAutomaton,
  namedStrategy,
  normalForm,
  STRATEGIES,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const about = (machine: Automaton): Extract<Classification, { kind: 'finite' }> => {
  const found = classify(machine)
  if (found.kind !== 'finite') throw new Error('an automaton is finite')
  return found
}
const named = (name: string): Extract<Classification, { kind: 'finite' }> => about(namedAutomaton(name))
const all = STRATEGIES.flatMap(entry => {
  const machine = entry.build()
  return machine.kind === 'automaton' ? [{ name: entry.name, machine, found: about(machine) }] : []
})

describe('minimal', () => {
  it('unites equivalent states and names them by the first', () => {
    expect(minimal(memoryOne([1, 0, 1, 0])).states).toEqual(['start', 'CD'])
    expect(minimal(memoryOne(['1/2', '1/2', '1/2', '1/2'], '1/2')).states).toHaveLength(1)
    expect(minimal(memoryOne(['1/2', '1/2', '1/2', '1/2'])).states).toHaveLength(2)
    const forTwo = memoryN({
      memory: 3,
      plays: past => (past.length > 1 && past.slice(-2).every(([, x]) => x === 1) ? 1 : 0),
    })
    expect(minimal(forTwo).transitions).toEqual(minimal(namedAutomaton('tit-for-2-tats')).transitions)
  })

  it('leaves most of the named ones as they are', () => {
    const smaller = all.flatMap(({ name, machine, found }) => {
      const { length } = found.minimal.states
      return length < machine.states.length ? [[name, machine.states.length, length]] : []
    })
    expect(smaller).toEqual([
      ['firm-but-fair', 5, 3],
      ['prober', 7, 6],
      ['detective', 10, 9],
      ['handshake', 5, 4],
      ['tester', 7, 6],
      ['nydegger', 85, 23],
      ['grofman', 5, 2],
      ['feld', 401, 400],
      ['tullock', 3071, 2047],
      ['zd-extort-4', 5, 4],
      ['zd-gtft-2', 5, 3],
      ['zd-set-2', 5, 4],
    ])
  })
})

describe('memory', () => {
  it('is what the literature says, on the path of play', () => {
    const depths = Object.fromEntries(all.map(({ name, found }) => [name, found.memory]))
    expect(depths).toEqual({
      alternator: 1,
      'anti-tit-for-tat': 1,
      bully: 1,
      'contrite-tit-for-tat': 1,
      cooperator: 0,
      cycler: 2,
      davis: 10,
      defector: 0,
      detective: 'unbounded',
      feld: 200,
      'firm-but-fair': 1,
      'generous-tit-for-tat': 1,
      'grim-trigger': 1,
      grofman: 1,
      grudger: 1,
      handshake: 2,
      'hard-tit-for-2-tats': 2,
      'hard-tit-for-tat': 3,
      joss: 1,
      'k-period-punishment': 2,
      nydegger: 3,
      'phased-trust': 'unbounded',
      'portfolio-switching': 1,
      prober: 'unbounded',
      random: 0,
      'remorseful-prober': 3,
      'soft-grudger': 4,
      'suspicious-tit-for-tat': 1,
      tester: 4,
      'tit-for-2-tats': 2,
      'tit-for-tat': 1,
      tullock: 11,
      'two-tits-for-tat': 2,
      'win-stay-lose-shift': 1,
      'zd-extort-2': 1,
      'zd-extort-4': 1,
      'zd-gtft-2': 1,
      'zd-set-2': 1,
    })
  })

  it('may be longer when own actions go wrong', () => {
    expect(memoryDepth(namedAutomaton('alternator'))).toBe(1)
    expect(memoryDepth(namedAutomaton('alternator'), true)).toBe('unbounded')
    expect(memoryDepth(cycler([2, 2], [0, 0, 1]))).toBe(2)
    expect(memoryDepth(memoryN({ memory: 3, plays: past => past[0]?.[1] ?? 0 }), true)).toBe(3)
    expect(memoryDepth(namedAutomaton('tit-for-tat'), true)).toBe(1)
  })
})

describe('classify', () => {
  it('tells the nice from those that defect first, and when', () => {
    const notNice = all.flatMap(({ name, found: { nice } }) => (nice.holds ? [] : [[name, nice.history!.length]]))
    expect(notNice).toEqual([
      ['defector', 0],
      ['alternator', 1],
      ['cycler', 2],
      ['suspicious-tit-for-tat', 0],
      ['anti-tit-for-tat', 1],
      ['bully', 0],
      ['random', 0],
      ['remorseful-prober', 1],
      ['prober', 0],
      ['detective', 1],
      ['handshake', 1],
      ['tester', 0],
      ['feld', 1],
      ['joss', 1],
      ['tullock', 11],
      ['zd-extort-2', 1],
      ['zd-extort-4', 1],
      ['zd-set-2', 1],
      ['phased-trust', 0],
    ])
  })

  it('knows retaliation at once, later, and never', () => {
    expect(named('tit-for-tat').retaliatesAtOnce).toEqual({ holds: true })
    expect(named('tit-for-2-tats').retaliatesAtOnce).toEqual({ holds: false, history: [[0, 1]] })
    expect(named('tit-for-2-tats').retaliates.holds).toBe(true)
    expect(named('davis').retaliatesAtOnce.history).toEqual([[0, 1]])
    expect(named('davis').retaliates.holds).toBe(true)
    expect(named('cooperator').retaliates).toEqual({ holds: false, history: [[0, 1]] })
    expect(named('generous-tit-for-tat').retaliatesAtOnce.holds).toBe(false)
    expect(named('generous-tit-for-tat').retaliates.holds).toBe(true)
    // It draws once whether to answer, and never again.
    const once = automaton({
      actions: [2, 2],
      states: {
        calm: { plays: 0, next: { '0,1': 'asked', '1,1': 'asked', otherwise: 'calm' } },
        asked: { plays: ['1/2', '1/2'], next: ([own]) => (own === 0 ? 'saint' : 'calm') },
        saint: { plays: 0, next: 'saint' },
      },
    })
    expect(about(once).retaliates).toEqual({ holds: false, history: [[0, 1]] })
  })

  it('knows who forgives', () => {
    expect(named('tit-for-tat').forgiving).toEqual({ holds: true })
    expect(named('grim-trigger').forgiving).toEqual({ holds: false, history: [[0, 1]] })
    expect(named('win-stay-lose-shift').forgiving.holds).toBe(false)
    expect(named('soft-grudger').forgiving.holds).toBe(true)
    const slow = automaton({
      actions: [2, 2],
      states: {
        calm: { plays: 0, next: ([, other]) => (other === 1 ? 'angry' : 'calm') },
        angry: { plays: 1, next: 'weighing' },
        weighing: { plays: ['9/10', '1/10'], next: ([own]) => (own === 0 ? 'calm' : 'hostile') },
        hostile: { plays: 1, next: 'hostile' },
      },
    })
    expect(about(slow).forgiving).toEqual({
      holds: false,
      history: [
        [0, 1],
        [1, 0],
        [1, 0],
      ],
    })
  })

  it('knows determinism as it plays, with the way to the draw', () => {
    expect(named('tit-for-tat').deterministic).toEqual({ holds: true })
    expect(named('joss').deterministic).toEqual({ holds: false, history: [[0, 0]] })
    expect(about(memoryOne([1, 1, '1/2', 1])).deterministic).toEqual({ holds: true })
  })

  it('serves several players and any action as cooperation', () => {
    const stage = normalForm({ shape: [2, 3, 2], payoffs: [0, 1, 2].map(() => Array.from({ length: 12 }, () => 0)) })
    const [, second] = kPeriodPunishment(stage, { target: [1, 2, 1], punishment: [0, 0, 0], periods: 1 })
    const found = classify(second!, { player: 1, cooperation: [1, 2, 1] })
    expect(found).toMatchObject({
      nice: { holds: true },
      retaliatesAtOnce: { holds: true },
      forgiving: { holds: true },
    })
    expect(classify(second!, { player: 1 })).toMatchObject({ nice: { holds: false, history: [] } })
  })

  it('says that it does not know code, and refuses what is not there', () => {
    expect(classify(namedStrategy('gradual'))).toEqual({
      kind: 'unknown',
      reason: '"gradual" is code with unbounded memory, which can only be played',
    })
    const machine = namedAutomaton('tit-for-tat')
    expect(refusal(() => classify(machine, { player: 2 }))).toContain('options.player: 2 is no player')
    expect(refusal(() => classify(machine, { cooperation: [0] }))).toContain('options.cooperation: a list of 1')
    expect(refusal(() => classify(machine, { cooperation: [0, 2] }))).toContain('options.cooperation[1]: 2 is none')
    expect(refusal(() => classify(machine, { coop: [0, 0] } as never))).toContain('options.coop')
  })
})

import {
  type Automaton,
  cycler,
  equalizer,
  extortion,
  generosity,
  memoryN,
  memoryOne,
  namedAutomaton,
  namedStrategy,
  normalForm,
  reactive,
  zeroDeterminant,
  zeroDeterminantRange,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'
import { history } from './play.ts'

const dilemma = normalForm({
  payoffs: [
    [
      [3, 3],
      [0, 5],
    ],
    [
      [5, 0],
      [1, 1],
    ],
  ],
})
const cooperation = (machine: Automaton): string[] => machine.outputs.map(([c]) => c!.toFraction())

describe('memoryN', () => {
  it('is memoryOne with one period, as list and as function', () => {
    const list = memoryN({ memory: 1, plays: [['1/2', '1/2'], 1, ['1/3', '2/3'], 0], opening: [0] })
    const { outputs, transitions } = memoryOne(['1/2', 0, '1/3', 1])
    expect([list.outputs, list.transitions]).toEqual([outputs, transitions])
  })

  it('has the latest period last: tit for two tats', () => {
    const table = memoryN({
      memory: 2,
      plays: past => (past.length === 2 && past.every(([, other]) => other === 1) ? 1 : 0),
    })
    const word = cycler([2, 2], [1, 1, 0, 1, 1, 1, 0])
    const named = namedAutomaton('tit-for-2-tats')
    expect(history(dilemma, [table, word], 40)).toEqual(history(dilemma, [named, word], 40))
    expect(table.states.slice(0, 6)).toEqual(['start', '0,0', '0,1', '1,0', '1,1', '0,0 0,0'])
  })

  it('serves games with other actions and more players', () => {
    const copy = memoryN({
      name: 'copy the second',
      memory: 1,
      actions: [
        ['a', 'b', 'c'],
        ['x', 'y'],
        ['p', 'q', 'r'],
      ],
      opening: ['a'],
      plays: past => past[0]![2]!,
    })
    expect(copy.states).toHaveLength(19)
    expect(copy.states[18]).toBe('c,y,r')
    expect(copy.outputs[18]!.map(p => p.toFraction())).toEqual(['0', '0', '1'])
    expect(memoryN({ memory: 0, plays: [1] }).states).toEqual(['start'])
  })

  it('refuses tables that are too large before it makes them, and of the wrong length', () => {
    expect(refusal(() => memoryN({ memory: 6, plays: () => 0 }))).toBe(
      'memory: 6 periods of 4 observations are more than 4096 histories',
    )
    expect(refusal(() => memoryN({ memory: 1e9, plays: () => 0 }))).toContain('memory')
    expect(refusal(() => memoryN({ memory: 1, plays: [0, 1] }))).toContain('plays: a list of 2 is neither a list of 4')
    expect(refusal(() => memoryN({ memory: 1, plays: [0, 1, 0, 1] }))).toContain('opening: is needed')
    expect(refusal(() => memoryN({ memory: 1, plays: [0, 1, 0, 1], opening: [] }))).toContain('opening: has 0 entries')
    expect(refusal(() => memoryN({ memory: 1, plays: () => 2 }))).toContain('outputs[0]: 2 is no action')
    expect(refusal(() => reactive([1]))).toContain('probabilities: a list of 1')
    expect(refusal(() => reactive([1, 2]))).toContain('probabilities[1]: 2 is not in [0, 1]')
    expect(refusal(() => cycler([2, 2], []))).toContain('sequence: a list of 0')
  })
})

describe('zero-determinant strategies', () => {
  it('have the probabilities of Press and Dyson and of Stewart and Plotkin', () => {
    expect(cooperation(extortion(2)).slice(1)).toEqual(['8/9', '1/2', '1/3', '0'])
    expect(cooperation(extortion(3)).slice(1)).toEqual(['11/13', '1/2', '7/26', '0'])
    expect(cooperation(namedAutomaton('zd-extort-2')).slice(1)).toEqual(['8/9', '1/2', '1/3', '0'])
    expect(cooperation(namedAutomaton('zd-extort-4')).slice(1)).toEqual(['11/17', '0', '8/17', '0'])
    expect(cooperation(namedAutomaton('zd-gtft-2')).slice(1)).toEqual(['1', '1/8', '1', '1/4'])
    expect(cooperation(generosity(2, { phi: '1/8' })).slice(1)).toEqual(['1', '1/8', '1', '1/4'])
    expect(cooperation(namedAutomaton('zd-set-2')).slice(1)).toEqual(['3/4', '1/4', '1/2', '1/4'])
    expect(cooperation(extortion(1, { phi: '1/5' })).slice(1)).toEqual(['1', '0', '1', '0'])
  })

  it('are made for the payoffs of a role, actions in another order included', () => {
    const stage = normalForm({
      payoffs: [
        [
          [4, 1],
          [9, 0],
        ],
        [
          [0, 8],
          [6, 3],
        ],
      ],
    })
    const roles = { stage, cooperation: [1, 1], defection: [0, 0] }
    for (const player of [0, 1]) {
      const machine = extortion(2, { ...roles, player })
      expect(machine.actions).toEqual([2, 2])
      const mutualDefection = machine.transitions[0]![0]!
      expect(machine.outputs[mutualDefection]!.map(p => p.toFraction())).toEqual(['1', '0'])
    }
  })

  it('have an exact range of φ, and are refused outside it', () => {
    const relation = { own: 1, other: -2, constant: 1 }
    expect(zeroDeterminantRange(relation)).toMatchObject({ kind: 'feasible' })
    expect(refusal(() => extortion(2, { phi: '1/8' }))).toBe('phi: 1/8 is not in (0, 1/9]')
    expect(refusal(() => extortion(2, { phi: 0 }))).toBe('phi: 0 is not in (0, 1/9]')
    expect(cooperation(extortion(2, { phi: '1/9' }))[2]).toBe('0')
    const turned = { own: -1, other: 2, constant: -1 }
    expect(zeroDeterminant(turned, { phi: '-1/18' }).outputs).toEqual(extortion(2).outputs)
    expect(refusal(() => zeroDeterminant(turned, { phi: '1/18' }))).toBe('phi: 1/18 is not in [-1/9, 0)')
    // No memory-one strategy sets its own payoff; nor the other's outside [P, R].
    expect(refusal(() => zeroDeterminant({ own: 1, other: 0, constant: -2 }))).toContain('relation: cannot be enforced')
    expect(refusal(() => equalizer('7/2'))).toContain('relation: cannot be enforced')
    expect(equalizer(3).outputs).toHaveLength(5)
    expect(refusal(() => extortion('1/2'))).toBe('factor: 1/2 is below 1')
    expect(refusal(() => zeroDeterminant({ own: 0, other: 0, constant: 0 }))).toContain('it holds in every play')
    const wide = normalForm({
      shape: [2, 3],
      payoffs: [
        [1, 2, 3, 4, 5, 6],
        [1, 2, 3, 4, 5, 6],
      ],
    })
    expect(refusal(() => extortion(2, { stage: wide }))).toContain('stage: has 2 × 3 actions')
  })
})

describe('phased trust (P7)', () => {
  const levels = ['0', '1/4', '1/2', '1', '2', '4']
  const ladder = normalForm({
    strategies: [levels, levels],
    payoffs: levels.map((_, i) => levels.map((_, j) => [j - i, i - j])),
  })
  const phased = namedAutomaton('phased-trust', { stage: ladder, defection: [5, 5], stakes: levels })

  it('takes the stakes 1/4, 1/2, 1, 2, 4 as the other cooperates', () => {
    expect(
      history(
        ladder,
        [phased, namedAutomaton('phased-trust', { stage: ladder, player: 1, defection: [5, 5], stakes: levels })],
        7,
      ),
    ).toEqual([1, 2, 3, 4, 5, 5, 5].map(a => [a, a]))
  })

  it('ends with the first stake that is not met, and learns nothing where nothing is staked', () => {
    const short = cycler([levels, levels], ['1/4', '1/2', '1/2', '4'])
    expect(history(ladder, [phased, short], 6).map(([own]) => own)).toEqual([1, 2, 3, 0, 0, 0])
    const fearful = namedAutomaton('phased-trust', { stage: ladder, defection: [5, 5], stakes: levels, odds: '1/10' })
    const idle = cycler([levels, levels], ['0'])
    expect(history(ladder, [fearful, idle], 4).map(([own]) => own)).toEqual([0, 0, 0, 0])
    expect(history(ladder, [fearful, cycler([levels, levels], ['4'])], 5).map(([own]) => own)).toEqual([0, 0, 1, 2, 3])
  })

  it('waits, where there is one stake, until the odds allow it', () => {
    const pair = [namedAutomaton('phased-trust'), namedAutomaton('cooperator')]
    expect(history(dilemma, pair, 5).map(([own]) => own)).toEqual([1, 1, 0, 0, 0])
  })

  it('refuses parameters that make no sense', () => {
    expect(refusal(() => namedAutomaton('phased-trust', { odds: 0 }))).toBe('odds: 0 is not above 0')
    expect(refusal(() => namedAutomaton('phased-trust', { stakes: [1] }))).toBe('stakes: has 1 entry for 2 actions')
    expect(refusal(() => namedAutomaton('phased-trust', { opportunism: '99999/100000' }))).toContain('opportunism')
    expect(refusal(() => namedAutomaton('phased-trust', { stakes: [2, 1] }))).toContain('stakes: are all above')
    expect(refusal(() => namedAutomaton('phased-trust', { stakes: [1, 1], odds: 1 }))).toContain(
      'stakes: need one above 0',
    )
  })
})

describe('other strategies of alliances', () => {
  it('reciprocity cooperates while its trust reaches the threshold', () => {
    const trust = namedStrategy('reciprocity', { threshold: '3/5', cooperations: 2 })
    const word = cycler([2, 2], [0, 0, 1, 1, 1, 0, 0, 0])
    // 2/3, 3/4, 4/5, 4/6, 4/7, 4/8, 5/9, 6/10
    expect(history(dilemma, [trust, word], 8).map(([own]) => own)).toEqual([0, 0, 0, 0, 1, 1, 1, 0])
    expect(refusal(() => namedStrategy('reciprocity', { threshold: 'x' }))).toContain('threshold')
    expect(refusal(() => namedStrategy('reciprocity', { cooperations: 0, defections: 0 }))).toContain('cooperations')
  })

  it('portfolio switching looks around when the alliance pays too little, and leaves for ever', () => {
    const machine = namedAutomaton('portfolio-switching', { option: 3, arrival: 1 })
    const word = cycler([2, 2], [0, 0, 1, 0, 0, 0])
    expect(history(dilemma, [machine, word], 6).map(([own]) => own)).toEqual([0, 0, 0, 1, 1, 1])
    expect(namedAutomaton('portfolio-switching', { option: 0 }).states).toEqual(['content'])
    expect(cooperation(namedAutomaton('portfolio-switching'))).toEqual(['1', '3/4', '0'])
  })
})

describe('entries of the first tournament', () => {
  const own = (name: string, word: readonly number[], turns: number): string =>
    history(dilemma, [namedStrategy(name), cycler([2, 2], word)], turns)
      .map(([action]) => 'CD'[action!])
      .join('')

  it('Shubik retaliates longer each time, and counts no defection while it does', () => {
    expect(own('shubik', [0, 1, 1, 0, 1, 1, 1, 0, 1, 0, 0, 0], 12)).toBe('CCDCCDDCCDDD')
  })

  it('Nydegger, Davis, Tullock and Feld do what their tables say', () => {
    expect(own('nydegger', [1], 7)).toBe('CDDCCCC')
    expect(own('davis', [1], 12)).toBe('CCCCCCCCCCDD')
    const tullock = namedAutomaton('tullock')
    expect(tullock.states).toHaveLength(3071)
    expect(own('tullock', [1], 14)).toBe('CCCCCCCCCCCDDD')
    expect(cooperation(tullock).at(-1)).toBe('0')
    expect(cooperation(tullock)[tullock.states.indexOf('0000100010')]).toBe('7/10')
    const feld = namedAutomaton('feld', { rounds: 4 })
    expect(cooperation(feld)).toEqual(['1', '7/8', '0', '3/4', '0', '5/8', '0', '1/2', '0'])
  })

  it('Tideman and Chieruzzi add to their retaliation with each run, and defect at the end', () => {
    expect(own('tideman-chieruzzi', [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0], 14)).toBe('CDCCCDDCCDDDDD')
    expect(own('tideman-chieruzzi', [0], 6)).toBe('CCCCDD')
  })

  it('Stein and Rapoport, Graaskamp and Downing recognise what they look for', () => {
    expect(own('stein-rapoport', [0, 1], 20)).toBe('CCCCDCDCDCDCDCDDDDDD')
    expect(own('graaskamp', [0, 1], 70).slice(50)).toBe('DCDCDCDDDDDDDDDDDDDD')
    const pair = history(dilemma, [namedStrategy('graaskamp'), namedStrategy('tit-for-tat')], 90)
    expect(
      pair
        .slice(50)
        .map(([a]) => 'CD'[a!])
        .join(''),
    ).toBe(`DC${'DC'.repeat(19)}`)
    expect(own('downing', [0], 6)).toBe('DDDDDD')
    const learnt = history(dilemma, [namedStrategy('downing'), namedStrategy('tit-for-tat')], 6)
    expect(learnt.map(([a]) => 'CD'[a!]).join('')).toBe('DDCCCC')
  })

  it('twins of Gradual and Adaptive begin as described', () => {
    expect(own('gradual', [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0], 11)).toBe('CCDCCCDDCCC')
    expect(own('adaptive', [0], 13)).toBe('CCCCCCDDDDDDD')
    expect(own('adaptive', [1], 13)).toBe('CCCCCCDDDDDDD')
  })
})

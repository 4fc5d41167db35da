import {
  type Automaton,
  automaton,
  bimatrix,
  checkFits,
  fromJSON,
  MAX_STATES,
  memoryOne,
  normalForm,
  observationIndex,
  ownView,
  profileAt,
  toJSON,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const two = [
  ['C', 'D'],
  ['C', 'D'],
]
const grim = (): Automaton =>
  automaton({
    name: 'grim trigger',
    actions: two,
    states: {
      friendly: { plays: 'C', next: { 'C,C': 'friendly', otherwise: 'hostile' } },
      hostile: { plays: 'D', next: 'hostile' },
    },
  })

describe('automaton', () => {
  it('is the same by name, by list and by function', () => {
    const listed = automaton({
      name: 'grim trigger',
      actions: [2, 2],
      labels: two,
      states: ['friendly', 'hostile'],
      outputs: [0, ['0', 1]],
      transitions: [[0, 'hostile', 1, 1], 1],
    })
    const computed = automaton({
      name: 'grim trigger',
      actions: two,
      initial: 'friendly',
      states: {
        friendly: { plays: 0, next: ([own, other]) => (own === 0 && other === 0 ? 'friendly' : 'hostile') },
        hostile: { plays: [0, 1], next: () => 1 },
      },
    })
    expect(listed).toEqual(grim())
    expect(computed).toEqual(grim())
    expect(automaton(grim())).toEqual(grim())
    expect(fromJSON(toJSON(grim()))).toEqual(grim())
  })

  it('keeps labels, names and long probabilities through JSON', () => {
    const third = memoryOne(['1/3', 0, '123456789012345678901234567890/123456789012345678901234567891', '1/2'], '0.1')
    expect(fromJSON(toJSON(third))).toEqual(third)
    expect(fromJSON(toJSON({ profile: [grim(), third] }))).toEqual({ profile: [grim(), third] })
  })

  it.each<[string, () => unknown]>([
    ['transitions[0]: has 3 entries for 4 observations', () => list([0], [[0, 0, 0]])],
    ['transitions[0][2]: there is no transition', () => list([0], [[0, 0, undefined as never, 0]])],
    ['transitions[0][3]: 1 is none of the 1 states', () => list([0], [[0, 0, 0, 1]])],
    ['transitions[0]: "b" is none of the 1 states', () => list([0], ['b'])],
    ['states[1]: no history leads to "b"', () => list([0, 0], [0, 'b'])],
    ['outputs[0][0]: 3/2 is not in [0, 1]', () => list([['3/2', '-1/2']], [0])],
    ['outputs[0]: the probabilities have the sum 3/4, not 1', () => list([['1/2', '1/4']], [0])],
    ['outputs[0]: has 1 probabilities for 2 actions', () => list([[1]], [0])],
    ['outputs[0]: 2 is no action (0 to 1) and no list of probabilities', () => list([2], [0])],
    ['outputs: has 0 entries for 1 states', () => list([], [0])],
    ['states[0]: "" is not a label', () => automaton({ actions: [1], states: [''], outputs: [0], transitions: [0] })],
    ['states: needs at least one state', () => automaton({ actions: [1], states: [], outputs: [], transitions: [] })],
    ['actions[1]: 0 is not a number of actions', () => automaton({ actions: [2, 0], states: {} })],
    ['labels[0]: has 1 labels for 2 actions', () => automaton({ actions: [2], labels: [['C']], states: {} })],
    [
      'states["a"].plays: "E" is no action ("C", "D") and no list of probabilities',
      () => automaton({ actions: two, states: { a: { plays: 'E', next: 'a' } } }),
    ],
    [
      'states["a"].next["C,D"]: there is no transition',
      () => automaton({ actions: two, states: { a: { plays: 'C', next: { 'C,C': 'a' } } } }),
    ],
    [
      'states["a"].next["C"]: is no observation; they are written as "C,C"',
      () => automaton({ actions: two, states: { a: { plays: 'C', next: { C: 'a', otherwise: 'a' } } } }),
    ],
    [
      'states["a"].next(D,C): "b" is none of the 1 states',
      () => automaton({ actions: two, states: { a: { plays: 'C', next: ([own]) => (own === 1 ? 'b' : 'a') } } }),
    ],
    [
      'initial: is needed where a state is named by a number, which puts it before the others',
      () => automaton({ actions: [2], states: { b: { plays: 0, next: '1' }, 1: { plays: 0, next: 'b' } } }),
    ],
    ['initial: "b" is none of the 1 states', () => list([0], [0], 'b')],
    [`states: ${MAX_STATES + 1} states are more than ${MAX_STATES}`, () => list(new Array(MAX_STATES + 1).fill(0), [])],
    [
      'transitions: 2 states × 1048576 observations are more than 1048576',
      () => automaton({ actions: [1024, 1024], states: ['a', 'b'], outputs: [0, 0], transitions: ['b', 'a'] }),
    ],
  ])('refuses with %s', (message, build) => {
    expect(refusal(build)).toBe(message)
  })

  function list(
    outputs: readonly (number | readonly (string | number)[])[],
    transitions: readonly (number | string | readonly number[])[],
    initial: string | number = 0,
  ): Automaton {
    const states = 'abcdefgh'.slice(0, Math.max(1, outputs.length)).split('')
    const many = outputs.length > 8 ? outputs.map((_, i) => String(i)) : states
    return automaton({ actions: [2, 2], states: many, outputs, transitions, initial })
  }
})

describe('an automaton sees its own action first', () => {
  const stage = normalForm({
    players: ['row', 'column', 'bank'],
    shape: [2, 3, 2],
    payoffs: [new Float64Array(12), new Float64Array(12), new Float64Array(12)],
  })

  it('maps every profile of the stage to the observation of each player', () => {
    for (const player of [0, 1, 2]) {
      const order = [player, ...[0, 1, 2].filter(i => i !== player)]
      const actions = order.map(i => [2, 3, 2][i]!)
      const view = ownView(stage, player)
      expect(new Set(view).size).toBe(12)
      view.forEach((observation, index) => {
        const profile = profileAt(stage, index)
        expect(
          observationIndex(
            actions,
            order.map(i => profile[i]!),
          ),
        ).toBe(observation)
      })
    }
  })

  it('is refused in a role for which it was not made', () => {
    const machine = automaton({ actions: [3, 2, 2], states: { only: { plays: 2, next: 'only' } } })
    expect(refusal(() => checkFits(machine, stage, 1))).toBe('accepted')
    expect(refusal(() => checkFits(machine, stage, 0))).toBe(
      'strategies[0]: is made for 3 × 2 × 2 actions (own first), but player "row" has 2 × 3 × 2',
    )
    const other = bimatrix([
      [3, 0],
      [5, 1],
    ])
    expect(refusal(() => checkFits(grim(), other, 1))).toBe(
      'strategies[1]: knows the own action "C" where the game of player "2" has "1"',
    )
  })
})

describe('memoryOne', () => {
  it('refuses what is no four-vector of probabilities', () => {
    expect(refusal(() => memoryOne([1, 0, 1]))).toBe(
      'probabilities: a list of 3 is not a list of four: after CC, CD, DC, DD',
    )
    expect(refusal(() => memoryOne([1, 0, '4/3', 0]))).toBe('probabilities[2]: 4/3 is not in [0, 1]')
    expect(refusal(() => memoryOne([1, 0, 1, 0], Number.NaN))).toMatch(/^first: /)
  })
})

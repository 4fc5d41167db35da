/** What builders and functions of games answer to input of the wrong shape. */
import {
  appropriation,
  bimatrix,
  type Coalitional,
  coalitional,
  coalitionOf,
  type DualValueGame,
  decimal,
  dualValueGame,
  dualValueOf,
  fromJSON,
  normalForm,
  payoff,
  potGame,
  profileIndex,
  type Relationship,
  ratio,
  relationship,
  strategicForm,
  toJSON,
  toNumber,
  tree,
  tuReading,
  worth,
} from '@biform/core'
import { readGame } from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const pennies = bimatrix([[1, -1]])
const pair = coalitional({ worth: [0, 0, 0, 1] })

describe('an unknown field is refused', () => {
  const pay = { kind: 'terminal', payoffs: [1] }
  const cases: readonly (readonly [(input: never) => unknown, unknown, string])[] = [
    [
      relationship,
      { partners: ['A'], components: [{ ownUse: [1] }], share: [1] },
      'share: is no field that is known here; there are kind, partners, components, liability, costs, shares',
    ],
    [relationship, { partners: ['A'], components: [{ ownUse: [1] }], liabilty: 1 }, 'liabilty: is no field'],
    [
      relationship,
      { partners: ['A'], components: [{ ownUse: [1], exposur: 1 }] },
      'components[0].exposur: is no field',
    ],
    [dualValueGame, { players: ['A'], ownUse: {}, pot: {}, liabilities: 1 }, 'liabilities: is no field'],
    [normalForm, { payoffs: [[1]], foo: 1 }, 'foo: is no field'],
    [coalitional, { worth: [0, 1], 'my worth': 1 }, '["my worth"]: is no field'],
    [tree, { players: ['A'], root: pay, rot: 1 }, 'rot: is no field'],
    [tree, { players: ['A'], root: { ...pay, payofs: [1] } }, 'root.payofs: is no field'],
    [
      tree,
      { players: ['A'], root: { kind: 'decision', player: 'A', actions: [{ label: 'x', node: pay, probability: 1 }] } },
      'root.actions[0].probability: is no field',
    ],
    [
      tree,
      { players: ['A'], root: { kind: 'chance', branches: [{ label: 'x', node: pay, probability: 1, p: 1 }] } },
      'root.branches[0].p: is no field',
    ],
  ]
  it.each(cases)('%#', (build, input, message) => {
    expect(refusal(() => build(input as never)).slice(0, message.length)).toBe(message)
  })

  it('in files too, where "kind" and "$schema" are known', () => {
    expect(refusal(() => readGame({ $schema: 'x', kind: 'coalitional', worth: [0, 1] }))).toBe('accepted')
    expect(refusal(() => fromJSON({ game: { kind: 'coalitional', worth: [0, 1], foo: 1 } }))).toMatch(/^game\.foo: /)
  })
})

describe('lists of numbers', () => {
  it('must not have holes', () => {
    // biome-ignore lint/suspicious/noSparseArray: holes are what is tested.
    expect(refusal(() => bimatrix([[1], , [2]] as never))).toBe('A[1]: undefined is not a row')
  })

  it('may be typed arrays', () => {
    const two = Float64Array.of(1, 0.5)
    expect(toJSON(bimatrix([two, two]))).toEqual(toJSON(bimatrix([[...two], [...two]])))
    expect(toJSON(normalForm({ payoffs: [[two, two]] }))).toEqual(toJSON(bimatrix([[1, 1]], [['1/2', '1/2']])))
    const typed = { ownUse: Int32Array.of(3, 4), exposure: two }
    const listed = { ownUse: [3, 4], exposure: [1, '1/2'] }
    const partners = ['A', 'B']
    expect(toJSON(relationship({ partners, components: [typed], costs: two, liability: two }))).toEqual(
      toJSON(relationship({ partners, components: [listed], costs: [1, '1/2'], liability: [1, '1/2'] })),
    )
    expect(toJSON(dualValueGame({ players: partners, ownUse: { 'A,B': two }, pot: {} }))).toEqual(
      toJSON(dualValueGame({ players: partners, ownUse: { 'A,B': [1, '1/2'] }, pot: {} })),
    )
  })

  it.each([new Map(), new Date(0), new DataView(new ArrayBuffer(8)), new Set([1])])('are not %s', value => {
    const players = ['A']
    expect(refusal(() => coalitional({ players, worth: value as never }))).toBe(
      'worth: an object is not a list of worths',
    )
    expect(refusal(() => dualValueGame({ players, ownUse: {}, pot: value as never }))).toBe(
      'pot: an object is not a list of worths',
    )
    expect(refusal(() => dualValueGame({ players, ownUse: value as never, pot: {} }))).toMatch(/^ownUse: /)
  })
})

describe('what is no game of the right kind, or no number, is refused', () => {
  const cases: readonly (readonly [() => unknown, string])[] = [
    [() => worth(pair, null as never), 'coalition: null is not a list of members'],
    [() => worth(pair, 7n as never), 'coalition: 7 is not a list of members'],
    [() => coalitionOf(['A'], 'A' as never), 'coalition: "A" is not a list of members'],
    [
      () => worth(pennies as never as Coalitional, 0),
      'game: an object of kind "normal-form" is not of kind "coalitional"',
    ],
    [() => payoff(pennies, null as never, 0), 'profile: null is not a list'],
    [() => profileIndex(pennies, null as never), 'profile: null is not a list'],
    [() => payoff(pair as never, [0, 0], 0), 'game: an object of kind "coalitional" is not of kind "normal-form"'],
    [() => strategicForm(null as never), 'game: null is not of kind "tree"'],
    [() => tuReading(null as never as DualValueGame), 'game: null is not of kind "dual-value-game"'],
    [() => potGame([] as never), 'game: a list of 0 is not of kind "dual-value-game"'],
    [() => dualValueOf(null as never as Relationship), 'game: null is not of kind "relationship"'],
    [() => appropriation(null as never, []), 'game: null is not of kind "relationship"'],
    [() => toNumber(1 as never), '1 is not a Fraction'],
    [() => decimal(null as never), 'null is not a Fraction'],
    [() => ratio(1n, 0n), 'a ratio divides by zero'],
    [() => ratio(1 as never, 2n), '1 is not a bigint'],
  ]
  it.each(cases)('%#', (call, message) => {
    expect(refusal(call)).toBe(message)
  })
})

describe('a relationship is bounded', () => {
  it('by partners and components together, before an entry is read', () => {
    const partners = Array.from({ length: 16 }, (_, i) => `p${i}`)
    const components = [null, null] as never
    expect(refusal(() => relationship({ partners, components }))).toBe(
      'components: 2 components of 16 partners have 2097152 values, more than 1048576',
    )
    expect(refusal(() => relationship({ partners: partners.slice(0, 15), components }))).toBe(
      'components[0]: null is not a component',
    )
  })
})

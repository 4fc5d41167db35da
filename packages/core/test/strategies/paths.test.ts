import {
  type Automaton,
  checkFits,
  grimTrigger,
  kPeriodPunishment,
  normalForm,
  penalCode,
  type Strategy,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'
import { history } from './play.ts'

const dilemma = normalForm({
  players: ['A', 'B'],
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
const common = normalForm({
  players: ['small', 'middle', 'large'],
  strategies: [
    ['give', 'keep'],
    ['give', 'keep'],
    ['give', 'keep'],
  ],
  payoffs: [0, 1, 2].map(() => [3, 1, 1, 0, 4, 2, 2, 1]),
  shape: [2, 2, 2],
})

/** A player that plays a word, whatever happens. */
const scripted = (word: readonly number[]): Strategy => ({
  kind: 'open-strategy',
  name: word.join(''),
  start: () => turn => word[turn] ?? 0,
})
/** What the other machines play when one player follows a script. */
const against = (stage: typeof dilemma, machines: readonly Automaton[], player: number, word: number[]): string[] =>
  history(
    stage,
    machines.map((machine, i) => (i === player ? scripted(word) : machine)),
    word.length,
  ).map(profile => profile.filter((_, i) => i !== player).join(''))

describe('grim trigger', () => {
  it('keeps to the target, and to the punishment after anybody has left it', () => {
    const machines = grimTrigger(common, { target: ['give', 'give', 'give'], punishment: ['keep', 'keep', 'keep'] })
    machines.forEach((machine, player) => {
      expect(checkFits(machine, common, player)).toBeUndefined()
      expect(machine.transitions[0]).toEqual([0, 1, 1, 1, 1, 1, 1, 1])
      expect(against(common, machines, player, [0, 0, 1, 0, 0])).toEqual(['00', '00', '00', '11', '11'])
    })
  })

  it('follows paths with an end or a cycle, and takes it for no deviation when a mixture gives an action a chance', () => {
    const machines = grimTrigger(dilemma, {
      target: {
        first: [[0, 0]],
        cycle: [
          [0, 1],
          [1, 0],
        ],
      },
      punishment: [['1/2', '1/2'], 1],
    })
    expect(history(dilemma, machines, 5)).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [0, 1],
      [1, 0],
    ])
    const hostile = machines[0]!.states.indexOf('punishment')
    expect(machines[0]!.outputs[hostile]!.map(p => p.toFraction())).toEqual(['1/2', '1/2'])
    expect(machines[0]!.transitions[hostile]).toEqual([hostile, hostile, hostile, hostile])
    expect(against(dilemma, machines, 0, [0, 1, 1, 0])).toEqual(['0', '1', '1', '1'])
    const mixedTarget = grimTrigger(dilemma, { target: [['1/2', '1/2'], 0], punishment: [1, 1] })
    expect(mixedTarget.map(machine => machine.transitions[0])).toEqual([
      [0, 1, 0, 1],
      [0, 0, 1, 1],
    ])
  })
})

describe('k-period punishment', () => {
  it('forgives after k periods, during which deviations change nothing', () => {
    const machines = kPeriodPunishment(dilemma, { target: [0, 0], punishment: [1, 1], periods: 2 })
    expect(against(dilemma, machines, 1, [1, 0, 0, 0, 1, 1, 1, 0])).toEqual(['0', '1', '1', '0', '0', '1', '1', '0'])
  })

  it('begins anew where asked: stick and carrot', () => {
    const machines = kPeriodPunishment(dilemma, { target: [0, 0], punishment: [1, 1], periods: 1, restart: true })
    expect(against(dilemma, machines, 1, [1, 0, 0, 1, 0, 1])).toEqual(['0', '1', '1', '1', '0', '0'])
  })

  it('lasts in proportion to who deviated', () => {
    const machines = kPeriodPunishment(common, { target: [0, 0, 0], punishment: [1, 1, 1], periods: [0, 1, 2] })
    expect(machines[0]!.states).toHaveLength(4)
    expect(against(common, machines, 0, [1, 0, 0, 0])).toEqual(['00', '00', '00', '00'])
    expect(against(common, machines, 1, [1, 1, 0, 0])).toEqual(['00', '11', '00', '00'])
    expect(against(common, machines, 2, [1, 1, 1, 0])).toEqual(['00', '11', '11', '00'])
    const script = [scripted([0]), scripted([1, 1, 1, 1]), scripted([1, 1, 1, 1])]
    const both = history(common, [machines[0]!, ...script.slice(1)], 5).map(profile => profile[0])
    expect(both).toEqual([0, 1, 1, 1, 0])
  })
})

describe('penal codes', () => {
  it('punish the one who deviated, from punishments too, and let joint deviations pass', () => {
    const machines = penalCode(dilemma, {
      target: [0, 0],
      punishments: [
        { first: [[0, 1]], cycle: [[0, 0]] },
        { first: [[1, 0]], cycle: [[0, 0]] },
      ],
    })
    expect(against(dilemma, machines, 1, [1, 0, 0, 0])).toEqual(['0', '1', '0', '0'])
    expect(against(dilemma, machines, 1, [1, 1, 0, 0])).toEqual(['0', '1', '1', '0'])
    const target = machines[0]!.states.indexOf('target')
    expect(machines[0]!.transitions[target]![3]).toBe(target)
  })
})

it('refuses what fits no stage game, and names the place', () => {
  const refused = (build: () => unknown): string => refusal(build)
  expect(refused(() => grimTrigger(dilemma, { target: [0], punishment: [1, 1] }))).toContain(
    'target: a list of 1 is not',
  )
  expect(refused(() => grimTrigger(dilemma, { target: [0, 'X'], punishment: [1, 1] }))).toContain(
    'target[1]: "X" is no action',
  )
  expect(refused(() => grimTrigger(dilemma, { target: { cycle: [] }, punishment: [1, 1] }))).toContain('target.cycle')
  expect(
    refused(() => grimTrigger(dilemma, { target: { cycle: [[0, 0]], firsts: [] } as never, punishment: [1, 1] })),
  ).toContain('target.firsts')
  const k = (periods: unknown): string =>
    refused(() => kPeriodPunishment(dilemma, { target: [0, 0], punishment: [1, 1], periods: periods as number }))
  expect(k(0)).toContain('periods: 0 is not a whole number')
  expect(k(1.5)).toContain('periods')
  expect(k([1])).toContain('periods: has 1 entry for 2 players')
  expect(k([1, -1])).toContain('periods[1]')
  expect(refused(() => penalCode(dilemma, { target: [0, 0], punishments: [[1, 1]] }))).toContain(
    'punishments: a list of 1',
  )
  const wide = normalForm({ shape: [40, 40], payoffs: [new Float64Array(1600), new Float64Array(1600)] })
  expect(refused(() => kPeriodPunishment(wide, { target: [0, 0], punishment: [1, 1], periods: 1000 }))).toContain(
    'stage: with 1600 profiles needs more than 1048576 transitions',
  )
})

/** Processes in stages: the two cases of the source, levels, what is refused, and every corruption of an answer. */
import { nextLevels, type ProcessMapInput, processMap, toJSON } from '@biform/core'
import { fixedPoints } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

const refusal = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing'
}

/** Five gates with the numbers of a pair: the goals, the exposure ρ, and the trust that ρ makes necessary. */
const five = (alignment: number, distance: number, exposure: number, needed: string) =>
  processMap({
    gates: [
      { label: 'complementarity', conditions: [{ label: 'c', value: '7/10', relation: '>=', threshold: '1/4' }] },
      {
        label: 'interaction',
        conditions: [
          { label: 'γ', value: alignment, relation: '>=', threshold: 0 },
          { label: 'distance', value: distance, relation: '<=', threshold: 20 },
        ],
      },
      {
        label: 'management',
        conditions: [
          { label: 'τ', value: '9/10', relation: '>=', threshold: needed, feedback: { 'dual value': needed } },
        ],
      },
      {
        label: 'specialisation',
        conditions: [
          {
            label: 'gain',
            value: 10 - 15 * exposure,
            relation: '>=',
            threshold: 0,
            feedback: { 'dual value': 15 * exposure },
          },
        ],
      },
      {
        label: 'dual value',
        conditions: [
          {
            label: 'exposed',
            value: 100 * exposure,
            relation: '<=',
            threshold: 0,
            feedback: { specialisation: 100 * exposure },
          },
        ],
      },
    ],
  })

const condition = { label: 'x', value: 1, relation: '>=', threshold: 0 } as const

describe('the five gates', () => {
  it('are all passed by a pair of which nothing is exposed, whatever is expected', () => {
    const found = fixedPoints(five(1, 0, 0, '0'))
    expect(found).toMatchObject({ kind: 'monotone', unique: true, least: { passed: 5, failed: null } })
    expect(found.kind === 'monotone' && found.least.chain).toEqual([
      [0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
      [1, 1, 0, 0, 0],
      [1, 1, 1, 0, 0],
      [1, 1, 1, 1, 0],
      [1, 1, 1, 1, 1],
    ])
  })

  it('stop a pair whose goals differ at the second, whatever is expected', () => {
    const found = fixedPoints(five(-1, 40, 0, '0'))
    const failed = { gate: 1, label: 'interaction', missed: [0, 1] }
    expect(found).toMatchObject({ unique: true, least: { passed: 1, failed }, greatest: { passed: 1, failed } })
    expect(found.kind === 'monotone' && toJSON(found.least.standings[1])).toMatchObject([
      { value: '-1', threshold: '0', slack: '-1' },
      { value: '40', threshold: '20', slack: '-20' },
    ])
  })

  it('let the same pair rest at two levels, if it is the end that makes it trust', () => {
    const found = fixedPoints(five(1, 0, 1, '6/5'))
    expect(found).toMatchObject({
      unique: false,
      least: { levels: [1, 1, 0, 0, 0], passed: 2, failed: { gate: 2, label: 'management', missed: [0] } },
      greatest: { levels: [1, 1, 1, 1, 1], chain: [[1, 1, 1, 1, 1]], failed: null },
    })
    expect(found.kind === 'monotone' && toJSON(found.least.standings[2]![0])).toEqual({
      level: 1,
      value: '9/10',
      threshold: '6/5',
      slack: '-3/10',
    })
  })
})

describe('a stage of several levels', () => {
  it('rests at the highest that all conditions allow, and is helped by each level of another', () => {
    const map = processMap({
      gates: [
        { label: 'effort', conditions: [{ ...condition, threshold: [0, 1, 2, 5], feedback: [0, 1] }] },
        { label: 'use', conditions: [{ label: 'cost', value: 4, relation: '<', threshold: [4, 2], feedback: [1, 0] }] },
      ],
    })
    expect(fixedPoints(map)).toMatchObject({
      least: {
        levels: [3, 2],
        chain: [
          [0, 0],
          [2, 0],
          [2, 1],
          [3, 1],
          [3, 2],
        ],
      },
    })
  })
})

describe('a stage that hinders another', () => {
  it('is named, since nothing is promised then', () => {
    const map = processMap({
      gates: [
        { label: 'open', conditions: [{ ...condition, feedback: { rich: -2 } }] },
        { label: 'rich', conditions: [condition] },
      ],
    })
    const found = fixedPoints(map)
    expect(toJSON(found)).toEqual({
      method: 'fixedPoints',
      kind: 'not-monotone',
      gate: 0,
      condition: 0,
      stage: 1,
      feedback: '-2',
    })
    // It goes round for ever.
    expect(nextLevels(map, [1, 1])).toEqual([0, 1])
    expect(verify(map, found)).toEqual({ kind: 'valid' })
    expect(survivors(map, found)).toEqual([])
  })
})

describe('the checker', () => {
  it('notices every change', () => {
    for (const map of [five(-1, 40, 0, '0'), five(1, 0, 1, '6/5')]) {
      expect(verify(map, fixedPoints(map))).toEqual({ kind: 'valid' })
      expect(survivors(map, fixedPoints(map))).toEqual([])
    }
  })
})

describe('what is refused', () => {
  const withCondition = (more: object): string =>
    refusal(() => processMap({ gates: [{ label: 'g', conditions: [{ ...condition, ...more }] }] }))

  it('is named by its place', () => {
    expect(refusal(() => processMap({ gates: [] }))).toBe('gates: has 0 entries, not 1 to 32')
    expect(refusal(() => processMap({} as ProcessMapInput))).toBe('gates: undefined is not a list')
    expect(withCondition({ threshold: [1, 0] })).toBe(
      'gates[0].conditions[0].threshold[1]: is easier than the one before',
    )
    expect(withCondition({ relation: '<', threshold: [0, 1] })).toBe(
      'gates[0].conditions[0].threshold[1]: is easier than the one before',
    )
    expect(withCondition({ relation: '=' })).toBe('gates[0].conditions[0].relation: "=" is none of >=, >, <=, <')
    expect(withCondition({ feedback: { h: 1 } })).toMatch(/^gates\[0\]\.conditions\[0\]\.feedback: "h" is none of "g"/)
    expect(withCondition({ feedback: [1, 2] })).toBe('gates[0].conditions[0].feedback: has 2 entries for 1 stages')
    expect(withCondition({ treshold: 1 })).toMatch(/^gates\[0\]\.conditions\[0\]\.treshold: is no field/)
    expect(
      refusal(() =>
        processMap({ gates: [{ label: 'g', conditions: [condition, { ...condition, threshold: [0, 1] }] }] }),
      ),
    ).toBe('gates[0].conditions[1].threshold: has 2 entries, the first has 1')
    expect(refusal(() => nextLevels(five(1, 0, 0, '0'), [1, 1]))).toMatch(/^levels: has 2 entries for 5 stages/)
    expect(refusal(() => fixedPoints({ kind: 'tree' } as never))).toMatch(/^map: /)
  })
})

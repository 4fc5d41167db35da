/** The process map in words: the gate that fails is named, with what is missing. */
import { type ProcessMap, processMap } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { instantiate } from '@biform/core/scenarios'
import { fixedPoints } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { helpersOf, processInWords, standingOf } from '../src/process/words.ts'

const fiveGates = (parameters: Record<string, string>): ProcessMap =>
  instantiate(scenarioById('003-process'), parameters).games.process as ProcessMap

describe('a process', () => {
  it('stops at a gate that is named, with what is missing, and passes it if the end is expected', () => {
    const game = fiveGates({})
    const process = fixedPoints(game)
    expect(processInWords(game, process)).toBe(
      'If nothing is expected, it stops at “relational management”: trust is 9/10, at least 16/15 is needed: 1/6 short. If all is expected, it passes all 5 gates.',
    )
    if (process.kind !== 'monotone') throw new Error('it is monotone')
    expect(game.gates.map((_, k) => standingOf(process.least, k))).toEqual([
      'passed',
      'passed',
      'fails',
      'not reached',
      'not reached',
    ])
    expect(helpersOf(game, 2)).toEqual([4])
  })

  it('may stop at the same gate whatever is expected, by too much of something', () => {
    // The ideal prices of TISA and its partner are 60 and 20.
    const game = fiveGates({ distance: '40' })
    expect(processInWords(game, fixedPoints(game))).toBe(
      'Whatever is expected, it stops at “interaction”: distance of what each would like best is 40, at most 20 is needed: 20 too much.',
    )
  })

  it('says so where a stage hinders another one', () => {
    const gate = (label: string, feedback: Record<string, number>) => ({
      label,
      conditions: [{ label: `${label} enough`, value: 1, relation: '>' as const, threshold: 1, feedback }],
    })
    const game = processMap({ gates: [gate('fit', { use: -1 }), gate('use', {})] })
    expect(processInWords(game, fixedPoints(game))).toContain('“use” hinders “fit” (fit enough)')
    const strict = processMap({ gates: [gate('fit', {})] })
    expect(processInWords(strict, fixedPoints(strict))).toContain('more than 1 is needed: only just not enough')
  })
})

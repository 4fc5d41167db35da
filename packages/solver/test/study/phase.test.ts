import { bimatrix, coalitional, InputError, rational } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import {
  appropriate,
  inCore,
  indices,
  isNash,
  ownUseRule,
  type Phase,
  type PhaseOptions,
  phase,
  runScenario,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { type Line, lineScenario } from './line-scenario.ts'

const regions = ({ regions: list }: Phase): string[] =>
  list.map(
    ({ lower, upper, lowerClosed, upperClosed, verdict }) =>
      `${lowerClosed ? '[' : '('}${lower.toFraction()}, ${upper.toFraction()}${upperClosed ? ']' : ')'} ${verdict}`,
  )

/** The line, which must replay. */
function solved(options: Line, run: PhaseOptions = {}): Phase {
  const scenario = lineScenario(options)
  const answer = phase(scenario, 'x', run)
  expect(verify(scenario, answer)).toMatchObject({ kind: 'valid' })
  return answer
}

describe('phase', () => {
  it('finds a flip off the grid exactly, and says to which side it belongs', () => {
    expect(regions(solved({}))).toEqual(['[0, 1/3) holds', '[1/3, 1] fails'])
    expect(regions(solved({ relation: '<=' }))).toEqual(['[0, 1/3] holds', '(1/3, 1] fails'])
    expect(regions(solved({ at: '355/1130' }))).toEqual(['[0, 71/226) holds', '[71/226, 1] fails'])
  })

  it('finds a single point on the grid once', () => {
    const answer = solved({ relation: '=', at: '1/2' })
    expect(regions(answer)).toEqual(['[0, 1/2) fails', '[1/2, 1/2] holds', '(1/2, 1] fails'])
    expect(answer.flips).toHaveLength(1)
  })

  it('brackets an irrational flip', () => {
    const [flip] = solved({ outcome: 'x^2', at: '1/2' }, { bisections: 12 }).flips
    expect(flip).toMatchObject({ kind: 'bracket' })
    if (flip?.kind !== 'bracket') return
    // 1/√2 lies inside: the squares of the ends lie on either side of 1/2.
    expect(flip.lower.mul(flip.lower).compare(rational('1/2'))).toBe(-1)
    expect(flip.upper.mul(flip.upper).compare(rational('1/2'))).toBe(1)
  })

  it('does not take a tie elsewhere for the flip', () => {
    // The pair ties at 1/2, the verdict changes at 1/3.
    expect(solved({ tie: '1/2' }).flips).toEqual([{ kind: 'flip', value: rational('1/3') }])
  })

  it('counts a pair where the scenario does, though the pairs before it have no value there', () => {
    const plain = lineScenario({ outcome: 'x' })
    const { deciding, ...prediction } = plain.prediction
    // The core of the majority game is empty, so that nobody's share of it has a least value.
    const majority = { kind: 'coalitional', players: ['A', 'B', 'C'], everyCoalition: 'size > 1 ? 1 : 0' } as const
    const scenario: Scenario = {
      ...plain,
      games: { ...plain.games, majority },
      results: { ...plain.results, share: { solve: 'coreInterval', game: 'majority', player: 'A' } },
      outcomes: { ...plain.outcomes, least: { label: 'least', result: 'share', path: ['lower'] } },
      prediction: { ...prediction, deciding: [{ text: 'least against y', left: 'least', right: 'y' }, ...deciding] },
    }
    const line = phase(scenario, 'x')
    expect(line.flips).toEqual([{ kind: 'flip', value: rational('1/3'), pair: 1, text: deciding[0]!.text }])
    expect(verify(scenario, line)).toMatchObject({ kind: 'valid' })
  })

  it('keeps to whole numbers where the parameter does', () => {
    expect(regions(solved({ range: [0, 10], integer: true, relation: '<=', at: '3' }))).toEqual([
      '[0, 3] holds',
      '(3, 10] fails',
    ])
    expect(solved({ range: [0, 10], integer: true, at: '7/2' }).flips).toMatchObject([{ kind: 'bracket' }])
  })

  it('finds a whole number at which alone the prediction holds, and a tie at the upper end of two', () => {
    const range = [0, 1000] as const
    const alone = solved({ range, integer: true, relation: '=', at: '11' })
    expect(alone.flips).toMatchObject([{ kind: 'flip', value: rational(11) }])
    expect(regions(alone)).toEqual(['[0, 11) fails', '[11, 11] holds', '(11, 1000] fails'])
    const between = solved({ range, integer: true, outcome: '(x - 3)*(x - 5)', at: '0' })
    expect(regions(between)).toEqual(['[0, 3] fails', '(3, 5) holds', '[5, 1000] fails'])
    expect(between.complete).toBe(true)
  })

  it.each(['1/7', '1/4'])('decides nothing at a pole, %s, and everything beside it', pole => {
    const scenario = lineScenario({ outcome: `1/(x - ${pole})`, at: '0', tie: '100' })
    const line = phase(scenario, 'x')
    expect(line.flips).toEqual([{ kind: 'flip', value: rational(pole) }])
    expect(regions(line)).toEqual([`[0, ${pole}) holds`, `[${pole}, ${pole}] undecided`, `(${pole}, 1] fails`])
    expect(line.complete).toBe(true)
    const refused = { at: 'outcomes.y.expression', reason: 'divides by zero' }
    const there = line.samples.find(({ value }) => value.equals(rational(pole)))
    expect(there).toMatchObject({ deciding: [], results: {}, refused })
    expect(verify(scenario, line)).toMatchObject({ kind: 'valid' })
  })

  it('brackets the end of a stretch on which the scenario cannot be run', () => {
    const plain = lineScenario({ outcome: 'x' })
    const scenario = { ...plain, derived: { z0: 'x < 2/3 ? x : 1/(x - x)' }, outcomes: plain.outcomes }
    const line = phase(scenario, 'x', { bisections: 8 })
    expect(line.samples.at(-1)).toMatchObject({ verdict: 'undecided', refused: { reason: 'divides by zero' } })
    expect(line.flips).toMatchObject([
      { kind: 'flip', value: rational('1/3') },
      { kind: 'flip', value: rational('2/3') },
    ])
    expect(verify(scenario, line)).toMatchObject({ kind: 'valid' })
  })

  it('replays over a range of very small numbers', () => {
    const [flip] = solved({ range: [0, '1e-300'], at: '1e-300/3' }).flips
    expect(flip).toMatchObject({ kind: 'flip', value: rational('1e-300').div(3n) })
  })

  it('misses no flip where the scenario can be followed, however close two of them are', () => {
    const close = solved({ outcome: '(x - 3001/10000)*(x - 3002/10000)', at: '0' })
    expect(regions(close)).toEqual(['[0, 3001/10000] fails', '(3001/10000, 1501/5000) holds', '[1501/5000, 1] fails'])
    expect(close).toMatchObject({
      complete: true,
      regions: [{ basis: 'proved' }, { basis: 'proved' }, { basis: 'proved' }],
    })
    expect(close.reason).toBeUndefined()
  })

  it('finds a point at which alone the prediction holds', () => {
    expect(regions(solved({ relation: '=' }))).toEqual(['[0, 1/3) fails', '[1/3, 1/3] holds', '(1/3, 1] fails'])
    expect(regions(solved({ relation: '!=', at: '0' }))).toEqual(['[0, 0] fails', '(0, 1] holds'])
  })

  it('isolates an irrational flip as a root, proved to be the only one', () => {
    const answer = solved({ outcome: 'x^2', at: '1/2' })
    expect(answer.complete).toBe(true)
    expect(answer.flips).toMatchObject([{ kind: 'bracket', root: { kind: 'algebraic', polynomial: [-1n, 0n, 2n] } }])
  })

  it('does not decide what happens at an irrational point alone', () => {
    const answer = solved({ relation: '=', outcome: 'x^2', at: '1/2' })
    expect(answer).toMatchObject({ complete: false, reason: 'the verdict at an irrational point is not decided' })
    expect(answer.cells.filter(({ proved }) => !proved)).toHaveLength(1)
  })

  it('follows conditions, minima and poles, and cuts the line where they change', () => {
    const bent = solved({ outcome: 'x < 1/7 ? 1 : max(x, 1/2 - x)', at: '1/3' })
    expect(regions(bent)).toEqual(['[0, 1/6] fails', '(1/6, 1/3) holds', '[1/3, 1] fails'])
    expect(bent.complete).toBe(true)
    const pole = solved({ outcome: 'x == 1/3 ? 0 : 1/(x - 1/3)', at: '0' })
    expect(regions(pole)).toEqual(['[0, 1/3) holds', '[1/3, 1] fails'])
  })

  it.each([
    ['003-bsm', 'rho', {}, ['2/3']],
    ['003-uni', 'rho', {}, ['1/2']],
    ['003-race', 'rho', {}, ['3/10']],
    ['cl-branded', 'alpha', {}, ['3/4']],
    ['003-ab', 'tau', {}, ['49/81']],
    ['001-furniture', 'delta', { overlap: 1 }, ['15/28']],
    ['000-balance', 'c', {}, ['1/5', '2/3']],
  ])('%s flips at %s nowhere else, and that is proved', (id, parameter, parameters, values) => {
    const scenario = scenarioById(id)
    const answer = phase(scenario, parameter, { parameters })
    expect(verify(scenario, answer)).toMatchObject({ kind: 'valid' })
    expect(answer.flips.map(flip => flip.kind === 'flip' && flip.value.toFraction())).toEqual(values)
    expect(answer.complete).toBe(true)
    if (scenario.closedForm) expect(answer.closedForm?.verdict).toBe('agrees')
  })

  it('ended early, says so, brackets what it left open, and claims nothing of the closed form', () => {
    const scenario = scenarioById('003-bsm')
    for (const maxSteps of [1, 2, 15, 20, 21, 22, 23]) {
      const answer = phase(scenario, 'rho', { maxSteps })
      expect(verify(scenario, answer)).toMatchObject({ kind: 'valid' })
      if (answer.reason !== 'limit') continue
      expect(answer.closedForm).toBeUndefined()
      if (maxSteps <= 20) expect(answer.flips.every(({ kind }) => kind === 'bracket')).toBe(true)
    }
    expect(phase(scenario, 'rho', { shouldStop: () => true }).reason).toBe('stopped')
  })

  it('leaves the closed form out where another parameter moves', () => {
    expect(phase(scenarioById('003-uni'), 'aS').closedForm).toBeUndefined()
  })

  it.each([
    [() => phase(scenarioById('003-uni'), 'roh'), 'parameter: "roh" is none of rho, betaS'],
    [() => phase(scenarioById('003-uni'), 'rho', { cells: 0 }), 'cells: 0 is not a whole number from 1 to 1000'],
    [() => phase(lineScenario({ outcome: '1/(x - x)' }), 'x'), 'outcomes.y.expression: divides by zero, at x = 0'],
    [() => phase('003-uni' as never, 'rho'), 'scenario: "003-uni" is not a scenario'],
    [() => runScenario('003-uni' as never), 'scenario: "003-uni" is not a scenario'],
    [() => appropriate(null as never), 'relationship: null is none'],
    [() => ownUseRule(null as never), 'game: null is neither a relationship nor a dual-value or coalitional game'],
    [() => indices(null as never), 'result: null is no result of appropriate'],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is refused.
    [() => inCore(coalitional({ worth: [0, 0, 0, 1] }), [, 1] as never), 'allocation[0]: undefined is not a rational'],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is refused.
    [() => isNash(bimatrix([[1, 2]]), [[1], [, 1] as never]), 'profile[1][0]: undefined is not a rational number'],
  ])('refuses wrong input: %s', (call, message) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow(message)
  })
})

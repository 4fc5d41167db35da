/** Runs and phase lines of scenarios: what is wrong is refused. That the right ones are accepted: ../scenarios/every.test.ts. */
import { type Algebraic, type Fraction, rational, realRoots } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { type Phase, phase, runScenario } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { lineScenario } from '../study/line-scenario.ts'
import { survivors } from './corrupt.ts'

const invalid = (at: string) => ({ kind: 'invalid', at })

describe('runScenario', () => {
  const order = /^swap results\.\w+\.(equilibria|components|certificate\.\w+\[\]|\w+Proof|stages\[\]\.weights)\[\]$/ // lists without an order
  it.each(['003-race', '003-index', '004-bakeries3'])('%s: no change goes unnoticed', id => {
    const scenario = scenarioById(id)
    const loose = survivors(scenario, runScenario(scenario))
    expect(loose.filter(change => !order.test(change))).toEqual([])
  })

  const race = scenarioById('003-race')
  const run = runScenario(race)

  it('says whether the lists of equilibria were checked', () => {
    expect(verify(race, run)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect(verify(scenarioById('003-index'), runScenario(scenarioById('003-index')))).toEqual({ kind: 'valid' })
  })

  it('does not take one scenario’s run for another’s, nor one setting’s for another', () => {
    expect(verify(scenarioById('003-uni'), run)).toEqual({ kind: 'invalid', at: 'scenario' })
    expect(verify(run.games.stage as never, run)).toEqual({ kind: 'invalid', at: 'subject' })
    const other = runScenario(race, { rho: '1/7' })
    expect(verify(race, { ...run, parameters: other.parameters }).kind).toBe('invalid')
    expect(verify(race, { ...run, results: other.results }).kind).toBe('invalid')
    expect(verify(race, { ...run, parameters: { ...run.parameters, rho: '2' } })).toEqual({
      kind: 'invalid',
      at: 'parameters',
    })
  })

  it('checks where the prediction holds: the line of the study, or the points of the box', () => {
    const onLine = runScenario(race, { C: '5' }, { region: true })
    expect(verify(race, onLine)).toEqual({ kind: 'valid', completeness: 'checked' })
    const inRegion = (change: string) => /region/.test(change) && !/\.(line|samples)/.test(change)
    expect(survivors(race, onLine, inRegion)).toEqual([])
    const moved = {
      ...onLine,
      prediction: { ...onLine.prediction, region: runScenario(race, {}, { region: true }).prediction.region },
    }
    expect(verify(race, moved)).toEqual({ kind: 'invalid', at: 'prediction.region.line.parameters.C' })

    // Without a study the whole box is sampled.
    const { study: _, ...consortium } = scenarioById('004-consortium')
    const inBox = runScenario(consortium, {}, { region: true })
    const { region } = inBox.prediction
    expect(verify(consortium, inBox)).toMatchObject({ kind: 'valid' })
    expect(survivors(consortium, inBox, inRegion)).toEqual([])
    if (region.kind !== 'share') throw new Error(region.kind)
    expect([region.samples.length, region.holds + region.fails + region.undecided]).toEqual([64, 64])
    const swapped = { ...region, samples: region.samples.with(0, region.samples[1]!) }
    expect(verify(consortium, { ...inBox, prediction: { ...inBox.prediction, region: swapped } })).toMatchObject({
      kind: 'invalid',
      at: expect.stringContaining('prediction.region.samples[0].parameters'),
    })
    const cut = runScenario(consortium, {}, { region: true, maxSteps: 5 })
    expect(cut.prediction.region).toMatchObject({ kind: 'share', reason: 'limit' })
    expect(verify(consortium, cut)).toMatchObject({ kind: 'valid' })
  })

  it('counts the points of the box at which the scenario cannot be run', () => {
    const { study: _, ...plain } = lineScenario({ outcome: 'x' })
    const holed = { ...plain, derived: { w: '1/(x - 1/2)*(x - 1/4)' } }
    const honest = runScenario(holed, {}, { region: true })
    const { region } = honest.prediction
    expect(region).toMatchObject({ kind: 'share', refused: 1, undecided: 0 })
    expect(verify(holed, honest)).toMatchObject({ kind: 'valid' })
    const forged = { ...honest, prediction: { ...honest.prediction, region: { ...region, refused: 0, undecided: 1 } } }
    expect(verify(holed, forged as never)).toEqual(invalid('prediction.region.undecided'))
  })

  it('names the place inside a result', () => {
    const [name, result] = Object.entries(run.results).find(([, item]) => item.method === 'nashEquilibria')!
    const results = { ...run.results, [name]: { ...result, components: [] } }
    expect(verify(race, { ...run, results } as never)).toEqual({
      kind: 'invalid',
      at: `results.${name}.components`,
    })
  })
})

describe('phase', () => {
  const race = scenarioById('003-race')
  const line = phase(race, 'rho', { cells: 4 })
  const inResults = /samples\[\]\.results\./
  /** The cells between samples, of which a line that can be followed proves all. */
  const between = (samples: Phase['samples']): Phase['cells'] =>
    samples.slice(1).map(({ value }, k) => ({ lower: samples[k]!.value, upper: value, proved: true }))

  it('finds the flip of the race at 3/10, and no change goes unnoticed', () => {
    expect(line.flips).toMatchObject([{ kind: 'flip', value: rational('3/10') }])
    expect(verify(race, line)).toEqual({ kind: 'valid', completeness: 'checked' })
    // A point between the ends of a region is only further evidence: the line is right without it.
    const samples = line.samples.filter(({ value }) => ['0', '3/10', '1'].includes(value.toFraction()))
    const bare = { ...line, samples, cells: between(samples) }
    expect(verify(race, bare)).toEqual({ kind: 'valid', completeness: 'checked' })
    const loose = survivors(race, bare, change => !inResults.test(change))
    expect(loose).toEqual([])
  })

  it('checks the answers at every sample', () => {
    line.samples.forEach((sample, k) => {
      const others = line.samples.find(({ verdict }) => verdict !== sample.verdict)!.results
      const samples = line.samples.with(k, { ...sample, results: others })
      const verdict = verify(race, { ...line, samples })
      expect(verdict).toMatchObject({ kind: 'invalid', at: expect.stringContaining(`samples[${k}].results`) })
    })
  })

  const [before, after] = line.regions as [Phase['regions'][0], Phase['regions'][0]]
  const at = (value: string): Fraction => rational(value)

  it('refuses a flip where nothing ties, or where nothing changes', () => {
    const moved = { ...line.flips[0]!, value: at('1/2') } as Phase['flips'][0]
    expect(verify(race, { ...line, flips: [moved] })).toEqual(invalid('flips[0].pair'))
    expect(verify(race, { ...line, flips: [] })).toEqual(invalid('regions[0]'))
    const bracket = { kind: 'bracket', lower: at('1/2'), upper: at('3/4') } as const
    expect(verify(race, { ...line, flips: [...line.flips, bracket] })).toEqual(invalid('flips[1]'))
  })

  it('refuses regions that overlap, leave a gap, or end elsewhere', () => {
    const swapped = [
      { ...before, upperClosed: !before.upperClosed },
      { ...after, lowerClosed: !after.lowerClosed },
    ]
    expect(verify(race, { ...line, regions: swapped })).toMatchObject({ kind: 'invalid' })
    expect(verify(race, { ...line, regions: [before] })).toEqual(invalid('flips'))
    const short = [before, { ...after, upper: at('3/4') }]
    expect(verify(race, { ...line, regions: short })).toEqual(invalid('regions'))
  })

  it('accepts a bracket where no pair ties, and wants different verdicts at its ends', () => {
    const [low, high] = [at('1/4'), at('1/2')]
    const samples = line.samples.filter(({ value }) => value.compare(low) <= 0 || value.compare(high) >= 0)
    const regions = [
      { ...before, upper: low, upperClosed: true },
      { ...after, lower: high, lowerClosed: true },
    ]
    const reason = 'not looked at'
    const cells = between(samples).map(cell => (cell.lower.equals(low) ? { ...cell, proved: false, reason } : cell))
    const flips = [{ kind: 'bracket', lower: low, upper: high }] as const
    const answer: Phase = { ...line, complete: false, reason, samples, cells, regions, flips }
    expect(verify(race, answer)).toMatchObject({ kind: 'valid' })
    expect(survivors(race, answer, change => /flips|regions/.test(change))).toEqual([])
    // That the flip is not in such a cell alone is refused, and so is a root that is none.
    expect(verify(race, { ...answer, complete: true, cells: between(samples) })).toEqual(invalid('cells[1].proved'))
    const root = realRoots([rational(-1), rational(0), rational(9)])[1]!.value as Algebraic
    expect(verify(race, { ...answer, flips: [{ ...flips[0], root }] })).toEqual(invalid('flips[0].root'))
    const rooted = { ...answer, flips: [{ ...flips[0], root: at('1/3') as never }], cells: between(samples) }
    expect(verify(race, rooted)).toEqual(invalid('flips[0].root'))
  })

  it('refuses a proved cell whose ends have a verdict that its inside has not', () => {
    const ends = lineScenario({ relation: '=', outcome: 'x*(x - 1)', at: '0', cells: 1 })
    const honest = phase(ends, 'x')
    expect(honest.regions.map(({ verdict }) => verdict)).toEqual(['holds', 'fails', 'holds'])
    expect(verify(ends, honest)).toMatchObject({ kind: 'valid' })
    const samples = [honest.samples[0]!, honest.samples.at(-1)!]
    const all = { lower: at('0'), upper: at('1'), lowerClosed: true, upperClosed: true } as const
    const regions = [{ ...all, verdict: 'holds', basis: 'proved' }] as const
    const claimed = { ...honest, samples, cells: between(samples), flips: [], regions }
    expect(verify(ends, claimed)).toEqual(invalid('cells[0].proved'))
  })

  it('refuses a flip at the end of a proved cell at which the verdict does not change', () => {
    const scenario = lineScenario({ outcome: 'x', at: '1/3', tie: '1/4' })
    const honest = phase(scenario, 'x')
    expect(verify(scenario, honest)).toMatchObject({ kind: 'valid' })
    expect(honest.flips).toEqual([{ kind: 'flip', value: at('1/3') }])
    // At 1/4 the deciding pair ties, and the verdict differs between the samples next to it.
    const text = scenario.prediction.deciding[0]!.text
    const flips = [{ kind: 'flip', value: at('1/4'), pair: 0, text }] as const
    const [low, high] = honest.regions as [Phase['regions'][0], Phase['regions'][0]]
    const regions = [
      { ...low, upper: at('1/4'), upperClosed: true },
      { ...high, lower: at('1/4'), lowerClosed: false },
    ]
    expect(verify(scenario, { ...honest, flips, regions })).toEqual(invalid('regions[1].verdict'))
    expect(verify(scenario, { ...honest, flips: [{ kind: 'flip', value: at('1/4') }], regions })).toEqual(
      invalid('regions[1].verdict'),
    )
    // Where nothing ties, a flip is known only between cells that are proved.
    const cells = honest.cells.map(cell => ({ ...cell, proved: false, reason: 'not looked at' }))
    const grid = honest.regions.map(region => ({ ...region, basis: 'grid' as const }))
    const open = { ...honest, complete: false, reason: 'not looked at', cells, regions: grid }
    expect(verify(scenario, open)).toEqual(invalid('flips[0]'))
    const bracket = { kind: 'bracket', lower: at('1/4'), upper: at('1/3') } as const
    const ends = [{ ...grid[0]!, upper: at('1/4'), upperClosed: true }, grid[1]!]
    expect(verify(scenario, { ...open, flips: [bracket], regions: ends })).toMatchObject({ kind: 'valid' })
  })

  it('refuses a point that is said to be none of the scenario, and is', () => {
    const scenario = lineScenario({ outcome: '1/(x - 1/4)', at: '0', tie: '100' })
    const honest = phase(scenario, 'x')
    const k = honest.samples.findIndex(({ refused }) => refused)
    expect(verify(scenario, honest)).toMatchObject({ kind: 'valid' })
    const { refused, ...there } = honest.samples[k]!
    expect(verify(scenario, { ...honest, samples: honest.samples.with(k, there) }).kind).toBe('invalid')
    const { derived: _, ...plain } = lineScenario({ outcome: 'x' })
    const early = { ...plain, derived: { w: '1/(x - 1/4)' } }
    const line = phase(early, 'x')
    expect(verify(early, line)).toEqual({ kind: 'valid' })
    const other = { ...line.samples[k]!, refused: { at: 'derived.w', reason: 'is too long' } }
    const forged = { ...line, samples: line.samples.with(k, other) }
    expect(refused?.at).toBe('outcomes.y.expression')
    expect(verify(early, forged)).toEqual(invalid(`samples[${k}].refused.reason`))
  })

  it('refuses a line that does not reach the ends of the range', () => {
    const { closedForm: _, ...plain } = line
    const cut = { ...plain, samples: [], cells: [], flips: [], regions: [] }
    expect(verify(race, cut)).toEqual(invalid('samples[0].value'))
    const [first, ...samples] = line.samples
    const regions = [{ ...before, lower: samples[0]!.value }, after]
    expect(first!.value.n).toBe(0n)
    expect(verify(race, { ...line, samples, cells: line.cells.slice(1), regions })).toEqual(invalid('samples[0].value'))
  })

  it('refuses a proof where the line cannot be followed', () => {
    const hard = scenarioById('002-groups')
    const open = phase(hard, 'nu', { cells: 2 })
    expect(open).toMatchObject({ complete: false, reason: expect.stringContaining('(stablePartitions)') })
    const cells = open.cells.map(({ lower, upper }) => ({ lower, upper, proved: true }))
    expect(verify(hard, { ...open, cells })).toMatchObject(invalid('cells[0].proved'))
  })
})

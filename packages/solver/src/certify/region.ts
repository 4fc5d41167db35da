/**
 * Checks what a run says of where its prediction holds: what the record says is counted up first, then the phase line is
 * checked, or the points of the box are solved again.
 */
import { type Fraction, rational, ZERO } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { ScenarioRun } from '../results/index.ts'
import { type Completeness, demand, demandSame, list, record } from './flaw.ts'
import { checkPhase } from './phase.ts'
import { checkPoint } from './point.ts'
import { jointly, within } from './scenario.ts'

const AT = 'prediction.region'

export function checkRegion(scenario: Scenario, run: ScenarioRun): Completeness | undefined {
  const region = record(run.prediction.region, AT)
  switch (region.kind) {
    case 'unknown':
      demandSame(region, { kind: 'unknown' }, AT)
      return undefined
    case 'intervals': {
      const { parameter, line } = region
      demand(parameter === scenario.study?.parameter, `${AT}.parameter`)
      record(line, `${AT}.line`)
      demand(line.parameter === parameter, `${AT}.line.parameter`)
      demandSame(line.parameters, run.parameters, `${AT}.line.parameters`)
      const parts = list(line.regions, `${AT}.line.regions`).map((part, k) => record(part, `${AT}.line.regions[${k}]`))
      const intervals = parts.filter(({ verdict }) => verdict === 'holds').map(({ verdict: _, ...rest }) => rest)
      demandSame(region.intervals, intervals, `${AT}.intervals`)
      return within(`${AT}.line`, () => checkPhase(scenario, line))
    }
    case 'share': {
      const points = list(region.samples, `${AT}.samples`).map((sample, k) => {
        const at = `${AT}.samples[${k}]`
        const point = halton(scenario, k + 1)
        demandSame(record(sample, at).parameters, point, `${at}.parameters`)
        return { sample, at, point }
      })
      for (const verdict of ['holds', 'fails', 'undecided'] as const) {
        const count = region.samples.filter(sample => !sample.refused && sample.verdict === verdict).length
        demand(region[verdict] === count, `${AT}.${verdict}`)
      }
      demand(region.refused === region.samples.filter(sample => sample.refused).length, `${AT}.refused`)
      const whole = region.samples.length === POINTS
      demand(whole ? region.reason === undefined : ['limit', 'stopped'].includes(region.reason ?? ''), `${AT}.reason`)
      return jointly(points.map(({ sample, at, point }) => checkPoint(scenario, point, sample, at)))
    }
    default:
      demand(false, `${AT}.kind`)
  }
}

const POINTS = 64

/** The k-th point of the Halton sequence over the box, as text: the digits of k in a prime base, mirrored at the point. */
function halton(scenario: Scenario, k: number): Record<string, string> {
  const names = Object.keys(scenario.parameters)
  const bases = primes(names.length)
  return Object.fromEntries(
    names.map((name, i) => {
      const { minimum, maximum, integer } = scenario.parameters[name]!
      const width = rational(maximum).sub(rational(minimum))
      const share = mirrored(k, bases[i]!)
      const above = integer ? width.add(1n).mul(share).floor() : width.mul(share)
      return [name, rational(minimum).add(above).toFraction()]
    }),
  )
}

function mirrored(k: number, base: number): Fraction {
  if (k === 0) return ZERO
  return mirrored(Math.floor(k / base), base)
    .add(rational(k % base))
    .div(rational(base))
}

/** The first primes. */
function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every(prime => n % prime !== 0)) found.push(n)
  return found
}

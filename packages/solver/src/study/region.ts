/** In which part of its parameters a scenario's prediction holds: along the line of its study, or over the whole box. */
import { type Fraction, type Rational, ratio, rational, type StepOptions } from '@biform/core'
import type { Parameter, Scenario } from '@biform/core/scenarios'
import type { BoxSample, PredictionRegion } from '../results/study.ts'
import { phase } from './phase.ts'
import { pointAt } from './run-point.ts'

/** How many points of the box are solved for a share of it. */
const BOX_POINTS = 64

/** The intervals of the study's parameter, or the share of the box where there is no study. */
export function regionOf(
  scenario: Scenario,
  parameters: Readonly<Record<string, Rational>>,
  options: StepOptions,
): PredictionRegion {
  const parameter = scenario.study?.parameter
  if (parameter === undefined) return shareOf(scenario, options)
  const line = phase(scenario, parameter, { ...options, parameters })
  const intervals = line.regions.flatMap(({ verdict, ...interval }) => (verdict === 'holds' ? [interval] : []))
  return { kind: 'intervals', parameter, intervals, line }
}

function shareOf(scenario: Scenario, { maxSteps, shouldStop, ...options }: StepOptions): PredictionRegion {
  const samples: BoxSample[] = []
  let reason: 'limit' | 'stopped' | undefined
  while (samples.length < BOX_POINTS && !reason) {
    if (shouldStop?.()) reason = 'stopped'
    else if (samples.length >= (maxSteps ?? Number.POSITIVE_INFINITY)) reason = 'limit'
    else {
      const point = haltonPoint(scenario, samples.length + 1)
      const parameters = Object.fromEntries(Object.entries(point).map(([name, value]) => [name, value.toFraction()]))
      samples.push({ parameters, ...pointAt(scenario, point, options) })
    }
  }
  const runs = samples.filter(({ refused }) => !refused)
  const count = (sought: BoxSample['verdict']): number => runs.filter(({ verdict }) => verdict === sought).length
  return {
    kind: 'share',
    holds: count('holds'),
    fails: count('fails'),
    undecided: count('undecided'),
    refused: samples.length - runs.length,
    samples,
    ...(reason ? { reason } : {}),
  }
}

/** The k-th point, from 1, of the Halton sequence (J. Halton, 1960) over the box: one prime base for each parameter. */
function haltonPoint(scenario: Scenario, k: number): Record<string, Fraction> {
  const bases = primes()
  return Object.fromEntries(
    Object.entries(scenario.parameters).map(([name, parameter]) => [
      name,
      within(parameter, radicalInverse(k, bases.next().value)),
    ]),
  )
}

/** The point of a range at this share of its length; of an integer parameter a whole number, each equally often. */
function within({ minimum, maximum, integer }: Parameter, share: Fraction): Fraction {
  const [lower, upper] = [rational(minimum), rational(maximum)]
  const width = upper.sub(lower)
  return lower.add(integer ? width.add(1n).mul(share).floor() : width.mul(share))
}

/** The digits of k in a base, mirrored at the point. */
function radicalInverse(k: number, base: number): Fraction {
  let [top, bottom, rest] = [0n, 1n, BigInt(k)]
  while (rest > 0n) {
    top = top * BigInt(base) + (rest % BigInt(base))
    bottom *= BigInt(base)
    rest /= BigInt(base)
  }
  return ratio(top, bottom)
}

function* primes(): Generator<number, never> {
  for (let n = 2; ; n++) {
    if (Array.from({ length: n - 2 }, (_, k) => k + 2).every(divisor => n % divisor !== 0)) yield n
  }
}

/** The closed form of a scenario's flip, held against the flips that the generic solvers found. */
import { compare, type Fraction, type Rational, rational } from '@biform/core'
import { closedFormAt, instantiate, type Scenario } from '@biform/core/scenarios'
import type { Phase, PhaseFlip, PhaseSample } from '../results/study.ts'

/**
 * `{ closedForm }` for the record of `phase`, or nothing: the scenario has none, or has it for another parameter. A
 * closed form whose value lies outside the parameter's range agrees with a line without flips; so does one whose value is
 * an end of the range at which a deciding pair ties, since the other side of it is not in the range.
 */
export function closedFormVerdict(
  scenario: Scenario,
  parameter: string,
  fixed: Readonly<Record<string, Rational>>,
  flips: readonly PhaseFlip[],
  samples: readonly PhaseSample[],
): Pick<Phase, 'closedForm'> {
  if (scenario.study?.parameter !== parameter) return {}
  const form = closedFormAt(scenario, instantiate(scenario, fixed))
  if (form === undefined) return {}
  const { text, value, inDomain } = form
  if (!inDomain || value === null) return { closedForm: { text, value: null, verdict: 'outside its domain' } }
  const { minimum, maximum } = scenario.parameters[parameter]!
  const [low, high] = [compare(rational(minimum), value), compare(value, rational(maximum))]
  const isOutside = low > 0 || high > 0
  const isTiedEnd =
    (low === 0 || high === 0) &&
    samples.some(({ value: at, deciding }) => compare(at, value) === 0 && deciding.some(isTie))
  const agrees = flips.some(flip => contains(flip, value)) || (flips.length === 0 && (isOutside || isTiedEnd))
  return { closedForm: { text, value, verdict: agrees ? 'agrees' : 'disagrees' } }
}

function isTie({ left, right }: PhaseSample['deciding'][number]): boolean {
  return compare(left, right) === 0
}

function contains(flip: PhaseFlip, value: Fraction): boolean {
  return flip.kind === 'flip'
    ? compare(flip.value, value) === 0
    : compare(flip.lower, value) <= 0 && compare(value, flip.upper) <= 0
}

/** The phase line: where a prediction holds as one parameter moves. */
import { compare } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import type { Phase, PhaseFlip, PhaseRegion } from '@biform/solver'
import { table, wrap } from '../text.ts'
import { number } from './number.ts'

const VERDICTS: Readonly<Record<PhaseRegion['verdict'], string>> = {
  holds: 'holds',
  fails: 'fails',
  undecided: 'not decided',
}

/** Regions, flips and the closed form beside them. */
export function showPhase(parameter: Parameter, result: Phase): string[] {
  const symbol = parameter.symbol ?? result.parameter
  return [
    `Phase line of ${nameOf(result.parameter, parameter)}`,
    ...table(
      [{ title: symbol }, { title: 'prediction' }],
      result.regions.map(region => [interval(region, symbol), VERDICTS[region.verdict]]),
    ),
    ...(result.flips.length === 0 ? ['No flip was found.'] : result.flips.map(flip => showFlip(flip, symbol))),
    ...showClosedForm(result),
    `Not complete: ${result.reason}.`,
  ]
}

/** `exposure ρ (rho)`. */
function nameOf(name: string, { label, symbol }: Parameter): string {
  return symbol === undefined ? `${label} (${name})` : `${label} ${symbol} (${name})`
}

function interval({ lower, upper, lowerClosed, upperClosed }: PhaseRegion, symbol: string): string {
  if (compare(lower, upper) === 0) return `${symbol} = ${number(lower)}`
  return `${number(lower)} ${lowerClosed ? '≤' : '<'} ${symbol} ${upperClosed ? '≤' : '<'} ${number(upper)}`
}

function showFlip(flip: PhaseFlip, symbol: string): string {
  return flip.kind === 'flip'
    ? `It flips at ${symbol} = ${number(flip.value)}, the tie of ${flip.text}.`
    : `It flips somewhere between ${number(flip.lower)} and ${number(flip.upper)}.`
}

function showClosedForm({ closedForm }: Phase): string[] {
  if (!closedForm) return []
  const value = closedForm.value === null ? 'no value here' : number(closedForm.value)
  return [...wrap(`Closed form: ${closedForm.text}`), `  = ${value}: ${closedForm.verdict}`]
}

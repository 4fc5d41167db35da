/** The phase line: where a prediction holds as one parameter moves. */
import { compare, decimalOf } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import type { Phase, PhaseFlip, PhasePlane, PhaseRegion } from '@biform/solver'
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
      result.regions.map(region => [intervalOf(region, symbol), VERDICTS[region.verdict]]),
    ),
    ...result.flips.map(flip => showFlip(flip, symbol)),
    ...showRefused(result, symbol),
    ...(isCut(result) ? showCut(result, symbol) : result.flips.length === 0 ? ['No flip was found.'] : []),
    ...showClosedForm(result),
    ...(isCut(result) ? [] : [sureness(result)]),
  ]
}

/** Whether it is proved that there is no other flip. */
function sureness({ complete, cells, reason }: Phase): string {
  if (complete) return 'Proved: the prediction changes nowhere else in the range.'
  const proved = cells.filter(cell => cell.proved).length
  const part = proved === 0 ? '' : `proved on ${proved} of ${cells.length} cells; elsewhere `
  return `Not complete: ${part}${reason}.`
}

/** Whether a line or plane was ended before all of it was looked at. */
export function isCut({ reason }: Phase | PhasePlane): boolean {
  return reason === 'stopped' || reason === 'limit'
}

/** Of the points at which the scenario cannot be run, how many there are, and why not at the first. */
function showRefused({ samples }: Phase, symbol: string): string[] {
  const [first, ...others] = samples.filter(({ refused }) => refused)
  if (!first?.refused) return []
  const more = others.length === 0 ? '' : ` nor at ${others.length} other point${others.length === 1 ? '' : 's'}`
  const { at, reason } = first.refused
  return wrap(`The scenario cannot be run at ${symbol} = ${number(first.value)}${more} (${at}: ${reason}).`)
}

/** How far a line came that was ended early. Flips are searched for only when the whole range has been sampled. */
function showCut({ samples }: Phase, symbol: string): string[] {
  const last = samples.at(-1)
  if (!last) return ['Not complete: ended early, before the first point.']
  const reached = `${symbol} = ${number(last.value)}`
  const steady = samples.every(({ verdict }) => verdict === last.verdict)
  if (steady) return [`Not complete: ended early; no flip was found up to ${reached}.`]
  return [`Not complete: ended early at ${reached}; not every flip below it was searched for.`]
}

/** `exposure ρ (rho)`. */
export function nameOf(name: string, { label, symbol }: Parameter): string {
  return symbol === undefined ? `${label} (${name})` : `${label} ${symbol} (${name})`
}

/** `0 ≤ ρ < 1/2 (0.5)`. */
export function intervalOf(
  { lower, upper, lowerClosed, upperClosed }: Omit<PhaseRegion, 'verdict'>,
  symbol: string,
): string {
  if (compare(lower, upper) === 0) return `${symbol} = ${number(lower)}`
  return `${number(lower)} ${lowerClosed ? '≤' : '<'} ${symbol} ${upperClosed ? '≤' : '<'} ${number(upper)}`
}

function showFlip(flip: PhaseFlip, symbol: string): string {
  if (flip.kind === 'flip') {
    const why = flip.text === undefined ? '' : `, the tie of ${flip.text}`
    return `It flips at ${symbol} = ${number(flip.value)}${why}.`
  }
  return flip.root === undefined
    ? `It flips somewhere between ${number(flip.lower)} and ${number(flip.upper)}.`
    : `It flips at ${symbol} ≈ ${decimalOf(flip.root, 4)}, a root that is isolated exactly.`
}

function showClosedForm({ closedForm }: Phase): string[] {
  if (!closedForm) return []
  const value = closedForm.value === null ? 'no value here' : number(closedForm.value)
  return [...wrap(`Closed form: ${closedForm.text}`), `  = ${value}: ${closedForm.verdict}`]
}

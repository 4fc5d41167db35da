/** The phase line in words. */
import { decimalOf, Fraction, type Real, rational } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import type { PhaseCell, PhaseFlip, PhaseRegion } from '@biform/solver'
import { besideIt, equalTo, fullNumber, number } from '../parts/number.ts'
import type { LineReply } from '../solver/protocol.ts'

/** What a verdict is called on the page. */
export const VERDICTS = { holds: 'as predicted', fails: 'not as predicted', undecided: 'undecided' } as const

/** "≈ 0.4142": an irrational number. */
export function irrational(value: Exclude<Real, Fraction>): string {
  return `≈\u00a0${decimalOf(value, 4).replace('-', '−')}`
}

/** "= 1/2 = 0.5", or "≈ 0.4142, an exact root of degree 2": what stands behind the symbol of a parameter. */
function pointInWords(value: Real): string {
  return value instanceof Fraction
    ? [equalTo(value), besideIt(value)].filter(Boolean).join(' ')
    : `${irrational(value)}, an exact root of degree ${value.polynomial.length - 1}`
}

function flipInWords(flip: PhaseFlip, symbol: string): string {
  if (flip.kind === 'flip') return `flips at ${symbol} ${pointInWords(flip.value)}`
  if (flip.root) return `flips at ${symbol} ${pointInWords(flip.root)}`
  return `flips somewhere between ${symbol} ${pointInWords(flip.lower)} and ${fullNumber(flip.upper)}`
}

/** "ρ < 2/3", "1/2 ≤ ρ ≤ 1": a region as an inequality; ends of the range are left out. */
function regionInWords(region: PhaseRegion, symbol: string): string {
  if (region.lower.equals(region.upper)) return `${symbol} ${equalTo(region.lower)}`
  return `${number(region.lower)} ${region.lowerClosed ? '≤' : '<'} ${symbol} ${region.upperClosed ? '≤' : '<'} ${number(region.upper)}`
}

export function phaseInWords(line: LineReply, symbol: string): string {
  const flips = line.flips.map(flip => flipInWords(flip, symbol))
  const first = line.regions[0]
  if (flips.length === 0) {
    return first ? `On all of this line it goes ${VERDICTS[first.verdict]}.` : 'Nothing is known of this line.'
  }
  const regions = line.regions.map(region => `${VERDICTS[region.verdict]} at ${regionInWords(region, symbol)}`)
  return `The prediction ${flips.join(', and ')}: ${regions.join('; ')}.`
}

/** In which part of the line the prediction holds, the other parameters as they are. */
export function holdsInWords(line: LineReply, parameter: Parameter): string {
  const symbol = parameter.symbol ?? parameter.label
  const held = line.regions.filter(({ verdict }) => verdict === 'holds')
  const [lower, upper] = [rational(parameter.minimum), rational(parameter.maximum)]
  const sure = held.every(({ basis }) => basis === 'proved') ? '' : ' (sampled, not proved)'
  if (held.length === 0) return `It holds nowhere between ${symbol} ${equalTo(lower)} and ${number(upper)}${sure}.`
  const all = line.regions.length === 1 && held[0]!.lower.equals(lower) && held[0]!.upper.equals(upper)
  const where = held.map(region => regionInWords(region, symbol)).join(' and ')
  return `It holds ${all ? 'for all of' : 'where'} ${where}${sure}.`
}

/** Whether it is proved that the prediction changes nowhere else; if not, between which points that is open, and why. */
export function proofInWords({ complete, reason, cells }: LineReply, symbol: string): string {
  if (complete) return 'Proved: no other change was missed.'
  if (reason === 'stopped' || reason === 'limit') return 'Not proved: the line was ended early.'
  const open = openStretches(cells).map(
    cell => `between ${symbol} ${equalTo(cell.lower)} and ${number(cell.upper)}: ${cell.reason}`,
  )
  return `Not proved ${open.join('; ')}.`
}

/** The cells that are not proved; neighbours that are open for the same reason as one. */
function openStretches(cells: readonly PhaseCell[]): PhaseCell[] {
  const stretches: PhaseCell[] = []
  for (const cell of cells) {
    if (cell.proved) continue
    const last = stretches.at(-1)
    const goesOn = last && last.reason === cell.reason && last.upper.equals(cell.lower)
    if (goesOn) stretches[stretches.length - 1] = { ...last, upper: cell.upper }
    else stretches.push(cell)
  }
  return stretches
}

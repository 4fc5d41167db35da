/** The phase line in words. */
import type { PhaseRegion } from '@biform/solver'
import { besideIt, equalTo, fullNumber, number } from '../parts/number.ts'
import type { LineReply } from '../solver/protocol.ts'

/** What a verdict is called on the page. */
export const VERDICTS = { holds: 'as predicted', fails: 'not as predicted', undecided: 'undecided' } as const

/** "ρ < 2/3", "1/2 ≤ ρ ≤ 1": a region as an inequality; ends of the range are left out. */
function regionInWords(region: PhaseRegion, symbol: string): string {
  if (region.lower.equals(region.upper)) return `${symbol} = ${number(region.lower)}`
  return `${number(region.lower)} ${region.lowerClosed ? '≤' : '<'} ${symbol} ${region.upperClosed ? '≤' : '<'} ${number(region.upper)}`
}

export function phaseInWords(line: LineReply, symbol: string): string {
  const flips = line.flips.map(flip =>
    flip.kind === 'flip'
      ? `flips at ${symbol} ${[equalTo(flip.value), besideIt(flip.value)].filter(Boolean).join(' ')}`
      : `flips somewhere between ${symbol} = ${fullNumber(flip.lower)} and ${fullNumber(flip.upper)}`,
  )
  const first = line.regions[0]
  if (flips.length === 0) {
    return first ? `On all of this line it goes ${VERDICTS[first.verdict]}.` : 'Nothing is known of this line.'
  }
  const regions = line.regions.map(region => `${VERDICTS[region.verdict]} at ${regionInWords(region, symbol)}`)
  return `The prediction ${flips.join(', and ')}: ${regions.join('; ')}.`
}

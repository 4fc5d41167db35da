/** The regions of a phase line: maximal runs of equal verdicts between the flips that were found. */
import { compare, type Fraction } from '@biform/core'
import type { PhaseCell, PhaseFlip, PhaseRegion, PhaseSample } from '../results/study.ts'

/**
 * Joins neighbouring samples of equal verdict into regions. A region ends at an exact flip, to which side the flip
 * itself belongs being told by the verdict there; what a bracket encloses belongs to no region.
 *
 * @param samples ascending; every exact flip is one of them
 * @param cells the cells between them
 */
export function regionsOf(
  samples: readonly PhaseSample[],
  cells: readonly PhaseCell[],
  flips: readonly PhaseFlip[],
): PhaseRegion[] {
  const exact = flips.flatMap(flip => (flip.kind === 'flip' ? [flip.value] : []))
  const regions: PhaseRegion[] = []
  for (let first = 0; first < samples.length; ) {
    const { verdict } = samples[first]!
    let last = first
    while (samples[last + 1]?.verdict === verdict) last += 1
    const before = flipBetween(exact, samples[first - 1]?.value, samples[first]!.value)
    const after = flipBetween(exact, samples[last]!.value, samples[last + 1]?.value)
    const [lower, upper] = [before ?? samples[first]!.value, after ?? samples[last]!.value]
    const inside = cells.filter(cell => compare(cell.lower, upper) < 0 && compare(lower, cell.upper) < 0)
    regions.push({
      lower,
      upper,
      lowerClosed: before === undefined || compare(before, samples[first]!.value) === 0,
      upperClosed: after === undefined || compare(after, samples[last]!.value) === 0,
      verdict,
      basis: inside.every(({ proved }) => proved) ? 'proved' : 'grid',
    })
    first = last + 1
  }
  return regions
}

/** The exact flip in [left, right], if both ends exist and there is one. */
function flipBetween(flips: readonly Fraction[], left?: Fraction, right?: Fraction): Fraction | undefined {
  if (left === undefined || right === undefined) return undefined
  return flips.find(flip => compare(left, flip) <= 0 && compare(flip, right) <= 0)
}

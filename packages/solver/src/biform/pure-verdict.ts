/** Whether a profile of pure moves of a biform game is an equilibrium, refuted, or undecided. */
import { type BiformGame, compare, type Fraction, ZERO } from '@biform/core'
import type { BiformAppraisal, BiformVerdict } from '../results/biform-games.ts'

/** The verdict on the profile whose cell stands at `place`, in row-major order. */
export function pureVerdict(game: BiformGame, cells: readonly BiformAppraisal[], place: number): BiformVerdict {
  const shape = game.strategies.map(list => list.length)
  const profile = profileOf(shape, place)
  const own = cells[place]!
  if (own.kind !== 'appraised') return { kind: 'undecided', profile, open: firstOpen(cells, shape, profile, place) }
  let best: { player: number; strategy: number; gain: Fraction } | undefined
  for (const { player, strategy, cell } of deviations(shape, profile, place)) {
    const other = cells[cell]!
    if (other.kind !== 'appraised') continue
    const gain = other.payoffs[player]!.sub(own.payoffs[player]!)
    if (compare(gain, best?.gain ?? ZERO) > 0) best = { player, strategy, gain }
  }
  if (best !== undefined) return { kind: 'refuted', profile, deviation: best }
  const open = firstOpen(cells, shape, profile, place)
  return open < cells.length ? { kind: 'undecided', profile, open } : { kind: 'equilibrium', profile }
}

/** The first cell without an appraisal among the profile's own and those of its deviations; else the number of cells. */
function firstOpen(
  cells: readonly BiformAppraisal[],
  shape: readonly number[],
  profile: readonly number[],
  place: number,
): number {
  const places = [place, ...[...deviations(shape, profile, place)].map(({ cell }) => cell)]
  return Math.min(cells.length, ...places.filter(other => cells[other]!.kind !== 'appraised'))
}

/** Every other move of every mover, with the cell that it leads to. */
function* deviations(
  shape: readonly number[],
  profile: readonly number[],
  place: number,
): Generator<{ player: number; strategy: number; cell: number }> {
  let stride = 1
  const strides = shape.map(() => 1)
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = stride
    stride *= shape[i]!
  }
  for (const [player, count] of shape.entries()) {
    for (let strategy = 0; strategy < count; strategy++) {
      if (strategy === profile[player]) continue
      yield { player, strategy, cell: place + (strategy - profile[player]!) * strides[player]! }
    }
  }
}

/** The profile whose cell stands at a place, the last mover's move running fastest. */
function profileOf(shape: readonly number[], place: number): number[] {
  const profile: number[] = []
  let rest = place
  for (let i = shape.length - 1; i >= 0; i--) {
    profile[i] = rest % shape[i]!
    rest = Math.floor(rest / shape[i]!)
  }
  return profile
}

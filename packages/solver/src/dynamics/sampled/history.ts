/** One simulated run, from a population that can be moved on. */
import type { Steps } from '@biform/core'
import type { PopulationRun } from '../../results/dynamics.ts'
import type { Moving } from './well-mixed.ts'

/** Moves a population on until its run ends, or is stopped; `block` steps lie between two reports of progress. */
export function* history(
  moving: Moving,
  limit: number,
  every: number,
  block: number,
  run: number,
): Steps<PopulationRun | 'limit' | 'stopped'> {
  const kept: number[][] = every > 0 ? [[...moving.counts]] : []
  let steps = 0
  let unseen = 0
  for (;;) {
    const part = Math.min(limit - steps, block - unseen, every > 0 ? every - (steps % every) : block)
    const made = moving.advance(part)
    steps += made
    if (every > 0 && made > 0 && steps % every === 0) kept.push([...moving.counts])
    unseen += made
    if (moving.isSettled() || steps === limit) break
    if (made < part || unseen === block) {
      unseen = 0
      const stop = yield { done: run }
      if (stop) return stop
    }
  }
  const counts = [...moving.counts]
  const size = counts.reduce((a, b) => a + b)
  const winner = counts.indexOf(size)
  return {
    steps,
    winner: winner < 0 ? null : winner,
    counts,
    shares: steps === 0 ? counts.map(held => held / size) : moving.occupation().map(held => held / (steps * size)),
    ...(every > 0 ? { history: kept } : {}),
  }
}

/**
 * Whether a two-player game is degenerate: some mixed strategy of k pure ones has more than k pure best replies (von
 * Stengel 2002, definition 2.6). It is so if and only if a vertex of a best-reply polytope other than the origin has more
 * labels than its dimension: whatever point has too many, the vertices of its face have all of those too.
 */
import { type NormalForm, runSync, type StepOptions, type Steps } from '@biform/core'
import { checkStepOptions } from '../options.ts'
import type { IsDegenerate } from '../results/index.ts'
import { bestReplyPolytopes } from './best-reply-polytopes.ts'
import { checkTwoPlayers, MORE_PLAYERS } from './input.ts'
import { labelsIn, setAt } from './label-sets.ts'
import { strategyAt } from './strategy-at.ts'
import { explore, startWalk } from './vertices.ts'

/** How many bases of each polytope are visited between two reports. */
const BASES_PER_STEP = 32

/**
 * Decides whether a two-player game is degenerate. Degenerate games may have infinitely many equilibria; others have an
 * odd number.
 *
 * @returns `holds`, and where it holds a mixed strategy with more best replies than strategies that it uses; a run that
 * was ended before is `undecided`
 * @throws InputError if it is not a game in normal form with exactly two players
 *
 * Time: that of `nashEquilibria` where it does not hold; often far less where it does.
 *
 * @example
 * isDegenerate(bimatrix([[1, 1], [0, 2]], [[1, 1], [0, 2]])).witness // → { by: 0, mixture: ['1', '0'], bestReplies: [0, 1] }
 * isDegenerate(bimatrix([[1, 0], [0, 1]], [[1, 0], [0, 1]])).holds // → false
 */
export function isDegenerate(game: NormalForm, options: StepOptions = {}): IsDegenerate {
  return runSync(isDegenerateSteps(game, options), options)
}

/** `isDegenerate` in slices, for `run`. */
export function* isDegenerateSteps(game: NormalForm, options: StepOptions = {}): Steps<IsDegenerate> {
  checkStepOptions(options)
  checkTwoPlayers(game, 'isDegenerate', MORE_PLAYERS)
  const polytopes = bestReplyPolytopes(game)
  const labels = game.strategies[0]!.length + game.strategies[1]!.length
  const walks = [startWalk(polytopes.rows, labels), startWalk(polytopes.columns, labels)]
  for (let done = 1; walks.some(({ level }) => level >= 0); done++) {
    for (const [by, walk] of walks.entries()) {
      explore(walk, BASES_PER_STEP)
      for (const vertex of walk.found.degenerate) {
        const { mixture } = strategyAt(walk.polytope, setAt(walk.found.bases, walk.found.basisOf[vertex]!))
        const { slacks } = walk.polytope
        const tight = labelsIn(setAt(walk.found.tight, vertex))
        const bestReplies = tight.flatMap(label => (slacks.includes(label) ? [label - slacks[0]!] : []))
        return { method: 'isDegenerate', kind: 'decided', holds: true, witness: { by, mixture, bestReplies } }
      }
    }
    const stop = yield { done }
    if (stop) return { method: 'isDegenerate', kind: 'undecided', reason: stop }
  }
  return { method: 'isDegenerate', kind: 'decided', holds: false }
}

/**
 * All equilibria that the paths of Lemke and Howson connect with the artificial one (Lemke and Howson 1964; Shapley 1974).
 *
 * Dropping a label from an equilibrium leads to another one, back again by the same label, and the two have opposite
 * indices. So the equilibria of a game without ties, with the artificial one among them, are paired by each label. Games
 * with ties are followed as if those were broken lexicographically, which perturbs the payoffs by powers of a small
 * number. Not every equilibrium need be connected.
 */
import { type NormalForm, type Progress, runSync, type StepOptions, type Steps, type Stop } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { LemkeHowsonAll, LinkedEquilibrium } from '../../results/index.ts'
import { bestReplyPolytopes } from '../best-reply-polytopes.ts'
import { indexOf } from '../equilibrium-index.ts'
import { checkTwoPlayers, MORE_PLAYERS } from '../input.ts'
import { equilibriumAt } from './equilibrium-at.ts'
import { artificial, type BasisPair, basicStrategies, exactPath } from './exact-path.ts'

/**
 * The equilibria that can be reached from the artificial one by dropping labels, again and again, and which label leads
 * from where to where. Paths are followed in integers, so that all of this is certain.
 *
 * @param options `limit`: at most so many equilibria; `maxSteps`: at most so many pivots; `shouldStop`
 * @throws InputError if it is not a game in normal form with exactly two players
 *
 * Time: for each equilibrium a path for every label, of mn operations on integers a pivot.
 *
 * @example
 * const all = lemkeHowsonAll(bimatrix([[3, 3], [2, 5], [0, 6]], [[3, 2], [2, 6], [3, 1]]))
 * all.equilibria.map(({ index }) => index) // → [1, 1, -1]
 * all.links.find(({ from, label }) => from === 0 && label === 1).to // → 2
 */
export function lemkeHowsonAll(game: NormalForm, options: StepOptions = {}): LemkeHowsonAll {
  return runSync(lemkeHowsonAllSteps(game, options), options)
}

/** `lemkeHowsonAll` in slices, for `run`: a step for each pivot. */
export function* lemkeHowsonAllSteps(game: NormalForm, options: StepOptions = {}): Steps<LemkeHowsonAll> {
  checkStepOptions(options)
  checkTwoPlayers(game, 'lemkeHowsonAll', MORE_PLAYERS)
  const { limit = Number.POSITIVE_INFINITY } = options
  const polytopes = bestReplyPolytopes(game)
  const labels = [...polytopes.rows.variables, ...polytopes.rows.slacks]
  const equilibria: LinkedEquilibrium[] = []
  const links: LemkeHowsonAll['links'][number][] = []
  const result = (stop?: Stop): LemkeHowsonAll => {
    const found = { equilibria, links: links.toSorted((a, b) => a.from - b.from || a.label - b.label) }
    return stop
      ? { method: 'lemkeHowsonAll', complete: false, reason: stop, ...found }
      : { method: 'lemkeHowsonAll', complete: true, ...found }
  }
  let done = 0
  const progress = (): Progress => ({ done: ++done, found: equilibria.length })

  const bases: BasisPair[] = [artificial(polytopes)]
  const places = new Map([[keyOf(bases[0]!), -1]])
  const known = new Set<string>()
  for (let from = -1; from + 1 < bases.length; from++) {
    for (const label of labels) {
      if (known.has(`${from} ${label}`)) continue
      const path = yield* exactPath(bases[from + 1]!, label, polytopes, Number.POSITIVE_INFINITY, progress)
      if (typeof path === 'string') return result(path)
      const end = path.end!
      let to = places.get(keyOf(end))
      if (to === undefined) {
        if (equilibria.length >= limit) return result('limit')
        to = equilibria.length
        places.set(keyOf(end), to)
        bases.push(end)
        const basic = basicStrategies(end, polytopes)
        equilibria.push({ ...equilibriumAt(game, basic)!, index: indexOf(game, basic), basic })
      }
      // The way back is the same path.
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const) {
        known.add(`${a} ${label}`)
        links.push({ from: a, label, to: b, pivots: path.pivots })
      }
    }
  }
  return result()
}

function keyOf({ rows, columns }: BasisPair): string {
  return [rows, columns].map(({ cobasic }) => cobasic.toSorted((a, b) => a - b).join()).join(' | ')
}

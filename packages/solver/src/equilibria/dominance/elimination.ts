/** Iterated elimination: in each round all strategies of all players go that are dominated in what the round before left. */
import { InputError, type NormalForm, ONE, type Progress, profileCount, type Stop } from '@biform/core'
import type { Beliefs, Eliminated, EliminationRound } from '../../results/dominance.ts'
import { appraise, dominator, type Relation } from './dominated.ts'
import { allNumerators, ownPayoffs } from './restricted.ts'

/** Mixtures are looked for in games with at most this many profiles. */
export const MAX_DOMINANCE_PROFILES = 131_072

/** What has been found, and why it is not the end if it is not. */
export interface Run {
  readonly rounds: readonly EliminationRound[]
  readonly remaining: readonly (readonly number[])[]
  /** One for each round, and one more if the run came to its end; all empty without mixtures. */
  readonly beliefs: readonly Beliefs[]
  readonly stop: Stop | undefined
}

/** One round, so far as it got. */
interface Round {
  readonly eliminated: readonly Eliminated[]
  readonly beliefs: Beliefs
}

/** Refuses games that are too large for mixtures. */
export function checkSize(game: NormalForm): void {
  const profiles = profileCount(game)
  if (profiles <= MAX_DOMINANCE_PROFILES) return
  throw new InputError(
    'game',
    `has ${profiles} profiles, more than ${MAX_DOMINANCE_PROFILES} for dominance by mixtures; dominance by pure strategies has no such limit`,
  )
}

/** Eliminates until nothing is dominated, or for so many rounds; yields after every strategy that was looked at. */
export function* eliminate(
  game: NormalForm,
  relation: Relation,
  mixed: boolean,
  limit: number = Number.POSITIVE_INFINITY,
): Generator<Progress, Run, Stop | undefined> {
  const numerators = allNumerators(game)
  const rounds: EliminationRound[] = []
  const beliefs: Beliefs[] = []
  let remaining: readonly (readonly number[])[] = game.strategies.map(labels => labels.map((_, s) => s))
  let done = 0
  function* round(): Generator<Progress, Round | Stop, Stop | undefined> {
    const eliminated: Eliminated[] = []
    const kept: Beliefs[number][number][][] = []
    for (const [player, own] of remaining.entries()) {
      const { rows, profiles } = ownPayoffs(game, numerators[player]!, remaining, player)
      const believed: Beliefs[number][number][] = []
      for (const [row, strategy] of own.entries()) {
        const verdict = mixed ? appraise(rows, row, relation) : appraisePure(rows, row, relation)
        if (verdict.kind === 'dominated') {
          const by = verdict.mixture.map(([t, probability]) => ({ strategy: own[t]!, probability }))
          eliminated.push({ player, strategy, by })
        } else {
          believed.push(verdict.belief.map(([k, probability]) => ({ profile: profiles[k]!, probability })))
        }
        done += 1
        const stop = yield { done, found: rounds.length }
        if (stop) return stop
      }
      kept.push(believed)
    }
    return { eliminated, beliefs: kept }
  }
  for (;;) {
    const found = yield* round()
    if (typeof found === 'string') return { rounds, remaining, beliefs, stop: found }
    beliefs.push(found.beliefs)
    if (found.eliminated.length === 0) return { rounds, remaining, beliefs, stop: undefined }
    if (rounds.length >= limit) return { rounds, remaining, beliefs: beliefs.slice(0, -1), stop: 'limit' }
    rounds.push({ eliminated: found.eliminated })
    const gone = new Set(found.eliminated.map(({ player, strategy }) => `${player} ${strategy}`))
    remaining = remaining.map((own, player) => own.filter(strategy => !gone.has(`${player} ${strategy}`)))
  }
}

function appraisePure(
  rows: readonly (readonly bigint[])[],
  row: number,
  relation: Relation,
): ReturnType<typeof appraise> {
  const by = dominator(rows, row, relation)
  return by === undefined ? { kind: 'undominated', belief: [] } : { kind: 'dominated', mixture: [[by, ONE]] }
}

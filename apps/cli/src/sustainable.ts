/** Which profiles of a stage game can be sustained by reversion to one of its pure equilibria, and how patiently. */
import {
  compare,
  compareReal,
  InputError,
  indexOf,
  type NormalForm,
  payoff,
  profileAt,
  profileCount,
  type StepOptions,
  show,
} from '@biform/core'
import {
  type CriticalDiscount,
  criticalDiscount,
  type OptimalPenalCode,
  optimalPenalCode,
  pureEquilibria,
} from '@biform/solver'

/** So many pairs of a profile and an equilibrium are looked at. */
const MAX_PAIRS = 2_000

/** The sustained profiles, the one that needs least patience first, and whether time or room ran out. */
export interface Sustainable {
  readonly list: readonly CriticalDiscount[]
  readonly skipped: boolean
}

/**
 * For every profile that gives all players more than some pure equilibrium of the stage, and each such equilibrium: the
 * critical discount with that equilibrium as punishment for ever (Friedman 1971), where there is one.
 */
export function sustainable(stage: NormalForm, concept: 'subgame-perfect' | 'nash', limits: StepOptions): Sustainable {
  const { equilibria } = pureEquilibria(stage)
  const list: CriticalDiscount[] = []
  let pairs = 0
  for (let index = 0; index < profileCount(stage); index++) {
    const target = profileAt(stage, index)
    for (const punishment of equilibria) {
      if (!stage.players.every((_, i) => compare(payoff(stage, target, i), payoff(stage, punishment, i)) > 0)) continue
      pairs += 1
      if (pairs > MAX_PAIRS || limits.shouldStop?.()) return { list: sorted(list), skipped: true }
      const answer = criticalDiscount(stage, { target, punishment, concept })
      if (answer.all.length > 0) list.push(answer)
    }
  }
  return { list: sorted(list), skipped: false }
}

/** So many profiles of a stage are tried as sticks … */
const MAX_STICK_PROFILES = 4_096
/** … for so many targets. */
const MAX_TARGETS = 20

/** For each of the first few targets the best stick and carrot. */
export function penalCodes(
  stage: NormalForm,
  list: readonly CriticalDiscount[],
  limits: StepOptions,
): OptimalPenalCode[] {
  if (profileCount(stage) > MAX_STICK_PROFILES) return []
  const targets = new Map(list.map(({ target }) => [target.join(' '), target]))
  const found: OptimalPenalCode[] = []
  for (const target of [...targets.values()].slice(0, MAX_TARGETS)) {
    const code = optimalPenalCode(stage, { target, ...limits })
    if (!code.complete) break
    found.push(code)
  }
  return found
}

function sorted(list: readonly CriticalDiscount[]): CriticalDiscount[] {
  return list.toSorted((a, b) => compareReal(a.all[0]!.lower, b.all[0]!.lower))
}

/**
 * A profile that is written as its strategies, one per player: with commas between them, or as a list in JSON. Labels may
 * have commas of their own, as long as there is one way to read the whole.
 */
export function readLabels(stage: NormalForm, text: string, at: string): number[] {
  const parts = text.split(',').map(part => part.trim())
  const labels = text.trimStart().startsWith('[') ? listed(text, at) : undefined
  const found = labels === undefined ? readings(stage, parts) : []
  if (found.length > 1) {
    throw new InputError(
      at,
      `${show(text)} can be read in ${found.length} ways: write it as a list in JSON, ["…", "…"]`,
    )
  }
  if (found.length === 1) return found[0]!
  const separate = labels ?? parts
  if (separate.length !== stage.players.length) {
    throw new InputError(at, `has ${separate.length} strategies for ${stage.players.length} players`)
  }
  return separate.map((label, i) => indexOf(stage.strategies[i]!, label, at))
}

/** The first few ways in which parts between commas, put together again, are one strategy of each player. */
function readings(stage: NormalForm, parts: readonly string[]): number[][] {
  const same = (label: string): string =>
    label
      .split(',')
      .map(part => part.trim())
      .join()
  const labels = stage.strategies.map(list => list.map(same))
  let open = [{ used: 0, profile: [] as number[] }]
  for (const list of labels) {
    open = open
      .flatMap(({ used, profile }) =>
        list.flatMap((label, action) => {
          const end = used + label.split(',').length
          return parts.slice(used, end).join() === label ? [{ used: end, profile: [...profile, action] }] : []
        }),
      )
      .slice(0, MAX_READINGS)
  }
  return open.filter(({ used }) => used === parts.length).map(({ profile }) => profile)
}

/** So many ways of reading a profile are followed. */
const MAX_READINGS = 1_000

function listed(text: string, at: string): string[] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    throw new InputError(at, `${show(text)} is no list in JSON`)
  }
  if (Array.isArray(list) && list.every(item => typeof item === 'string')) return list
  throw new InputError(at, `${show(text)} is no list of strategies in JSON`)
}

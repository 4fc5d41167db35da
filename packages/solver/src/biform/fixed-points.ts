/**
 * Where a process in stages comes to rest: the least fixed point of its map by iteration from level 0 of all stages, the
 * greatest from the highest levels (Tarski 1955; Topkis 1998, chapter 2). The chains of the iteration are the proof.
 */
import {
  compare,
  highestLevels,
  InputError,
  isMet,
  measured,
  nextLevels,
  type ProcessMap,
  slackOf,
  ZERO,
} from '@biform/core'
import { described } from '../described.ts'
import type { FixedPoints, RestingPoint } from '../results/process.ts'

/**
 * Finds the least and the greatest fixed point of a process, and the first gate that each does not pass.
 *
 * Two fixed points mean that the same case can rest at two levels: at the low one because nothing is expected of the end,
 * at the high one because the end is expected. All other fixed points lie between them.
 *
 * @returns `monotone`, or `not-monotone` with the first feedback that is negative
 * @throws InputError if it is no process
 *
 * Complexity: at most one round for each level of each stage, a round being all conditions times all stages.
 *
 * @example
 * // Trust suffices only if dual value is expected; nothing is exposed once the partner has specialised.
 * const map = processMap({
 *   gates: [
 *     { label: 'trust', conditions: [{ label: 'τ', value: '3/4', relation: '>=', threshold: '4/5', feedback: { 'dual value': '4/5' } }] },
 *     { label: 'specialised', conditions: [{ label: 'gain', value: 10, relation: '>=', threshold: 0 }] },
 *     { label: 'dual value', conditions: [{ label: 'exposed', value: 50, relation: '<=', threshold: 0, feedback: { specialised: 50 } }] },
 *   ],
 * })
 * const found = fixedPoints(map)
 * found.least.levels // → [0, 0, 0]
 * found.least.failed // → { gate: 0, label: 'trust', missed: [0] }
 * found.least.standings[0][0].slack // → '-1/20'
 * found.greatest.levels // → [1, 1, 1]
 */
export function fixedPoints(map: ProcessMap): FixedPoints {
  if (map?.kind !== 'process-map') throw new InputError('map', `${described(map)} is not a process`)
  const method = 'fixedPoints'
  for (const [gate, { conditions }] of map.gates.entries()) {
    for (const [condition, { feedback }] of conditions.entries()) {
      const stage = feedback.findIndex(weight => compare(weight, ZERO) < 0)
      if (stage >= 0) return { method, kind: 'not-monotone', gate, condition, stage, feedback: feedback[stage]! }
    }
  }
  const least = restFrom(
    map,
    map.gates.map(() => 0),
  )
  const greatest = restFrom(map, highestLevels(map))
  const unique = least.levels.every((level, k) => level === greatest.levels[k])
  return { method, kind: 'monotone', least, greatest, unique }
}

function restFrom(map: ProcessMap, start: readonly number[]): RestingPoint {
  const chain = [start]
  for (;;) {
    const levels = chain.at(-1)!
    const next = nextLevels(map, levels)
    if (next.every((level, k) => level === levels[k])) return standing(map, levels, chain)
    chain.push(next)
  }
}

function standing(map: ProcessMap, levels: readonly number[], chain: RestingPoint['chain']): RestingPoint {
  const highest = highestLevels(map)
  const standings = map.gates.map(({ conditions }, k) => {
    const level = Math.min(levels[k]! + 1, highest[k]!)
    return conditions.map(condition => ({
      level,
      value: measured(condition, levels),
      threshold: condition.threshold[level - 1]!,
      slack: slackOf(condition, levels, level),
    }))
  })
  const gate = levels.indexOf(0)
  if (gate < 0) return { levels, passed: levels.length, chain, standings, failed: null }
  const { label, conditions } = map.gates[gate]!
  const missed = conditions.flatMap((condition, c) => (isMet(condition, standings[gate]![c]!.slack) ? [] : [c]))
  return { levels, passed: gate, chain, standings, failed: { gate, label, missed } }
}

/** What of a scenario can change when one parameter moves. */
import type { Scenario } from '../types.ts'

/**
 * The names of all derived values, games, results and outcomes that depend on a parameter, directly or through others;
 * the parameter is one of them. Whatever mentions such a name, be it only as a label, is counted as depending on it.
 *
 * @example
 * movingNames(scenarioById('001-furniture'), 'delta').has('stage') // → false
 */
export function movingNames(scenario: Scenario, parameter: string): ReadonlySet<string> {
  const moving = new Set([parameter])
  const parts = Object.entries({
    ...scenario.derived,
    ...scenario.games,
    ...scenario.results,
    ...scenario.outcomes,
  }).map(([name, part]) => ({ name, words: wordsIn(part) }))
  for (let before = 0; before < moving.size; ) {
    before = moving.size
    for (const { name, words } of parts) if (words.some(word => moving.has(word))) moving.add(name)
  }
  return moving
}

/** Every word in a part of a scenario. */
export function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') return part.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? []
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => [...wordsIn(key), ...wordsIn(value)])
}

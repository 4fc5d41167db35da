/** Where a process rests, and what stops it there, in words. */
import type { GateRelation, ProcessMap } from '@biform/core'
import type { FixedPoints } from '@biform/solver'
import { number } from '../parts/number.ts'

export type Resting = Extract<FixedPoints, { readonly kind: 'monotone' }>['least']

/** How a gate stands where the process rests. */
export type Standing = 'passed' | 'fails' | 'not reached'

export function standingOf({ passed, failed }: Resting, gate: number): Standing {
  return gate < passed ? 'passed' : gate === failed?.gate ? 'fails' : 'not reached'
}

const NEEDS: Readonly<Record<GateRelation, string>> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
}

/** What is missed at the gate that fails: "trust is 9/10, at least 1 is needed: 1/10 short". */
export function missedInWords(game: ProcessMap, { failed, standings }: Resting): string[] {
  if (!failed) return []
  return failed.missed.map(c => {
    const { label, relation } = game.gates[failed.gate]!.conditions[c]!
    const { value, threshold, slack } = standings[failed.gate]![c]!
    const gap =
      slack.n === 0n
        ? 'only just not enough'
        : `${number(slack.abs())} ${relation.startsWith('>') ? 'short' : 'too much'}`
    return `${label} is ${number(value)}, ${NEEDS[relation]} ${number(threshold)} is needed: ${gap}`
  })
}

/** Where the process ends, from one start. */
function endInWords(game: ProcessMap, rest: Resting): string {
  const { failed } = rest
  if (!failed) return `it passes all ${game.gates.length} gates`
  return `it stops at “${failed.label}”: ${missedInWords(game, rest).join('; ')}`
}

/** What follows from where it is started from. */
export function processInWords(game: ProcessMap, process: FixedPoints): string {
  if (process.kind === 'not-monotone') {
    const { label, conditions } = game.gates[process.gate]!
    return `“${game.gates[process.stage]!.label}” hinders “${label}” (${conditions[process.condition]!.label}): where it rests depends on the order of events.`
  }
  const { least, greatest, unique } = process
  if (unique) return `Whatever is expected, ${endInWords(game, least)}.`
  return `If nothing is expected, ${endInWords(game, least)}. If all is expected, ${endInWords(game, greatest)}.`
}

/** The stages whose levels help a gate, by their places. */
export function helpersOf(game: ProcessMap, gate: number): number[] {
  return game.gates.flatMap((_, k) =>
    game.gates[gate]!.conditions.some(({ feedback }) => feedback[k]!.n !== 0n) ? [k] : [],
  )
}

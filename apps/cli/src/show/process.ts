/** Processes in stages: their gates, and where they rest. */
import type { ProcessMap } from '@biform/core'
import type { RestingPoint, Result } from '@biform/solver'
import { table } from '../text.ts'
import { number, numbers } from './number.ts'

/** The gates with their conditions, and what helps each. */
export function showGates({ gates }: ProcessMap): string[] {
  return table(
    [{ title: 'gate' }, { title: 'asks for' }, { title: 'helped by' }],
    gates.flatMap(({ label, conditions }) =>
      conditions.map((item, c) => [
        c === 0 ? label : '',
        `${item.label}: ${number(item.value)} ${item.relation} ${numbers(item.threshold)}`,
        item.feedback
          .flatMap((weight, k) => (weight.n === 0n ? [] : [`${gates[k]!.label} ${number(weight)}`]))
          .join(', '),
      ]),
    ),
  )
}

/** Where a process rests; nothing for another answer. */
export function showProcessResult(map: ProcessMap, result: Result): string[] {
  if (result.method !== 'fixedPoints') return []
  if (result.kind === 'not-monotone') {
    const { label, conditions } = map.gates[result.gate]!
    return [
      `Not monotone: ${map.gates[result.stage]!.label} hinders ${label} (${conditions[result.condition]!.label}) by ${number(result.feedback.neg())}`,
    ]
  }
  if (result.unique) return showRest(map, result.least, 'It rests')
  return [
    ...showRest(map, result.least, 'If nothing is expected it rests'),
    ...showRest(map, result.greatest, 'If all is expected it rests'),
  ]
}

function showRest(map: ProcessMap, { levels, passed, failed, standings }: RestingPoint, words: string): string[] {
  const several = map.gates.some(({ conditions }) => conditions[0]!.threshold.length > 1)
  const at = several ? ` (levels ${levels.join(', ')})` : ''
  if (!failed) return [`${words} with all ${passed} gates passed${at}`]
  const { label, conditions } = map.gates[failed.gate]!
  return [
    `${words} with ${passed} of ${levels.length} gates passed${at}; it stops at ${label}:`,
    ...failed.missed.map(c => {
      const { value, threshold, slack } = standings[failed.gate]![c]!
      const { label: name, relation } = conditions[c]!
      return `  ${name}: ${number(value)} ${relation} ${number(threshold)} is missed by ${number(slack.neg())}`
    }),
  ]
}

/** Processes whose numbers are expressions. */
import { type ProcessMap, placed, processMap } from '../../index.ts'
import type { ProcessTemplate } from '../types.ts'
import { type Built, type Context, entries, expression, expressions } from './context.ts'

/** Builds a process. */
export function buildProcessMap({ gates }: ProcessTemplate, at: string, context: Context): Built<ProcessMap> {
  const { scope } = context
  const evaluated = gates.map(({ label, conditions }, k) => ({
    label,
    conditions: conditions.map(({ threshold, feedback, value, ...rest }, c) => {
      const place = `${at}.gates[${k}].conditions[${c}]`
      const list: readonly (string | number)[] = Array.isArray(threshold) ? threshold : [threshold]
      const help = entries(feedback ?? {}, `${place}.feedback`, (text, where) => expression(text, where, context))
      return {
        ...rest,
        value: expression(value, `${place}.value`, context)(scope),
        threshold: expressions(list, `${place}.threshold`, context)(scope),
        feedback: help(scope),
      }
    }),
  }))
  return { game: placed(at, () => processMap({ gates: evaluated })), cells: [] }
}

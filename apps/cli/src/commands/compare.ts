/** `biform compare SCENARIO|FILE`: the table that a paper would print of a case, each division rule at each exposure. */
import { show, toJSON } from '@biform/core'
import { type CompareOptions, type ComparisonColumns, compare, compareTable } from '@biform/solver'
import type { Command } from '../command.ts'
import { findScenario } from '../find.ts'
import { within } from '../input.ts'
import { EXIT, UsageError } from '../io.ts'
import { type Arguments, onlyPositional, readArguments, readDeadline, readFormat, readSettings } from '../options.ts'
import { missing, showComparison } from '../show/comparison.ts'
import { printed } from '../text.ts'

const FORMATS = ['text', 'markdown', 'csv', 'latex'] as const

export const compareCommand: Command = {
  help: [
    'biform compare SCENARIO|FILE [--rules RULE,…] [--rho VALUE,… | --by NAME=VALUE,…] [--set NAME=VALUE]…',
    '               [--columns NAME,…] [--format text|markdown|csv|latex] [--seconds N] [--json]',
    '',
    'Runs a scenario under several rules that divide its pots, and at several values of exposure or another parameter: a row',
    'for each rule and value, with the equilibria, the outcomes, who ends up with what, the indices, whether that is in the',
    'core, and whether the prediction holds. SCENARIO is a name from biform list; FILE is a scenario in JSON, or -.',
    '',
    '  --rules RULE,…       the rules, out of shares (the default), equal, shapley, nucleolus, proportional (to investments),',
    '                       tullock (a contest), nash-impasse and nash-option; the last four go by what the scenario says',
    '  --rho VALUE,…        the values of exposure rho, for example --rho 0,1/2,1; 0,1/4,1/2,3/4,1 if left out',
    '  --by NAME=VALUE,…    the values of another parameter in its place, for example --by kS=10,20',
    '  --set NAME=VALUE     sets a parameter that does not move; may be given several times',
    '  --columns NAME,…     what to show, out of actions, outcomes, values, indices, stability; all of it if left out',
    '  --format NAME        text (the default), or the table alone as markdown, csv or latex, with exact fractions',
    '  --seconds N          stops after N seconds with the rows that are done (exit code 3)',
    '  --json               the whole answer as JSON, with what the solvers answered in every row',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, {
      rules: { type: 'string' },
      rho: { type: 'string' },
      by: { type: 'string' },
      set: { type: 'string', multiple: true },
      columns: { type: 'string' },
      format: { type: 'string' },
      seconds: { type: 'string' },
    })
    const what = onlyPositional(positionals, 'SCENARIO or FILE')
    const format = readFormat(values.format, values.json, FORMATS)
    const options = readOptions(values)
    const columns = values.columns === undefined ? undefined : (listOf(values.columns) as ComparisonColumns[])
    const { name, scenario } = await findScenario(what, io)
    const { text, comparison } = within(name, () => {
      const comparison = compare(scenario, options)
      if (values.json) return { comparison, text: `${JSON.stringify(toJSON(comparison), null, 2)}\n` }
      if (format === 'text') return { comparison, text: printed(showComparison(scenario, comparison, columns)) }
      return { comparison, text: compareTable(comparison, format, scenario, columns ? { columns } : {}) }
    })
    io.stdout(text)
    if (comparison.complete) return EXIT.answer
    if (format !== 'text') io.stderr(`biform: ${missing(comparison)}\n`)
    return EXIT.incomplete
  },
}

/** What is compared; whether the rules, names and values will do is for the solver to say. */
function readOptions(values: Arguments['values']): CompareOptions {
  const parameters = readSettings(values.set)
  const moving = readMoving(values)
  const { parameter = 'rho' } = moving
  if (Object.hasOwn(parameters, parameter)) throw new UsageError(`--set ${parameter} is the parameter that moves`)
  return {
    parameters,
    ...moving,
    ...readDeadline(values.seconds),
    ...(values.rules === undefined ? {} : { rules: listOf(values.rules) as NonNullable<CompareOptions['rules']> }),
  }
}

/** The parameter that moves, and its values. */
function readMoving({ rho, by }: Arguments['values']): Pick<CompareOptions, 'parameter' | 'values' | 'rho'> {
  if (by === undefined) return rho === undefined ? {} : { rho: listOf(rho) }
  if (rho !== undefined) throw new UsageError('--rho and --by move two parameters; one at a time')
  const found = /^([^=]+)=(.+)$/s.exec(String(by))
  if (!found) throw new UsageError(`--by takes name=value,…, as in --by kS=10,20, not ${show(by)}`)
  const [, parameter = '', list = ''] = found
  return { parameter, values: listOf(list) }
}

function listOf(value: Arguments['values'][string]): string[] {
  return String(value)
    .split(',')
    .map(item => item.trim())
}

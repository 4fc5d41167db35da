/** `biform list`: the scenarios of the catalogue, or the strategies that have a name. */
import { STRATEGIES, show } from '@biform/core'
import { catalogue } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import type { Command } from '../command.ts'
import { EXIT, UsageError } from '../io.ts'
import { readArguments } from '../options.ts'
import { kindName } from '../show/games.ts'
import { printed, table } from '../text.ts'

export const list: Command = {
  help: [
    'biform list [--strategies] [--json]',
    '',
    'Lists the scenarios of the catalogue: cases from the literature, ready for biform run.',
    '',
    '  --strategies  lists the strategies of repeated games that have a name instead, for biform tournament',
    '  --json        id, title, source, statement, kinds of game and parameters of each; of strategies all that is known',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, { strategies: { type: 'boolean' } })
    if (positionals.length > 0) throw new UsageError(`takes no argument, so ${show(positionals[0])} is too much`)
    if (values.strategies) io.stdout(values.json ? `${JSON.stringify(STRATEGIES, null, 2)}\n` : printed(strategies()))
    else if (values.json) io.stdout(`${JSON.stringify(catalogue.map(entry), null, 2)}\n`)
    else {
      const columns = ['scenario', 'title', 'games', 'parameters'].map(title => ({ title }))
      const rows = catalogue.map(scenario => [
        scenario.id,
        scenario.title,
        kinds(scenario).map(kindName).join(', '),
        Object.keys(scenario.parameters).join(', '),
      ])
      io.stdout(printed([...table(columns, rows), '', 'biform run SCENARIO solves one of them.']))
    }
    return EXIT.answer
  },
}

/** One line for each strategy, with its parameters and their defaults. */
function strategies(): string[] {
  return table(
    ['strategy', 'states', 'parameters', 'what it does'].map(title => ({ title })),
    STRATEGIES.map(({ name, kind, parameters, text }) => [
      name,
      kind,
      parameters.map(parameter => `${parameter.name} = ${parameter.default}`).join(', '),
      text,
    ]),
  )
}

function kinds(scenario: Scenario) {
  return [...new Set(Object.values(scenario.games).map(({ kind }) => kind))]
}

function entry(scenario: Scenario) {
  const { id, title, source, statement, numbers, parameters } = scenario
  return { id, title, source, statement, numbers, kinds: kinds(scenario), parameters }
}

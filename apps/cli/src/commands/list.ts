/** `biform list`: the scenarios of the catalogue. */
import { show } from '@biform/core'
import { catalogue } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import type { Command } from '../command.ts'
import { EXIT, UsageError } from '../io.ts'
import { readArguments } from '../options.ts'
import { kindName } from '../show/games.ts'
import { printed, table } from '../text.ts'

export const list: Command = {
  help: [
    'biform list [--json]',
    '',
    'Lists the scenarios of the catalogue: cases from the literature, ready for biform run.',
    '',
    '  --json  id, title, source, statement, kinds of game and parameters of each',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, {})
    if (positionals.length > 0) throw new UsageError(`takes no argument, so ${show(positionals[0])} is too much`)
    if (values.json) io.stdout(`${JSON.stringify(catalogue.map(entry), null, 2)}\n`)
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

function kinds(scenario: Scenario) {
  return [...new Set(Object.values(scenario.games).map(({ kind }) => kind))]
}

function entry(scenario: Scenario) {
  const { id, title, source, statement, numbers, parameters } = scenario
  return { id, title, source, statement, numbers, kinds: kinds(scenario), parameters }
}

/** `biform run SCENARIO|FILE`: a scenario with its prediction and phase line, or whatever fits a game. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError, show, toJSON } from '@biform/core'
import { catalogue } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import { phase, runScenario } from '@biform/solver'
import type { Command } from '../command.ts'
import { type Document, readDocumentFrom } from '../document.ts'
import { within } from '../input.ts'
import { EXIT, type IO } from '../io.ts'
import { nearest } from '../nearest.ts'
import { onlyPositional, readArguments, readDeadline, readSettings } from '../options.ts'
import { showPhase } from '../show/phase.ts'
import { isIncomplete, showAnswers } from '../show/results.ts'
import { showScenarioRun } from '../show/scenario.ts'
import { solveGame } from '../solve.ts'
import { printed } from '../text.ts'

export const run: Command = {
  summary: 'solves a scenario of the catalogue, or whatever is in a file',
  help: [
    'biform run SCENARIO|FILE [--set NAME=VALUE]… [--seconds N] [--json]',
    '',
    'Solves a scenario: its games, its outcomes, whether its prediction holds, and where that flips. SCENARIO is a name',
    'from biform list; FILE is a scenario in JSON, or - for standard input. A file that holds a game is answered with',
    'what fits it: equilibria of a normal form or a tree, Shapley value and core of a coalitional game, who appropriates',
    'what in a relationship, the own-use rule and the core of a dual-value game.',
    '',
    '  --set NAME=VALUE  sets a parameter, for example --set rho=1/2; may be given several times',
    '  --seconds N       stops after N seconds with what was found (exit code 3)',
    '  --json            the whole answer as JSON, without the phase line',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, {
      set: { type: 'string', multiple: true },
      seconds: { type: 'string' },
    })
    const settings = readSettings(values['set'])
    const limits = readDeadline(values['seconds'])
    const { name, document } = await find(onlyPositional(positionals, 'SCENARIO or FILE'), settings, io)
    const json = values['json'] === true
    return within(name, () => {
      const { text, complete } =
        document.kind === 'scenario' ? runOne(document.scenario, settings, limits, json) : answer(document, limits, json)
      io.stdout(text)
      return complete ? EXIT.answer : EXIT.incomplete
    })
  },
}

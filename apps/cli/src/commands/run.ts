/** `biform run SCENARIO|FILE`: a scenario with its prediction and phase line, or whatever fits a game. */
import { type Game, type StepOptions, toJSON } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import { type RunOptions, runScenario } from '@biform/solver'
import type { Command } from '../command.ts'
import { findSource } from '../find.ts'
import { within } from '../input.ts'
import { EXIT, UsageError } from '../io.ts'
import { onlyPositional, readArguments, readDeadline, readSettings } from '../options.ts'
import { describe, showGame } from '../show/games.ts'
import { isRegionCut, showRegion } from '../show/region.ts'
import { isIncomplete, showAnswers, showSkipped } from '../show/results.ts'
import { showScenarioRun } from '../show/scenario.ts'
import { solveGame } from '../solve.ts'
import { printed } from '../text.ts'
import { runAll } from './run-all.ts'

export const run: Command = {
  help: [
    'biform run SCENARIO|FILE [--set NAME=VALUE]… [--seconds N] [--region] [--json]',
    'biform run --all [--seconds N] [--json]',
    '',
    'Solves a scenario: its games, its outcomes, whether its prediction holds, and where that flips. SCENARIO is a name',
    'from biform list; FILE is a scenario in JSON, or - for standard input. A file that holds a game is answered with',
    'what fits it: equilibria of a normal form or a tree, Shapley value and core of a coalitional game, who appropriates',
    'what in a relationship, the own-use rule and the core of a dual-value game.',
    '',
    '  --all             runs the whole catalogue: every system that its sources describe, with the verdict on its prediction',
    '                    and where that holds as one parameter moves',
    '  --set NAME=VALUE  sets a parameter, for example --set rho=1/2; may be given several times',
    '  --seconds N       stops after N seconds with what was found, or after the step that cannot be stopped (exit code 3)',
    '  --region          also says with --json where the prediction holds: the phase line, or the share of the box',
    '  --json            the whole answer as JSON',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, {
      all: { type: 'boolean' },
      set: { type: 'string', multiple: true },
      seconds: { type: 'string' },
      region: { type: 'boolean' },
    })
    const settings = readSettings(values.set)
    const limits = readDeadline(values.seconds)
    if (values.all) {
      if (positionals.length > 0 || values.set) throw new UsageError('--all takes no scenario and no --set')
      if (values.region) throw new UsageError('--all says where predictions hold without --region')
      return runAll(values.json === true, limits, io)
    }
    const { name, document } = await findSource(onlyPositional(positionals, 'SCENARIO or FILE'), settings, io)
    const { text, complete } = within(name, () => {
      const { record, complete, lines } =
        document.kind === 'scenario'
          ? answerScenario(document.scenario, settings, { ...limits, region: values.region === true || !values.json })
          : answerGame(document.game, limits)
      return { text: values.json ? `${JSON.stringify(toJSON(record), null, 2)}\n` : printed(lines()), complete }
    })
    io.stdout(text)
    return complete ? EXIT.answer : EXIT.incomplete
  },
}

/** Values of parameters, by name. */
type Settings = Readonly<Record<string, string>>

/** An answer: its record for `--json`, whether it is complete, and the same for people. */
interface Answer {
  readonly record: unknown
  readonly complete: boolean
  readonly lines: () => readonly string[]
}

function answerScenario(scenario: Scenario, settings: Settings, options: RunOptions): Answer {
  const result = runScenario(scenario, settings, options)
  const { region } = result.prediction
  return {
    record: result,
    complete: !Object.values(result.results).some(isIncomplete) && !isRegionCut(region),
    lines: () => [...showScenarioRun(scenario, result), ...showRegion(scenario, region)],
  }
}

function answerGame(game: Game, limits: StepOptions): Answer {
  const { answers, skipped } = solveGame(game, limits)
  return {
    record: { game, results: answers, ...(skipped.length > 0 ? { skipped } : {}) },
    complete: skipped.length === 0 && !Object.values(answers).flat().some(isIncomplete),
    lines: () => [describe(game), ...showGame(game), ...showAnswers(game, answers), ...showSkipped(skipped)],
  }
}

/** `biform phase SCENARIO|FILE X [Y]`: where a scenario's prediction flips as one parameter moves, or two. */
import { toJSON } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import { type Phase, type PhaseOptions, type PhasePlane, phase, phasePlane } from '@biform/solver'
import type { Command } from '../command.ts'
import { findScenario } from '../find.ts'
import { within } from '../input.ts'
import { EXIT, UsageError } from '../io.ts'
import { readArguments, readDeadline, readSettings, readWhole } from '../options.ts'
import { isCut, showPhase } from '../show/phase.ts'
import { showPhasePlane } from '../show/phase-plane.ts'
import { printed } from '../text.ts'

export const phaseCommand: Command = {
  help: [
    'biform phase SCENARIO|FILE [X [Y]] [--cells N] [--set NAME=VALUE]… [--seconds N] [--json]',
    '',
    'Moves a parameter X of a scenario over its range, and says where the prediction holds and where it flips; with Y two',
    'parameters at once, on a grid, with the exact flip on every edge of the grid that crosses the boundary. Without X the',
    "parameter of the scenario's own study moves. SCENARIO is a name from biform list; FILE is a scenario in JSON, or -.",
    '',
    '  --cells N         into how many cells each range is cut',
    '  --set NAME=VALUE  sets another parameter, for example --set rho=1/2; may be given several times',
    '  --seconds N       stops after N seconds with what was found (exit code 3)',
    '  --json            the whole answer as JSON, with what the solvers answered at every point',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, {
      cells: { type: 'string' },
      set: { type: 'string', multiple: true },
      seconds: { type: 'string' },
    })
    const [what, x, y, ...more] = positionals
    if (what === undefined) throw new UsageError('SCENARIO or FILE is missing')
    if (more.length > 0) throw new UsageError('takes one or two parameters')
    const cells = readWhole(values.cells, '--cells')
    const parameters = readSettings(values.set)
    const fixed = [x, y].find(name => name !== undefined && Object.hasOwn(parameters, name))
    if (fixed !== undefined) throw new UsageError(`--set ${fixed} is a parameter that moves`)
    const options = {
      parameters,
      ...readDeadline(values.seconds),
      ...(cells === undefined ? {} : { cells }),
    }
    const { name, scenario } = await findScenario(what, io)
    const { record, lines } = within(name, () => answer(scenario, x, y, options))
    io.stdout(values.json ? `${JSON.stringify(toJSON(record), null, 2)}\n` : printed(lines()))
    return isCut(record) ? EXIT.incomplete : EXIT.answer
  },
}

/** A record, and how it is shown. */
interface Answer {
  readonly record: Phase | PhasePlane
  readonly lines: () => readonly string[]
}

function answer(scenario: Scenario, x: string | undefined, y: string | undefined, options: PhaseOptions): Answer {
  const moving = x ?? scenario.study?.parameter
  if (moving === undefined)
    throw new UsageError(`which parameter? There are ${Object.keys(scenario.parameters).join(', ')}`)
  if (y === undefined) {
    const record = phase(scenario, moving, options)
    return { record, lines: () => showPhase(scenario.parameters[moving]!, record) }
  }
  const record = phasePlane(scenario, moving, y, options)
  return { record, lines: () => showPhasePlane(scenario, record) }
}

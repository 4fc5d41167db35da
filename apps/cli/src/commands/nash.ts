/** `biform nash FILE`: all Nash equilibria of a two-player game. */
import { InputError, run, toJSON } from '@biform/core'
import { nashEquilibriaSteps } from '@biform/solver'
import type { Command } from '../command.ts'
import { readGameFile } from '../document.ts'
import { EXIT } from '../io.ts'
import { onlyPositional, readArguments, readDeadline } from '../options.ts'
import { progressBar } from '../progress.ts'
import { equilibriumLine, showNashEquilibria } from '../show/equilibria.ts'
import { describe, kindName, showGame } from '../show/games.ts'
import { printed } from '../text.ts'

export const nash: Command = {
  help: [
    'biform nash FILE [--seconds N] [--stream] [--json]',
    '',
    'Finds every extreme Nash equilibrium of a two-player game in normal form, degenerate games included, and the',
    'components that they span. FILE is a JSON file, or - for standard input:',
    '',
    '  {"kind": "normal-form", "players": ["A", "B"], "strategies": [["C", "D"], ["C", "D"]],',
    '   "payoffs": [[["3", "3"], ["0", "5"]], [["5", "0"], ["1", "1"]]]}',
    '',
    '  --seconds N  stops after N seconds with what was found (exit code 3)',
    '  --stream     also tells each equilibrium on a line of its own as soon as it is found; with --json each line,',
    '               that of the whole answer at the end too, is one JSON document',
    '  --json       the whole answer with its certificate, as JSON',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, { seconds: { type: 'string' }, stream: { type: 'boolean' } })
    const limits = readDeadline(values.seconds)
    const { game, name } = await readGameFile(onlyPositional(positionals, 'FILE'), io)
    if (game.kind === 'tree') {
      throw new InputError(name, 'is a tree; biform run finds its subgame-perfect equilibria')
    }
    if (game.kind !== 'normal-form') {
      throw new InputError(
        name,
        `is a ${kindName(game.kind)}, not a game in normal form; biform run shows what follows from it`,
      )
    }
    if (game.players.length !== 2) {
      const players = game.players.length === 1 ? '1 player' : `${game.players.length} players`
      throw new InputError(name, `has ${players}, not 2; biform run finds its equilibria in pure strategies`)
    }
    const signal = {
      get aborted() {
        return limits.shouldStop?.() ?? false
      },
    }
    const bar = progressBar(io)
    const result = await run(nashEquilibriaSteps(game), {
      signal,
      onProgress: progress => {
        if (values.stream && progress.latest?.length) {
          bar.clear()
          for (const item of progress.latest) {
            io.stdout(values.json ? `${JSON.stringify(toJSON(item))}\n` : printed([equilibriumLine(game, item)]))
          }
        }
        bar.show(progress)
      },
    })
    bar.clear()
    if (values.json) {
      const labelled = { players: game.players, strategies: game.strategies, ...result }
      io.stdout(`${JSON.stringify(toJSON(labelled), null, values.stream ? 0 : 2)}\n`)
    } else {
      const space = values.stream && result.equilibria.length > 0 ? [''] : []
      io.stdout(printed([...space, describe(game), ...showGame(game), '', ...showNashEquilibria(game, result)]))
    }
    return result.complete ? EXIT.answer : EXIT.incomplete
  },
}

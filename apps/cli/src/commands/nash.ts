/** `biform nash FILE`: all Nash equilibria of a game in normal form. */
import { InputError, run, type Steps, toJSON } from '@biform/core'
import { nashEquilibriaSteps, supportEquilibriaSteps } from '@biform/solver'
import type { Command } from '../command.ts'
import { readGameFile } from '../document.ts'
import { EXIT, UsageError } from '../io.ts'
import { onlyPositional, readArguments, readDeadline, readSettings, readWhole } from '../options.ts'
import { progressBar } from '../progress.ts'
import { equilibriumLine, showNashEquilibria } from '../show/equilibria.ts'
import { describe, kindName, showGame } from '../show/games.ts'
import { showSupportEquilibria, supportEquilibriumLine } from '../show/support-equilibria.ts'
import { printed } from '../text.ts'

export const nash: Command = {
  help: [
    'biform nash FILE [--set NAME=VALUE]… [--seconds N] [--stream] [--cells N] [--json]',
    '',
    'Finds every extreme Nash equilibrium of a two-player game in normal form, degenerate games included, and the',
    'components that they span; of more players all equilibria of small games, irrational ones in boxes that are',
    'proved to hold exactly one. FILE is a JSON file, or - for standard input:',
    '',
    '  {"kind": "normal-form", "players": ["A", "B"], "strategies": [["C", "D"], ["C", "D"]],',
    '   "payoffs": [[["3", "3"], ["0", "5"]], [["5", "0"], ["1", "1"]]]}',
    '',
    '  --set NAME=VALUE  a value for one of the parameters of the file; may be given several times',
    '  --seconds N       stops after N seconds with what was found (exit code 3)',
    '  --stream          also tells each equilibrium on a line of its own as soon as it is found; with --json each line,',
    '                    that of the whole answer at the end too, is one JSON document',
    '  --cells N         for more than two players: how many cells are looked at for each set of supports before it is',
    '                    given up',
    '  --json            the whole answer with its certificate, as JSON',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, {
      set: { type: 'string', multiple: true },
      seconds: { type: 'string' },
      stream: { type: 'boolean' },
      cells: { type: 'string' },
    })
    const limits = readDeadline(values.seconds)
    const { game, name } = await readGameFile(onlyPositional(positionals, 'FILE'), io, readSettings(values.set))
    if (game.kind === 'tree') {
      throw new InputError(name, 'is a tree; biform run finds its subgame-perfect equilibria')
    }
    if (game.kind !== 'normal-form') {
      throw new InputError(
        name,
        `is a ${kindName(game.kind)}, not a game in normal form; biform run shows what follows from it`,
      )
    }
    const cells = readWhole(values.cells, '--cells')
    if (cells !== undefined && game.players.length === 2) {
      throw new UsageError('--cells is for more than two players; equilibria of two are found without cells')
    }
    const signal = {
      get aborted() {
        return limits.shouldStop?.() ?? false
      },
    }
    const bar = progressBar(io)
    const follow = <Result, Item>(steps: Steps<Result, Item>, line: (item: Item) => string): Promise<Result> =>
      run(steps, {
        signal,
        onProgress: progress => {
          if (values.stream && progress.latest?.length) {
            bar.clear()
            for (const item of progress.latest) {
              io.stdout(values.json ? `${JSON.stringify(toJSON(item))}\n` : printed([line(item)]))
            }
          }
          bar.show(progress)
        },
      })
    const { result, lines } =
      game.players.length === 2
        ? await follow(nashEquilibriaSteps(game), item => equilibriumLine(game, item)).then(result => ({
            result,
            lines: () => showNashEquilibria(game, result),
          }))
        : await follow(supportEquilibriaSteps(game, cells === undefined ? {} : { cells }), item =>
            supportEquilibriumLine(game, item),
          ).then(result => ({ result, lines: () => showSupportEquilibria(game, result) }))
    bar.clear()
    if (values.json) {
      const labelled = { players: game.players, strategies: game.strategies, ...result }
      io.stdout(`${JSON.stringify(toJSON(labelled), null, values.stream ? 0 : 2)}\n`)
    } else {
      const space = values.stream && result.equilibria.length > 0 ? [''] : []
      io.stdout(printed([...space, describe(game), ...showGame(game), '', ...lines()]))
    }
    return result.complete ? EXIT.answer : EXIT.incomplete
  },
}

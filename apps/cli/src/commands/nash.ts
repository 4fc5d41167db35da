/** `biform nash FILE`: all Nash equilibria of a two-player game. */
import { InputError, toJSON } from '@biform/core'
import { nashEquilibria } from '@biform/solver'
import type { Command } from '../command.ts'
import { readGameFile } from '../document.ts'
import { EXIT } from '../io.ts'
import { onlyPositional, readArguments, readDeadline } from '../options.ts'
import { showNashEquilibria } from '../show/equilibria.ts'
import { describe, kindName, showGame } from '../show/games.ts'
import { printed } from '../text.ts'

export const nash: Command = {
  help: [
    'biform nash FILE [--seconds N] [--json]',
    '',
    'Finds every extreme Nash equilibrium of a two-player game in normal form, degenerate games included, and the',
    'components that they span. FILE is a JSON file, or - for standard input:',
    '',
    '  {"kind": "normal-form", "players": ["A", "B"], "strategies": [["C", "D"], ["C", "D"]],',
    '   "payoffs": [[["3", "3"], ["0", "5"]], [["5", "0"], ["1", "1"]]]}',
    '',
    '  --seconds N  stops after N seconds with what was found (exit code 3)',
    '  --json       the whole answer with its certificate, as JSON',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, { seconds: { type: 'string' } })
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
    const result = nashEquilibria(game, limits)
    if (values.json) {
      const labelled = { players: game.players, strategies: game.strategies, ...result }
      io.stdout(`${JSON.stringify(toJSON(labelled), null, 2)}\n`)
    } else {
      io.stdout(printed([describe(game), ...showGame(game), '', ...showNashEquilibria(game, result)]))
    }
    return result.complete ? EXIT.answer : EXIT.incomplete
  },
}

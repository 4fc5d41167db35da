/** `biform split FILE --rule NAME`: how the players of a coalitional game divide what they are worth together. */
import { type Coalitional, InputError, show, toJSON } from '@biform/core'
import { type Shapley, shapley } from '@biform/solver'
import type { Command } from '../command.ts'
import { readGameFile } from '../document.ts'
import { EXIT, UsageError } from '../io.ts'
import { onlyPositional, readArguments } from '../options.ts'
import { describe, kindName, showGame } from '../show/games.ts'
import { showShapley } from '../show/splits.ts'
import { printed } from '../text.ts'

interface Rule {
  readonly solve: (game: Coalitional) => Shapley
  readonly show: (game: Coalitional, result: Shapley) => string[]
}

const RULES: ReadonlyMap<string, Rule> = new Map([['shapley', { solve: shapley, show: showShapley }]])

export const split: Command = {
  help: [
    'biform split FILE --rule shapley [--json]',
    '',
    'Divides what all players of a coalitional game are worth together. FILE is a JSON file, or - for standard input;',
    'worth is an object, or a list of 2^n numbers in bitmask order (the first player is the lowest bit):',
    '',
    '  {"kind": "coalitional", "players": ["A", "B", "C"], "worth": {"A,B": 60, "A,C": "50", "B,C": 70, "A,B,C": 90}}',
    '',
    '  --rule NAME  shapley: each player gets its average marginal contribution',
    '  --json       the answer as JSON',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, { rule: { type: 'string' } })
    const file = onlyPositional(positionals, 'FILE')
    const rule = ruleOf(values.rule)
    const { game, name } = await readGameFile(file, io)
    if (game.kind === 'normal-form') {
      throw new InputError(name, 'is a game in normal form; biform nash finds its equilibria')
    }
    if (game.kind !== 'coalitional') {
      throw new InputError(
        name,
        `is a ${kindName(game.kind)}, not a coalitional game; biform run shows what follows from it`,
      )
    }
    const result = rule.solve(game)
    if (values.json) {
      io.stdout(`${JSON.stringify(toJSON({ players: game.players, ...result }), null, 2)}\n`)
    } else {
      io.stdout(printed([describe(game), ...showGame(game), '', ...rule.show(game, result)]))
    }
    return EXIT.answer
  },
}

function ruleOf(name: unknown): Rule {
  const names = [...RULES.keys()].join(', ')
  if (name === undefined) throw new UsageError(`--rule is missing (${names})`)
  const rule = RULES.get(String(name))
  if (!rule) throw new UsageError(`there is no rule ${show(name)} (${names})`)
  return rule
}

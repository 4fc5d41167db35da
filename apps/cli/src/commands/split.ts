/** `biform split FILE --rule NAME|all`: who gets what, by one rule of the table or by all that fit the game. */
import { dualValueOf, type Game, InputError, show, toJSON } from '@biform/core'
import { csv, latex } from '@biform/core/formats'
import { type Divisible, divide, RULE_NAMES, RULES, type Rule, type RuleAnswer, rulesFor } from '@biform/solver'
import type { Command } from '../command.ts'
import { readGameFile } from '../document.ts'
import { EXIT, UsageError } from '../io.ts'
import { nearest } from '../nearest.ts'
import { onlyPositional, readArguments, readDeadline, readFormat, readSettings } from '../options.ts'
import { divisionTable, showDivisions } from '../show/divisions.ts'
import { describe, kindName, showGame } from '../show/games.ts'
import { isIncomplete } from '../show/results.ts'
import { printed, table } from '../text.ts'

const FORMATS = ['text', 'csv', 'latex'] as const

export const split: Command = {
  help: [
    'biform split FILE --rule NAME|all [--set NAME=VALUE]… [--format text|csv|latex] [--seconds N] [--json]',
    '',
    'Says who gets what by one rule, or by all that fit the game. FILE is a JSON file, or - for standard input. In a',
    'coalitional game, worth is an object, or a list of 2^n numbers in bitmask order (the first player is the lowest bit):',
    '',
    '  {"kind": "coalitional", "players": ["A", "B", "C"], "worth": {"A,B": 60, "A,C": "50", "B,C": 70, "A,B,C": 90}}',
    '',
    ...table(
      [{ title: '  rule' }, { title: 'divides' }, { title: '' }],
      RULES.map(({ name, appliesTo, text }) => [`  ${name}`, appliesTo.map(kindName).join(', '), text]),
    ),
    '',
    '  --rule NAME       one rule, or all that fit the game',
    '  --set NAME=VALUE  a value for one of the parameters of the file; may be given several times',
    '  --format NAME     text (the default), or the table alone as csv or latex, with exact fractions and irrational numbers',
    '                    to twelve places',
    '  --seconds N       stops after N seconds, or after the rule that cannot be stopped (exit code 3)',
    '  --json            the answers with their certificates, as JSON',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, {
      rule: { type: 'string' },
      set: { type: 'string', multiple: true },
      format: { type: 'string' },
      seconds: { type: 'string' },
    })
    const file = onlyPositional(positionals, 'FILE')
    const wanted = wantedRule(values.rule)
    const format = readFormat(values.format, values.json, FORMATS)
    const limits = readDeadline(values.seconds)
    const { game: read, name } = await readGameFile(file, io, readSettings(values.set))
    const game = read.kind === 'relationship' ? dualValueOf(read) : read
    const rules = fitting(game, wanted, name)
    const divisible = game as Divisible // by the check in `fitting`
    const answers = rules.map(rule => divide(divisible, rule, limits))
    const [only] = answers
    if (wanted !== 'all' && only?.result === undefined && !only?.skipped) throw new InputError(name, only?.reason ?? '')
    if (values.json) io.stdout(`${JSON.stringify(toJSON(record(divisible, wanted, answers)), null, 2)}\n`)
    else if (format === 'csv') io.stdout(csv(divisionTable(divisible, answers)))
    else if (format === 'latex') io.stdout(latex(divisionTable(divisible, answers)))
    else io.stdout(printed([describe(game), ...showGame(game), '', ...showDivisions(divisible, answers)]))
    return answers.some(cutOff) ? EXIT.incomplete : EXIT.answer
  },
}

/** For one rule its own record, for all a list of them, beside the players. */
function record({ players }: Divisible, wanted: string, answers: readonly RuleAnswer[]): unknown {
  return wanted === 'all' ? { players, divisions: answers } : { players, ...answers[0]?.result }
}

const cutOff = ({ result, skipped }: RuleAnswer): boolean =>
  skipped === true || (result !== undefined && isIncomplete(result))

/** The name of a rule, or `all`. */
function wantedRule(name: unknown): string {
  const names = ['all', ...RULE_NAMES]
  if (name === undefined) throw new UsageError(`--rule is missing (${names.join(', ')})`)
  if (!names.includes(String(name))) {
    const guess = nearest(String(name), names)
    const hint = guess === undefined ? names.join(', ') : `did you mean ${guess}?`
    throw new UsageError(`there is no rule ${show(name)} (${hint})`)
  }
  return String(name)
}

/** The rules to divide a game by; an error that names what fits it if none of those wanted does. */
function fitting(game: Game, wanted: string, name: string): readonly Rule[] {
  const rules = rulesFor(game.kind)
  const found = wanted === 'all' ? rules : rules.filter(rule => rule.name === wanted)
  if (found.length > 0) return found
  if (game.kind === 'normal-form') {
    throw new InputError(name, 'is a game in normal form; biform nash finds its equilibria')
  }
  const kind = kindName(game.kind)
  if (rules.length === 0 || wanted === 'all') {
    throw new InputError(name, `is a ${kind}, which no rule divides; biform run shows what follows from it`)
  }
  throw new InputError(name, `is a ${kind}; --rule for it is one of all, ${rules.map(rule => rule.name).join(', ')}`)
}

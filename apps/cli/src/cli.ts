/**
 * The command line of Biform: files in, tables or JSON out.
 *
 * Exit codes: 0 an answer (an empty core is one), 1 bad input, 2 wrong usage, 3 an answer that is not complete. With 1
 * and 2 there is one line on standard error, which names the place, and nothing on standard output.
 */
import { readFileSync } from 'node:fs'
import { InputError, show } from '@biform/core'
import type { Command } from './command.ts'
import { EXIT, type IO, UsageError } from './io.ts'
import { nearest } from './nearest.ts'
import { plain, printed, table } from './text.ts'

export type { IO } from './io.ts'

/** The commands. Each is loaded when it is called: listing scenarios should not wait for the solvers. */
const COMMANDS: ReadonlyMap<string, { readonly summary: string; readonly load: () => Promise<Command> }> = new Map([
  [
    'list',
    { summary: 'the scenarios that come with Biform', load: async () => (await import('./commands/list.ts')).list },
  ],
  [
    'run',
    {
      summary: 'solves a scenario, or whatever is in a file',
      load: async () => (await import('./commands/run.ts')).run,
    },
  ],
  [
    'phase',
    {
      summary: 'where a prediction flips as one parameter moves, or two',
      load: async () => (await import('./commands/phase.ts')).phaseCommand,
    },
  ],
  [
    'compare',
    {
      summary: 'the table of a case: each division rule at each exposure',
      load: async () => (await import('./commands/compare.ts')).compareCommand,
    },
  ],
  [
    'nash',
    {
      summary: 'all Nash equilibria of a game in normal form',
      load: async () => (await import('./commands/nash.ts')).nash,
    },
  ],
  [
    'split',
    {
      summary: 'says who gets what: games, claims, votes and bargains, by one rule or all',
      load: async () => (await import('./commands/split.ts')).split,
    },
  ],
  [
    'repeated',
    {
      summary: 'what players of a repeated game can be held to, reach and sustain',
      load: async () => (await import('./commands/repeated.ts')).repeated,
    },
  ],
  [
    'tournament',
    {
      summary: 'strategies of a repeated game against each other, exactly where they are finite',
      load: async () => (await import('./commands/tournament.ts')).tournament,
    },
  ],
  [
    'check',
    {
      summary: 'whether a file can be read, and whether an answer from elsewhere is right',
      load: async () => (await import('./commands/check.ts')).check,
    },
  ],
])

const EXIT_CODES = 'Exit codes: 0 an answer, 1 bad input, 2 wrong usage, 3 incomplete, 130 interrupted.'

/**
 * Runs one call of `biform`.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code
 */
export async function main(argv: readonly string[], io: IO): Promise<number> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof InputError)) throw error
    io.stderr(`biform: ${plain(error.message)}\n`)
    return error instanceof UsageError ? EXIT.usage : EXIT.badInput
  }
}

async function dispatch(argv: readonly string[], io: IO): Promise<number> {
  const [first = '', ...others] = argv
  if (first === '--version' || first === '-v') return print([version()], io)
  // `biform help nash` is `biform nash --help`.
  const [topic = '-'] = others
  const [name = '', ...rest] = first === 'help' && !topic.startsWith('-') ? [topic, '--help'] : argv
  if (name === '--help' || name === '-h' || name === 'help') return print(overview(), io)
  const entry = COMMANDS.get(name)
  if (!entry) throw new UsageError(`${unknown(name)}; biform --help lists the commands`)
  const command = await entry.load()
  if (rest.some((word, i) => (word === '--help' || word === '-h') && !rest.slice(0, i).includes('--'))) {
    return print([...command.help, '', EXIT_CODES], io)
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    throw new UsageError(`${name}: ${error.message}; see biform ${name} --help`)
  }
}

function print(lines: readonly string[], io: IO): number {
  io.stdout(printed(lines))
  return EXIT.answer
}

function overview(): string[] {
  const rows = [...COMMANDS].map(([name, { summary }]) => [`  ${name}`, summary])
  return [
    'biform: what partners will do, and who ends up with what',
    '',
    ...table([{ title: '' }, { title: '' }], rows),
    '',
    'biform COMMAND --help explains a command. With --json all numbers are exact fractions in text: "75/4".',
    EXIT_CODES,
  ]
}

function unknown(name: string): string {
  if (name === '') return 'a command is missing'
  const guess = nearest(name, [...COMMANDS.keys()])
  return `there is no command ${show(name)}${guess === undefined ? '' : `, only ${show(guess)}`}`
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Reads a command's arguments: `parseArgs` of Node, with errors of one line. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type StepOptions, show } from '@biform/core'
import { UsageError } from './io.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** What the arguments of a command hold. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

/** Options that every command has. */
const COMMON: Options = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } }

/**
 * Reads the arguments of a command.
 *
 * @throws UsageError for an unknown option, a missing or superfluous value, or one option given twice
 */
export function readArguments(argv: readonly string[], options: Options): Arguments {
  const known = { ...COMMON, ...options }
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...argv],
      options: known,
      allowPositionals: true,
      strict: true,
      tokens: true,
    })
    const seen = new Set<string>()
    for (const token of tokens) {
      if (token.kind !== 'option') continue
      if (seen.has(token.name) && !known[token.name]?.multiple) throw new UsageError(`--${token.name} is there twice`)
      seen.add(token.name)
    }
    return { values, positionals }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    const { message } = error as Error
    const dashed = /^Option '(-[^ ']*).*ambiguous/.exec(message)?.[1]
    if (dashed !== undefined) {
      throw new UsageError(`${dashed} takes a value; one that begins with a dash is written ${dashed}=-…`)
    }
    const [sentence = ''] = message.split(/\.\s/)
    throw new UsageError(sentence[0]?.toLowerCase() + sentence.slice(1, 200).replace(/\.$/, ''))
  }
}

/** The one positional argument of a command. */
export function onlyPositional(positionals: readonly string[], name: string): string {
  const [first, second] = positionals
  if (first === undefined || first === '') throw new UsageError(`${name} is missing`)
  if (second !== undefined) throw new UsageError(`there is one ${name} at a time; ${show(second)} is too much`)
  return first
}

/** Reads `--set name=value`, any number of them. */
export function readSettings(list: Arguments['values'][string]): Record<string, string> {
  const settings = new Map<string, string>()
  for (const item of Array.isArray(list) ? list : []) {
    const found = /^([^=]+)=(.+)$/s.exec(String(item))
    if (!found) throw new UsageError(`--set takes name=value, as in --set rho=1/2, not ${show(item)}`)
    const [, name = '', value = ''] = found
    if (settings.has(name)) throw new UsageError(`--set ${name} is there twice`)
    settings.set(name, value)
  }
  return Object.fromEntries(settings)
}

/** Reads `--seconds N` as a deadline that starts now. */
export function readDeadline(value: Arguments['values'][string]): StepOptions {
  if (value === undefined) return {}
  const seconds = Number(value)
  if (!/^\d+(\.\d+)?$/.test(String(value)) || !(seconds > 0)) {
    throw new UsageError(`--seconds takes a number above 0, not ${show(value)}`)
  }
  const end = performance.now() + seconds * 1000
  return { shouldStop: () => performance.now() > end }
}

/** Reads an option that takes a whole number; what is too large for it is for the solver to say. */
export function readWhole(value: Arguments['values'][string], name: string): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(String(value))) throw new UsageError(`${name} takes a whole number, not ${show(value)}`)
  return Number(value)
}

/** Reads `--format NAME`: one of those that the command has, text if it is not given. */
export function readFormat<Format extends string>(
  format: Arguments['values'][string],
  json: Arguments['values'][string],
  formats: readonly Format[],
): Format | 'text' {
  if (format === undefined) return 'text'
  if (json === true) throw new UsageError('--json and --format are two answers; one at a time')
  const found = formats.find(name => name === format)
  if (found === undefined) throw new UsageError(`there is no format ${show(format)} (${formats.join(', ')})`)
  return found
}

/** Reads what a command was given: a file or standard input, bounded before it is read. */
import { createReadStream, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError, MAX_JSON_LENGTH } from '@biform/core'
import type { IO } from './io.ts'

/** Text from outside, and how to call it in an error. */
export interface Input {
  readonly name: string
  readonly text: string
}

/** Reads a file, or standard input for `-`. */
export async function readInput(file: string, io: IO): Promise<Input> {
  const name = file === '-' ? 'standard input' : file
  try {
    const text = await readBounded(file === '-' ? io.stdin() : open(resolve(io.cwd, file)))
    if (text.trim() === '') throw new InputError('', 'is empty')
    return { name, text }
  } catch (error) {
    throw named(name, explained(error))
  }
}

/** Runs a reader of the input, whose errors then say where the input came from. */
export function within<Value>(name: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw named(name, error)
  }
}

function named(name: string, error: unknown): unknown {
  return error instanceof InputError ? new InputError(name, error.message) : error
}

function open(path: string): AsyncIterable<Uint8Array> {
  const stat = statSync(path)
  if (stat.isDirectory()) throw new InputError('', 'is a folder')
  if (stat.size > MAX_JSON_LENGTH) throw tooLong()
  return createReadStream(path)
}

async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes > MAX_JSON_LENGTH) throw tooLong()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function tooLong(): InputError {
  return new InputError('', `is longer than ${MAX_JSON_LENGTH} bytes`)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'may not be read',
  EISDIR: 'is a folder',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8 text',
}

/** The errors of the file system and the decoder as bad input; anything else as it is. */
function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (REASONS[code] !== undefined) return new InputError('', REASONS[code])
  return /^E[A-Z]+$/.test(code) ? new InputError('', `cannot be read (${code})`) : error
}

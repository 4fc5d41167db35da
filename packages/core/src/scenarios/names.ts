/** Names in scenarios: of parameters, derived expressions, games, results, outcomes and index variables. */
import { InputError, show, TEXT_KEYS } from '../index.ts'

/** The longest name, in characters. */
const MAX_NAME_LENGTH = 40

/** The functions of the expression language. */
export const FUNCTIONS: readonly string[] = ['min', 'max', 'abs']

/** In templates over coalitions: the number of members. */
export const SIZE = 'size'

/** Words that mathematics or the expression parser already gives a meaning. */
const WORDS: ReadonlySet<string> = new Set([
  ...FUNCTIONS,
  ...[SIZE, 'unlimited', 'integer'],
  ...['i', 'e', 'E', 'pi', 'PI', 'Infinity', 'NaN', 'true', 'false', 'null', 'undefined'],
  ...['in', 'to', 'mod', 'and', 'or', 'xor', 'not', 'end', 'prototype'],
])

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/

/** Whether a word has a meaning of its own, so that no name can be like it. */
export function isReserved(word: string): boolean {
  return WORDS.has(word) || TEXT_KEYS.has(word) || word in Object.prototype
}

/** Checks one name: an identifier of bounded length that means nothing else. */
export function checkName(name: string, at: string): void {
  if (name.length > MAX_NAME_LENGTH) throw new InputError(at, `a name is longer than ${MAX_NAME_LENGTH} characters`)
  if (!NAME.test(name)) {
    throw new InputError(at, `${show(name)} is not a name: a letter, then letters, digits and underscores`)
  }
  if (isReserved(name)) throw new InputError(at, `${show(name)} has a meaning of its own and cannot be a name`)
}

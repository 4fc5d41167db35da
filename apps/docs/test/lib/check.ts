/** Compares what a snippet shows with what it gives. */
import { toJSON } from '@biform/core'
import { expect } from 'vitest'

/** Deep equality of both sides as JSON, in which an exact number is "p/q". */
export function check(actual: unknown, expected: unknown, line: number): void {
  const plain = (value: unknown): unknown => (value === undefined ? undefined : toJSON(value))
  expect(plain(actual), `line ${line}`).toEqual(plain(expected))
}

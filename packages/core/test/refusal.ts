/** What a builder answers to bad input: its one line, or a report that it did not refuse. */
import { InputError } from '@biform/core'

export function refusal(build: () => unknown): string {
  try {
    build()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return 'accepted'
}

/** The type of a table of checkers: one for each method of a group of results, none forgotten. */
import type { Completeness } from './flaw.ts'

/** Checks a record against its subject; throws a `Flaw` that names the place. */
export type Checker = (subject: unknown, result: never) => Completeness | undefined

/** One checker per method. */
export type Checkers<Method extends string> = { readonly [M in Method]: Checker }

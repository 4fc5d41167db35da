/**
 * Long work. An algorithm is written once, as a generator that yields progress and returns its result; it can then be
 * run to the end, under a budget, or in slices that leave room for other work.
 *
 * Packages read no clock. A deadline is the caller's `shouldStop`; a budget is counted in steps.
 */

/** What a long algorithm says of itself between two slices of work. `Item` is what it finds on its way. */
export interface Progress<Item = unknown> {
  /** Units of work done so far, and the share of one that is under way where that is known. */
  readonly done: number
  /** Units of work in all, where that is known beforehand. */
  readonly total?: number
  /** Items found so far: equilibria, vertices, … */
  readonly found?: number
  /** The items that were found since the last report, where they are told as they come. */
  readonly latest?: readonly Item[]
}

/** A long algorithm under way: yields progress, returns its result, and ends early when it is sent `'stop'`. */
export type Steps<Result, Item = unknown> = Generator<Progress<Item>, Result, Stop | undefined>

/** Why a run was ended before its time. */
export type Stop = 'limit' | 'stopped'

/** Options of every synchronous long function. */
export interface StepOptions {
  /** At most this many items in the answer. */
  readonly limit?: number
  /** At most this many steps of the generator. */
  readonly maxSteps?: number
  /** Asked between two steps: a deadline, for example. */
  readonly shouldStop?: () => boolean
}

/**
 * Runs a generator to its end, or to the end of its budget.
 *
 * @example
 * function* count(): Steps<number> {
 *   for (let done = 1; done <= 3; done++) yield { done, text: 'counting' }
 *   return 3
 * }
 * runSync(count()) // → 3
 */
export function runSync<Result>(steps: Steps<Result>, options: StepOptions = {}): Result {
  // The options are those of the steps, which refuse wrong ones when they begin.
  let turn = steps.next()
  const { maxSteps = Number.POSITIVE_INFINITY, shouldStop } = options
  let count = 0
  while (!turn.done) {
    count += 1
    const stop: Stop | undefined = count >= maxSteps ? 'limit' : shouldStop?.() ? 'stopped' : undefined
    turn = steps.next(stop)
  }
  return turn.value
}

/** Options of `run`. */
export interface RunOptions<Item = unknown> {
  /** Ends the run when it says `aborted`. An AbortSignal is one. */
  readonly signal?: { readonly aborted: boolean }
  /** Called with each progress report. */
  readonly onProgress?: (progress: Progress<Item>) => void
  /** Called between two slices; awaited. Hand control back to the event loop here, or `signal` cannot change. */
  readonly pause?: () => Promise<void> | void
}

/**
 * Runs a generator in slices: after each one the caller's `pause` is awaited and its `signal` looked at.
 *
 * @returns the result; one that was ended by `signal` says `complete: false, reason: 'stopped'` and holds what it has
 * @example
 * function* count(): Steps<number> {
 *   for (let done = 1; done <= 3; done++) yield { done, text: 'counting' }
 *   return 3
 * }
 * await run(count(), { onProgress: ({ done }) => done }) // → 3
 */
export async function run<Result, Item>(steps: Steps<Result, Item>, options: RunOptions<Item> = {}): Promise<Result> {
  let turn = steps.next()
  while (!turn.done) {
    options.onProgress?.(turn.value)
    await options.pause?.()
    turn = steps.next(options.signal?.aborted ? 'stopped' : undefined)
  }
  return turn.value
}

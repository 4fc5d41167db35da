/** Options: a misspelt one is refused, so that it is not taken for one that was left out. */
import { InputError, type StepOptions, show } from '@biform/core'

/** What a function takes that has no options: nothing else is let pass either. */
export type NoOptions = Readonly<Record<string, never>>

/** Options without a budget: what takes them runs to its end. */
export type Unbounded = { readonly [Name in keyof StepOptions]?: never }

/** The options of every synchronous long function. */
const STEP_OPTIONS: readonly (keyof StepOptions)[] = ['limit', 'maxSteps', 'shouldStop']

/** Refuses what is not a plain object with these fields and no others. */
export function checkOptions(options: object, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new InputError(
      'options',
      `${show(options)} is not an object${known.length === 0 ? '' : ` with ${known.join(', ')}`}`,
    )
  }
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      throw new InputError(
        `options[${show(key)}]`,
        `is no option that is known here; there are ${known.join(', ') || 'none'}`,
      )
    }
  }
}

/** The same for long functions, whose budget has to be a number. */
export function checkStepOptions(options: StepOptions, more: readonly string[] = []): void {
  checkOptions(options, [...more, ...STEP_OPTIONS])
  for (const name of ['limit', 'maxSteps'] as const) {
    const value = options[name]
    if (value !== undefined && !(typeof value === 'number' && value >= 0)) {
      throw new InputError(
        `options.${name}`,
        `${show(value)} is not a number of ${name === 'limit' ? 'items' : 'steps'}`,
      )
    }
  }
  if (options.shouldStop !== undefined && typeof options.shouldStop !== 'function') {
    throw new InputError('options.shouldStop', `${show(options.shouldStop)} is not a function`)
  }
}

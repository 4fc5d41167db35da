/**
 * Bad input, with the place at which it was found.
 *
 * `message` is one line: `payoffs[2][0]: "x" is not a rational number`. Every builder and reader of Biform throws this
 * class and no other for input that it refuses; anything else that is thrown is a defect of Biform.
 */
export class InputError extends Error {
  /** The place, as a path into the input: `payoffs[2][0]`. Empty when the input as a whole is meant. */
  readonly at: string
  /** What is wrong there. */
  readonly reason: string

  constructor(at: string, reason: string) {
    const place = oneLine(at)
    const why = oneLine(reason)
    super(place === '' ? why : `${place}: ${why}`)
    this.name = 'InputError'
    this.at = place
    this.reason = why
  }
}

/**
 * A strategy that failed in a match: it threw, or returned what is no action of its own. `at` is the strategy with its
 * name, and the turn: `strategies[1] ("gradual"), turn 17`; in a tournament also its opponent and the repetition.
 */
export class StrategyError extends InputError {
  /** The player whose strategy failed. */
  readonly player: number
  /** What the strategy is called. */
  readonly strategy: string
  /** The turn, from 0; −1 if it failed before the first. */
  readonly turn: number

  /** `match` says who it was in which match, as the caller counts them, without the turn; default: the player's index and name. */
  constructor(
    player: number,
    strategy: string,
    turn: number,
    reason: string,
    match = `strategies[${player}] (${show(strategy)})`,
  ) {
    super(`${match}, ${turn < 0 ? 'before the first turn' : `turn ${turn}`}`, reason)
    this.name = 'StrategyError'
    this.player = player
    this.strategy = strategy
    this.turn = turn
  }
}

const LONGEST = 400

/** Labels and keys from outside occur in messages: their control characters become spaces, their middle is left out. */
function oneLine(text: string): string {
  const kept = text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}…${text.slice(1 - LONGEST / 2)}` : text
  return kept.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
}

/**
 * How long a list is, in words.
 *
 * @example
 * entryCount(1) // → '1 entry'
 * entryCount(3) // → '3 entries'
 */
export function entryCount(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}

const EXCERPT = 40

/**
 * A short, printable, one-line picture of any value, for error messages. Bounded, whatever is passed.
 *
 * @example
 * show('a player') // → '"a player"'
 * show({ a: 1 }) // → 'an object'
 */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string': {
      const text = JSON.stringify(value.slice(0, EXCERPT))
      return value.length > EXCERPT ? `${text}…` : text
    }
    case 'bigint':
      return value > -(10n ** 40n) && value < 10n ** 40n ? `${value}` : 'a long integer'
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? `a list of ${value.length}` : 'an object'
    case 'function':
    case 'symbol':
      return `a ${typeof value}`
    default:
      return String(value)
  }
}

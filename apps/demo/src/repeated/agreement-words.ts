/** An agreement in words: who keeps to it, who would break it and why, and from which patience on it holds. */
import { compare, compareReal, decimalOf, Fraction, ONE, type Real, ZERO } from '@biform/core'
import type { Interval } from '@biform/solver'
import { number } from '../parts/number.ts'
import type { Agreement } from '../solver/repeated-protocol.ts'
import type { Cell, Pair } from './presets.ts'
import type { Keepers, Settings } from './settings.ts'

/** "(Cooperate, Defect)". */
export function cellInWords(actions: Pair<Pair<string>>, [row, column]: Cell): string {
  return `(${actions[0][row]}, ${actions[1][column]})`
}

/** Who keeps to the agreement. */
export function keepersOf({ keeps }: Agreement): Keepers {
  const [first, second] = keeps
  return first ? (second ? 'both' : 'first') : second ? 'second' : 'neither'
}

export function keepersInWords(keepers: Keepers, players: Pair<string>): string {
  switch (keepers) {
    case 'first':
      return `only ${players[0]}`
    case 'second':
      return `only ${players[1]}`
    default:
      return keepers
  }
}

/** The headline: whether they can keep to what they agreed on, and who would break it. */
export function agreementInWords(settings: Settings, agreement: Agreement): string {
  const { players, actions, goal, threat, delta } = settings
  const { kept, once, best } = agreement
  const at = cellInWords(actions, goal)
  const patience = `At δ = ${number(delta)}`
  if (once.every((value, i) => value.equals(kept[i]!))) {
    return `Nobody gains by leaving ${at} even for one round: it needs no patience.`
  }
  const keepers = keepersOf(agreement)
  if (keepers === 'both') {
    const gains = once.map((value, i) => value.sub(kept[i]!))
    const i = compare(gains[1]!, gains[0]!) > 0 ? 1 : 0
    return `${patience} both keep to ${at}: a breach would bring ${players[i]} ${number(once[i]!)} once instead of ${number(kept[i]!)}, but ${cellInWords(actions, threat)} ever after.`
  }
  const breaker = keepers === 'first' ? 1 : 0
  const who = keepers === 'neither' ? 'both' : players[breaker]
  return `${patience} ${who} would break ${at}: keeping to it gives ${players[breaker]} ${number(kept[breaker]!)} a round, breaking it ${number(best[breaker]!)} on average.`
}

/** From which patience on the agreement holds, for each player; and whether its threat is empty. */
export function rangesInWords({ players, actions, goal, threat }: Settings, { range, credible }: Agreement): string[] {
  const [first, second] = range.map(rangeInWords)
  const rule = `Grim trigger: ${cellInWords(actions, goal)} as long as nobody has broken it, then ${cellInWords(actions, threat)} for ever.`
  const each =
    first === second
      ? `${players[0]} and ${players[1]} both keep to it ${first}.`
      : `${players[0]} keeps to it ${first}, ${players[1]} ${second}.`
  if (credible) return [`${rule} ${each}`]
  const empty = `But ${cellInWords(actions, threat)} is no equilibrium of one round: once it comes to that, somebody would rather not carry it out, and the threat is empty.`
  return [`${rule} ${each}`, empty]
}

/** "from δ = 1/2 on", "at no δ", "at every δ". */
export function rangeInWords(intervals: readonly Interval[]): string {
  return intervals.length === 0 ? 'at no δ' : intervals.map(intervalInWords).join(' and ')
}

function intervalInWords({ lower, upper, lowerClosed, upperClosed }: Interval): string {
  const fromStart = compareReal(lower, ZERO) === 0 && lowerClosed
  const toEnd = compareReal(upper, ONE) === 0
  if (fromStart && toEnd) return 'at every δ'
  if (toEnd) return lowerClosed ? `from δ ${equals(lower)} on` : `for δ above ${real(lower)}`
  if (compareReal(lower, upper) === 0) return `at δ ${equals(lower)} alone`
  const end = upperClosed ? `up to ${real(upper)}` : `below ${real(upper)}`
  if (fromStart) return `for δ ${end}`
  return lowerClosed
    ? `for δ from ${real(lower)} to ${upperClosed ? '' : 'below '}${real(upper)}`
    : `for δ above ${real(lower)} and ${end}`
}

function equals(value: Real): string {
  return value instanceof Fraction ? `= ${number(value)}` : real(value)
}

/** A fraction, or an irrational number to four places. */
function real(value: Real): string {
  return value instanceof Fraction ? number(value) : `≈ ${decimalOf(value)}`
}

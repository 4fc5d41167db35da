/** The three readings in words. */
import { compare, type Fraction } from '@biform/core'
import { number } from '../parts/number.ts'
import type { Reading, ReadingsAnswer } from '../solver/readings.ts'

/** The readings in their order, from a pie to one's own. */
export const READINGS = ['zeroSum', 'surplus', 'nonRival'] as const
export type ReadingName = (typeof READINGS)[number]

export const TITLES: Readonly<Record<ReadingName, { readonly title: string; readonly text: string }>> = {
  zeroSum: { title: 'Zero-sum', text: 'all of it is one pie, cut once' },
  surplus: { title: 'Shared surplus', text: 'each keeps what it has alone; the gain is cut' },
  nonRival: { title: 'Non-rival value', text: 'each takes its own use, whole' },
}

/** What the small firm ends up with in each reading. */
export function readingsInWords(answer: ReadingsAnswer): string {
  const [pie, surplus, own] = READINGS.map(name => number(answer[name].is.totals[0]!))
  const { totals } = answer.zeroSum.is
  const total = number(totals[0]!.add(totals[1]!))
  return `Of ${total} in all, the small firm ends up with ${pie} if it is zero-sum, with ${surplus} if they share the surplus, and with ${own} if each takes its own use whole.`
}

/** The readings in which a partner has most. */
export function bestFor(answer: ReadingsAnswer, partner: number): ReadingName[] {
  const totals = READINGS.map(name => answer[name].is.totals[partner]!)
  const most = totals.reduce((a, b) => (compare(a, b) < 0 ? b : a))
  return READINGS.filter((_, k) => compare(totals[k]!, most) === 0)
}

/** A change with its sign: "+5/2", "−10", "0". */
export function change(value: Fraction): string {
  return value.n === 0n ? '0' : compare(value, value.neg()) > 0 ? `+${number(value)}` : number(value)
}

/** What the class should see. */
export function lessonOf(name: ReadingName, { is: { pots, received } }: Reading): string {
  if (name === 'zeroSum') {
    return 'Whatever one wins, the other loses, and the stronger bargainer takes from both uses alike.'
  }
  if (name === 'nonRival') {
    return 'My use takes nothing from yours. The knife has nothing to cut, and nobody’s gain is anybody’s loss.'
  }
  if (pots[0]!.n === 0n) return 'Alone, each has as much already: there is no gain to share.'
  return received.some(([part]) => part!.n === 0n)
    ? 'Together they gain, and one of them takes all of it: the other does no better than alone.'
    : 'Both do better than alone, so this is not zero-sum. Yet the gain is still a pie: one more for one is one less for the other.'
}

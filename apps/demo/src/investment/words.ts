/** Hold-up and its reversal in words. */
import { compare, type Fraction } from '@biform/core'
import { besideIt, fullNumber, number } from '../parts/number.ts'
import { type InvestmentAnswer, levelsOf, type Move } from '../solver/investment.ts'

export const PARTNERS = ['small', 'large'] as const

/** What one partner invests, what would be best, and what it would invest if nothing were exposed. */
export interface Levels {
  readonly chosen: Fraction
  readonly efficient: Fraction
  readonly unexposed: Fraction
}

export function levelsAt({ here, unexposed }: InvestmentAnswer, who: number): Levels | undefined {
  const chosen = levelsOf(here)[who]
  const alone = levelsOf(unexposed)[who]
  if (!chosen || !alone || here.efficient.kind !== 'optimum') return undefined
  return { chosen, unexposed: alone, efficient: here.efficient.levels[who]! }
}

export const GUESSES: Readonly<Record<Move, string>> = {
  falls: 'Less',
  rises: 'More',
  constant: 'The same',
  turns: 'First the one, then the other',
}
export const MOVES = Object.keys(GUESSES) as readonly Move[]

const MOVES_IN_WORDS: Readonly<Record<Move, string>> = {
  falls: 'the more is exposed, the less it invests',
  rises: 'the more is exposed, the more it invests',
  constant: 'exposure makes no difference',
  turns: 'as more is exposed it first invests one way, then the other, as the line shows',
}

/** What happens, in one sentence. */
export function investmentInWords(answer: InvestmentAnswer, who: number, share: Fraction): string {
  const found = levelsAt(answer, who)
  if (!found) return ''
  const { relation } = answer.moves[who]!
  return `The ${PARTNERS[who]} firm invests ${number(found.chosen)} where ${number(found.efficient)} would be best for both: ${MOVES_IN_WORDS[relation]}${reasonOf(answer, who, share)}.`
}

/** Why it moves so: its share against the threshold; with complementarity the other's investment counts as well. */
function reasonOf(answer: InvestmentAnswer, who: number, share: Fraction): string {
  const { threshold, relation } = answer.here.reversal[who]!
  if (isComplementary(answer) || !threshold) return ''
  const side = { falls: 'below', rises: 'above', constant: 'just' }[relation]
  return `, since its share of ${number(share)} is ${side} ${number(threshold)}`
}

/** Whether each partner's return depends on what the other invests. */
export function isComplementary({ here }: InvestmentAnswer): boolean {
  return here.cross.some(effect => effect.n !== 0n)
}

/** What the gap is made of. */
export function wedgeInWords(answer: InvestmentAnswer, who: number): string[] {
  const found = levelsAt(answer, who)
  if (!found) return []
  const { chosen, efficient, unexposed } = found
  const external = efficient.sub(unexposed)
  const split = unexposed.sub(chosen)
  return [
    external.n === 0n
      ? 'All that it brings about is its own: nothing is missing but what bargaining takes.'
      : `${fullNumber(external)} would be missing even if nothing were exposed: it does not invest for what its investment is worth to the other. That is an externality, and no hold-up.`,
    compare(split, split.neg()) > 0
      ? `${fullNumber(split)} more is missing because it will have to share what is exposed. That is the hold-up.`
      : compare(split, split.neg()) < 0
        ? `Bargaining gives ${fullNumber(split.neg())} of it back: it is paid for what its investment is worth to the other.`
        : 'Bargaining takes nothing from it, and gives it nothing.',
  ]
}

/** Where the effect of exposure turns round. */
export function reversalInWords(answer: InvestmentAnswer, who: number): string {
  const { threshold } = answer.here.reversal[who]!
  if (!threshold) return 'Exposure changes nothing here, whatever the share.'
  const at = [number(threshold), besideIt(threshold)].filter(Boolean).join(' ')
  if (isComplementary(answer)) {
    return `What a unit returns to the ${PARTNERS[who]} firm by itself turns at a share of ${at}. But the firms are complementary: a unit returns more, the more the other invests, so its investment turns elsewhere, if at all.`
  }
  return `At a share of ${at} the ${PARTNERS[who]} firm invests the same, whatever is exposed. Below it, exposure discourages; above it, exposure encourages. It is what a unit is worth to the firm itself over what it is worth to both.`
}

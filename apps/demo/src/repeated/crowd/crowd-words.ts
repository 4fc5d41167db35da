/** A class in words: who has most followers, and whether that was predicted. */
import { decimals } from '../../parts/number.ts'
import type { CrowdAnswer, CrowdSide } from '../../solver/repeated-protocol.ts'

/** Shares that differ by less are drawn and told as the same. */
const SAME = 5e-7

/** The places of the strategies with most followers in a generation. */
export function leadersOf({ shares }: CrowdSide, generation: number): number[] {
  const now = shares[generation]!
  const most = Math.max(...now)
  return now.flatMap((share, k) => (most - share < SAME ? [k] : []))
}

/** "Tit for Tat", "Tit for Tat and Grim Trigger", "A, B and C". */
export function listed(titles: readonly string[]): string {
  return titles.length < 2 ? (titles[0] ?? '') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`
}

/** "37.5 %". */
export function percent(share: number): string {
  const value = Math.round(share * 1000) / 10
  return value === 0 && share > 0 ? '< 0.1 %' : `${decimals(value)} %`
}

/** Who has most followers in a generation. */
export function crowdInWords(side: CrowdSide, titles: readonly string[], generation: number): string {
  const when = generation === 0 ? 'At first' : `After ${generation} ${generation === 1 ? 'generation' : 'generations'}`
  const leaders = leadersOf(side, generation)
  const share = percent(side.shares[generation]![leaders[0]!]!)
  if (leaders.length === titles.length) {
    const best = Math.max(...side.scores)
    const scorers = titles.filter((_, k) => best - side.scores[k]! < SAME)
    const score =
      scorers.length === titles.length
        ? 'all score the same'
        : `${listed(scorers)} ${scorers.length === 1 ? 'scores' : 'score'} best`
    return `${when} all have the same share, ${share}; ${score}.`
  }
  const names = listed(leaders.map(k => titles[k]!))
  return leaders.length === 1
    ? `${when} ${names} has most followers, ${share}.`
    : `${when} ${names} have most followers, ${share} each.`
}

/** Whether the strategy that was predicted has most followers at the end. */
export function favouriteInWords({ names, sides }: CrowdAnswer, titles: readonly string[], favourite: string): string {
  const [side] = sides
  const leaders = side ? leadersOf(side, side.shares.length - 1) : []
  const said = names.indexOf(favourite)
  const end = leaders.includes(said)
    ? leaders.length === 1
      ? 'So it is.'
      : 'So it is, but not alone.'
    : `It is ${listed(leaders.map(k => titles[k]!))}.`
  return `You said: ${titles[said] ?? favourite}. ${end}`
}

/** A match in words: a round, the scores, and who was right about them. */
import { compare, type Fraction } from '@biform/core'
import { number } from '../../parts/number.ts'
import type { MatchAnswer } from '../../solver/repeated-protocol.ts'
import type { Pair } from '../presets.ts'
import type { Leader, Settings } from '../settings.ts'

/** "Round 3: Anna Cooperate, Ben Defect. Anna has 6, Ben 11." */
export function roundInWords({ players, actions }: Settings, { rounds, totals }: MatchAnswer, shown: number): string {
  const round = rounds[shown - 1]
  if (!round) return 'Nothing has been played yet.'
  const played = players.map((player, i) => `${player} ${actions[i as 0 | 1][round[i] as 0 | 1]}`).join(', ')
  return `Round ${shown}: ${played}. ${scoresInWords(players, totals[shown - 1]!)}`
}

/** "once", "7 times". */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function scoresInWords(players: Pair<string>, [first, second]: readonly Fraction[]): string {
  return `${players[0]} has ${number(first!)}, ${players[1]} ${number(second!)}.`
}

/** Who has more at the end. */
export function leaderOf({ totals }: MatchAnswer): Leader {
  const [first, second] = totals.at(-1)!
  const order = compare(first!, second!)
  return order === 0 ? 'same' : order > 0 ? 'first' : 'second'
}

export function leaderInWords(leader: Leader, players: Pair<string>): string {
  return leader === 'same' ? 'both the same' : players[leader === 'first' ? 0 : 1]
}

/** How the match ended, and whether that was predicted. */
export function endInWords({ players, bet }: Settings, match: MatchAnswer): string[] {
  const leader = leaderOf(match)
  const more = leader === 'same' ? 'Both have the same' : `${leaderInWords(leader, players)} has more`
  const after = `${more} after ${match.rounds.length} rounds.`
  const said =
    bet === undefined
      ? []
      : [`You said: ${leaderInWords(bet, players)}. ${bet === leader ? 'So it is.' : 'It came out otherwise.'}`]
  const [first, second] = match.endless ?? []
  const endless =
    first && second
      ? [
          `If they went on for ever: ${players[0]} ${number(first)} a round, ${players[1]} ${number(second)}, ${match.chance ? 'on average' : 'in the long run'}.`,
        ]
      : []
  return [after, ...said, ...endless]
}

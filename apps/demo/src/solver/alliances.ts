/** What the data of a firm's alliances say: which capability comes first, and how concentrated the portfolio is by when. */
import { dataSet, type Fraction } from '@biform/core'
import { CHRONOLOGIES } from '@biform/core/data'
import { concentration, type Precedence, precedence } from '@biform/solver'
import type { RoomNumbers } from './room-protocol.ts'

export interface AlliancesAnswer {
  /** Whether what gives legitimacy comes before what gives role flexibility. */
  readonly precedence: Precedence
  /** After each year with events, the earliest first: so many partners of equal weight would be as concentrated. */
  readonly equivalent: readonly { readonly year: number; readonly size: Fraction }[]
}

/** @param numbers the place of the firm among the chronologies, as `firm` */
export function alliancesAnswer(numbers: RoomNumbers): AlliancesAnswer {
  const { events } = CHRONOLOGIES[Number(numbers.firm)]!
  const years = [...new Set(events.map(({ year }) => year))].sort((a, b) => a - b)
  return {
    precedence: precedence(
      dataSet({ values: events.map(({ year }) => year), groups: events.map(({ capability }) => capability) }),
      'legitimacy',
      'role-flexibility',
    ),
    equivalent: years.map(year => {
      const so = events.filter(event => event.year <= year).map(({ partner }) => partner)
      const counts = [...new Set(so)].map(partner => so.filter(item => item === partner).length)
      return { year, size: concentration(counts).equivalent }
    }),
  }
}

/** A firm's portfolio of alliances as it stands after a year: its partners in the order of their first event. */
import type { AllianceEvent, Chronology } from '@biform/core/data'

/** One partner, and what has happened with it so far. */
export interface Row {
  readonly partner: string
  readonly type: AllianceEvent['type']
  /** None before it is a partner. */
  readonly marks: readonly Mark[]
}

/** What happened with one partner in one year and gave the same. */
export interface Mark {
  readonly year: number
  readonly capability: AllianceEvent['capability']
  readonly count: number
}

export interface Portfolio {
  readonly firm: string
  /** The year that is shown, the first and the last. */
  readonly year: number
  readonly first: number
  readonly last: number
  /** All partners there will be, so that a drawing keeps its size. */
  readonly rows: readonly Row[]
  /** What has happened so far, the earliest first. */
  readonly events: readonly AllianceEvent[]
  /** What happens in the year that is shown. */
  readonly now: readonly AllianceEvent[]
}

/** The first year and the last one. */
export function yearsOf({ events }: Chronology): readonly [number, number] {
  const years = events.map(({ year }) => year)
  return [Math.min(...years), Math.max(...years)]
}

export function portfolioAt(chronology: Chronology, year: number): Portfolio {
  const [first, last] = yearsOf(chronology)
  // The source has the latest first.
  const all = chronology.events.toReversed().sort((a, b) => a.year - b.year)
  const events = all.filter(event => event.year <= year)
  const partners = [...new Set(all.map(({ partner }) => partner))]
  return {
    firm: chronology.firm,
    year,
    first,
    last,
    rows: partners.map(partner => ({
      partner,
      type: all.find(event => event.partner === partner)!.type,
      marks: marksOf(events.filter(event => event.partner === partner)),
    })),
    events,
    now: events.filter(event => event.year === year),
  }
}

function marksOf(events: readonly AllianceEvent[]): Mark[] {
  const marks = new Map<string, Mark>()
  for (const { year, capability } of events) {
    const key = `${year} ${capability}`
    marks.set(key, { year, capability, count: (marks.get(key)?.count ?? 0) + 1 })
  }
  return [...marks.values()]
}

/** How many events so far gave the firm a capability. */
export function countOf({ events }: Portfolio, capability: AllianceEvent['capability']): number {
  return events.filter(event => event.capability === capability).length
}

/** How many partners so far. */
export function partnersOf({ rows }: Portfolio): number {
  return rows.filter(({ marks }) => marks.length > 0).length
}

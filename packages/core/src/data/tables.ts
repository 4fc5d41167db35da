/** The tables of the sources by name, as a scenario refers to them: labels, columns of numbers, columns of text. */
import { CHRONOLOGIES, type Chronology } from './chronologies.ts'
import { FIRMS } from './firms.ts'
import { EVIDENCE_THEMES } from './themes.ts'

/** A table, column by column; every column has one entry per record. */
export interface Table {
  readonly labels: readonly string[]
  readonly numbers: Readonly<Record<string, readonly number[]>>
  readonly texts: Readonly<Record<string, readonly string[]>>
}

const firms = FIRMS.rows
const themes = EVIDENCE_THEMES.rows

function chronology({ events }: Chronology): Table {
  return {
    labels: events.map(({ partner }) => partner),
    numbers: {
      year: events.map(({ year }) => year),
      roles: events.map(({ capability }) => (capability === 'role-flexibility' ? 1 : 0)),
      asymmetric: events.map(({ type }) => (type === 'asymmetric' ? 1 : 0)),
    },
    texts: {
      capability: events.map(({ capability }) => capability),
      type: events.map(({ type }) => type),
    },
  }
}

/**
 * Every table.
 *
 * @example
 * TABLES.get('firms').numbers.herd.slice(0, 3) // → [1000, 1000, 80]
 */
export const TABLES: ReadonlyMap<string, Table> = new Map<string, Table>([
  [
    'firms',
    {
      labels: firms.map(({ firm }) => `Firm ${firm}`),
      numbers: {
        herd: firms.map(({ herd }) => herd),
        employees: firms.map(({ employees }) => employees),
        established: firms.map(({ established }) => established),
      },
      texts: {
        type: firms.map(({ type }) => type),
        market: firms.map(({ mainMarket }) => mainMarket),
        county: firms.map(({ county }) => county),
      },
    },
  ],
  [
    'themes',
    {
      labels: themes.map(({ name }) => name),
      numbers: {
        sources: themes.map(({ sources }) => sources),
        times: themes.map(({ times }) => times),
      },
      texts: { group: themes.map(({ group }) => group) },
    },
  ],
  ...CHRONOLOGIES.map((item): [string, Table] => [item.firm.toLowerCase(), chronology(item)]),
])

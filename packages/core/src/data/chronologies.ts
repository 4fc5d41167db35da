/**
 * The relationships of three small firms with larger ones, event by event: the facts of Tables 2–4 of the source. What
 * happened is told in a word or two of ours.
 */
import { SOURCES } from './sources.ts'

/** One event in the relationships of a firm. */
export interface AllianceEvent {
  readonly year: number
  readonly partner: string
  /** In our words. */
  readonly what: string
  /** Whether the partner is much larger, or of the same kind. */
  readonly type: 'symmetric' | 'asymmetric'
  /** What the event gives the firm, as the source codes it: standing, or several roles and partners. */
  readonly capability: 'legitimacy' | 'role-flexibility'
}

/** The events of one firm, the latest first as in the source. */
export interface Chronology {
  readonly firm: string
  readonly source: string
  readonly events: readonly AllianceEvent[]
  /** What to know before one counts. */
  readonly notes: readonly string[]
}

/** Type and capability in short, so that a line below is one event. */
type Row = readonly [year: number, partner: string, what: string, type: 'S' | 'A', capability: 'L' | 'R']

function events(rows: readonly Row[]): AllianceEvent[] {
  return rows.map(([year, partner, what, type, capability]) => ({
    year,
    partner,
    what,
    type: type === 'S' ? 'symmetric' : 'asymmetric',
    capability: capability === 'L' ? 'legitimacy' : 'role-flexibility',
  }))
}

const YEARS = 'Where a row of the table has no year, that of the row before it is carried on.'

/** The three chronologies, 43 events. */
export const CHRONOLOGIES: readonly Chronology[] = [
  {
    firm: 'Xelerated',
    source: `${SOURCES['000']}, Table 2`,
    notes: [YEARS],
    events: events([
      [2011, 'Huawei', 'insourcing', 'A', 'R'],
      [2010, 'Huawei', 'recognised as a partner', 'A', 'L'],
      [2009, 'Broadcom', 'acquisition', 'A', 'R'],
      [2009, 'ADVA Optical Networking', 'selected as a supplier', 'A', 'R'],
      [2009, 'Alloptic', 'selected as a supplier', 'A', 'R'],
      [2008, 'DUNE Networks', 'interoperability', 'S', 'L'],
      [2008, 'Broadcom', 'rival product', 'A', 'R'],
      [2007, 'Fujitsu', 'selected as a supplier', 'A', 'R'],
      [2006, 'ZTE', 'selected as a supplier', 'A', 'R'],
      [2006, 'Huawei', 'selected as a supplier', 'A', 'R'],
      [2005, 'Atrika (NSN)', 'selected as a supplier', 'A', 'L'],
      [2004, 'DUNE Networks', 'alliance', 'S', 'L'],
      [2004, 'Broadcom', 'joint product', 'A', 'L'],
      [2004, 'Infineon', 'alliance', 'A', 'L'],
      [2002, 'Infineon', 'distribution', 'A', 'L'],
      [2002, 'PMC-Sierra', 'interoperability', 'S', 'L'],
      [2002, 'IDT, Integrated Device Technology', 'alliance', 'S', 'L'],
      [2001, 'NetLogic Microsystems', 'agreement', 'S', 'L'],
    ]),
  },
  {
    firm: 'Digitata',
    source: `${SOURCES['000']}, Table 3`,
    notes: [YEARS],
    events: events([
      [2012, 'MTN Swaziland', 'launch', 'A', 'R'],
      [2012, 'Transwell', 'investment', 'S', 'R'],
      [2011, 'Globacom', 'selected as a supplier', 'A', 'R'],
      [2010, 'Concurrent Systems', 'investment', 'S', 'R'],
      [2008, 'MTN Group', 'technology integrated', 'A', 'R'],
      [2008, 'Ericsson AB', 'technology integrated', 'A', 'L'],
      [2008, 'MTN Guinea Bissau', 'licence', 'A', 'L'],
      [2008, 'MTN Swaziland', 'licence', 'A', 'L'],
      [2007, 'Ericsson, Sub-Saharan division', 'collaboration', 'A', 'L'],
      [2007, 'MTN Swaziland', 'trial', 'A', 'L'],
    ]),
  },
  {
    firm: 'Seamless',
    source: `${SOURCES['000']}, Table 4`,
    notes: [YEARS],
    events: events([
      [2011, 'LETEL, Latvia', 'acquisition', 'S', 'R'],
      [2011, 'MTN Western Africa', 'order', 'A', 'R'],
      [2011, 'MTN Rwanda', 'preferred partner', 'A', 'R'],
      [2010, 'MTN Afghanistan', 'maintenance', 'A', 'R'],
      [2010, 'Independent Service Provider, Zimbabwe', 'revenue sharing', 'A', 'R'],
      [2009, 'MTN, Afghanistan', 'extension', 'A', 'R'],
      [2008, 'MTN Group', 'selected as a supplier', 'A', 'R'],
      [2008, 'MTN Group', 'order', 'A', 'L'],
      [2008, 'MTN Group', 'order', 'A', 'L'],
      [2007, 'Ericsson', 'agreement', 'A', 'L'],
      [2005, 'Ericsson', 'collaboration', 'A', 'L'],
      [2005, 'Sagem Orga', 'joint presentation', 'A', 'L'],
      [2004, 'Brightpoint Scandinavia', 'new market', 'S', 'L'],
      [2004, 'Brightpoint, India', 'new market', 'S', 'L'],
      [2002, 'Brightpoint, France', 'licence', 'S', 'L'],
    ]),
  },
]

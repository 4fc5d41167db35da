/**
 * `@biform/core/data`: the tables of the sources as typed data: facts and figures, with notes where a table and the text
 * beside it differ. Imports no parser and no schema.
 */
export { type AllianceEvent, CHRONOLOGIES, type Chronology } from './chronologies.ts'
export { FIRMS, type Firm } from './firms.ts'
export type { Data } from './sources.ts'
export { TABLES, type Table } from './tables.ts'
export { EVIDENCE_THEMES, type EvidenceTheme } from './themes.ts'

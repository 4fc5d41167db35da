/** `@biform/core/formats`: what is written for other programs, and read from them. Imported by whoever writes it, not by the entry. */
export { readBimatrixCsv, writeBimatrixCsv } from './bimatrix-csv.ts'
export { csv } from './csv.ts'
export { latex } from './latex.ts'
export { type NfgFile, type NfgOptions, readNfg, readNfgFile, writeNfg } from './nfg.ts'
export type { Cell, Table } from './table.ts'

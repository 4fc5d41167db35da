/** `@biform/core/formats`: what is written for other programs. Imported by whoever writes it, not by the entry. */
export { csv } from './csv.ts'
export { latex } from './latex.ts'
export type { Cell, Table } from './table.ts'

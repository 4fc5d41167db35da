export { addedValues, minimalRights } from './added-values.ts'
export { gately } from './gately.ts'
export { tau } from './tau.ts'

export { nucleolus, nucleolusSteps } from './nucleolus.ts'
export { prenucleolus, prenucleolusSteps } from './prenucleolus.ts'

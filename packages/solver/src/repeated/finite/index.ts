/** Games that are repeated a known number of times. */
export { type FinitelyRepeatedOptions, finitelyRepeated, finitelyRepeatedSteps } from './finitely-repeated.ts'

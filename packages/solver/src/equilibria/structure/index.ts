/** Games with structure: potential and supermodular games. */
export { MAX_POTENTIAL_PROFILES, type PotentialOptions, potential } from './potential.ts'
export { type SupermodularOptions, supermodular } from './supermodular.ts'

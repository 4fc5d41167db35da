/** Power in voting games; the Shapley–Shubik and Banzhaf indices are `shapley` and `banzhaf` of a voting game. */
export { MAX_VOTING_CELLS } from './counts.ts'
export { MAX_HALVED_PLAYERS } from './halves.ts'
export { deeganPackel, holler } from './public-good.ts'

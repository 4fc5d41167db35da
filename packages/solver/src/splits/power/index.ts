/** Power in voting games; the Shapley–Shubik and Banzhaf indices are `shapley` and `banzhaf` of a voting game. */
export { MAX_VOTING_CELLS } from './counts.ts'
export { deeganPackel, holler } from './public-good.ts'

export { dividends, MAX_DIVIDENDS_PLAYERS } from './dividends.ts'
export { type Arithmetic, shapley } from './shapley.ts'

/** Equilibria of infinitely repeated games, and the discount factors that they need. */
export { type CriticalDiscountOptions, criticalDiscount } from './critical-discount.ts'
export { isNashEquilibrium } from './is-nash-equilibrium.ts'
export { isSubgamePerfect } from './is-subgame-perfect.ts'
export { type EquilibriumDiscountsOptions, subgamePerfectDiscounts } from './subgame-perfect-discounts.ts'

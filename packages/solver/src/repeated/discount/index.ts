/** Equilibria of infinitely repeated games, and the discount factors that they need. */
export { type CriticalDiscountOptions, criticalDiscount, criticalDiscountSteps } from './critical-discount.ts'
export { isNashEquilibrium, isNashEquilibriumSteps } from './is-nash-equilibrium.ts'
export { isSubgamePerfect, isSubgamePerfectSteps } from './is-subgame-perfect.ts'
export {
  type EquilibriumDiscountsOptions,
  subgamePerfectDiscounts,
  subgamePerfectDiscountsSteps,
} from './subgame-perfect-discounts.ts'

/** Mixed equilibria of three players and more. */
export { type SupportEquilibriaOptions, supportEquilibria, supportEquilibriaSteps } from './support-equilibria.ts'

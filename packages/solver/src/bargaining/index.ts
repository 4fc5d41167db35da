/** Bargaining solutions: who gets what where two or more must agree. */
export { egalitarian } from './egalitarian.ts'
export { kalaiSmorodinsky } from './kalai-smorodinsky.ts'
export { nalebuffPie, type PieInput } from './nalebuff-pie.ts'
export { type NashBargainingOptions, nashBargaining, nashBargainingSteps } from './nash/nash-bargaining.ts'
export { MAX_RAIFFA_STEPS, raiffa } from './raiffa/raiffa.ts'
export { rubinstein } from './rubinstein.ts'
export { utilitarian } from './utilitarian.ts'

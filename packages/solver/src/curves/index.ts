/** One decision that matters to several players, whose payoffs are polynomials in it. */
export { type CurveNashOptions, curveNash } from './curve-nash.ts'
export { curveOptima } from './curve-optima.ts'
export { curveZone } from './curve-zone.ts'

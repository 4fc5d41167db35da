/** Sources of problems of one decision. */
import type { CurveResult } from '../results/index.ts'
import { NASH } from './bargaining.ts'
import type { Sources } from './sources.ts'

const STURM = `@article{sturm1835,
  author = {Sturm, Charles-Fran{\\c{c}}ois},
  title = {M{\\'e}moire sur la r{\\'e}solution des {\\'e}quations num{\\'e}riques},
  journal = {M{\\'e}moires pr{\\'e}sent{\\'e}s par divers savants {\\\`a} l'Acad{\\'e}mie royale des sciences de l'Institut de France},
  volume = {6},
  pages = {271--318},
  year = {1835}
}`

export const CURVE_SOURCES: Sources<CurveResult['method']> = {
  curveOptima: [STURM],
  curveZone: [STURM],
  curveNash: [NASH, STURM],
}

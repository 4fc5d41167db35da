/** Sources of games whose players may pay each other. */
import type { SidePaymentResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const KALAI = `@article{kalai2013,
  author = {Kalai, Adam and Kalai, Ehud},
  title = {Cooperation in Strategic Games Revisited},
  journal = {The Quarterly Journal of Economics},
  volume = {128},
  number = {2},
  pages = {917--966},
  year = {2013}
}`

const KOHLBERG_NEYMAN = `@article{kohlberg2021,
  author = {Kohlberg, Elon and Neyman, Abraham},
  title = {Cooperative Strategic Games},
  journal = {Theoretical Economics},
  volume = {16},
  number = {3},
  pages = {825--851},
  year = {2021}
}`

export const SIDE_PAYMENT_SOURCES: Sources<SidePaymentResult['method']> = {
  cocoValue: [KALAI, KOHLBERG_NEYMAN],
  competitiveness: [KALAI],
}

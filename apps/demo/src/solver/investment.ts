/** What two partners invest before they bargain: here, along the exposure, along the share, and under other ownership. */
import { type Fraction, type InvestmentGame, investmentGame, ONE, ratio, rational, ZERO } from '@biform/core'
import { type InvestmentEquilibrium, investmentEquilibrium, type Ownership, ownership } from '@biform/solver'
import type { RoomNumbers } from './room-protocol.ts'

export interface InvestmentAnswer {
  readonly here: InvestmentEquilibrium
  /** If nothing is exposed. */
  readonly unexposed: InvestmentEquilibrium
  /** What each invests as the exposure of both runs from 0 to 1. */
  readonly exposures: readonly Spot[]
  /** What each invests as its own share runs from 0 to 1, if nothing is exposed, as much as here, and all of it. */
  readonly shares: { readonly nothing: readonly Spot[]; readonly now: readonly Spot[]; readonly all: readonly Spot[] }
  readonly ownership: Ownership
  /** How each partner's investment moves along the exposures; of a line that goes both ways, nothing is predicted. */
  readonly moves: readonly { readonly relation: Move }[]
}

export type Move = 'falls' | 'rises' | 'constant' | 'turns'

/** What each partner invests where the number that moves has this value. */
export interface Spot {
  readonly value: Fraction
  readonly levels: readonly Fraction[]
}

/** Into how many parts a line is cut. */
const PARTS = 20

/** @throws InputError for numbers that make no investment game */
export function investmentAnswer(numbers: RoomNumbers): InvestmentAnswer {
  const [rho, beta, aS, eS, aL, eL, s, H] = ['rho', 'beta', 'aS', 'eS', 'aL', 'eL', 's', 'H'].map(name =>
    rational(numbers[name]!),
  ) as [Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction]
  const game = (exposure: Fraction, share: Fraction): InvestmentGame =>
    investmentGame({
      players: ['Small firm', 'Large firm'],
      own: [aS, aL],
      external: [eS, eL],
      specificity: s,
      exposure,
      shares: [share, ONE.sub(share)],
      complementarity: H,
    })
  // Each partner's own share runs from 0 to 1: the first's along the line, the second's against it.
  const alongShare = (exposure: Fraction): Spot[] =>
    steps().map(value => ({
      value,
      levels: [value, ONE.sub(value)].map((share, i) => levelsOf(investmentEquilibrium(game(exposure, share)))[i]!),
    }))
  const exposures = steps().map(value => ({ value, levels: levelsOf(investmentEquilibrium(game(value, beta))) }))
  return {
    here: investmentEquilibrium(game(rho, beta)),
    unexposed: investmentEquilibrium(game(ZERO, beta)),
    exposures,
    moves: [0, 1].map(who => ({ relation: moveOf(exposures.map(({ levels }) => levels[who]!)) })),
    shares: { nothing: alongShare(ZERO), now: alongShare(rho), all: alongShare(ONE) },
    ownership: ownership(game(rho, beta)),
  }
}

function steps(): Fraction[] {
  return Array.from({ length: PARTS + 1 }, (_, k) => ratio(BigInt(k), BigInt(PARTS)))
}

function moveOf(levels: readonly Fraction[]): Move {
  const signs = new Set(levels.slice(1).map((level, k) => Math.sign(level.compare(levels[k]!))))
  if (signs.has(1)) return signs.has(-1) ? 'turns' : 'rises'
  return signs.has(-1) ? 'falls' : 'constant'
}

/** There always is one equilibrium, as long as complementarity is below 1. */
export function levelsOf(found: InvestmentEquilibrium): readonly Fraction[] {
  return found.kind === 'equilibrium' ? found.levels : []
}

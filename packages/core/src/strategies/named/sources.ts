/** Sources that several entries share. */
import type { StrategySource } from './entry.ts'

export const AXELROD_1980: StrategySource = {
  author: 'Axelrod',
  year: 1980,
  where: 'Effective choice in the Prisoner’s Dilemma. J. Conflict Resolut. 24: 3–25',
}

export const AXELROD_1980B: StrategySource = {
  author: 'Axelrod',
  year: 1980,
  where: 'More effective choice in the Prisoner’s Dilemma. J. Conflict Resolut. 24: 379–403',
}

export const AXELROD_1984: StrategySource = {
  author: 'Axelrod',
  year: 1984,
  where: 'The Evolution of Cooperation. Basic Books',
}

export const LI_HINGSTON_KENDALL: StrategySource = {
  author: 'Li, Hingston and Kendall',
  year: 2011,
  where:
    'Engineering design of strategies for winning iterated prisoner’s dilemma competitions. IEEE Trans. Comput. Intell. AI Games 3: 348–360',
}

export const STEWART_PLOTKIN: StrategySource = {
  author: 'Stewart and Plotkin',
  year: 2012,
  where: 'Extortion and cooperation in the Prisoner’s Dilemma. PNAS 109: 10134–10135',
}

/** An entry of Axelrod's first tournament, which was known by the name of who sent it in. */
export function firstTournament(author: string): StrategySource {
  return { ...AXELROD_1980, author: `${author}, in Axelrod` }
}

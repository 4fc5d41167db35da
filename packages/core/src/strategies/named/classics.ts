/** The classics: unconditional strategies, and those that answer the other's last move. */
import { compare, type Fraction, ONE, ZERO } from '../../number/rational.ts'
import { memoryOne } from '../memory-one.ts'
import { finite, machine, type NamedStrategy } from './entry.ts'
import { AXELROD_1980, AXELROD_1980B, AXELROD_1984, firstTournament } from './sources.ts'

const NOWAK_SIGMUND_1992 = {
  author: 'Nowak and Sigmund',
  year: 1992,
  where: 'Tit for tat in heterogeneous populations. Nature 355: 250–253',
}

export const CLASSICS: readonly NamedStrategy[] = [
  finite(
    {
      name: 'cooperator',
      aliases: ['always-cooperate', 'all-c'],
      title: 'Cooperator',
      source: AXELROD_1984,
      text: 'Cooperates always.',
    },
    () => machine({ always: ['C', 'always'] }),
  ),
  finite(
    {
      name: 'defector',
      aliases: ['always-defect', 'all-d'],
      title: 'Defector',
      source: AXELROD_1984,
      text: 'Defects always.',
    },
    () => machine({ always: ['D', 'always'] }),
  ),
  finite(
    {
      name: 'alternator',
      title: 'Alternator',
      source: AXELROD_1980B,
      text: 'Cooperates and defects by turns, cooperating first.',
    },
    () => machine({ C: ['C', 'D'], D: ['D', 'C'] }),
  ),
  finite(
    {
      name: 'cycler',
      aliases: ['cycler-ccd', 'periodic-ccd'],
      title: 'Cycler',
      source: {
        author: 'Mittal and Deb',
        year: 2009,
        where: 'Optimal strategies of the iterated prisoner’s dilemma problem. IEEE Trans. Evol. Comput. 13: 554–565',
      },
      text: 'Plays a word such as CCD over and over again.',
      parameters: [{ name: 'cycle', text: 'the word', default: 'CCD' }],
    },
    ({ parameters }) => {
      const word = parameters.word('cycle', 'CCD')
      return machine(
        Object.fromEntries(
          word.map((action, i) => [`turn ${i + 1}`, [action === 0 ? 'C' : 'D', `turn ${((i + 1) % word.length) + 1}`]]),
        ),
      )
    },
  ),
  finite(
    {
      name: 'tit-for-tat',
      aliases: ['tft'],
      title: 'Tit for Tat',
      source: firstTournament('Rapoport'),
      text: 'Cooperates first, then does what the other did last.',
    },
    () => machine({ C: ['C', 'C', 'D'], D: ['D', 'C', 'D'] }),
  ),
  finite(
    {
      name: 'suspicious-tit-for-tat',
      title: 'Suspicious Tit for Tat',
      source: {
        author: 'Boyd and Lorberbaum',
        year: 1987,
        where: 'No pure strategy is evolutionarily stable in the repeated Prisoner’s Dilemma game. Nature 327: 58–59',
      },
      text: 'Defects first, then does what the other did last.',
    },
    () => machine({ D: ['D', 'C', 'D'], C: ['C', 'C', 'D'] }),
  ),
  finite(
    {
      name: 'anti-tit-for-tat',
      title: 'Anti Tit for Tat',
      source: {
        author: 'Hilbe, Nowak and Sigmund',
        year: 2013,
        where: 'Evolution of extortion in iterated prisoner’s dilemma games. PNAS 110: 6913–6918',
      },
      text: 'Cooperates first, then does the opposite of what the other did last.',
    },
    () => machine({ C: ['C', 'D', 'C'], D: ['D', 'D', 'C'] }),
  ),
  finite(
    {
      name: 'bully',
      aliases: ['reverse-tit-for-tat'],
      title: 'Bully',
      source: {
        author: 'Nachbar',
        year: 1992,
        where: 'Evolution in the finitely repeated prisoner’s dilemma. J. Econ. Behav. Organ. 19: 307–326',
      },
      text: 'Defects first, then does the opposite of what the other did last.',
    },
    () => machine({ D: ['D', 'D', 'C'], C: ['C', 'D', 'C'] }),
  ),
  finite(
    {
      name: 'win-stay-lose-shift',
      aliases: ['pavlov', 'wsls'],
      title: 'Win–Stay Lose–Shift (Pavlov)',
      source: {
        author: 'Nowak and Sigmund',
        year: 1993,
        where:
          'A strategy of win-stay, lose-shift that outperforms tit-for-tat in the Prisoner’s Dilemma game. Nature 364: 56–58',
      },
      text: 'Cooperates first and whenever both did the same in the last period, defects otherwise.',
    },
    () => machine({ C: ['C', 'C', 'D', 'D', 'C'], D: ['D', 'C', 'D', 'D', 'C'] }),
  ),
  finite(
    {
      name: 'random',
      title: 'Random',
      source: AXELROD_1980,
      text: 'Cooperates with a fixed probability in every period.',
      parameters: [{ name: 'probability', text: 'the probability of cooperating', default: '1/2' }],
    },
    ({ parameters }) => machine({ always: [parameters.probability('probability', '1/2'), 'always'] }),
  ),
  finite(
    {
      name: 'generous-tit-for-tat',
      aliases: ['gtft'],
      title: 'Generous Tit for Tat',
      source: NOWAK_SIGMUND_1992,
      text: 'Tit for tat that forgives a defection with a probability, by default the largest that defectors cannot exploit.',
      parameters: [
        {
          name: 'generosity',
          text: 'the probability of cooperating after a defection',
          default: 'min(1 − (T − R)/(R − S), (R − P)/(T − P))',
        },
      ],
    },
    ({ parameters, payoffs }) => {
      const generosity = parameters.probability('generosity', generousShare(payoffs().own))
      return machine({ friendly: ['C', 'friendly', 'provoked'], provoked: [generosity, 'friendly', 'provoked'] })
    },
  ),
  finite(
    {
      name: 'firm-but-fair',
      title: 'Firm but Fair',
      source: {
        author: 'Frean',
        year: 1994,
        where: 'The prisoner’s dilemma without synchrony. Proc. R. Soc. Lond. B 257: 75–79',
      },
      text: 'Defects after it was exploited, cooperates with probability 2/3 after mutual defection, and cooperates otherwise.',
      parameters: [{ name: 'probability', text: 'of cooperating after mutual defection', default: '2/3' }],
    },
    ({ parameters }) => memoryOne([1, 0, 1, parameters.probability('probability', '2/3')]),
  ),
]

/** min(1 − (T − R)/(R − S), (R − P)/(T − P)), held within [0, 1]; 1 where nothing tempts. */
function generousShare([R, S, T, P]: readonly Fraction[]): Fraction {
  const shares: Fraction[] = []
  if (compare(R!, S!) > 0) shares.push(ONE.sub(T!.sub(R!).div(R!.sub(S!))))
  if (compare(T!, P!) > 0) shares.push(R!.sub(P!).div(T!.sub(P!)))
  const least = shares.reduce((low, share) => (compare(share, low) < 0 ? share : low), ONE)
  return compare(least, ZERO) < 0 ? ZERO : least
}

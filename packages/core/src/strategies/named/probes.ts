/** Strategies that begin with a test of the other, and decide once what it is. */
import { finite, machine, type NamedStrategy, type StateRow } from './entry.ts'
import { AXELROD_1980B, firstTournament, LI_HINGSTON_KENDALL } from './sources.ts'

export const PROBES: readonly NamedStrategy[] = [
  finite(
    {
      name: 'prober',
      title: 'Prober',
      source: LI_HINGSTON_KENDALL,
      text: 'Opens D, C, C; defects for ever if the other cooperated in periods 2 and 3, else plays tit for tat.',
    },
    () =>
      machine({
        first: ['D', 'second'],
        second: ['C', 'third after C', 'third after D'],
        'third after C': ['C', 'hostile', 'D'],
        'third after D': ['C', 'C', 'D'],
        C: ['C', 'C', 'D'],
        D: ['D', 'C', 'D'],
        hostile: ['D', 'hostile'],
      }),
  ),
  finite(
    {
      name: 'detective',
      title: 'Detective',
      source: { author: 'Case', year: 2017, where: 'The Evolution of Trust (ncase.me/trust)' },
      text: 'Opens C, D, C, C; plays tit for tat if the other defected meanwhile, else defects for ever.',
    },
    () =>
      machine({
        first: ['C', 'second', 'second answered'],
        second: ['D', 'third', 'third answered'],
        third: ['C', 'fourth', 'fourth answered'],
        fourth: ['C', 'hostile', 'D'],
        'second answered': ['D', 'third answered'],
        'third answered': ['C', 'fourth answered'],
        'fourth answered': ['C', 'C', 'D'],
        C: ['C', 'C', 'D'],
        D: ['D', 'C', 'D'],
        hostile: ['D', 'hostile'],
      }),
  ),
  finite(
    {
      name: 'handshake',
      title: 'Handshake',
      source: {
        author: 'Robson',
        year: 1990,
        where: 'Efficiency in evolutionary games: Darwin, Nash and the secret handshake. J. Theor. Biol. 144: 379–396',
      },
      text: 'Opens C, D; cooperates for ever if the other opened in the same way, else defects for ever.',
    },
    () =>
      machine({
        first: ['C', 'second', 'second to a stranger'],
        second: ['D', 'stranger', 'friend'],
        'second to a stranger': ['D', 'stranger'],
        friend: ['C', 'friend'],
        stranger: ['D', 'stranger'],
      }),
  ),
  finite(
    {
      name: 'tester',
      title: 'Tester',
      source: { ...AXELROD_1980B, author: 'Gladstein, in Axelrod' },
      text: 'Defects first; at the other’s first defection it apologises and plays tit for tat, and until then it plays C, C and then D, C by turns.',
      uncertain:
        'Only the outline is published; the order of cooperation and defection before the first answer is a reading of it.',
    },
    () =>
      machine({
        first: ['D', 'second', 'C'],
        second: ['C', 'third', 'C'],
        third: ['C', 'defecting', 'C'],
        defecting: ['D', 'cooperating', 'C'],
        cooperating: ['C', 'defecting', 'C'],
        C: ['C', 'C', 'D'],
        D: ['D', 'C', 'D'],
      }),
  ),
  finite(
    {
      name: 'davis',
      aliases: ['first-by-davis'],
      title: 'Davis',
      source: firstTournament('Davis'),
      text: 'Cooperates for ten periods, then defects for ever once the other has defected, in those ten or later.',
      parameters: [
        { name: 'rounds', text: 'the number of periods in which it cooperates whatever happens', default: '10' },
      ],
      uncertain:
        'Reconstruction from the description of the entry; whether defections in the first ten periods count is read as yes.',
    },
    ({ parameters }) => {
      const rounds = parameters.whole('rounds', 10)
      const rows: [string, StateRow][] = []
      for (let i = 1; i < rounds; i++) {
        const last = i === rounds - 1
        const next = last ? 'friendly' : `round ${i + 1}`
        const wronged = last ? 'wronged' : `round ${i + 1} wronged`
        rows.push([`round ${i}`, ['C', next, wronged]])
        if (i > 1) rows.push([`round ${i} wronged`, ['C', wronged]])
      }
      if (rounds > 1) rows.push(['wronged', ['C', 'hostile']])
      rows.push(['friendly', ['C', 'friendly', 'hostile']], ['hostile', ['D', 'hostile']])
      return machine(Object.fromEntries(rows))
    },
  ),
]

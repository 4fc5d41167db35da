/** Strategies that differ in how long they retaliate, and in how they make peace again. */
import { ONE } from '../../number/rational.ts'
import type { Automaton } from '../automaton.ts'
import { finite, machine, type NamedStrategy, type StateRow } from './entry.ts'
import { AXELROD_1980, AXELROD_1984, LI_HINGSTON_KENDALL, STEWART_PLOTKIN } from './sources.ts'

export const RETALIATORS: readonly NamedStrategy[] = [
  finite(
    {
      name: 'grim-trigger',
      aliases: ['grim'],
      title: 'Grim Trigger',
      source: {
        author: 'Friedman',
        year: 1971,
        where: 'A non-cooperative equilibrium for supergames. Rev. Econ. Stud. 38: 1–12',
      },
      text: 'Cooperates until anybody defects, by its own mistake too, then defects for ever.',
    },
    () => machine({ friendly: ['C', 'friendly', 'hostile', 'hostile', 'hostile'], hostile: ['D', 'hostile'] }),
  ),
  finite(
    {
      name: 'grudger',
      aliases: ['friedman', 'spite'],
      title: 'Grudger',
      source: AXELROD_1980,
      text: 'Cooperates until the other defects for the first time, then defects for ever. Its own defection it does not see.',
    },
    () => machine({ friendly: ['C', 'friendly', 'hostile'], hostile: ['D', 'hostile'] }),
  ),
  finite(
    {
      name: 'k-period-punishment',
      aliases: ['limited-retaliation', 'limited-retaliate'],
      title: 'k-Period Punishment (Limited Retaliation)',
      source: {
        author: 'Green and Porter',
        year: 1984,
        where: 'Noncooperative collusion under imperfect price information. Econometrica 52: 87–100',
      },
      text: 'Answers a defection with k defections, whatever the other does meanwhile, and then cooperates again.',
      parameters: [{ name: 'periods', text: 'the number k of defections', default: '2' }],
    },
    ({ parameters }) => {
      const periods = parameters.whole('periods', 2)
      return punisher(periods, 0)
    },
  ),
  finite(
    {
      name: 'soft-grudger',
      title: 'Soft Grudger',
      source: LI_HINGSTON_KENDALL,
      text: 'Answers a defection with four defections and two cooperations, whatever the other does meanwhile.',
    },
    () => punisher(4, 2),
  ),
  finite(
    {
      name: 'two-tits-for-tat',
      title: 'Two Tits for Tat',
      source: AXELROD_1984,
      text: 'Defects if the other defected in either of the last two periods.',
    },
    () => memoryOfDefections(2),
  ),
  finite(
    {
      name: 'hard-tit-for-tat',
      title: 'Hard Tit for Tat',
      source: STEWART_PLOTKIN,
      text: 'Defects if the other defected in any of the last three periods.',
    },
    () => memoryOfDefections(3),
  ),
  finite(
    {
      name: 'tit-for-2-tats',
      aliases: ['tit-for-two-tats', 'tf2t'],
      title: 'Tit for Two Tats',
      source: AXELROD_1984,
      text: 'Defects only if the other defected in both of the last two periods.',
    },
    () =>
      machine({
        calm: ['C', 'calm', 'warned'],
        warned: ['C', 'calm', 'provoked'],
        provoked: ['D', 'calm', 'provoked'],
      }),
  ),
  finite(
    {
      name: 'hard-tit-for-2-tats',
      aliases: ['hard-tit-for-two-tats'],
      title: 'Hard Tit for Two Tats',
      source: STEWART_PLOTKIN,
      text: 'Defects if the other defected twice running within the last three periods.',
    },
    () =>
      machine({
        calm: ['C', 'calm', 'warned'],
        warned: ['C', 'calm', 'provoked'],
        provoked: ['D', 'wary', 'provoked'],
        wary: ['D', 'calm', 'warned'],
      }),
  ),
  finite(
    {
      name: 'contrite-tit-for-tat',
      title: 'Contrite Tit for Tat',
      source: {
        author: 'Wu and Axelrod',
        year: 1995,
        where: 'How to cope with noise in the iterated prisoner’s dilemma. JCR 39: 183–189; after Sugden (1986)',
      },
      text: 'Tit for tat that accepts the answer to its own unprovoked defection: it then cooperates until it has done so.',
    },
    () =>
      machine({
        content: ['C', 'content', 'provoked', 'contrite', 'content'],
        provoked: ['D', 'content', 'provoked'],
        contrite: ['C', 'content', 'content', 'contrite', 'contrite'],
      }),
  ),
  finite(
    {
      name: 'remorseful-prober',
      title: 'Remorseful Prober',
      source: LI_HINGSTON_KENDALL,
      text: 'Tit for tat that now and then defects unprovoked, and then lets one answer to that pass.',
      parameters: [{ name: 'probability', text: 'of an unprovoked defection', default: '1/10' }],
      uncertain:
        'The paper says that it tries to break the series of mutual defections after a probe; here the one defection that answers a probe is forgiven, and it does not probe while it waits for the answer.',
    },
    ({ parameters }) =>
      machine({
        start: ['C', 'peace', 'retaliating', 'waiting', 'remorseful'],
        peace: [
          ONE.sub(parameters.probability('probability', '1/10')),
          'peace',
          'retaliating',
          'waiting',
          'remorseful',
        ],
        retaliating: ['D', 'peace', 'retaliating'],
        waiting: ['C', 'peace', 'remorseful'],
        remorseful: ['C', 'peace', 'retaliating'],
      }),
  ),
]

/** Cooperates; after a defection of the other, defects and then cooperates so often, before it looks again. */
function punisher(defections: number, cooperations: number): Automaton {
  const rows: [string, StateRow][] = [['friendly', ['C', 'friendly', 'punishing 1']]]
  const length = defections + cooperations
  for (let i = 1; i <= length; i++) {
    const next = i === length ? 'friendly' : i < defections ? `punishing ${i + 1}` : `calming ${i + 1 - defections}`
    rows.push(i <= defections ? [`punishing ${i}`, ['D', next]] : [`calming ${i - defections}`, ['C', next]])
  }
  return machine(Object.fromEntries(rows))
}

/** Defects while a defection of the other is among its last so many moves. */
function memoryOfDefections(periods: number): Automaton {
  const rows: [string, StateRow][] = [['friendly', ['C', 'friendly', 'hostile 1']]]
  for (let i = 1; i <= periods; i++) {
    rows.push([`hostile ${i}`, ['D', i === periods ? 'friendly' : `hostile ${i + 1}`, 'hostile 1']])
  }
  return machine(Object.fromEntries(rows))
}

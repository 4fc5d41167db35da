/** Strategies that go by what the other has done on the whole: their memory is unbounded. */
import { compare, type Fraction, ZERO } from '../../number/rational.ts'
import { type NamedStrategy, open } from './entry.ts'
import { AXELROD_1984, LI_HINGSTON_KENDALL, STEWART_PLOTKIN } from './sources.ts'

export const MAJORITY: readonly NamedStrategy[] = [
  open(
    {
      name: 'go-by-majority',
      aliases: ['soft-majority', 'soft-go-by-majority'],
      title: 'Go by Majority (soft)',
      source: AXELROD_1984,
      text: 'Cooperates if the other has cooperated at least as often as it has defected.',
    },
    () => {
      let balance = 0
      return (turn, _, other) => {
        if (turn > 0) balance += other === 0 ? 1 : -1
        return balance >= 0 ? 0 : 1
      }
    },
  ),
  open(
    {
      name: 'hard-majority',
      aliases: ['hard-go-by-majority'],
      title: 'Go by Majority (hard)',
      source: STEWART_PLOTKIN,
      text: 'Defects unless the other has cooperated more often than it has defected.',
    },
    () => {
      let balance = 0
      return (turn, _, other) => {
        if (turn > 0) balance += other === 0 ? 1 : -1
        return balance > 0 ? 0 : 1
      }
    },
  ),
  open(
    {
      name: 'gradual',
      title: 'Gradual',
      source: {
        author: 'Beaufils, Delahaye and Mathieu',
        year: 1996,
        where:
          'Our meeting with Gradual: a good strategy for the iterated prisoner’s dilemma. Artificial Life V: 202–209. MIT Press',
      },
      text: 'Answers a defection with as many defections as the other has shown by then, and then with two cooperations.',
      uncertain:
        'Defections that it sees before its second conciliatory cooperation are counted, and begin no punishment of their own.',
    },
    () => {
      let defections = 0
      let punishing = 0
      let calming = 0
      return (turn, _, other) => {
        if (turn > 0 && other === 1) defections++
        if (punishing === 0 && calming === 0 && turn > 0 && other === 1) {
          punishing = defections
          calming = 2
        }
        if (punishing > 0) {
          punishing--
          return 1
        }
        if (calming > 0) calming--
        return 0
      }
    },
  ),
  open(
    {
      name: 'adaptive',
      title: 'Adaptive',
      source: LI_HINGSTON_KENDALL,
      text: 'Opens CCCCCCDDDDD, then plays the action that has paid more on average so far; of equal ones it cooperates.',
    },
    ({ payoffs }) => {
      const { own } = payoffs()
      const counts = [0, 0, 0, 0]
      const mean = (outcomes: readonly [number, number]): Fraction => {
        const times = outcomes.reduce((total, i) => total + counts[i]!, 0)
        return outcomes.reduce((total, i) => total.add(own[i]!.mul(counts[i]!)), ZERO).div(Math.max(times, 1))
      }
      return (turn, mine, other) => {
        if (turn > 0) counts[2 * mine + other]!++
        if (turn < 11) return turn < 6 ? 0 : 1
        return compare(mean([0, 1]), mean([2, 3])) >= 0 ? 0 : 1
      }
    },
  ),
]

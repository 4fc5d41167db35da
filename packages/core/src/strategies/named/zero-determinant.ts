/** The zero-determinant strategies that the literature names. Where a game is given, they are made for its payoffs. */
import { ONE, rational } from '../../number/rational.ts'
import { aroundOutcome, checkTwoByTwo, enforcing, type LinearRelation } from '../zero-determinant.ts'
import { type EntryText, type FiniteContext, finite, type NamedStrategy } from './entry.ts'
import { STEWART_PLOTKIN } from './sources.ts'

const SPEED = { name: 'speed', text: 'φ as a part of the largest that is possible, in (0, 1]' }

export const ZERO_DETERMINANT: readonly NamedStrategy[] = [
  entry(
    {
      name: 'zd-extort-2',
      aliases: ['zd-extortion'],
      title: 'ZD Extort-2',
      source: STEWART_PLOTKIN,
      text: 'Enforces that its gain over mutual defection is twice the other’s.',
    },
    '1/2',
    context => extort(context, 2),
  ),
  entry(
    {
      name: 'zd-extort-4',
      title: 'ZD Extort-4',
      source: STEWART_PLOTKIN,
      text: 'Enforces that its gain over mutual defection is four times the other’s.',
    },
    1,
    context => extort(context, 4),
  ),
  entry(
    {
      name: 'zd-gtft-2',
      aliases: ['zd-generous'],
      title: 'ZD GTFT-2 (generous)',
      source: STEWART_PLOTKIN,
      text: 'Enforces that its loss against mutual cooperation is twice the other’s.',
    },
    1,
    ({ payoffs }) => aroundOutcome(rational(2), payoffs(), 0),
  ),
  entry(
    {
      name: 'zd-set-2',
      aliases: ['equalizer'],
      title: 'ZD SET-2 (equalizer)',
      source: {
        author: 'Press and Dyson',
        year: 2012,
        where:
          'Iterated Prisoner’s Dilemma contains strategies that dominate any evolutionary opponent. PNAS 109: 10409–10413',
      },
      text: 'Sets the other’s average payoff half-way between mutual defection and mutual cooperation, whatever the other does.',
    },
    '3/4',
    ({ payoffs }) => {
      const { other } = payoffs()
      return { own: 0, other: -1, constant: other[0]!.add(other[3]!).div(2) }
    },
  ),
]

function extort({ payoffs }: FiniteContext, factor: number): LinearRelation {
  return aroundOutcome(rational(factor), payoffs(), 3)
}

function entry(
  text: EntryText,
  part: string | number,
  relation: (context: FiniteContext) => LinearRelation,
): NamedStrategy {
  return finite({ ...text, parameters: [{ ...SPEED, default: String(part) }] }, context => {
    checkTwoByTwo(context.role)
    const speed = context.parameters.positiveShare('speed', part)
    return enforcing(relation(context), context.payoffs(), extreme => extreme.mul(speed), ONE)
  })
}

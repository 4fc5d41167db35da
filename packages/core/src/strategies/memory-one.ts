/** Memory-one strategies of two-action, two-player games, after Press and Dyson (2012) and Nowak and Sigmund (1993). */
import { InputError, show } from '../errors.ts'
import { ONE, type Rational } from '../number/rational.ts'
import { type Automaton, automaton, probability } from './automaton.ts'

/**
 * The strategy that cooperates with a probability that depends on the last period alone.
 *
 * Action 0 is to cooperate (C), action 1 to defect (D). The states are "start" and the last period's outcomes "CC",
 * "CD", "DC", "DD", own action first. A start that no history can tell from one of them is still a state of its own.
 *
 * @param probabilities of cooperating after CC, CD, DC, DD, own action first
 * @param first the probability of cooperating in period 0; default 1
 * @throws InputError for a list of another length and for probabilities outside [0, 1]
 * @example
 * const winStayLoseShift = memoryOne([1, 0, 0, 1])
 * winStayLoseShift.states // → ['start', 'CC', 'CD', 'DC', 'DD']
 * winStayLoseShift.outputs[2] // → ['0', '1']
 */
export function memoryOne(probabilities: readonly Rational[], first: Rational = ONE): Automaton {
  if (!Array.isArray(probabilities) || probabilities.length !== 4) {
    throw new InputError('probabilities', `${show(probabilities)} is not a list of four: after CC, CD, DC, DD`)
  }
  const cooperation = [
    probability(first, 'first'),
    ...Array.from(probabilities, (value, i) => probability(value as Rational, `probabilities[${i}]`)),
  ]
  return automaton({
    actions: [2, 2],
    states: ['start', 'CC', 'CD', 'DC', 'DD'],
    outputs: cooperation.map(value => [value, ONE.sub(value)]),
    transitions: cooperation.map(() => [1, 2, 3, 4]),
  })
}

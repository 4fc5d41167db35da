/** Strategies of partners in an alliance: trust that grows with the stakes, trust with a threshold, and leaving. */
import { entryCount, InputError } from '../../errors.ts'
import { compare, type Fraction, numerator, ONE, ZERO } from '../../number/rational.ts'
import { automaton } from '../automaton.ts'
import { finite, finiteInRole, machine, type NamedStrategy, openWith } from './entry.ts'

export const ALLIANCES: readonly NamedStrategy[] = [
  finiteInRole(
    {
      name: 'phased-trust',
      aliases: ['gradualism'],
      title: 'Phased Trust (Gradualism)',
      source: { author: 'Watson', year: 1999, where: 'Starting small and renegotiation. J. Econ. Theory 85: 52–90' },
      text: 'Takes the highest stake that is safe at its belief; each cooperation of the other raises the belief, and a defection ends it.',
      parameters: [
        { name: 'stakes', text: 'the stake of each own action', default: '1 for cooperation, 0 for all else' },
        { name: 'odds', text: 'the odds, at the beginning, that the other is honest', default: '1/4' },
        { name: 'opportunism', text: 'π, the probability with which one who is not honest cooperates', default: '1/2' },
        { name: 'ratio', text: 'r/l, the gain from an honest partner over the loss per stake', default: '1' },
      ],
    },
    ({ parameters, role, name }) => {
      const [own, ...others] = role.actions as [number, ...number[]]
      const stakes =
        parameters.list('stakes') ?? Array.from({ length: own }, (_, a) => (a === role.cooperation[0] ? ONE : ZERO))
      if (stakes.length !== own) throw new InputError('stakes', `has ${entryCount(stakes.length)} for ${own} actions`)
      const odds = parameters.number('odds', '1/4')
      const opportunism = parameters.probability('opportunism', '1/2')
      const ratio = parameters.number('ratio', 1)
      for (const [at, value] of [
        ['odds', odds],
        ['ratio', ratio],
        ['opportunism', opportunism],
      ] as const) {
        if (compare(value, ZERO) <= 0) throw new InputError(at, `${value.toFraction()} is not above 0`)
      }
      // Others with the same number of actions have the same stakes; else they cooperate or do not.
      const stakeOf = (k: number, action: number): Fraction => {
        if (k === 0 || others[k - 1] === own) return stakes[action]!
        return action === role.cooperation[k] ? highest : ZERO
      }
      const highest = stakes.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
      const plays = phases(stakes, ratio.mul(odds), opportunism)
      if (compare(highest, ZERO) <= 0 || stakes.every(stake => compare(stake, highest) === 0)) {
        throw new InputError('stakes', 'need one above 0, and another one')
      }
      const lowest = stakes.reduce((found, stake, a) => (compare(stake, stakes[found]!) < 0 ? a : found), 0)
      const ended = plays.length
      return automaton({
        name,
        actions: role.actions,
        ...(role.labels === undefined ? {} : { labels: role.labels }),
        states: [...plays.map((_, t) => `${t} seen`), 'ended'],
        outputs: [...plays, lowest],
        transitions: [...plays.map((_, t) => t), ended].map(t => (played: readonly number[]) => {
          if (t === ended) return ended
          const mine = stakeOf(0, played[0]!)
          const theirs = played.slice(1).map((action, k) => stakeOf(k + 1, action))
          if (theirs.some(stake => compare(stake, mine) < 0)) return ended
          const shown = theirs.every(stake => compare(stake, ZERO) > 0)
          return shown ? Math.min(t + 1, ended - 1) : t
        }),
      })
    },
  ),
  openWith(
    {
      name: 'reciprocity',
      aliases: ['trust-threshold'],
      title: 'Reciprocity with a Trust Threshold',
      source: { author: 'Coleman', year: 1990, where: 'Foundations of Social Theory. Harvard University Press, ch. 5' },
      text: 'Cooperates while its trust, the share of the other’s cooperation so far with some given beforehand, is at least a threshold.',
      parameters: [
        { name: 'threshold', text: 'τ*, the trust from which it cooperates', default: '1/2' },
        { name: 'cooperations', text: 'how many cooperations it gives the other beforehand', default: '1' },
        { name: 'defections', text: 'how many defections it gives the other beforehand', default: '1' },
      ],
    },
    parameters => {
      const threshold = parameters.number('threshold', '1/2')
      const cooperations = parameters.whole('cooperations', 1, 0, 1_000_000)
      const defections = parameters.whole('defections', 1, 0, 1_000_000)
      if (cooperations + defections === 0) {
        throw new InputError('cooperations', 'and defections are both 0: there is no trust to begin with')
      }
      return () => {
        let trusted = BigInt(cooperations)
        let all = BigInt(cooperations + defections)
        const [top, bottom] = [numerator(threshold), threshold.d]
        return (turn, _, other) => {
          if (turn > 0) {
            all++
            if (other === 0) trusted++
          }
          return trusted * bottom >= top * all ? 0 : 1
        }
      }
    },
  ),
  finite(
    {
      name: 'portfolio-switching',
      aliases: ['outside-option'],
      title: 'Portfolio Switching',
      source: {
        author: 'McCall',
        year: 1970,
        where: 'Economics of information and job search. Q. J. Econ. 84: 113–126',
      },
      text: 'Cooperates while the alliance pays at least what another one would; else it looks around, and leaves for ever when an offer arrives.',
      parameters: [
        { name: 'arrival', text: 'the probability that an offer arrives in a period', default: '1/4' },
        { name: 'option', text: 'what the other alliance pays per period', default: 'half-way between P and R' },
      ],
    },
    ({ parameters, payoffs }) => {
      const { own } = payoffs()
      const option = parameters.number('option', own[0]!.add(own[3]!).div(2))
      const arrival = parameters.probability('arrival', '1/4')
      const next = own.map(payoff => (compare(payoff, option) >= 0 ? 'content' : 'looking'))
      // Who looks around and is seen to defect has left.
      return machine({
        content: ['C', ...next],
        looking: [ONE.sub(arrival), next[0]!, next[1]!, 'left', 'left'],
        left: ['D', 'left'],
      })
    },
  ),
]

/** Phased trust has at most this many phases. */
const MAX_PHASES = 200

/** The action with the highest stake that is safe, after each number of observed cooperations until it is the highest. */
function phases(stakes: readonly Fraction[], first: Fraction, opportunism: Fraction): number[] {
  // The safe stake first / opportunism^t as top/bottom, never reduced.
  let [top, bottom] = [first.n, first.d]
  const found: number[] = []
  const highest = stakes.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  for (;;) {
    if (found.length === MAX_PHASES) throw new InputError('opportunism', `needs more than ${MAX_PHASES} phases`)
    let action = -1
    stakes.forEach((stake, a) => {
      if (numerator(stake) * bottom > top * stake.d) return
      if (action < 0 || compare(stake, stakes[action]!) > 0) action = a
    })
    if (action < 0) throw new InputError('stakes', 'are all above what is safe at first')
    found.push(action)
    if (compare(stakes[action]!, highest) === 0 || compare(opportunism, ONE) === 0) return found
    top *= opportunism.d
    bottom *= opportunism.n
  }
}

/**
 * The entries of Axelrod's first tournament (1980) that are not among the classics, rebuilt from the descriptions in its
 * report. The programs themselves are lost, and no rebuilding is known that reproduces the published ranking: what each
 * description leaves open is said in `uncertain`.
 */
import { compare, type Fraction, ONE, rational, sum, ZERO } from '../../number/rational.ts'
import { automaton } from '../automaton.ts'
import { type History, memoryN, reactive } from '../memory-n.ts'
import { memoryOne } from '../memory-one.ts'
import { finite, type NamedStrategy, open } from './entry.ts'
import { firstTournament } from './sources.ts'

export const FIRST_TOURNAMENT_ENTRIES: readonly NamedStrategy[] = [
  open(
    {
      name: 'tideman-chieruzzi',
      aliases: ['first-by-tideman-and-chieruzzi'],
      title: 'Tideman and Chieruzzi',
      source: firstTournament('Tideman and Chieruzzi'),
      text: 'Tit for tat whose retaliation grows by one with each run of defections after the first, with fresh starts, and defections in the last two periods.',
      uncertain:
        'Whether defections are counted from the beginning or from the last fresh start (here: from the beginning); without a known number of periods the end has no effect.',
    },
    ({ payoffs, turns }) => {
      const { own, other: others } = payoffs()
      let lead = ZERO
      let runs = 0
      let punishing = 0
      let fresh = 0
      let sinceFresh = 0
      let defections = 0
      let before = 0
      return (turn, mine, other) => {
        const left = turns === undefined ? Number.POSITIVE_INFINITY : turns - turn
        if (turn === 0) return left <= 2 ? 1 : 0
        lead = lead.add(own[2 * mine + other]!).sub(others[2 * mine + other]!)
        const [begun, ended] = [other === 1 && before === 0, other === 0 && before === 1]
        before = other
        defections += other
        sinceFresh++
        if (left <= 2) return 1
        if (fresh > 0) {
          fresh--
          return 0
        }
        const unlikeChance = (2 * defections - turn) ** 2 >= 9 * turn
        if (compare(lead, TEN) >= 0 && !begun && sinceFresh >= 20 && left >= 10 && unlikeChance) {
          runs = 0
          punishing = 0
          sinceFresh = 0
          fresh = 1
          return 0
        }
        if (ended) {
          runs++
          punishing = Math.max(punishing, runs - 1)
        }
        if (punishing > 0) {
          punishing--
          return 1
        }
        return other
      }
    },
  ),
  finite(
    {
      name: 'nydegger',
      aliases: ['first-by-nydegger'],
      title: 'Nydegger',
      source: firstTournament('Nydegger'),
      text: 'Tit for tat for three periods with one exception; then a table over the last three periods says when to defect.',
      uncertain:
        'Little: the table is published. Read here with the latest period in the highest place, 2 for the other’s defection and 1 for its own.',
    },
    () => memoryN({ memory: 3, plays: nydegger }),
  ),
  finite(
    {
      name: 'grofman',
      aliases: ['first-by-grofman'],
      title: 'Grofman',
      source: firstTournament('Grofman'),
      text: 'Cooperates if both did the same in the last period, else with probability 2/7.',
      uncertain: 'The first move, which is taken to be cooperation.',
    },
    () => memoryOne([1, '2/7', '2/7', 1]),
  ),
  open(
    {
      name: 'shubik',
      aliases: ['first-by-shubik'],
      title: 'Shubik',
      source: firstTournament('Shubik'),
      text: 'Answers each new defection with retaliation that is longer by one than the last.',
      uncertain: 'Whether defections of the other during the retaliation count as new (here: no).',
    },
    () => {
      let length = 0
      let punishing = 0
      return (_, mine, other) => {
        if (punishing > 0) {
          punishing--
          return 1
        }
        if (other === 0 || mine === 1) return 0
        punishing = length++
        return 1
      }
    },
  ),
  open(
    {
      name: 'stein-rapoport',
      aliases: ['first-by-stein-and-rapoport'],
      title: 'Stein and Rapoport',
      source: firstTournament('Stein and Rapoport'),
      text: 'Cooperates four times, then tit for tat; every 15 periods it tests whether the other plays at random, and defects while it seems so; defects in the last two periods.',
      uncertain:
        'The test: here chi-squared with one degree of freedom at 5 percent, on how often the other cooperated and defected.',
    },
    ({ turns }) => {
      let balance = 0
      let random = false
      return (turn, _, other) => {
        if (turn > 0) balance += other === 0 ? 1 : -1
        if (turns !== undefined && turns - turn <= 2) return 1
        if (turn < 4) return 0
        if (turn % 15 === 0) random = seemsRandom(balance, turn)
        return random ? 1 : other
      }
    },
  ),
  open(
    {
      name: 'graaskamp',
      aliases: ['first-by-graaskamp'],
      title: 'Graaskamp',
      source: firstTournament('Graaskamp'),
      text: 'Tit for tat that defects in period 51 as a test; after period 56 it defects for ever against a random player, goes on with tit for tat against tit for tat or a twin, and defects every 5 to 15 periods against others.',
      uncertain:
        'How a random player is recognised (here: chi-squared at 5 percent), and the entry ANALOGY that it also looked for, which is unknown.',
    },
    ({ random }) => {
      let balance = 0
      let copies = true
      let twin = true
      let mineBefore = 0
      let kind: 'random' | 'tit for tat' | 'other' | undefined
      let next = 0
      return (turn, mine, other) => {
        if (turn === 0) return 0
        balance += other === 0 ? 1 : -1
        copies &&= other === mineBefore
        twin &&= other === mine
        mineBefore = mine
        if (turn === 50) return 1
        if (turn < 56) return other
        if (kind === undefined) {
          kind = copies || twin ? 'tit for tat' : seemsRandom(balance, turn) ? 'random' : 'other'
          next = turn + random.integer(5, 15)
        }
        if (kind === 'random') return 1
        if (kind === 'other' && turn === next) {
          next += random.integer(5, 15)
          return 1
        }
        return other
      }
    },
  ),
  open(
    {
      name: 'downing',
      aliases: ['first-by-downing'],
      title: 'Downing',
      source: firstTournament('Downing'),
      text: 'Estimates how probably the other cooperates after cooperation and after defection, and plays what is best in the long run against that: cooperation, defection, or both by turns.',
      uncertain:
        'The estimates: here relative frequencies, 1/2 while there is none, so that it defects in the first two periods.',
    },
    ({ payoffs }) => {
      const { own } = payoffs()
      // counts[own action in one period][what the other did in the next]
      const counts = [
        [0, 0],
        [0, 0],
      ]
      let mineBefore = 0
      const estimate = ([c, d]: readonly number[]): Fraction =>
        c! + d! === 0 ? HALF : rational(c!).div(rational(c! + d!))
      return (turn, mine, other) => {
        if (turn > 1) counts[mineBefore]![other]!++
        mineBefore = mine
        const [alpha, beta] = counts.map(estimate) as [Fraction, Fraction]
        const value = (action: number, chance: Fraction): Fraction =>
          sum([own[2 * action]!.mul(chance), own[2 * action + 1]!.mul(ONE.sub(chance))])
        const cooperating = value(0, alpha)
        const defecting = value(1, beta)
        const byTurns = value(1, alpha).add(value(0, beta)).div(2)
        if (compare(cooperating, defecting) >= 0 && compare(cooperating, byTurns) >= 0) return 0
        if (compare(byTurns, defecting) >= 0) return turn === 0 ? 0 : 1 - mine
        return 1
      }
    },
  ),
  finite(
    {
      name: 'feld',
      aliases: ['first-by-feld'],
      title: 'Feld',
      source: firstTournament('Feld'),
      text: 'Defects after a defection; after cooperation it cooperates with a probability that falls from 1 to 1/2 by period 200.',
      parameters: [
        { name: 'rounds', text: 'the number of periods in which the probability falls to 1/2', default: '200' },
      ],
      uncertain: 'The path of the probability, which is taken to be linear.',
    },
    ({ parameters }) => {
      const rounds = parameters.whole('rounds', 200)
      const chance = (turn: number): Fraction => ONE.sub(rational(Math.min(turn, rounds)).div(rational(2 * rounds)))
      const after = (turn: number, other: number): number => 2 * Math.min(turn, rounds) - 1 + other
      const turns = Array.from({ length: rounds }, (_, i) => i + 1)
      return automaton({
        actions: [2, 2],
        states: ['start', ...turns.flatMap(turn => [`C before ${turn}`, `D before ${turn}`])],
        outputs: [0, ...turns.flatMap(turn => [[chance(turn), ONE.sub(chance(turn))], 1])],
        transitions: [0, ...turns].flatMap(turn => {
          const next = [0, 1, 0, 1].map(other => after(turn + 1, other))
          return turn === 0 ? [next] : [next, next]
        }),
      })
    },
  ),
  finite(
    {
      name: 'joss',
      aliases: ['first-by-joss', 'naive-prober'],
      title: 'Joss',
      source: firstTournament('Joss'),
      text: 'Tit for tat that cooperates with probability 9/10 only after the other’s cooperation.',
      parameters: [{ name: 'probability', text: 'of cooperating after cooperation', default: '9/10' }],
      uncertain: 'The first move, which is taken to be cooperation.',
    },
    ({ parameters }) => reactive([parameters.probability('probability', '9/10'), 0]),
  ),
  finite(
    {
      name: 'tullock',
      aliases: ['first-by-tullock'],
      title: 'Tullock',
      source: firstTournament('Tullock'),
      text: 'Cooperates in the first 11 periods, then 10 percentage points less often than the other did in the last ten.',
      uncertain: 'Little. It is finite, but has to remember ten periods: 3071 states.',
    },
    () => {
      // A window of the other's moves, the latest in the lowest bit, below a leading 1: 1 is the empty window.
      const opening = Array.from({ length: 2047 }, (_, i) => i + 1)
      const windows = Array.from({ length: 1024 }, (_, i) => i)
      const chance = (window: number): Fraction => {
        const cooperations = 10 - window.toString(2).replaceAll('0', '').length
        return rational(Math.max(cooperations - 1, 0)).div(10)
      }
      const later = (window: number): number => 2047 + (window & 1023)
      return automaton({
        actions: [2, 2],
        states: [
          ...opening.map(code => `opening ${code.toString(2)}`),
          ...windows.map(code => code.toString(2).padStart(10, '0')),
        ],
        outputs: [...opening.map(() => 0), ...windows.map(code => [chance(code), ONE.sub(chance(code))])],
        transitions: [
          ...opening.map(code =>
            [0, 1, 0, 1].map(other => (code < 1024 ? 2 * code + other - 1 : later(2 * code + other))),
          ),
          ...windows.map(code => [0, 1, 0, 1].map(other => later(2 * code + other))),
        ],
      })
    },
  ),
  open(
    {
      name: 'anonymous',
      aliases: ['first-by-anonymous', 'name-withheld'],
      title: '(Name withheld)',
      source: firstTournament('anonymous'),
      text: 'Cooperates with probability 3/10 for ten periods, and with a new probability between 3/10 and 7/10 in every ten after that.',
      uncertain:
        'Nearly all: the report says that the adjustment was complex and that the probability was mostly between 30 and 70 percent. Here it is drawn, whatever the other does.',
    },
    ({ random }) => {
      let percent = 30
      return turn => {
        if (turn > 0 && turn % 10 === 0) percent = random.integer(30, 70)
        return random.integer(1, 100) <= percent ? 0 : 1
      }
    },
  ),
]

const TEN = rational(10)
const HALF = rational('1/2')

/** Whether so many cooperations more than defections are no evidence against a fair coin: chi-squared below 3.841. */
function seemsRandom(balance: number, turns: number): boolean {
  return 1000 * balance ** 2 < 3841 * turns
}

/** Nydegger's numbers of histories after which it defects. */
const NYDEGGER: ReadonlySet<number> = new Set([1, 6, 7, 17, 22, 23, 26, 29, 30, 31, 33, 38, 39, 45, 49, 54, 55, 58, 61])

function nydegger(history: History): number {
  if (history.length === 0) return 0
  const [ownLast, otherLast] = history.at(-1) as [number, number]
  if (history.length === 3) {
    const number = history.reduce((total, [own, other], i) => total + 4 ** i * (2 * other! + own!), 0)
    return NYDEGGER.has(number) ? 1 : 0
  }
  if (history.length === 2) {
    const [own, other] = history[0] as [number, number]
    if (own === 0 && other === 1 && ownLast === 1 && otherLast === 0) return 1
  }
  return otherLast
}

/**
 * Payoffs of finite automata against each other, exact: they make a Markov chain on their joint states. Long-run averages
 * weigh the stationary distributions of all recurrent classes by the probabilities of ending up there (J. G. Kemeny and
 * J. L. Snell, Finite Markov Chains, 1960); discounting is a chain that ends with probability 1−δ after each turn; a
 * finite number of turns is the sum of the chain's first distributions.
 */
import {
  type Automaton,
  discountFactor,
  type Fraction,
  InputError,
  type Noise,
  type NoiseInput,
  type NormalForm,
  ONE,
  profileCount,
  type Rational,
  rational,
  noise as readNoise,
  runSync,
  type StepOptions,
  type Steps,
  type Stop,
  type Strategy,
  show,
  ZERO,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Averages, LongRunPayoffs } from '../../results/repeated.ts'
import { checkAutomata, cooperativeActions } from '../input.ts'
import { tooSmall } from './arithmetic.ts'
import type { Row } from './elimination.ts'
import { type Engine, EXACTLY, IN_DOUBLES } from './engine.ts'
import { fateOf } from './long-run-average.ts'
import { type ProductChain, productChain } from './product-chain.ts'
import { unreachedClasses } from './unreached-classes.ts'
import { actionFrequencies, payoffsOf, profileFrequencies } from './values.ts'

/** What to average, and in which arithmetic. */
export interface LongRunOptions extends Omit<StepOptions, 'limit'> {
  /** Noise in action and in perception; default: none. */
  readonly noise?: NoiseInput
  /** δ in [0, 1): the discounted average (1−δ) Σ δ^t u_t instead of the long-run one. */
  readonly discount?: Rational
  /** So many turns instead of endless play. Not together with `discount`. */
  readonly horizon?: number
  /** Default `exact`. */
  readonly arithmetic?: 'exact' | 'double'
  /** One action per player that counts as cooperating; default: the first of each. */
  readonly cooperation?: readonly number[]
  /** Whether the recurrent classes that play does not reach are listed, too. Not together with `discount` or `horizon`. */
  readonly unreached?: boolean
}

const OPTIONS: readonly (keyof LongRunOptions)[] = [
  'noise',
  'discount',
  'horizon',
  'arithmetic',
  'cooperation',
  'unreached',
]

/**
 * What finite automata earn against each other, in expectation: in the long run, discounted, or over a number of turns.
 *
 * The automata start in their initial states, and only joint states that play can reach from there are built. With
 * several recurrent classes, each is listed with the probability of ending up in it; the payoffs are the mean over them.
 * With `unreached`, so are the classes that play reaches only if the automata begin in other states.
 * Complexity: elimination on a sparse chain of N joint states, between N and N³ operations on doubles; exactly, as much
 * again, and up to N² for each digit of the answer, which has up to N rows' digits (256 joint states: a third of a second).
 * A horizon of T turns: T times the number of transitions, and nothing more for longer ones where each joint state leads
 * to one other.
 *
 * @param strategies one automaton per player, each made for its role
 * @throws InputError for a strategy that is no automaton or made for another game or role, more than 4096 joint states or
 * 2^20 joint transitions, a horizon too long for exact fractions, probabilities too small for doubles, and options out of
 * range
 * @example
 * const dilemma = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * const titForTat = memoryOne([1, 0, 1, 0])
 * const generous = memoryOne([1, '1/3', 1, '1/3'])
 * longRunPayoffs(dilemma, [titForTat, titForTat], { noise: '1/100' }).payoffs // → ['9/4', '9/4']
 * longRunPayoffs(dilemma, [generous, titForTat], { noise: '1/100' }).payoffs[0] // → '21286343/7279204'
 * // Without noise, tit for tat against itself ends up where it starts: three recurrent classes.
 * const either = memoryOne([1, 0, 1, 0], '1/2')
 * longRunPayoffs(dilemma, [either, either]).classes.map(({ probability }) => probability) // → ['1/4', '1/2', '1/4']
 * const all = longRunPayoffs(dilemma, [titForTat, titForTat], { unreached: true })
 * all.classes.map(({ payoffs }) => payoffs) // → [['3', '3']]
 * all.unreached.map(({ payoffs }) => payoffs) // → [['5/2', '5/2'], ['1', '1']]
 */
export function longRunPayoffs(
  stage: NormalForm,
  strategies: readonly Strategy[],
  options: LongRunOptions & { readonly arithmetic: 'double' },
): LongRunPayoffs<number>
export function longRunPayoffs(
  stage: NormalForm,
  strategies: readonly Strategy[],
  options?: LongRunOptions & { readonly arithmetic?: 'exact' },
): LongRunPayoffs<Fraction>
export function longRunPayoffs(
  stage: NormalForm,
  strategies: readonly Strategy[],
  options: LongRunOptions = {},
): LongRunPayoffs {
  return runSync(longRunPayoffsSteps(stage, strategies, options), options)
}

/** `longRunPayoffs` in steps: one for each joint state that is eliminated, for each digit, or for some of the turns. */
export function* longRunPayoffsSteps(
  stage: NormalForm,
  strategies: readonly Strategy[],
  options: LongRunOptions = {},
): Steps<LongRunPayoffs> {
  checkStepOptions(options, OPTIONS)
  checkAutomata(stage, strategies)
  const { discount, horizon, arithmetic = 'exact', unreached = false } = options
  const setting: Setting = {
    stage,
    strategies,
    noise: readNoise(options.noise ?? 0, stage.players.length, 'options.noise'),
    cooperating: cooperativeActions(stage, options.cooperation),
    discount: discount === undefined ? undefined : discountFactor(discount, 'options.discount'),
    turns: horizon,
    unreached,
  }
  if (typeof unreached !== 'boolean') {
    throw new InputError('options.unreached', `${show(unreached)} is neither true nor false`)
  }
  if (unreached && (discount !== undefined || horizon !== undefined)) {
    throw new InputError('options.unreached', 'is not together with a discount or a horizon')
  }
  if (horizon !== undefined) {
    if (discount !== undefined) throw new InputError('options.horizon', 'is not together with a discount')
    if (!Number.isSafeInteger(horizon) || horizon < 1) {
      throw new InputError('options.horizon', `${show(horizon)} is not a number of turns`)
    }
  }
  switch (arithmetic) {
    case 'exact':
      return yield* solve(setting, EXACTLY)
    case 'double':
      return yield* solve(setting, IN_DOUBLES)
    default:
      throw new InputError('options.arithmetic', `${show(arithmetic)} is neither "exact" nor "double"`)
  }
}

/** What is asked, checked. */
interface Setting {
  readonly stage: NormalForm
  readonly strategies: readonly Automaton[]
  readonly noise: Noise
  readonly cooperating: readonly number[]
  readonly discount: Fraction | undefined
  readonly turns: number | undefined
  readonly unreached: boolean
}

function* solve<Weight, Value extends Fraction | number>(
  setting: Setting,
  engine: Engine<Weight, Value>,
): Steps<LongRunPayoffs<Value>> {
  const { stage, strategies, noise, discount, turns } = setting
  const { values } = engine
  const chain = productChain(engine.weights, stage, strategies, noise)
  if (turns !== undefined) {
    const occupancy = yield* engine.finite(chain, turns)
    if (typeof occupancy === 'string') return undecided(occupancy)
    const common = averages(setting, engine, chain, occupancy)
    const totals = common.payoffs.map(value => values.multiply(value, engine.value(rational(turns))))
    return { method, kind: 'finite', turns, totals, ...common }
  }
  if (discount !== undefined) {
    const rows = discounted(engine, chain, discount)
    const occupancy = yield* engine.visits(rows, engine.value(ONE.sub(discount)))
    if (typeof occupancy === 'string') return undecided(occupancy)
    return { method, kind: 'discounted', discount, ...averages(setting, engine, chain, occupancy) }
  }
  const fate = yield* fateOf(engine, chain)
  if (typeof fate === 'string') return undecided(fate)
  const occupancy = chain.states.map(() => engine.value(ZERO))
  const classes = fate.classes.map(item => {
    item.states.forEach((s, k) => {
      occupancy[s] = values.multiply(item.probability, item.distribution[k]!)
    })
    const profiles = profileFrequencies(values, chain, profileCount(stage), item.states, item.distribution)
    return { ...item, profiles, payoffs: payoffsOf(values, stage, profiles) }
  })
  const { transient } = fate
  const others = setting.unreached && (yield* unreachedClasses(engine, stage, strategies, noise, chain.states))
  if (typeof others === 'string') return undecided(others)
  return {
    method,
    kind: 'average',
    classes,
    ...(others ? { unreached: others } : {}),
    transient,
    ...averages(setting, engine, chain, occupancy),
  }
}

const method = 'longRunPayoffs'

function undecided(reason: Stop): Extract<LongRunPayoffs, { readonly kind: 'undecided' }> {
  return { method, kind: 'undecided', reason }
}

/** What all records have in common, from how often play is in each joint state. */
function averages<Weight, Value extends Fraction | number>(
  { stage, strategies, noise, cooperating }: Setting,
  { name, values }: Engine<Weight, Value>,
  chain: ProductChain<Weight>,
  occupancy: readonly Value[],
): Averages<Value> {
  if (name === 'double' && !occupancy.every(value => Number.isFinite(value))) tooSmall()
  const every = chain.states.map((_, s) => s)
  const profiles = profileFrequencies(values, chain, profileCount(stage), every, occupancy)
  const actions = actionFrequencies(values, stage, profiles)
  return {
    arithmetic: name,
    strategies,
    noise,
    payoffs: payoffsOf(values, stage, profiles),
    cooperating,
    cooperation: cooperating.map((action, i) => actions[i]![action]!),
    actions,
    profiles,
    states: chain.states,
    occupancy,
  }
}

/** The rows of a chain that ends with probability 1−δ after each turn. */
function discounted<Weight, Value extends Fraction | number>(
  { weights: { multiply }, split }: Engine<Weight, Value>,
  { states, next, total }: ProductChain<Weight>,
  discount: Fraction,
): Row<Weight>[] {
  const [stays, ends] = split(discount)
  return states.map((_, s) => {
    const to = new Map<number, Weight>()
    if (discount.n !== 0n) {
      for (let place = next.start[s]!; place < next.start[s + 1]!; place++) {
        to.set(next.targets[place]!, multiply(next.weights[place]!, stays))
      }
    }
    return { to, end: multiply(total, ends) }
  })
}

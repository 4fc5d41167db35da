/** `biform repeated FILE`: what players of a repeated game can be held to, reach and sustain. */
import {
  discountFactor,
  InputError,
  type NormalForm,
  profileCount,
  type RepeatedGame,
  repeatedGame,
  show,
  toJSON,
} from '@biform/core'
import {
  type CriticalDiscount,
  criticalDiscount,
  equilibriumPayoffBounds,
  equilibriumPayoffs,
  feasiblePayoffs,
  gameClass,
  MAX_BOUNDED_PLAYERS,
  MAX_MIXED_PROFILES,
  type Minmax,
  minmax,
} from '@biform/solver'
import type { Command } from '../command.ts'
import { readGameFile } from '../document.ts'
import { EXIT, UsageError } from '../io.ts'
import { onlyPositional, readArguments, readDeadline, readSettings } from '../options.ts'
import { describe, kindName, showGame } from '../show/games.ts'
import { showEquilibriumPayoffs, showPayoffBounds, showPenalCodes, showSustained } from '../show/repeated.ts'
import { showFeasible, showGameClass, showLevels } from '../show/stage.ts'
import { penalCodes, readLabels, sustainable } from '../sustainable.ts'
import { indent, printed } from '../text.ts'

export const repeated: Command = {
  help: [
    'biform repeated FILE [--set NAME=VALUE]… [--discount D] [--target A,B --punishment A,B [--periods N]]',
    '                     [--concept nash] [--double] [--seconds N] [--json]',
    '',
    'Says of a game that is repeated for ever what each player can be held to, which payoffs are feasible, how patient',
    'players must be to sustain more than an equilibrium of the stage, by a threat for ever and by the best stick and',
    'carrot, and which payoffs are those of equilibria. FILE is a JSON file, or - for standard input: a stage game, or a',
    'stage game with a discount factor:',
    '',
    '  {"kind": "repeated-game", "discount": "3/5", "stage": {"kind": "normal-form",',
    '   "strategies": [["C", "D"], ["C", "D"]], "payoffs": [[[3, 3], [0, 5]], [[5, 0], [1, 1]]]}}',
    '',
    '  --set NAME=VALUE a value for one of the parameters of the file; may be given several times',
    '  --discount D     the discount factor, 0 ≤ D < 1, in place of that of the file',
    '  --target A,B     the profile that is to be sustained, one strategy per player. Without it: every profile that',
    '                   gives all players more than a pure equilibrium of the stage, with that equilibrium as punishment.',
    '                   Where commas in names leave it open, a list in JSON: --target \'["give, take", "keep"]\'',
    '  --punishment A,B what follows a departure: for ever, or for so many --periods',
    '  --concept NAME   subgame-perfect (the default) or nash',
    '  --double         the equilibrium set in doubles',
    '  --seconds N      stops after N seconds (exit code 3)',
    '  --json           the answers with their certificates, as JSON',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, {
      set: { type: 'string', multiple: true },
      discount: { type: 'string' },
      target: { type: 'string' },
      punishment: { type: 'string' },
      periods: { type: 'string' },
      concept: { type: 'string' },
      double: { type: 'boolean' },
      seconds: { type: 'string' },
    })
    const file = onlyPositional(positionals, 'FILE')
    const limits = readDeadline(values.seconds)
    const concept = readConcept(values.concept)
    const { game: read, name } = await readGameFile(file, io, readSettings(values.set))
    if (read.kind !== 'normal-form' && read.kind !== 'repeated-game') {
      throw new InputError(name, `is a ${kindName(read.kind)}, not a game in normal form that could be repeated`)
    }
    const stage = read.kind === 'repeated-game' ? read.stage : read
    const game = repeatedBy(read, values.discount)
    const pair = stage.players.length === 2
    const inTime = (): boolean => !limits.shouldStop?.()
    const levels = levelsOf(stage, inTime)
    const feasible = inTime() && fits(stage) ? feasiblePayoffs(stage) : undefined
    const { list, skipped } = wanted(stage, values, concept, limits)
    const codes = concept === 'nash' ? [] : penalCodes(stage, list, limits)
    const answers = {
      ...(isTwoByTwo(stage) ? { gameClass: gameClass(stage) } : {}),
      minmax: levels,
      ...(feasible ? { feasiblePayoffs: feasible } : {}),
      criticalDiscounts: list,
      optimalPenalCodes: codes,
      ...(game && pair
        ? {
            equilibriumPayoffs: equilibriumPayoffs(game, { arithmetic: values.double ? 'double' : 'exact', ...limits }),
          }
        : {}),
      ...(game && !pair && bounded(stage) ? { equilibriumPayoffBounds: equilibriumPayoffBounds(game, limits) } : {}),
    }
    const set = answers.equilibriumPayoffs ?? answers.equilibriumPayoffBounds
    if (values.json) {
      io.stdout(`${JSON.stringify(toJSON({ game: game ?? stage, ...answers }), null, 2)}\n`)
    } else {
      const shown = game ?? stage
      io.stdout(
        printed([
          describe(shown),
          ...indent(showGame(shown)),
          '',
          ...(answers.gameClass ? showGameClass(stage, answers.gameClass) : []),
          ...levels.flatMap(level => showLevels(stage, level)),
          '',
          ...(answers.feasiblePayoffs ? [...showFeasible(stage, answers.feasiblePayoffs), ''] : []),
          ...showSustained(stage, list, skipped),
          ...(codes.length > 0 ? ['', ...showPenalCodes(stage, codes)] : []),
          ...(answers.equilibriumPayoffs && game
            ? ['', ...showEquilibriumPayoffs(game, answers.equilibriumPayoffs)]
            : []),
          ...(answers.equilibriumPayoffBounds && game
            ? ['', ...showPayoffBounds(game, answers.equilibriumPayoffBounds)]
            : []),
          ...(game ? [] : ['', 'With --discount D: the payoffs of its equilibria.']),
          ...(game && !set
            ? ['', 'Too many players or profiles for the payoffs of equilibria: --target and --punishment ask for one.']
            : []),
          ...(answers.feasiblePayoffs || !inTime()
            ? []
            : ['', 'Too many profiles of three or more players for the feasible payoffs.']),
        ]),
      )
    }
    return skipped || !inTime() || set?.kind === 'undecided' ? EXIT.incomplete : EXIT.answer
  },
}

/** The game with the discount factor of the file or of the option; undefined where neither gives one. */
function repeatedBy(read: NormalForm | RepeatedGame, given: unknown): RepeatedGame | undefined {
  if (given !== undefined) {
    const discount = discountFactor(String(given), '--discount')
    return repeatedGame(read.kind === 'repeated-game' ? read.stage : read, { discount })
  }
  return read.kind === 'repeated-game' ? read : undefined
}

const isTwoByTwo = (stage: NormalForm): boolean =>
  stage.players.length === 2 && stage.strategies.every(list => list.length === 2)

/** Feasible sets are polygons for two players; for more, only few profiles are enclosed in time. */
const fits = (stage: NormalForm): boolean =>
  stage.players.length === 2 || stage.strategies.reduce((product, list) => product * list.length, 1) <= 64

/** Equilibrium payoffs of three and more players are bounded where there are few profiles. */
const bounded = (stage: NormalForm): boolean =>
  stage.players.length <= MAX_BOUNDED_PLAYERS && profileCount(stage) <= MAX_BOUNDED_HERE

const MAX_BOUNDED_HERE = 64

/** Pure levels, and where the programs are not too large, mixed ones. */
function levelsOf(stage: NormalForm, inTime: () => boolean): Minmax[] {
  const pure = minmax(stage)
  if (!inTime() || profileCount(stage) > MAX_MIXED_PROFILES) return [pure]
  return [pure, minmax(stage, { mixed: stage.players.length <= 2 ? true : 'correlated' })]
}

function readConcept(value: unknown): 'subgame-perfect' | 'nash' {
  if (value === undefined || value === 'subgame-perfect') return 'subgame-perfect'
  if (value === 'nash') return 'nash'
  throw new UsageError(`--concept is subgame-perfect or nash, not ${show(value)}`)
}

/** The critical discount of the target that was asked for, or of all that can be sustained by pure stage equilibria. */
function wanted(
  stage: NormalForm,
  values: Readonly<Record<string, unknown>>,
  concept: 'subgame-perfect' | 'nash',
  limits: ReturnType<typeof readDeadline>,
): { readonly list: readonly CriticalDiscount[]; readonly skipped: boolean } {
  const { target, punishment, periods } = values
  if (target === undefined && punishment === undefined) {
    if (periods !== undefined) throw new UsageError('--periods needs --target and --punishment')
    return sustainable(stage, concept, limits)
  }
  if (target === undefined || punishment === undefined) throw new UsageError('--target and --punishment go together')
  if (periods !== undefined && !/^[1-9]\d{0,3}$/.test(String(periods))) {
    throw new UsageError(`--periods takes a number of periods, not ${show(periods)}`)
  }
  const answer = criticalDiscount(stage, {
    target: readLabels(stage, String(target), '--target'),
    punishment: readLabels(stage, String(punishment), '--punishment'),
    concept,
    ...(periods === undefined ? {} : { periods: Number(periods) }),
  })
  return { list: [answer], skipped: false }
}

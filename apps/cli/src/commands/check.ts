/** `biform check FILE [ANSWER]`: whether a file can be read, and whether an answer from elsewhere is right. */
import { fromJSON, type Game, InputError, parseJSON } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import { runScenario } from '@biform/solver'
import { type CheckedAnswer, checkAnswers } from '../answers.ts'
import type { Command } from '../command.ts'
import { isTournament, type Source, sourceOf } from '../document.ts'
import { findShelved, refuseMissing } from '../find.ts'
import { readInput, within } from '../input.ts'
import { EXIT, type IO, UsageError } from '../io.ts'
import { readArguments, readSettings } from '../options.ts'
import { describe } from '../show/games.ts'
import { count, printed, table } from '../text.ts'
import { readTournament } from '../tournament-file.ts'

export const check: Command = {
  help: [
    'biform check SCENARIO|FILE [ANSWER] [--set NAME=VALUE]… [--json]',
    '',
    'Reads a scenario, a game or a tournament, and says what it is, or what is wrong with it (exit code 1). A scenario is',
    'run once, at its own values.',
    '',
    'ANSWER is a file with what run, nash, split, repeated, tournament, phase or compare printed about it with --json. Each',
    'answer in it is checked by code that shares nothing with the solvers, from its certificate or from the definition.',
    'If one is wrong, one line names the place in it (exit code 1). One of the two may be - for standard input.',
    '',
    '  --set NAME=VALUE  a value for one of the parameters of a game; a scenario’s are in its answers',
    '  --json            what was found, as JSON',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, { set: { type: 'string', multiple: true } })
    const [file, answer, ...more] = positionals
    if (!file) throw new UsageError('SCENARIO or FILE is missing')
    if (more.length > 0) throw new UsageError('takes a file and its answer')
    if (file === '-' && answer === '-') throw new UsageError('only one of the two can be standard input')
    const { text, about } = await subjectOf(file, readSettings(values.set), io)
    const checked = answer === undefined ? [] : await checkedAnswers(answer, about, file, io)
    if (values.json) io.stdout(`${JSON.stringify({ text, answers: checked }, null, 2)}\n`)
    else io.stdout(printed([text, ...(checked.length === 0 ? [] : ['', ...showChecked(checked)])]))
    return EXIT.answer
  },
}

/** What a document is, in words, and what answers to it are about. */
interface Found {
  readonly text: string
  readonly about: Scenario | Game
}

async function subjectOf(file: string, settings: Readonly<Record<string, string>>, io: IO): Promise<Found> {
  const shelved = findShelved(file)
  if (shelved) return found(shelved, settings)
  refuseMissing(file, io)
  const input = await readInput(file, io)
  if (!within(input.name, () => isTournament(file, input.text))) return found(sourceOf(file, input, settings), settings)
  const { stage, strategies } = within(input.name, () => readTournament(input.text))
  const size = 'rows' in strategies ? strategies.rows.length + strategies.columns.length : strategies.length
  return { text: `tournament of ${count(size, 'strategy', 'strategies')}`, about: stage }
}

function found({ name, document }: Source, settings: Readonly<Record<string, string>>): Found {
  if (document.kind === 'game') return { text: describe(document.game), about: document.game }
  const { scenario } = document
  const { games, outcomes, prediction } = within(name, () => runScenario(scenario, settings))
  const parts = [
    count(Object.keys(games).length, 'game', 'games'),
    count(Object.keys(outcomes).length, 'outcome', 'outcomes'),
    `prediction ${prediction.kind}`,
  ]
  return { text: `scenario ${scenario.id}: ${parts.join(', ')}`, about: scenario }
}

/** Every answer of a file, all of them right. */
async function checkedAnswers(answer: string, about: Found['about'], file: string, io: IO): Promise<CheckedAnswer[]> {
  const { name, text } = await readInput(answer, io)
  return within(name, () => {
    const checked = checkAnswers(about, fromJSON(parseJSON(text)))
    if (checked.length === 0) throw new InputError('', 'holds no answer that could be checked')
    for (const { at, method, verdict } of checked) {
      if (verdict.kind === 'valid') continue
      if (verdict.at === 'subject') throw new InputError(at, `${method} is about something else than ${file}`)
      const place = at === '' ? verdict.at : `${at}.${verdict.at}`
      throw new InputError(place, `does not follow from ${file}`)
    }
    return checked
  })
}

const COMPLETENESS = {
  checked: 'right, and nothing is missing',
  'not checked': 'right; whether something is missing was too much to check',
} as const

function showChecked(checked: readonly CheckedAnswer[]): string[] {
  return table(
    [{ title: 'answer' }, { title: 'method' }, { title: 'is' }],
    checked.map(({ at, method, verdict }) => {
      const completeness = verdict.kind === 'valid' ? verdict.completeness : undefined
      return [at === '' ? '(the whole)' : at, method, completeness === undefined ? 'right' : COMPLETENESS[completeness]]
    }),
  )
}

/** `biform tournament FILE --out results.jsonl`: strategies against each other; stopped and resumed at will. */
import { resolve } from 'node:path'
import { InputError, toJSON } from '@biform/core'
import { type TournamentRecord, tournamentSteps } from '@biform/solver'
import type { Command } from '../command.ts'
import { readInput, within } from '../input.ts'
import { EXIT, UsageError } from '../io.ts'
import { onlyPositional, readArguments, readDeadline } from '../options.ts'
import { progressBar } from '../progress.ts'
import { openRecords } from '../record-file.ts'
import { showTournament } from '../show/tournament.ts'
import { printed } from '../text.ts'
import { readTournament } from '../tournament-file.ts'

export const tournament: Command = {
  help: [
    'biform tournament FILE [--out RESULTS.jsonl] [--seconds N] [--json]',
    '',
    'Strategies of a repeated game against each other. Where both are finite automata a match is solved exactly, where one',
    'is not it is played. FILE is a JSON file, or - for standard input:',
    '',
    '  {"kind": "tournament", "turns": 200, "noise": "1/100", "repetitions": 10, "seed": 1,',
    '   "stage": {"kind": "normal-form", "payoffs": [[[3, 3], [0, 5]], [[5, 0], [1, 1]]]},',
    '   "strategies": ["tit-for-tat", "defector", {"kind": "named-strategy", "name": "random",',
    '                  "parameters": {"probability": "1/3"}}]}',
    '',
    'In place of turns: "continuation", the probability of a next turn, or "discount"; with neither, endless averages.',
    'Strategies have a name (biform list --strategies) or are automata. In place of strategies: "rows" and "columns", one',
    'population for each role. The first action of each player cooperates, unless "cooperation" gives other indices. Further',
    'fields: maxTurns, sampled, arithmetic ("exact", the default, or "double", much faster over many noisy turns), selfPlay',
    '("none", "shown" or "counted"), edges (pairs that meet), onError ("stop" or "drop").',
    '',
    '  --out FILE     writes each result as a line of JSON as soon as it is there. If FILE has results of the same',
    '                 tournament, goes on from them: stopped and resumed, the answer is the same',
    '  --seconds N    stops after N seconds (exit code 3)',
    '  --json         the answer as JSON',
  ],
  run: async (argv, io) => {
    const { values, positionals } = readArguments(argv, { out: { type: 'string' }, seconds: { type: 'string' } })
    const out = values.out === undefined ? undefined : String(values.out)
    if (out === '-' || out === '')
      throw new UsageError('--out takes the name of a file; --json writes to standard output')
    const input = await readInput(onlyPositional(positionals, 'FILE'), io)
    const file = within(input.name, () => readTournament(input.text))
    const { shouldStop } = readDeadline(values.seconds)
    const records = out === undefined ? undefined : openRecords(resolve(io.cwd, out), out, file.digest)
    const bar = progressBar(io)
    try {
      const onRecord = (record: TournamentRecord): void => records?.add(record)
      if (out !== undefined)
        io.terminal?.(`Results go to ${out}; when interrupted, the same command goes on from there.\n`)
      const answer = within(input.name, () => {
        const { stage, strategies, options } = file
        const steps = tournamentSteps(stage, strategies, { ...options, onRecord, resume: records?.records ?? [] })
        return inFile(() => {
          let turn = steps.next()
          while (!turn.done) {
            bar.show(turn.value)
            turn = steps.next(shouldStop?.() ? 'stopped' : undefined)
          }
          return turn.value
        })
      })
      bar.clear()
      if (!answer.complete && out !== undefined) {
        io.stderr(`biform: the time is up; the same command goes on from what is in ${out}\n`)
      }
      if (values.json) io.stdout(`${JSON.stringify(toJSON(answer), null, 2)}\n`)
      else io.stdout(printed(showTournament(file.stage, answer)))
      return answer.complete ? EXIT.answer : EXIT.incomplete
    } finally {
      bar.clear()
      records?.close()
    }
  },
}

/** Options are fields of the file: errors name them as they stand there. */
function inFile<Value>(run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.at.replace(/^options\./, ''), error.reason)
  }
}

/** The answers in what a command printed with `--json`, and what each of them may be about. */
import { dualValueOf, type Game, type NormalForm, type RepeatedGame, repeatedGame } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import { type Answer, type Subject, type Verdict, verify } from '@biform/solver/certify'

/** An answer inside a document, and what its checker says of it. */
export interface CheckedAnswer {
  /** Where it stands, such as `results.core`; empty where the document is the answer. */
  readonly at: string
  readonly method: string
  readonly verdict: Verdict
}

/** Checks every answer in a document, as it was read from JSON, against what it is about. */
export function checkAnswers(about: Scenario | Game, document: unknown): CheckedAnswer[] {
  const subjects = 'kind' in about ? subjectsOf(about, document) : [about]
  return [...answersIn(document, '')].map(({ at, answer }) => {
    const verdict = bestVerdict(subjects, answer)
    // Indices are about an appropriation, which stands before them.
    if (verdict.kind === 'valid' && answer.method === 'appropriate') subjects.push(answer)
    return { at, method: answer.method, verdict }
  })
}

/** The outermost records with a method: what is inside them is for their checkers. */
function* answersIn(value: unknown, at: string): Generator<{ readonly at: string; readonly answer: Answer }> {
  if (typeof value !== 'object' || value === null) return
  if ('method' in value && typeof value.method === 'string') {
    yield { at, answer: value as Answer }
    return
  }
  for (const [key, item] of Object.entries(value)) {
    yield* answersIn(item, Array.isArray(value) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`)
  }
}

/** What answers to a game may be about: itself, its stage, or what `--discount` or a rule made of it. */
function subjectsOf(game: Game, document: unknown): Subject[] {
  switch (game.kind) {
    case 'normal-form':
      return [game, ...discounted(game, document)]
    case 'repeated-game':
      return [game, game.stage, ...discounted(game.stage, document)]
    case 'relationship':
      return [game, dualValueOf(game)]
    default:
      return [game]
  }
}

/** The stage with the discount factor of the game that stands in the document, if there is one. */
function discounted(stage: NormalForm, document: unknown): RepeatedGame[] {
  const game = (document as { readonly game?: Partial<RepeatedGame> } | null)?.game
  return game?.kind === 'repeated-game' && game.discount ? [repeatedGame(stage, { discount: game.discount })] : []
}

/** Valid if it is so of one subject; else the flaw that was found with a subject of the right kind. */
function bestVerdict(subjects: readonly Subject[], answer: Answer): Verdict {
  let best: Verdict = { kind: 'invalid', at: 'subject' }
  for (const subject of subjects) {
    const verdict = verify(subject, answer)
    if (verdict.kind === 'valid') return verdict
    if (verdict.at !== 'subject') best = verdict
  }
  return best
}

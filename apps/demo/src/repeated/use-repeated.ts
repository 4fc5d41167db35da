/** The solver of repeated games as state: the newest answer, the exact one once the slider rests, and the match. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CrowdReply, MatchReply, PayoffSet, RepeatedAnswer, StrategyText } from '../solver/repeated-protocol.ts'
import { type Connection, connect, crowdText, gameText, matchText } from './connection.ts'
import type { Settings } from './settings.ts'

/** The exact set and the class are asked for when nothing has changed for this long, in milliseconds. */
const REST = 250

export interface RepeatedSolved {
  /** The newest answer, and the settings that it belongs to. */
  readonly answer: RepeatedAnswer | undefined
  readonly settings: Settings | undefined
  /** The exact equilibrium payoffs, if they belong to those settings. */
  readonly exact: PayoffSet | undefined
  /** The newest match, and the settings that it belongs to. */
  readonly match: AskedMatch | undefined
  /** True while that match belongs to other settings than those on the page. */
  readonly matchIsOld: boolean
  /** The newest class, and the settings that it belongs to. */
  readonly crowd: AskedCrowd | undefined
  /** True while that class belongs to other settings than those on the page. */
  readonly crowdIsOld: boolean
  readonly strategies: readonly StrategyText[]
  /** True while the answer or the match belongs to other settings than those on the page. */
  readonly old: boolean
  readonly failed: boolean
  readonly retry: () => void
}

/** A match with the settings that it was asked for with. */
export interface AskedMatch {
  readonly value: MatchReply
  readonly settings: Settings
}

/** A class with the settings that it was asked for with. */
export interface AskedCrowd {
  readonly value: CrowdReply
  readonly settings: Settings
}

interface Known {
  readonly answer?: { readonly value: RepeatedAnswer; readonly settings: Settings; readonly key: string }
  readonly exact?: { readonly value: PayoffSet; readonly key: string }
  readonly match?: AskedMatch & { readonly key: string }
  readonly crowd?: AskedCrowd & { readonly key: string }
  readonly strategies: readonly StrategyText[]
}

const gameKey = (settings: Settings): string => JSON.stringify(gameText(settings))

/** A match depends on the stage and on what they agree on, not on patience. */
function matchKey(settings: Settings): string {
  return JSON.stringify([playedText(settings), matchText(settings)])
}

/** So does a class. */
function crowdKey(settings: Settings): string {
  return JSON.stringify([playedText(settings), crowdText(settings)])
}

function playedText(settings: Settings): object {
  const { delta: _, threat: __, ...game } = gameText(settings)
  return game
}

export function useRepeated(settings: Settings): RepeatedSolved {
  const [known, learn] = useState<Known>({ strategies: [] })
  const [failed, setFailed] = useState(false)
  const [attempt, again] = useState(0)
  const connection = useRef<Connection>(undefined)
  const key = gameKey(settings)
  const playedKey = matchKey(settings)
  const ecologyKey = crowdKey(settings)

  // Before the paint: a question that left after it would be answered a frame later.
  useLayoutEffect(() => {
    connection.current = connect({
      onAnswer: (value, asked) => learn(old => ({ ...old, answer: { value, settings: asked, key: gameKey(asked) } })),
      onExact: (value, asked) => learn(old => ({ ...old, exact: { value, key: gameKey(asked) } })),
      onMatch: (value, asked) => learn(old => ({ ...old, match: { value, settings: asked, key: matchKey(asked) } })),
      onCrowd: (value, asked) => learn(old => ({ ...old, crowd: { value, settings: asked, key: crowdKey(asked) } })),
      onStrategies: strategies => learn(old => ({ ...old, strategies })),
      onFailure: () => setFailed(true),
    })
    return () => connection.current?.close()
  }, [attempt])

  useLayoutEffect(() => {
    connection.current?.answer.ask(settings)
    const timer = setTimeout(() => connection.current?.exact.ask(settings), REST)
    return () => clearTimeout(timer)
  }, [key, attempt])

  useLayoutEffect(() => connection.current?.match.ask(settings), [playedKey, attempt])

  useLayoutEffect(() => {
    const timer = setTimeout(() => connection.current?.crowd.ask(settings), REST)
    return () => clearTimeout(timer)
  }, [ecologyKey, attempt])

  const retry = useCallback(() => {
    setFailed(false)
    again(count => count + 1)
  }, [])
  const { answer, exact, match, crowd, strategies } = known
  return {
    answer: answer?.value,
    settings: answer?.settings,
    exact: exact !== undefined && exact.key === answer?.key ? exact.value : undefined,
    match,
    matchIsOld: match?.key !== playedKey,
    crowd,
    crowdIsOld: crowd?.key !== ecologyKey,
    strategies,
    old: answer?.key !== key || match?.key !== playedKey || strategies.length === 0,
    failed,
    retry,
  }
}

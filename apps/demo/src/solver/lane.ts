/** One question of a kind at a time is with the worker; while it is, only the newest one waits. */

/** Asks questions of one kind. */
export interface Lane<Question> {
  readonly ask: (question: Question) => void
  /** Drops what waits, and what comes back from now on. */
  readonly clear: () => void
}

interface Ends<Question, Reply> {
  /** Asks the worker; null is no answer. */
  readonly send: (question: Question) => Promise<Reply | null>
  /** Gets each answer with its question, in the order in which they were asked. */
  readonly hear: (reply: Reply, question: Question) => void
  /** Called when the worker fails. */
  readonly fail: () => void
  /** Called when a newer question has to wait: an answer that takes long may be given up. */
  readonly overtaken?: () => void
  /** Called when a question is done with and none waits. */
  readonly idle?: (question: Question) => void
}

/** A lane that begins idle. */
export function lane<Question, Reply>({ send, hear, fail, overtaken, idle }: Ends<Question, Reply>): Lane<Question> {
  let busy = false
  let waiting: Question | undefined
  let generation = 0

  const go = async (question: Question): Promise<void> => {
    const mine = generation
    busy = true
    try {
      const reply = await send(question)
      if (mine !== generation) return
      if (reply !== null) hear(reply, question)
    } catch {
      if (mine === generation) fail()
      return
    }
    busy = false
    const next = waiting
    waiting = undefined
    if (next !== undefined) void go(next)
    else idle?.(question)
  }

  return {
    ask: question => {
      if (!busy) void go(question)
      else {
        waiting = question
        overtaken?.()
      }
    },
    clear: () => {
      generation += 1
      busy = false
      waiting = undefined
    },
  }
}

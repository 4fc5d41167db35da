/** A scenario whose prediction compares an expression in x with a number. */
import type { Rational } from '@biform/core'
import { readScenario, type Scenario } from '@biform/core/scenarios'

export interface Line {
  readonly relation?: '<' | '<=' | '=' | '!='
  readonly at?: string
  readonly outcome?: string
  readonly tie?: string
  readonly range?: readonly [Rational, Rational]
  readonly cells?: number
  readonly integer?: boolean
  /** Whether there is a second parameter, z from 0 to 1. */
  readonly other?: boolean
}

/** The line over x. */
export function lineScenario(options: Line): Scenario {
  const { relation = '<', at = '1/3', outcome = 'x', tie = at, range = [0, 1], cells = 4, integer, other } = options
  const text = ([lower, upper]: readonly [Rational, Rational]) => ({ minimum: `${lower}`, maximum: `${upper}` })
  return readScenario({
    format: 'biform-scenario',
    version: 1,
    id: 'line',
    title: 'A line',
    source: { text: 'ours' },
    statement: 'A comparison.',
    numbers: 'ours',
    parameters: {
      x: { label: 'x', value: `${range[0]}`, ...text(range), step: 1, ...(integer ? { integer: true } : {}) },
      ...(other ? { z: { label: 'z', value: '0', ...text([0, 1]), step: 1 } } : {}),
    },
    games: { pair: { kind: 'coalitional', players: ['A', 'B'], worth: ['0', '0', '0', '1'] } },
    results: { value: { solve: 'shapley', game: 'pair' } },
    outcomes: { y: { label: 'y', expression: outcome } },
    prediction: {
      text: 'y compares',
      statement: { kind: 'compare', left: 'y', relation, right: at },
      deciding: [{ text: 'y against the bound', left: 'y', right: tie }],
      sentences: { holds: 'holds', tie: 'tie', fails: 'fails' },
    },
    study: { parameter: 'x', cells },
  })
}

/** Labels of players, strategies and actions, hostile ones included. */
import fc, { type Arbitrary } from 'fast-check'
import { bounds, count, exactly, type Range } from './range.ts'

/**
 * Labels that have broken codecs, tables or look-ups: quotients that are text, keys that mean something to a codec or to
 * JavaScript, separators, quotes, line breaks, other scripts, characters outside the basic plane.
 */
const HOSTILE: readonly string[] = [
  ...['1/2', '0', '-1', '1e3', 'kind', 'label', 'players', 'integer', 'method', 'unlimited', 'root', 'true', 'null'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'a,b',
    'a',
    'b',
    'a, b',
    'A/B',
    ' ',
    ' a ',
    '\n',
    '\t',
    '"',
    "'",
    '\\',
    '`',
  ],
  ...['<b>', '{}', '[0]', '–', 'é', 'e\u0301', 'Ω', '协议', 'שלום', '🤝', '\u200b', 'x'.repeat(200)],
]

/**
 * A list of distinct labels: "1", "2", …, or hostile ones, or any text. Shrinks towards "1", "2", ….
 *
 * @param length how many, or a range of that; at most 30
 * @example
 * sample(arbitrary.labels(4), { seed: 4 }).map(list => new Set(list).size) // → [4]
 */
export function labels(length: Range): Arbitrary<string[]> {
  const range = bounds(length, 'length', 1, 30)
  const [, longest] = range
  const pools = fc.oneof(
    { withCrossShrink: true },
    fc.constant(Array.from({ length: longest }, (_, i) => String(i + 1))),
    fc.shuffledSubarray([...HOSTILE], { minLength: longest, maxLength: longest }),
    exactly(longest, fc.string({ unit: 'grapheme', maxLength: 12 })).map(texts =>
      texts.map((text, i) => `${text}${i}`),
    ),
  )
  return fc.tuple(count(range), pools).map(([size, pool]) => pool.slice(0, size))
}

/** Labels for so many lists: plain ones unless hostile ones are asked for. */
export function labelling(lists: number, longest: number, hostile: boolean): Arbitrary<string[][]> {
  return exactly(
    lists,
    hostile ? labels(longest) : fc.constant(Array.from({ length: longest }, (_, i) => String(i + 1))),
  )
}

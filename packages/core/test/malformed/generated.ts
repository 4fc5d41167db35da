/** Malformed documents that are no JSON, or too large to be kept as files, each with the place that its error names. */
import { MAX_JSON_DEPTH } from '@biform/core'

export const GENERATED: Readonly<Record<string, { readonly text: () => string; readonly place: string }>> = {
  'an empty text': { text: () => '', place: 'line 1, column 1' },
  'a text that ends early': {
    text: () => '{"kind": "normal-form", "payoffs": [[["1", "2"]',
    place: 'line 1, column 48',
  },
  'a bare NaN': { text: () => '{"kind": "coalitional", "worth": [0, 0, 0, NaN]}', place: 'line 1, column 44' },
  'a key twice': {
    text: () => '{"kind": "coalitional", "worth": [0, 1], "worth": [0, 2]}',
    place: 'line 1, column 42',
  },
  'two documents': { text: () => '{"kind": "coalitional", "worth": [0, 1]} {}', place: 'line 1, column 42' },
  'lists 100,000 deep': { text: () => '['.repeat(100_000), place: `line 1, column ${MAX_JSON_DEPTH + 1}` },
  'objects 100,000 deep': { text: () => '{"kind":'.repeat(100_000), place: `line 1, column ${8 * MAX_JSON_DEPTH + 1}` },
  'a plain game of 2^25 worths': {
    text: () => `{"kind": "coalitional", "worth": [0${',0'.repeat(2 ** 25 - 1)}]}`,
    place: '',
  },
  'a plain game of 2^18 worths for 25 players': {
    text: () =>
      JSON.stringify({
        kind: 'coalitional',
        players: Array.from({ length: 25 }, (_, i) => `p${i}`),
        worth: Array.from({ length: 2 ** 18 }, () => 0),
      }),
    place: 'players',
  },
  '60,000 expressions': {
    text: () => JSON.stringify(game(Array.from({ length: 60_000 }, () => 'x'))),
    place: '',
  },
  'an expression of 1 MB': { text: () => JSON.stringify(game(['0', '1+'.repeat(500_000)])), place: 'worth[1]' },
  '10,000 parentheses': {
    text: () => JSON.stringify(game(['0', `${'('.repeat(10_000)}x${')'.repeat(10_000)}`])),
    place: 'worth[1]',
  },
  '1,000 parentheses': {
    text: () => JSON.stringify(game(['0', `${'('.repeat(1_000)}x${')'.repeat(1_000)}`])),
    place: 'worth[1]',
  },
  '1,000 signs': { text: () => JSON.stringify(game(['0', `${'-'.repeat(1_000)}x`])), place: 'worth[1]' },
  '500 conditionals': { text: () => JSON.stringify(game(['0', `${'x<1?1:'.repeat(300)}x`])), place: 'worth[1]' },
  '20,000 parameters': {
    text: () =>
      JSON.stringify({
        kind: 'coalitional',
        parameters: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`p${i}`, '1'])),
        worth: ['0', '1'],
      }),
    place: 'parameters',
  },
}

const game = (worth: readonly string[]) => ({ kind: 'coalitional', parameters: { x: '1' }, worth })

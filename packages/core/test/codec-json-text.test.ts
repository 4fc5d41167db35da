import { MAX_JSON_DEPTH, MAX_JSON_LENGTH, parseJSON } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from './refusal.ts'

describe('parseJSON reads', () => {
  const texts = [
    ...[
      'null',
      'true',
      'false',
      '0',
      '-0',
      '12.5',
      '1e5',
      '-1.5E-3',
      '""',
      '"a"',
      '[]',
      '{}',
      '[[],{}]',
      ' \t\r\n[ 1 , 2 ] \n',
    ],
    ...[
      '{"a":1,"b":[true,null,{"c":"d"}]}',
      '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud834\\udd1e"',
      '"协议 𝒮 \u2028 \u007f"',
      '{"":0}',
    ],
    ...[
      '{"a":{"a":{"a":1}}}',
      '[{"k":1},{"k":2}]',
      '0.1',
      '5e-324',
      '1.7976931348623157e308',
      '9007199254740992',
      '1e21',
    ],
    ...['0.30000000000000004', '123456789012345', '1.50', '100000000000000000000'],
  ]
  it.each(texts)('%j as JSON.parse does', text => {
    expect(parseJSON(text)).toEqual(JSON.parse(text))
  })

  it('long strings, escapes and white space without a stack', () => {
    expect((parseJSON(`"${'x'.repeat(3_000_000)}"`) as string).length).toBe(3_000_000)
    expect((parseJSON(`"${'\\n'.repeat(6_000_000)}"`) as string).length).toBe(6_000_000)
    expect(parseJSON(`${' '.repeat(3_000_000)}1`)).toBe(1)
  })

  it('nesting up to the bound', () => {
    const nested = '['.repeat(MAX_JSON_DEPTH) + ']'.repeat(MAX_JSON_DEPTH)
    expect(refusal(() => parseJSON(nested))).toBe('accepted')
  })
})

describe('parseJSON refuses', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', 'line 1, column 1: the text ends too early'],
    [' \n ', 'line 2, column 2: the text ends too early'],
    ['[', 'line 1, column 2: the text ends too early'],
    ['{"a":', 'line 1, column 6: the text ends too early'],
    ['[1,]', 'line 1, column 4: "]" is not expected here'],
    ['{"a":1,}', 'line 1, column 8: "}" is not expected here'],
    ['[1 2]', 'line 1, column 4: a digit is not expected here'],
    ['[1}', 'line 1, column 3: "}" is not expected here'],
    ['{"a"]', 'line 1, column 5: "]" is not expected here'],
    ['{"a":1 "b":2}', 'line 1, column 8: a string is not expected here'],
    ['{1:2}', 'line 1, column 2: a digit is not expected here'],
    ['{a:2}', 'line 1, column 2: a letter is not JSON here'],
    ["['a']", 'line 1, column 2: a sign is not JSON here'],
    [',', 'line 1, column 1: "," is not expected here'],
    [']', 'line 1, column 1: "]" is not expected here'],
    ['{"a":[1]}}', 'line 1, column 10: there is something after the end'],
    ['1 2', 'line 1, column 3: there is something after the end'],
    ['NaN', 'line 1, column 1: a letter is not JSON here'],
    ['[Infinity]', 'line 1, column 2: a letter is not JSON here'],
    ['[-Infinity]', 'line 1, column 2: a sign is not JSON here'],
    ['undefined', 'line 1, column 1: a letter is not JSON here'],
    ['[01]', 'line 1, column 3: a digit is not expected here'],
    ['[1.]', 'line 1, column 3: a sign is not JSON here'],
    ['[.5]', 'line 1, column 2: a sign is not JSON here'],
    ['[+1]', 'line 1, column 2: a sign is not JSON here'],
    ['[0x10]', 'line 1, column 3: a letter is not JSON here'],
    ['[1] // comment', 'line 1, column 5: a sign is not JSON here'],
    ['"open', 'line 1, column 1: a string is open, or holds what JSON must escape'],
    ['["line\nbreak"]', 'line 1, column 2: a string is open, or holds what JSON must escape'],
    ['["\\x41"]', 'line 1, column 2: a string is open, or holds what JSON must escape'],
    ['["\\u12"]', 'line 1, column 2: a string is open, or holds what JSON must escape'],
    ['\ufeff{}', 'line 1, column 1: an invisible character is not JSON here'],
    ['{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}', 'line 4, column 3: the key "a" is there twice'],
    ['{"a": 1, "\\u0061": 2}', 'line 1, column 10: the key "a" is there twice'],
    ['{"__proto__": 1}', 'line 1, column 2: "__proto__" is not a name'],
    ['{"\\u005f_proto__": 1}', 'line 1, column 2: "__proto__" is not a name'],
  ]
  it.each(cases)('%j', (text, message) => {
    expect(refusal(() => parseJSON(text))).toBe(message)
  })

  const numerals = [
    ...[
      '9007199254740993',
      '0.1000000000000000055511151231257827',
      '1e400',
      '1e-400',
      '-1e309',
      '1e999999999',
      '1e-999999999',
    ],
    ...[
      '3.14159265358979323846264338327950288',
      '1234567890.1234567890123',
      '100000000000000000001',
      `0.${'1'.repeat(500)}`,
    ],
  ]
  it.each(numerals)('the numeral %s, which a double does not hold', numeral => {
    expect(refusal(() => parseJSON(`[1,\n ${numeral}]`))).toBe(
      'line 2, column 2: a numeral that does not fit a double; write it as a string, which is read exactly',
    )
  })

  it('without quoting a text that may not have been meant to be read', () => {
    for (const text of [
      'secret',
      '[secret]',
      '"secret',
      '[1 "secret"]',
      '{"a" 123456789}',
      '[123456789012345678901]',
    ]) {
      expect(refusal(() => parseJSON(text))).not.toMatch(/secret|12345/)
    }
  })

  it('what is too deep, at the bracket that is too many', () => {
    const deep = '['.repeat(100_000)
    expect(refusal(() => parseJSON(deep))).toBe(
      `line 1, column ${MAX_JSON_DEPTH + 1}: nested deeper than ${MAX_JSON_DEPTH}`,
    )
    expect(refusal(() => parseJSON('{"a":'.repeat(10_000)))).toMatch(/nested deeper than 800$/)
  })

  it('what is too long, before it looks at it', () => {
    expect(refusal(() => parseJSON('x'.repeat(MAX_JSON_LENGTH + 1)))).toBe('64000001 characters are more than 64000000')
  })
})

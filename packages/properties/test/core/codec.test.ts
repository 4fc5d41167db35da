import '../setup.ts'
import { fromJSON, type Game, type JSONValue, parseJSON, strategicForm, toJSON, tuReading } from '@biform/core'
import { arbitrary } from '@biform/properties'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const labels = true

/** Through text, as in a file; strict about the text too. */
function back(value: unknown): unknown {
  return fromJSON(parseJSON(JSON.stringify(toJSON(value))))
}

const kinds: Readonly<Record<string, fc.Arbitrary<Game>>> = {
  'normal forms': arbitrary.normalForm({ players: [1, 3], labels }),
  'coalitional games': arbitrary.coalitional({ labels }),
  trees: arbitrary.tree({ labels }),
  relationships: arbitrary.relationship({ labels }),
  'dual-value games': arbitrary.dualValueGame({ labels }),
  'bargaining problems': arbitrary.bargainingProblem({ players: [2, 4], labels }),
}

describe('toJSON and fromJSON', () => {
  it.each(Object.entries(kinds))('give %s back', (_, games) => {
    fc.assert(
      fc.property(games, game => {
        expect(back(game)).toEqual(game)
        expect(JSON.stringify(toJSON(back(game)))).toBe(JSON.stringify(toJSON(game)))
      }),
    )
  })

  it('give games inside of documents back', () => {
    const document = fc.record({
      games: fc.dictionary(fc.constantFrom('stage', 'pot', 'constructor'), fc.oneof(...Object.values(kinds))),
    })
    fc.assert(
      fc.property(document, value => {
        expect(back(value)).toEqual(value)
      }),
      { numRuns: 50 },
    )
  })

  it('give derived games back', () => {
    fc.assert(
      fc.property(arbitrary.tree({ labels, decisions: 3 }), arbitrary.dualValueGame({ labels }), (tree, dual) => {
        expect(back(strategicForm(tree))).toEqual(strategicForm(tree))
        expect(back(tuReading(dual))).toEqual(tuReading(dual))
      }),
    )
  })

  it('give records like results back', () => {
    fc.assert(
      fc.property(arbitrary.result(), result => {
        expect(back(result)).toEqual(result)
      }),
      { numRuns: 500 },
    )
  })
})

describe('parseJSON', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }), value => {
        const text = JSON.stringify(value)
        fc.pre(!text.includes('__proto__'))
        expect(parseJSON(text)).toEqual(JSON.parse(text))
        expect(parseJSON(JSON.stringify(value, null, '\t'))).toEqual(JSON.parse(text))
      }),
      { numRuns: 60 },
    )
  })

  it('accepts nothing that JSON.parse refuses', () => {
    const scrap = fc.array(fc.constantFrom(...'{}[],:"1a.-+e \\'.split(''), 'true', 'null', '"a"', '1.5', '"b":'), {
      maxLength: 10,
    })
    fc.assert(
      fc.property(scrap, parts => {
        const text = parts.join('')
        const accepts = (read: () => unknown): boolean => {
          try {
            read()
            return true
          } catch {
            return false
          }
        }
        if (accepts(() => parseJSON(text))) expect(accepts((): JSONValue => JSON.parse(text))).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})

/** Files of other programs: what is written is read back as the same game. */
import '../setup.ts'
import { readBimatrixCsv, readNfgFile, writeBimatrixCsv, writeNfg } from '@biform/core/formats'
import { arbitrary } from '@biform/properties'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** Text that is rich in what has to be escaped. */
const awkward = fc.string({
  unit: fc.constantFrom('"', '\\', ',', '\n', '\r', '{', '}', '=', "'", ' ', 'ä', '1'),
  maxLength: 6,
})

/** Distinct, non-empty labels. */
const labels = (count: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    awkward.filter(text => text !== ''),
    { minLength: count, maxLength: count },
  )

describe('lossless round trips', () => {
  it('.nfg, in both versions, with title and comment', () => {
    const games = arbitrary.normalForm({ players: [1, 4], labels: true })
    fc.assert(
      fc.property(games, awkward, awkward, fc.constantFrom('payoffs', 'outcomes'), (game, title, comment, form) => {
        expect(readNfgFile(writeNfg(game, { title, comment, form }))).toEqual({ title, comment, game })
      }),
    )
  })

  it('CSV of a bimatrix', () => {
    fc.assert(
      fc.property(arbitrary.bimatrix({ labels: true }), game => {
        expect(readBimatrixCsv(writeBimatrixCsv(game))).toEqual(game)
      }),
    )
  })

  it('labels with quotation marks, backslashes, commas and line breaks', () => {
    const games = fc
      .tuple(arbitrary.bimatrix({ strategies: 2 }), labels(2), labels(2), labels(2))
      .map(([game, players, rows, columns]) => ({ ...game, players, strategies: [rows, columns] }))
    fc.assert(
      fc.property(games, game => {
        expect(readNfgFile(writeNfg(game)).game).toEqual(game)
        expect(readBimatrixCsv(writeBimatrixCsv(game))).toEqual(game)
      }),
    )
  })
})

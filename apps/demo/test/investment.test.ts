/** Hold-up and its reversal. */
import { rational } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { investmentInWords, levelsAt, reversalInWords, wedgeInWords } from '../src/investment/words.ts'
import { investmentAnswer } from '../src/solver/investment.ts'
import { onStage, sentence, settled, slideTo, text } from './support/stage.ts'

const NUMBERS = { rho: '1/2', beta: '1/4', aS: '6', eS: '2', aL: '4', eL: '1', s: '1', H: '0' }

describe('hold-up', () => {
  const answer = investmentAnswer(NUMBERS)
  it('is what is missing, less what would be missing anyhow', () => {
    const found = levelsAt(answer, 0)!
    expect([found.chosen, found.unexposed, found.efficient].map(value => value.toFraction())).toEqual(['4', '6', '8'])
    expect(wedgeInWords(answer, 0)[0]).toMatch(/^2 would be missing even if nothing were exposed/)
    expect(wedgeInWords(answer, 0)[1]).toMatch(/^2 more is missing .* That is the hold-up\.$/)
    expect(investmentInWords(answer, 0, rational('1/4'))).toBe(
      'The small firm invests 4 where 8 would be best for both: the more is exposed, the less it invests, since its share of 1/4 is below 3/4.',
    )
  })

  it('turns round exactly where the lines of no exposure and of full exposure cross', () => {
    for (const who of [0, 1]) {
      const { threshold } = answer.here.reversal[who]!
      const at = investmentAnswer({
        ...NUMBERS,
        beta: (who === 0 ? threshold! : rational(1).sub(threshold!)).toFraction(),
      })
      const levels = at.exposures.map(spot => spot.levels[who]!.toFraction())
      expect(new Set(levels).size).toBe(1)
      expect(at.here.reversal[who]!.relation).toBe('constant')
    }
    expect(reversalInWords(answer, 0)).toContain('At a share of 3/4 =\u00a00.75 ')
  })

  it('moves with what the other invests where they are complementary, and need not turn where its return does', () => {
    const both = { ...NUMBERS, H: '1/5', beta: '1/2' }
    const alike = investmentAnswer({ ...both, aS: '2', eS: '1', aL: '2', eL: '1', rho: '0' })
    // x = a + H x at no exposure, and x = a + e + 2 H x at the best: 2/(4/5), 3/(3/5).
    const found = levelsAt(alike, 0)!
    expect([found.chosen, found.efficient].map(value => value.toFraction())).toEqual(['5/2', '5'])
    const turns = investmentAnswer({ ...NUMBERS, aS: '2', eS: '0', H: '1/5', beta: '0' })
    expect(turns.moves.map(({ relation }) => relation)).toEqual(['falls', 'turns'])
    expect(turns.here.reversal[1]!.relation).not.toBe('turns')
    expect(investmentInWords(turns, 1, rational(1))).toMatch(/first invests one way, then the other/)
    expect(reversalInWords(turns, 1)).toContain('But the firms are complementary')
  })

  it('gives back part of the externality beyond', () => {
    // P1′: a = 2, e = 6, β = 1/2: from 2 at no exposure to 4 at full exposure, of 8.
    const reversed = investmentAnswer({ ...NUMBERS, aS: '2', eS: '6', beta: '1/2', rho: '1' })
    expect(levelsAt(reversed, 0)!.chosen.toFraction()).toBe('4')
    expect(wedgeInWords(reversed, 0)[1]).toMatch(/^Bargaining gives 2 of it back/)
  })
})

onStage('hold-up on the page', open => {
  it('follows the exposure, is guessed first, and is marked where it turns', async () => {
    const page = await open('?investment=small&guess')
    expect(await page.locator('.invest-chart').count()).toBe(0)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    expect(await text(page, '.said')).toContain('You said: More. It is: Less.')
    await slideTo(page, 20)
    expect(await sentence(page)).toContain('invests 2 where 8 would be best')
    expect(await text(page, '.gap.held-up')).toBe('hold-up 4')
    expect(await text(page, '.turn')).toBe('turns at 3/4')
    await page.getByRole('button', { name: 'the large firm’s' }).click()
    await settled(page)
    expect(page.url()).toContain('?investment=large&set=rho:1&guess')
    await page.goBack()
    await settled(page)
    expect(await sentence(page)).toContain('The small firm invests 2')
  })
})

/** Three firms and their alliances, year by year. */
import { CHRONOLOGIES } from '@biform/core/data'
import { describe, expect, it } from 'vitest'
import { countOf, partnersOf, portfolioAt, yearsOf } from '../src/alliances/portfolio.ts'
import { firstOf, orderInWords, spreadInWords, yearInWords } from '../src/alliances/words.ts'
import { alliancesAnswer } from '../src/solver/alliances.ts'
import { onStage, sentence, settled, text } from './support/stage.ts'

const [xelerated, , seamless] = CHRONOLOGIES as [
  (typeof CHRONOLOGIES)[number],
  (typeof CHRONOLOGIES)[number],
  (typeof CHRONOLOGIES)[number],
]

describe('a portfolio of alliances', () => {
  it.each(CHRONOLOGIES)('of $firm begins with one year and ends with all events', chronology => {
    const [first, last] = yearsOf(chronology)
    const begin = portfolioAt(chronology, first)
    const end = portfolioAt(chronology, last)
    expect(begin.events).toEqual(begin.now)
    expect(end.events.length).toBe(chronology.events.length)
    expect(partnersOf(end)).toBe(new Set(chronology.events.map(({ partner }) => partner)).size)
    expect(end.rows.map(({ partner }) => partner)).toEqual(begin.rows.map(({ partner }) => partner))
    expect(end.rows.flatMap(({ marks }) => marks).reduce((sum, { count }) => sum + count, 0)).toBe(end.events.length)
  })

  it('grows year by year', () => {
    const then = portfolioAt(xelerated, 2008)
    expect([countOf(then, 'legitimacy'), countOf(then, 'role-flexibility')]).toEqual([9, 4])
    expect(yearInWords(then)).toBe(
      '2008: Broadcom, rival product (role flexibility); DUNE Networks, interoperability (legitimacy).',
    )
    expect(yearInWords(portfolioAt(xelerated, 2003))).toBe('2003: nothing is recorded.')
    const group = portfolioAt(seamless, 2008).rows.find(({ partner }) => partner === 'MTN Group')
    expect(group?.marks.map(({ capability, count }) => [capability, count])).toEqual([
      ['legitimacy', 2],
      ['role-flexibility', 1],
    ])
  })

  it('has legitimacy first in all three, by the figures of the tables', () => {
    const answers = CHRONOLOGIES.map((_, firm) => alliancesAnswer({ firm: String(firm) }))
    expect(answers.map(({ precedence }) => precedence.probability.toFraction())).toEqual(['139/160', '47/50', '55/56'])
    expect(answers.map(firstOf)).toEqual([['legitimacy'], ['legitimacy'], ['legitimacy']])
    expect(orderInWords(portfolioAt(seamless, 2011), answers[2]!)).toContain('probability 55/56 ≈\u00a00.982')
    // 13 events with 10 partners, three of which had two: 13² / (7 + 3 · 4)
    expect(spreadInWords(portfolioAt(xelerated, 2008), answers[0]!)).toContain('169/19')
  })
})

onStage('the alliances on the page', open => {
  it('are replayed, stepped through and paused; a year is a place to come back to', async () => {
    const page = await open('?alliances=digitata', { reducedMotion: 'reduce' })
    expect(await sentence(page)).toContain('By 2007 Digitata has had 2 events with 2 partners')
    await page.getByRole('button', { name: 'Next year' }).focus()
    await page.keyboard.press('Enter')
    await settled(page)
    expect(page.url()).toContain('?alliances=digitata&set=year:2008')
    expect(await page.locator('.lane .event').count()).toBeGreaterThan(3)
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.getByText('By 2009').waitFor()
    // A year that passes is no place of its own; the one where it is paused is.
    expect(page.url()).toContain('year:2008')
    await page.getByRole('button', { name: 'Pause' }).click()
    expect(page.url()).toMatch(/year:20(09|10)/)
    await page.goBack()
    expect(await sentence(page)).toContain('By 2008')
    await page.getByRole('button', { name: 'All years' }).click()
    expect(await text(page, '.alliances-words')).toContain('probability 47/50 = 0.94')
    await page.getByRole('button', { name: 'Seamless' }).click()
    await settled(page)
    expect(page.url()).toMatch(/\?alliances=seamless$/)
  })
})

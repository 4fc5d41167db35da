/** One relationship, read three ways. */
import { compare, type Fraction, rational, sum } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { bestFor, change, lessonOf, READINGS, readingsInWords } from '../src/readings/words.ts'
import { readingsAnswer } from '../src/solver/readings.ts'
import { onStage, sentence, settled, slideTo, texts } from './support/stage.ts'

const NUMBERS = { beta: '1/4', uS: '60', uL: '100', dS: '20', dL: '40' }
const plain = (values: readonly Fraction[]): string => values.map(value => value.toFraction()).join(' ')

describe('three readings of one relationship', () => {
  const answer = readingsAnswer(NUMBERS)
  it('give what the pie, the surplus and own use give', () => {
    expect(READINGS.map(name => plain(answer[name].is.totals))).toEqual(['40 120', '45 115', '60 100'])
    expect(READINGS.map(name => plain(answer[name].is.pots))).toEqual(['160', '100', '0'])
    expect(bestFor(answer, 0)).toEqual(['nonRival'])
    expect(bestFor(answer, 1)).toEqual(['zeroSum'])
    expect(readingsInWords(answer)).toContain('ends up with 40 if it is zero-sum, with 45')
  })

  it('always have the same total, and differ in what moves what', () => {
    for (const numbers of [NUMBERS, { ...NUMBERS, beta: '0' }, { ...NUMBERS, uS: '10' }, { ...NUMBERS, dL: '100' }]) {
      const found = readingsAnswer(numbers)
      const total = rational(numbers.uS).add(rational(numbers.uL))
      for (const name of READINGS) {
        expect(compare(sum(found[name].is.totals), total)).toBe(0)
        expect(sum(found[name].share).n).toBe(0n)
        expect(sum(found[name].small).toFraction()).toBe('10')
      }
      expect(plain(found.nonRival.share)).toBe('0 0')
      expect(plain(found.nonRival.small)).toBe('10 0')
      expect(plain(found.zeroSum.large)).toBe(plain(found.surplus.large))
    }
    expect(answer.zeroSum.share.map(change)).toEqual(['+16', '−16'])
    expect(answer.surplus.share.map(change)).toEqual(['+10', '−10'])
  })

  it('say so where there is no gain, or where one takes all of it', () => {
    expect(lessonOf('surplus', answer.surplus)).toContain('not zero-sum')
    expect(lessonOf('surplus', readingsAnswer({ ...NUMBERS, dS: '60', dL: '100' }).surplus)).toContain('no gain')
    expect(lessonOf('surplus', readingsAnswer({ ...NUMBERS, beta: '0' }).surplus)).toContain('takes all of it')
  })
})

onStage('the three readings on the page', open => {
  it('are guessed first, then follow the knife, and the way back works', async () => {
    const page = await open('?scenario=003-uni&guess')
    await page.getByRole('link', { name: 'One relationship, three readings' }).click()
    await settled(page)
    expect(page.url()).toMatch(/\?readings&guess$/)
    expect(await page.locator('.readings').count()).toBe(0)
    await page.getByRole('button', { name: 'Zero-sum' }).click()
    expect((await texts(page, '.said'))[0]).toContain('You said: Zero-sum. It is: Non-rival value.')
    expect(page.url()).toMatch(/\?readings&said=zeroSum&guess$/)
    await slideTo(page, 10)
    expect(await sentence(page)).toContain('with 80 if it is zero-sum, with 70')
    expect(page.url()).toContain('set=beta:1/2')
    expect((await texts(page, '.said'))[0]).toContain('So it is.')
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await settled(page)
    expect(page.url()).toContain('scenario=003-uni')
  })
})

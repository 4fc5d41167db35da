/** The workbench of repeated games: editing, patience, addresses. */
import { rational } from '@biform/core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { onStage, sentence, settled, slideTo, text, texts } from './support/stage.ts'

onStage('the workbench of repeated games', open => {
  it('is one of the places to go to, and leads back to the scenarios', async () => {
    const page = await open('')
    await page.locator('.picker > button').click()
    await page.locator('.picker a[href*="repeated"]').click()
    await settled(page)
    expect(new URL(page.url()).search).toBe('?repeated=prisoners-dilemma')
    expect(await sentence(page)).toContain('At δ = 3/5 both keep to (Cooperate, Cooperate)')
    await page.locator('.picker > button').click()
    await page.locator('.picker a[href*="003-bsm"]').click()
    await settled(page)
    expect(new URL(page.url()).search).toBe('?scenario=003-bsm')
    await page.goBack()
    await settled(page)
    expect(await sentence(page)).toContain('At δ = 3/5 both keep to (Cooperate, Cooperate)')
  })

  it('draws the equilibrium payoffs of where the slider is', async () => {
    const page = await open('?repeated=prisoners-dilemma')
    for (const [place, drawn] of [
      [20, 'circle'],
      [40, 'path'],
      [60, 'path'],
    ] as const) {
      await slideTo(page, place)
      expect(await page.locator('svg.plane').getAttribute('data-at')).toBe(
        await page.locator('.main-control .field').inputValue(),
      )
      expect(await page.locator('svg.plane > .sustained').evaluate(element => element.tagName)).toBe(drawn)
    }
  })

  it('takes new payoffs, linked or not, and keeps the last game when a number cannot be read', async () => {
    const page = await open('?repeated=prisoners-dilemma')
    await page.getByLabel('Anna gets, at Defect, Cooperate').fill('4')
    await settled(page)
    expect(await page.getByLabel('Ben gets, at Cooperate, Defect').inputValue()).toBe('4')
    await page.getByRole('switch', { name: 'Same for both' }).click()
    await page.getByLabel('Anna gets, at Defect, Cooperate').fill('13/2')
    await settled(page)
    expect(await page.getByLabel('Ben gets, at Cooperate, Defect').inputValue()).toBe('4')
    const before = await text(page, '.show')
    await page.getByLabel('Anna gets, at Defect, Cooperate').fill('13/')
    expect(await page.locator('.payoff-field .problem').count()).toBe(1)
    expect(await text(page, '.show')).toBe(before)
    await page.reload()
    await settled(page)
    expect(await page.getByLabel('Anna gets, at Defect, Cooperate').inputValue()).toBe('13/2')
  })

  it('has its numbers in a table', async () => {
    const page = await open('?repeated=prisoners-dilemma&delta=1/5')
    await page.getByText('The picture as a table').click()
    expect((await texts(page, '.alternative tbody tr'))[0]).toMatch(/^equilibria at δ = 1\/5/)
  })

  it('takes the class’s own words', async () => {
    const page = await open('?repeated=hold-up')
    await page.getByText('Change names').click()
    await page.getByRole('textbox', { name: 'player' }).first().fill('Start-up')
    await settled(page)
    expect(await text(page, 'svg.plane .axes .name')).toBe('Start-up gets →')
    expect(page.url()).toContain('names=Start-up,Large,')
  })

  it('says who would break the agreement, and from which patience on it holds', async () => {
    const page = await open('?repeated=hold-up')
    const words = (): Promise<string> => text(page, '.repeated-words')
    expect(await text(page, '.verdict')).toBe('The agreement holds')
    expect(await words()).toContain('Small keeps to it at every δ, Large from δ = 2/5 on.')
    await slideTo(page, 39)
    expect(await text(page, '.verdict')).toBe('The agreement does not hold')
    expect(await sentence(page)).toContain('At δ = 39/100 Large would break (Invest, Share)')
    await page.getByLabel('After a breach').selectOption('0.1')
    await settled(page)
    expect(await words()).toContain('the threat is empty')
  })

  it('is exact once the slider rests', async () => {
    const page = await open('?repeated=prisoners-dilemma&delta=2/5')
    await page.locator('svg.plane[data-exact="true"]').waitFor()
    await page.getByText('The picture as a table').click()
    const corners = await texts(page, '.alternative tbody tr')
    expect(corners.filter(row => row.includes('equilibria at δ = 2/5')).join()).not.toContain('≈')
    await slideTo(page, 60)
    await page.locator('svg.plane[data-exact="true"][data-at="3/5"]').waitFor()
    expect(await texts(page, '.alternative tbody tr')).toContain('equilibria at δ = 3/5, corner 213/3 ≈ 4.3331')
  })

  it('lets the class predict who keeps to the agreement, and compares', async () => {
    const page = await open('?repeated=prisoners-dilemma&guess')
    expect(await page.locator('.verdict').count()).toBe(0)
    expect(await page.locator('.sustained').count()).toBe(0)
    expect(await text(page, 'main')).not.toMatch(/keep to it from|folk theorem|The agreement/)
    await page.getByRole('button', { name: 'Neither' }).click()
    await settled(page)
    expect(page.url()).toContain('said=neither')
    expect(await text(page, '.verdict')).toBe('The agreement holds: not as you said')
    expect(await text(page, '.said')).toContain('You said: Neither. It is: Both.')
    expect(await page.locator('svg.plane .sustained').count()).toBe(1)
    // Another patience is another question.
    await slideTo(page, 30)
    expect(await page.locator('.verdict').count()).toBe(0)
    await page.getByRole('button', { name: 'Neither' }).click()
    await settled(page)
    expect(await text(page, '.verdict')).toBe('The agreement does not hold: as you said')
    await page.getByRole('button', { name: 'Guess again' }).click()
    expect(await page.locator('.verdict').count()).toBe(0)
    await page.goBack()
    expect(await text(page, '.said')).toContain('You said: Neither. So it is.')
  })

  it('plays a match round by round, and at once', async () => {
    const page = await open('?repeated=prisoners-dilemma&match=tit-for-tat,alternator')
    const next = page.getByRole('button', { name: 'Next round' })
    await next.click()
    expect(await text(page, '.round')).toBe('Round 1: Anna Cooperate, Ben Cooperate. Anna has 3, Ben 3.')
    await next.click()
    await next.click()
    expect(await text(page, '.round')).toBe('Round 3: Anna Defect, Ben Cooperate. Anna has 8, Ben 8.')
    expect(await page.locator('.strip svg[role="img"]').getAttribute('aria-label')).toBe(
      'The first 3 rounds. Anna: Cooperate 2 times, Defect once; Ben: Cooperate 2 times, Defect once',
    )
    expect(await page.locator('.match-mark').count()).toBe(1)
    await page.getByRole('button', { name: 'All 200 rounds' }).click()
    expect(await next.getAttribute('aria-disabled')).toBe('true')
    expect(await text(page, '.match')).toContain('after 200 rounds.')
    expect(await text(page, '.match')).toContain('If they went on for ever: Anna 5/2 a round, Ben 5/2')
    await page.getByRole('button', { name: 'Start again' }).click()
    expect(await text(page, '.round')).toBe('Nothing has been played yet.')
    // Patience does not change a match, another opponent does.
    await next.click()
    await slideTo(page, 10)
    expect(await text(page, '.round')).toContain('Round 1')
    await page.getByLabel('Ben plays').selectOption('defector')
    await settled(page)
    expect(await text(page, '.round')).toBe('Nothing has been played yet.')
    expect(page.url()).toContain('match=tit-for-tat,defector')
  })

  it('lets the class predict the match', async () => {
    const page = await open('?repeated=prisoners-dilemma&match=tit-for-tat,defector&guess')
    expect(await page.getByRole('button', { name: 'Next round' }).count()).toBe(0)
    await page.getByRole('group', { name: 'After 200 rounds, who has more?' }).getByText('Anna').click()
    await page.getByRole('button', { name: 'All 200 rounds' }).click()
    expect(await text(page, '.match')).toContain('You said: Anna. It came out otherwise.')
    expect(page.url()).toContain('bet=first')
    await page.getByRole('button', { name: 'Guess again' }).click()
    await page.getByRole('group', { name: 'After 200 rounds, who has more?' }).getByText('Ben').click()
    expect(page.url()).toContain('bet=second')
  })

  it('lets the class predict the match again, though it was not asked to predict', async () => {
    const page = await open('?repeated=prisoners-dilemma&match=tit-for-tat,defector&bet=first')
    await page.getByRole('button', { name: 'Guess again' }).click()
    await page.getByRole('group', { name: 'After 200 rounds, who has more?' }).getByText('Ben').click()
    await page.getByRole('button', { name: 'All 200 rounds' }).click()
    expect(await text(page, '.match')).toContain('You said: Ben. So it is.')
  })

  it('says which strategy cannot be played here, and what there is not in an address', async () => {
    const page = await open('?repeated=hold-up&match=no-such-strategy,tit-for-tat')
    expect(await text(page, '.match .problem')).toContain('"no-such-strategy" is the name of no strategy')
    await page.getByLabel('Small plays').selectOption('tit-for-tat')
    await settled(page)
    expect(await page.locator('.match .problem').count()).toBe(0)
  })

  it('lets the class predict which strategy has followers in the end, and shows it generation by generation', async () => {
    const page = await open('?repeated=prisoners-dilemma&noise=1/20&guess')
    expect(await page.locator('.crowd-table').count()).toBe(0)
    await page.locator('.view-crowd .guess').getByRole('button', { name: 'Grim Trigger' }).click()
    await settled(page)
    expect(page.url()).toContain('favourite=grim-trigger')
    expect(await texts(page, '.crowd [role="status"] p')).toEqual([
      'At first all have the same share, 12.5 %; Grim Trigger scores best.',
    ])
    await page.keyboard.press('Enter') // the focus is on the next generation
    expect(await text(page, '.crowd [role="status"] p')).toMatch(/^After 1 generation .* most followers, /)
    await page.getByRole('button', { name: 'All 100 generations' }).click()
    expect(await texts(page, '.crowd [role="status"] p')).toEqual([
      'After 100 generations Win–Stay Lose–Shift (Pavlov) has most followers, 51.1 %.',
      'You said: Grim Trigger. It is Win–Stay Lose–Shift (Pavlov).',
    ])
    expect((await texts(page, '.crowd-table tbody th'))[0]).toBe('Grim Trigger')
    // A class of one's own begins anew.
    await page.getByText('Choose who is in the class').click()
    await page.getByLabel('Random', { exact: true }).uncheck()
    await settled(page)
    expect(page.url()).toContain('crowd=tit-for-tat,')
    expect(page.url()).not.toContain('favourite')
    expect(await page.locator('.view-crowd .guess button').count()).toBe(7)
  })

  it.each([
    [1280, 800, 'prisoners-dilemma'],
    [1024, 768, 'chicken'],
    [1024, 768, 'hold-up&delta=1/5'],
  ])('on a projector the slider leaves the picture free, and its axes can be read, %i×%i, %s', async (w, h, search) => {
    const page = await open(`?repeated=${search}&projector`, { viewport: { width: w, height: h } })
    const [lower, upper] = await page.evaluate(() => [
      document.querySelector('svg.plane')!.getBoundingClientRect().bottom,
      document.querySelector('.main-control')!.getBoundingClientRect().top,
    ])
    expect(lower).toBeLessThanOrEqual(upper!)
    expect(await collisions(page, '.axes .name', '.axes text:not(.name)')).toEqual([])
  })

  it('writes no name over the numbers of an axis at 320 px', async () => {
    const names = 'Weitverzweigte GmbH,Zulieferer am Ende,Zusammenarbeiten,Alles für sich,Offenlegen hier,Zurückhalten'
    const page = await open(`?repeated=prisoners-dilemma&names=${names}`, { viewport: { width: 320, height: 568 } })
    expect(await collisions(page, '.place text', '.axes text')).toEqual([])
  })

  it('draws one picture for each answer, in order, and ends where the slider rests', async () => {
    const seen = await drag(await open('?repeated=prisoners-dilemma&delta=0'))
    const order = seen.map(({ at }) => rational(at).valueOf())
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(new Set(order).size).toBe(order.length)
    expect(seen.at(-1)?.at).toBe('3/5')
    // Numbers and picture belong together at every moment.
    for (const { at, words, path } of seen) {
      expect(words).toContain(`At δ = ${at} `)
      expect(path === 'point').toBe(rational(at).valueOf() < 1 / 4)
    }
  })

  it('asks before the frame in which the slider has moved, so that the answer can be in the next one', async () => {
    const page = await open('?repeated=stag-hunt&delta=0')
    const order = await page.evaluate(async () => {
      const events: string[] = []
      const send = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (this: Worker, ...message: [{ path?: string[] }]) {
        if (message[0].path?.[0] === 'point') events.push('asked')
        Reflect.apply(send, this, message)
      }
      const slider = document.querySelector<HTMLInputElement>('.main-control .slider')!
      slider.value = '7'
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise(resolve => requestAnimationFrame(resolve))
      Worker.prototype.postMessage = send
      return [...events, 'frame']
    })
    expect(order).toEqual(['asked', 'frame'])
  })
})

/** Texts of the plane that lie over each other. */
function collisions(page: Page, ones: string, others: string): Promise<string[]> {
  return page.evaluate(
    selectors => {
      const [first, second] = selectors.map(selector => [...document.querySelectorAll(`svg.plane ${selector}`)])
      return first!.flatMap(one =>
        second!
          .filter(other => {
            const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
            return across > 0 && down > 1
          })
          .map(other => `${one.textContent} / ${other.textContent}`),
      )
    },
    [ones, others],
  )
}

interface Drawn {
  readonly at: string
  readonly path: string
  readonly words: string
}

/** Drags the slider over 60 positions, one in each frame; gives what was drawn. */
function drag(page: Page): Promise<readonly Drawn[]> {
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('.main-control .slider')!
    const plane = document.querySelector('svg.plane')!
    const seen: Drawn[] = []
    const note = (): void => {
      const shape = plane.querySelector(':scope > .sustained')
      const path = shape?.getAttribute('d') ?? 'point'
      seen.push({
        at: plane.getAttribute('data-at')!,
        path,
        words: document.querySelector('.sentence')!.textContent!,
      })
    }
    const observer = new MutationObserver(note)
    observer.observe(plane, { attributes: true, attributeFilter: ['data-at'] })
    for (let place = 1; place <= 60; place++) {
      slider.value = String(place)
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise(resolve => requestAnimationFrame(resolve))
    }
    while (document.querySelector('main')!.getAttribute('aria-busy') === 'true') {
      await new Promise(resolve => requestAnimationFrame(resolve))
    }
    observer.disconnect()
    return seen
  })
}

/** The stage: scenarios, sliders, what if, guessing, addresses. */
import { catalogue, PAPERS, scenarioById } from '@biform/core/catalogue'
import { expect, it } from 'vitest'
import { onStage, sentence, settled, slideTo, text, texts } from './support/stage.ts'

onStage('the stage', (open, address) => {
  it.each(Object.keys(PAPERS))('puts each scenario of source %s on stage when it is picked', async paper => {
    const ids = catalogue.filter(({ shelf }) => shelf?.paper === paper).map(({ id }) => id)
    const page = await open('')
    expect(await text(page, 'h1')).toBe('One-sided investment')
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) {
      const { title } = scenarioById(id)
      await page.locator('.picker > button').click()
      await page.locator(`.picker a[href="?scenario=${id}"]`).click()
      await settled(page)
      expect(page.url()).toBe(`${address}?scenario=${id}`)
      expect(await text(page, 'h1')).toBe(title)
      expect(await sentence(page), id).not.toBe('')
      expect(await text(page, '.verdict'), id).toBe('As predicted, with these numbers')
      expect(await page.locator('.picker > button').getAttribute('aria-expanded')).toBe('false')
    }
  })

  it('shows the options of a decision, what each is worth and which is best, and none of it to those who guess', async () => {
    const page = await open('?scenario=000-roles')
    expect(await texts(page, '.options th[scope="row"]')).toHaveLength(8)
    expect(await text(page, '.options .best')).toMatch(/^4 roles22 ✓ best$/)
    await page.goto(`${address}?scenario=000-roles&set=t:10/3`)
    await settled(page)
    expect(await texts(page, '.options .best th')).toEqual(['3 roles', '4 roles'])
    expect(await text(page, '.options .best')).toContain('as good as the best')
    await page.goto(`${address}?scenario=000-roles&guess`)
    await settled(page)
    expect(await texts(page, '.options td')).toEqual([])
    expect(await texts(page, '.options .best')).toEqual([])
    await page.goto(`${address}?scenario=000-dependence`)
    await settled(page)
    expect(await text(page, '.view-outcomes')).toContain('3/14')
  })

  it('lets one-sided investment flip at an exposure of one half', async () => {
    const page = await open('?scenario=003-uni')
    const equilibrium = page.locator('td.equilibrium')
    await slideTo(page, 9)
    expect(await page.locator('.main-control .field').inputValue()).toBe('9/20')
    expect(await text(page, '.verdict')).toMatch(/^As predicted/)
    expect(await sentence(page)).toContain('invests on its own and gains 1')
    expect(await equilibrium.count()).toBe(1)
    expect(await equilibrium.textContent()).toMatch(/equilibrium/)
    expect(await text(page, '.chooser strong')).toBe('What they do – Small: Invest, Large: Not')
    await slideTo(page, 11)
    expect(await text(page, '.verdict')).toMatch(/^Not as predicted/)
    expect(await sentence(page)).toContain('does not end up as the only investor')
    expect(await text(page, '.chooser strong')).toBe('What they do – Small: Not, Large: Not')
    await slideTo(page, 10)
    expect(await sentence(page)).toContain('At exposure 1/2 somebody is indifferent')
    expect(await text(page, '.phase-words')).toContain('flips at ρ = 1/2')
    expect(await text(page, '.closed-form')).toMatch(/gives 1\/2 = 0\.5\. ✓ It agrees/)
  })

  it('names the region of its verdict, and goes to the case that contradicts it and back', async () => {
    const page = await open('?scenario=003-uni')
    await page.locator('.phase-words').waitFor()
    const region = page.locator('.verdict-region')
    expect(await text(page, '.verdict-region')).toMatch(/^It holds where 0 ≤ ρ < 1\/2\.But: A firm whose value/)
    await region.getByRole('button', { name: 'See it fail' }).click()
    await settled(page)
    expect(await text(page, '.verdict')).toMatch(/^Not as predicted/)
    expect(page.url()).toContain('set=rho:3/4')
    await region.getByRole('button', { name: 'Back to the numbers at the start' }).click()
    await settled(page)
    expect(await text(page, '.verdict')).toMatch(/^As predicted/)
    await page.goBack()
    await settled(page)
    expect(await text(page, '.verdict')).toMatch(/^Not as predicted/)
    await page.goto(`${address}?scenario=004-bakeries3`)
    await page.getByText('It holds where 10 <').waitFor()
  })

  it('lets the start-up specialise below two thirds, and not above', async () => {
    const page = await open('?scenario=003-bsm')
    await slideTo(page, 15)
    expect(await page.locator('.main-control .field').inputValue()).toBe('5/8')
    expect(await sentence(page)).toContain('it invests alone')
    expect(await texts(page, '.tree .branch.path')).toEqual(expect.arrayContaining(['Enter', 'Specialise']))
    await slideTo(page, 16)
    expect(await sentence(page)).toContain('somebody is indifferent')
    await slideTo(page, 17)
    expect(await sentence(page)).toContain('the predicted path is not taken')
    expect(await texts(page, '.tree .branch.path')).toEqual(expect.arrayContaining(['Enter', 'Keep']))
    expect(await page.locator('.flip text').textContent()).toBe('flips at 2/3')
  })

  it('empties the pot onto the plates as exposure falls', async () => {
    const page = await open('?scenario=003-index')
    const amounts = (): Promise<string[]> => texts(page, '.ledger .amount')
    expect(await amounts()).toEqual(['50', '80', '110'])
    await slideTo(page, 20)
    expect(await amounts()).toEqual(['40', '160', '120'])
    await slideTo(page, 0)
    expect(await amounts()).toEqual(['60', '0', '100'])
    expect(await text(page, '.panel.dual .totals')).toMatch(/60[\s\S]*100[\s\S]*160/)
    expect(await text(page, '.panel.split .totals')).toMatch(/40[\s\S]*120[\s\S]*160/)
  })

  it('shows what rivalry destroys', async () => {
    const page = await open('?scenario=003-index&set=rho:1/2,kappa:1')
    expect(await text(page, '.ledger')).toContain('30 lost to rivalry')
    expect(await text(page, '.legend')).toContain('lost to rivalry')
    expect(await texts(page, '.ledger .amount')).toEqual(['85/2 = 42.5', '50', '175/2 = 87.5'])
  })

  it('says in words who would leave, and that the core is one point', async () => {
    const page = await open('?scenario=004-bakeries3')
    const words = await text(page, '.verdicts')
    expect(words).toContain('Second and Third get 65 and would have 5 more to share by leaving')
    expect(await text(page, '.splits')).toMatch(/exactly 20[\s\S]*exactly 40[\s\S]*exactly 30/)
  })

  it('puts another outcome into the picture, and takes it back', async () => {
    const page = await open('?scenario=003-uni&set=rho:0')
    await page.getByRole('button', { name: 'show: Small: Invest, Large: Invest' }).click()
    await settled(page)
    expect(page.url()).toContain('cell=1.1')
    expect(await text(page, '.chooser strong')).toBe('What if – Small: Invest, Large: Invest')
    expect(await text(page, '.ledger .amount')).toBe('130')
    await page.locator('.chooser select').selectOption('1.0')
    expect(page.url()).not.toContain('cell')
    expect(await text(page, '.chooser strong')).toMatch(/^What they do/)
    await page.goBack()
    expect(await text(page, '.chooser strong')).toMatch(/^What if/)
  })

  it('keeps the answer back while one guesses', async () => {
    const page = await open('?scenario=003-uni&guess')
    const body = await text(page, 'main')
    expect(body).not.toMatch(/equilibrium|best reply|predicted|flips/)
    await page.getByRole('button', { name: 'Reveal the answer' }).click()
    await settled(page)
    expect(await page.locator('td.equilibrium').count()).toBe(1)
    expect(page.url()).not.toContain('guess')
    await page.goBack()
    expect(await page.locator('td.equilibrium').count()).toBe(0)
  })

  it('takes a prediction of what they do or choose, says whether it is so, and keeps it in the address', async () => {
    const page = await open('?scenario=003-uni&guess')
    expect(await texts(page, '.guess button')).toHaveLength(4)
    await page.getByRole('button', { name: 'Small: Not, Large: Not', exact: true }).click()
    await settled(page)
    expect(await text(page, '.said')).toContain('You said: Small: Not, Large: Not. It is: Small: Invest, Large: Not.')
    expect(new URL(page.url()).search).toBe('?scenario=003-uni&said=0.0')
    await page.locator('.main-control .field').fill('3/4')
    await settled(page)
    expect(await text(page, '.said')).toContain('So it is.')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Guess again' }).click()
    expect(await page.locator('td.equilibrium').count()).toBe(0)
    expect(page.url()).not.toContain('said')
    await page.goto(`${address}?scenario=000-roles&guess`)
    await settled(page)
    await page.getByRole('button', { name: '4 roles', exact: true }).click()
    expect(await text(page, '.said')).toContain('So it is.')
    // What there is nothing to choose of is revealed as before.
    await page.goto(`${address}?scenario=004-bakeries3&guess`)
    await settled(page)
    expect(await page.locator('.guess').count()).toBe(0)
  })

  it('restores everything from the address', async () => {
    const search = '?scenario=003-uni&set=rho:1/3,kS:25&cell=0.1&projector'
    const page = await open(search)
    const before = await text(page, 'main')
    expect(new URL(page.url()).search).toBe(search)
    expect(await page.locator('.main-control .field').inputValue()).toBe('1/3')
    expect(await page.locator('html').getAttribute('data-projector')).toBe('')
    expect(await text(page, '.chooser strong')).toBe('What if – Small: Not, Large: Invest')
    await page.reload()
    await settled(page)
    await page.waitForSelector('.phase-words')
    expect(await text(page, 'main')).toBe(before)
  })

  it('opens the first scenario when an address names what there is not', async () => {
    const page = await open('?scenario=nothing&set=rho:9,constructor:1,kS:x&cell=7.7')
    expect(await text(page, 'h1')).toBe('One-sided investment')
    expect(await page.locator('.main-control .field').inputValue()).toBe('1/4')
  })

  it('makes one step back of one gesture', async () => {
    const page = await open('?scenario=003-uni&set=rho:0')
    for (const place of [1, 2, 3, 4]) await slideTo(page, place)
    await page.waitForFunction(() => location.search.includes('rho:1/5'))
    await page.goBack()
    await settled(page)
    expect(await page.locator('.main-control .field').inputValue()).toBe('0')
    await page.goForward()
    await settled(page)
    expect(await page.locator('.main-control .field').inputValue()).toBe('1/5')
  })

  it('takes exact numerals, and keeps the last good state when one cannot be read', async () => {
    const page = await open('?scenario=003-uni')
    const field = page.locator('.main-control .field')
    await field.fill('1/3')
    await settled(page)
    expect(await sentence(page)).toContain('exposure 1/3')
    const before = await sentence(page)
    for (const wrong of ['1/0', 'x', '2', '-1/2', '1e999999999', '']) {
      await field.fill(wrong)
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await page.locator('.main-control .problem').count()).toBe(1)
      expect(await sentence(page)).toBe(before)
    }
    await field.fill('0.25')
    await settled(page)
    expect(await page.locator('.main-control .problem').count()).toBe(0)
    expect(await sentence(page)).toContain('exposure 1/4')
  })

  it('ends rapid slides in the right state', async () => {
    const page = await open('?scenario=003-bsm')
    await page.locator('.main-control .slider').evaluate(async element => {
      const slider = element as HTMLInputElement
      for (let step = 0; step < 120; step++) {
        slider.value = String((step * 7) % 25)
        slider.dispatchEvent(new Event('input', { bubbles: true }))
        if (step % 3 === 0) await new Promise(resolve => setTimeout(resolve, 4))
      }
    })
    await settled(page)
    expect(await page.locator('.main-control .field').inputValue()).toBe('1/3') // place 119 · 7 mod 25 = 8
    expect(await sentence(page)).toContain('At exposure 1/3 ')
    expect(await text(page, '.panel.now figcaption')).toContain('ρ = 1/3')
  })

  it('redraws the phase line for the newest of the other numbers', async () => {
    const page = await open('?scenario=003-uni')
    await page.locator('.other-controls summary').click()
    const field = page.locator('#parameter-kS')
    for (const value of ['32', '34', '35', '36']) await field.fill(value)
    await settled(page)
    // ρ̄ = (40 − 36) / (40 − 60/3)
    expect(await text(page, '.phase-words')).toContain('flips at ρ = 1/5')
    expect(await text(page, '.closed-form')).toContain('agrees')
  })

  it('says so when the solver fails, and starts it again', async () => {
    const page = await open('?scenario=003-uni')
    await page.route('**/worker-*.js', route =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw Error()' }),
    )
    await page.goto(`${address}?scenario=003-bsm`)
    await page.locator('.failure').waitFor()
    await page.unroute('**/worker-*.js')
    await page.getByRole('button', { name: 'Start it again' }).click()
    await settled(page)
    expect(await sentence(page)).toContain('it invests alone')
  })

  it('copies the link and downloads the answer', async () => {
    const page = await open('?scenario=003-uni&set=rho:1/4', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('The link is copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the answer as JSON' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const answer = JSON.parse(Buffer.concat(chunks).toString())
    expect(download.suggestedFilename()).toBe('003-uni.json')
    expect(answer.parameters.rho).toBe('1/4')
    expect(answer.prediction.kind).toBe('realised')
    expect(answer.phase.flips[0].value).toBe('1/2')
  })
})

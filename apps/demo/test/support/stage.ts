/** The built demo in a browser, for the tests of this folder. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest'
import { findChromium, launchChromium, settled } from '../../scripts/chromium.mjs'

export { settled }

/** One scenario or more for every kind of game and every view. */
export const SCENARIOS = [
  '003-bsm',
  '003-dual3',
  '003-index',
  '003-race',
  '003-tisa',
  '003-tisa-holdup',
  '003-uni',
  '004-bakeries3',
  'cl-runway',
  'cl-talmud',
] as const

/** Opens a page of the demo; what goes wrong on it fails the test. */
export type Open = (search: string, options?: BrowserContextOptions) => Promise<Page>

const executable = findChromium()
if (!executable && process.env.CI) throw new Error('No Chromium: these tests need one. BIFORM_CHROMIUM may name it.')

/** Tests that drive the built demo; skipped where there is no Chromium. */
export function onStage(name: string, tests: (open: Open, address: string) => void): void {
  const title = executable ? name : `${name} (skipped: there is no Chromium; BIFORM_CHROMIUM may name one)`
  describe.skipIf(!executable)(title, () => {
    let browser: Browser
    const address = inject('address')
    let troubles: string[] = []
    const pages: Page[] = []

    beforeAll(async () => {
      browser = await launchChromium(executable!)
    })
    afterAll(async () => {
      await browser?.close()
    })
    afterEach(async () => {
      for (const page of pages.splice(0)) await page.context().close()
      const seen = troubles
      troubles = []
      expect(seen).toEqual([])
    })

    const open: Open = async (search, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
      const page = await context.newPage()
      pages.push(page)
      page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`)
      })
      page.on('pageerror', error => troubles.push(`page: ${error.message}`))
      page.on('requestfailed', request => troubles.push(`request: ${request.url()} ${request.failure()?.errorText}`))
      page.on('response', response => {
        if (response.status() >= 400) troubles.push(`response: ${response.status()} ${response.url()}`)
      })
      await page.goto(address + search)
      await settled(page)
      return page
    }
    tests(open, address)
  })
}

/** The sentence that says what happens and why. */
export function sentence(page: Page): Promise<string> {
  return text(page, '.sentence')
}

/** The text of the first element that matches. */
export async function text(page: Page, selector: string): Promise<string> {
  return (await texts(page, selector))[0] ?? ''
}

/** The texts of all elements that match, every space an ordinary one. */
export async function texts(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allTextContents()).map(found => found.replaceAll('\u00a0', ' '))
}

/** Moves the main slider to a place, as dragging does: by input events. */
export async function slideTo(page: Page, place: number): Promise<void> {
  await page.locator('.main-control .slider').evaluate((element, to) => {
    const slider = element as HTMLInputElement
    slider.value = String(to)
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  }, place)
  await settled(page)
}

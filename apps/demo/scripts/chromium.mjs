/** Chromium, as the tests and the screenshots use it. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser to use: the one that BIFORM_CHROMIUM names, else an installed one; undefined if there is none. */
export function findChromium() {
  const named = process.env.BIFORM_CHROMIUM
  return named ? (existsSync(named) ? named : undefined) : PLACES.find(path => existsSync(path))
}

/** @param {string} executablePath */
export function launchChromium(executablePath) {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/**
 * Waits until everything on the page belongs to the numbers on the page.
 *
 * @param {import('playwright-core').Page} page
 */
export async function settled(page) {
  await page.waitForSelector('main[aria-busy="false"] .sentence')
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
}

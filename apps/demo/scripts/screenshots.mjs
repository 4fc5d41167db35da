#!/usr/bin/env node
/**
 * Writes screenshots of every scenario to a folder: `node scripts/screenshots.mjs FOLDER [PART OF A NAME]`. Each at 390
 * and 1280 px, light and dark; besides, what only some states show.
 */
import { mkdirSync, readdirSync } from 'node:fs'
import { findChromium, launchChromium, settled } from './chromium.mjs'
import { buildDemo, serveDemo } from './serve.mjs'

const [folder, only = ''] = process.argv.slice(2)
const executable = findChromium()
if (!folder || !executable) {
  process.stderr.write(
    folder ? 'There is no Chromium here; BIFORM_CHROMIUM may name one.\n' : 'usage: screenshots.mjs FOLDER\n',
  )
  process.exit(2)
}
mkdirSync(folder, { recursive: true })

const SCENARIOS = readdirSync(new URL('../../../packages/core/src/scenarios/catalogue/', import.meta.url)).map(file =>
  file.replace('.json', ''),
)
const STATES = [
  ...SCENARIOS.map(id => ({ name: id, search: `?scenario=${id}` })),
  { name: 'readings', search: '?readings' },
  { name: 'readings-guess', search: '?readings&guess' },
  { name: 'alliances', search: '?alliances=xelerated&set=year:2008' },
  { name: 'investment', search: '?investment=small' },
  { name: 'investment-large', search: '?investment=large&set=beta:1/20,eL:6,rho:4/5' },
  { name: '003-uni-plane', search: '?scenario=003-uni&plane=rho,betaS' },
  { name: 'repeated-dilemma', search: '?repeated=prisoners-dilemma&delta=2/5' },
  { name: 'repeated-hold-up', search: '?repeated=hold-up&delta=1/5' },
  { name: 'repeated-chicken-guess', search: '?repeated=chicken&guess' },
  { name: 'repeated-projector', search: '?repeated=stag-hunt&projector' },
  { name: '003-uni-beyond-flip', search: '?scenario=003-uni&set=rho:3/4' },
  { name: '003-uni-what-if', search: '?scenario=003-uni&set=rho:1/4&cell=1.1' },
  { name: '003-uni-guess', search: '?scenario=003-uni&guess' },
  { name: '003-uni-projector', search: '?scenario=003-uni&set=rho:1/4&projector' },
  { name: '003-bsm-beyond-flip', search: '?scenario=003-bsm&set=rho:5/6' },
  { name: '003-index-rivalry', search: '?scenario=003-index&set=rho:3/4,kappa:3/4' },
  { name: '003-dual3-exposed', search: '?scenario=003-dual3&set=rho:3/4' },
  { name: '003-race-prisoners', search: '?scenario=003-race&set=rho:1/2' },
  { name: '004-bakeries3-guess', search: '?scenario=004-bakeries3&guess' },
  { name: '004-bakeries3-projector', search: '?scenario=004-bakeries3&projector' },
  { name: '003-dual3-unexposed', search: '?scenario=003-dual3&set=rho:0' },
  { name: '004-bakeries3-polygon', search: '?scenario=004-bakeries3&set=q1:40,q2:1,q3:1' },
  { name: '004-bakeries3-equal', search: '?scenario=004-bakeries3&set=q1:15,q2:15,q3:15,batch:30' },
].filter(state => state.name.includes(only))

await buildDemo()
const server = await serveDemo()
const browser = await launchChromium(executable)
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [390, 1280]) {
    const context = await browser.newContext({
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: width < 600 ? 844 : 800 },
    })
    const page = await context.newPage()
    for (const { name, search } of STATES) {
      await page.goto(server.url + search)
      await settled(page)
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
    await context.close()
  }
}
await browser.close()
await server.close()

/** What is taken along: drawings as SVG and PNG, tables as CSV and JSON, the address as a QR code. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { fileName } from '../src/take/found.ts'
import { onStage } from './support/stage.ts'

async function saved(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { file: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

it('names files by what is in them', () => {
  expect(fileName('003-uni', 'What they do – Small: Invest', '2')).toBe('003-uni-what-they-do-small-invest-2')
})

onStage('what is taken along', open => {
  it('is every drawing and table under its heading, exactly', async () => {
    const page = await open('?scenario=003-uni', { colorScheme: 'dark' })
    await page.locator('.phase-words').waitFor()
    await page.getByText('Save pictures and tables').click()
    const table = await saved(page, 'What they will do as CSV')
    expect(table.file).toBe('003-uni-what-they-will-do.csv')
    const lines = table.bytes.toString().trim().split('\r\n')
    expect(lines[0]).toBe('Small ↓ Large →,Not,Invest')
    expect(lines[2]).toBe(
      'Invest,Small 190/3 best reply; Large 380/3 best reply; equilibrium,Small 535/6 best reply; Large 635/6 could gain 125/6',
    )
    const data = JSON.parse((await saved(page, 'Where it flips as JSON')).bytes.toString())
    expect(data.caption).toBe('Points of the phase line')
    expect(data.rows[1].slice(0, 3)).toEqual(['1/20', 'as predicted', '9 : 0'])
    const drawing = (await saved(page, 'Where it flips as SVG')).bytes.toString()
    expect(drawing).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(drawing).not.toMatch(/var\(|class=/)
    for (const [, id] of drawing.matchAll(/url\((?:&quot;)?#([\w-]+)/g)) expect(drawing).toContain(`id="${id}"`)
    const picture = (await saved(page, 'Where it flips as PNG')).bytes
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect(picture.readUInt32BE(16)).toBeGreaterThan(1_000)
  })

  it('is the address too, as a code that is closed again by the keyboard', async () => {
    const page = await open('?game=1:1,0:0_0:0,1:1&guess')
    await page.getByRole('button', { name: 'QR code for the class' }).click()
    const code = page.getByRole('img', { name: /^QR code/ })
    await code.waitFor()
    const side = Number((await code.getAttribute('viewBox'))!.split(' ')[2])
    // A code of version v has 17 + 4 v modules on each side, and a margin of 4.
    expect((side - 8 - 17) % 4).toBe(0)
    expect(await page.locator('.class-link .address').textContent()).toBe(page.url())
    expect(await page.locator('.class-link').textContent()).toContain('Only this computer has this address')
    await page.keyboard.press('Escape')
    await code.waitFor({ state: 'detached' })
  })
})

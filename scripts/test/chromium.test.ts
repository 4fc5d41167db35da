/** Where the browser is looked for, and what happens without one. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { browserPlan, findChromium } from '../lib/chromium.mjs'

const folder = mkdtempSync(join(tmpdir(), 'biform-chromium-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = (...names: string[]) => names.map(name => join(folder, name)).join(delimiter)
mkdirSync(join(folder, 'empty'))
mkdirSync(join(folder, 'full'))
mkdirSync(join(folder, 'trap/chromium'), { recursive: true })
const program = join(folder, 'full/google-chrome')
writeFileSync(program, '')
chmodSync(program, 0o755)
writeFileSync(join(folder, 'empty/chromium'), 'not a program')

describe('findChromium', () => {
  it('finds a program on the PATH, and no folder or plain file of that name', () => {
    expect(findChromium({ PATH: path('empty', 'trap', 'full') })).toBe(program)
    expect(findChromium({ PATH: path('empty', 'trap') })).toBeUndefined()
    expect(findChromium({})).toBeUndefined()
  })

  it('prefers BIFORM_CHROMIUM, and does not look further if that is wrong', () => {
    expect(findChromium({ BIFORM_CHROMIUM: program })).toBe(program)
    expect(findChromium({ BIFORM_CHROMIUM: '/nowhere', PATH: path('full') })).toBeUndefined()
  })
})

describe('browserPlan', () => {
  it('runs with a browser, skips without one, and fails without one under CI', () => {
    expect(browserPlan({ PATH: path('full'), CI: 'true' })).toEqual({ kind: 'run', chromium: program })
    expect(browserPlan({ PATH: path('empty') })).toMatchObject({ kind: 'skipped' })
    expect(browserPlan({ PATH: path('empty'), CI: 'true' })).toMatchObject({ kind: 'failed' })
    expect(browserPlan({ BIFORM_CHROMIUM: '/nowhere', PATH: '', CI: 'true' })).toMatchObject({
      kind: 'failed',
      text: 'BIFORM_CHROMIUM names no program: /nowhere',
    })
  })
})

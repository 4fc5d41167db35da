/** How `pnpm test` counts: nothing that did not run may count as passed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countReport, sumCounts, summaryLine } from '../lib/counts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'biform-counts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
/** Writes a report and counts it. */
function count(report: unknown, exitCode: number) {
  const path = join(folder, `${files++}.json`)
  writeFileSync(path, typeof report === 'string' ? report : JSON.stringify(report))
  return countReport('unit', path, exitCode, '/root')
}

const test = (status: string, fullName = status) => ({ fullName, status, failureMessages: [`${status} because`] })
const file = (status: string, ...assertionResults: object[]) => ({
  name: '/root/a.test.ts',
  status,
  message: 'the file',
  assertionResults,
})

describe('countReport', () => {
  it('counts passed, failed and skipped tests apart', () => {
    const tests = [test('passed'), test('passed'), test('failed'), test('skipped'), test('pending'), test('todo')]
    const counts = count({ testResults: [file('failed', ...tests)] }, 1)
    expect(counts).toEqual({
      passed: 2,
      failed: 1,
      skipped: 3,
      failures: [{ name: 'a.test.ts > failed', text: 'failed because' }],
    })
  })

  it('counts a file that fails to import as failed', () => {
    const counts = count({ testResults: [file('passed', test('passed')), file('failed')] }, 1)
    expect(counts).toMatchObject({ passed: 1, failed: 1, failures: [{ text: 'the file' }] })
  })

  it('counts a file whose hook fails, though its tests are only skipped', () => {
    expect(count({ testResults: [file('failed', test('skipped'))] }, 1)).toMatchObject({ failed: 1, skipped: 1 })
  })

  it('counts an error that no test accounts for', () => {
    expect(count({ testResults: [file('passed', test('passed'))] }, 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  it.each([
    ['a missing report', undefined],
    ['an empty report', ''],
    ['a report that breaks off', '{"testResults": ['],
    ['a report without results', {}],
    ['a report without tests', { testResults: [] }],
  ])('counts %s as failed, whatever the exit code', (_, report) => {
    const counts = report === undefined ? countReport('unit', join(folder, 'none.json'), 0) : count(report, 0)
    expect(counts).toMatchObject({ passed: 0, failed: 1 })
    expect(counts.failures[0]?.name).toMatch(/^unit: /)
  })
})

describe('summaryLine', () => {
  it('is the plain closing line', () => {
    const counts = { passed: 3, failed: 1, skipped: 0, failures: [] }
    expect(summaryLine(counts)).toBe('3 passed, 1 failed')
    expect(summaryLine(sumCounts([counts, { ...counts, skipped: 2 }]))).toBe('6 passed, 2 failed, 2 skipped')
  })
})

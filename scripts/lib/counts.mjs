/**
 * Reads vitest's JSON report of one project and counts it.
 *
 * A test that passed counts as one passed, a test that failed as one failed, one that was skipped or is to do as one
 * skipped. A file that fails outside its tests (an import that throws, a hook) counts as one failed more. A report that
 * is missing or unreadable, one without a single test, and a run that ended with an error that no test accounts for
 * count as one failed each: silence is not success.
 */
import { readFileSync } from 'node:fs'

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number,
 *   readonly failures: readonly { readonly name: string, readonly text: string }[] }} Counts
 * @typedef {{ readonly fullName: string, readonly status: string, readonly failureMessages?: readonly string[] }} Test
 * @typedef {{ readonly name: string, readonly status: string, readonly message?: string,
 *   readonly assertionResults: readonly Test[] }} File
 */

/**
 * Counts the report that a vitest run has left behind.
 *
 * @param {string} project the project's name, for messages
 * @param {string} path where the report should be
 * @param {number} exitCode how vitest ended
 * @param {string} [root] the folder that is cut off from file names
 * @returns {Counts}
 */
export function countReport(project, path, exitCode, root = '') {
  /** @type {readonly File[]} */
  let files
  try {
    files = JSON.parse(readFileSync(path, 'utf8')).testResults
    if (!Array.isArray(files)) throw new Error('it has no testResults')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return broken(`${project}: vitest left no report`, reason)
  }
  const counts = countFiles(files, root)
  const total = counts.passed + counts.failed + counts.skipped
  if (total === 0) return broken(`${project}: no test was found`, 'An empty project is not a passed one.')
  if (exitCode !== 0 && counts.failed === 0) {
    const { failures } = broken(`${project}: vitest ended with exit code ${exitCode}`, 'No test accounts for it.')
    return { ...counts, failed: 1, failures }
  }
  return counts
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {Counts}
 */
function broken(name, text) {
  return { passed: 0, failed: 1, skipped: 0, failures: [{ name, text }] }
}

/**
 * @param {readonly File[]} files
 * @param {string} root
 * @returns {Counts}
 */
function countFiles(files, root) {
  const tests = files.flatMap(file => file.assertionResults.map(test => ({ file, test })))
  const failed = tests.filter(({ test }) => test.status === 'failed')
  const outside = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  )
  const passed = tests.filter(({ test }) => test.status === 'passed').length
  /** @param {File} file */
  const where = file => file.name.replace(`${root}/`, '')
  return {
    passed,
    failed: failed.length + outside.length,
    skipped: tests.length - passed - failed.length,
    failures: [
      ...failed.map(({ file, test }) => ({
        name: `${where(file)} > ${test.fullName}`,
        text: (test.failureMessages ?? []).join('\n'),
      })),
      ...outside.map(file => ({ name: `${where(file)} (outside its tests)`, text: file.message ?? '' })),
    ],
  }
}

/**
 * The sum of some counts.
 *
 * @param {readonly Counts[]} list
 * @returns {Counts}
 */
export function sumCounts(list) {
  /** @param {'passed' | 'failed' | 'skipped'} key */
  const total = key => list.reduce((sum, counts) => sum + counts[key], 0)
  return {
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    failures: list.flatMap(counts => counts.failures),
  }
}

/**
 * The closing line: `12 passed, 0 failed`, and `, 1 skipped` where something was.
 *
 * @param {Counts} counts
 */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

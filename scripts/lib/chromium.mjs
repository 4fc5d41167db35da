/** Finds the browser that the demo's tests drive. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The path of a Chromium: `BIFORM_CHROMIUM` if it is set, else the first of the usual names on the PATH.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | undefined} nothing if there is none, or if `BIFORM_CHROMIUM` names no program
 */
export function findChromium(env) {
  if (env.BIFORM_CHROMIUM) return isProgram(env.BIFORM_CHROMIUM) ? env.BIFORM_CHROMIUM : undefined
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return NAMES.flatMap(name => folders.map(folder => join(folder, name))).find(isProgram)
}

/**
 * What becomes of the browser tests: run with a Chromium; skipped without one; failed without one if `CI` is true,
 * because a machine that lands code has to have run them.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ kind: 'run', chromium: string } | { kind: 'skipped' | 'failed', text: string }}
 */
export function browserPlan(env) {
  const chromium = findChromium(env)
  if (chromium) return { kind: 'run', chromium }
  const text = env.BIFORM_CHROMIUM
    ? `BIFORM_CHROMIUM names no program: ${env.BIFORM_CHROMIUM}`
    : 'there is no Chromium on the PATH; install one, or name it in BIFORM_CHROMIUM'
  return { kind: env.CI === 'true' ? 'failed' : 'skipped', text }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Builds and serves the demo once for all files of this folder, in a folder of its own: dist/ stays as it is. */
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../scripts/chromium.mjs'
import { buildDemo, serveDemo } from '../../scripts/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo is served; empty where there is no Chromium to show it. */
    readonly address: string
  }
}

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/demo-under-test', import.meta.url))

export default async function serve(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!findChromium()) {
    project.provide('address', '')
    return undefined
  }
  await buildDemo(FOLDER)
  const { url, close } = await serveDemo(0, FOLDER)
  project.provide('address', url)
  return close
}

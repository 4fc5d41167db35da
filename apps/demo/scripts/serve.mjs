/** Builds the demo and serves what was built, to this machine unless more is asked for. Shared by `start`, the tests and the screenshots. */
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const configFile = `${root}vite.config.ts`

/**
 * Builds into dist/, or into another folder.
 *
 * @param {string} [outDir]
 */
export async function buildDemo(outDir) {
  await build({ root, configFile, logLevel: 'warn', build: folder(outDir) })
}

/**
 * Serves dist/, or another folder that was built into.
 *
 * @param {number} [port] 0: any that is free. Another one, if this one is taken.
 * @param {string} [outDir]
 * @param {boolean} [lan] to the other machines of the network too
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveDemo(port = 0, outDir, lan = false) {
  const build = folder(outDir)
  const server = await preview({
    root,
    configFile,
    logLevel: 'warn',
    build,
    preview: { host: lan ? '0.0.0.0' : '127.0.0.1', port },
  })
  const address = /** @type {import('node:net').AddressInfo} */ (server.httpServer.address())
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}

/** @param {string | undefined} outDir */
function folder(outDir) {
  return outDir === undefined ? {} : { outDir, emptyOutDir: true }
}

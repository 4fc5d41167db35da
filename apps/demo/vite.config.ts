import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

// Workspace packages are consumed from source, in the page and in the worker alike.
const conditions = ['@biform/source', ...defaultClientConditions]

// How long each plugin took is of no use to whoever starts the demo.
const checks = { pluginTimings: false }

const CATALOGUE = fileURLToPath(new URL('../../packages/core/src/scenarios/catalogue/', import.meta.url))

/**
 * The module `virtual:scenarios`: what there is to choose from, and each scenario's data in a chunk of its own, so that
 * the page loads the one that it shows and no others. The worker has the whole catalogue.
 */
function scenarios(): Plugin {
  const name = 'virtual:scenarios'
  const resolved = `\0${name}`
  return {
    name: 'scenarios',
    resolveId: id => (id === name ? resolved : undefined),
    load: id => {
      if (id !== resolved) return undefined
      const files = readdirSync(CATALOGUE)
        .filter(file => file.endsWith('.json'))
        .sort()
      const listing = files.map(file => {
        const { id, title, games, shelf } = JSON.parse(readFileSync(CATALOGUE + file, 'utf8'))
        const kinds = Object.values<{ kind: string }>(games).map(({ kind }) => kind)
        return { id, title, kinds: [...new Set(kinds)], paper: shelf.paper }
      })
      const loaders = files.map(
        (file, k) => `${JSON.stringify(listing[k]!.id)}: () => import(${JSON.stringify(CATALOGUE + file)})`,
      )
      return `export const listing = ${JSON.stringify(listing)}\nexport const loaders = {\n${loaders.join(',\n')}\n}`
    },
  }
}

export default defineConfig({
  base: './',
  root: import.meta.dirname,
  plugins: [scenarios()],
  resolve: { conditions },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', rolldownOptions: { checks } },
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 1024, rolldownOptions: { checks } },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
})

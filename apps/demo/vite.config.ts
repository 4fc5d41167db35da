import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

// Workspace packages are consumed from source, in the page and in the worker alike.
const conditions = ['@biform/source', ...defaultClientConditions]

// How long each plugin took is of no use to whoever starts the demo.
const checks = { pluginTimings: false }

const CATALOGUE = fileURLToPath(new URL('../../packages/core/src/scenarios/catalogue/', import.meta.url))

/**
 * The module `virtual:scenarios` loads each scenario's data from a chunk of its own, so that the page loads the one that
 * it shows and no others; `virtual:gallery` is what there is to choose from. The worker has the whole catalogue.
 */
function scenarios(): Plugin {
  const names = ['virtual:scenarios', 'virtual:gallery']
  return {
    name: 'scenarios',
    resolveId: id => (names.includes(id) ? `\0${id}` : undefined),
    load: id => {
      if (!names.some(name => id === `\0${name}`)) return undefined
      const files = readdirSync(CATALOGUE)
        .filter(file => file.endsWith('.json'))
        .sort()
      if (id === '\0virtual:gallery') return `export const exhibits = ${JSON.stringify(files.map(exhibit))}`
      const loaders = files.map(
        file => `'${file.replace('.json', '')}': () => import(${JSON.stringify(CATALOGUE + file)})`,
      )
      return `export const loaders = {\n${loaders.join(',\n')}\n}`
    },
  }
}

/** What the gallery says of a scenario. */
function exhibit(file: string): object {
  const { id, title, statement, shelf, games } = JSON.parse(readFileSync(CATALOGUE + file, 'utf8'))
  const { paper, themes, level, subject } = shelf
  const kinds = Object.values<{ kind: string }>(games).map(({ kind }) => kind)
  return { id, title, statement, paper, themes, level, subject, kinds: [...new Set(kinds)] }
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

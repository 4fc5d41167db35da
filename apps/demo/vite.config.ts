import { defaultClientConditions, defineConfig } from 'vite'

// Workspace packages are consumed from source, in the page and in the worker alike.
const conditions = ['@biform/source', ...defaultClientConditions]

// How long each plugin took is of no use to whoever starts the demo.
const checks = { pluginTimings: false }

export default defineConfig({
  base: './',
  root: import.meta.dirname,
  resolve: { conditions },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', rolldownOptions: { checks } },
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 1024, rolldownOptions: { checks } },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
})

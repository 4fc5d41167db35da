#!/usr/bin/env node
/** Prints what a visit costs, gzipped, and fails if the page's own JavaScript has outgrown its limit. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** What is loaded before anything can be seen, in bytes after gzip. */
const LIMIT = 55_000

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const initial = new Set()
const visit = name => {
  const chunk = manifest[name]
  if (!chunk || initial.has(chunk.file)) return
  initial.add(chunk.file)
  for (const style of chunk.css ?? []) initial.add(style)
  for (const next of chunk.imports ?? []) visit(next)
}
visit('index.html')

const files = readdirSync(new URL('assets/', dist)).map(file => `assets/${file}`)
const size = list => list.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0)
const raw = list => list.reduce((sum, file) => sum + readFileSync(new URL(file, dist)).length, 0)
const kB = bytes => `${(bytes / 1000).toFixed(1)} kB`

/** Scenarios are loaded one at a time: what the largest costs. */
const scenarios = Object.entries(manifest)
  .filter(([name]) => name.includes('/catalogue/'))
  .map(([, { file }]) => file)
/** The code that is loaded later for a part of the page. */
const chunks = folder => [
  ...new Set(
    Object.entries(manifest)
      .filter(([name]) => name.startsWith(folder))
      .flatMap(([, { file, imports = [] }]) => [file, ...imports.map(name => manifest[name].file)])
      .filter(file => !initial.has(file)),
  ),
]
const scripts = [...initial].filter(file => file.endsWith('.js'))
const rows = [
  ['page, JavaScript', size(scripts)],
  ['page, styles', size([...initial].filter(file => file.endsWith('.css')))],
  ['fonts', raw(files.filter(file => file.endsWith('.woff2')))],
  ['largest scenario', Math.max(...scenarios.map(file => size([file])))],
  ['gallery of scenarios', size(chunks('src/gallery/'))],
  ['workbench of repeated games', size(chunks('src/repeated/'))],
  ['its solver, in its worker', size(files.filter(file => /\/repeated-worker-[^/]*\.js$/.test(file)))],
  ['other rooms', size([...new Set(['readings', 'alliances', 'investment'].flatMap(room => chunks(`src/${room}/`)))])],
  ['their solver, in its worker', size(files.filter(file => /\/room-worker-[^/]*\.js$/.test(file)))],
  ['phase plane', size(chunks('src/plane/'))],
  ['solver, in its worker', size(files.filter(file => /\/worker-[^/]*\.js$/.test(file)))],
]
for (const [what, bytes] of rows) process.stdout.write(`${what.padEnd(28)}${kB(bytes).padStart(9)}\n`)
if (size(scripts) > LIMIT) {
  process.stderr.write(`size: the page's JavaScript is ${kB(size(scripts))}, more than ${kB(LIMIT)}\n`)
  process.exitCode = 1
}

#!/usr/bin/env node
/** Builds the demo, serves it on this machine, prints its address, and opens a browser where somebody sits before one. */
import { spawn } from 'node:child_process'
import { buildDemo, serveDemo } from './serve.mjs'

const PORT = 4173
/** How a system opens an address. */
const OPENERS = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

await buildDemo()
const { url } = await serveDemo(Number(process.env.PORT ?? PORT))
process.stdout.write(`\n  Biform is at ${url}\n  Ctrl-C ends it.\n\n`)
if (process.stdout.isTTY && !process.env.CI) open(url)

/** A machine without an opener has the address on its screen; that is enough. */
function open(address) {
  const [command, ...flags] = OPENERS[process.platform] ?? ['xdg-open']
  spawn(command, [...flags, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

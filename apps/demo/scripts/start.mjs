#!/usr/bin/env node
/**
 * Builds the demo, serves it on this machine, prints its address, and opens a browser where somebody sits before one. With
 * `--lan` it serves the network too, so that the phones of a class can follow, and prints the addresses for them.
 */
import { spawn } from 'node:child_process'
import { networkInterfaces } from 'node:os'
import { buildDemo, serveDemo } from './serve.mjs'

const PORT = 4173
/** How a system opens an address. */
const OPENERS = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

await buildDemo()
const lan = process.argv.includes('--lan')
const { url } = await serveDemo(Number(process.env.PORT ?? PORT), undefined, lan)
const addresses = lan ? inNetwork(url) : []
const forOthers = addresses.map(address => `  for the class: ${address}\n`).join('')
process.stdout.write(`\n  Biform is at ${url}\n${forOthers}  Ctrl-C ends it.\n\n`)
// The address that is open is the one that its QR code gives.
if (process.stdout.isTTY && !process.env.CI) open(addresses[0] ?? url)

/** The same address as other machines of the network reach it. */
function inNetwork(local) {
  return Object.values(networkInterfaces())
    .flatMap(items => items ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => local.replace('127.0.0.1', address))
}

/** A machine without an opener has the address on its screen; that is enough. */
function open(address) {
  const [command, ...flags] = OPENERS[process.platform] ?? ['xdg-open']
  spawn(command, [...flags, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

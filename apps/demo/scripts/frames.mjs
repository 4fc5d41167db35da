#!/usr/bin/env node
/**
 * Measures whether a drawing follows its slider: moves it over 200 positions, one in each frame, and prints how far apart
 * the frames were, how many frames the drawing was behind, and the processor time of the page's own thread for each frame.
 * `node scripts/frames.mjs [RUNS]`. It asserts nothing: a busy machine drops frames on a page that does nothing, and that
 * page is measured beside it; the processor time depends on the load least.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { findChromium, launchChromium, settled } from './chromium.mjs'
import { buildDemo, serveDemo } from './serve.mjs'

const POSITIONS = 200
/** A frame is late if it comes after this many times the usual interval. */
const LATE = 1.5

/** What follows which slider: where the page says which value is drawn, and what the slider's values are. */
const PAGES = [
  { name: 'equilibrium set, dilemma', search: '?repeated=prisoners-dilemma' },
  { name: 'equilibrium set, chicken', search: '?repeated=chicken' },
  { name: 'equilibrium set, hold-up', search: '?repeated=hold-up' },
]

const runs = Number(process.argv[2] ?? 3)
const executable = findChromium()
if (!executable) {
  process.stderr.write('There is no Chromium here; BIFORM_CHROMIUM may name one.\n')
  process.exit(2)
}

/**
 * In the page: one position a frame; `moves` false leaves the slider alone.
 *
 * @param {{ positions: number, moves: boolean }} options
 */
async function drag({ positions, moves }) {
  const slider = /** @type {HTMLInputElement} */ (document.querySelector('.main-control .slider'))
  const drawn = document.querySelector('[data-at]')
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const most = Number(slider.max)
  const intervals = []
  const behind = []
  let pending = []
  let last = await frame()
  for (let k = 0; k < positions; k++) {
    if (moves) {
      // There and back again, so that every step changes the value.
      const place = k % (2 * most) <= most ? k % (2 * most) : 2 * most - (k % (2 * most))
      slider.value = String(place)
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      pending.push({ at: slider.getAttribute('aria-valuetext'), place, k })
    }
    const now = await frame()
    intervals.push(now - last)
    last = now
    const at = drawn?.getAttribute('data-at') ?? ''
    const [n, d = '1'] = at.split('/')
    const shown = Math.round((Number(n) / Number(d)) * 100)
    const index = pending.findLastIndex(item => item.place === shown)
    if (index >= 0) {
      behind.push(k - pending[index].k)
      pending = pending.slice(index)
    }
  }
  return { intervals, behind }
}

/** @param {readonly number[]} values */
const sorted = values => [...values].sort((a, b) => a - b)
/** @param {readonly number[]} values @param {number} part */
const quantile = (values, part) => sorted(values)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0

await buildDemo()
const server = await serveDemo()
const browser = await launchChromium(executable)
process.stdout.write(`${POSITIONS} positions, one a frame; ${runs} runs each\n`)
process.stdout.write('page                       moves  median ms  95 % ms  max ms  late  behind median  max  CPU ms\n')
for (const { name, search } of PAGES) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(server.url + search)
  await settled(page)
  await wait(1_000)
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await tools.send('Performance.getMetrics')
    return 1_000 * (metrics.find(item => item.name === 'TaskDuration')?.value ?? 0)
  }
  for (const moves of [false, true]) {
    const intervals = []
    const behind = []
    let time = 0
    for (let run = 0; run < runs; run++) {
      const before = await busy()
      const seen = await page.evaluate(drag, { positions: POSITIONS, moves })
      time += (await busy()) - before
      intervals.push(...seen.intervals)
      behind.push(...seen.behind)
      await settled(page)
    }
    const usual = quantile(intervals, 0.5)
    const row = [
      name.padEnd(27),
      (moves ? 'yes' : 'no').padEnd(5),
      usual.toFixed(1).padStart(9),
      quantile(intervals, 0.95).toFixed(1).padStart(9),
      Math.max(...intervals)
        .toFixed(1)
        .padStart(8),
      String(intervals.filter(value => value > LATE * usual).length).padStart(6),
      moves ? String(quantile(behind, 0.5)).padStart(15) : ''.padStart(15),
      (moves ? String(Math.max(...behind)) : '').padStart(4),
      (time / intervals.length).toFixed(1).padStart(7),
    ]
    process.stdout.write(`${row.join(' ')}\n`)
  }
  await page.close()
}
await browser.close()
await server.close()

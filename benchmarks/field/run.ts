import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { quantile } from '../figures.ts'
import { type FirstLoad, loadOnce } from './load-once.ts'

/**
 * `node benchmarks/field/run.ts --at http://127.0.0.1:4300`: how the field page of a running product loads on a slow
 * telephone, by the browser's own figures. Each run is a first visit, with an empty cache.
 */
const { values } = parseArgs({
  options: {
    at: { type: 'string', default: 'http://127.0.0.1:4300' },
    runs: { type: 'string', default: '5' },
  },
})
const root = new URL('../..', import.meta.url).pathname
const executablePath = await findChromium({ install: false, root })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const runs: FirstLoad[] = []
  while (runs.length < Number(values.runs)) runs.push(await loadOnce(browser, values.at))
  const print = (name: string, value: (run: FirstLoad) => number, unit: string) => {
    const all = runs.map(value)
    const shown = [quantile(all, 0.5), Math.max(...all)].map((one) => one.toFixed(1).padStart(10)).join('')
    console.log(`${name.padEnd(52)}${shown}  ${unit}`)
  }
  console.log(`${browser.version()}, ${runs.length} first visits${''.padEnd(20)}   median   slowest`)
  print('first paint', ({ firstPaintMs }) => firstPaintMs / 1000, 's')
  print('largest contentful paint, banner aside', ({ largestPaintMs }) => largestPaintMs / 1000, 's')
  print('a press is answered: first step drawn', ({ usableMs }) => usableMs / 1000, 's')
  print('over the wire until then', ({ usableBytes }) => usableBytes / 1024, 'kB')
} finally {
  await browser.close()
}

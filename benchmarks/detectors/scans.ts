import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import {
  fillScanCases,
  type ScanData,
  type ScanSettings,
  scan,
  scanCountry,
  scanCountryInWorkers,
  seededRandom,
  simulateCounts,
} from '../../detectors/index.ts'
import { openScanWorker } from '../../server/warning/detection/scan-workers/index.ts'

const SHARED = new URL('../../../shared/golden/satscan.json', import.meta.url)

/**
 * Seconds of user CPU that SaTScan 10.3.2 (C++, -O3, one process, 999 replicates) took, as quoted from the design's measurements of November 2026 on another
 * day: not measured in this run.
 */
const QUOTED: Readonly<Record<string, number>> = {
  ny_spatial_lonlat: 0.23,
  ny_spatial_cartesian: 0.23,
  nm_retro: 0.25,
  nm_prosp: 0.11,
  nycfever_stp: 0.08,
  nycfever_stp_50: 0.45,
  flu_spatial: 0.15,
  flu_prosp_poisson: 1.81,
  flu_prosp_stp: 1.22,
  flu_retro_stp: 9.7,
}

function userSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1e6
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const timed = (times: number, work: () => void) =>
  median(Array.from({ length: times }, () => userSeconds(work)))
const cell = (value: number | undefined, digits = 3) =>
  (value === undefined ? '' : value.toFixed(digits)).padStart(11)

/** The analyses of a file of cases as the library is asked for them. */
async function readAnalyses(): Promise<{ name: string; data: ScanData; settings: ScanSettings }[]> {
  const document = JSON.parse(readFileSync(SHARED, 'utf8')) as { cases: { name: string }[] }
  const found: { name: string; data: ScanData; settings: ScanSettings }[] = []
  await fillScanCases(document, (data, settings) => {
    found.push({ name: document.cases[found.length]?.name ?? '', data, settings })
    return { kind: 'cannot tell', reason: 'too-few-cases' }
  })
  return found
}

async function printAnalyses(): Promise<void> {
  console.log(
    `\n${'999 replicates, seconds of user CPU'.padEnd(38)}${'C++ quoted'.padStart(11)}${'identical'.padStart(11)}${'fast, all'.padStart(11)}${'ratio'.padStart(11)}${'fast'.padStart(11)}${'ratio'.padStart(11)}`,
  )
  for (const { name, data, settings } of await readAnalyses()) {
    const times = name === 'flu_retro_stp' ? 1 : 5
    const identical = timed(times, () => scan(data, settings))
    const { stopAfter: _, standsOutAfter: __, ...asked } = settings
    const toTheEnd = { chance: 'fast', stopAfter: Infinity, standsOutAfter: Infinity } as const
    const all = timed(times, () => scan(data, { ...asked, ...toTheEnd }))
    const fast = timed(times, () => scan(data, { ...asked, chance: 'fast' }))
    console.log(
      `${name.padEnd(38)}${cell(QUOTED[name])}${cell(identical)}${cell(all)}${cell(identical / all, 1)}${cell(fast)}${cell(identical / fast, 1)}`,
    )
  }
}

/** 298 places, 104 weeks, 1,500 signals a year, nothing going on. */
function country(signalsAYear: number, seed: number) {
  const random = seededRandom(seed)
  const places = Array.from({ length: 298 }, (_, k) => ({
    id: `p${k}`,
    latitude: 13 + 3 * random(),
    longitude: -89 + 5 * random(),
  }))
  const mean = signalsAYear / 52 / places.length
  return {
    places,
    counts: Array.from({ length: 104 }, () =>
      simulateCounts({ mean, dispersion: 1 }, { length: 298 }, random).map((count) => count ?? 0),
    ),
  }
}

async function printCountry(): Promise<void> {
  const workers = availableParallelism()
  const crew = { openWorker: openScanWorker, workers }
  console.log(`\na country of 298 places × 104 weeks, 8-week windows, 999 replicates (seconds by the clock)`)
  for (const signals of [500, 1_500, 50_000]) {
    const one = country(signals, 11)
    const clock = async (work: () => Promise<unknown> | unknown) => {
      const before = performance.now()
      await work()
      return (performance.now() - before) / 1000
    }
    const all = await clock(() => scanCountryInWorkers(one, { stopAfter: Infinity }, crew))
    const early = await clock(() => scanCountryInWorkers(one, {}, crew))
    const alone = await clock(() => scanCountry(one))
    console.log(
      `${`${signals.toLocaleString('en')} signals a year`.padEnd(38)} all replicates, ${workers} workers ${all.toFixed(2)} · ended early ${early.toFixed(2)} · ended early, no worker ${alone.toFixed(2)} · heap ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MiB`,
    )
  }
}

/** Prints seconds a scan: of the reference analyses, where they lie beside the checkout, and of a country. */
export async function printScans(): Promise<void> {
  if (existsSync(SHARED)) await printAnalyses()
  else console.log('the reference analyses are not beside this checkout')
  await printCountry()
}

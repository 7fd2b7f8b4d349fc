import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { fillScanCases, type ScanData, type ScanSettings, scanInWorkers } from '../../../detectors/index.ts'
import { openScanWorker } from '../../warning/detection/scan-workers/index.ts'
import { explainFileProblem } from '../detect/explain-file-problem.ts'
import { readSeriesFile, SeriesFileProblem } from '../detect/reading/index.ts'
import {
  cancelled,
  EXIT,
  type Outside,
  Refusal,
  runCommand,
  startProgress,
  theProcess,
} from '../tool/index.ts'
import { printClusters, printLack } from './print-clusters.ts'
import { gatherScan } from './reading/gather-scan.ts'
import { readPlaces } from './reading/read-places.ts'
import { lackAsJson, reportAsJson } from './report-as-json.ts'
import { type RawScanOptions, readScanRequest, type ScanRequest } from './scan-request.ts'

const afterHelp = `
Counts: any file that vigia detect reads. Places: a name or code as in the counts, latitude and longitude in degrees; a column population for --model poisson.

Examples:
  vigia scan counts.csv --places places.csv
  vigia scan counts.csv --places places.csv --window 4 --max-km 50 --lang es
  vigia scan counts.csv --places places.csv --model poisson --analysis retrospective --json
  vigia scan --cases analyses.json

Exit codes: 0 it ran (with or without clusters) · 2 wrong use · 3 a file cannot be read · 130 cancelled with Ctrl-C
`

/** Scans with threads, tells how far it has come, and ends on Ctrl-C. */
type DoScan = (data: ScanData, settings: ScanSettings) => ReturnType<typeof scanInWorkers>

async function within<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SeriesFileProblem)
      throw new Refusal(`${path}: ${explainFileProblem(error)}`, EXIT.unreadableFile)
    throw error
  }
}

/** Files of counts and of places. */
type Paths = { readonly counts: string; readonly places: string }

async function scanFile(paths: Paths, request: ScanRequest, doScan: DoScan): Promise<string> {
  const file = await within(paths.counts, () =>
    readSeriesFile(paths.counts, { absent: request.absent, period: 'week' }),
  )
  const places = await within(paths.places, () => readPlaces(paths.places))
  const periods = file.series[0]?.counts.length ?? 0
  const { model, analysis, window = {} } = request.settings
  const longest = analysis === 'prospective' ? (window.longest ?? Math.floor(periods / 2)) : periods
  const gathered = gatherScan(file, places, { model, longest })
  if ('reason' in gathered) return request.json ? lackAsJson(gathered) : printLack(gathered, request.language)
  const outcome = await doScan(gathered.data, request.settings)
  if (outcome.kind === 'cannot tell')
    return request.json ? lackAsJson(outcome) : printLack(outcome, request.language)
  return request.json ? reportAsJson(outcome, gathered, request) : printClusters(outcome, gathered, request)
}

async function fillCases(path: string, doScan: DoScan): Promise<string> {
  let document: unknown
  try {
    document = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new Refusal(
      `${path}: ${error instanceof Error ? error.message : String(error)}`,
      EXIT.unreadableFile,
    )
  }
  try {
    return `${JSON.stringify(await fillScanCases(document, doScan))}\n`
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(`${path}: ${error.message}`, EXIT.unreadableFile)
    throw error
  }
}

/** Options with the file that stood before them. */
type Asked = RawScanOptions & { readonly path?: string | undefined }

async function answer({ path, places, cases }: Asked, request: ScanRequest, doScan: DoScan): Promise<string> {
  if (cases !== undefined) {
    if (path !== undefined)
      throw new Refusal('Use either a file of counts or --cases, not both.', EXIT.wrongUse)
    return fillCases(cases, doScan)
  }
  if (path === undefined || places === undefined)
    throw new Refusal('A file of counts and --places are needed, or --cases.', EXIT.wrongUse)
  return scanFile({ counts: path, places }, request, doScan)
}

async function runScan(asked: Asked, outside: Outside): Promise<void> {
  const abort = new AbortController()
  const stopListening = outside.onInterrupt(() => abort.abort())
  const progress = startProgress(outside)
  await runCommand('scan', outside, async () => {
    try {
      const request = readScanRequest(asked)
      const doScan: DoScan = (data, settings) =>
        scanInWorkers(data, settings, {
          openWorker: openScanWorker,
          workers: request.workers,
          signal: abort.signal,
          onProgress: (done, wanted) => progress.step('replicates', done, wanted),
        })
      outside.write(await answer(asked, request, doScan))
      return EXIT.done
    } catch (error) {
      cancelled(abort.signal, 'Nothing was written.')
      throw error
    } finally {
      progress.end()
    }
  })
  stopListening()
}

/** Adds `scan FILE.csv --places places.csv` to a program. */
export function registerScan(program: Command, given: Partial<Outside> = {}): void {
  const outside = { ...theProcess, ...given }
  program
    .command('scan')
    .description(
      'find neighbouring places in which more was counted than chance explains, and how often chance would do so',
    )
    .argument('[file]', 'CSV file of counts by place and period')
    .option('--places <file>', 'CSV file of places: name or code, latitude, longitude, population')
    .option(
      '--cases <file>',
      'JSON file of analyses in the form of a reference set; fills in what is computed',
    )
    .option('--model <model>', 'permutation, poisson or expectation', 'permutation')
    .option('--analysis <analysis>', 'prospective, retrospective or spatial', 'prospective')
    .option('--window <periods>', 'longest stretch of periods (half of all when left out)')
    .option('--max-share <share>', 'largest share of the usual counts inside a group of places', '0.5')
    .option('--max-km <km>', 'largest radius of a group of places')
    .option('--replicates <number>', 'how often chance is tried', '999')
    .option('--level <p>', 'largest p of a cluster that is printed', '0.05')
    .option(
      '--absent <meaning>',
      'what a period without a row means in a long file: unknown or zero',
      'unknown',
    )
    .option('--identical', 'take the random numbers of SaTScan, replicate by replicate')
    .option('--fast', 'draw only what the scan sees (this is done when neither is asked for)')
    .option('--workers <number>', 'threads (as many as the machine has cores when left out)')
    .option('--json', 'print one JSON document instead of text')
    .option('--lang <language>', 'language in which the clusters are printed: en, es or fr', 'en')
    .addHelpText('after', afterHelp)
    .action((path: string | undefined, options: RawScanOptions) => runScan({ ...options, path }, outside))
}

import { writeFile } from 'node:fs/promises'
import type { Command, CommanderError } from 'commander'
import { TRANSFORMATIONS } from '../../../detectors/index.ts'
import { explainFileProblem } from './explain-file-problem.ts'
import { fillCases } from './fill-cases.ts'
import { DETECT_METHODS } from './methods/index.ts'
import { plotSeries } from './plot-series.ts'
import { printFindings } from './print-findings.ts'
import { type RawOptions, type Request, readRequest, WrongUse } from './read-request.ts'
import { readSeriesFile, type SeriesFile, SeriesFileProblem } from './reading/index.ts'
import { reportAsJson } from './report-as-json.ts'
import { positionsOf, runDetect } from './run-detect.ts'

/** 0: it ran, with or without findings. 2: wrong use. 3: the file cannot be read, or a case of it not computed. */
const EXIT = { ran: 0, wrongUse: 2, unreadableFile: 3 } as const

const afterHelp = `
Files: one row an event (date, and place or code if there are several), one row a day, week or month
with its count (date, place, count), or one column an area (week, year, areas).

Examples:
  vigia detect counts.csv
  vigia detect counts.csv --at 2024-W05 --level 0.05
  vigia detect counts.csv --all-weeks --method ears-c1
  vigia detect counts.csv --from 2023-W01 --to 2023-W52 --method farrington-flexible --years 3
  vigia detect counts.csv --all-weeks --method cusum --mean season --alarm-at 3 --plot curve.svg
  vigia detect events.csv --period month --json
  vigia detect --cases reference.json > filled.json

Exit codes: 0 it ran (with or without findings) · 2 wrong use · 3 the file cannot be read
`

/** What the command touches of the outside; left out, the process's own. */
export type DetectOutside = {
  readonly write?: (text: string) => void
  readonly writeError?: (text: string) => void
  readonly writeFile?: (path: string, text: string) => Promise<void>
  readonly setExitCode?: (code: number) => void
  /** Called where commander itself would end the process (wrong options, --help); must not return. */
  readonly leave?: (code: number) => never
}

/** What is printed, and the drawing where one was asked for. */
type Answer = { readonly printed: string; readonly drawn: string | null }

function judgeFile(file: SeriesFile, request: Request): Answer {
  const { settings, plot, language } = request
  const positions = positionsOf(file.series, settings)
  if (positions === null) {
    const wanted = settings.span ? `${settings.span.from ?? ''} … ${settings.span.to ?? ''}` : settings.at
    throw new WrongUse(`The file has no period “${wanted}”.`)
  }
  try {
    const outcome = runDetect(file.series, positions, settings)
    const printed = request.json
      ? reportAsJson(file, outcome, settings)
      : printFindings(file, outcome, request)
    const asked = plot && { positions, settings, language, series: plot.series }
    return { printed, drawn: asked && plotSeries(file.series, outcome, asked) }
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUse(`With this method that cannot be: ${error.message}.`)
    throw error
  }
}

async function detect(path: string, raw: RawOptions, outside: Required<DetectOutside>): Promise<void> {
  try {
    const request = readRequest(raw)
    const { printed, drawn } = judgeFile(await readSeriesFile(path, request.reading), request)
    if (request.plot && drawn !== null) await draw(request.plot.path, drawn, outside)
    outside.write(printed)
    outside.setExitCode(EXIT.ran)
  } catch (error) {
    if (error instanceof WrongUse) {
      outside.writeError(`vigia detect: ${error.message}\n`)
      outside.setExitCode(EXIT.wrongUse)
    } else if (error instanceof SeriesFileProblem) {
      outside.writeError(`vigia detect: ${path}: ${explainFileProblem(error)}\n`)
      outside.setExitCode(EXIT.unreadableFile)
    } else throw error
  }
}

async function draw(path: string, drawn: string, outside: Required<DetectOutside>): Promise<void> {
  try {
    await outside.writeFile(path, drawn)
  } catch {
    throw new WrongUse(`--plot: “${path}” cannot be written.`)
  }
}

async function fill(path: string, outside: Required<DetectOutside>): Promise<void> {
  const { filled, problems } = await fillCases(path)
  if (filled !== null) outside.write(filled)
  for (const problem of problems) outside.writeError(`vigia detect: ${path}: ${problem}\n`)
  outside.setExitCode(problems.length > 0 ? EXIT.unreadableFile : EXIT.ran)
}

const THE_PROCESS: Required<DetectOutside> = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  writeFile,
  setExitCode: (code) => {
    process.exitCode = code
  },
  leave: (code) => process.exit(code),
}

async function answer(path: string | undefined, raw: RawOptions, outside: Required<DetectOutside>) {
  if (path !== undefined && raw.cases === undefined) return detect(path, raw, outside)
  if (path === undefined && raw.cases !== undefined) return fill(raw.cases, outside)
  const why = path === undefined ? "missing required argument 'file'" : 'give a file or --cases, not both'
  outside.writeError(`vigia detect: ${why}\n`)
  outside.setExitCode(EXIT.wrongUse)
}

/** What may be judged and how. */
const addJudging = (command: Command): Command =>
  command
    .option('--at <period>', 'period to judge: last, 2024-W05, 2024-05, or its number')
    .option('--all-weeks', 'judge every period and list the findings')
    .option('--from <period>', 'first period to judge')
    .option('--to <period>', 'last period to judge')
    .option('--method <method>', `auto (by length of history), ${DETECT_METHODS.join(', ')}`, 'auto')
    .option('--level <level>', 'false-alarm level of each judgement, between 0 and 0.5', '0.01')
    .option('--years <years>', 'past years to learn from: farrington, farrington-flexible, bayes, rki')
    .option('--half-window <periods>', 'periods on each side of the same one of past years: the same methods')
    .option('--reference <value>', 'what is taken off each count: cusum (R: k)')
    .option(
      '--alarm-at <value>',
      'statistic at which it alarms: cusum (R: h), glr (R: c.ARL), outbreak (R: k)',
    )
    .option('--transformation <name>', `how counts are made comparable: cusum, ${TRANSFORMATIONS.join(', ')}`)
    .option('--mean <mean>', 'what counts are measured against: cusum and glr, past, season or a number')

/** How the file is read and what comes out. */
const addReading = (command: Command): Command =>
  command
    .option('--period <period>', 'what single days and events are counted by: week or month', 'week')
    .option(
      '--absent <meaning>',
      'what a period without a row means in a long file: unknown or zero',
      'unknown',
    )
    .option('--limit <rows>', 'most rows to print', '40')
    .option('--json', 'print one JSON document instead of text')
    .option('--plot <file>', 'draw a series with what was expected and its alarms as SVG')
    .option('--series <name>', 'the series to draw; otherwise the first with an alarm, or the largest')
    .option('--cases <file>', 'compute the cases of a reference file as R does and print it filled in')
    .option('--lang <language>', 'language in which the findings are printed: en, es or fr', 'en')

/** Adds `detect FILE.csv` to a program. */
export function registerDetect(program: Command, given: DetectOutside = {}): void {
  const outside = { ...THE_PROCESS, ...given }
  const command = program
    .command('detect')
    .description(
      'judge weekly or monthly counts in a CSV file: what was observed, what was to be expected, and why that method',
    )
    .argument(
      '[file]',
      'CSV file of events or counts (weekly by area, labelled weeks, or long: time, place, code, count)',
    )
  addReading(addJudging(command))
    .addHelpText('after', afterHelp)
    .configureOutput({ writeOut: outside.write, writeErr: outside.writeError })
    .exitOverride((error: CommanderError) => outside.leave(error.exitCode === 0 ? EXIT.ran : EXIT.wrongUse))
    .action((path: string | undefined, options: RawOptions) => answer(path, options, outside))
}

import type { Command, CommanderError } from 'commander'
import { METHODS } from '../../../detectors/index.ts'
import { explainFileProblem } from './explain-file-problem.ts'
import { printFindings } from './print-findings.ts'
import { type AbsentRows, readSeriesFile, type SeriesFile, SeriesFileProblem } from './reading/index.ts'
import { reportAsJson } from './report-as-json.ts'
import { type DetectSettings, positionsOf, runDetect } from './run-detect.ts'
import { findLanguage, type Language } from './words/index.ts'

/** 0: it ran, with or without findings. 2: wrong use. 3: the file cannot be read. */
const EXIT = { ran: 0, wrongUse: 2, unreadableFile: 3 } as const

const afterHelp = `
Examples:
  vigia detect counts.csv
  vigia detect counts.csv --at 2024-W05 --level 0.05
  vigia detect counts.csv --all-weeks --method ears-c1
  vigia detect events.csv --absent zero --json

Exit codes: 0 it ran (with or without findings) · 2 wrong use · 3 the file cannot be read
`

/** What the command touches of the outside; left out, the process's own. */
export type DetectOutside = {
  readonly write?: (text: string) => void
  readonly writeError?: (text: string) => void
  readonly setExitCode?: (code: number) => void
  /** Called where commander itself would end the process (wrong options, --help); must not return. */
  readonly leave?: (code: number) => never
}

type RawOptions = {
  readonly at?: string
  readonly allWeeks?: boolean
  readonly method: string
  readonly level: string
  readonly absent: string
  readonly limit: string
  readonly json?: boolean
  readonly lang: string
}

type Request = {
  readonly settings: DetectSettings
  readonly absent: AbsentRows
  readonly limit: number
  readonly language: Language
  readonly json: boolean
}

class WrongUse extends Error {}

function readRequest(raw: RawOptions): Request {
  const level = Number(raw.level)
  if (raw.level.trim() === '' || !(level > 0 && level < 0.5))
    throw new WrongUse(`--level must be a number between 0 and 0.5, not “${raw.level}”.`)
  const method = raw.method === 'auto' ? 'auto' : METHODS.find((known) => known === raw.method)
  if (method === undefined)
    throw new WrongUse(`--method must be auto, ${METHODS.join(', ')}, not “${raw.method}”.`)
  if (!/^\d{1,9}$/.test(raw.limit)) throw new WrongUse(`--limit must be a whole number, not “${raw.limit}”.`)
  if (raw.absent !== 'unknown' && raw.absent !== 'zero')
    throw new WrongUse(`--absent must be unknown or zero, not “${raw.absent}”.`)
  if (raw.at !== undefined && raw.allWeeks) throw new WrongUse('Use either --at or --all-weeks, not both.')
  const language = findLanguage(raw.lang)
  if (language === null) throw new WrongUse(`--lang must be en, es or fr, not “${raw.lang}”.`)
  const settings: DetectSettings = { level, method, at: raw.at ?? 'last', allPeriods: raw.allWeeks ?? false }
  return { settings, absent: raw.absent, limit: Number(raw.limit), language, json: raw.json ?? false }
}

function judgeFile(file: SeriesFile, request: Request): string {
  const { settings } = request
  const positions = positionsOf(file.series, settings)
  if (positions === null) throw new WrongUse(`The file has no period “${settings.at}”.`)
  const outcome = runDetect(file.series, positions, settings)
  return request.json ? reportAsJson(file, outcome, settings) : printFindings(file, outcome, request)
}

async function detect(path: string, raw: RawOptions, outside: Required<DetectOutside>): Promise<void> {
  try {
    const request = readRequest(raw)
    const file = await readSeriesFile(path, request.absent)
    outside.write(judgeFile(file, request))
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

const THE_PROCESS: Required<DetectOutside> = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  setExitCode: (code) => {
    process.exitCode = code
  },
  leave: (code) => process.exit(code),
}

/** Adds `detect FILE.csv` to a program. */
export function registerDetect(program: Command, given: DetectOutside = {}): void {
  const outside = { ...THE_PROCESS, ...given }
  program
    .command('detect')
    .description(
      'judge weekly or monthly counts in a CSV file: what was observed, what was to be expected, and why that method',
    )
    .argument(
      '<file>',
      'CSV file of counts (weekly by area, labelled weeks, or long: time, place, code, count)',
    )
    .option('--at <period>', 'period to judge: last, 2024-W05, 2024-05, or its number')
    .option('--all-weeks', 'judge every period and list the findings')
    .option('--method <method>', `auto (by length of history), ${METHODS.join(', ')}`, 'auto')
    .option('--level <level>', 'false-alarm level of each judgement, between 0 and 0.5', '0.01')
    .option(
      '--absent <meaning>',
      'what a period without a row means in a long file: unknown or zero',
      'unknown',
    )
    .option('--limit <rows>', 'most rows to print', '40')
    .option('--json', 'print one JSON document instead of text')
    .option('--lang <language>', 'language in which the findings are printed: en, es or fr', 'en')
    .addHelpText('after', afterHelp)
    .configureOutput({ writeOut: outside.write, writeErr: outside.writeError })
    .exitOverride((error: CommanderError) => outside.leave(error.exitCode === 0 ? EXIT.ran : EXIT.wrongUse))
    .action((path: string, options: RawOptions) => detect(path, options, outside))
}

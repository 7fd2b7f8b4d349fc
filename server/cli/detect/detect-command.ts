import type { Command, CommanderError } from 'commander'
import { METHODS } from '../../../detectors/index.ts'
import { printFindings } from './print-findings.ts'
import { printable } from './printable.ts'
import { type AbsentRows, readSeriesFile, type SeriesFile, SeriesFileProblem } from './reading/index.ts'
import { reportAsJson } from './report-as-json.ts'
import { type DetectSettings, positionsOf, runDetect } from './run-detect.ts'
import { chooseLanguage, type DetectWords, findLanguage, type Language, WORDS } from './words/index.ts'

/** 0: it ran, with or without findings. 2: wrong use. 3: the file cannot be read. */
const EXIT = { ran: 0, wrongUse: 2, unreadableFile: 3 } as const

/** What the command touches of the outside; left out, the process's own. */
export type DetectOutside = {
  readonly write?: (text: string) => void
  readonly writeError?: (text: string) => void
  readonly setExitCode?: (code: number) => void
  /** Called where commander itself would end the process (wrong options, --help); must not return. */
  readonly leave?: (code: number) => never
  readonly lang?: string
}

type RawOptions = {
  readonly at?: string
  readonly allWeeks?: boolean
  readonly method: string
  readonly level: string
  readonly absent: string
  readonly limit: string
  readonly json?: boolean
  readonly lang?: string
}

type Request = { readonly settings: DetectSettings; readonly absent: AbsentRows; readonly limit: number }

class WrongUse extends Error {}

function readRequest(raw: RawOptions, words: DetectWords): Request {
  const level = Number(raw.level)
  if (raw.level.trim() === '' || !(level > 0 && level < 0.5))
    throw new WrongUse(words.wrongUse.level(raw.level))
  const method = raw.method === 'auto' ? 'auto' : METHODS.find((known) => known === raw.method)
  if (method === undefined) throw new WrongUse(words.wrongUse.method(raw.method))
  if (!/^\d{1,9}$/.test(raw.limit)) throw new WrongUse(words.wrongUse.limit(raw.limit))
  if (raw.absent !== 'unknown' && raw.absent !== 'zero') throw new WrongUse(words.wrongUse.absent(raw.absent))
  if (raw.at !== undefined && raw.allWeeks) throw new WrongUse(words.wrongUse.both(''))
  const settings: DetectSettings = { level, method, at: raw.at ?? 'last', allPeriods: raw.allWeeks ?? false }
  return { settings, absent: raw.absent, limit: Number(raw.limit) }
}

function explain(problem: SeriesFileProblem, words: DetectWords): string {
  const { line, column, found } = problem.place
  const place = words.place({
    line: line === undefined ? null : String(line),
    column: column === undefined ? null : printable(column),
    found: found === undefined ? null : printable(found.slice(0, 200)),
  })
  return place === '' ? words.problem[problem.code] : `${words.problem[problem.code]} (${place})`
}

function judgeFile(
  file: SeriesFile,
  request: Request,
  { language, json }: { language: Language; json: boolean },
): string {
  const { settings, limit } = request
  const positions = positionsOf(file.series, settings)
  if (positions === null) throw new WrongUse(WORDS[language].wrongUse['no-such-period'](settings.at))
  const outcome = runDetect(file.series, positions, settings)
  return json
    ? reportAsJson(file, outcome, settings)
    : printFindings(file, outcome, { language, limit, settings })
}

async function detect(path: string, raw: RawOptions, outside: Required<DetectOutside>): Promise<void> {
  const asked = raw.lang === undefined ? chooseLanguage(outside.lang) : findLanguage(raw.lang)
  const language = asked ?? chooseLanguage(outside.lang)
  const words = WORDS[language]
  try {
    if (asked === null) throw new WrongUse(words.wrongUse.language(raw.lang ?? ''))
    const request = readRequest(raw, words)
    const file = await readSeriesFile(path, request.absent)
    outside.write(judgeFile(file, request, { language, json: raw.json ?? false }))
    outside.setExitCode(EXIT.ran)
  } catch (error) {
    if (error instanceof WrongUse) {
      outside.writeError(`vigia detect: ${error.message}\n`)
      outside.setExitCode(EXIT.wrongUse)
    } else if (error instanceof SeriesFileProblem) {
      outside.writeError(`vigia detect: ${path}: ${explain(error, words)}\n`)
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
  lang: process.env.LANG ?? '',
}

/** Adds `detect FILE.csv` to a program. */
export function registerDetect(program: Command, given: DetectOutside = {}): void {
  const outside = { ...THE_PROCESS, ...given }
  const { help } = WORDS[chooseLanguage(outside.lang)]
  program
    .command('detect')
    .description(help.command)
    .argument('<file>', help.file)
    .option('--at <period>', help.at)
    .option('--all-weeks', help.allPeriods)
    .option('--method <method>', help.method, 'auto')
    .option('--level <level>', help.level, '0.01')
    .option('--absent <meaning>', help.absent, 'unknown')
    .option('--limit <rows>', help.limit, '40')
    .option('--json', help.json)
    .option('--lang <language>', help.language)
    .addHelpText('after', help.after)
    .configureOutput({ writeOut: outside.write, writeErr: outside.writeError })
    .exitOverride((error: CommanderError) => outside.leave(error.exitCode === 0 ? EXIT.ran : EXIT.wrongUse))
    .action((path: string, options: RawOptions) => detect(path, options, outside))
}

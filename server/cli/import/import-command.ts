import type { Command } from 'commander'
import { loadHonduras } from '../../parties/place/index.ts'
import { EXIT, type Outside, Refusal, runTool, siteOption, theProcess } from '../tool/index.ts'
import { importOutlines } from './import-outlines.ts'
import { importPlaces, type PlaceFileOutcome, placeActor } from './import-places.ts'
import { importSignals, type SignalFileOutcome } from './import-signals.ts'

interface CommonOptions {
  readonly map: readonly string[]
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly site?: string
}

const number = new Intl.NumberFormat('en')

/** `vigia import places|signals`. */
export function registerImport(program: Command, given: Partial<Outside> = {}): void {
  const outside = { ...theProcess, ...given }
  const root = program.command('import').description('load places or signals from a file')
  common(root.command('places').description('load a country: places from CSV, their limits from GeoJSON'))
    .argument('[file]', 'CSV (code, name, parent, population, latitude, longitude) or GeoJSON')
    .option('--honduras', 'the 18 departments and 298 municipalities that ship with the product')
    .option('--country <code=name>', 'the country, where the file begins with its departments')
    .option('--source <name>', "who says so; the file's name when left out")
    .addHelpText('after', placeHelp)
    .action((file: string | undefined, options: PlaceOptions) =>
      places(file, options, { ...outside, site: options.site }),
    )
  common(root.command('signals').description('load signals: codes only, never a text'))
    .argument('<file>', 'CSV with at least territory, observed, known how and codes')
    .option('--skip-bad', 'publish the good rows although others are bad')
    .addHelpText('after', signalHelp)
    .action((file: string, options: CommonOptions & { skipBad?: boolean }) =>
      signals(file, options, { ...outside, site: options.site }),
    )
}

const common = (command: Command) =>
  command
    .option('--map <field=heading>', 'which column holds a field; may be given again', collect, [])
    .option('--dry-run', 'read and judge everything, write nothing')
    .option('--json', 'one JSON object for machines')
    .option(...siteOption)

type PlaceOptions = CommonOptions & {
  readonly honduras?: boolean
  readonly country?: string
  readonly source?: string
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const exitCodes = `
Exit codes: 0 done · 1 failed · 2 wrong use · 3 the file cannot be read · 4 bad rows: nothing was written, each is named
in FILE.errors.csv · 130 cancelled`

const placeHelp = `
Headings are known in Spanish, French and English, in any order. Limits are joined by national code only.
Loading the same file again changes nothing.

Examples:
  npm run vigia -- import places --honduras
  npm run vigia -- import places municipios.csv --country HN=Honduras --source "INE 2024"
  npm run vigia -- import places limits.geojson --map code=ADM2_PCODE --source "COD-AB"
${exitCodes}`

const signalHelp = `
Fields: uuid, territory (national code), place kind, observed (2026-03-02, 2026-W10 or 2026-03), still happening,
known how, children, exposed groups, authority, danger, codes, contact preference, language, received, exercise.
Values are the catalogues' codes, or their words in Spanish, French or English. Other columns are not read.
The whole file is published in one move, or nothing; the same file again adds nothing; after a kill, run it again.

Examples:
  npm run vigia -- import signals reports.csv --dry-run
  npm run vigia -- import signals informes.csv --map territory=cod_muni --map codes=indicadores
${exitCodes}`

async function places(file: string | undefined, options: PlaceOptions, outside: Outside): Promise<void> {
  await runTool('import places', outside, async ({ tool, progress, signal }) => {
    if ((file === undefined) !== (options.honduras === true))
      throw new Refusal('give a file, or --honduras', EXIT.wrongUse)
    if (file === undefined) {
      const loaded = await tool.job.transact(placeActor, loadHonduras)
      return report(outside, options, {
        file: 'honduras',
        rows: 317,
        bad: 0,
        badRowsFile: null,
        loaded,
        unreadColumns: [],
        dryRun: false,
      })
    }
    const read = /\.(geo)?json$/i.test(file) ? importOutlines : importPlaces
    const settings = {
      map: options.map,
      dryRun: options.dryRun ?? false,
      country: options.country ?? null,
      source: options.source ?? null,
    }
    return report(outside, options, await read(file, settings, { job: tool.job, progress, signal }))
  })
}

async function signals(
  file: string,
  options: CommonOptions & { skipBad?: boolean },
  outside: Outside,
): Promise<void> {
  await runTool('import signals', outside, async ({ tool, progress, signal }) => {
    const settings = { map: options.map, dryRun: options.dryRun ?? false, skipBad: options.skipBad ?? false }
    const parts = { job: tool.job, chance: outside.chance, progress, signal }
    return report(outside, options, await importSignals(file, settings, parts))
  })
}

function report(
  outside: Outside,
  { json }: CommonOptions,
  outcome: PlaceFileOutcome | SignalFileOutcome,
): number {
  const held = outcome.bad > 0 && !('published' in outcome && outcome.published !== null)
  outside.write(json ? `${JSON.stringify(outcome)}\n` : `${linesOf(outcome).join('\n')}\n`)
  return held ? EXIT.refused : EXIT.done
}

function linesOf(outcome: PlaceFileOutcome | SignalFileOutcome): string[] {
  const { rows, bad, badRowsFile, unreadColumns, dryRun } = outcome
  const lines = [`${number.format(rows)} rows read.`]
  if (unreadColumns.length > 0) lines.push(`Columns that are not read: ${unreadColumns.length}.`)
  if (badRowsFile !== null)
    lines.push(`${number.format(bad)} bad rows, each with line, field and reason in ${badRowsFile}`)
  if ('loaded' in outcome && outcome.loaded !== null) {
    const { added, changed, unchanged } = outcome.loaded
    lines.push(
      `${dryRun ? 'Would be: ' : ''}${added} places added, ${changed} changed, ${unchanged} as they were.`,
    )
  }
  if ('published' in outcome && outcome.published !== null) {
    const { signals: fresh, repeated } = outcome.published
    lines.push(
      outcome.already
        ? 'This file was imported before; nothing was added.'
        : `${number.format(fresh)} signals published, ${number.format(repeated)} were here before.`,
    )
  }
  if (bad > 0 && !('published' in outcome && outcome.published !== null)) {
    lines.push('Nothing was written. Correct the rows and run it again.')
  } else if (dryRun) lines.push('A dry run: nothing was written.')
  return lines
}

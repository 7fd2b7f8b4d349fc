import type { Command } from 'commander'
import {
  type CountryAnswer,
  PANEL_SETTINGS,
  type PanelSettings,
  reportCountry,
} from '../../../detectors/index.ts'
import { EXIT, type Outside, Refusal, runCommand, theProcess } from '../tool/index.ts'
import { printCountry } from './print-country.ts'

interface Options {
  readonly signalsAYear: string[]
  readonly years: string
  readonly seeds: string
  readonly firstSeed: string
  readonly extra: string
  readonly clusters: string
  readonly rate: string
  readonly json?: boolean
}

const help = `
Nothing of an installation is read or written. The country is drawn: places of very unequal size that report unequally, seasons, growing
numbers of reporters, trainings after which five times as much is reported, three reports in ten an echo of another,
triage that takes days, and clusters of extra signals at places drawn without regard to size. Every weekly run from the 26th week on is made
as an installation would make it.

Examples:
  vigia simulate
  vigia simulate --signals-a-year 800 --years 2 --seeds 5
  vigia simulate --rate 0.02 --extra 5 --json

Exit codes: 0 it ran · 2 wrong use · 130 cancelled with Ctrl-C
`

/** `vigia simulate`: what the weekly run finds in a country that is made up, and how often it is wrong. */
export function registerSimulate(program: Command, given: Partial<Outside> = {}): void {
  const outside = { ...theProcess, ...given }
  program
    .command('simulate')
    .description('draw countries and say what the weekly run would find in them, and how often wrongly')
    .option('--signals-a-year <numbers...>', 'events that are reported in a mean year', [
      '100',
      '500',
      '1500',
    ])
    .option('--years <years>', 'length of each country', '3')
    .option('--seeds <count>', 'how many countries are drawn for each number of signals', '20')
    .option('--first-seed <number>', 'the first seed; the same seeds draw the same countries', '1')
    .option('--extra <signals>', 'extra signals of each cluster', '3')
    .option('--clusters <count>', 'clusters a year', '13')
    .option('--rate <rate>', 'share of findings that may be false', String(PANEL_SETTINGS.falseDiscoveryRate))
    .option('--json', 'one JSON object for machines')
    .addHelpText('after', help)
    .action((options: Options) =>
      runCommand('simulate', outside, () => Promise.resolve(simulate(options, outside))),
    )
}

function simulate(options: Options, outside: Outside): number {
  const sizes = options.signalsAYear.map((text) => numberIn('--signals-a-year', text, [1, 20_000]))
  const years = numberIn('--years', options.years, [1, 10])
  const seeds = numberIn('--seeds', options.seeds, [1, 1000])
  const firstSeed = numberIn('--first-seed', options.firstSeed, [0, 2 ** 31])
  const extra = numberIn('--extra', options.extra, [1, 100])
  const aYear = numberIn('--clusters', options.clusters, [0, 200])
  const rate = Number(options.rate)
  if (!(rate > 0 && rate < 1)) throw new Refusal('--rate must lie between 0 and 1.', EXIT.wrongUse)
  const settings: PanelSettings = { ...PANEL_SETTINGS, falseDiscoveryRate: rate }
  const answers = sizes.map((signalsAYear): CountryAnswer => {
    if (!options.json)
      outside.writeError(
        `drawing ${seeds === 1 ? 'one country' : `${seeds} countries`} of ${signalsAYear} signals a year\n`,
      )
    const law = { clusters: { aYear, extra, alike: false } }
    return reportCountry({ signalsAYear, years, seeds, firstSeed, settings, law })
  })
  const asked = { years, seeds, firstSeed, extra, clustersAYear: aYear, ...settings }
  outside.write(
    options.json
      ? `${JSON.stringify({ format: 'vigia.simulate/1', asked, answers }, null, 2)}\n`
      : printCountry(answers, { extra, rate }),
  )
  return EXIT.done
}

/** @throws Refusal for what is no whole number within the bounds, both included */
function numberIn(option: string, text: string, [least, most]: readonly [number, number]): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most)
    throw new Refusal(
      `${option} must be a whole number from ${least} to ${most}, not “${text}”.`,
      EXIT.wrongUse,
    )
  return value
}

import { availableParallelism } from 'node:os'
import type { ScanAnalysis, ScanModel, ScanSettings } from '../../../detectors/index.ts'
import type { AbsentRows } from '../detect/reading/index.ts'
import { EXIT, Refusal } from '../tool/index.ts'
import { type Language, WORDS } from './words/index.ts'

export type RawScanOptions = {
  readonly places?: string
  readonly cases?: string
  readonly model: string
  readonly analysis: string
  readonly replicates: string
  readonly window?: string
  readonly maxShare: string
  readonly maxKm?: string
  readonly level: string
  readonly workers?: string
  readonly absent: string
  readonly identical?: boolean
  readonly fast?: boolean
  readonly json?: boolean
  readonly lang: string
}

export type ScanRequest = {
  readonly settings: ScanSettings
  readonly level: number
  readonly workers: number
  readonly absent: AbsentRows
  readonly json: boolean
  readonly language: Language
}

const wrongUse = (message: string): never => {
  throw new Refusal(message, EXIT.wrongUse)
}

function chosen<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  return (
    choices.find((choice) => choice === text) ??
    wrongUse(`${option} must be ${choices.join(', ')}, not “${text}”.`)
  )
}

function number(option: string, text: string, [from, to]: readonly [number, number]): number {
  const value = Number(text)
  return text.trim() !== '' && value >= from && value <= to
    ? value
    : wrongUse(`${option} must be a number from ${from} to ${to}, not “${text}”.`)
}

function whole(option: string, text: string, bounds: readonly [number, number]): number {
  const value = number(option, text, bounds)
  return Number.isInteger(value) ? value : wrongUse(`${option} must be a whole number, not “${text}”.`)
}

/** @throws Refusal naming the option that makes no sense */
export function readScanRequest(raw: RawScanOptions): ScanRequest {
  if (raw.identical && raw.fast) wrongUse('Use either --identical or --fast, not both.')
  const model = chosen<ScanModel>('--model', raw.model, ['permutation', 'poisson', 'expectation'])
  const analysis = chosen<ScanAnalysis>('--analysis', raw.analysis, [
    'prospective',
    'retrospective',
    'spatial',
  ])
  if (model === 'permutation' && analysis === 'spatial')
    wrongUse('--model permutation needs time: use --analysis prospective or retrospective.')
  const longest = raw.window === undefined ? {} : { longest: whole('--window', raw.window, [1, 5_200]) }
  return {
    settings: {
      model,
      analysis,
      replicates: whole('--replicates', raw.replicates, [0, 99_999]),
      maxShare: number('--max-share', raw.maxShare, [0.001, 1]),
      maxRadius: raw.maxKm === undefined ? Infinity : number('--max-km', raw.maxKm, [0, 20_040]),
      chance: raw.identical ? 'identical' : 'fast',
      // Somebody reads this one scan: how rare its clusters are is told as finely as the replicates can.
      standsOutAfter: Infinity,
      window: longest,
    },
    level: number('--level', raw.level, [0, 1]),
    workers: raw.workers === undefined ? availableParallelism() : whole('--workers', raw.workers, [1, 64]),
    absent: chosen<AbsentRows>('--absent', raw.absent, ['unknown', 'zero']),
    json: raw.json ?? false,
    language: chosen<Language>('--lang', raw.lang, Object.keys(WORDS) as Language[]),
  }
}

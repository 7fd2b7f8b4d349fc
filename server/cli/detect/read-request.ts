import { TRANSFORMATIONS } from '../../../detectors/index.ts'
import { DETECT_METHODS, type MethodOptions } from './methods/index.ts'
import type { ReadingChoice } from './reading/index.ts'
import type { DetectSettings } from './run-detect.ts'
import { findLanguage, type Language } from './words/index.ts'

/** The options as they were typed. */
export type RawOptions = {
  readonly at?: string
  readonly allWeeks?: boolean
  readonly from?: string
  readonly to?: string
  readonly method: string
  readonly level: string
  readonly years?: string
  readonly halfWindow?: string
  readonly reference?: string
  readonly alarmAt?: string
  readonly transformation?: string
  readonly mean?: string
  readonly period: string
  readonly absent: string
  readonly limit: string
  readonly json?: boolean
  readonly plot?: string
  readonly series?: string
  readonly cases?: string
  readonly lang: string
}

export type Request = {
  readonly settings: DetectSettings
  readonly reading: ReadingChoice
  readonly limit: number
  readonly language: Language
  readonly json: boolean
  readonly plot: { readonly path: string; readonly series: string | null } | null
}

/** The command was used wrongly; the message says how. */
export class WrongUse extends Error {}

function oneOf<Choice extends string>(option: string, choices: readonly Choice[], given: string): Choice {
  const found = choices.find((choice) => choice === given)
  if (found === undefined) throw new WrongUse(`--${option} must be ${choices.join(', ')}, not “${given}”.`)
  return found
}

function wholeNumber(option: string, given: string | undefined): number | null {
  if (given === undefined) return null
  if (!/^\d{1,9}$/.test(given)) throw new WrongUse(`--${option} must be a whole number, not “${given}”.`)
  return Number(given)
}

function aboveZero(option: string, given: string | undefined): number | null {
  if (given === undefined) return null
  const value = Number(given)
  if (given.trim() === '' || !(value > 0 && Number.isFinite(value)))
    throw new WrongUse(`--${option} must be a number above 0, not “${given}”.`)
  return value
}

function readLevel(given: string): number {
  const level = Number(given)
  if (given.trim() === '' || !(level > 0 && level < 0.5))
    throw new WrongUse(`--level must be a number between 0 and 0.5, not “${given}”.`)
  return level
}

function readMethodOptions(raw: RawOptions, level: number): MethodOptions {
  const { mean, transformation } = raw
  return {
    level,
    years: wholeNumber('years', raw.years),
    halfWindow: wholeNumber('half-window', raw.halfWindow),
    reference: aboveZero('reference', raw.reference),
    alarmAt: aboveZero('alarm-at', raw.alarmAt),
    transformation:
      transformation === undefined ? null : oneOf('transformation', TRANSFORMATIONS, transformation),
    mean:
      mean === undefined || mean === 'past' || mean === 'season' ? (mean ?? null) : aboveZero('mean', mean),
  }
}

function readSpan({ at, allWeeks, from, to }: RawOptions): DetectSettings['span'] {
  if (at !== undefined && allWeeks) throw new WrongUse('Use either --at or --all-weeks, not both.')
  if (from === undefined && to === undefined) return null
  if (at !== undefined || allWeeks)
    throw new WrongUse('Use either --from and --to, or --at, or --all-weeks, not both.')
  return { from: from ?? null, to: to ?? null }
}

/** Checks the options. @throws WrongUse naming the one that makes no sense */
export function readRequest(raw: RawOptions): Request {
  const level = readLevel(raw.level)
  const method = oneOf('method', ['auto', ...DETECT_METHODS], raw.method)
  const limit = wholeNumber('limit', raw.limit) ?? 0
  const absent = oneOf('absent', ['unknown', 'zero'], raw.absent)
  const period = oneOf('period', ['week', 'month'], raw.period)
  const language = findLanguage(raw.lang)
  if (language === null) throw new WrongUse(`--lang must be en, es or fr, not “${raw.lang}”.`)
  if (raw.series !== undefined && raw.plot === undefined)
    throw new WrongUse('--series says which series --plot draws.')
  const settings: DetectSettings = {
    level,
    method,
    at: raw.at ?? 'last',
    allPeriods: raw.allWeeks ?? false,
    span: readSpan(raw),
    options: readMethodOptions(raw, level),
  }
  const plot = raw.plot === undefined ? null : { path: raw.plot, series: raw.series ?? null }
  return { settings, reading: { absent, period }, limit, language, json: raw.json ?? false, plot }
}

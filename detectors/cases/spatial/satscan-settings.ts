import type { Rates, ScanAnalysis, ScanModel, ScanSettings } from '../../spatial/index.ts'
import { type Fields, refuse } from './reading.ts'
import { readMoment, type TimeAxis, type TimeUnit, timeAxis, UNITS } from './time-axis.ts'

/** Settings of SaTScan by their names in its parameter files, each as text; `default…` are the program's own. */
export type SaTScanSettings = {
  readonly text: (name: string) => string | null
  readonly number: (name: string, otherwise: number) => number
}

/** What the New Mexico sample of the program says where a case names no setting. */
const SAMPLE: Readonly<Record<string, string>> = {
  PrecisionCaseTimes: '1',
  StartDate: '1973/1/1',
  EndDate: '1991/12/31',
  TimeAggregationUnits: '1',
  CoordinatesType: '1',
  AnalysisType: '3',
  ModelType: '0',
}

export function satScanSettings(given: Fields): SaTScanSettings {
  const text = (name: string) => {
    const value = given[name] ?? SAMPLE[name]
    return value === undefined || value === '' ? null : String(value)
  }
  return {
    text,
    number(name, otherwise) {
      const value = Number(text(name) ?? otherwise)
      return Number.isFinite(value) ? value : refuse(name, 'a number is wanted')
    },
  }
}

function chosen<Choice>(
  settings: SaTScanSettings,
  name: string,
  choices: Readonly<Record<string, Choice>>,
): Choice {
  const value = settings.text(name) ?? ''
  return (
    choices[value] ??
    refuse(name, `“${value}” is not known here; known are ${Object.keys(choices).join(', ')}`)
  )
}

const unitOf = (settings: SaTScanSettings, name: string): TimeUnit =>
  UNITS[settings.number(name, 0)] ?? refuse(name, 'from 0 to 4')

export function axisOf(settings: SaTScanSettings): TimeAxis {
  const generic = unitOf(settings, 'PrecisionCaseTimes') === 'generic'
  const period = { start: settings.text('StartDate') ?? '', end: settings.text('EndDate') ?? '', generic }
  return timeAxis(
    period,
    unitOf(settings, 'TimeAggregationUnits'),
    settings.number('TimeAggregationLength', 1),
  )
}

/** Whether the times of cases are given, and so stand in their lines. */
export const timesGiven = (settings: SaTScanSettings) => unitOf(settings, 'PrecisionCaseTimes') !== 'none'

/** Years of 365.25 days and their twelfths, as recurrence intervals of the program count. */
const DAYS: Readonly<Record<TimeUnit, number>> = {
  none: 1,
  year: 365.25,
  month: 365.25 / 12,
  day: 1,
  generic: 1,
}

function windowOf(settings: SaTScanSettings): NonNullable<ScanSettings['window']> {
  const length = settings.number('TimeAggregationLength', 1)
  const shortest = Math.max(1, Math.floor(settings.number('MinimumTemporalClusterSize', 1) / length))
  const largest = settings.number('MaxTemporalSize', 50)
  return settings.number('MaxTemporalSizeInterpretation', 0) === 1
    ? { shortest, longest: Math.floor(largest / length) }
    : { shortest, share: largest / 100 }
}

/** How many times this analysis was made before, when the program is to reckon with them. */
function earlierAnalyses(settings: SaTScanSettings, axis: TimeAxis): number {
  const since = settings.text('ProspectiveStartDate')
  if (since === null || !['y', '1'].includes(settings.text('AdjustForEarlierAnalyses') ?? 'n')) return 0
  const moment = readMoment(axis, since, 'ProspectiveStartDate')
  return axis.bounds.slice(1, -1).filter((bound) => bound > moment).length
}

/** The settings of a scan with SaTScan's stream of random numbers. @throws RangeError naming what is not known here */
export function scanSettingsOf(settings: SaTScanSettings, axis: TimeAxis): ScanSettings {
  const analysis = chosen<ScanAnalysis>(settings, 'AnalysisType', {
    1: 'spatial',
    3: 'retrospective',
    4: 'prospective',
  })
  const model = chosen<ScanModel>(settings, 'ModelType', { 0: 'poisson', 2: 'permutation' })
  const byDistance = ['y', '1'].includes(settings.text('UseDistanceFromCenterOption') ?? 'n')
  return {
    model,
    analysis,
    rates:
      (['high', 'high', 'low', 'both'] as const satisfies Rates[])[settings.number('ScanAreas', 1)] ?? 'high',
    maxShare: settings.number('MaxSpatialSizeInPopulationAtRisk', 50) / 100,
    maxRadius: byDistance ? settings.number('MaxSpatialSizeInDistanceFromCenter', Infinity) : Infinity,
    window: windowOf(settings),
    minimumCases: settings.number('MinimumCasesInHighRateClusters', 2),
    replicates: settings.number('MonteCarloReps', 999),
    chance: 'identical',
    intervalLength: DAYS[axis.unit] * settings.number('TimeAggregationLength', 1),
    earlierAnalyses: earlierAnalyses(settings, axis),
  }
}

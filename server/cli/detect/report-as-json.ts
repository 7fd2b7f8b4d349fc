import type { SeriesFile } from './reading/index.ts'
import type { DetectOutcome, DetectSettings } from './run-detect.ts'

/**
 * One JSON document, keys in a fixed order, all judged periods and codes instead of sentences. `format` changes when a field
 * changes its meaning or disappears; fields may be added.
 */
export function reportAsJson(file: SeriesFile, outcome: DetectOutcome, settings: DetectSettings): string {
  const report = {
    format: 'vigia.detect/1',
    layout: file.layout,
    rows: file.rows,
    absent: file.absent,
    period: outcome.period,
    settings: {
      level: settings.level,
      method: settings.method,
      at: settings.allPeriods ? 'all' : settings.span ? 'span' : settings.at,
      from: settings.span?.from ?? null,
      to: settings.span?.to ?? null,
      options: settings.options,
    },
    series: outcome.series,
    expectedFalseAlarmsAYear: outcome.expectedFalseAlarmsAYear,
    cannotTell: outcome.cannotTell,
    score: outcome.score,
    judged: outcome.judged.map((row) => ({
      series: row.series,
      label: row.label,
      period: row.periodLabel,
      observed: row.observed,
      expected: row.expected,
      threshold: row.threshold,
      pValue: row.pValue,
      pBeyond: row.pBeyond,
      alarm: row.alarm,
      method: row.method,
      why: row.why,
      fellBack: row.fellBack,
      knownBefore: row.knownBefore,
      window: row.window,
      baseline: row.baseline,
      dispersion: row.dispersion,
      views: row.views ?? [],
      recurrence: row.recurrence,
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

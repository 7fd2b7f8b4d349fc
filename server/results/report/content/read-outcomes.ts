import type {
  ReportFigure,
  ReportOutcome,
  ReportRow,
  ReportText,
  ReportTexts,
} from '../../../../vocabulary/wire/report.ts'
import type { Breakdown, Measured, PmfRow } from '../../../../vocabulary/wire/results.ts'
import type { Work } from '../../../platform/database/index.ts'
import { frameworkInForce, viewPmf } from '../../framework/index.ts'

const noText: ReportText = { es: '', fr: '', en: '' }
export const textAt = (texts: ReportTexts, part: string): ReportText => texts[part] ?? noText

/**
 * Each outcome with its figures of a period, and what the officer wrote beside them. The figures are those for somebody
 * who is not of the programme: every one has passed the gate, whoever reads the report.
 */
export async function readOutcomes(
  work: Work,
  { period, texts }: { readonly period: string; readonly texts: ReportTexts },
): Promise<{ readonly framework: string | null; readonly outcomes: readonly ReportOutcome[] }> {
  const { content, version } = await frameworkInForce(work)
  const { items } = await viewPmf(work, { period, outside: true })
  const outcomes = content.outcomes.map((outcome): ReportOutcome => {
    const { code, level, statement, gender, diversity } = outcome
    const rows = items.filter((row) => row.outcome === code).map((row) => toRow(row, texts))
    return { code, level, statement, gender, diversity, narrative: textAt(texts, `outcome:${code}`), rows }
  })
  return { framework: version, outcomes }
}

function toRow(row: PmfRow, texts: ReportTexts): ReportRow {
  const { key, figure, name, unit, better, baseline, planned, variance, source, gender, diversity } = row
  return {
    key,
    code: figure ?? key,
    definition: row.version,
    name,
    unit,
    better,
    baseline,
    planned,
    actual: toFigure(row.actual),
    variance,
    varianceText: explained(row, texts),
    source,
    gender,
    diversity,
    parts: row.disaggregation.flatMap(partsOf),
  }
}

/** What was written in the report, or else what was written beside the figure where it is kept. */
function explained({ key, varianceText }: PmfRow, texts: ReportTexts): ReportText {
  const text = textAt(texts, `variance:${key}`)
  const isWritten = Object.values(text).some((one) => one.trim() !== '')
  return isWritten || varianceText === null ? text : { ...noText, es: varianceText.text }
}

function toFigure(value: Measured): ReportFigure {
  if (value.kind === 'known') return { kind: 'known', value: value.value }
  return value.kind === 'within' ? { kind: 'within', low: value.low, high: value.high } : value
}

function partsOf({ by, kind, cells }: Breakdown): ReportRow['parts'] {
  if (kind === 'not-recorded') return []
  return cells.map(({ key, name, value }) => ({ by, key, name, value: toFigure(value) }))
}

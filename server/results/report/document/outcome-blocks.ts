import type { ReportContent, ReportOutcome, ReportRow } from '../../../../vocabulary/wire/report.ts'
import { partWord } from '../../../../vocabulary/words/index.ts'
import type { Block } from '../../../platform/documents/index.ts'
import { type Pen, paragraphs } from './report-pen.ts'

/** Each outcome with its narrative and its figures, planned against actual. */
export function outcomeBlocks(content: ReportContent, pen: Pen): Block[] {
  if (content.framework === null) return [{ kind: 'paragraph', text: pen.words.noFramework }]
  return [
    { kind: 'heading', text: pen.words.table },
    ...content.outcomes.flatMap((outcome) => ofOutcome(outcome, content, pen)),
  ]
}

function ofOutcome(outcome: ReportOutcome, content: ReportContent, pen: Pen): Block[] {
  return [
    { kind: 'heading' as const, text: pen.words.outcome(outcome.code, pen.words.levels[outcome.level]) },
    { kind: 'paragraph' as const, text: pen.text(outcome.statement) },
    ...(outcome.rows.length === 0 ? [] : measured(outcome, content.smallestShown, pen)),
  ]
}

function measured({ narrative, rows }: ReportOutcome, smallest: number, pen: Pen): Block[] {
  const explained = rows.filter((row) => pen.text(row.varianceText) !== '')
  const parts = rows.flatMap((row) => row.parts.map((part) => ({ row, part })))
  return [
    ...paragraphs(pen.text(narrative) || pen.words.notWritten),
    {
      kind: 'table',
      head: pen.words.tableHead,
      widths: [0.4, 0.14, 0.14, 0.18, 0.14],
      rows: rows.map((row) => plannedAgainstActual(row, smallest, pen)),
    },
    ...tableOf(
      pen.words.variancesHead,
      [0.35, 0.65],
      explained.map((row) => [nameOf(row, pen), pen.text(row.varianceText)]),
    ),
    ...tableOf(
      pen.words.partsHead,
      [0.4, 0.35, 0.25],
      parts.map(({ row, part }) => [
        row.code,
        pen.words.partOf(pen.words.by[part.by] ?? part.by, partWord(part, pen.language)),
        part.key === 'others'
          ? pen.words.heldBack(pen.number(smallest))
          : pen.figure(part.value, row.unit, smallest),
      ]),
    ),
  ]
}

const nameOf = (row: ReportRow, { language }: Pen): string =>
  `${row.code} · ${row.name[language] || row.name.es}`

const plannedAgainstActual = (row: ReportRow, smallest: number, pen: Pen): string[] => [
  nameOf(row, pen),
  pen.value(row.baseline?.value ?? null, row.unit),
  pen.value(row.planned, row.unit),
  pen.figure(row.actual, row.unit, smallest),
  pen.value(row.variance, row.unit),
]

const tableOf = (head: readonly string[], widths: readonly number[], rows: string[][]): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', head, widths, rows }]

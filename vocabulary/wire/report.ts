import { z } from 'zod'
import { documentBlock } from './committee-minutes.ts'
import { day, id, instant, language, listOf, page, placeId } from './common.ts'

/** What the programme tells of a period, and to whom. */
export const reportKind = z.enum(['situation', 'alert-follow-up', 'semi-annual', 'annual'])
export type ReportKind = z.infer<typeof reportKind>
export const reportState = z.enum(['draft', 'in-review', 'frozen', 'superseded'])
export const reportPeriod = z
  .string()
  .regex(/^20\d\d(-(H[12]|0[1-9]|1[0-2]|W[0-5]\d))?$/)
  .describe('A year, a half, a month or a week of ISO 8601: 2026, 2026-H1, 2026-07, 2026-W05')

/** A text in the languages in which somebody wrote it; the others are shown in one that was. */
const longest = 6000
export const reportText = z.strictObject({
  es: z.string().max(longest).default(''),
  fr: z.string().max(longest).default(''),
  en: z.string().max(longest).default(''),
})
export type ReportText = z.infer<typeof reportText>
/** By part: `outcome:1100`, `variance:I1.1`, `situation`, `gender`, `lessons`. */
export const reportPart = z
  .string()
  .regex(/^(situation|gender|lessons|(outcome|variance):[A-Za-z0-9.-]{1,24})$/)
export const reportTexts = z.record(reportPart, reportText)
export type ReportTexts = z.infer<typeof reportTexts>

const said = z.object({ es: z.string(), fr: z.string(), en: z.string() })
const unit = z.enum(['hours', 'percent', 'number', 'ratio'])

/** A figure, or why it is not told; that it is not told is never the same as nought. */
export const reportFigure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), value: z.number() }),
  /** A share of which one count is too small to be told: somewhere in between. */
  z.object({ kind: z.literal('within'), low: z.number(), high: z.number() }),
  z.object({ kind: z.literal('cannot-tell'), reason: z.string() }),
])
export type ReportFigure = z.infer<typeof reportFigure>

export const reportRow = z.object({
  key: z.string(),
  /** The code of the indicator, by which other systems know it. */
  code: z.string(),
  definition: z.number().int(),
  name: said,
  unit,
  better: z.enum(['higher', 'lower', 'neither']),
  baseline: z.object({ value: z.number(), on: day }).nullable(),
  planned: z.number().nullable(),
  actual: reportFigure,
  variance: z.number().nullable(),
  varianceText: reportText,
  source: said,
  gender: z.number().int(),
  diversity: z.number().int(),
  parts: z.array(z.object({ by: z.string(), key: z.string(), name: z.string(), value: reportFigure })),
})
export type ReportRow = z.infer<typeof reportRow>

export const reportOutcome = z.object({
  code: z.string(),
  level: z.enum(['ultimate', 'intermediate', 'immediate', 'output']),
  statement: said,
  gender: z.number().int(),
  diversity: z.number().int(),
  narrative: reportText,
  rows: z.array(reportRow),
})
export type ReportOutcome = z.infer<typeof reportOutcome>

/** What institutions did, counted exactly: an act of an institution is no person. */
export const reportActs = z.object({
  alertsIssued: z.number().int(),
  recommendationsIssued: z.number().int(),
  answered: z.number().int(),
  verified: z.number().int(),
  unanswered: z.number().int(),
  overdue: z.number().int(),
  sessionsHeld: z.number().int(),
  trainingsHeld: z.number().int(),
})
export type ReportActs = z.infer<typeof reportActs>

/** One alert, or one session of the committee, with what became of what it asks. */
export const followedUp = z.object({
  number: z.string(),
  title: z.string(),
  placeName: z.string(),
  issuedOn: day,
  asked: z.number().int(),
  answered: z.number().int(),
  verified: z.number().int(),
  overdue: z.number().int(),
  /** Whose answer or deed is owed, by name of the institution. */
  owing: z.array(z.string()),
})
export type FollowedUp = z.infer<typeof followedUp>

/** A cell that was published for the quarter; a report counts nothing anew that could be set against it. */
export const publishedFigure = z.object({
  quarter: day,
  placeId,
  placeName: z.string(),
  count: z.number().int().nullable(),
  smallestShown: z.number().int(),
})
export type PublishedFigure = z.infer<typeof publishedFigure>

const share = z.strictObject({
  code: z.string().regex(/^\d{5}$/),
  percentage: z.number().min(0.01).max(100),
})
const named = z.strictObject({
  es: z.string().trim().min(3).max(200),
  fr: z.string().trim().max(200),
  en: z.string().trim().max(200),
})
/** Who reports to whom, in the codes of the International Aid Transparency Initiative. */
export const reportProfile = z.strictObject({
  reporterRef: z
    .string()
    .regex(/^[A-Z]{2}-[A-Za-z0-9-]{1,60}$/)
    .describe('As org-id.guide knows it: XM-DAC-301'),
  reporterType: z.enum(['10', '15', '21', '22', '23', '24', '30', '40', '60', '70', '80', '90']),
  reporterName: named,
  activity: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,60}$/)
    .describe('What follows the reporter in the identifier'),
  title: named,
  funder: named,
  startsOn: day,
  endsOn: day.nullable(),
  country: z.string().regex(/^[A-Z]{2}$/),
  sectors: z.array(share).min(1).max(10),
})
export type ReportProfile = z.infer<typeof reportProfile>
export const profileView = z.object({ profile: reportProfile.nullable(), maySave: z.boolean() })

/** Everything that a report says. What is frozen is this, in one canonical form. */
export const reportContent = z.object({
  kind: reportKind,
  period: reportPeriod,
  from: day,
  to: day,
  version: z.number().int(),
  reason: z.string(),
  framework: z.string().nullable(),
  smallestShown: z.number().int(),
  profile: reportProfile.nullable(),
  situation: reportText,
  outcomes: z.array(reportOutcome),
  acts: reportActs,
  followed: z.array(followedUp),
  published: z.array(publishedFigure),
  gender: reportText,
  lessons: reportText,
  /** When the figures were read. */
  readAt: instant,
})
export type ReportContent = z.infer<typeof reportContent>

export const reportListRow = z.object({
  id,
  kind: reportKind,
  period: reportPeriod,
  version: z.number().int(),
  state: reportState,
  reason: z.string(),
  begunAt: instant,
  frozenAt: instant.nullable(),
})
export type ReportListRow = z.infer<typeof reportListRow>
export const reportList = listOf(reportListRow)
export const reportListQuery = z.strictObject({ ...page, kind: reportKind.optional() })

/** What stands between a draft and its freezing, and what would only be better. */
export const missingPart = z.object({
  what: z.enum([
    'period-runs',
    'no-framework',
    'narrative',
    'variance',
    'situation',
    'gender',
    'lessons',
    'translation',
    'profile',
  ]),
  part: z.string(),
  blocks: z.boolean(),
})
export type MissingPart = z.infer<typeof missingPart>

export const reportView = reportListRow.extend({
  revision: z.number().int(),
  texts: reportTexts,
  authors: z.array(z.string()),
  frozenBy: z.string().nullable(),
  hash: z.string().nullable(),
  returnNote: z.string(),
  content: reportContent,
  missing: z.array(missingPart),
  versions: z.array(z.object({ id, version: z.number().int(), state: reportState, reason: z.string() })),
  mayWrite: z.boolean(),
  maySubmit: z.boolean(),
  mayReturn: z.boolean(),
  mayFreeze: z.boolean(),
  mayCorrect: z.boolean(),
  mayExport: z.boolean(),
})
export type ReportView = z.infer<typeof reportView>

export const newReport = z.strictObject({ kind: reportKind, period: reportPeriod })
export const made = z.object({ id })
export const reportDraft = z.strictObject({ revision: z.number().int().min(0), texts: reportTexts })
export type ReportDraft = z.output<typeof reportDraft>
export const reportSaved = z.object({ revision: z.number().int() })
export const reportMove = z.strictObject({
  to: z.enum(['draft', 'in-review', 'frozen']),
  note: z.string().trim().max(500).default('').describe('Needed to give it back'),
})
export const reportCorrection = z.strictObject({ reason: z.string().trim().min(3).max(500) })

export const reportPageQuery = z.strictObject({ language })
export const reportPage = z.object({
  title: z.string(),
  lead: z.array(z.string()),
  blocks: z.array(documentBlock),
  watermark: z.string().nullable(),
})
export type ReportPage = z.infer<typeof reportPage>

/** What differs between a version and the one that it corrects. */
export const reportDifference = z.object({
  at: z.string().describe('Where in the content, as a JSON pointer'),
  before: z.string(),
  after: z.string(),
})
export const reportComparison = z.object({
  earlier: z.number().int().nullable(),
  differences: z.array(reportDifference),
  order: z.string(),
})
export type ReportComparison = z.infer<typeof reportComparison>

export const exportFormat = z.enum(['iati', 'hxl', 'dhis2', 'geojson'])
export const newExport = z.strictObject({ format: exportFormat, language: language.default('es') })
export const exportRow = z.object({
  id,
  reportId: id,
  format: exportFormat,
  language,
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  step: z.enum(['waiting', 'reading', 'making', 'keeping', 'over']),
  share: z.number().min(0).max(1),
  askedAt: instant,
  fault: z.string().nullable(),
  digest: z.string().nullable(),
  /** Until when the file can be fetched; null when there is none. */
  keptUntil: instant.nullable(),
})
export type ExportRow = z.infer<typeof exportRow>
export const exportList = listOf(exportRow)
export const exportListQuery = z.strictObject({ ...page })

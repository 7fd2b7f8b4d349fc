import { z } from 'zod'
import { code, day, id, inLanguages, instant, listOf, page, placeId } from './common.ts'

/** A year, a half, a quarter or a month: 2026, 2026-H1, 2026-Q3, 2026-07. */
export const period = z
  .string()
  .regex(/^20\d\d(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/)
  .describe('A year, a half, a quarter or a month: 2026, 2026-H1, 2026-Q3, 2026-07')

export const figureCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,5}(\.[0-9]{1,2})?$/)
  .describe('A figure of an indicator: I1.1')
export const figureUnit = z.enum(['hours', 'percent', 'number', 'ratio'])
const said = z.object({ es: z.string(), fr: z.string(), en: z.string() })

/** Why a figure is not told; never the same as nought. */
export const whyNot = z.enum([
  'no-rows',
  'below-gate',
  'no-source',
  'not-entered',
  'not-approved',
  'not-recorded',
  'finer-than-published',
  'not-over',
])

/**
 * A figure, or between which it lies where a small count behind it is held back, or why there is none. Of a share both counts
 * are told, of a duration how many it is the median of.
 */
export const measured = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    value: z.number(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('within'),
    low: z.number(),
    high: z.number(),
    denominator: z.number().nullable(),
  }),
  z.object({ kind: z.literal('cannot-tell'), reason: whyNot }),
])
export type Measured = z.infer<typeof measured>

/** A figure by one thing alone; a source that does not hold it says so. */
export const breakdown = z.object({
  by: z.enum(['sex', 'age', 'people', 'territory', 'institution']),
  kind: z.enum(['cells', 'not-recorded']),
  cells: z.array(z.object({ key: z.string(), name: z.string(), value: measured })),
})
export type Breakdown = z.infer<typeof breakdown>

/** What a figure counts: of some of these a target would do harm. */
export const counted = z.enum([
  'acts',
  'hours',
  'trained-people',
  'answers',
  'incidents',
  'victims',
  'signals',
  'situations',
  'alerts',
  'referrals',
])

/** How a figure is computed; a new rule is a new version, and figures of one period are of one version. */
export const figureDefinition = z.object({
  code: figureCode,
  indicator: code,
  version: z.number().int(),
  name: said,
  formula: said,
  source: said,
  unit: figureUnit,
  way: z.enum(['computed', 'survey']),
  better: z.enum(['higher', 'lower', 'neither']),
  /** What it counts, which is for no row of a framework to say. */
  counts: counted,
  /** Whether its counts pass the gate: they are of persons, signals, situations or referrals. */
  gated: z.boolean(),
})
export type FigureDefinition = z.infer<typeof figureDefinition>

export const outcomeLevels = z.enum(['ultimate', 'intermediate', 'immediate', 'output'])
const marker = z.number().int().min(0).max(2)

/** One box of the logic model, and what must hold on its arrow to the one above. */
export const outcome = z.strictObject({
  code: z.string().regex(/^[1-9][0-9]{3}$/),
  level: outcomeLevels,
  under: z
    .string()
    .regex(/^[1-9][0-9]{3}$/)
    .nullable(),
  statement: inLanguages(400),
  assumptions: z.array(inLanguages(300)).max(6),
  gender: marker.describe('Gender equality: 0 not targeted, 1 significant, 2 principal (OECD DAC)'),
  diversity: marker.describe('Peoples, age, disability, diversity: 0, 1, 2 in the same manner'),
})
export type Outcome = z.output<typeof outcome>

export const frequency = z.enum(['monthly', 'quarterly', 'half-yearly', 'yearly'])

/** An indicator that the product does not compute. */
export const ownFigure = z.strictObject({
  name: inLanguages(200),
  formula: inLanguages(400),
  unit: figureUnit,
  way: z.enum(['manual', 'survey']),
  better: z.enum(['higher', 'lower', 'neither']),
})

export const pmfPlan = z.strictObject({
  key: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,23}$/)
    .describe('Stays the same through the versions'),
  outcome: z.string().regex(/^[1-9][0-9]{3}$/),
  figure: figureCode.nullable().describe('A figure that the product knows; null for one of your own'),
  own: ownFigure.nullable(),
  counts: counted,
  baseline: z.strictObject({ value: z.number().min(0), on: day }).nullable(),
  targets: z
    .array(z.strictObject({ by: day, value: z.number().min(0) }))
    .max(20)
    .describe('What is planned, by the day on which it is to be reached, the earliest first'),
  source: inLanguages(300),
  method: inLanguages(400),
  frequency,
  responsible: inLanguages(160),
  gender: marker,
  diversity: marker,
})
export type PmfPlan = z.output<typeof pmfPlan>

export const frameworkContent = z.strictObject({
  outcomes: z.array(outcome).min(1).max(60),
  rows: z.array(pmfPlan).max(80),
})
export type FrameworkContent = z.output<typeof frameworkContent>

export const frameworkState = z.enum(['draft', 'in-force', 'superseded'])
export const frameworkRow = z.object({
  id,
  version: z.string(),
  state: frameworkState,
  shipped: z.boolean(),
  outcomes: z.number().int(),
  rows: z.number().int(),
  madeAt: instant.nullable(),
  inForceAt: instant.nullable(),
})
export type FrameworkRow = z.infer<typeof frameworkRow>
export const frameworkList = listOf(frameworkRow)
export const frameworkListQuery = z.strictObject({ ...page })

/** The logic model with its rows, and what the asker may do with this version. */
export const logicModel = frameworkRow.extend({
  content: frameworkContent,
  mayEdit: z.boolean(),
  mayPutInForce: z.boolean(),
  mayBranch: z.boolean(),
})
export type LogicModel = z.infer<typeof logicModel>

/** One row of the framework in one period. */
export const pmfRow = z.object({
  key: z.string(),
  outcome: z.string(),
  figure: figureCode.nullable(),
  indicator: z.string(),
  version: z.number().int(),
  name: said,
  formula: said,
  unit: figureUnit,
  way: z.enum(['computed', 'survey', 'manual']),
  better: z.enum(['higher', 'lower', 'neither']),
  counts: counted,
  gated: z.boolean(),
  baseline: z.object({ value: z.number(), on: day }).nullable(),
  planned: z.number().nullable(),
  actual: measured,
  /** The actual figure less the planned one, in the unit of the row; null where one of them is missing. */
  variance: z.number().nullable(),
  varianceText: z.object({ text: z.string(), writtenAt: instant, writtenBy: z.string() }).nullable(),
  source: said,
  method: said,
  responsible: said,
  frequency,
  gender: marker,
  diversity: marker,
  disaggregation: z.array(breakdown),
})
export type PmfRow = z.infer<typeof pmfRow>

export const pmf = z.object({
  period,
  from: day,
  to: day.describe('The last day of the period'),
  /** Whether the period is over; the figures of one that runs are figures so far. */
  over: z.boolean(),
  framework: frameworkRow,
  items: z.array(pmfRow),
  order: z.string(),
  mayExplain: z.boolean(),
  mayEnter: z.boolean(),
})
export type Pmf = z.infer<typeof pmf>
export const pmfQuery = z.strictObject({ period })

/** A figure over several periods, and by what it can be told apart. */
export const figureQuery = z.strictObject({
  period,
  territory: placeId.optional().describe('A department; the whole country where none is named'),
})
export const figureParams = z.strictObject({ code: figureCode })
export const figureView = z.object({
  definition: figureDefinition,
  period,
  over: z.boolean(),
  value: measured,
  /** The same kind of period, the earliest first. */
  past: z.array(z.object({ period, value: measured })),
  disaggregation: z.array(breakdown),
  rows: z.enum(['open', 'closed', 'none']).describe('Whether the asker may open the rows behind it'),
})
export type FigureView = z.infer<typeof figureView>

/** One row of the work behind a figure, for whoever may see that row. */
export const figureRow = z.object({
  id,
  kind: code,
  label: z.string(),
  placeName: z.string(),
  month: day,
  counts: z.boolean().nullable().describe('Whether it counts above the line; null where nothing is divided'),
  hours: z.number().nullable(),
})
export type FigureRow = z.infer<typeof figureRow>
export const figureRowList = listOf(figureRow)
export const figureRowQuery = z.strictObject({ ...page, period })

export const definitionList = z.object({ items: z.array(figureDefinition), order: z.string() })

export const newVariance = z.strictObject({
  row: z.string().max(24),
  period,
  text: z.string().trim().min(3).max(1000),
})
export type NewVariance = z.output<typeof newVariance>

import { z } from 'zod'
import { code, day, done, id, instant, listOf, page, placeId } from './common.ts'
import { reportingWaveKind } from './reporting.ts'

/**
 * What a detector reports. A `sentinel` is a rule that one verified event fulfils, a `series` finding a weekly count
 * above what was to be expected, a `cluster` neighbouring places that rose together; a `hint` asks triage or the analyst to look, and carries no alert.
 */
export const findingKinds = z.enum(['sentinel', 'series', 'hint', 'cluster'])
export const findingRules = z.enum([
  'danger',
  'child-strong-indicator',
  'two-independent-sources',
  'institution-code',
  'weekly-count',
  'possible-campaign',
  'space-time-cluster',
])
export type FindingRule = z.infer<typeof findingRules>
export const findingStates = z.enum(['raised', 'accepted', 'dismissed', 'superseded'])
export const signalGroup = z.enum([
  'recruitment',
  'transport',
  'exploitation',
  'online',
  'context',
  'institutions',
])
export const cannotTellReason = z.enum([
  'outside-series',
  'count-not-known',
  'no-history',
  'history-too-short',
  'baseline-not-known',
  'no-variation',
])
export const detectionMethod = z.enum(['own-history', 'poisson-sum', 'ears-c1', 'ears-c2', 'ears-c3'])

/** Methods that are asked for their opinion on a finding. */
export const agreeingMethod = z.enum(['farrington-flexible', 'bayes', 'ears-c1', 'ears-c2', 'cusum'])
export type AgreeingMethod = z.infer<typeof agreeingMethod>

/** How many days pass until a signal is counted: half of them within `half`, nine of ten within `most`. */
export const countingDelay = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('told'),
    half: z.number().int(),
    most: z.number().int(),
    signals: z.number().int(),
  }),
  z.object({ kind: z.literal('cannot tell'), reason: z.literal('fewer-than-ten') }),
])

/** How often chance alone would show as much. */
export const recurrence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once in years'), years: z.number() }),
  z.object({ kind: z.literal('times a year'), times: z.number() }),
  z.object({ kind: z.literal('cannot tell'), reason: z.string() }),
])

/** The evidence of a series finding: counts of `windowWeeks` weeks together, the last of them `week`. */
export const seriesEvidence = z.object({
  observed: z.number(),
  expected: z.number(),
  threshold: z.number(),
  pValue: z.number().nullable(),
  /** What follows stands in what was judged since places learn from each other; in earlier findings it is left out. */
  pWithOneMore: z.number().nullable().optional(),
  /** The smallest share of false ones among all findings of the week at which this one is found. */
  qValue: z.number().optional(),
  /** How many series of the whole country show as much by chance in a year. */
  byChanceAYear: z.number().optional(),
  /** How many times its past the rest of the country reports of this group. */
  countryChange: z.number().optional(),
  /** The training, campaign or drill in whose weeks it falls: it is raised for what that does not explain. */
  wave: z.object({ kind: reportingWaveKind, week: day }).nullable().optional(),
  expectedWithoutWave: z.number().optional(),
  method: detectionMethod,
  /** Why this method at this length of history. */
  methodReason: code,
  windowWeeks: z.number().int(),
  historyWeeks: z.number().int(),
  /** Mondays of the weeks that raised it, oldest first. */
  weeks: z.array(day),
  recurrence,
  /** How often chance alone would show one signal more than this. */
  oneMore: recurrence,
  /** What other methods say of the same weeks. */
  agreement: z.array(
    z.object({ method: agreeingMethod, says: z.enum(['alarm', 'no-alarm', 'cannot-tell']) }),
  ),
  /** In its weeks: how many signals stand in the counts now, and of how many events they tell. */
  signals: z.number().int(),
  events: z.number().int(),
  delay: countingDelay,
  /** False findings to be expected in a year with the settings of its run, in the whole country. */
  expectedFalseAlarmsAYear: z.number().optional(),
  /** The level at which false discoveries were controlled over all series of the run, and how many there were. */
  falseDiscoveryRate: z.number(),
  seriesInRun: z.number().int(),
})
export type SeriesEvidence = z.infer<typeof seriesEvidence>

/** The evidence of a hint of a campaign: many like reports at one place in a short time. */
export const campaignEvidence = z.object({
  /** The code that the reports share. */
  code,
  reports: z.number().int(),
  /** How many different combinations of codes and kind of place they have. */
  distinctPatterns: z.number().int(),
  /** Reports of this code at this place that two days usually bring. */
  usual: z.number(),
  /** From the hour of the first report to the end of that of the last. */
  from: instant,
  to: instant,
})

export type CampaignEvidence = z.infer<typeof campaignEvidence>

/** The evidence of a cluster: neighbouring places in which more was reported in the last weeks than those places and weeks make one expect. */
export const clusterEvidence = z.object({
  /** The centre first. */
  places: z.array(
    z.object({
      id: placeId,
      name: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    }),
  ),
  radiusKm: z.number(),
  /** Mondays of the weeks, oldest first. */
  weeks: z.array(day),
  observed: z.number(),
  expected: z.number(),
  pValue: z.number(),
  /** By chance alone once in so many weeks, when one looks every week. */
  recurrenceWeeks: z.number(),
})
export type ClusterEvidence = z.infer<typeof clusterEvidence>

export const findingRow = z.object({
  id,
  kind: findingKinds,
  rule: findingRules,
  state: findingStates,
  territoryId: placeId,
  placeName: z.string(),
  departmentName: z.string().nullable(),
  group: signalGroup.nullable(),
  restricted: z.boolean(),
  /** Monday of the week it belongs to. */
  week: day,
  raisedAt: instant,
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  pValue: z.number().nullable(),
})
export type FindingRow = z.infer<typeof findingRow>
export const findingList = listOf(findingRow)
export const findingListQuery = z.strictObject({
  ...page,
  state: findingStates.or(z.literal('all')).default('raised'),
  kind: findingKinds.or(z.literal('all')).default('all'),
  territory: placeId.optional(),
  /** Those that share a signal with this situation. */
  situation: id.optional(),
})

/** One week of a curve with what chance alone may hold. */
export const curvePoint = z.object({
  week: day,
  count: z.number().int(),
  expected: z.number().nullable(),
  upper: z.number().nullable(),
  /** Part of the weeks that raised the finding. */
  raised: z.boolean(),
  /** False for the week that is not over. */
  whole: z.boolean(),
  /** How many it will be once the late ones are counted, within the bounds of ninety in a hundred; null where nothing is late, or it cannot be told. */
  nowcast: z.object({ lower: z.number(), expected: z.number(), upper: z.number() }).nullable(),
  /** What made people report more in it. */
  wave: reportingWaveKind.nullable(),
})
export type CurvePoint = z.infer<typeof curvePoint>
export const curve = z.object({
  territoryId: placeId,
  group: signalGroup,
  restricted: z.boolean(),
  level: z.number(),
  points: z.array(curvePoint),
})
export type Curve = z.infer<typeof curve>
export const curveQuery = z.strictObject({
  territory: placeId,
  group: signalGroup,
  weeks: z.coerce.number().int().min(4).max(156).default(78),
  compartment: z.enum(['local', 'restricted']).default('local'),
})

export const findingDetail = findingRow.extend({
  series: seriesEvidence.nullable(),
  campaign: campaignEvidence.nullable(),
  cluster: clusterEvidence.nullable(),
  curve: curve.nullable(),
  /** The signals behind it that the person who asks may open. */
  signalIds: z.array(id),
  judgements: z.array(
    z.object({ state: findingStates, reason: code.nullable(), by: z.string().nullable(), at: instant }),
  ),
  /** The states it may move to now, for the person who asks. */
  moves: z.array(findingStates),
})
export type FindingDetail = z.infer<typeof findingDetail>

/** `reason` (finding-dismiss-reasons) is needed to dismiss. */
export const findingJudging = z.strictObject({
  to: z.enum(['accepted', 'dismissed', 'raised']),
  reason: code.optional(),
})
export const findingJudged = done.extend({ state: findingStates })

/** One weekly run over all series of a compartment; a week that is judged again keeps its run. */
export const detectionRun = z.object({
  id,
  week: day,
  /** Flagged signals are counted, judged and controlled apart, so that nothing local depends on them. */
  restricted: z.boolean(),
  ranAt: instant,
  series: z.number().int(),
  judged: z.number().int(),
  findings: z.number().int(),
  falseDiscoveryRate: z.number(),
  /** The most false findings a year to be expected at these settings before false discoveries are controlled. */
  expectedFalseAlarmsAYear: z.number(),
  /** With which settings. */
  level: z.number(),
  minimumCount: z.number().int(),
  /** How often this week was judged: again when something that it rests on had changed. */
  times: z.number().int(),
  cannotTell: z.array(z.object({ reason: cannotTellReason, series: z.number().int() })),
})
export type DetectionRun = z.infer<typeof detectionRun>
export const detectionRunList = listOf(detectionRun)
export const detectionRunQuery = z.strictObject({ ...page })

export const departmentCountsQuery = z.strictObject({
  weeks: z.coerce.number().int().min(1).max(104).default(4),
})

/** For the desk's map: distinct signals counted in each department in the last weeks. On screen only, never for export. */
export const departmentCounts = z.object({
  fromWeek: day,
  toWeek: day,
  items: z.array(
    z.object({
      departmentId: placeId,
      name: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      signals: z.number().int(),
      byGroup: z.array(z.object({ group: signalGroup, signals: z.number().int() })),
    }),
  ),
  order: z.string(),
})
export type DepartmentCounts = z.infer<typeof departmentCounts>

/** The clusters of the week that was judged last, for the map of the desk. */
export const clusterMap = z.object({
  items: z.array(
    z.object({ id, restricted: z.boolean(), state: findingStates, week: day, cluster: clusterEvidence }),
  ),
  order: z.string(),
})
export type ClusterMap = z.infer<typeof clusterMap>

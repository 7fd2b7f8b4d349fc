import { sql } from 'kysely'
import { expectedFalseAlarmsAYear } from '../../../detectors/index.ts'
import { type SignalGroup, signalGroups } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import type { Compartment } from '../signal/index.ts'
import { addWeeks, earlier, lastWholeWeek, weeksBetween } from './country-week.ts'
import {
  type DetectionRunTable,
  detection,
  type KeptSeries,
  raiseFinding,
  supersede,
} from './detection-store.ts'
import {
  detectionLevel,
  falseDiscoveryRate,
  judgeSeries,
  type PlaceSeries,
  type RaisedSeries,
} from './judge-series.ts'

/** As far back as the ladder looks (four weeks, four skipped, a year) and half a year more for the short rungs. */
const longestHistory = 86

interface Parts {
  readonly chance: Chance
}

/**
 * Judges the last week that is over, once: the flagged signals apart from the others, so that nothing the local tables
 * see depends on them. @returns the week, and whether it was judged now
 */
export async function runDetection(work: Work, parts: Parts): Promise<{ week: string; fresh: boolean }> {
  const week = lastWholeWeek(work.now)
  let fresh = false
  for (const compartment of ['local', 'restricted'] as const) {
    if (await isJudged(work, week, compartment)) continue
    await runCompartment(work, { week, compartment }, parts)
    fresh = true
  }
  return { week, fresh }
}

const dayMs = 86_400_000

/** The weekly run by the clock: a day after the week's end, when its last signals have had their time for triage. */
export async function sweepDetection(work: Work, parts: Parts): Promise<void> {
  const aDayAgo = new Date(work.now.getTime() - dayMs)
  if (lastWholeWeek(aDayAgo) === lastWholeWeek(work.now)) await runDetection(work, parts)
}

async function isJudged(work: Work, week: string, compartment: Compartment): Promise<boolean> {
  const found = await detection(work)
    .selectFrom('warning.detection_run')
    .select('id')
    .where('week', '=', week)
    .where('compartment', '=', compartment)
    .executeTakeFirst()
  return found !== undefined
}

async function runCompartment(
  work: Work,
  of: { readonly week: string; readonly compartment: Compartment },
  parts: Parts,
): Promise<void> {
  const { firstWeek, all } = await readSeries(work, of)
  const verdicts = judgeSeries(all)
  const run: DetectionRunTable = {
    id: parts.chance.uuid(),
    ...of,
    ran_at: work.now,
    series: all.length,
    judged: verdicts.judged,
    findings: verdicts.raised.length,
    false_discovery_rate: falseDiscoveryRate,
    expected_false_alarms_a_year: expectedFalseAlarmsAYear(
      Math.max(1, verdicts.judged),
      'week',
      detectionLevel,
    ),
    cannot_tell: JSON.stringify(Object.fromEntries(verdicts.cannotTell)),
  }
  await detection(work).insertInto('warning.detection_run').values(run).execute()
  recordMove(work, {
    kind: 'detection.ran',
    subjectKind: 'detection-run',
    subjectId: run.id,
    state: null,
    detail: {
      week: of.week,
      compartment: of.compartment,
      series: all.length,
      findings: verdicts.raised.length,
    },
  })
  for (const raised of verdicts.raised) await keepRaised(work, { run, raised, firstWeek }, parts)
}

async function keepRaised(
  work: Work,
  found: { readonly run: DetectionRunTable; readonly raised: RaisedSeries; readonly firstWeek: string },
  parts: Parts,
): Promise<void> {
  const { run, raised, firstWeek } = found
  const { territoryId, group } = raised.series
  const series = `${territoryId}:${group}:${run.compartment}`
  // The same series, raised before and judged by nobody: the newer finding says it with newer figures.
  const earlier = await detection(work)
    .selectFrom('warning.finding')
    .selectAll()
    .where('rule', '=', 'weekly-count')
    .where('state', '=', 'raised')
    .where('territory_id', '=', territoryId)
    .where('key', '=', group)
    .where('compartment', '=', run.compartment)
    .execute()
  await supersede(work, earlier)
  await raiseFinding(
    work,
    {
      kind: 'series',
      rule: 'weekly-count',
      territoryId,
      group,
      compartment: run.compartment,
      week: run.week,
      sameness: `series:${series}:${run.week}`,
      signalIds: [],
      series: { runId: run.id, evidence: evidenceOf(raised, run, firstWeek) },
    },
    parts,
  )
}

function evidenceOf(
  { series, verdict, methodReason, historyWeeks }: RaisedSeries,
  run: DetectionRunTable,
  firstWeek: string,
): KeptSeries {
  const last = series.counts.length - 1
  const raisedBy = series.counts.flatMap((count, at) =>
    at > last - verdict.window && count > 0 ? [addWeeks(firstWeek, at)] : [],
  )
  return {
    observed: verdict.observed,
    expected: verdict.expected,
    threshold: verdict.threshold,
    pValue: verdict.pValue,
    method: verdict.method,
    methodReason,
    windowWeeks: verdict.window,
    historyWeeks,
    weeks: raisedBy,
    falseDiscoveryRate,
    seriesInRun: run.series,
  }
}

/** Every municipality and every department by group, weeks without a signal filled with zero. */
async function readSeries(
  work: Work,
  of: { readonly week: string; readonly compartment: Compartment },
): Promise<{ firstWeek: string; all: PlaceSeries[] }> {
  const places = await sql<{ id: string; parent_id: string | null; level: number }>`
    select id, parent_id, level from parties.place where level in (1, 2) order by id`.execute(work.tx)
  const rows = await sql<{ territory_id: string; key: SignalGroup; week: string; count: number }>`
    select territory_id, key, week::text as week, count from warning.weekly_count
    where grain = 'group' and compartment = ${of.compartment} and count > 0
      and week between ${addWeeks(of.week, -longestHistory)} and ${of.week}`.execute(work.tx)
  const firstWeek = rows.rows.reduce((first, row) => earlier(first, row.week), of.week)
  const length = weeksBetween(firstWeek, of.week) + 1
  // A code about an institution always flags its signal, so no local series of that group exists.
  const groups = signalGroups.filter((group) => of.compartment === 'restricted' || group !== 'institutions')
  const counts = new Map<string, number[]>()
  for (const place of places.rows) {
    for (const group of groups) counts.set(`${place.id}:${group}`, new Array<number>(length).fill(0))
  }
  const parents = new Map(places.rows.map((place) => [place.id, place.level === 2 ? place.parent_id : null]))
  for (const row of rows.rows) {
    for (const id of [row.territory_id, parents.get(row.territory_id)]) {
      const series = counts.get(`${id}:${row.key}`)
      const at = weeksBetween(firstWeek, row.week)
      if (series) series[at] = (series[at] ?? 0) + row.count
    }
  }
  const all = places.rows.flatMap(({ id }) =>
    groups.map((group) => ({ territoryId: id, group, counts: counts.get(`${id}:${group}`) ?? [] })),
  )
  return { firstWeek, all }
}

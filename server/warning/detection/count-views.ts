import { sql } from 'kysely'
import { z } from 'zod'
import { type CountSeries, expectedBand } from '../../../detectors/index.ts'
import type { Curve, DepartmentCounts, DetectionRun } from '../../../vocabulary/wire/detection.ts'
import type { SignalGroup } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import type { Compartment } from '../signal/index.ts'
import { addWeeks, earlier, lastWholeWeek, weekOf, weeksBetween } from './country-week.ts'
import type { DetectionRunTable } from './detection-store.ts'
import { foreseeLate } from './evidence/index.ts'
import { settingsInForce } from './settings/index.ts'
import { readWaves, type Weeks } from './wave/index.ts'

export interface CurveOf {
  readonly territoryId: string
  readonly group: SignalGroup
  readonly compartment: Compartment
  /** Monday of the last week shown. */
  readonly lastWeek: string
  readonly weeks: number
  readonly raised: readonly string[]
}

/** As far as the expected band of the first week shown looks back. */
const pastOfBand = 60

/** Weekly counts of a group at a place and all within it, with what chance alone may hold in each week. */
export async function viewCurve(work: Work, of: CurveOf): Promise<Curve> {
  const found = await sql<{ week: string; count: number }>`
    select week::text as week, sum(count)::int as count from warning.weekly_count
    where grain = 'group' and key = ${of.group} and compartment = ${of.compartment} and count > 0
      and territory_id = any (parties.places_below(array[${of.territoryId}::text]))
      and week between ${addWeeks(of.lastWeek, 1 - of.weeks - pastOfBand)} and ${of.lastWeek}
    group by week order by week`.execute(work.tx)
  const { level } = await settingsInForce(work)
  const shownFrom = addWeeks(of.lastWeek, 1 - of.weeks)
  const first = found.rows[0]?.week ?? of.lastWeek
  const start = earlier(first, shownFrom)
  const counts = new Array<number>(weeksBetween(start, of.lastWeek) + 1).fill(0)
  for (const { week, count } of found.rows) counts[weeksBetween(start, week)] = count
  // Weeks before the first signal are no record of silence: the band begins with the record.
  const recorded = weeksBetween(start, first)
  const band = expectedBand(asSeries(counts.slice(recorded)), { level })
  const present = weekOf(work.now)
  const waves = await wavesOf(work, of, { firstWeek: start, weeks: counts.length })
  const late = await foreseeLate(work, of)
  const points = counts.map((count, at) => {
    const week = addWeeks(start, at)
    const expected = band[at - recorded]
    const known = expected?.kind === 'known' ? expected : null
    return {
      week,
      count,
      expected: known?.expected ?? null,
      upper: known?.upper ?? null,
      raised: of.raised.includes(week),
      whole: week < present,
      nowcast: late.get(week) ?? null,
      wave: waves.find((wave) => at >= wave.from && at < wave.from + wave.weeks)?.kind ?? null,
    }
  })
  return {
    territoryId: of.territoryId,
    group: of.group,
    restricted: of.compartment === 'restricted',
    level,
    points: points.slice(weeksBetween(start, shownFrom)),
  }
}

const wavesOf = async (work: Work, { territoryId }: CurveOf, span: Weeks) =>
  (await readWaves(work, span)).filter(({ place }) => place === territoryId)

/** Weeks are told apart by number: the detectors need no calendar. */
const asSeries = (counts: readonly number[]): CountSeries => ({
  id: '',
  label: '',
  period: 'week',
  start: { kind: 'number', first: 0 },
  counts,
})

/** Distinct signals by department in the last whole weeks: for the desk's screen, of what the asker may see. */
export async function viewDepartments(work: Work, weeks: number): Promise<DepartmentCounts> {
  const toWeek = lastWholeWeek(work.now)
  const fromWeek = addWeeks(toWeek, 1 - weeks)
  const departments = await sql<{
    id: string
    name: string
    latitude: number | null
    longitude: number | null
  }>`
    select p.id, p.name, p.latitude, p.longitude from parties.place p
    where p.level = 1 and ((select access.nationwide('triage-operator', 'supervisor', 'analyst', 'ombudsman'))
      or exists (select from parties.place m where (m.id = p.id or m.parent_id = p.id)
        and m.id = any ((select access.places('local-coordinator', 'analyst', 'triage-operator', 'supervisor'))::text[])))
    order by p.name, p.id`.execute(work.tx)
  const counts = await sql<{ department: string; grain: 'group' | 'total'; key: string; signals: number }>`
    select case when p.level = 1 then p.id else p.parent_id end as department, c.grain, c.key, sum(c.count)::int as signals
    from warning.weekly_count c join parties.place p on p.id = c.territory_id
    where c.grain in ('group', 'total') and c.count > 0 and c.week between ${fromWeek} and ${toWeek}
    group by 1, 2, 3 order by 1, 2, 3`.execute(work.tx)
  const items = departments.rows.map(({ id, ...place }) => {
    const own = counts.rows.filter((row) => row.department === id)
    return {
      departmentId: id,
      ...place,
      signals: own.find((row) => row.grain === 'total')?.signals ?? 0,
      byGroup: own
        .filter((row) => row.grain === 'group')
        .map((row) => ({ group: row.key as SignalGroup, signals: row.signals })),
    }
  })
  return { fromWeek, toWeek, items, order: 'name' }
}

type RunRow = Omit<DetectionRunTable, 'cannot_tell' | 'job_id' | 'settings_id' | 'input_digest'> & {
  cannot_tell: Record<string, number>
}

const keyShape = z.tuple([z.iso.date(), z.string().max(20)])

/** The weekly runs, the newest first. */
export async function listRuns(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<RunRow>`
    select r.id, r.week::text as week, r.compartment, r.ran_at, r.series, r.judged, r.findings, r.false_discovery_rate,
      r.expected_false_alarms_a_year, r.cannot_tell, r.level, r.minimum_count, r.times from warning.detection_run r
    where ${after ? sql`(r.week, r.compartment) < (${after[0]}::date, ${after[1]})` : sql`true`}
    order by r.week desc, r.compartment desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.week, row.compartment])
  return { items: page.items.map(toRun), nextCursor: page.nextCursor, order: 'newest' }
}

function toRun(row: RunRow): DetectionRun {
  return {
    id: row.id,
    week: row.week,
    restricted: row.compartment === 'restricted',
    ranAt: row.ran_at.toISOString(),
    series: row.series,
    judged: row.judged,
    findings: row.findings,
    falseDiscoveryRate: row.false_discovery_rate,
    expectedFalseAlarmsAYear: row.expected_false_alarms_a_year,
    level: row.level,
    minimumCount: row.minimum_count,
    times: row.times,
    cannotTell: Object.entries(row.cannot_tell).map(([reason, series]) => ({
      reason: reason as DetectionRun['cannotTell'][number]['reason'],
      series,
    })),
  }
}

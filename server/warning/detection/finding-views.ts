import { sql } from 'kysely'
import { z } from 'zod'
import type {
  CampaignEvidence,
  Curve,
  FindingDetail,
  FindingRow,
  SeriesEvidence,
} from '../../../vocabulary/wire/detection.ts'
import { coarse, coarseUp } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import { type Identity, pageOf, type SealedCursors } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { viewCurve } from './count-views.ts'
import { addWeeks, earlier, weekOf } from './country-week.ts'
import type { FindingRecord, KeptCluster, KeptSeries } from './detection-store.ts'
import {
  type SeriesOf,
  signalsOfCluster,
  signalsOfSeries,
  viewCluster,
  viewSeries,
} from './evidence/index.ts'
import { openFindingMoves } from './judge-finding.ts'

type Row = FindingRecord & { place_name: string; department_name: string | null; week_day: string }

const columns = sql`f.*, f.week::text as week_day, p.name as place_name, case when p.level = 2 then d.name end as department_name`
const from = sql`warning.finding f join parties.place p on p.id = f.territory_id left join parties.place d on d.id = p.parent_id`
const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

export interface FindingQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly state: string
  readonly kind: string
  readonly territory?: string | undefined
  readonly situation?: string | undefined
}

/** Findings, the newest first. */
export async function listFindings(work: Work, query: FindingQuery, cursors: SealedCursors) {
  const after = cursors.open(query.cursor, keyShape)
  const territory = query.territory ?? null
  const found = await sql<Row>`
    select ${columns} from ${from}
    where (${query.state} = 'all' or f.state = ${query.state}) and (${query.kind} = 'all' or f.kind = ${query.kind})
      and (${territory}::text is null or f.territory_id = any (parties.places_below(array[${territory}::text])))
      and (${query.situation ?? null}::uuid is null or exists (
        select from warning.finding_signal l join warning.situation_signal g on g.signal_id = l.signal_id
        where l.finding_id = f.id and g.situation_id = ${query.situation ?? null}::uuid and g.unlinked_at is null))
      ${after ? sql`and (f.raised_at, f.id) < (${sql.join(after)})` : sql``}
    order by f.raised_at desc, f.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, {
    keyOf: (row) => [row.raised_at.toISOString(), row.id],
    seal: cursors.seal,
  })
  return { items: page.items.map(toRow), nextCursor: page.nextCursor, order: 'newest' }
}

/** One finding with what raised it, its curve, and those of its signals that the asker may open. */
export async function viewFinding(
  work: Work,
  id: string,
  mover: Pick<Identity, 'roles'>,
): Promise<FindingDetail> {
  const found = await sql<Row>`select ${columns} from ${from} where f.id = ${id}`.execute(work.tx)
  const row = found.rows[0]
  if (!row) throw new Problem('not-found')
  const of = seriesOf(row)
  const series = of && (await viewSeries(work, row.evidence as KeptSeries, of))
  const cluster = row.kind === 'cluster' ? (row.evidence as KeptCluster) : null
  return {
    ...toRow(row),
    series,
    campaign: row.rule === 'possible-campaign' ? toCampaign(row.evidence as CampaignEvidence) : null,
    curve: of && series && (await curveOf(work, of, series)),
    cluster: cluster && (await viewCluster(work, cluster)),
    signalIds: await signalsOf(work, row),
    judgements: await judgementsOf(work, id),
    moves: openFindingMoves(row.state, mover),
  }
}

/** The first and the last report are moments of two people. */
const toCampaign = (kept: CampaignEvidence): CampaignEvidence => ({
  ...kept,
  from: coarse(new Date(kept.from)),
  to: coarseUp(new Date(kept.to)),
})

/** A finding on a series belongs to a group of codes at a place. */
const seriesOf = (row: Row): SeriesOf | null =>
  row.kind === 'series' && row.key !== null
    ? { territoryId: row.territory_id, group: row.key, compartment: row.compartment, week: row.week_day }
    : null

/** Its curve goes on to the present, as long as that says something of it. */
const shownAfter = 12

async function curveOf(work: Work, of: SeriesOf, series: SeriesEvidence): Promise<Curve> {
  const present = weekOf(work.now)
  return await viewCurve(work, {
    ...of,
    lastWeek: earlier(present, addWeeks(of.week, shownAfter)),
    weeks: 78,
    raised: series.weeks,
  })
}

/** The signals behind it that the asker may open. */
async function signalsOf(work: Work, row: Row): Promise<string[]> {
  const of = seriesOf(row)
  if (of) return await signalsOfSeries(work, row.evidence as KeptSeries, of)
  if (row.kind === 'cluster')
    return await signalsOfCluster(work, row.evidence as KeptCluster, row.compartment)
  return await signalsOfFinding(work, row.id)
}

async function signalsOfFinding(work: Work, id: string): Promise<string[]> {
  const found = await sql<{ signal_id: string }>`
    select l.signal_id from warning.finding_signal l join warning.signal s on s.id = l.signal_id
    where l.finding_id = ${id} order by s.received_at, s.id limit 500`.execute(work.tx)
  return found.rows.map((row) => row.signal_id)
}

async function judgementsOf(work: Work, id: string): Promise<FindingDetail['judgements']> {
  const found = await sql<{
    state: FindingRecord['state']
    reason: string | null
    by: string | null
    at: Date
  }>`
    select j.state, j.reason, p.display_name as by, j.judged_at as at
    from warning.finding_judgement j left join parties.person p on p.id = j.judged_by
    where j.finding_id = ${id} order by j.judged_at, j.id limit 100`.execute(work.tx)
  return found.rows.map((made) => ({
    ...made,
    at: made.by === null ? coarse(made.at) : made.at.toISOString(),
  }))
}

function toRow(row: Row): FindingRow {
  return {
    id: row.id,
    kind: row.kind,
    rule: row.rule,
    state: row.state,
    territoryId: row.territory_id,
    placeName: row.place_name,
    departmentName: row.department_name,
    group: row.key,
    restricted: row.compartment === 'restricted',
    week: row.week_day,
    // A signal raises it at once: its moment is that of the arrival.
    raisedAt: coarse(row.raised_at),
    observed: row.observed,
    expected: row.expected,
    pValue: row.p_value,
  }
}

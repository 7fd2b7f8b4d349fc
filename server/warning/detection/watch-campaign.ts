import { sql } from 'kysely'
import type { CampaignEvidence } from '../../../vocabulary/wire/detection.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { addWeeks, weekOf } from './country-week.ts'
import { attachSignals, detection, type FindingRecord, raiseFinding } from './detection-store.ts'
import { groupsOf, type StandingSignal } from './standing-signal.ts'

/** Reports of one code at one place within so many hours that make one ask whether somebody organised them. */
const campaign = { hours: 48, reports: 10, timesUsual: 4, usualWeeks: 8 } as const

/** Two days hold this share of the weeks that say what is usual. */
const shareOfUsual = campaign.hours / (campaign.usualWeeks * 7 * 24)

interface Burst {
  readonly code: string
  readonly reports: number
  readonly patterns: number
  readonly from: Date
  readonly to: Date
  readonly ids: string[]
}

/**
 * Whether so many like reports are a campaign or a real event nobody can tell from the reports; a person must look.
 * The rule: ten or more of one code at one place in two days, and four times what two days usually bring there. It
 * raises a hint and never an alert-grade finding, and while the hint stands, reports that nobody verified are not
 * counted. @returns the other signals whose counting has changed
 */
export async function watchCampaign(
  work: Work,
  signal: StandingSignal,
  parts: { readonly chance: Chance },
): Promise<string[]> {
  if (signal.exercise || signal.state === 'withdrawn') return []
  const burst = await findBurst(work, signal)
  if (!burst) return []
  const usual = (await countBefore(work, signal, burst.code)) * shareOfUsual
  if (burst.reports < campaign.timesUsual * usual) return []
  const evidence: CampaignEvidence = {
    code: burst.code,
    reports: burst.reports,
    distinctPatterns: burst.patterns,
    usual,
    from: burst.from.toISOString(),
    to: burst.to.toISOString(),
  }
  const standing = await findStanding(work, signal, burst.code)
  // Somebody has said that this is none: its later reports are not asked about again.
  if (standing?.state === 'dismissed') return []
  if (standing) {
    await extend(work, standing, { evidence, id: signal.id })
    return []
  }
  await raiseFinding(
    work,
    {
      kind: 'hint',
      rule: 'possible-campaign',
      territoryId: signal.territory_id,
      group: groupsOf([burst.code])[0] ?? null,
      compartment: signal.compartment,
      week: weekOf(burst.from),
      sameness: `campaign:${signal.territory_id}:${signal.compartment}:${burst.code}:${evidence.from}`,
      signalIds: burst.ids,
      campaign: evidence,
    },
    parts,
  )
  return burst.ids
}

async function findBurst(work: Work, signal: StandingSignal): Promise<Burst | undefined> {
  const found = await sql<Burst>`
    select code, count(*)::int as reports, count(distinct (s.codes, s.place_kind))::int as patterns,
           min(s.received_at) as from, max(s.received_at) as to, array_agg(s.id) as ids
    from warning.signal s, unnest(s.codes) code
    where s.territory_id = ${signal.territory_id} and s.compartment = ${signal.compartment}
      and s.received_at > ${signal.received_at}::timestamptz - make_interval(hours => ${campaign.hours})
      and s.received_at <= ${signal.received_at}
      and not s.exercise and s.import_id is null and s.state <> 'withdrawn' and s.triage_outcome is distinct from 'duplicate'
      and code = any (${signal.codes})
    group by code having count(*) >= ${campaign.reports}
    order by reports desc, code limit 1`.execute(work.tx)
  return found.rows[0]
}

async function countBefore(work: Work, signal: StandingSignal, code: string): Promise<number> {
  const thisWeek = weekOf(signal.received_at)
  const found = await sql<{ count: number }>`
    select count(*)::int as count from warning.signal_counted
    where territory_id = ${signal.territory_id} and compartment = ${signal.compartment} and ${code} = any (codes)
      and week >= ${addWeeks(thisWeek, -campaign.usualWeeks)} and week < ${thisWeek}`.execute(work.tx)
  return found.rows[0]?.count ?? 0
}

async function findStanding(
  work: Work,
  signal: StandingSignal,
  code: string,
): Promise<FindingRecord | undefined> {
  const since = new Date(signal.received_at.getTime() - campaign.hours * 3_600_000).toISOString()
  return await detection(work)
    .selectFrom('warning.finding')
    .selectAll()
    .where('rule', '=', 'possible-campaign')
    .where('territory_id', '=', signal.territory_id)
    .where('compartment', '=', signal.compartment)
    .where(
      sql<boolean>`evidence ->> 'code' = ${code} and (evidence ->> 'to')::timestamptz >= ${since}::timestamptz`,
    )
    .orderBy('raised_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function extend(
  work: Work,
  standing: FindingRecord,
  more: { readonly evidence: CampaignEvidence; readonly id: string },
): Promise<void> {
  await attachSignals(work, standing.id, [more.id])
  const attached = await detection(work)
    .selectFrom('warning.finding_signal')
    .select((row) => row.fn.countAll<string>().as('reports'))
    .where('finding_id', '=', standing.id)
    .executeTakeFirstOrThrow()
  const earlier = standing.evidence as CampaignEvidence
  const evidence = {
    ...more.evidence,
    from: earlier.from,
    usual: earlier.usual,
    reports: Number(attached.reports),
  }
  await detection(work)
    .updateTable('warning.finding')
    .set({ evidence: JSON.stringify(evidence) })
    .where('id', '=', standing.id)
    .execute()
}

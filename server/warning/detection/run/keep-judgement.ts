import { sql } from 'kysely'
import type { PanelFinding } from '../../../../detectors/index.ts'
import type { SignalGroup } from '../../../../vocabulary/words/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { recordMove, type Work } from '../../../platform/database/index.ts'
import { addWeeks } from '../country-week.ts'
import {
  detection,
  type FindingRecord,
  type KeptSeries,
  raiseFinding,
  refreshFinding,
  supersede,
} from '../detection-store.ts'
import type { Judgement } from '../thread/index.ts'
import { keepClusters } from './keep-clusters.ts'
import type { Panel, WeekOf } from './read-panel.ts'

const weeksAYear = 52

export interface Judged extends WeekOf {
  readonly jobId: string
  readonly panel: Panel
  readonly judgement: Judgement
}

/**
 * Keeps what a judgement of one week found. Judged again, the week keeps its run; a finding that still stands is the same
 * finding, with newer figures while nobody has decided on it; one that no longer stands is superseded; and what a person
 * has decided is never touched.
 */
export async function keepJudgement(
  work: Work,
  judged: Judged,
  parts: { readonly chance: Chance },
): Promise<void> {
  const raised = judged.judgement.findings
  const runId = await keepRun(work, { ...judged, raised: raised.length }, parts)
  await keepGaps(work, runId, judged)
  await keepClusters(work, { ...judged, runId }, parts)
  const open = await openFindings(work, judged)
  const standing = new Set<string>()
  for (const finding of raised) {
    const sameness = samenessOf(finding, judged)
    standing.add(sameness)
    const found = { finding, runId, sameness }
    await keepRaised(work, { judged, found, open }, parts)
  }
  const fallen = open.filter(({ week, sameness }) => week === judged.week && !standing.has(sameness))
  await supersede(work, fallen)
}

async function keepRun(
  work: Work,
  { week, compartment, jobId, panel, judgement, raised }: Judged & { readonly raised: number },
  parts: { readonly chance: Chance },
): Promise<string> {
  const { settings, input } = panel
  const kept = await sql<{ id: string }>`
    insert into warning.detection_run as r
      (id, week, compartment, ran_at, series, judged, findings, false_discovery_rate, expected_false_alarms_a_year, cannot_tell,
       job_id, settings_id, level, minimum_count, input_digest, times)
    values (${parts.chance.uuid()}, ${week}, ${compartment}, ${work.now}, ${input.series.length}, ${judgement.judged}, ${raised},
            ${settings.falseDiscoveryRate}, ${judgement.expectedFalseAlarmsAYear},
            ${JSON.stringify(Object.fromEntries(judgement.cannotTell))}, ${jobId}, ${settings.id}, ${settings.level},
            ${settings.minimumCount}, ${panel.digest}, 1)
    on conflict (week, compartment) do update set ran_at = excluded.ran_at, series = excluded.series, judged = excluded.judged,
      findings = excluded.findings, false_discovery_rate = excluded.false_discovery_rate,
      expected_false_alarms_a_year = excluded.expected_false_alarms_a_year, cannot_tell = excluded.cannot_tell,
      job_id = excluded.job_id, settings_id = excluded.settings_id, level = excluded.level,
      minimum_count = excluded.minimum_count, input_digest = excluded.input_digest, times = r.times + 1
    returning id`.execute(work.tx)
  const id = kept.rows[0]?.id ?? ''
  recordMove(work, {
    kind: 'detection.ran',
    subjectKind: 'detection-run',
    subjectId: id,
    state: null,
    detail: { week, compartment, series: input.series.length, findings: raised },
  })
  return id
}

/** The places that had fallen silent, as of the last time that the week was judged. */
async function keepGaps(work: Work, runId: string, { week, compartment, judgement }: Judged): Promise<void> {
  await sql`update warning.reporting_gap set current = false where compartment = ${compartment} and current`.execute(
    work.tx,
  )
  await sql`delete from warning.reporting_gap where run_id = ${runId}`.execute(work.tx)
  for (const gap of judgement.gaps)
    await sql`insert into warning.reporting_gap (run_id, week, current, territory_id, compartment, silent_weeks, expected, p_value)
      values (${runId}, ${week}, true, ${gap.place}, ${compartment}, ${gap.silentWeeks}, ${gap.expected}, ${gap.pValue})`.execute(
      work.tx,
    )
}

/** The weekly findings of this compartment that nobody has decided on. */
async function openFindings(work: Work, { compartment }: WeekOf): Promise<readonly FindingRecord[]> {
  return await detection(work)
    .selectFrom('warning.finding')
    .selectAll()
    .where('rule', '=', 'weekly-count')
    .where('state', '=', 'raised')
    .where('compartment', '=', compartment)
    .orderBy('week')
    .execute()
}

const samenessOf = ({ place, key }: PanelFinding, { week, compartment }: WeekOf): string =>
  `series:${place}:${key}:${compartment}:${week}`

async function keepRaised(
  work: Work,
  of: {
    readonly judged: Judged
    readonly found: { readonly finding: PanelFinding; readonly runId: string; readonly sameness: string }
    readonly open: readonly FindingRecord[]
  },
  parts: { readonly chance: Chance },
): Promise<void> {
  const { judged, found, open } = of
  const { place, key } = found.finding
  const own = open.filter((one) => one.territory_id === place && one.key === key)
  // A later week has said it since, with newer figures.
  if (own.some(({ week }) => week > judged.week)) return
  // The same series, raised before and judged by nobody: the newer finding says it with newer figures.
  await supersede(
    work,
    own.filter(({ week }) => week < judged.week),
  )
  const kept = { runId: found.runId, evidence: evidenceOf(found.finding, judged) }
  const again = await refreshFinding(work, found.sameness, kept)
  if (again) return
  await raiseFinding(
    work,
    {
      kind: 'series',
      rule: 'weekly-count',
      territoryId: place,
      group: key as SignalGroup,
      compartment: judged.compartment,
      week: judged.week,
      sameness: found.sameness,
      signalIds: [],
      judged: kept,
    },
    parts,
  )
}

function evidenceOf(found: PanelFinding, { panel, judgement }: Judged): KeptSeries {
  const { verdict } = found
  const counts =
    panel.input.series.find(({ place, key }) => place === found.place && key === found.key)?.counts ?? []
  const last = counts.length - 1
  const raisedBy = counts.flatMap((count, at) =>
    at > last - verdict.window && (count ?? 0) > 0 ? [addWeeks(panel.firstWeek, at)] : [],
  )
  return {
    observed: verdict.observed,
    expected: verdict.expected,
    threshold: verdict.threshold,
    pValue: verdict.pValue,
    pWithOneMore: verdict.pBeyond,
    qValue: found.qValue,
    byChanceAYear: found.byChanceAWeek * weeksAYear,
    countryChange: found.countryChange,
    wave: found.wave && { kind: found.wave.kind, week: addWeeks(panel.firstWeek, found.wave.from) },
    expectedWithoutWave: found.expectedWithoutWave,
    method: verdict.method,
    methodReason: found.rung ?? '',
    windowWeeks: verdict.window,
    historyWeeks: found.historyWeeks,
    weeks: raisedBy,
    falseDiscoveryRate: panel.settings.falseDiscoveryRate,
    seriesInRun: panel.input.series.length,
    expectedFalseAlarmsAYear: judgement.expectedFalseAlarmsAYear,
  }
}

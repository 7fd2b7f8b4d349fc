import type { Kysely, Selectable } from 'kysely'
import type { CampaignEvidence, FindingRule, SeriesEvidence } from '../../../vocabulary/wire/detection.ts'
import type { FindingState, SignalGroup } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import type { Compartment } from '../signal/index.ts'

export interface FindingTable {
  id: string
  kind: 'sentinel' | 'series' | 'hint'
  rule: FindingRule
  state: FindingState
  state_since: Date
  territory_id: string
  key: SignalGroup | null
  compartment: Compartment
  /** Monday, YYYY-MM-DD. */
  week: string
  raised_at: Date
  sameness: string
  run_id: string | null
  observed: number | null
  expected: number | null
  p_value: number | null
  /** jsonb: what a series or a campaign showed; empty for the other rules. */
  evidence: unknown
}

export interface DetectionRunTable {
  id: string
  week: string
  compartment: Compartment
  ran_at: Date
  series: number
  judged: number
  findings: number
  false_discovery_rate: number
  expected_false_alarms_a_year: number
  cannot_tell: unknown
}

export type DetectionTables = {
  'warning.finding': FindingTable
  'warning.finding_signal': { finding_id: string; signal_id: string }
  'warning.finding_judgement': {
    id: string
    finding_id: string
    state: FindingState
    reason: string | null
    judged_by: string | null
    judged_at: Date
  }
  'warning.detection_run': DetectionRunTable
}

export type FindingRecord = Selectable<FindingTable>

/** What a series finding keeps; the screen adds what follows from it. */
export type KeptSeries = Omit<SeriesEvidence, 'recurrence'>
export type KeptEvidence = KeptSeries | CampaignEvidence | Record<string, never>

export const detection = (work: Work): Kysely<DetectionTables> => work.tx.withTables<DetectionTables>()

export interface NewFinding {
  readonly kind: FindingTable['kind']
  readonly rule: FindingRule
  readonly territoryId: string
  readonly group: SignalGroup | null
  readonly compartment: Compartment
  readonly week: string
  /** The same event, come again, is the same finding. */
  readonly sameness: string
  readonly signalIds: readonly string[]
  readonly series?: { readonly runId: string; readonly evidence: KeptSeries }
  readonly campaign?: CampaignEvidence
}

/** Keeps a finding once; signals that come later are attached to it. @returns its id when it is new */
export async function raiseFinding(
  work: Work,
  found: NewFinding,
  parts: { readonly chance: Chance },
): Promise<string | null> {
  const { series } = found
  const row: FindingTable = {
    id: parts.chance.uuid(),
    kind: found.kind,
    rule: found.rule,
    state: 'raised',
    state_since: work.now,
    territory_id: found.territoryId,
    key: found.group,
    compartment: found.compartment,
    week: found.week,
    raised_at: work.now,
    sameness: found.sameness,
    run_id: series?.runId ?? null,
    observed: series?.evidence.observed ?? null,
    expected: series?.evidence.expected ?? null,
    p_value: series?.evidence.pValue ?? null,
    evidence: JSON.stringify(series?.evidence ?? found.campaign ?? {}),
  }
  const written = await detection(work)
    .insertInto('warning.finding')
    .values(row)
    .onConflict((clash) => clash.column('sameness').doNothing())
    .executeTakeFirst()
  const isNew = (written.numInsertedOrUpdatedRows ?? 0n) > 0n
  const id = isNew ? row.id : await idOf(work, found.sameness)
  await attachSignals(work, id, found.signalIds)
  if (!isNew) return null
  recordFinding(work, row, { kind: 'finding.raised' })
  return row.id
}

async function idOf(work: Work, sameness: string): Promise<string> {
  const { id } = await detection(work)
    .selectFrom('warning.finding')
    .select('id')
    .where('sameness', '=', sameness)
    .executeTakeFirstOrThrow()
  return id
}

export async function attachSignals(
  work: Work,
  findingId: string,
  signalIds: readonly string[],
): Promise<void> {
  if (signalIds.length === 0) return
  await detection(work)
    .insertInto('warning.finding_signal')
    .values(signalIds.map((signal_id) => ({ finding_id: findingId, signal_id })))
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** What nobody has judged yet gives way to what is known now. */
export async function supersede(work: Work, findings: readonly FindingRecord[]): Promise<void> {
  for (const finding of findings) {
    await detection(work)
      .updateTable('warning.finding')
      .set({ state: 'superseded', state_since: work.now })
      .where('id', '=', finding.id)
      .where('state', '=', 'raised')
      .execute()
    recordFinding(work, { ...finding, state: 'superseded' }, { kind: 'finding.superseded' })
  }
}

export function recordFinding(
  work: Work,
  finding: Pick<FindingTable, 'id' | 'kind' | 'rule' | 'state' | 'territory_id' | 'compartment'>,
  move: { readonly kind: string; readonly reason?: string | null },
): void {
  const reason = move.reason ?? null
  recordMove(work, {
    kind: move.kind,
    subjectKind: 'finding',
    subjectId: finding.id,
    state: finding.state,
    detail: {
      findingKind: finding.kind,
      rule: finding.rule,
      territoryId: finding.territory_id,
      compartment: finding.compartment,
      ...(reason === null ? {} : { reason }),
    },
  })
}

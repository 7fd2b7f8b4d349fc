import type { Kysely, Selectable } from 'kysely'
import type {
  CampaignEvidence,
  ClusterEvidence,
  FindingRule,
  SeriesEvidence,
} from '../../../vocabulary/wire/detection.ts'
import type { FindingState, SignalGroup } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import type { Compartment } from '../signal/index.ts'

export interface FindingTable {
  id: string
  kind: 'sentinel' | 'series' | 'hint' | 'cluster'
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
  job_id: string | null
  settings_id: string | null
  level: number
  minimum_count: number
  input_digest: Buffer | null
  /** How often this week was judged. */
  times: number
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
export type KeptSeries = Omit<
  SeriesEvidence,
  'recurrence' | 'oneMore' | 'agreement' | 'signals' | 'events' | 'delay'
>
export type KeptEvidence = KeptSeries | CampaignEvidence | KeptCluster | Record<string, never>
/** What a cluster keeps; the screen adds the names of its places. */
export type KeptCluster = Omit<ClusterEvidence, 'places'> & { readonly places: readonly string[] }

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
  /** What a judgement of a week found. */
  readonly judged?: { readonly runId: string; readonly evidence: KeptSeries | KeptCluster }
  readonly campaign?: CampaignEvidence
}

/** Keeps a finding once; signals that come later are attached to it. @returns its id when it is new */
export async function raiseFinding(
  work: Work,
  found: NewFinding,
  parts: { readonly chance: Chance },
): Promise<string | null> {
  const { judged } = found
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
    run_id: judged?.runId ?? null,
    observed: judged?.evidence.observed ?? null,
    expected: judged?.evidence.expected ?? null,
    p_value: judged?.evidence.pValue ?? null,
    evidence: JSON.stringify(judged?.evidence ?? found.campaign ?? {}),
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

/**
 * Gives the finding of a week that is judged again its newer figures. One that a person has decided on stays as it was
 * decided; one that had given way stands again. @returns whether there is such a finding
 */
export async function refreshFinding(
  work: Work,
  sameness: string,
  { runId, evidence }: NonNullable<NewFinding['judged']>,
): Promise<boolean> {
  const found = await detection(work)
    .selectFrom('warning.finding')
    .selectAll()
    .where('sameness', '=', sameness)
    .executeTakeFirst()
  if (!found) return false
  if (found.state === 'accepted' || found.state === 'dismissed') return true
  const back = found.state === 'superseded'
  await detection(work)
    .updateTable('warning.finding')
    .set({
      state: 'raised',
      ...(back ? { state_since: work.now } : {}),
      run_id: runId,
      observed: evidence.observed,
      expected: evidence.expected,
      p_value: evidence.pValue,
      evidence: JSON.stringify(evidence),
    })
    .where('id', '=', found.id)
    .execute()
  if (back) recordFinding(work, { ...found, state: 'raised' }, { kind: 'finding.raised-again' })
  return true
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

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ClockStep } from '../../../vocabulary/words/index.ts'
import { clockSpan } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { backlogRank, importClocks, knownAt, mostWaking } from './import-clocks.ts'
import type { ImportSignal } from './read-import-row.ts'
import { compartmentOf, concernsChild, queueRank, urgencyOf } from './signal.ts'

export interface Import {
  readonly id: string
  readonly state: 'staging' | 'published'
  /** Lines of the file up to this one are staged: an import that was killed goes on behind it. */
  readonly stagedToLine: number
  readonly signals: number | null
  readonly repeated: number | null
}

export interface StagedRow {
  readonly line: number
  readonly signal: ImportSignal
}

type ImportRow = {
  id: string
  state: Import['state']
  staged_to_line: number
  signals: number | null
  repeated: number | null
}

/** Begins the import of a file, or finds the one that was begun or finished before. */
export async function openImport(
  work: Work,
  parts: { readonly fileDigest: Uint8Array; readonly chance: Chance },
): Promise<Import> {
  const digest = Buffer.from(parts.fileDigest)
  await sql`insert into warning.import (id, file_digest, state, started_at)
    values (${parts.chance.uuid()}, ${digest}, 'staging', ${work.now}) on conflict (file_digest) do nothing`.execute(
    work.tx,
  )
  const found = await sql<ImportRow>`
    select id, state, staged_to_line, signals, repeated from warning.import where file_digest = ${digest} for update`.execute(
    work.tx,
  )
  const [row] = found.rows
  if (row === undefined) throw new Error('an import vanished while it was opened')
  return {
    id: row.id,
    state: row.state,
    stagedToLine: row.staged_to_line,
    signals: row.signals,
    repeated: row.repeated,
  }
}

/** Keeps a batch of rows, unseen by anybody, until the whole file is read. */
export async function stageRows(
  work: Work,
  importId: string,
  batch: { readonly rows: readonly StagedRow[]; readonly toLine: number; readonly chance: Chance },
): Promise<void> {
  const rows = batch.rows.map(({ line, signal }) => {
    const { clientUuid, ...facts } = signal
    return {
      line,
      client_uuid: clientUuid,
      content_digest: createHash('sha256').update(JSON.stringify(facts)).digest('hex'),
      signal: { id: batch.chance.uuid(), ...columnsOf(signal) },
    }
  })
  await sql`
    insert into warning.import_row (import_id, line, client_uuid, content_digest, signal)
    select ${importId}, line, client_uuid, decode(content_digest, 'hex'), signal
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (line integer, client_uuid uuid, content_digest text, signal jsonb)
    on conflict (import_id, line) do nothing`.execute(work.tx)
  await sql`update warning.import set staged_to_line = ${batch.toLine} where id = ${importId} and state = 'staging'`.execute(
    work.tx,
  )
}

/** Forgets what was staged of a file that is not published. */
export async function dropImport(work: Work, importId: string): Promise<void> {
  await sql`delete from warning.import where id = ${importId} and state = 'staging'`.execute(work.tx)
}

/**
 * Makes every staged row a signal, in one short move with one link of the chain: all of the file or nothing. A row
 * whose signal is here already is counted as repeated. The clocks of the desk run from now: it has them only now;
 * what is no longer recent goes behind everything else and has a month. The link names the dangers that wake somebody.
 */
export async function publishImport(
  work: Work,
  importId: string,
): Promise<{ readonly signals: number; readonly repeated: number }> {
  const opened = await sql<{
    state: string
  }>`select state from warning.import where id = ${importId} for update`.execute(work.tx)
  if (opened.rows[0]?.state !== 'staging') throw new Error('only a staged import is published')
  const staged = await sql<{ staged: number }>`
    select count(*) as staged from warning.import_row where import_id = ${importId}`.execute(work.tx)
  const published = await insertStaged(work, importId)
  const { signals = 0, dangers = 0, restricted = 0, waking = [] } = published ?? {}
  const repeated = (staged.rows[0]?.staged ?? 0) - signals
  const digest = await sql<{ digest: string }>`
    select encode(warning.import_digest(${importId}), 'hex') as digest`.execute(work.tx)
  await sql`update warning.import set state = 'published', published_at = ${work.now}, signals = ${signals},
    repeated = ${repeated} where id = ${importId}`.execute(work.tx)
  recordMove(work, {
    kind: 'signal.imported',
    subjectKind: 'import',
    subjectId: importId,
    state: 'published',
    detail: { signals, dangers, restricted, waking, digest: digest.rows[0]?.digest ?? '' },
  })
  return { signals, repeated }
}

interface Published {
  readonly signals: number
  readonly dangers: number
  readonly restricted: number
  readonly waking: string[]
}

async function insertStaged(work: Work, importId: string): Promise<Published | undefined> {
  const { recentSince, dueOfBacklog } = importClocks(work.now)
  const due = (step: ClockStep) => sql`
        case when not recent then ${dueOfBacklog}::timestamptz
             else ${work.now}::timestamptz + ${clockSpan(step, {
               place: sql`territory_id`,
               urgency: sql`case when urgent then 'urgent' else 'normal' end`,
             })} end`
  const written = await sql<Published>`
    with row as (
      select signal, coalesce(client_uuid, warning.row_uuid(content_digest,
               row_number() over (partition by content_digest, client_uuid is null order by line))) as client_uuid
      from warning.import_row where import_id = ${importId}),
    fact as (
      select row.client_uuid, s.*, s.known_at >= ${recentSince} as recent
      from row, jsonb_to_record(row.signal) as s (id uuid, territory_id text, place_kind text, observed_kind text,
        observed_from date, still_happening text, known_how text, children_involved text, danger_now boolean,
        authority_involved text, codes text[], exposed_groups text[], contact_preference text, language text,
        compartment text, exercise boolean, received_at timestamptz, known_at timestamptz, queue_rank smallint,
        urgent boolean)),
    written as (
      insert into warning.signal (id, client_uuid, territory_id, place_kind, observed_kind, observed_from, still_happening,
        known_how, children_involved, danger_now, authority_involved, codes, exposed_groups, contact_preference, language,
        channel, compartment, state, exercise, import_id, received_at, queue_rank, state_since, triage_due_at, feedback_due_at)
      select id, client_uuid, territory_id, place_kind, observed_kind, observed_from, still_happening,
        known_how, children_involved, danger_now, authority_involved, codes, exposed_groups, contact_preference, language,
        'import', compartment, 'received', exercise, ${importId}, coalesce(received_at, ${work.now}),
        case when recent then queue_rank else ${backlogRank} end, ${work.now}, ${due('triage')}, ${due('reporter-feedback')}
      from fact
      on conflict (client_uuid) do nothing
      returning id)
    select count(*) as signals, count(*) filter (where danger_now) as dangers,
           count(*) filter (where compartment = 'restricted') as restricted,
           coalesce((array_agg(id order by known_at desc, id)
             filter (where danger_now and recent and still_happening <> 'no' and not exercise))[1:${mostWaking}], '{}') as waking
    from written join fact using (id)`.execute(work.tx)
  return written.rows[0]
}

/** Clears the staged rows of a published import: afterwards, so that publishing stays short. */
export async function clearStagedRows(work: Work, importId: string): Promise<void> {
  await sql`delete from warning.import_row r using warning.import i
    where r.import_id = ${importId} and i.id = r.import_id and i.state = 'published'`.execute(work.tx)
}

const keptStagedDays = 7

/** Forgets files that were begun a week ago and never finished. @returns how many */
export async function sweepImports(work: Work): Promise<number> {
  const before = new Date(work.now.getTime() - keptStagedDays * 86_400_000)
  const done =
    await sql`delete from warning.import where state = 'staging' and started_at < ${before}`.execute(work.tx)
  return Number(done.numAffectedRows ?? 0n)
}

function columnsOf(signal: ImportSignal) {
  const { territoryId, placeKind, observed, stillHappening, knownHow, authorityInvolved, dangerNow } = signal
  return {
    territory_id: territoryId,
    place_kind: placeKind,
    observed_kind: observed.kind,
    observed_from: observed.from,
    still_happening: stillHappening,
    known_how: knownHow,
    children_involved: concernsChild(signal) ? 'yes' : signal.childrenInvolved,
    danger_now: dangerNow,
    authority_involved: authorityInvolved,
    codes: signal.codes,
    exposed_groups: signal.exposedGroups,
    contact_preference: signal.contactPreference,
    language: signal.language,
    compartment: compartmentOf(signal),
    exercise: signal.exercise,
    received_at: signal.receivedAt,
    known_at: knownAt(signal).toISOString(),
    queue_rank: queueRank(signal),
    urgent: urgencyOf(signal) === 'urgent',
  }
}

import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { newAuditor, OwnAudit, VoteAuditor } from '../../../../vocabulary/wire/vote-snapshot.ts'
import { personOf } from '../../../commitment/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { type Move, recordMove, type Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { getWorkshop } from '../../workshop/index.ts'

interface AuditorTable {
  id: string
  workshop_id: string
  person_id: string
  why: string
  named_by: string
  named_at: Date
  until_on: string
  ended_at: Date | null
  ended_by: string | null
}

type AuditorTables = { 'governance.vote_auditor': AuditorTable }

const auditors = (work: Work): Kysely<AuditorTables> => work.tx.withTables<AuditorTables>()

/** The workshop, for whoever keeps it, also once it is closed: that is when it is audited. @throws Problem not-found, not-permitted */
async function requireKeeper(work: Work, workshopId: string): Promise<void> {
  await getWorkshop(work, workshopId)
  const found = await sql<{ keeps: boolean }>`
    select governance.keeps_workshop(${workshopId}) as keeps`.execute(work.tx)
  if (found.rows[0]?.keeps !== true) throw new Problem('not-permitted')
}

/**
 * Names somebody who may fetch the votes of a workshop, until a day.
 *
 * @throws Problem not-permitted; invalid-input for whoever has part in the workshop, has no account, or a day beyond a year; conflict
 *   when that person is named already
 */
export async function nameAuditor(
  work: Work,
  workshopId: string,
  given: z.output<typeof newAuditor> & { readonly chance: Chance },
): Promise<string> {
  await requireKeeper(work, workshopId)
  const today = work.now.toISOString().slice(0, 10)
  const latest = new Date(work.now.getTime() + 366 * 86_400_000).toISOString().slice(0, 10)
  if (given.untilOn < today || given.untilOn > latest)
    throw Problem.of('invalid-input', '/untilOn', 'out-of-range')
  const { known, apart, named } = await standingOf(work, workshopId, given.personId)
  if (!known) throw Problem.of('invalid-input', '/personId', 'unknown-reference')
  if (!apart) throw Problem.of('invalid-input', '/personId', 'has-part-in-workshop')
  if (named) throw Problem.of('conflict', '/personId', 'unchanged')
  const id = given.chance.uuid()
  await auditors(work)
    .insertInto('governance.vote_auditor')
    .values({
      id,
      workshop_id: workshopId,
      person_id: given.personId,
      why: given.reason,
      named_by: personOf(work),
      named_at: work.now,
      until_on: given.untilOn,
      ended_at: null,
      ended_by: null,
    })
    .execute()
  recordAuditorMove(work, id, { act: 'named', detail: { workshopId, personId: given.personId } })
  return id
}

async function standingOf(work: Work, workshopId: string, personId: string) {
  const found = await sql<{ known: boolean; apart: boolean; named: boolean }>`
    select exists (select from parties.person p where p.id = ${personId} and p.active) as known,
      not governance.has_part_in(${workshopId}, ${personId}) as apart,
      exists (select from governance.vote_auditor a where a.workshop_id = ${workshopId} and a.person_id = ${personId}
              and a.ended_at is null and a.until_on >= (access.moment() at time zone 'UTC')::date) as named`.execute(
    work.tx,
  )
  return found.rows[0] ?? { known: false, apart: false, named: false }
}

/** Ends a term before its day: nothing more is fetched. @throws Problem not-found; move-not-allowed when it ended already */
export async function endAuditor(work: Work, id: string): Promise<void> {
  const found = await auditors(work)
    .selectFrom('governance.vote_auditor')
    .select(['workshop_id', 'ended_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  await requireKeeper(work, found.workshop_id)
  const done = await auditors(work)
    .updateTable('governance.vote_auditor')
    .set({ ended_at: work.now, ended_by: personOf(work) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw Problem.of('move-not-allowed', '/params/id', 'ended')
  recordAuditorMove(work, id, { act: 'ended', detail: { workshopId: found.workshop_id } })
}

export function recordAuditorMove(
  work: Work,
  id: string,
  move: { readonly act: string; readonly detail: Move['detail'] },
): void {
  recordMove(work, {
    kind: `vote-auditor.${move.act}`,
    subjectKind: 'vote-auditor',
    subjectId: id,
    state: null,
    detail: move.detail,
  })
}

interface Wanted {
  readonly limit: number
  readonly cursor?: string | undefined
}

interface Row extends Omit<VoteAuditor, 'namedAt' | 'endedAt'> {
  readonly namedAt: Date
  readonly endedAt: Date | null
}

/** Who audits the votes of a workshop, those named last first, each with what was fetched. @throws Problem not-found, not-permitted */
export async function listAuditors(work: Work, workshopId: string, wanted: Wanted) {
  await requireKeeper(work, workshopId)
  const after = decodeCursor(wanted.cursor, z.tuple([z.iso.datetime(), z.uuid()]))
  const found = await sql<Row>`
    select a.id, a.person_id as "personId", p.display_name as name, a.why as reason, b.display_name as "namedBy", a.named_at as "namedAt",
      a.until_on::text as "untilOn", a.ended_at as "endedAt",
      a.ended_at is null and a.until_on >= (access.moment() at time zone 'UTC')::date as "inForce",
      coalesce((select jsonb_agg(f order by f."fetchedAt" desc) from (
        select d.round_id as "roundId", r.ordinal, to_char(d.fetched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "fetchedAt",
          d.sha256 from governance.snapshot_download d join governance.round r on r.id = d.round_id
        where d.auditor_id = a.id order by d.fetched_at desc, d.id limit 50) f), '[]') as downloads
    from governance.vote_auditor a join parties.person p on p.id = a.person_id join parties.person b on b.id = a.named_by
    where a.workshop_id = ${workshopId}
      and (${after === null} or (a.named_at, a.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by a.named_at desc, a.id desc limit ${wanted.limit + 1}`.execute(work.tx)
  const rows = found.rows.map((row) => ({
    ...row,
    namedAt: row.namedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
  const page = pageOf(rows, wanted.limit, (row) => [row.namedAt, row.id])
  return { items: [...page.items], nextCursor: page.nextCursor, order: '-namedAt' }
}

/** Whom the team may name: everybody with an account who has no part in the workshop, by name. */
export async function listCandidates(
  work: Work,
  workshopId: string,
  wanted: Wanted & { readonly search?: string | undefined },
) {
  await requireKeeper(work, workshopId)
  const after = decodeCursor(wanted.cursor, z.tuple([z.string(), z.uuid()]))
  const found = await sql<{ id: string; name: string }>`
    select p.id, p.display_name as name from parties.person p
    where p.active and not governance.has_part_in(${workshopId}, p.id)
      and strpos(lower(p.display_name), lower(${wanted.search ?? ''})) > 0
      and (${after === null} or (p.display_name, p.id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
    order by p.display_name, p.id limit ${wanted.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, wanted.limit, (row) => [row.name, row.id])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'name' }
}

interface OwnRow {
  readonly id: string
  readonly workshop_id: string
  readonly number: string | null
  readonly title: string
  readonly why: string
  readonly until_on: string
  readonly named_at: Date
  readonly rounds: OwnAudit['rounds']
}

/** The workshops whose votes the asker audits now. */
export async function listOwnAudits(work: Work, wanted: Wanted) {
  const after = decodeCursor(wanted.cursor, z.tuple([z.iso.datetime(), z.uuid()]))
  const found = await sql<OwnRow>`
    select * from governance.own_audits()
    where ${after === null} or (named_at, id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid)
    order by named_at desc, id desc limit ${wanted.limit + 1}`.execute(work.tx)
  const rows = found.rows.map(({ workshop_id, until_on, named_at, why, ...row }) => ({
    ...row,
    reason: why,
    workshopId: workshop_id,
    untilOn: until_on,
    namedAt: named_at.toISOString(),
  }))
  const page = pageOf(rows, wanted.limit, (row) => [row.namedAt, row.id])
  return { items: [...page.items], nextCursor: page.nextCursor, order: '-namedAt' }
}

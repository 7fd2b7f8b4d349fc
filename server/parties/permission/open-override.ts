import { sql } from 'kysely'
import { overrideReasons, overrideReviewHours, type Permission } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { permits } from './permit-store.ts'

const hourMs = 3_600_000

/**
 * Somebody whose work it is goes on for some hours without a certificate, for a reason; it stands in the chain at once and
 * somebody else judges it afterwards. Nobody is asked first: in danger there may be nobody to ask.
 *
 * @throws Problem not-permitted when no role makes it the asker's work; override-unreviewed when an earlier one waits too
 *   long for its review, unless there is danger now
 */
export async function openOverride(
  work: Work,
  wanted: { readonly permission: Permission; readonly reason: string; readonly hours: number },
  parts: { readonly chance: Chance },
): Promise<string> {
  const personId = work.actor.kind === 'person' ? work.actor.personId : null
  const reason = overrideReasons.entries.find(({ code }) => code === wanted.reason)?.code
  if (reason === undefined) throw Problem.of('invalid-input', '/reason', 'unknown-code')
  if (personId === null || !(await isMyWork(work, wanted.permission))) throw new Problem('not-permitted')
  if (reason !== 'immediate-danger' && (await waitsTooLong(work, personId)))
    throw new Problem('override-unreviewed')
  const id = parts.chance.uuid()
  const until = new Date(work.now.getTime() + wanted.hours * hourMs)
  await permits(work)
    .insertInto('parties.permit')
    .values({
      id,
      person_id: personId,
      permission: wanted.permission,
      ground: 'override',
      certificate_id: null,
      valid_from: work.now,
      valid_to: until,
      ended_at: null,
      warned_days: null,
      reason,
      reviewed_at: null,
      reviewed_by: null,
      review: null,
      review_note: '',
    })
    .execute()
  recordMove(work, {
    kind: 'permit.override-opened',
    subjectKind: 'permit',
    subjectId: id,
    state: null,
    detail: { permission: wanted.permission, reason, hours: wanted.hours },
  })
  return id
}

async function isMyWork(work: Work, permission: Permission): Promise<boolean> {
  const found = await sql<{ mine: boolean }>`select access.works_at(${permission}) as mine`.execute(work.tx)
  return found.rows[0]?.mine === true
}

async function waitsTooLong(work: Work, personId: string): Promise<boolean> {
  const since = new Date(work.now.getTime() - overrideReviewHours * hourMs)
  const found = await permits(work)
    .selectFrom('parties.permit')
    .select('id')
    .where('person_id', '=', personId)
    .where('ground', '=', 'override')
    .where('reviewed_at', 'is', null)
    .where('valid_from', '<=', since)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/**
 * Somebody else says whether the emergency was one.
 *
 * @throws Problem not-found for one that the asker cannot see; already-decided; not-permitted for the own one
 */
export async function reviewOverride(
  work: Work,
  reviewed: { readonly id: string; readonly review: 'justified' | 'not-justified'; readonly note: string },
): Promise<void> {
  const reviewer = work.actor.kind === 'person' ? work.actor.personId : null
  const row = await permits(work)
    .selectFrom('parties.permit')
    .select(['person_id', 'reviewed_at', 'permission'])
    .where('id', '=', reviewed.id)
    .where('ground', '=', 'override')
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  if (row.reviewed_at !== null) throw new Problem('already-decided')
  if (row.person_id === reviewer) throw new Problem('not-permitted')
  if (reviewed.review === 'not-justified' && reviewed.note === '')
    throw Problem.of('invalid-input', '/note', 'required')
  await permits(work)
    .updateTable('parties.permit')
    .set({
      reviewed_at: work.now,
      reviewed_by: reviewer,
      review: reviewed.review,
      review_note: reviewed.note,
    })
    .where('id', '=', reviewed.id)
    .execute()
  recordMove(work, {
    kind: 'permit.override-reviewed',
    subjectKind: 'permit',
    subjectId: reviewed.id,
    state: null,
    detail: { permission: row.permission, review: reviewed.review },
  })
}

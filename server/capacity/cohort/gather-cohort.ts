import { sql } from 'kysely'
import type { NewCohort, NewMember } from '../../../vocabulary/wire/cohort.ts'
import { declaredSectors } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { knowsCodes } from '../../parties/catalogue/index.ts'
import { getMeeting, inviteParticipants } from '../../parties/meeting/index.ts'
import { requirePlace } from '../../parties/place/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { keepKit } from '../kit/index.ts'
import { getKeptTraining } from '../training/index.ts'
import { cohorts, getOpenCohort, type MemberRecord, memberCycle, recordCohortMove } from './cohort-store.ts'

interface Parts {
  readonly chance: Chance
}

/** Begins a cohort that takes one version of a programme. @returns its id */
export async function planCohort(work: Work, given: NewCohort, parts: Parts): Promise<string> {
  const kit = await keepKit(work, given.kitVersionId)
  if (kit.state === 'superseded') throw Problem.of('invalid-input', '/kitVersionId', 'ended')
  await requirePlace(work, given.placeId)
  const id = parts.chance.uuid()
  await cohorts(work)
    .insertInto('capacity.cohort')
    .values({
      id,
      title: given.title,
      kit_version_id: kit.id,
      place_id: given.placeId,
      state: 'gathering',
      begins_on: given.beginsOn,
      created_by: personOf(work),
      created_at: work.now,
      finished_on: null,
      finished_by: null,
    })
    .execute()
  recordCohortMove(work, { id }, { act: 'planned', state: 'gathering', detail: { kit: kit.kit } })
  return id
}

/** Puts people into a cohort, and on the list of every training of it that is still to be held. @returns their ids */
export async function addMembers(
  work: Work,
  given: { readonly id: string; readonly members: readonly NewMember[] },
  parts: Parts,
): Promise<string[]> {
  const cohort = await getOpenCohort(work, given.id)
  const knows = await knowsCodes(work)
  const added: MemberRecord[] = []
  for (const [at, member] of given.members.entries()) {
    if (member.sector !== null && !knows(declaredSectors, member.sector))
      throw Problem.of('invalid-input', `/members/${at}/sector`, 'unknown-code')
    const { personId, ...said } = member
    if (personId !== null) await requireWithinReach(work, personId, `/members/${at}/personId`)
    const row = {
      id: parts.chance.uuid(),
      cohort_id: cohort.id,
      ...said,
      person_id: personId,
      state: 'invited' as const,
      drop_reason: null,
      passed: null,
      added_at: work.now,
    }
    await under(`/members/${at}`, () =>
      cohorts(work).insertInto('capacity.cohort_member').values(row).execute(),
    )
    added.push(row)
  }
  for (const trainingId of await trainingsAhead(work, cohort.id))
    await seat(work, { trainingId, members: added }, parts)
  recordCohortMove(work, cohort, {
    act: 'members-added',
    state: cohort.state,
    detail: { members: added.length },
  })
  return added.map(({ id }) => id)
}

/** Whoever keeps a cohort may name accounts of the places where they teach or keep the programme. */
async function requireWithinReach(work: Work, personId: string, field: string): Promise<void> {
  const found = await sql<{ is: boolean }>`
    select ${personId}::uuid = any (capacity.people_within('trainer', 'project-team')) as is`.execute(work.tx)
  if (found.rows[0]?.is !== true) throw Problem.of('invalid-input', field, 'unknown-reference')
}

async function trainingsAhead(work: Work, cohortId: string): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select t.training_id as id from capacity.cohort_training t join parties.meeting m on m.id = t.training_id
    where t.cohort_id = ${cohortId} and m.state in ('planned', 'open') order by m.starts_at, m.id`.execute(
    work.tx,
  )
  return found.rows.map(({ id }) => id)
}

/** A member becomes a participant of a training: with a code of their own, as everybody who is invited to a meeting. */
async function seat(
  work: Work,
  of: { readonly trainingId: string; readonly members: readonly MemberRecord[] },
  parts: Parts,
): Promise<void> {
  if (of.members.length === 0) return
  const participants = of.members.map(({ name, institution, sector, sex }) => ({
    name,
    institution,
    sector,
    sex,
    organizationId: null,
  }))
  const ids = await inviteParticipants(work, { meetingId: of.trainingId, participants }, parts)
  await cohorts(work)
    .insertInto('capacity.cohort_seat')
    .values(
      of.members.flatMap(({ id }, at) => {
        const participant = ids[at]
        return participant === undefined ? [] : [{ participant_id: participant, member_id: id }]
      }),
    )
    .execute()
}

/**
 * A training becomes one of a cohort's, and whoever has not dropped out is invited to it.
 *
 * @throws Problem invalid-input for a training of another version of the programme, or that is another cohort's;
 *   move-not-allowed once it was held
 */
export async function addTraining(
  work: Work,
  given: { readonly id: string; readonly trainingId: string },
  parts: Parts,
): Promise<void> {
  const cohort = await getOpenCohort(work, given.id)
  const training = await getKeptTraining(work, given.trainingId)
  if (training.kit_version_id !== cohort.kit_version_id)
    throw Problem.of('invalid-input', '/trainingId', 'another-version')
  const { state } = await getMeeting(work, training.id)
  if (state === 'held' || state === 'cancelled') throw Problem.of('move-not-allowed', '/trainingId', state)
  await cohorts(work)
    .insertInto('capacity.cohort_training')
    .values({ training_id: training.id, cohort_id: cohort.id })
    .execute()
  const members = await cohorts(work)
    .selectFrom('capacity.cohort_member')
    .selectAll()
    .where('cohort_id', '=', cohort.id)
    .where('state', '=', 'invited')
    .orderBy('name')
    .orderBy('id')
    .execute()
  await seat(work, { trainingId: training.id, members }, parts)
  recordCohortMove(work, cohort, {
    act: 'training-added',
    state: cohort.state,
    detail: { trainingId: training.id },
  })
}

/** Somebody drops out, with a reason, or comes back. @throws Problem not-found, reason-required, move-not-allowed */
export async function moveMember(
  work: Work,
  given: {
    readonly id: string
    readonly memberId: string
    readonly to: 'invited' | 'dropped'
    readonly reason: string | null
  },
  mover: Mover,
): Promise<void> {
  const cohort = await getOpenCohort(work, given.id)
  const member = await cohorts(work)
    .selectFrom('capacity.cohort_member')
    .select(['id', 'state'])
    .where('id', '=', given.memberId)
    .where('cohort_id', '=', cohort.id)
    .forUpdate()
    .executeTakeFirst()
  if (!member) throw new Problem('not-found')
  permitMove(memberCycle, { from: member.state, to: given.to }, mover)
  if (given.to === 'dropped' && given.reason === null) throw Problem.of('reason-required', '/reason')
  await cohorts(work)
    .updateTable('capacity.cohort_member')
    .set({ state: given.to, drop_reason: given.to === 'dropped' ? given.reason : null })
    .where('id', '=', member.id)
    .execute()
  recordCohortMove(work, cohort, {
    act: given.to === 'dropped' ? 'member-dropped' : 'member-returned',
    state: cohort.state,
  })
}

import { sql } from 'kysely'
import type { NewTrainer, TrainerSession } from '../../../vocabulary/wire/trainer.ts'
import { coFollowedNeeded, type TrainerState } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { getMeeting } from '../../parties/meeting/index.ts'
import { requirePlace } from '../../parties/place/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type CertificateParts, issueCertificate } from '../certificate/index.ts'
import { noteLevels } from '../cohort/index.ts'
import { getKeptTraining } from '../training/index.ts'
import { getTrainer, recordTrainerMove, trainerCycle, trainers } from './trainer-store.ts'

interface Parts {
  readonly chance: Chance
}

/** The competency to teach, and the level of whoever does it alone. */
const teaching = 'c13'
const topLevel = 4

/**
 * Somebody begins to learn to teach; or, with a ground and by the project team, is one of the first who teach alone.
 *
 * @throws Problem not-permitted for oneself, or for a first one named by somebody else than the project team
 */
export async function nameTrainer(
  work: Work,
  given: NewTrainer & { readonly mover: Mover },
  parts: Parts,
): Promise<string> {
  const isFounding = given.founding !== null
  if (isFounding && !given.mover.roles.includes('project-team')) throw new Problem('not-permitted')
  if (given.personId === personOf(work)) throw new Problem('not-permitted')
  await requirePlace(work, given.placeId)
  const id = parts.chance.uuid()
  const state = isFounding ? 'autonomous' : 'trainee'
  await trainers(work)
    .insertInto('capacity.trainer')
    .values({
      id,
      person_id: given.personId,
      place_id: given.placeId,
      state,
      state_since: work.now,
      founding: isFounding,
      ground: given.founding ?? '',
      named_by: personOf(work),
      named_at: work.now,
    })
    .execute()
  recordTrainerMove(work, { id }, { act: isFounding ? 'founded' : 'begun', state })
  return id
}

/**
 * A training that a trainer gave: alone, or beside an autonomous trainer who watched and says what was seen.
 *
 * @throws Problem move-not-allowed unless it was held, or in a state in which nobody teaches so; not-permitted for a level
 *   that is not given by an autonomous trainer, who is somebody else
 */
export async function noteSession(
  work: Work,
  given: TrainerSession & { readonly id: string },
  parts: Parts,
): Promise<void> {
  const trainer = await getTrainer(work, given.id)
  const isWatched = given.level !== null
  const teaches: TrainerState = isWatched ? 'under-observation' : 'autonomous'
  if (trainer.state !== teaches) throw Problem.of('move-not-allowed', '/state', trainer.state)
  await getKeptTraining(work, given.trainingId)
  const meeting = await getMeeting(work, given.trainingId)
  if (meeting.state !== 'held') throw Problem.of('move-not-allowed', '/trainingId', meeting.state)
  if (isWatched && (trainer.person_id === personOf(work) || !(await isAutonomous(work))))
    throw new Problem('not-permitted')
  await trainers(work)
    .insertInto('capacity.trainer_session')
    .values({
      id: parts.chance.uuid(),
      trainer_id: trainer.id,
      training_id: given.trainingId,
      way: isWatched ? 'co-followed' : 'on-own',
      noted_by: personOf(work),
      noted_at: work.now,
      level: given.level,
      words: given.words,
    })
    .execute()
  recordTrainerMove(work, trainer, { act: isWatched ? 'watched' : 'gave-alone', state: trainer.state })
  if (given.level !== null)
    await noteLevels(
      work,
      {
        personId: trainer.person_id,
        way: 'observation',
        on: work.now.toISOString().slice(0, 10),
        levels: [{ competency: teaching, level: given.level }],
        basis: meeting.title,
        source: { kind: 'training', id: given.trainingId },
      },
      parts,
    )
}

export async function isAutonomous(work: Work): Promise<boolean> {
  const found = await sql<{ is: boolean }>`select capacity.is_autonomous(access.person_id()) as is`.execute(
    work.tx,
  )
  return found.rows[0]?.is === true
}

/** Of a trainer's competency to teach: the level from which one teaches alone. */
export const teachingLevel = 3

/**
 * Moves a trainer along the cascade. Alone is who was watched twice, each time seen at the level that teaching asks for; a
 * certificate says so.
 *
 * @throws Problem not-permitted for oneself; move-not-allowed while it was seen less often
 */
export async function moveTrainer(
  work: Work,
  given: { readonly id: string; readonly to: TrainerState; readonly mover: Mover },
  parts: CertificateParts,
): Promise<void> {
  const trainer = await getTrainer(work, given.id)
  if (trainer.person_id === personOf(work)) throw new Problem('not-permitted')
  permitMove(trainerCycle, { from: trainer.state, to: given.to }, given.mover)
  if (given.to === 'autonomous') await requireSeenTwice(work, trainer.id)
  const moved = await trainers(work)
    .updateTable('capacity.trainer')
    .set({ state: given.to, state_since: work.now })
    .where('id', '=', trainer.id)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordTrainerMove(work, trainer, { act: 'moved', state: given.to })
  if (given.to === 'autonomous')
    await issueCertificate(
      work,
      {
        subject: { personId: trainer.person_id },
        competency: teaching,
        level: topLevel,
        basis: { kind: 'observation', id: trainer.id },
      },
      parts,
    )
}

async function requireSeenTwice(work: Work, id: string): Promise<void> {
  const found = await sql<{ seen: number }>`
    select count(*)::integer as seen from capacity.trainer_session
    where trainer_id = ${id} and way = 'co-followed' and level >= ${teachingLevel}`.execute(work.tx)
  if ((found.rows[0]?.seen ?? 0) < coFollowedNeeded)
    throw Problem.of('move-not-allowed', '/sessions', 'too-few')
}

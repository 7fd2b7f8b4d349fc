import type { Kysely, Selectable } from 'kysely'
import type { KitContent } from '../../../vocabulary/wire/kit.ts'
import {
  type TestState,
  type TrainingState,
  testMoveRoles,
  testMoves,
  trainingMoveRoles,
  trainingMoves,
} from '../../../vocabulary/words/index.ts'
import type { Cycle } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { wholeContent } from '../kit/index.ts'

export type TestMoment = 'pre' | 'post'

interface TrainingTable {
  id: string
  kit_version_id: string
  state: TrainingState
  completed_at: Date | null
  completed_by: string | null
}

interface TestTable {
  id: string
  training_id: string
  moment: TestMoment
  state: TestState
  opened_at: Date | null
  closed_at: Date | null
}

interface AnswerSheetTable {
  id: string
  test_id: string
  participant_id: string
  way: 'telephone' | 'paper'
  answers: number[]
  sent_at: Date
  noted_by: string | null
}

type TrainingTables = {
  'capacity.training': TrainingTable
  'capacity.test': TestTable
  'capacity.answer_sheet': AnswerSheetTable
}
export type TrainingRecord = Selectable<TrainingTable>
export type TestRecord = Selectable<TestTable>

export const testCycle: Cycle<TestState> = { moves: testMoves, roles: testMoveRoles }
export const trainingCycle: Cycle<TrainingState> = { moves: trainingMoves, roles: trainingMoveRoles }

export const trainings = (work: Work): Kysely<TrainingTables> => work.tx.withTables<TrainingTables>()

/** The training, locked, for whoever keeps it. @throws Problem not-found, not-permitted */
export async function getKeptTraining(work: Work, id: string): Promise<TrainingRecord> {
  const seen = await trainings(work)
    .selectFrom('capacity.training')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await trainings(work)
    .selectFrom('capacity.training')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

/** A test of a training that is in hand, locked. @throws Problem move-not-allowed once the record is complete */
export async function getTestInHand(
  work: Work,
  at: { readonly id: string; readonly moment: TestMoment },
): Promise<TestRecord> {
  const training = await getKeptTraining(work, at.id)
  if (training.state === 'complete') throw Problem.of('move-not-allowed', '/state', training.state)
  return await trainings(work)
    .selectFrom('capacity.test')
    .selectAll()
    .where('training_id', '=', at.id)
    .where('moment', '=', at.moment)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new Problem('not-found'))
}

/** What the training was held from. */
export async function kitOf(work: Work, trainingId: string): Promise<KitContent> {
  const found = await work.tx
    .withTables<{ 'capacity.kit_version': { id: string; content: KitContent } } & TrainingTables>()
    .selectFrom('capacity.training as t')
    .innerJoin('capacity.kit_version as k', 'k.id', 't.kit_version_id')
    .select('k.content')
    .where('t.id', '=', trainingId)
    .executeTakeFirstOrThrow(() => new Problem('not-found'))
  return wholeContent(found.content)
}

/** An act on a test: its sheets are part of what the chain holds of it; whose sheet it was is said nowhere. */
export function recordTestMove(
  work: Work,
  test: { readonly id: string },
  move: { readonly act: string; readonly state: TestState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `training-test.${move.act}`,
    subjectKind: 'training-test',
    subjectId: test.id,
    state: move.state,
    detail: move.detail ?? {},
  })
}

export function recordTrainingMove(
  work: Work,
  training: { readonly id: string },
  move: { readonly act: string; readonly state: TrainingState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `training.${move.act}`,
    subjectKind: 'training',
    subjectId: training.id,
    state: move.state,
    detail: move.detail ?? {},
  })
}

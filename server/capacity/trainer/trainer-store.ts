import type { Kysely, Selectable } from 'kysely'
import { type TrainerState, trainerMoveRoles, trainerMoves } from '../../../vocabulary/words/index.ts'
import type { Cycle } from '../../commitment/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface TrainerTable {
  id: string
  person_id: string
  place_id: string
  state: TrainerState
  state_since: Date
  founding: boolean
  ground: string
  named_by: string
  named_at: Date
}

interface TrainerSessionTable {
  id: string
  trainer_id: string
  training_id: string
  way: 'co-followed' | 'on-own'
  noted_by: string
  noted_at: Date
  level: number | null
  words: string
}

type TrainerTables = {
  'capacity.trainer': TrainerTable
  'capacity.trainer_session': TrainerSessionTable
}
export type TrainerRecord = Selectable<TrainerTable>

export const trainerCycle: Cycle<TrainerState> = { moves: trainerMoves, roles: trainerMoveRoles }
export const trainers = (work: Work): Kysely<TrainerTables> => work.tx.withTables<TrainerTables>()

/** @throws Problem not-found */
export async function getTrainer(work: Work, id: string): Promise<TrainerRecord> {
  const found = await trainers(work)
    .selectFrom('capacity.trainer')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found
}

export function recordTrainerMove(
  work: Work,
  trainer: { readonly id: string },
  move: { readonly act: string; readonly state: TrainerState },
): void {
  recordMove(work, {
    kind: `trainer.${move.act}`,
    subjectKind: 'trainer',
    subjectId: trainer.id,
    state: move.state,
    detail: {},
  })
}

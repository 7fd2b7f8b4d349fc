import type { Kysely, Selectable } from 'kysely'
import type { DrillResult } from '../../../vocabulary/words/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface ProtocolTable {
  id: string
  place_id: string
  title: string
  version: string
  text: string
  reference: string
  adopted_on: string
  adopted_by: string
  valid_until: string | null
  added_by: string
  added_at: Date
}

export interface DrillTable {
  id: string
  scenario: string
  opened_at: Date | null
  opened_by: string | null
  ended_at: Date | null
  ended_by: string | null
  result: DrillResult | null
  observations: string
  lessons: string[]
  next_actions: string[]
}

export interface DrillStepTable {
  id: string
  drill_id: string
  ordinal: number
  step: string
  done_at: Date | null
  due_at: Date | null
  by_role: string | null
  missed_reason: string | null
}

export type DrillRecord = Selectable<DrillTable>
type MechanismTables = {
  'governance.protocol': ProtocolTable
  'governance.drill': DrillTable
  'governance.drill_step': DrillStepTable
}

export const mechanisms = (work: Work): Kysely<MechanismTables> => work.tx.withTables<MechanismTables>()

/** The drill, locked, for whoever keeps it. @throws Problem not-found, not-permitted */
export async function getKeptDrill(work: Work, id: string): Promise<DrillRecord> {
  const table = mechanisms(work).selectFrom('governance.drill')
  const seen = await table.select('id').where('id', '=', id).executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const kept = await table.selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!kept) throw new Problem('not-permitted')
  return kept
}

/** Whoever acts. @throws Problem not-permitted for what is nobody */
export function personOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  return work.actor.personId
}

/** Its state is that of its meeting; what a drill adds is remembered beside it. */
export function recordDrillMove(
  work: Work,
  move: { readonly id: string; readonly act: string; readonly detail: Move['detail'] },
): void {
  recordMove(work, {
    kind: `drill.${move.act}`,
    subjectKind: 'drill',
    subjectId: move.id,
    state: null,
    detail: move.detail,
  })
}

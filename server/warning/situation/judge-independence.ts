import { findEntry, independenceGrounds } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getSituation, situations } from './situation-store.ts'

export interface Judging {
  readonly situationId: string
  readonly signalIds: readonly string[]
  readonly ground: string
}

/** Keeps a person's judgement on the sources of a situation; whether they are independent follows from the ground. */
export async function judgeIndependence(
  work: Work,
  judging: Judging,
  parts: { readonly chance: Chance },
): Promise<void> {
  const situation = await getSituation(work, judging.situationId)
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const ground = findEntry(independenceGrounds, judging.ground)
  if (!ground) throw Problem.of('invalid-input', '/ground', 'unknown-code')
  const signalIds = [...new Set(judging.signalIds)]
  if (signalIds.length < 2) throw Problem.of('invalid-input', '/signalIds', 'too-few')
  const linked = await situations(work)
    .selectFrom('warning.situation_signal')
    .select('signal_id')
    .where('situation_id', '=', situation.id)
    .where('unlinked_at', 'is', null)
    .where('signal_id', 'in', signalIds)
    .execute()
  const known = new Set(linked.map((row) => row.signal_id))
  const stranger = judging.signalIds.findIndex((id) => !known.has(id))
  if (stranger >= 0) throw Problem.of('invalid-input', `/signalIds/${stranger}`, 'not-linked')
  await situations(work)
    .insertInto('warning.independence')
    .values({
      id: parts.chance.uuid(),
      situation_id: situation.id,
      signal_ids: signalIds,
      independent: ground.independent,
      ground: ground.code,
      judged_by: work.actor.personId,
      judged_at: work.now,
    })
    .execute()
  recordMove(work, {
    kind: 'situation.independence-judged',
    subjectKind: 'situation',
    subjectId: situation.id,
    state: situation.state,
    detail: {
      independent: ground.independent,
      ground: ground.code,
      sources: signalIds.length,
      compartment: situation.compartment,
    },
  })
}

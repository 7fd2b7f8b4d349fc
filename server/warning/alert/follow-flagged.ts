import { sql } from 'kysely'
import type { Event, Stage } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { endExerciseAlerts } from './end-exercise.ts'

/**
 * What is still being written about a situation that was flagged goes with it. An alert that was issued has reached its
 * addressees and stays what they read. The alerts of a drill end with it.
 */
export function alertStages(parts: { readonly chance: Chance }): readonly Stage[] {
  return [
    {
      name: 'drafts-of-flagged',
      wokenBy: ['situation.restricted'],
      handle: restrictDrafts,
    },
    {
      name: 'exercise-alerts',
      wokenBy: ['drill.ended'],
      handle: (work, event) => endExerciseAlerts(work, event, parts),
    },
  ]
}

async function restrictDrafts(work: Work, event: Event): Promise<void> {
  const drafts = await sql<Restricted>`
    update warning.alert set compartment = 'restricted'
    where situation_id = ${event.subjectId}::uuid and compartment = 'local'
      and state in ('draft', 'returned', 'awaiting-signature', 'abandoned') returning id, state`.execute(
    work.tx,
  )
  for (const one of drafts.rows) recordRestricted(work, 'alert', one)
  const asked = await sql<Restricted>`
    update commitment.commitment set compartment = 'restricted'
    where origin_kind = 'alert' and origin_id = any (${drafts.rows.map(({ id }) => id)}::uuid[])
    returning id, state`.execute(work.tx)
  for (const one of asked.rows) recordRestricted(work, 'commitment', one)
}

interface Restricted {
  readonly id: string
  readonly state: string
}

const recordRestricted = (work: Work, subjectKind: 'alert' | 'commitment', { id, state }: Restricted): void =>
  recordMove(work, {
    kind: `${subjectKind}.restricted`,
    subjectKind,
    subjectId: id,
    state,
    detail: { compartment: 'restricted' },
  })

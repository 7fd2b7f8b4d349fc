import { sql } from 'kysely'
import type { Event, Stage } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { endExerciseSignals } from './end-exercise.ts'
import { standAlone } from './stand-alone.ts'

/** What signals hear of others: one that was flagged after local ones were called its repetitions, a drill that ended. */
export function signalStages(parts: { readonly chance: Chance }): readonly Stage[] {
  return [
    {
      name: 'repeats-of-flagged',
      wokenBy: ['signal.detail-added', 'signal.restricted'],
      handle: freeLocalRepeats,
    },
    {
      name: 'exercise-signals',
      wokenBy: ['drill.ended'],
      handle: (work, event) => endExerciseSignals(work, event, parts),
    },
  ]
}

/** A local signal must not point to one that its table may not know of: it stands for itself again. */
async function freeLocalRepeats(work: Work, event: Event): Promise<void> {
  if (event.detail.compartment !== 'restricted' || event.detail.wasCompartment !== 'local') return
  const found = await sql<{ id: string }>`
    select id from warning.signal where duplicate_of = ${event.subjectId} and compartment = 'local'`.execute(
    work.tx,
  )
  if (found.rows.length > 0)
    await standAlone(
      work,
      found.rows.map(({ id }) => id),
    )
}

import { sql } from 'kysely'
import type { NewDetectionSettings } from '../../../../vocabulary/wire/detection-settings.ts'
import type { Chance } from '../../../platform/chance.ts'
import { recordMove, type Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'

/**
 * Proposes other settings, with the reason; another person keeps them or declines.
 *
 * @throws Problem conflict while another proposal waits
 */
export async function proposeSettings(
  work: Work,
  given: NewDetectionSettings,
  parts: { readonly chance: Chance },
): Promise<string> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const id = parts.chance.uuid()
  await sql`insert into warning.detection_settings
      (id, state, level, false_discovery_rate, minimum_count, window_weeks, grounds,
       proposed_by, proposed_at)
    values (${id}, 'proposed', ${given.level}, ${given.falseDiscoveryRate}, ${given.minimumCount}, ${given.windowWeeks},
            ${given.grounds},
            ${work.actor.personId}, ${work.now})`.execute(work.tx)
  record(work, id, 'proposed')
  return id
}

/**
 * Keeps a proposal, which the next judgement follows, or declines it.
 *
 * @throws Problem not-found; conflict when it is settled; not-permitted for whoever proposed it
 */
export async function settleSettings(
  work: Work,
  given: { readonly id: string; readonly to: 'kept' | 'declined' },
): Promise<void> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const found = await sql<{ state: string; proposed_by: string }>`
    select state, proposed_by from warning.detection_settings where id = ${given.id}`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  if (row.state !== 'proposed') throw Problem.of('conflict', '/to', row.state)
  if (row.proposed_by === work.actor.personId) throw new Problem('not-permitted')
  const done = await sql`
    update warning.detection_settings
    set state = ${given.to}, settled_by = ${work.actor.personId}, settled_at = ${work.now}
    where id = ${given.id}`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw new Problem('not-permitted')
  record(work, given.id, given.to)
}

function record(work: Work, id: string, state: 'proposed' | 'kept' | 'declined'): void {
  recordMove(work, {
    kind: `detection-settings.${state}`,
    subjectKind: 'detection-settings',
    subjectId: id,
    state,
    detail: {},
  })
}

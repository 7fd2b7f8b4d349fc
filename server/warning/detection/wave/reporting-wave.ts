import { sql } from 'kysely'
import type { NewReportingWave } from '../../../../vocabulary/wire/reporting.ts'
import type { Stage } from '../../../parties/audit/index.ts'
import { requirePlace } from '../../../parties/place/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { recordMove, type Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { weekOf } from '../country-week.ts'

interface Parts {
  readonly chance: Chance
}

/**
 * Notes a campaign, training or drill that an analyst knows of: people report more for a while, though nothing else has changed.
 *
 * @throws Problem invalid-input for an unknown place; not-permitted for one that the asker does not watch
 */
export async function addWave(work: Work, given: NewReportingWave, parts: Parts): Promise<string> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  await requirePlace(work, given.placeId)
  const id = parts.chance.uuid()
  await sql`insert into warning.reporting_wave (id, place_id, kind, week, weeks, grounds, added_by, added_at)
    values (${id}, ${given.placeId}, ${given.kind}, ${weekOf(new Date(`${given.day}T12:00:00Z`))}, ${given.weeks},
            ${given.grounds}, ${work.actor.personId}, ${work.now})`.execute(work.tx)
  record(work, id, 'added')
  return id
}

/** Takes a wave out of every later judgement; its row stays. @throws Problem not-found; conflict when it is out already */
export async function withdrawWave(work: Work, id: string): Promise<void> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const found = await sql<{ withdrawn: boolean }>`
    select withdrawn_at is not null as withdrawn from warning.reporting_wave where id = ${id}`.execute(
    work.tx,
  )
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  if (row.withdrawn) throw Problem.of('conflict', '/params/id', 'withdrawn')
  const done = await sql`
    update warning.reporting_wave set withdrawn_by = ${work.actor.personId}, withdrawn_at = ${work.now}
    where id = ${id}`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw new Problem('not-permitted')
  record(work, id, 'withdrawn')
}

/** A training or a drill that was held is a wave of its place. What has been planned only is none yet. */
export function waveStage(parts: Parts): Stage {
  return {
    name: 'reporting-waves',
    wokenBy: ['meeting.held'],
    async handle(work, event) {
      const kind = event.detail.kind
      if (kind !== 'training' && kind !== 'drill') return
      const found = await sql<{ place_id: string; starts_at: Date }>`
        select place_id, starts_at from parties.meeting where id = ${event.subjectId}`.execute(work.tx)
      const [meeting] = found.rows
      if (meeting === undefined) return
      const id = parts.chance.uuid()
      const made = await sql`
        insert into warning.reporting_wave (id, place_id, kind, week, weeks, meeting_id, added_at)
        values (${id}, ${meeting.place_id}, ${kind}, ${weekOf(meeting.starts_at)}, 1, ${event.subjectId}, ${work.now})
        on conflict (meeting_id) do nothing`.execute(work.tx)
      if ((made.numAffectedRows ?? 0n) > 0n) record(work, id, 'added')
    },
  }
}

function record(work: Work, id: string, act: 'added' | 'withdrawn'): void {
  recordMove(work, {
    kind: `reporting-wave.${act}`,
    subjectKind: 'reporting-wave',
    subjectId: id,
    state: null,
    detail: {},
  })
}

import { sql } from 'kysely'
import { certificateWarnings } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { callNamed, listSupervisors } from '../duty/index.ts'

interface DeskState {
  readonly id: string
  readonly kind: 'national-triage' | 'local'
  /** How many work there, and until when the last of them is certified; null when none is. */
  readonly operators: number
  readonly last_until: Date | null
  readonly fallback_id: string | null
}

const dayMs = 86_400_000

/**
 * No desk stops because a day has come: when the last certified person of a desk lapses, another desk takes over: of a local
 * one the national, of the national one its supervisors. It ends when somebody is certified again. The supervisors are told
 * before and on the day.
 */
export async function sweepFallback(work: Work, parts: { readonly chance: Chance }): Promise<void> {
  const found = await sql<DeskState>`
    select d.id, d.kind, count(o.person_id)::int as operators, max(o.certified_until) as last_until, f.id as fallback_id
    from parties.desk d
    left join lateral parties.operators_of(d.id) o on true
    left join parties.desk_fallback f on f.desk_id = d.id and f.ended_at is null
    where d.ended_at is null group by d.id, d.kind, f.id order by d.id`.execute(work.tx)
  for (const desk of found.rows) {
    const isCertified = desk.last_until !== null || desk.operators === 0
    if (!isCertified && desk.fallback_id === null) await beginFallback(work, desk, parts.chance)
    else if (isCertified && desk.fallback_id !== null) await endFallback(work, desk.fallback_id)
    else if (desk.last_until !== null) await foretell(work, desk, parts.chance)
  }
}

async function beginFallback(work: Work, desk: DeskState, chance: Chance): Promise<void> {
  const id = chance.uuid()
  const takenBy = desk.kind === 'local' ? 'national-triage' : 'fallback'
  await sql`insert into parties.desk_fallback (id, desk_id, taken_by, began_at)
    values (${id}, ${desk.id}, ${takenBy}, ${work.now})`.execute(work.tx)
  recordMove(work, {
    kind: 'desk.fallback-began',
    subjectKind: 'desk-fallback',
    subjectId: id,
    state: null,
    detail: { deskId: desk.id, takenBy },
  })
  const personIds = await listSupervisors(work)
  if (personIds.length > 0)
    await callNamed(work, chance, { kind: 'certificate', subjectId: `fallback:${id}`, personIds })
}

async function endFallback(work: Work, id: string): Promise<void> {
  await sql`update parties.desk_fallback set ended_at = ${work.now} where id = ${id}`.execute(work.tx)
  recordMove(work, {
    kind: 'desk.fallback-ended',
    subjectKind: 'desk-fallback',
    subjectId: id,
    state: null,
    detail: {},
  })
}

/** The last of a desk will lapse: one notice a step and day of the end. */
async function foretell(work: Work, desk: DeskState, chance: Chance): Promise<void> {
  const until = desk.last_until
  if (until === null) return
  const days = Math.ceil((until.getTime() - work.now.getTime()) / dayMs)
  const step = [...certificateWarnings].reverse().find((before) => days <= before)
  if (step === undefined) return
  const personIds = await listSupervisors(work)
  if (personIds.length === 0) return
  const subjectId = `last:${desk.id}:${until.toISOString().slice(0, 10)}:${step}`
  await callNamed(work, chance, { kind: 'certificate', subjectId, personIds })
}

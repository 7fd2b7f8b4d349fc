import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { countryDay, countryZone } from '../../warning/detection/index.ts'
import { countFacts } from './count-facts.ts'
import { everyRow } from './follow-work.ts'
import { kinds } from './measures/index.ts'
import { tellPeriod } from './tell-periods.ts'

/** Rows that are counted in one turn: a beat stays short. */
const turn = 2000

/**
 * Counts what moved since the last turn, kind by kind, each kind in one statement whatever moved of it. What only time changes
 * is counted once a day. When nothing waits, a period that is settled is told outside, once.
 *
 * @returns how many rows were looked at; a whole kind counts as one
 */
export async function sweepFigures(work: Work): Promise<number> {
  const day = countryDay(work.now)
  const lock = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('vigia figures', 0)) as mine`.execute(work.tx)
  if (lock.rows[0]?.mine !== true) return 0
  const counted = (await isWaiting(work, day)) ? await countWaiting(work, day) : 0
  if (!(await isWaiting(work, day))) await tellPeriod(work, day)
  return counted
}

async function countWaiting(work: Work, day: string): Promise<number> {
  await beginDay(work, day)
  const moved = await takeStale(work)
  const scope = { month: `${day.slice(0, 7)}-01`, zone: countryZone }
  for (const kind of kinds) {
    const ids = moved.get(kind.subject)
    if (ids === undefined) continue
    await countFacts(work, kind, { ...scope, ids: ids.includes(everyRow) ? null : ids })
  }
  return [...moved.values()].reduce((sum, ids) => sum + ids.length, 0)
}

async function isWaiting(work: Work, day: string): Promise<boolean> {
  const found = await sql<{ waiting: boolean }>`
    select exists (select from results.stale)
      or not exists (select from results.counted_day d where d.day >= ${day}::date) as waiting`.execute(
    work.tx,
  )
  return found.rows[0]?.waiting === true
}

async function beginDay(work: Work, day: string): Promise<void> {
  const begun = await sql`
    insert into results.counted_day as d (day) values (${day}::date)
    on conflict (id) do update set day = excluded.day where d.day < excluded.day`.execute(work.tx)
  if (begun.numAffectedRows === 0n) return
  const daily = kinds.filter((kind) => kind.daily === true).map(({ subject }) => subject)
  await sql`insert into results.stale (subject_kind, subject_id)
    select kind, ${everyRow}::uuid from unnest(${daily}::text[]) kind on conflict do nothing`.execute(work.tx)
}

async function takeStale(work: Work): Promise<ReadonlyMap<string, readonly string[]>> {
  const taken = await sql<{ kind: string; id: string }>`
    delete from results.stale s using (select subject_kind, subject_id from results.stale
      order by subject_kind, subject_id limit ${turn}) t
    where s.subject_kind = t.subject_kind and s.subject_id = t.subject_id
    returning s.subject_kind as kind, s.subject_id as id`.execute(work.tx)
  return new Map(
    [...Map.groupBy(taken.rows, ({ kind }) => kind)].map(([kind, rows]) => [kind, rows.map(({ id }) => id)]),
  )
}

import { sql } from 'kysely'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { type JobState, jobLine } from '../../../platform/jobs/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { addWeeks, countryDay, lastWholeWeek, later, weekOf } from '../country-week.ts'

/** The line in which weeks wait to be judged; one is under way at a time. */
export const detectionLine = jobLine({ table: 'warning.detection_job', subject: 'detection-job' })
export type JobStep = 'waiting' | 'reading' | 'judging' | 'keeping' | 'over'

export interface DetectionJob {
  readonly id: string
  readonly why: 'nightly' | 'asked'
  readonly week: string
  readonly state: JobState
  readonly attempts: number
}

interface Parts {
  readonly chance: Chance
}

const dayMs = 86_400_000

/**
 * Asks for the last week that is over to be judged. One job is under way at a time: whoever asks meanwhile is shown that one.
 *
 * @throws Problem not-permitted for who does not judge the whole country
 */
export async function askJob(work: Work, parts: Parts): Promise<{ id: string; fresh: boolean }> {
  const standing = await findUnderWay(work)
  if (standing) return { id: standing.id, fresh: false }
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const by = { why: 'asked', week: lastWholeWeek(work.now), askedBy: work.actor.personId } as const
  return { id: await insertJob(work, by, parts), fresh: true }
}

/**
 * Asks by the clock, once a night: for the week that has been over for a day, when its last signals have had their time
 * for triage, or for a later one that somebody had judged already.
 */
export async function sweepDetection(work: Work, parts: Parts): Promise<void> {
  const found = await sql<{ last: Date | null; judged: string | null }>`
    select (select max(asked_at) from warning.detection_job where why = 'nightly') as last,
           (select max(week)::text from warning.detection_run) as judged`.execute(work.tx)
  const { last = null, judged = null } = found.rows[0] ?? {}
  const night = nightOf(work.now)
  if (night === null || (last !== null && countryDay(last) >= night) || (await findUnderWay(work))) return
  const over = lastWholeWeek(new Date(work.now.getTime() - dayMs))
  const week = judged === null ? over : later(over, earliestSane(judged, work.now))
  await insertJob(work, { why: 'nightly', week, askedBy: null }, parts)
}

/** A run of a week to come, which a clock that stood wrong left behind, is not judged again. */
const earliestSane = (judged: string, now: Date): string =>
  judged < weekOf(now) ? judged : addWeeks(weekOf(now), -1)

const hourOf = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Tegucigalpa',
  hour: '2-digit',
  hourCycle: 'h23',
})
/** Between three and midnight the night of this day is over; before, it is still to come. */
const nightOf = (now: Date): string | null => (Number(hourOf.format(now)) >= 3 ? countryDay(now) : null)

const findUnderWay = detectionLine.findNext

/** Takes the job that waits, or that a killed server left running. */
export async function takeJob(work: Work): Promise<DetectionJob | null> {
  const job = await detectionLine.take(work)
  if (job === null) return null
  const found = await sql<Pick<DetectionJob, 'why' | 'week'>>`
    select why, week::text as week from warning.detection_job where id = ${job.id}`.execute(work.tx)
  const [of] = found.rows
  return of === undefined ? null : { ...job, ...of }
}

async function insertJob(
  work: Work,
  job: { readonly why: 'nightly' | 'asked'; readonly week: string; readonly askedBy: string | null },
  { chance }: Parts,
): Promise<string> {
  const id = chance.uuid()
  await sql`insert into warning.detection_job
      (id, why, week, state, state_since, asked_by, asked_at, attempts, step, share, judged, unchanged)
    values (${id}, ${job.why}, ${job.week}, 'waiting', ${work.now}, ${job.askedBy}, ${work.now}, 0, 'waiting', 0, 0, 0)`.execute(
    work.tx,
  )
  detectionLine.record(work, id, 'waiting')
  return id
}

/** Notes that one compartment is through. */
export async function countJob(work: Work, id: string, what: 'judged' | 'unchanged'): Promise<void> {
  await (what === 'judged'
    ? sql`update warning.detection_job set judged = judged + 1 where id = ${id}`
    : sql`update warning.detection_job set unchanged = unchanged + 1 where id = ${id}`
  ).execute(work.tx)
}

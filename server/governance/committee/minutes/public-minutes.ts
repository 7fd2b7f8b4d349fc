import { sql } from 'kysely'
import { z } from 'zod'
import type {
  MinutesContent,
  PublicSession,
  publicSessionListQuery,
} from '../../../../vocabulary/wire/committee-minutes.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { annexesOf } from '../session-views.ts'
import { readContent } from './minutes-content.ts'

interface Row {
  id: string
  text: string
  hash: string
  published_at: Date
  annexes: PublicSession['annexes'] | null
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
const published = sql`date_trunc('milliseconds', p.published_at)`

/** Sessions whose minutes the committee made public, the newest first. Seats and sectors, never names. */
export async function listPublicSessions(work: Work, query: z.output<typeof publicSessionListQuery>) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await readPublic(work, {
    where: after ? sql`(${published}, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.published_at.toISOString(), row.id])
  const items = page.items.map((row) => {
    const content = readContent(row.text)
    const decisions = content.items.flatMap((item) => item.decisions)
    const asked = decisions.flatMap(({ requests }) => requests)
    return {
      id: row.id,
      number: content.number,
      body: content.body,
      place: content.place,
      heldOn: dayThere(content),
      publishedAt: row.published_at.toISOString(),
      decisions: decisions.filter(({ outcome }) => outcome === 'adopted').length,
      recommendations: asked.filter(({ kind }) => kind === 'committee-recommendation').length,
    }
  })
  return { items, nextCursor: page.nextCursor, order: 'newest' }
}

/** One of them, with what became of its recommendations. @throws Problem not-found */
export async function viewPublicSession(work: Work, id: string): Promise<PublicSession> {
  const [row] = await readPublic(work, { where: sql`n.id = ${id}`, limit: 1 })
  if (row === undefined) throw new Problem('not-found')
  const signed = await sql<{ count: number }>`
    select count(*)::int as count from governance.minutes_mark where minutes_id = ${id}`.execute(work.tx)
  return {
    id: row.id,
    publishedAt: row.published_at.toISOString(),
    hash: row.hash,
    content: readContent(row.text),
    signed: signed.rows[0]?.count ?? 0,
    annexes: row.annexes ?? [],
    answers: await readAnswers(work, id),
  }
}

/** The day on the calendars of the place: an evening there is the next day elsewhere. */
export const dayThere = ({ openedAt, utcOffsetMinutes }: MinutesContent): string =>
  new Date(Date.parse(openedAt) + utcOffsetMinutes * 60_000).toISOString().slice(0, 10)

async function readPublic(
  work: Work,
  query: { readonly where: ReturnType<typeof sql>; readonly limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select n.id, n.text, n.hash, p.published_at, ${annexesOf(sql`n.id`)} as annexes
    from governance.minutes_publication p join governance.minutes n on n.id = p.id and n.state = 'approved'
    where ${query.where} order by ${published} desc, n.id desc limit ${query.limit}`.execute(work.tx)
  return found.rows
}

/** The answer as a state, a date and a reason of the catalogue; what an institution wrote beside it is not published. */
export const answerColumns = (now: Date) => sql`c.id, c.state,
  c.state = 'issued' and c.answer_due_at <= ${now} as unanswered,
  coalesce(c.state in ('issued', 'accepted', 'in-progress', 'not-verified')
    and commitment.end_of_day(c.due_on) <= ${now}, false) as overdue,
  c.promised_on as "promisedOn", c.decline_reason as "declineReason",
  (select a.outcome from governance.appraisal a where a.request_id = c.id
   order by a.appraised_at desc, a.id limit 1) as appraisal,
  case when c.state = 'issued' then (select to_char(x.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
   from governance.request_step x where x.request_id = c.id and x.step = 'public') end as "silentSince"`

async function readAnswers(work: Work, id: string): Promise<PublicSession['answers']> {
  const found = await sql<PublicSession['answers'][number]>`
    select ${answerColumns(work.now)}
    from commitment.commitment c
    where c.origin_kind = 'session' and c.origin_id = ${id} and c.kind = 'committee-recommendation'
      and c.open_from <= ${work.now}
    order by c.ordinal, c.id limit 200`.execute(work.tx)
  return found.rows
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { MinutesContent, PublicAnswer } from '../../../../vocabulary/wire/committee-minutes.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { readContent } from './minutes-content.ts'
import { answerColumns, dayThere } from './public-minutes.ts'

type Asked = MinutesContent['items'][number]['decisions'][number]['requests'][number]

/** A recommendation as its public minutes say it, with what it was answered. */
export interface PublicRecommendation {
  readonly asked: Asked & { readonly decision: string }
  readonly answer: PublicAnswer
  readonly session: {
    readonly id: string
    readonly number: string
    readonly heldOn: string
    readonly language: MinutesContent['language']
    readonly hash: string
  }
}

type Row = PublicAnswer & { session_id: string; text: string; hash: string; published_at: Date }

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
const published = sql`date_trunc('milliseconds', p.published_at)`

/** What was recommended in minutes that are public, the newest minutes first. */
export async function listPublicRecommendations(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await readRows(work, {
    where: after ? sql`(${published}, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.published_at.toISOString(), row.id])
  const items = page.items.flatMap((row) => toPublic(row) ?? [])
  return { items, nextCursor: page.nextCursor, order: 'newest' }
}

/** @throws Problem not-found for what was not recommended in public minutes */
export async function viewPublicRecommendation(work: Work, id: string): Promise<PublicRecommendation> {
  const [row] = await readRows(work, { where: sql`c.id = ${id}::uuid`, limit: 1 })
  const found = row === undefined ? null : toPublic(row)
  if (found === null) throw new Problem('not-found')
  return found
}

/**
 * A recommendation is public when the minutes that made it are, and its words are those of the public text alone: one that
 * stands in no public text is not told. A recommendation of an alert is never public; it goes to its addressee.
 */
async function readRows(
  work: Work,
  query: { readonly where: ReturnType<typeof sql>; readonly limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select ${answerColumns(work.now)}, n.id as session_id, n.text, n.hash, ${published} as published_at
    from commitment.commitment c
    join governance.minutes n on n.id = c.origin_id and n.state = 'approved'
    join governance.minutes_publication p on p.id = n.id and p.published_at <= ${work.now}
    where c.origin_kind = 'session' and c.kind = 'committee-recommendation' and c.open_from <= ${work.now}
      and ${query.where} order by ${published} desc, c.id desc limit ${query.limit}`.execute(work.tx)
  return found.rows
}

function toPublic(row: Row): PublicRecommendation | null {
  const { session_id: id, text, hash, published_at: _when, ...answer } = row
  const content = readContent(text)
  const asked = content.items
    .flatMap(({ decisions }) => decisions)
    .flatMap(({ number, requests }) => requests.map((one) => ({ ...one, decision: number })))
    .find((one) => one.id === row.id)
  if (asked === undefined) return null
  const { number, language } = content
  return { asked, answer, session: { id, number, language, hash, heldOn: dayThere(content) } }
}

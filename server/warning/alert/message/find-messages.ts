import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { sectionNames } from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import type { AlertRecord, NoticeKind } from '../alert-store.ts'
import type { AlertMessage, MessageRecommendation } from './alert-message.ts'

type Row = AlertRecord & {
  notice_id: string
  ordinal: number
  notice: NoticeKind
  at: Date
  reason: string | null
  note: string
  valid_until: Date | null
  earlier: { ordinal: number; at: string }[] | null
  place: { id: string; names: string[] }
  recipient_id: string | null
  organization_name: string | null
}

/** An organisation that fetches what is addressed to it. */
interface Addressee {
  readonly organizationId: string
  readonly organizationName: string
}

const keyShape = z.tuple([z.iso.datetime(), z.number().int(), z.uuid()])
const sortedAt = sql`date_trunc('milliseconds', n.at)`

/** What was said of the alerts that reached an organisation, the newest first. The database decides what has reached it. */
export async function listMessages(
  work: Work,
  query: Addressee & { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await findRows(work, {
    of: query,
    where: after
      ? sql`(${sortedAt}, n.ordinal, n.id) < (${after[0]}::timestamptz, ${after[1]}::smallint, ${after[2]}::uuid)`
      : sql`true`,
    limit: query.limit + 1,
  })
  const { items, nextCursor } = pageOf(rows, query.limit, (row) => [
    row.at.toISOString(),
    row.ordinal,
    row.notice_id,
  ])
  return { items: items.map(toMessage), nextCursor }
}

/** @throws Problem not-found for a notice of an alert that has not reached the organisation */
export async function getMessage(work: Work, id: string, addressee: Addressee): Promise<AlertMessage> {
  const [row] = await findRows(work, { of: addressee, where: sql`n.id = ${id}`, limit: 1 })
  if (row === undefined) throw new Problem('not-found')
  return toMessage(row)
}

/**
 * The latest message of an alert, for somebody who may read it: that of their institution where the alert is addressed to it
 * and they are its liaison, else a copy.
 *
 * @throws Problem not-found when the alert is hidden or absent, move-not-allowed before its issue
 */
export async function getLatestMessage(work: Work, alertId: string): Promise<AlertMessage> {
  const found = await sql<{
    state: string
    organization_id: string | null
    organization_name: string | null
  }>`
    select a.state, mine.organization_id, mine.name as organization_name from warning.alert a
    left join lateral (
      select r.organization_id, o.name from warning.alert_recipient r join parties.organization o on o.id = r.organization_id
      where r.alert_id = a.id and r.visible_from <= ${work.now}
        and r.organization_id = any (access.organizations('liaison', 'organization-member'))
      order by o.name, o.id limit 1) mine on true
    where a.id = ${alertId}`.execute(work.tx)
  const [seen] = found.rows
  if (seen === undefined) throw new Problem('not-found')
  const { organization_id: organizationId, organization_name: organizationName } = seen
  const [row] = await findRows(work, {
    of: organizationId === null ? null : { organizationId, organizationName: organizationName ?? '' },
    where: sql`a.id = ${alertId} and a.issued_at is not null`,
    limit: 1,
  })
  if (row === undefined) throw Problem.of('move-not-allowed', '/state', seen.state)
  return toMessage(row)
}

interface Search {
  readonly of: Addressee | null
  /** On the aliases `a`, the alert, and `n`, the notice. */
  readonly where: RawBuilder<unknown>
  readonly limit: number
}

async function findRows(work: Work, { of, where, limit }: Search): Promise<Row[]> {
  const recipient =
    of === null
      ? sql`left join warning.alert_recipient r on false`
      : sql`join warning.alert_recipient r on r.alert_id = a.id and r.organization_id = ${of.organizationId}
              and r.visible_from <= ${work.now}`
  const found = await sql<Row>`
    select a.*, n.id as notice_id, n.ordinal, n.kind as notice, n.at, n.reason, n.note, n.expires_at as valid_until,
      r.id as recipient_id, ${of?.organizationName ?? null}::text as organization_name,
      (select json_agg(json_build_object('ordinal', e.ordinal, 'at', e.at) order by e.ordinal)
       from warning.alert_notice e where e.alert_id = a.id and e.ordinal < n.ordinal) as earlier,
      (select json_build_object('id', (array_agg(p.id order by u.distance))[1],
                'names', array_agg(p.name order by u.distance) filter (where p.level > 0 or u.distance = 0))
       from parties.places_above(a.territory_id) u join parties.place p on p.id = u.place_id where p.level <= 2) as place
    from warning.alert_notice n join warning.alert a on a.id = n.alert_id ${recipient}
    where ${where}
    order by ${sortedAt} desc, n.ordinal desc, n.id desc limit ${limit}`.execute(work.tx)
  return found.rows
}

function toMessage(row: Row): AlertMessage {
  return {
    id: row.notice_id,
    alertId: row.id,
    number: row.number ?? '',
    ordinal: row.ordinal,
    notice: row.notice,
    at: row.at,
    reason: row.reason,
    note: row.note,
    expiresAt: row.valid_until,
    earlier: (row.earlier ?? []).map((one) => ({ ordinal: one.ordinal, at: new Date(one.at) })),
    kind: row.kind,
    level: row.level,
    modality: row.modality,
    exercise: row.exercise,
    title: row.title,
    sections: Object.fromEntries(sectionNames.map((name) => [name, row[name]])) as AlertMessage['sections'],
    language: row.language,
    place: row.place,
    recipient:
      row.recipient_id === null
        ? null
        : { id: row.recipient_id, organizationName: row.organization_name ?? '' },
  }
}

/**
 * What the alert asks of its reader's institution; of everybody, for a copy, as far as the reader may see it. What was
 * withdrawn later stays: it was part of the message.
 */
export async function findRecommendations(
  work: Work,
  message: AlertMessage,
): Promise<readonly MessageRecommendation[]> {
  const owner =
    message.recipient === null
      ? sql`true`
      : sql`c.owner_id = (select r.organization_id from warning.alert_recipient r where r.id = ${message.recipient.id})`
  const found = await sql<MessageRecommendation>`
    select c.verb, c.what, c.due_on as "dueOn", c.evidence_required as "evidenceRequired",
      ${message.recipient === null ? sql`o.name` : sql`null::text`} as "organizationName"
    from commitment.commitment c left join parties.organization o on o.id = c.owner_id
    where c.origin_kind = 'alert' and c.origin_id = ${message.alertId} and c.issued_at is not null and ${owner}
    order by c.ordinal limit 100`.execute(work.tx)
  return found.rows
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { AccessRequestDetail, AccessRequestRow, AccessTrace } from '../../../vocabulary/wire/privacy.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, type Identity, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { RequestRecord } from './privacy-store.ts'

type Row = RequestRecord & { readonly proposed_name: string | null; readonly second_name: string | null }

const keyShape = z.tuple([z.iso.date(), z.uuid()])
const open = ['received', 'in-hand', 'awaiting-second']

interface Query {
  readonly view: 'open' | 'all'
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Requests by the day they are to be answered; the database decides which of them the asker sees. */
export async function listRequests(work: Work, query: Query, identity: Identity) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await read(
    work,
    sql`(${query.view} = 'all' or r.state = any (${open}))
      ${after ? sql`and (r.due_on, r.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}`,
    query.limit + 1,
  )
  const { items, nextCursor } = pageOf(rows, query.limit, (row) => [row.due_on, row.id])
  return { items: items.map((row) => toRow(row, work.now, identity)), nextCursor, order: 'due, id' }
}

/** @throws Problem not-found */
export async function viewRequest(work: Work, id: string, identity: Identity): Promise<AccessRequestDetail> {
  const [row] = await read(work, sql`r.id = ${id}`, 1)
  if (row === undefined) throw new Problem('not-found')
  const traces = await readTraces(work, id)
  return {
    ...toRow(row, work.now, identity),
    identityCheck: row.identity_check,
    proposedBy: row.proposed_name,
    secondBy: row.second_name,
    returnReason: row.return_reason,
    outcome: row.outcome,
    refusalReason: row.refusal_reason,
    appealWay: row.appeal_way,
    note: row.note,
    traces,
    history: await readHistory(work, id),
    may: mayOf(row, traces, identity),
  }
}

async function read(work: Work, where: ReturnType<typeof sql>, limit: number): Promise<Row[]> {
  const found = await sql<Row>`
    select r.*, r.received_on::text, r.due_on::text, p.display_name as proposed_name, s.display_name as second_name
    from parties.access_request r left join parties.person p on p.id = r.proposed_by
    left join parties.person s on s.id = r.second_by
    where ${where} order by r.due_on, r.id limit ${limit}`.execute(work.tx)
  return found.rows
}

const isOfficer = ({ roles }: Identity): boolean => roles.includes('data-officer')

function toRow(row: Row, now: Date, identity: Identity): AccessRequestRow {
  return {
    id: row.id,
    right: row.data_right,
    ground: row.ground,
    // Whoever confirms looks at what goes, not at whose it is.
    requesterName: isOfficer(identity) ? row.requester_name : null,
    cameBy: row.came_by,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    late: row.closed_at === null && row.due_on < now.toISOString().slice(0, 10),
    state: row.state,
    stateSince: row.state_since.toISOString(),
  }
}

async function readTraces(work: Work, id: string): Promise<AccessTrace[]> {
  const found = await sql<Omit<AccessTrace, 'doneAt'> & { done_at: Date | null }>`
    select id, source, row_id as "rowId", name, whereabouts, since::text, corrigible, erasing, kept_for as "keptFor", deed,
           keep_reason as "keepReason", done_at
    from parties.traces_of(${id})`.execute(work.tx)
  return found.rows.map(({ done_at, ...row }) => ({ ...row, doneAt: done_at?.toISOString() ?? null }))
}

async function readHistory(work: Work, id: string) {
  const found = await sql<{ at: Date; kind: string; by: string | null }>`
    with seen as (select id, at, kind, actor from audit.link where subject_kind = 'access-request' and subject_id = ${id})
    select l.at, l.kind, p.display_name as by from seen l join audit.in_order(array(select id from seen)) o on o.id = l.id
    left join parties.person p on l.actor = 'person:' || p.id::text
    order by l.at, o.turn limit 200`.execute(work.tx)
  return found.rows.map(({ at, ...row }) => ({ at: at.toISOString(), ...row }))
}

function mayOf(row: Row, traces: readonly AccessTrace[], identity: Identity): AccessRequestDetail['may'] {
  const officer = isOfficer(identity)
  const inHand = officer && row.state === 'in-hand'
  const waits = (deed: AccessTrace['deed']) => traces.some((one) => one.deed === deed && one.doneAt === null)
  const me = identity.actor.kind === 'person' ? identity.actor.personId : null
  return {
    check: officer && row.state === 'received',
    search: inHand && row.second_by === null,
    copy: inHand && traces.length > 0,
    correct: inHand && waits('correct'),
    propose: inHand && row.data_right === 'erasure' && row.second_by === null && waits('erase'),
    confirm:
      row.state === 'awaiting-second' &&
      row.proposed_by !== me &&
      (officer || identity.roles.includes('ombudsman')),
    erase: inHand && row.second_by !== null && waits('erase'),
    answer: inHand && !traces.some(({ deed, doneAt }) => deed !== 'keep' && doneAt === null),
    refuse: officer && (row.state === 'received' || row.state === 'in-hand'),
  }
}

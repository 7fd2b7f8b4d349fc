import { sql } from 'kysely'
import { z } from 'zod'
import type { IdentityView, KeeperRequestRow } from '../../../vocabulary/wire/keepers.ts'
import { clockOf } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { findAble } from './find-able.ts'
import { personOf, type RequestRecord } from './keepers-store.ts'

interface Answer {
  readonly keeper: string
  readonly answer: 'released' | 'refused'
  readonly reason: string | null
  readonly at: string
}

type Row = RequestRecord & {
  asker_name: string
  threshold: number
  desk: { readonly kind: string; readonly placeName: string } | null
  signal_id: string | null
  released: number
  answers: readonly Answer[]
  keeps: boolean
  answered: boolean
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
const isOpen = sql`r.state in ('waiting', 'ready')`

/** What the keepers were asked, as far as it concerns the person who asks. The newest first. */
export async function listRequests(
  work: Work,
  query: {
    readonly view: 'to-answer' | 'open' | 'all'
    readonly limit: number
    readonly cursor?: string | undefined
  },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const asked = sql`date_trunc('milliseconds', r.asked_at)`
  const view = {
    'to-answer': sql`${isOpen} and r.expires_at > ${work.now} and r.asked_by <> access.person_id()
      and ${keeps} and not ${answered}`,
    open: sql`(${isOpen} and r.expires_at > ${work.now})`,
    all: sql`true`,
  }[query.view]
  const rows = await readRequests(work, {
    where: sql`${view}
      ${after ? sql`and (${asked}, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.asked_at.toISOString(), row.id])
  return { items: page.items.map((row) => toRow(work, row)), nextCursor: page.nextCursor, order: 'newest' }
}

export async function viewRequest(work: Work, id: string): Promise<KeeperRequestRow> {
  const [row] = await readRequests(work, { where: sql`r.id = ${id}`, limit: 1 })
  if (row === undefined) throw new Problem('not-found')
  return toRow(work, row)
}

/** Whether a signal has an identity, for the triage desk and the ombudsman; anybody else is told that there is no signal. */
export async function viewIdentity(work: Work, signalId: string): Promise<IdentityView> {
  const { rows } = await sql<{ seen: boolean; id: string | null; circle_id: string | null; keepers: number }>`
    select exists (select from warning.signal s where s.id = ${signalId}) as seen, k.id, k.circle_id,
      coalesce(cardinality(sealed.keepers_of(k.circle_id)), 0) as keepers
    from (select) one left join sealed.kept k on k.subject_kind = 'signal' and k.subject_id = ${signalId} limit 1`.execute(
    work.tx,
  )
  const [found] = rows
  if (!found?.seen) throw new Problem('not-found')
  const { id, circle_id: circleId } = found
  if (id === null || circleId === null)
    return { given: false, request: null, mayAsk: false, threshold: null, keepers: null }
  const [request] = await readRequests(work, { where: sql`r.kept_id = ${id}`, limit: 1 })
  const able = await findAble(work, { circleId, askedBy: personOf(work) })
  const row = request === undefined ? null : toRow(work, request)
  const isFree = row === null || row.clock === null || row.state === 'opened'
  return {
    given: true,
    request: row,
    mayAsk: isFree && able.others.length >= able.threshold,
    threshold: able.threshold,
    keepers: found.keepers,
  }
}

/**
 * The newest key of each desk that the person is of, and those that no later one opens: whether keepers could bring each
 * back.
 */
export async function viewDeskKeys(work: Work) {
  const { rows } = await sql<{
    desk_key_id: string
    kind: string
    place_name: string
    number: number
    public_key: Buffer
  }>`
    select y.id as desk_key_id, d.kind, l.name as place_name, y.number, y.public_key
    from sealed.desk d join sealed.desk_key y on y.desk_id = d.id join parties.place l on l.id = d.place_id
    where d.id = any (access.desks())
      -- Whoever holds a later one opens it, unless that was made after a loss.
      and not exists (select from sealed.desk_key later
                      where later.desk_id = d.id and later.number = y.number + 1 and not later.after_loss)
    order by d.kind, l.name, y.number desc limit 50`.execute(work.tx)
  const desks = []
  for (const row of rows) desks.push(await toDeskKey(work, row))
  return { desks }
}

async function toDeskKey(
  work: Work,
  row: { desk_key_id: string; kind: string; place_name: string; number: number; public_key: Buffer },
) {
  const kept = await sql<{ id: string; circle_id: string; state: string }>`
    select k.id, k.circle_id, c.state from sealed.kept k join sealed.keeper_circle c on c.id = k.circle_id
    where k.subject_kind = 'desk-key' and k.subject_id = ${row.desk_key_id} order by c.number desc limit 20`.execute(
    work.tx,
  )
  const ids = kept.rows.map(({ id }) => id)
  const [request] = await readRequests(work, { where: sql`r.kept_id = any (${ids}::uuid[])`, limit: 1 })
  const shown = request === undefined ? null : toRow(work, request)
  let canOpen = false
  for (const { circle_id: circleId } of kept.rows) {
    const able = await findAble(work, { circleId, askedBy: personOf(work) })
    canOpen ||= able.others.length >= able.threshold
  }
  const isFree = shown === null || shown.clock === null || shown.state === 'opened'
  return {
    deskKeyId: row.desk_key_id,
    desk: { kind: row.kind, placeName: row.place_name },
    number: row.number,
    publicKey: row.public_key.toString('base64url'),
    kept: canOpen,
    keptByCircleInForce: kept.rows.some(({ state }) => state === 'in-force'),
    request: shown,
    mayAsk: canOpen && isFree,
  }
}

type Fragment = ReturnType<typeof sql>

const own = sql`select k.id from sealed.keeper k where k.circle_id = r.circle_id and k.person_id = access.person_id()`
const keeps = sql`exists (${own})`
const answered = sql`exists (select from sealed.keeper_answer a where a.request_id = r.id and a.keeper_id in (${own}))`

async function readRequests(
  work: Work,
  query: { readonly where: Fragment; readonly limit: number },
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select r.*, p.display_name as asker_name, c.threshold, sealed.desk_of_kept(r.kept_id) as desk,
      (select k.subject_id from sealed.kept k where k.id = r.kept_id and k.subject_kind = 'signal') as signal_id,
      sealed.released(r.id) as released, ${keeps} as keeps, ${answered} as answered,
      (select coalesce(jsonb_agg(jsonb_build_object('keeper', n.display_name, 'answer', a.answer, 'reason', a.reason,
                'at', to_char(a.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
              order by a.answered_at, a.id), '[]')
       from sealed.keeper_answer a join sealed.keeper k on k.id = a.keeper_id
       join parties.person n on n.id = k.person_id where a.request_id = r.id) as answers
    from sealed.keeper_request r
    join sealed.keeper_circle c on c.id = r.circle_id join parties.person p on p.id = r.asked_by
    where ${query.where} order by date_trunc('milliseconds', r.asked_at) desc, r.id desc limit ${query.limit}`.execute(
    work.tx,
  )
  return rows
}

function toRow(work: Work, row: Row): KeeperRequestRow {
  const mine = row.asked_by === personOf(work)
  const isRunning = row.expires_at > work.now
  const open = isRunning && (row.state === 'waiting' || row.state === 'ready')
  return {
    id: row.id,
    subjectKind: row.subject_kind,
    desk: row.desk,
    signalId: row.signal_id,
    // The clock's sweep writes it a moment later; nobody may answer any more.
    state: !isRunning && (row.state === 'waiting' || row.state === 'ready') ? 'expired' : row.state,
    reason: row.reason,
    askedBy: row.asker_name,
    mine,
    askedAt: row.asked_at.toISOString(),
    clock: isRunning && (open || row.state === 'opened') ? clockOf(row.expires_at, work.now) : null,
    threshold: row.threshold,
    released: row.released,
    answers: row.answers.map((one) => ({ ...one })),
    openedAt: row.opened_at?.toISOString() ?? null,
    mayAnswer: open && !mine && row.keeps && !row.answered,
    mayOpen: mine && isRunning && (row.state === 'ready' || row.state === 'opened'),
    mayWithdraw: mine && open,
  }
}

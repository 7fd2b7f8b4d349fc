import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { type Delivery, findNationalDesk, whoIsOnDuty } from '../duty/index.ts'
import { type Seen, troubled, well } from './watch.ts'

const minute = 60_000
const stageMinutes = 2
const noticeMinutes = 2
/** What PostgreSQL needs to write its log while somebody makes room. */
const leastFreeBytes = 500_000_000

/** Can a notice be delivered: every way that is set up is open, at least one is, and none waits for long. */
export async function checkNotices(work: Work, deliveries: readonly Delivery[]): Promise<Seen> {
  const ways = await Promise.all(
    deliveries.map(async (delivery) => ({ way: delivery.way, state: await delivery.check() })),
  )
  const failed = ways.find(({ state }) => state === 'failed')
  if (failed !== undefined) return troubled(`${failed.way}-failed`)
  if (ways.every(({ state }) => state === 'not-set-up')) return troubled('no-way-set-up')
  const waiting = await sql`
    select from parties.duty_notice n join parties.duty_call c on c.id = n.call_id
    where n.delivered_at is null and c.answered_at is null and c.kind in ('danger', 'gap')
      and n.created_at < ${new Date(work.now.getTime() - noticeMinutes * minute)} limit 1`.execute(work.tx)
  return waiting.rows.length > 0 ? troubled('notice-waits') : well
}

/** Does every sweep and stage of flow.ts get done; the first that does not is named. */
export function checkBeats(failing: readonly string[]): Seen {
  const [first] = failing
  return first === undefined ? well : troubled(first)
}

/** Do the stages of flow.ts run: nothing older than two minutes waits for any of them. */
export async function checkStages(work: Work, stages: readonly string[]): Promise<Seen> {
  const oldest = new Date(work.now.getTime() - stageMinutes * minute)
  const late = await sql<{ stage: string }>`
    select s.stage from unnest(${[...stages]}::text[]) s (stage)
    left join audit.cursor c on c.stage = s.stage
    where exists (select from audit.link l where l.position > coalesce(c.position, 0) and l.at < ${oldest})
    limit 1`.execute(work.tx)
  return late.rows.length > 0 ? troubled('events-wait') : well
}

/** Is somebody on duty at the national desk at this moment. */
export async function checkRoster(work: Work): Promise<Seen> {
  const desk = await findNationalDesk(work)
  if (desk === null) return { state: 'not-applicable', reason: 'not-set-up' }
  const onDuty = await whoIsOnDuty(work, { deskId: desk.id })
  return onDuty.length > 0 ? well : troubled('nobody-on-duty')
}

/** Is somebody of the national desk certified for what it does; otherwise its supervisors have taken over. */
export async function checkCertified(work: Work): Promise<Seen> {
  const desk = await findNationalDesk(work)
  if (desk === null) return { state: 'not-applicable', reason: 'not-set-up' }
  const open = await sql`
    select from parties.desk_fallback where desk_id = ${desk.id} and ended_at is null`.execute(work.tx)
  return open.rows.length === 0 ? well : troubled('nobody-certified')
}

export function checkDisk(freeBytes: number): Seen {
  return freeBytes < leastFreeBytes ? troubled('little-room') : well
}

/** Is somebody there who can open what is sealed. Nothing is sealed while desks have no keys. */
export const checkKeyHolder = (): Seen => ({ state: 'not-applicable', reason: 'no-sealed-notes' })

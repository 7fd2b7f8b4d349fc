import { sql } from 'kysely'
import type { PersonCopy } from '../../../vocabulary/wire/privacy.ts'
import { dataAppealWays, dataRefusalReasons } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { getRequest, moveRequest, personOf, privacy, requireState } from './privacy-store.ts'

const notHere =
  'A report of a risk holds no name. Whoever sent one reads and withdraws it with its seven words on the field page; nobody here can find it.'

/**
 * Everything that the noted rows say of the person, to be handed to that person. Making it is an act of its own: a copy outside
 * is one more place where the data lies.
 *
 * @throws Problem not-found; move-not-allowed unless in hand
 */
export async function copyForPerson(work: Work, id: string): Promise<PersonCopy> {
  const request = await getRequest(work, id)
  requireState(request, 'in-hand')
  const found = await sql<{
    source: PersonCopy['rows'][number]['source']
    content: Record<string, unknown> | null
  }>`
    select source, content from parties.copy_of_named(${id})`.execute(work.tx)
  await privacy(work)
    .updateTable('parties.access_trace')
    .set({ done_at: work.now, done_by: personOf(work) })
    .where('request_id', '=', id)
    .where('deed', '=', 'copy')
    .where('done_at', 'is', null)
    .execute()
  await moveRequest(work, request, { act: 'copied', to: 'in-hand', detail: { rows: found.rows.length } })
  return {
    format: 'vigia-personal-data-1',
    requestId: id,
    right: request.data_right,
    ground: request.ground,
    madeAt: work.now.toISOString(),
    rows: found.rows.flatMap(({ source, content }) => (content === null ? [] : [{ source, content }])),
    notHere,
  }
}

/**
 * Closes a request that was carried out. What was kept makes it answered in part; with nothing found it says so.
 *
 * @throws Problem move-not-allowed while something that was noted is not done
 */
export async function answerRequest(work: Work, id: string, note: string): Promise<void> {
  const request = await getRequest(work, id)
  requireState(request, 'in-hand')
  const traces = await privacy(work)
    .selectFrom('parties.access_trace')
    .select(['deed', 'done_at'])
    .where('request_id', '=', id)
    .execute()
  if (traces.some(({ deed, done_at }) => deed !== 'keep' && done_at === null))
    throw Problem.of('move-not-allowed', '/traces', 'not-done')
  const outcome =
    traces.length === 0 ? 'nothing-found' : traces.some(({ deed }) => deed === 'keep') ? 'partly' : 'done'
  await moveRequest(work, request, {
    act: 'answered',
    to: 'answered',
    set: { outcome, note, closed_at: work.now },
    detail: { outcome },
  })
}

/** Refuses with a reason, and says where the person may appeal. */
export async function refuseRequest(
  work: Work,
  id: string,
  refusal: { readonly reason: string; readonly appealWay: string; readonly note: string },
): Promise<void> {
  await requireCode(work, dataRefusalReasons, { code: refusal.reason, at: '/reason' })
  await requireCode(work, dataAppealWays, { code: refusal.appealWay, at: '/appealWay' })
  const request = await getRequest(work, id)
  await moveRequest(work, request, {
    act: 'refused',
    to: 'refused',
    set: {
      refusal_reason: refusal.reason,
      appeal_way: refusal.appealWay,
      note: refusal.note,
      closed_at: work.now,
    },
    detail: { reason: refusal.reason, appealWay: refusal.appealWay },
  })
}

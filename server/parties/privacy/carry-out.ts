import { sql } from 'kysely'
import { erasureReturnReasons } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { getRequest, moveRequest, personOf, privacy, requireState } from './privacy-store.ts'

/** What stands in a row whose person asked that the name goes. */
const nobody = 'Persona retirada'

/**
 * Puts a name right in one row. The chain says that it was, for which request and by whom, and never what stood before.
 *
 * @throws Problem not-found; move-not-allowed for a row that is not to be corrected
 */
export async function correctTrace(
  work: Work,
  given: { readonly id: string; readonly traceId: string; readonly name: string },
): Promise<void> {
  const request = await getRequest(work, given.id)
  requireState(request, 'in-hand')
  const row = await getTrace(work, given)
  const done = await sql<{ done: boolean }>`
    select parties.correct_named(${given.traceId}, ${given.name}) as done`.execute(work.tx)
  if (done.rows[0]?.done !== true) throw Problem.of('move-not-allowed', '/state', row.deed)
  await recordOnSubject(work, row, 'corrected')
  await moveRequest(work, request, { act: 'corrected', to: 'in-hand', detail: { source: row.source } })
}

/** Asks a second person to look at what would go. @throws Problem move-not-allowed for another right, or with nothing to erase */
export async function proposeErasure(work: Work, id: string): Promise<void> {
  const request = await getRequest(work, id)
  requireState(request, 'in-hand')
  if (request.data_right !== 'erasure' || request.second_by !== null)
    throw Problem.of('move-not-allowed', '/state', request.state)
  const waiting = await privacy(work)
    .selectFrom('parties.access_trace')
    .select('id')
    .where('request_id', '=', id)
    .where('deed', '=', 'erase')
    .executeTakeFirst()
  if (waiting === undefined) throw Problem.of('move-not-allowed', '/traces', 'missing')
  await moveRequest(work, request, {
    act: 'proposed',
    to: 'awaiting-second',
    set: { proposed_by: personOf(work), return_reason: null },
  })
}

type Decision = { readonly decision: 'confirm' } | { readonly decision: 'return'; readonly reason: string }

/**
 * The second pair of eyes: another data officer, or the ombudsman. Confirming opens the erasure; nobody confirms their own.
 *
 * @throws Problem author-cannot-sign for whoever proposed it; move-not-allowed unless it waits
 */
export async function decideErasure(work: Work, id: string, decision: Decision): Promise<void> {
  const request = await getRequest(work, id)
  requireState(request, 'awaiting-second')
  if (request.proposed_by === personOf(work)) throw new Problem('author-cannot-sign')
  if (decision.decision === 'return')
    await requireCode(work, erasureReturnReasons, { code: decision.reason, at: '/reason' })
  const returned = decision.decision === 'return'
  await moveRequest(work, request, {
    act: returned ? 'returned' : 'confirmed',
    to: 'in-hand',
    set: returned
      ? { proposed_by: null, return_reason: decision.reason }
      : { second_by: personOf(work), second_at: work.now },
    detail: returned ? { reason: decision.reason } : {},
  })
}

/**
 * Takes the name out of every row that two people agreed upon. The rows stay, as nobody's: what was counted or decided stands.
 *
 * @throws Problem move-not-allowed before a second person confirmed
 */
export async function eraseTraces(work: Work, id: string): Promise<void> {
  const request = await getRequest(work, id)
  requireState(request, 'in-hand')
  if (request.second_by === null) throw Problem.of('move-not-allowed', '/state', 'awaiting-second')
  const rows = (await tracesOf(work, id)).filter(({ deed, done_at }) => deed === 'erase' && done_at === null)
  for (const row of rows) {
    const done = await sql<{ done: boolean }>`
      select parties.erase_named(${row.id}, ${nobody}) as done`.execute(work.tx)
    if (done.rows[0]?.done !== true) throw Problem.of('move-not-allowed', '/traces', row.source)
    await recordOnSubject(work, row, 'erased')
  }
  await moveRequest(work, request, { act: 'erased', to: 'in-hand', detail: { rows: rows.length } })
}

interface TraceOfSubject {
  readonly id: string
  readonly source: string
  readonly deed: string
  readonly done_at: Date | null
  readonly subject_kind: string | null
  readonly subject_id: string | null
}

async function tracesOf(work: Work, id: string): Promise<readonly TraceOfSubject[]> {
  const found = await sql<TraceOfSubject>`
    select id, source, deed, done_at, subject_kind, subject_id from parties.traces_of(${id})`.execute(work.tx)
  return found.rows
}

async function getTrace(work: Work, given: { readonly id: string; readonly traceId: string }) {
  const row = (await tracesOf(work, given.id)).find(({ id }) => id === given.traceId)
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** The row that was changed has a link of its own, so that its digest in the chain agrees with what it says now. */
async function recordOnSubject(
  work: Work,
  { subject_kind, subject_id }: TraceOfSubject,
  act: 'corrected' | 'erased',
): Promise<void> {
  if (subject_kind === null || subject_id === null) return
  const found = await sql<{ state: string | null }>`
    select coalesce((select state from parties.meeting where id = audit.subject_key(${subject_id}) and ${subject_kind} = 'meeting'),
                    (select state from parties.territory where place_id = ${subject_id} and ${subject_kind} = 'territory'))
      as state`.execute(work.tx)
  recordMove(work, {
    kind: `${subject_kind}.name-${act}`,
    subjectKind: subject_kind,
    subjectId: subject_id,
    state: found.rows[0]?.state ?? null,
    detail: {},
  })
}

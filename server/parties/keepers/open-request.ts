import { sql } from 'kysely'
import type { OpenedRequest } from '../../../vocabulary/wire/keepers.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { MonthlyKeys } from '../../platform/keys/index.ts'
import { Problem } from '../../platform/problem.ts'
import { recordOpening } from '../audit/index.ts'
import {
  getOpenRequest,
  keeperTables,
  permitRequestMove,
  personOf,
  type RequestRecord,
  recordRequest,
} from './keepers-store.ts'

/**
 * Hands whoever asked what the keepers released, to be put together in the browser: that is the opening, and every keeper
 * is told of it. Until its time is over it can be opened again, and each time is told.
 *
 * @throws Problem not-found, not-permitted for anybody but the asker, move-not-allowed
 *   before enough keepers released and once it is over
 */
export async function openRequest(
  work: Work,
  id: string,
  parts: { readonly chance: Chance; readonly seals: { readonly months: MonthlyKeys } },
): Promise<OpenedRequest> {
  const request = await getOpenRequest(work, id)
  if (request.asked_by !== personOf(work)) throw new Problem('not-permitted')
  if (request.state === 'waiting') throw Problem.of('move-not-allowed', '/state', 'too-few-released')
  const opened = await readKept(work, request, parts.seals.months)
  if (request.state !== 'opened') {
    permitRequestMove(request.state, 'opened')
    await keeperTables(work)
      .updateTable('sealed.keeper_request')
      .set({ state: 'opened', opened_at: work.now })
      .where('id', '=', id)
      .execute()
  }
  recordRequest(work, request, { act: 'opened', state: 'opened', reason: request.reason })
  await recordOpening(
    work,
    { subjectKind: 'kept', subjectId: id, detail: { kept: request.subject_kind } },
    parts,
  )
  return opened
}

async function readKept(work: Work, request: RequestRecord, months: MonthlyKeys): Promise<OpenedRequest> {
  const released = await keeperTables(work)
    .selectFrom('sealed.keeper_answer')
    .select('sealed')
    .where('request_id', '=', request.id)
    .where('answer', '=', 'released')
    .orderBy('answered_at')
    .orderBy('id')
    .execute()
  const { rows } = await sql<{
    month: string | null
    sealed: Buffer | null
    deskKeyId: string | null
    publicKey: Buffer | null
  }>`
    select to_char(k.month, 'YYYY-MM-DD') as month, k.sealed, y.id as "deskKeyId", y.public_key as "publicKey"
    from sealed.kept k left join sealed.desk_key y on y.id = k.subject_id and k.subject_kind = 'desk-key'
    where k.id = ${request.kept_id}`.execute(work.tx)
  const [kept] = rows
  // Retention took it, or the asker is of that desk no longer.
  if (kept === undefined) throw new Problem('not-found')
  const ciphertext =
    kept.month === null || kept.sealed === null
      ? null
      : months.unwrap({ month: kept.month, sealed: kept.sealed })
  if (kept.month !== null && ciphertext === null) throw new Problem('not-found')
  return {
    keptId: request.kept_id,
    shares: released.flatMap(({ sealed }) => (sealed === null ? [] : [sealed.toString('base64url')])),
    ciphertext: ciphertext?.toString('base64url') ?? null,
    deskKey:
      kept.deskKeyId !== null && kept.publicKey !== null
        ? { id: kept.deskKeyId, publicKey: kept.publicKey.toString('base64url') }
        : null,
  }
}

import { sql } from 'kysely'
import type { FoundRow } from '../../../vocabulary/wire/privacy.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  type DataRight,
  getRequest,
  moveRequest,
  personOf,
  privacy,
  type RequestRecord,
  requireState,
} from './privacy-store.ts'

const mostFound = 100

interface Named {
  readonly source: string
  readonly row_id: string
  readonly name: string
  readonly whereabouts: string
  readonly since: string | null
  readonly corrigible: boolean
  readonly erasing: 'rename' | 'keep'
  readonly kept_for: string | null
}

/**
 * Looks for a name wherever one may stand: accounts, contacts, participants, seats, signatures, trainees, certificates. Who
 * reported is not among them: no name stands beside a signal. What was looked for is not kept, that it was is.
 *
 * @throws Problem not-found; move-not-allowed before the identity was checked
 */
export async function findNamed(
  work: Work,
  id: string,
  words: string,
): Promise<{ items: FoundRow[]; order: string; cut: boolean }> {
  const request = await getRequest(work, id)
  requireState(request, 'in-hand')
  const found = await readNamed(work, id, words)
  await moveRequest(work, request, {
    act: 'searched',
    to: 'in-hand',
    detail: { found: Math.min(found.length, mostFound) },
  })
  return {
    items: found.slice(0, mostFound).map((row) => ({
      source: row.source as FoundRow['source'],
      rowId: row.row_id,
      name: row.name,
      whereabouts: row.whereabouts,
      since: row.since,
      corrigible: row.corrigible,
      erasing: row.erasing,
      keptFor: row.kept_for,
    })),
    order: 'source, name',
    cut: found.length > mostFound,
  }
}

async function readNamed(work: Work, id: string, words: string): Promise<readonly Named[]> {
  const found = await sql<Named>`
    select source, row_id, name, whereabouts, since::text, corrigible, erasing, kept_for
    from parties.find_named(${id}, ${words}, ${mostFound + 1})`.execute(work.tx)
  return found.rows
}

interface Row {
  readonly source: string
  readonly rowId: string
}

/**
 * Notes rows as this person's, each with what is asked of it. A row that has to stay is noted with the reason at once.
 *
 * @throws Problem move-not-allowed unless in hand, and once an erasure was confirmed; invalid-input for a row that is not there
 */
export async function noteTraces(
  work: Work,
  given: { readonly id: string; readonly rows: readonly Row[] },
  parts: { readonly chance: Chance },
): Promise<void> {
  const request = await getRequest(work, given.id)
  requireOpenPlan(request)
  for (const [index, row] of given.rows.entries())
    await privacy(work)
      .insertInto('parties.access_trace')
      .values({
        id: parts.chance.uuid(),
        request_id: given.id,
        source: row.source,
        row_id: row.rowId,
        noted_by: personOf(work),
        noted_at: work.now,
        done_at: null,
        done_by: null,
        ...(await deedOn(work, request.data_right, { ...row, at: `/rows/${index}` })),
      })
      .onConflict((conflict) => conflict.constraint('trace_is_noted_once').doNothing())
      .execute()
  await moveRequest(work, request, { act: 'traced', to: 'in-hand', detail: { rows: given.rows.length } })
}

/** What is asked of a row by a right, or why it stays as it is. */
async function deedOn(work: Work, right: DataRight, row: Row & { readonly at: string }) {
  const found = await sql<{ corrigible: boolean; erasing: string; kept_for: string | null }>`
    select corrigible, erasing, kept_for from parties.named(${row.source}, ${row.rowId})`.execute(work.tx)
  const [named] = found.rows
  if (named === undefined) throw Problem.of('invalid-input', row.at, 'unknown')
  const kept = { deed: 'keep' as const, keep_reason: named.kept_for }
  if (right === 'erasure')
    return named.erasing === 'rename' ? { deed: 'erase' as const, keep_reason: null } : kept
  if (right === 'rectification')
    return named.corrigible ? { deed: 'correct' as const, keep_reason: null } : kept
  return { deed: 'copy' as const, keep_reason: null }
}

/** A row that turned out to be somebody else's. */
export async function dropTrace(work: Work, id: string, traceId: string): Promise<void> {
  const request = await getRequest(work, id)
  requireOpenPlan(request)
  const gone = await privacy(work)
    .deleteFrom('parties.access_trace')
    .where('id', '=', traceId)
    .where('request_id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new Problem('not-found')
  await moveRequest(work, request, { act: 'untraced', to: 'in-hand' })
}

/** What a second person confirmed is not changed afterwards. */
function requireOpenPlan(request: RequestRecord): void {
  requireState(request, 'in-hand')
  if (request.second_by !== null) throw Problem.of('already-decided', '/state')
}

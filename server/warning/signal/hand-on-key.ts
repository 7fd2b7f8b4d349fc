import { sql } from 'kysely'
import type { KeyHandedOn, LettersOfSignal } from '../../../vocabulary/wire/signal.ts'
import { keepWraps, type SealedParts } from '../../parties/sealed/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { Compartment } from './signal.ts'
import { getSignal, keepDecision, type SignalRecord } from './signal-store.ts'

/** To whom the desk may hand a note on. An authority that may be involved never gets it. */
const mayBeHandedTo: Readonly<Record<Compartment, readonly string[]>> = {
  local: ['triage', 'fallback', 'analysis', 'local'],
  restricted: ['triage', 'ombudsman'],
}

type OpenTo = LettersOfSignal['openTo'][number]

/** The desks that may read a signal's letters, with their newest key, and which keys of the signal each lacks. */
export async function desksToHandTo(
  work: Work,
  signal: Pick<SignalRecord, 'id' | 'compartment' | 'territory_id' | 'state'>,
): Promise<OpenTo[]> {
  const kinds = mayBeHandedTo[signal.compartment].filter(
    (kind) => kind !== 'local' || signal.state !== 'received',
  )
  const desks = await sql<{ id: string; kind: string; placeName: string; keyId: string; publicKey: Buffer }>`
    select distinct on (d.kind, p.name, d.id) d.id, d.kind, p.name as "placeName", k.id as "keyId", k.public_key as "publicKey"
    from sealed.desk d join sealed.desk_key k on k.desk_id = d.id join parties.place p on p.id = d.place_id
    where d.kind = any (${kinds}) and (d.kind <> 'local'
      or d.place_id in (select place_id from parties.places_above(${signal.territory_id})))
    order by d.kind, p.name, d.id, k.number desc limit 20`.execute(work.tx)
  const keys = await sql<{ publicKey: Buffer; desks: string[] }>`
    select k.public_key as "publicKey",
           coalesce((select array_agg(o.desk_id) from sealed.desk_key o
                     where o.id in (select sealed.holders(k.id))), '{}') as desks
    from sealed.key k where k.subject_kind = 'signal' and k.subject_id = ${signal.id} and sealed.is_recipient(k.id)
    order by k.number limit 200`.execute(work.tx)
  return desks.rows.map((desk) => ({
    deskKeyId: desk.keyId,
    desk: desk.kind,
    placeName: desk.placeName,
    publicKey: desk.publicKey.toString('base64url'),
    lacks: keys.rows
      .filter((key) => !key.desks.includes(desk.id))
      .map((key) => key.publicKey.toString('base64url')),
  }))
}

/**
 * Keeps the keys of a signal's letters, sealed by somebody who holds them to a further desk.
 *
 * @throws Problem not-found; invalid-input for a key of another signal, or a desk that may not read this one
 */
export async function handOnKey(
  work: Work,
  handed: { readonly signalId: string } & KeyHandedOn,
  parts: SealedParts,
): Promise<void> {
  const signal = await getSignal(work, handed.signalId)
  const desk = (await desksToHandTo(work, signal)).find(({ deskKeyId }) => deskKeyId === handed.deskKeyId)
  if (desk === undefined) throw Problem.of('invalid-input', '/deskKeyId', 'wrong-recipients')
  const keys = await sql<{ id: string; publicKey: Buffer }>`
    select k.id, k.public_key as "publicKey" from sealed.key k
    where k.subject_kind = 'signal' and k.subject_id = ${signal.id} and sealed.is_recipient(k.id)
    order by k.number limit 200`.execute(work.tx)
  const idOf = new Map(keys.rows.map((key) => [key.publicKey.toString('base64url'), key.id]))
  for (const [at, wrap] of handed.keys.entries()) {
    const keyId = idOf.get(wrap.publicKey)
    if (keyId === undefined) throw Problem.of('invalid-input', `/keys/${at}/publicKey`, 'unknown-key')
    await keepWraps(work, { keyId, wraps: [{ deskKeyId: desk.deskKeyId, sealed: wrap.sealed }] }, parts)
  }
  await keepDecision(work, parts.chance, { signalId: signal.id, kind: 'key-handed-on', outcome: desk.desk })
  recordMove(work, {
    kind: 'signal.key-handed-on',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: signal.state,
    detail: { desk: desk.desk, compartment: signal.compartment },
  })
}

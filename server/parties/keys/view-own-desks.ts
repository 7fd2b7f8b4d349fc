import { sql } from 'kysely'
import type { DeskColleague, DeskKey, OwnDesk } from '../../../vocabulary/wire/keys.ts'
import type { Work } from '../../platform/database/index.ts'
import { findOwnDesks, type OwnDeskRecord } from './own-desks.ts'
import { personOf } from './person-key-store.ts'

const mostKeys = 200
const mostColleagues = 200

/** Each desk of the asker: its keys, what of them was sealed to the asker, and who else holds the newest. */
export async function viewOwnDesks(work: Work): Promise<readonly OwnDesk[]> {
  const views: OwnDesk[] = []
  for (const { id, ...desk } of await findOwnDesks(work)) {
    const keys = id === null ? [] : await keysOf(work, id)
    const newestId = keys[0]?.id ?? null
    views.push({
      ...desk,
      keys,
      colleagues: await colleaguesOf(work, desk, newestId),
      ...(await standingOf(work, newestId)),
    })
  }
  return views
}

interface KeyRow {
  readonly id: string
  readonly number: number
  readonly publicKey: Buffer
  readonly madeAt: Date
  readonly madeBy: string
  readonly afterLoss: boolean
  readonly share: Buffer | null
  readonly previous: Buffer | null
}

async function keysOf(work: Work, deskId: string): Promise<DeskKey[]> {
  const found = await sql<KeyRow>`
    select k.id, k.number, k.public_key as "publicKey", k.made_at as "madeAt", m.display_name as "madeBy",
      k.after_loss as "afterLoss", s.sealed as share, k.previous
    from sealed.desk_key k join parties.person m on m.id = k.made_by
    left join sealed.person_key own on own.person_id = ${personOf(work)} and own.retired_at is null
    left join sealed.desk_key_share s on s.key_id = k.id and s.person_key_id = own.id
    where k.desk_id = ${deskId} order by k.number desc limit ${mostKeys}`.execute(work.tx)
  return found.rows.map((row) => ({
    ...row,
    publicKey: row.publicKey.toString('base64url'),
    madeAt: row.madeAt.toISOString(),
    share: row.share?.toString('base64url') ?? null,
    previous: row.previous?.toString('base64url') ?? null,
  }))
}

interface ColleagueRow {
  readonly personId: string
  readonly name: string
  readonly keyId: string | null
  readonly publicKey: Buffer | null
  readonly keyMadeAt: Date | null
  readonly renewed: boolean
  readonly holds: boolean
}

async function colleaguesOf(
  work: Work,
  { kind, placeId, organizationId }: Pick<OwnDeskRecord, 'kind' | 'placeId' | 'organizationId'>,
  newestId: string | null,
): Promise<DeskColleague[]> {
  const found = await sql<ColleagueRow>`
    select c.id as "personId", c.display_name as name, k.id as "keyId", k.public_key as "publicKey", k.made_at as "keyMadeAt",
      exists (select from sealed.person_key old where old.person_id = c.id and old.retired_at is not null) as renewed,
      exists (select from sealed.desk_key_share s where s.key_id = ${newestId} and s.person_key_id = k.id) as holds
    from access.people_beside(${kind}, ${placeId}, ${organizationId}) member
    join parties.person c on c.id = member
    left join sealed.person_key k on k.person_id = c.id and k.retired_at is null
    order by c.display_name, c.id limit ${mostColleagues}`.execute(work.tx)
  return found.rows.map((row) => ({
    ...row,
    publicKey: row.publicKey?.toString('base64url') ?? null,
    keyMadeAt: row.keyMadeAt?.toISOString() ?? null,
  }))
}

async function standingOf(work: Work, newestId: string | null) {
  if (newestId === null) return { rotationDue: false, lost: false }
  const found = await sql<{ rotationDue: boolean; lost: boolean }>`
    select access.rotation_due(${newestId}) as "rotationDue", access.desk_key_lost(${newestId}) as lost`.execute(
    work.tx,
  )
  return found.rows[0] ?? { rotationDue: false, lost: false }
}

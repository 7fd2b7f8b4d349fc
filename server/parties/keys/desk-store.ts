import type { Generated, Kysely } from 'kysely'
import type { DeskKind } from '../../../vocabulary/wire/keys.ts'
import type { Work } from '../../platform/database/index.ts'

export type DeskTables = {
  'sealed.desk': { id: string; kind: DeskKind; place_id: string; organization_id: string | null }
  'sealed.person_key': {
    id: string
    person_id: string
    public_key: Buffer
    made_at: Date
    retired_at: Date | null
  }
  'sealed.person_key_lock': {
    id: string
    key_id: string
    kind: 'passphrase' | 'passkey'
    locked: Buffer
    credential_id: Buffer | null
    salt: Buffer | null
    made_at: Date
  }
  'sealed.desk_key': {
    id: string
    ordinal: Generated<string>
    desk_id: string
    number: number
    public_key: Buffer
    made_by: string
    made_at: Date
    previous: Buffer | null
    after_loss: boolean
  }
  'sealed.desk_key_share': {
    id: Generated<string>
    key_id: string
    person_key_id: string
    sealed: Buffer
    made_by: string
    made_at: Date
  }
}

export const deskTables = (work: Work): Kysely<DeskTables> => work.tx.withTables<DeskTables>()

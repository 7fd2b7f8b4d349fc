import type { Kysely } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

/** triage and fallback read what reporters send; analysis what institutions show; the others their own. */
export type DeskKind = 'triage' | 'fallback' | 'ombudsman' | 'analysis' | 'local' | 'organization'

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
    ordinal: string
    desk_id: string
    number: number
    public_key: Buffer
    made_by: string
    made_at: Date
    previous: Buffer | null
  }
  'sealed.desk_key_share': {
    key_id: string
    person_key_id: string
    sealed: Buffer
    made_by: string
    made_at: Date
  }
}

export const deskTables = (work: Work): Kysely<DeskTables> => work.tx.withTables<DeskTables>()

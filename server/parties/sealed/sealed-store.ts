import type { Kysely } from 'kysely'
import type { LetterKind } from '../../../sealing/index.ts'
import type { Work } from '../../platform/database/index.ts'

type SealedTables = {
  'sealed.key': {
    id: string
    subject_kind: string
    subject_id: string
    number: number
    public_key: Buffer
    made_at: Date
  }
  'sealed.wrap': { id: string; key_id: string; desk_key_id: string | null; month: string; sealed: Buffer }
  'sealed.letter': {
    id: string
    key_id: string
    kind: LetterKind
    written_by: string | null
    written_at: Date
    ciphertext: Buffer
  }
  'sealed.file': {
    id: string
    key_id: string
    written_by: string
    written_at: Date
    ciphertext: Buffer
  }
}

export const sealedTables = (work: Work): Kysely<SealedTables> => work.tx.withTables<SealedTables>()

/** What something sealed belongs to. */
export interface SealedSubject {
  readonly kind: string
  readonly id: string
}

/** Bytes of base64url, as the tables keep them. */
export const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url')

import type { ContactShown } from '../../../vocabulary/wire/directory.ts'
import type { Work } from '../../platform/database/index.ts'

export type ContactKind = ContactShown['kind']

export type DirectoryTables = {
  'parties.contact': {
    id: string
    place_id: string
    kind: ContactKind
    name_es: string
    name_fr: string
    name_en: string
    number: string
    hours: string | null
    source: string
    valid_from: string
    valid_to: string | null
    last_verified_on: string | null
    verified_by: string | null
  }
}

export const directoryTables = (work: Work) => work.tx.withTables<DirectoryTables>()

/** The calendar day of a moment, in UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

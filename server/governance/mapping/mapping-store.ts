import type { Kysely } from 'kysely'
import type { MapAmount } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'

interface PartTable {
  id: string
  mapping_id: string
  ordinal: number
}

type MappingTables = {
  'governance.mapping': { id: string; notes: string; entered_by: string; entered_at: Date; state: 'entered' }
  'governance.mapped_place': PartTable & {
    kind: string
    standing: 'risk' | 'safe'
    reasons: string[]
    times: string[]
    amount: MapAmount
  }
  'governance.mapped_service': PartTable & { need: string; standing: string; hours: string }
  'governance.mapped_role': PartTable & { role: string; amount: MapAmount }
  'governance.mapped_season': PartTable & { reason: string; months: number[] }
}

export const mappings = (work: Work): Kysely<MappingTables> => work.tx.withTables<MappingTables>()

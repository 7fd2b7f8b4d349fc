import type { OverrideReason, Permission, PermitGround } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'

type PermitTables = {
  'parties.permit': {
    id: string
    person_id: string
    permission: Permission
    ground: PermitGround
    certificate_id: string | null
    valid_from: Date
    valid_to: Date
    ended_at: Date | null
    warned_days: 90 | 60 | 30 | 7 | 0 | null
    reason: OverrideReason | null
    reviewed_at: Date | null
    reviewed_by: string | null
    review: 'justified' | 'not-justified' | null
    review_note: string
  }
}

export const permits = (work: Work) => work.tx.withTables<PermitTables>()

import type { Work } from '../../platform/database/index.ts'

export type CallKind = 'danger' | 'gap' | 'trouble' | 'alert' | 'keepers' | 'committee' | 'certificate'
export type Way = 'mail' | 'push'
/** 1 and 2 by the roster, 3 the supervisors. */
export type Rung = 1 | 2 | 3

export type DutyTables = {
  'parties.desk': {
    id: string
    kind: 'national-triage' | 'local'
    name: string
    place_id: string
    ended_at: Date | null
  }
  'parties.shift': { id: string; desk_id: string; person_id: string; rank: 1 | 2; from_at: Date; to_at: Date }
  'parties.duty_call': {
    id: string
    kind: CallKind
    subject_id: string
    desk_id: string | null
    rung: Rung
    opened_at: Date
    escalate_at: Date | null
    answered_at: Date | null
    answered_by: string | null
    exercise: boolean
  }
  'parties.duty_notice': {
    id: string
    call_id: string
    person_id: string
    rung: Rung
    created_at: Date
    attempts: number
    next_attempt_at: Date | null
    delivered_at: Date | null
    ways: Way[]
  }
  'parties.push_subscription': {
    id: string
    person_id: string
    endpoint: string
    p256dh: string
    auth: string
    created_at: Date
  }
  'parties.person_mail': { person_id: string; address: string }
}

export const dutyTables = (work: Work) => work.tx.withTables<DutyTables>()

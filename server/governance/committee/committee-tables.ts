import type { Generated } from 'kysely'
import type { SeatKind } from '../../../vocabulary/wire/body.ts'
import type { SubjectKind } from '../../../vocabulary/wire/committee.ts'
import type { SilenceStep } from '../../../vocabulary/wire/committee-request.ts'
import type {
  DecisionMethod,
  MinutesState,
  RollCallAnswer,
  SeatVote,
  SessionItemState,
} from '../../../vocabulary/words/index.ts'

export type SeatPart = 'holder' | 'alternate'
export type SessionMode = 'room' | 'online' | 'mixed' | 'written'

export interface SessionTable {
  id: string
  mode: Generated<SessionMode>
  body_id: string
  number: string
  extraordinary: boolean
  extraordinary_reason: string
  issues_at_once: boolean
  convened_at: Date | null
  convened_by: string | null
  convened_for: Date | null
  notice_days: number | null
  convened_seats: string[]
  quorum: number | null
  quorum_sectors: string[]
  opened_at: Date | null
  closed_at: Date | null
}

interface SeatTable {
  id: string
  session_id: string
  seat_id: string
  kind: SeatKind
  ordinal: number
  sector: string
  label: string
  answer: RollCallAnswer | null
}

interface PresenceTable {
  id: string
  session_id: string
  seat_id: string
  part: SeatPart
  arrived_at: Date
  left_at: Date | null
}

export interface ItemTable {
  id: string
  session_id: string
  ordinal: number
  kind: 'information' | 'decision'
  title: string
  question: string
  minutes: number
  subject_kind: SubjectKind | null
  subject_id: string | null
  added: boolean
  reserved: Generated<boolean>
  notes: string
  state: SessionItemState
  state_since: Date
  stop_reason: 'too-few-seats' | 'sector-missing' | null
}

interface ConflictTable {
  id: string
  item_id: string
  seat_id: string
  ground: string
  words: string
  declared_at: Date
  recorded_by: string
}

interface StopTable {
  id: string
  item_id: string
  seat_id: string | null
  reason: 'too-few-seats' | 'sector-missing'
  stopped_at: Date
  resumed_at: Date | null
}

export interface WrittenTable {
  id: string
  text: string
  method: DecisionMethod
  outcome: 'decided' | 'objected' | 'no-quorum' | null
  counted_at: Date | null
  moved_to_id: string | null
}

interface WrittenVoteTable {
  id: string
  session_id: string
  seat_id: string
  part: SeatPart
  vote: SeatVote
  words: string
  way: 'recorded' | 'own-account'
  cast_at: Date
  recorded_by: string
}

export interface DecisionTable {
  id: string
  item_id: string
  session_id: string
  ordinal: number
  number: string
  text: string
  method: DecisionMethod
  outcome: 'adopted' | 'not-adopted'
  reason: 'blocked' | 'objected' | 'tied' | 'no-majority' | null
  present: number
  needed: number
  taken_at: Date
  recorded_by: string
}

interface VoteTable {
  id: string
  decision_id: string
  seat_id: string
  part: SeatPart
  vote: SeatVote
  words: string
}

interface RequestTable {
  id: string
  decision_id: string
  finding: string
  basis: string
  follows_id: string | null
  superior_id: string | null
}

interface StepTable {
  id: string
  request_id: string
  step: SilenceStep
  taken_at: Date
}

interface LinkTable {
  id: string
  request_id: string
  hash: Buffer
  made_at: Date
  made_by: string
  expires_at: Date
  used_at: Date | null
}

interface AppraisalTable {
  id: string
  request_id: string
  outcome: 'satisfactory' | 'partial' | 'unsatisfactory'
  words: string
  appraised_at: Date
  appraised_by: string
}

export interface MinutesTable {
  id: string
  state: MinutesState
  state_since: Date
  opening: string
  closing: string
  text: string | null
  hash: string | null
  drafted_by: string
  read_back_at: Date | null
  approved_at: Date | null
  approved_by: string | null
}

interface MarkTable {
  id: string
  minutes_id: string
  seat_id: string
  part: SeatPart
  way: 'recorded' | 'own-account'
  signed_on: string
  hash: string
  recorded_by: string
  recorded_at: Date
}

interface AnnexTable {
  id: string
  minutes_id: string
  ordinal: number
  text: string
  hash: string
  added_at: Date
  added_by: string
}

export type CommitteeTables = {
  'governance.session': SessionTable
  'governance.session_seat': SeatTable
  'governance.seat_presence': PresenceTable
  'governance.session_item': ItemTable
  'governance.item_conflict': ConflictTable
  'governance.session_address': { id: string; address: string }
  'governance.item_stop': StopTable
  'governance.written_procedure': WrittenTable
  'governance.written_vote': WrittenVoteTable
  'governance.decision': DecisionTable
  'governance.decision_vote': VoteTable
  'governance.committee_request': RequestTable
  'governance.request_step': StepTable
  'governance.answer_link': LinkTable
  'governance.appraisal': AppraisalTable
  'governance.minutes': MinutesTable
  'governance.minutes_reserved': { id: string; text: string }
  'governance.minutes_mark': MarkTable
  'governance.minutes_annex': AnnexTable
  'governance.minutes_publication': { id: string; published_at: Date; published_by: string }
}

import { sql } from 'kysely'
import { type AttentionSource, none } from './attention-source.ts'

// That a signal is to be verified is told by its outcome: of how many clocks are not null, the planner knows too little.
const asked: readonly AttentionSource[] = [
  {
    kind: 'signal-triage',
    coarse: true,
    roles: ['triage-operator', 'supervisor'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, codes as facts, ${none} as number, triage_due_at as due_at,
             compartment = 'restricted' as restricted, exercise
      from warning.signal where state = 'received' order by queue_rank, received_at, id`,
  },
  {
    kind: 'signal-verification',
    coarse: true,
    roles: ['triage-operator', 'local-coordinator', 'ombudsman'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, codes as facts, ${none} as number,
             verification_due_at as due_at, compartment = 'restricted' as restricted, exercise
      from warning.signal
      where state in ('triaged', 'in-verification') and triage_outcome in ('immediate-danger', 'valid')
      order by verification_due_at, id`,
  },
  {
    kind: 'signal-feedback',
    coarse: true,
    roles: ['triage-operator', 'local-coordinator', 'ombudsman'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, codes as facts, ${none} as number,
             feedback_due_at as due_at, compartment = 'restricted' as restricted, exercise
      from warning.signal
      where state in ('not-possible-to-confirm', 'discarded', 'linked') order by feedback_due_at, id`,
  },
]

/** What triage decided without verification is answered as well: what is missing is asked, what repeats is said. */
const returnedSource: AttentionSource = {
  kind: 'signal-reply',
  coarse: true,
  roles: ['triage-operator', 'local-coordinator', 'ombudsman'],
  rows: () => sql`
    select id::text as subject_id, territory_id as place_id, codes as facts, ${none} as number,
           feedback_due_at as due_at, compartment = 'restricted' as restricted, exercise
    from warning.signal
    where state = 'triaged' and triage_outcome in ('needs-information', 'duplicate') order by feedback_due_at, id`,
}

const ungroupedSource: AttentionSource = {
  kind: 'signal-grouping',
  coarse: true,
  roles: ['analyst', 'local-coordinator', 'ombudsman'],
  rows: () => sql`
    select id::text as subject_id, territory_id as place_id, codes as facts, ${none} as number,
           feedback_due_at as due_at, compartment = 'restricted' as restricted, exercise
    from warning.signal where state = 'verified' order by feedback_due_at, id`,
}

/** What a reporter told after triage: seen by everybody who works on the signal until one of them has read it. */
const toldLaterSource: AttentionSource = {
  kind: 'signal-detail',
  roles: ['triage-operator', 'supervisor', 'local-coordinator', 'ombudsman'],
  coarse: true,
  rows: () => sql`
    select id::text as subject_id, territory_id as place_id, codes as facts, ${none} as number,
           detail_due_at as due_at, compartment = 'restricted' as restricted, exercise
    from warning.signal where detail_due_at is not null order by detail_due_at, id`,
}

export const signalSources: readonly AttentionSource[] = [
  toldLaterSource,
  ...asked,
  returnedSource,
  ungroupedSource,
]

import { sql } from 'kysely'
import { type AttentionSource, none } from './attention-source.ts'

/** A referral has no place on any list: a place would bring the person nearer. */
const askedSources: readonly AttentionSource[] = [
  {
    kind: 'referral-acceptance',
    roles: ['liaison', 'case-worker'],
    rows: (me) => sql`
      select id::text as subject_id, ${none} as place_id, array[urgency] as facts, ${none} as number,
             acceptance_due_at as due_at, false as restricted, false as exercise
      from warning.referral where state in ('sent', 'received') and created_by <> ${me}::uuid
      order by acceptance_due_at, id`,
  },
  {
    kind: 'referral-legal-basis',
    roles: ['supervisor'],
    rows: (me) => sql`
      select id::text as subject_id, ${none} as place_id, array[urgency] as facts, ${none} as number,
             legal_basis_due_at as due_at, false as restricted, false as exercise
      from warning.referral where state = 'legal-basis-recorded' and created_by <> ${me}::uuid
      order by legal_basis_due_at, id`,
  },
]

/** What the worker who opened a referral does next when a provider said no, or nothing. */
const nextProviderSource: AttentionSource = {
  kind: 'referral-next',
  roles: ['case-worker'],
  rows: (me) => sql`
    select id::text as subject_id, ${none} as place_id, array[urgency] as facts, ${none} as number,
           acceptance_due_at as due_at, false as restricted, false as exercise
    from warning.referral where state in ('declined', 'no-answer') and created_by = ${me}::uuid
    order by acceptance_due_at, state_since, id`,
}

const followUpSource: AttentionSource = {
  kind: 'referral-follow-up',
  roles: ['case-worker', 'liaison'],
  rows: () => sql`
    select id::text as subject_id, ${none} as place_id, array[urgency] as facts, ${none} as number,
           follow_up_due_at as due_at, false as restricted, false as exercise
    from warning.referral where state in ('service-started', 'in-follow-up') and follow_up_due_at is not null
    order by follow_up_due_at, id`,
}

export const referralSources: readonly AttentionSource[] = [
  ...askedSources,
  nextProviderSource,
  followUpSource,
]

import { type RawBuilder, sql } from 'kysely'
import type { Event, Stage } from '../../parties/audit/index.ts'
import type { Work } from '../../platform/database/index.ts'

/** Stands for every row of a kind. */
export const everyRow = '00000000-0000-0000-0000-000000000000'

type Moved = (id: string) => RawBuilder<unknown>

const itself =
  (kind: string): Moved =>
  (id) =>
    sql`select ${kind}::text, ${id}::uuid`
const whole =
  (kind: string): Moved =>
  () =>
    sql`select ${kind}::text, ${everyRow}::uuid`
/** What is owed from there moves with where it began. */
const owedFrom: Moved = (id) =>
  sql`select 'commitment', c.id from commitment.commitment c where c.origin_id = ${id}::uuid`
/** A session tells how its body stands. */
const bodiesAndOwed: Moved = (id) => sql`${whole('body')(id)} union all ${owedFrom(id)}`

/** What is to be counted anew when a subject moves. */
const movedBy: Readonly<Record<string, Moved>> = {
  signal: itself('signal'),
  situation: itself('situation'),
  assessment: (id) =>
    sql`select 'situation', a.situation_id from warning.assessment a where a.id = ${id}::uuid`,
  alert: (id) => sql`${itself('alert')(id)} union all ${owedFrom(id)}`,
  'alert-recipient': (id) =>
    sql`select 'alert', r.alert_id from warning.alert_recipient r where r.id = ${id}::uuid`,
  commitment: itself('commitment'),
  workshop: owedFrom,
  signing: owedFrom,
  session: bodiesAndOwed,
  'session-item': (id) => sql`select 'commitment', c.id from commitment.commitment c
    join governance.session_item i on i.session_id = c.origin_id where i.id = ${id}::uuid`,
  minutes: owedFrom,
  meeting: (id) => sql`
    select 'body', ${everyRow}::uuid where exists (select from governance.session s where s.id = ${id}::uuid)
    union all
    select 'trainer', ${everyRow}::uuid from parties.meeting m where m.id = ${id}::uuid and m.kind = 'training'`,
  body: whole('body'),
  referral: itself('referral'),
  territory: whole('territory'),
  'duty-call': whole('fault'),
  'person-incident': itself('person-incident'),
  cohort: (id) => sql`select 'learner', m.id from capacity.cohort_member m where m.cohort_id = ${id}::uuid`,
  trainer: whole('trainer'),
}

/** Hears every move of what is counted, and remembers that it moved; what it adds to the figures is counted in turns. */
export function figureStages(): readonly Stage[] {
  return [
    {
      name: 'figures',
      wokenBy: [],
      about: Object.keys(movedBy),
      handle: remember,
    },
  ]
}

async function remember(work: Work, event: Event): Promise<void> {
  const moved = movedBy[event.subjectKind]
  if (moved === undefined) return
  await sql`insert into results.stale (subject_kind, subject_id) select * from (${moved(event.subjectId)}) moved
    on conflict do nothing`.execute(work.tx)
}

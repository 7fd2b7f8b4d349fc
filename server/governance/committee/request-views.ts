import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'
import type { RequestRow, requestListQuery } from '../../../vocabulary/wire/committee.ts'
import { type Appraisal, committeeRequestViews } from '../../../vocabulary/words/index.ts'
import { type Mover, viewCommitments } from '../../commitment/index.ts'
import { isWithin } from '../../parties/place/index.ts'
import { stateIn, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { stepTimes } from './silence.ts'

interface Beside {
  id: string
  decision_id: string
  decision_number: string
  session_id: string
  session_number: string
  finding: string
  basis: string
  follows_id: string | null
  followed_by_id: string | null
  keeps: boolean
  appraisals: { outcome: Appraisal; words: string; appraisedAt: string }[] | null
  superior: RequestRow['silence']['superior']
  steps: RequestRow['silence']['steps'] | null
  answer: RequestRow['answer']
  link_until: string | null
  open_from: Date | null
}

const noDate = '9999-12-31'
const due = sql`coalesce(c.due_on, ${noDate}::date)`
const keyShape = z.tuple([z.iso.date(), z.uuid()])

/** What a committee asked, by the day it is due, as far as the asker may see it. */
export async function listRequests(work: Work, query: z.output<typeof requestListQuery>, mover: Mover) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await viewRequests(
    work,
    {
      where: sql`${stateIn('c.state', committeeRequestViews[query.view])}
        ${query.view === 'overdue' ? sql`and commitment.end_of_day(c.due_on) <= ${work.now}` : sql``}
        and ${isWithin('c.territory_id', query.territory)}
        and (${query.organization ?? null}::uuid is null or c.owner_id = ${query.organization ?? null}::uuid)
        and (${query.body ?? null}::uuid is null or exists (
          select from governance.session s where s.id = c.origin_id and s.body_id = ${query.body ?? null}::uuid))
        ${after ? sql`and (${due}, c.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}`,
      orderBy: sql`${due}, c.id`,
      limit: query.limit + 1,
    },
    mover,
  )
  const page = pageOf(rows, query.limit, ({ commitment }) => [commitment.dueOn ?? noDate, commitment.id])
  return { ...page, items: [...page.items], order: 'due-soonest' }
}

interface RequestQuery {
  /** A condition on the commitment, as `c`. */
  readonly where: RawBuilder<unknown>
  readonly orderBy: RawBuilder<unknown>
  readonly limit: number
}

export async function viewRequests(work: Work, query: RequestQuery, mover: Mover): Promise<RequestRow[]> {
  const rows = await viewCommitments(
    work,
    {
      ...query,
      where: sql`c.origin_kind = 'session' and exists (select from governance.committee_request r where r.id = c.id)
        and ${query.where}`,
    },
    mover,
  )
  const beside = await readBeside(
    work,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((commitment) => {
    const one = beside.get(commitment.id)
    return one === undefined ? [] : [toWire(commitment, one)]
  })
}

const iso = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The decision behind each, as its number: whoever sees what was asked may know by which decision it was. */
async function readBeside(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Beside>> {
  const found = await sql<Beside>`
    select r.id, r.decision_id, s.number || coalesce('-D' || d.ordinal, '') as decision_number, s.id as session_id,
      s.number as session_number, r.finding, r.basis, r.follows_id, governance.keeps_session(s.id) as keeps,
      (select f.id from governance.committee_request f where f.follows_id = r.id order by f.id limit 1) as followed_by_id,
      (select json_agg(json_build_object('outcome', a.outcome, 'words', a.words, 'appraisedAt',
                to_char(a.appraised_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.appraised_at desc, a.id)
       from governance.appraisal a where a.request_id = r.id) as appraisals,
      (select json_build_object('id', o.id, 'name', o.name) from parties.organization o where o.id = r.superior_id) as superior,
      (select json_agg(json_build_object('step', x.step, 'takenAt', ${iso('x.taken_at')})
                       order by array_position(array['reminder', 'superior', 'public'], x.step))
       from governance.request_step x where x.request_id = r.id) as steps,
      (select json_build_object('way', w.way, 'outcome', w.outcome, 'words', w.words, 'evidence', w.evidence,
                'answeredOn', w.answered_on, 'recordedBy', p.display_name, 'recordedAt', ${iso('w.recorded_at')})
       from governance.request_answer w left join parties.person p on p.id = w.recorded_by where w.id = r.id) as answer,
      (select ${iso('l.expires_at')} from governance.answer_link l
       where c.state = 'issued' and l.request_id = r.id and l.used_at is null and l.expires_at > ${work.now}
       order by l.made_at desc limit 1) as link_until,
      c.open_from
    from governance.committee_request r
    join commitment.commitment c on c.id = r.id
    join governance.session s on s.id = c.origin_id
    left join governance.decision d on d.id = r.decision_id
    where r.id = any (${[...ids]}::uuid[])`.execute(work.tx)
  return new Map(found.rows.map((row) => [row.id, row]))
}

/** What the clock does next while no answer comes; what the public may know waits until the minutes are public. */
function nextStep(
  commitment: CommitmentRow,
  of: { readonly taken: readonly { readonly step: string }[]; readonly openFrom: Date | null },
): RequestRow['silence']['next'] {
  const { state, kind, issuedAt, answerDueAt } = commitment
  if (state !== 'issued' || kind !== 'committee-recommendation' || issuedAt === null || answerDueAt === null)
    return null
  const times = stepTimes({
    issuedAt: new Date(issuedAt),
    answerDueAt: new Date(answerDueAt),
    openFrom: of.openFrom,
  })
  const next = times.find(({ step }) => !of.taken.some((one) => one.step === step))
  return next === undefined ? null : { step: next.step, at: next.at.toISOString() }
}

const toWire = (commitment: CommitmentRow, one: Beside): RequestRow => ({
  commitment,
  decision: {
    id: one.decision_id,
    number: one.decision_number,
    sessionId: one.session_id,
    sessionNumber: one.session_number,
  },
  finding: one.finding,
  basis: one.basis,
  followsId: one.follows_id,
  followedById: one.followed_by_id,
  appraisals: one.appraisals ?? [],
  silence: {
    superior: one.superior,
    steps: one.steps ?? [],
    next: nextStep(commitment, { taken: one.steps ?? [], openFrom: one.open_from }),
  },
  answer: one.answer,
  linkUntil: one.link_until,
  mayRecord: one.keeps && commitment.state === 'issued' && commitment.kind === 'committee-recommendation',
  mayAppraise:
    one.keeps &&
    commitment.state !== 'proposed' &&
    (commitment.answeredAt !== null || commitment.unanswered || commitment.overdue),
})

import { sql } from 'kysely'
import type { SilenceStep } from '../../../vocabulary/wire/committee-request.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { committee, recordRequestMove } from './committee-store.ts'

interface Asked {
  readonly issuedAt: Date
  /** The end of the time for an answer: the clock of the place gives it, whether a date was asked for or not. */
  readonly answerDueAt: Date
  /** From when anybody may follow it: its minutes are public. Null while they are not. */
  readonly openFrom: Date | null
}

/**
 * When silence takes which step. Two thirds of the time for an answer are over: the addressee is reminded. It is over: who
 * stands above is told, and the body. As long again without a word: anybody may know, where the minutes are public.
 */
export function stepTimes({
  issuedAt,
  answerDueAt,
  openFrom,
}: Asked): readonly { step: SilenceStep; at: Date }[] {
  const [from, due] = [issuedAt.getTime(), answerDueAt.getTime()]
  const twice = new Date(due + (due - from))
  return [
    { step: 'reminder', at: new Date(from + ((due - from) * 2) / 3) },
    { step: 'superior', at: answerDueAt },
    ...(openFrom === null
      ? []
      : [{ step: 'public' as const, at: new Date(Math.max(twice.getTime(), openFrom.getTime())) }]),
  ]
}

const acts = { reminder: 'reminded', superior: 'told-above', public: 'silence-published' } as const
const batchSize = 200

interface Row {
  id: string
  owner_id: string
  superior_id: string | null
  body_id: string
  session_id: string
  issued_at: Date
  answer_due_at: Date
  open_from: Date | null
  steps: SilenceStep[]
}

/** What the clock wakes: each step of a silence, once. @returns how many steps were taken now */
export async function sweepSilence(work: Work, parts: { readonly chance: Chance }): Promise<number> {
  let taken = 0
  for (const row of await readSilent(work)) {
    const times = stepTimes({
      issuedAt: row.issued_at,
      answerDueAt: row.answer_due_at,
      openFrom: row.open_from,
    })
    for (const { step, at } of times) {
      if (at > work.now || row.steps.includes(step)) continue
      await committee(work)
        .insertInto('governance.request_step')
        .values({ id: parts.chance.uuid(), request_id: row.id, step, taken_at: work.now })
        .execute()
      recordRequestMove(work, row.id, {
        act: acts[step],
        detail: {
          organizationId: row.owner_id,
          superiorId: row.superior_id,
          bodyId: row.body_id,
          sessionId: row.session_id,
        },
      })
      taken += 1
    }
  }
  return taken
}

/** Recommendations that wait for an answer and have a step before them that may be due: the first of their steps at the earliest. */
async function readSilent(work: Work): Promise<readonly Row[]> {
  const found = await sql<Row>`
    select r.id, c.owner_id, r.superior_id, s.body_id, s.id as session_id, c.issued_at, c.answer_due_at, c.open_from,
      coalesce((select array_agg(x.step) from governance.request_step x where x.request_id = r.id), '{}') as steps
    from governance.committee_request r
    join commitment.commitment c on c.id = r.id and c.state = 'issued' and c.kind = 'committee-recommendation'
    join governance.session s on s.id = c.origin_id
    where (c.issued_at + (c.answer_due_at - c.issued_at) * 2 / 3 <= ${work.now}
             and not exists (select from governance.request_step x where x.request_id = r.id and x.step = 'reminder')
           or c.answer_due_at <= ${work.now}
             and not exists (select from governance.request_step x where x.request_id = r.id and x.step = 'superior')
           or c.open_from <= ${work.now} and c.answer_due_at + (c.answer_due_at - c.issued_at) <= ${work.now}
             and not exists (select from governance.request_step x where x.request_id = r.id and x.step = 'public'))
    order by c.answer_due_at, r.id limit ${batchSize}`.execute(work.tx)
  return found.rows
}

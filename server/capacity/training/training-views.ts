import { sql } from 'kysely'
import { z } from 'zod'
import type { Narrowing } from '../../../vocabulary/wire/common.ts'
import type { HandedIn, TrainingRow, TrainingTest } from '../../../vocabulary/wire/training.ts'
import type { TestState } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import { narrowMeetings, viewMeetings } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type TestMoment, type TrainingRecord, testCycle, trainingCycle } from './training-store.ts'

type Row = TrainingRecord & {
  starts_at: Date
  kit: string
  version: string
  kit_state: TrainingRow['kit']['state']
  kit_title: TrainingRow['kit']['title']
  questions: number
  teaches: boolean
  keeps: boolean
  check_in_code: string
  tests: readonly {
    readonly moment: TestMoment
    readonly state: TestState
    readonly openedAt: string | null
    readonly closedAt: string | null
    readonly sheets: number
  }[]
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
const states = { ahead: ['planned', 'open'], held: ['held'], all: ['planned', 'open', 'held', 'cancelled'] }

/** Trainings, the latest first. */
export async function listTrainings(
  work: Work,
  query: {
    readonly view: keyof typeof states
    readonly limit: number
    readonly cursor?: string | undefined
  } & Narrowing,
  mover: Mover,
) {
  const after = decodeCursor(query.cursor, keyShape)
  const begins = sql`date_trunc('milliseconds', m.starts_at)`
  const rows = await readTrainings(work, {
    where: sql`m.state = any (${states[query.view]}) and ${narrowMeetings(query)}
      ${after ? sql`and (${begins}, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
  return {
    items: await toRows(work, page.items, mover),
    nextCursor: page.nextCursor,
    order: 'latest-first',
  }
}

/** @throws Problem not-found */
export async function viewTraining(work: Work, id: string, mover: Mover): Promise<TrainingRow> {
  const [row] = await toRows(work, await readTrainings(work, { where: sql`t.id = ${id}`, limit: 1 }), mover)
  if (!row) throw new Problem('not-found')
  return row
}

/** Those of these trainings that the asker may see, the latest first. */
export async function viewTrainings(
  work: Work,
  ids: readonly string[],
  mover: Mover,
): Promise<readonly TrainingRow[]> {
  const rows = await readTrainings(work, { where: sql`t.id = any (${[...ids]}::uuid[])`, limit: ids.length })
  return await toRows(work, rows, mover)
}

type Fragment = ReturnType<typeof sql>

async function readTrainings(work: Work, query: { where: Fragment; limit: number }): Promise<Row[]> {
  const found = await sql<Row>`
    select t.*, m.starts_at, m.check_in_code, k.kit, k.version, k.state as kit_state, k.content -> 'title' as kit_title,
      jsonb_array_length(k.content -> 'questions') as questions,
      capacity.keeps_training(t.id) as keeps, capacity.teaches_training(t.id) as teaches,
      (select json_agg(json_build_object('moment', e.moment, 'state', e.state,
                'openedAt', to_char(e.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                'closedAt', to_char(e.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                'sheets', (select count(*) from capacity.handed_in(t.id) h where h.moment = e.moment)) order by e.moment desc)
       from capacity.test e where e.training_id = t.id) as tests
    from capacity.training t
    join parties.meeting m on m.id = t.id
    join capacity.kit_version k on k.id = t.kit_version_id
    where ${query.where} order by date_trunc('milliseconds', m.starts_at) desc, t.id desc limit ${query.limit}`.execute(
    work.tx,
  )
  return found.rows
}

async function toRows(work: Work, rows: readonly Row[], mover: Mover): Promise<TrainingRow[]> {
  const shown = await viewMeetings(
    work,
    rows.map(({ id }) => id),
  )
  const meetings = new Map(shown.map((meeting) => [meeting.id, meeting]))
  return rows.flatMap((row) => {
    const meeting = meetings.get(row.id)
    return meeting ? [{ ...ownPart(row, mover), meeting }] : []
  })
}

function ownPart(row: Row, mover: Mover): Omit<TrainingRow, 'meeting'> {
  const isInHand = row.keeps && row.state === 'in-hand'
  return {
    id: row.id,
    kit: {
      id: row.kit_version_id,
      kit: row.kit,
      version: row.version,
      state: row.kit_state,
      title: row.kit_title,
      questions: row.questions,
    },
    state: row.state,
    completedAt: row.completed_at?.toISOString() ?? null,
    tests: row.tests.map(
      ({ moment, state, openedAt, closedAt, sheets }): TrainingTest => ({
        moment,
        state,
        openedAt,
        closedAt,
        sheets: row.keeps ? Number(sheets) : null,
        moves: isInHand ? openMoves(testCycle, state, mover) : [],
      }),
    ),
    moves: row.keeps ? openMoves(trainingCycle, row.state, mover) : [],
    teaches: row.teaches,
    checkInCode: row.keeps ? row.check_in_code : null,
  }
}

/** Who has handed in which test: ids alone, for those who keep the training and have the list beside it. */
export async function listHandedIn(
  work: Work,
  query: { readonly id: string; readonly limit: number; readonly cursor?: string | undefined },
): Promise<HandedIn> {
  const after = decodeCursor(query.cursor, z.tuple([z.uuid()]))
  const { rows } = await sql<HandedIn['items'][number]>`
    select participant_id as "participantId", max(way) filter (where moment = 'pre') as pre,
      max(way) filter (where moment = 'post') as post
    from capacity.handed_in(${query.id})
    ${after ? sql`where participant_id > ${after[0]}::uuid` : sql``}
    group by participant_id order by participant_id limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(rows, query.limit, (row) => [row.participantId])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'by-participant' }
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { CohortRow, CohortView, MemberRow } from '../../../vocabulary/wire/cohort.ts'
import type { Narrowing } from '../../../vocabulary/wire/common.ts'
import type { CompetencyLevel, KitContent } from '../../../vocabulary/wire/kit.ts'
import { leastPairs } from '../../../vocabulary/wire/training.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type SheetPair, viewTrainings, whatWasLearnt } from '../training/index.ts'
import { type CohortRecord, cohortCycle, getKeptCohort, memberCycle } from './cohort-store.ts'
import { type Counted, countCohort } from './count-cohort.ts'

type Row = CohortRecord & {
  place_name: string
  kit: string
  version: string
  kit_state: CohortRow['kit']['state']
  kit_title: CohortRow['kit']['title']
  questions: number
  teaches_levels: CompetencyLevel[]
  trainings: string[]
  counted: Counted[] | null
  keeps: boolean
  teaches: boolean
}

const keyShape = z.tuple([z.iso.date(), z.uuid()])
type Fragment = ReturnType<typeof sql>

/** Cohorts, the latest first. */
export async function listCohorts(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined } & Narrowing,
  mover: Mover,
) {
  const after = decodeCursor(query.cursor, keyShape)
  const { territory, search } = query
  const rows = await readCohorts(work, {
    where: sql`${territory ? sql`c.place_id = any (parties.places_below(array[${territory}]::text[]))` : sql`true`}
      ${search ? sql`and strpos(lower(c.title), lower(${search})) > 0` : sql``}
      ${after ? sql`and (c.begins_on, c.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``}`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.begins_on, row.id])
  return {
    items: page.items.map((row) => toRow(row, mover)),
    nextCursor: page.nextCursor,
    order: 'latest-first',
  }
}

async function readCohorts(work: Work, query: { where: Fragment; limit: number }): Promise<Row[]> {
  const found = await sql<Row>`
    select c.id, c.title, c.kit_version_id, c.place_id, c.state, to_char(c.begins_on, 'YYYY-MM-DD') as begins_on,
      to_char(c.finished_on, 'YYYY-MM-DD') as finished_on, p.name as place_name, k.kit, k.version, k.state as kit_state,
      k.content -> 'title' as kit_title, jsonb_array_length(k.content -> 'questions') as questions,
      k.teaches as teaches_levels,
      array(select t.training_id from capacity.cohort_training t where t.cohort_id = c.id) as trainings,
      (select json_agg(n) from capacity.cohort_counts(c.id) n) as counted,
      capacity.keeps_cohort(c.id) as keeps, capacity.teaches_cohort(c.id) as teaches
    from capacity.cohort c
    join parties.place p on p.id = c.place_id
    join capacity.kit_version k on k.id = c.kit_version_id
    where ${query.where} order by c.begins_on desc, c.id desc limit ${query.limit}`.execute(work.tx)
  return found.rows
}

function toRow(row: Row, mover: Mover): CohortRow {
  const counts = countCohort(row.counted ?? [])
  const isTold = row.keeps || row.state === 'finished'
  return {
    id: row.id,
    title: row.title,
    kit: {
      id: row.kit_version_id,
      kit: row.kit,
      version: row.version,
      state: row.kit_state,
      title: row.kit_title,
      questions: row.questions,
    },
    placeId: row.place_id,
    placeName: row.place_name,
    state: row.state,
    beginsOn: row.begins_on,
    finishedOn: row.finished_on,
    trainings: row.trainings.length,
    // Why somebody left is for those who keep the cohort: a reason of one person names that person.
    counts: isTold ? { ...counts, dropReasons: row.keeps ? counts.dropReasons : [] } : null,
    keeps: row.keeps,
    teaches: row.teaches,
    moves: row.keeps ? openMoves(cohortCycle, row.state, mover) : [],
  }
}

/** One cohort with its trainings and what was learnt in it, first answers against last ones. @throws Problem not-found */
export async function viewCohort(work: Work, id: string, mover: Mover): Promise<CohortView> {
  const [row] = await readCohorts(work, { where: sql`c.id = ${id}`, limit: 1 })
  if (!row) throw new Problem('not-found')
  const shown = toRow(row, mover)
  const sheets = await sql<SheetPair>`select pre, post from capacity.cohort_sheets(${id})`.execute(work.tx)
  const learnt = whatWasLearnt(await contentOf(work, row.kit_version_id), sheets.rows)
  return {
    ...shown,
    teachesLevels: row.teaches_levels,
    sessions: [...(await viewTrainings(work, row.trainings, mover))].reverse(),
    pairs: shown.counts && learnt.pairs,
    // Fewer would speak of persons: the trainer alone reads it.
    learnt: shown.counts && (row.teaches || learnt.pairs >= leastPairs) ? learnt : null,
  }
}

async function contentOf(work: Work, kitVersionId: string): Promise<KitContent> {
  const found = await sql<{ content: KitContent }>`
    select content from capacity.kit_version where id = ${kitVersionId}`.execute(work.tx)
  const [kit] = found.rows
  if (!kit) throw new Problem('not-found')
  return kit.content
}

interface Member extends Omit<MemberRow, 'moves' | 'passed'> {
  passed: boolean | null
  teaches: boolean
  cohort_state: CohortRow['state']
}

const nameKey = z.tuple([z.string(), z.uuid()])

/** Who is in the cohort, by name, and how far each came; for those who keep it. Never a rank, and no mark. */
export async function listMembers(
  work: Work,
  query: { readonly id: string; readonly limit: number; readonly cursor?: string | undefined },
  mover: Mover,
) {
  await getKeptCohort(work, query.id)
  const after = decodeCursor(query.cursor, nameKey)
  const found = await sql<Member>`
    select m.id, m.name, m.institution, m.sector, m.sex, m.person_id is not null as "hasAccount", m.state,
      m.drop_reason as "dropReason", m.passed, capacity.teaches_cohort(c.id) as teaches, c.state as cohort_state,
      (select count(*)::integer from capacity.cohort_seat p join parties.attendance a on a.participant_id = p.participant_id
       where p.member_id = m.id) as days,
      ${handedIn('pre')} as "answeredBefore", ${handedIn('post')} as "answeredAfter"
    from capacity.cohort_member m join capacity.cohort c on c.id = m.cohort_id
    where m.cohort_id = ${query.id} ${after ? sql`and (m.name, m.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by m.name, m.id limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.name, row.id])
  return {
    items: page.items.map(({ teaches, cohort_state, passed, ...row }) => ({
      ...row,
      passed: teaches ? passed : null,
      moves:
        cohort_state === 'finished'
          ? []
          : openMoves(memberCycle, row.state, mover).filter((to) => to !== 'finished'),
    })),
    nextCursor: page.nextCursor,
    order: 'name',
  }
}

/** Whether a sheet is there, without what stands on it. */
const handedIn = (moment: 'pre' | 'post') => sql`exists (
  select from capacity.cohort_seat p join parties.participant i on i.id = p.participant_id
  cross join lateral capacity.handed_in(i.meeting_id) h
  where p.member_id = m.id and h.participant_id = p.participant_id and h.moment = ${moment})`

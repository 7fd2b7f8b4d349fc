import { sql } from 'kysely'
import { z } from 'zod'
import type { AppealRow, ProposalRow } from '../../../vocabulary/wire/proposal.ts'
import { type AppealState, proposalViews } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import { clockOf } from '../../platform/clock-left.ts'
import { stateIn, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { appealCycle, type ProposalRecord, proposalCycle } from './proposal-store.ts'

interface Appealed {
  appeal_id: string | null
  appeal_state: AppealState
  appeal_ground: string
  appeal_words: string
  lodged_at: Date
  appeal_due_at: Date
  outcome_reason: string | null
  answer: string
  answered_at: Date | null
  answerer_name: string | null
}

type Row = ProposalRecord &
  Appealed & {
    organization_name: string
    place_name: string
    addressee_name: string | null
    own: boolean
    became_number: string | null
    became_state: string | null
  }

const isAppealed = sql`exists (select from warning.appeal a where a.proposal_id = p.id and a.state in ('lodged', 'under-review'))`

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** Proposals by the desk's clock, as far as the asker may see them. */
export async function listProposals(
  work: Work,
  query: {
    readonly view: keyof typeof proposalViews
    readonly limit: number
    readonly cursor?: string | undefined
    readonly territory?: string | undefined
  },
  mover: Mover,
) {
  const after = decodeCursor(query.cursor, keyShape)
  const due = sql`date_trunc('milliseconds', p.answer_due_at)`
  const rows = await readProposals(work, {
    where: sql`${stateIn('p.state', proposalViews[query.view])} ${query.view === 'appealed' ? sql`and ${isAppealed}` : sql``}
      and (${query.territory ?? null}::text is null
           or p.territory_id = any (parties.places_below(array[${query.territory ?? null}::text])))
      ${after ? sql`and (${due}, p.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`,
    orderBy: sql`${due}, p.id`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.answer_due_at.toISOString(), row.id])
  return {
    items: page.items.map((row) => toRow(row, work.now, mover)),
    nextCursor: page.nextCursor,
    order: 'answer-clock',
  }
}

export async function viewProposal(work: Work, id: string, mover: Mover): Promise<ProposalRow> {
  const [row] = await readProposals(work, { where: sql`p.id = ${id}`, orderBy: sql`p.id`, limit: 1 })
  if (!row) throw new Problem('not-found')
  return toRow(row, work.now, mover)
}

type Fragment = ReturnType<typeof sql>

async function readProposals(
  work: Work,
  query: { where: Fragment; orderBy: Fragment; limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select p.*, o.name as organization_name, l.name as place_name, d.name as addressee_name,
      access.works_for(p.organization_id) as own,
      a.id as appeal_id, a.state as appeal_state, a.ground as appeal_ground, a.words as appeal_words, a.lodged_at,
      a.answer_due_at as appeal_due_at, a.outcome_reason, a.answer, a.answered_at, w.display_name as answerer_name,
      coalesce(t.number, c.origin_number) as became_number, coalesce(c.state, t.state) as became_state
    from warning.proposal p
    join parties.organization o on o.id = p.organization_id
    join parties.place l on l.id = p.territory_id
    left join parties.organization d on d.id = p.addressee_id
    left join lateral (select * from warning.appeal a where a.proposal_id = p.id order by a.lodged_at desc, a.id limit 1) a on true
    left join parties.person w on w.id = a.answered_by
    left join warning.alert t on t.id = p.alert_id
    left join commitment.commitment c on c.id = p.commitment_id
    where ${query.where} order by ${query.orderBy} limit ${query.limit}`.execute(work.tx)
  return found.rows
}

function toRow(row: Row, now: Date, mover: Mover): ProposalRow {
  const isUnanswered = row.state === 'submitted' && row.answer_due_at <= now
  const appeal = toAppeal(row, now, mover)
  const mayAppeal =
    row.own && (row.state === 'declined' || isUnanswered) && (appeal === null || appeal.state === 'withdrawn')
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    organization: { id: row.organization_id, name: row.organization_name },
    territoryId: row.territory_id,
    placeName: row.place_name,
    subject: row.subject,
    codes: row.codes,
    addressee: row.addressee_id !== null ? { id: row.addressee_id, name: row.addressee_name ?? '' } : null,
    verb: row.verb,
    asks: row.asks,
    text: row.text,
    restricted: row.compartment === 'restricted',
    submittedAt: row.submitted_at.toISOString(),
    clock: row.state === 'submitted' ? clockOf(row.answer_due_at, now) : null,
    unanswered: isUnanswered,
    decidedAt: row.decided_at?.toISOString() ?? null,
    declineReason: row.decline_reason,
    declineNote: row.decline_note,
    // Whoever may not read the alert yet learns that there is one, and no more.
    became:
      row.alert_id === null
        ? null
        : { kind: row.kind, number: row.became_number, state: row.became_state ?? 'accepted' },
    appeal,
    moves: openMoves(proposalCycle, row.state, mover).filter((to) => (to === 'withdrawn') === row.own),
    mayAppeal,
  }
}

function toAppeal(row: Row, now: Date, mover: Mover): AppealRow | null {
  if (row.appeal_id === null) return null
  const isOpen = row.appeal_state === 'lodged' || row.appeal_state === 'under-review'
  return {
    id: row.appeal_id,
    state: row.appeal_state,
    ground: row.appeal_ground,
    words: row.appeal_words,
    lodgedAt: row.lodged_at.toISOString(),
    clock: isOpen ? clockOf(row.appeal_due_at, now) : null,
    outcomeReason: row.outcome_reason,
    answer: row.answer,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: row.answerer_name,
    moves: openMoves(appealCycle, row.appeal_state, mover),
  }
}

import { sql } from 'kysely'
import { z } from 'zod'
import type {
  SituationDetail,
  SituationRow,
  SituationSuggestions,
} from '../../../vocabulary/wire/situation.ts'
import { type RiskLevel, situationViews } from '../../../vocabulary/words/index.ts'
import { assigneeColumn, isMine, type WithAssignee } from '../../parties/assignment/index.ts'
import { coarse, coarseClockOf } from '../../platform/clock-left.ts'
import { stateIn, type Work } from '../../platform/database/index.ts'
import { pageOf, type SealedCursors } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { viewAssessments } from './assessment-views.ts'
import { openSituationMoves, type SituationMover } from './permit-situation-move.ts'
import { readEvidence } from './read-evidence.ts'
import {
  openingSeen,
  viewClockReasons,
  viewIndependence,
  viewLinkedSignals,
  viewTimeline,
} from './situation-parts.ts'
import type { SituationRecord } from './situation-store.ts'

type Row = SituationRecord &
  WithAssignee & {
    place_name: string
    department_name: string | null
    signals: number
    /** When it was opened, as the asker may know. */
    opened_seen: Date
    level: RiskLevel | null
    /** What it is sorted by; a situation with nothing due stands last. */
    due_key: Date
  }

const keyShape = z.tuple([z.iso.datetime(), z.iso.datetime(), z.uuid()])
const noClock = '9999-12-31T00:00:00.000Z'

const columns = sql`
  s.*, o.opened_at as opened_seen, p.name as place_name, d.name as department_name, coalesce(s.assessment_due_at, ${noClock}::timestamptz) as due_key,
  (select count(*)::int from warning.situation_signal l where l.situation_id = s.id and l.unlinked_at is null) as signals,
  (select a.chosen_level from warning.assessment a where a.situation_id = s.id and a.state = 'approved') as level,
  ${assigneeColumn('situation', sql`s.id`)}`

const from = sql`
  warning.situation s join parties.place p on p.id = s.territory_id left join parties.place d on d.id = p.parent_id
  cross join ${openingSeen}`

export interface SituationQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly state: string
  readonly territory?: string | undefined
  readonly assigned?: 'me' | undefined
}

/** Situations by what is due first. */
export async function listSituations(work: Work, query: SituationQuery, cursors: SealedCursors) {
  const after = cursors.open(query.cursor, keyShape)
  const territory = query.territory ?? null
  const found = await sql<Row>`
    select ${columns} from ${from}
    where ${query.state === 'not-closed' ? stateIn('s.state', situationViews['not-closed']) : sql`s.state = ${query.state}`}
      and (${territory}::text is null or s.territory_id = any (parties.places_below(array[${territory}::text])))
      ${query.assigned === 'me' ? sql`and ${isMine('situation', sql`s.id`)}` : sql``}
      ${after ? sql`and (coalesce(s.assessment_due_at, ${noClock}::timestamptz), o.opened_at, s.id) > (${sql.join(after)})` : sql``}
    order by due_key, o.opened_at, s.id limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, {
    keyOf: (row) => [row.due_key.toISOString(), row.opened_seen.toISOString(), row.id],
    seal: cursors.seal,
  })
  return {
    items: page.items.map((row) => toRow(row, work.now)),
    nextCursor: page.nextCursor,
    order: 'assessment-clock',
  }
}

/** The open situations that a signal could join. A person decides; the product only shows them. */
export async function suggestSituations(work: Work, signalId: string): Promise<SituationSuggestions> {
  const signal = await sql`select from warning.signal where id = ${signalId}`.execute(work.tx)
  if (signal.rows.length === 0) throw new Problem('not-found')
  const found = await sql<Row>`
    select ${columns} from ${from}
    join warning.signal g on g.id = ${signalId} and g.territory_id = s.territory_id and g.compartment = s.compartment
      and g.exercise = s.exercise and g.drill_id is not distinct from s.drill_id
    where s.state <> 'closed' order by s.state_since desc, s.id limit 20`.execute(work.tx)
  const items = found.rows.map((row) => ({
    id: row.id,
    modality: row.modality,
    state: row.state,
    openedAt: coarse(row.opened_seen),
    signals: row.signals,
  }))
  return { items, order: 'last-moved' }
}

/** One situation with its signals, sources, assessments and history. */
export async function viewSituation(work: Work, id: string, mover: SituationMover): Promise<SituationDetail> {
  const found = await sql<Row>`select ${columns} from ${from} where s.id = ${id}`.execute(work.tx)
  const row = found.rows[0]
  if (!row) throw new Problem('not-found')
  return {
    ...toRow(row, work.now),
    closedOutcome: row.closed_outcome,
    alertedAt: row.alerted_at?.toISOString() ?? null,
    evidence: await readEvidence(work, id),
    linkedSignals: await viewLinkedSignals(work, id),
    independence: await viewIndependence(work, id),
    assessments: await viewAssessments(work, id, mover),
    timeline: await viewTimeline(work, id),
    clockReasons: await viewClockReasons(work, id),
    moves: row.state === 'under-assessment' || isOver(row) ? [] : openSituationMoves(row.state, mover),
  }
}

/** What a drill made is over with it. */
const isOver = (row: Row): boolean => row.drill_id !== null && row.state === 'closed'

function toRow(row: Row, now: Date): SituationRow {
  return {
    id: row.id,
    territoryId: row.territory_id,
    placeName: row.place_name,
    departmentName: row.department_name ?? row.place_name,
    modality: row.modality,
    restricted: row.compartment === 'restricted',
    exercise: row.exercise,
    state: row.state,
    urgent: row.urgent,
    openedAt: coarse(row.opened_seen),
    signals: row.signals,
    level: row.level,
    clock: row.assessment_due_at ? coarseClockOf(row.assessment_due_at, now) : null,
    assignedTo: row.assigned_to,
  }
}

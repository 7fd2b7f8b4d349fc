import { sql } from 'kysely'
import type { AssignmentSubject } from '../../../vocabulary/wire/assignment.ts'
import type { Attention, AttentionItem } from '../../../vocabulary/wire/attention.ts'
import { assigneeColumn, type WithAssignee } from '../../parties/assignment/index.ts'
import { clockOf, coarseClockOf } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import { assignedSources } from './assigned-sources.ts'
import type { AttentionSource } from './attention-source.ts'
import { attentionSources } from './sources.ts'

type Row = WithAssignee & {
  subject_id: string
  place_name: string | null
  facts: string[]
  number: string | null
  due_at: Date | null
  restricted: boolean
  exercise: boolean
}

/** Of each kind at the most; the rest is said as a number, counted up to `countedTo`. */
const shownPerKind = 20
const countedTo = 500

/**
 * What waits for the asker: what they have in hand first, then by its clock, what is late before the rest, what has no
 * clock last.
 */
export async function viewAttention(work: Work, roles: readonly string[]): Promise<Attention> {
  const me = work.actor.kind === 'person' ? work.actor.personId : ''
  const items: AttentionItem[] = []
  const hidden: { kind: string; count: number }[] = []
  for (const source of attentionSources) {
    if (!source.roles.some((role) => roles.includes(role))) continue
    const rows = await readSource(work, source, me)
    items.push(...rows.slice(0, shownPerKind).map((row) => toItem(source, row, work.now)))
    if (rows.length === shownPerKind + 1) {
      hidden.push({ kind: source.kind, count: (await countSource(work, source, me)) - shownPerKind })
    }
  }
  return { items: inOrder(shownOnce(items)), hidden, order: 'assigned-then-clock' }
}

/** Kinds that say no more than that somebody has it in hand. */
const plain = new Set<string>(assignedSources.map(({ kind }) => kind))

/** What another kind of work asks of the same thing is said by that one. */
function shownOnce(items: readonly AttentionItem[]): AttentionItem[] {
  const asked = new Set(items.filter(({ kind }) => !plain.has(kind)).map(({ subjectId }) => subjectId))
  return items.filter(({ kind, subjectId }) => !plain.has(kind) || !asked.has(subjectId))
}

/** What is due in the same hour keeps the order of its kind. */
function inOrder(items: AttentionItem[]): AttentionItem[] {
  const rank = (item: AttentionItem) => (item.assignedTo?.mine ? 0 : 1)
  const due = (item: AttentionItem) => item.clock?.dueAt ?? '9999'
  return items.sort((a, b) => rank(a) - rank(b) || due(a).localeCompare(due(b)))
}

/** Of what kind the thing is that an item opens, where such a thing can be in somebody's hands. */
function subjectOf(kind: AttentionItem['kind']): AssignmentSubject | null {
  if (kind.startsWith('signal-')) return 'signal'
  if (kind === 'situation-assessment' || kind === 'assessment-review' || kind === 'situation-assigned')
    return 'situation'
  if (kind.startsWith('commitment-') || kind.startsWith('action-')) return 'commitment'
  return null
}

async function readSource(work: Work, source: AttentionSource, me: string): Promise<Row[]> {
  const subject = subjectOf(source.kind)
  const assigned =
    subject === null
      ? sql`null::json as assigned_to`
      : assigneeColumn(subject, sql`audit.subject_key(w.subject_id)`)
  const read = async (shown: ReturnType<typeof sql>, limit: number) => {
    const found = await sql<Row>`
      select w.*, p.name as place_name, ${assigned} from (select * from (${source.rows(me)}) w where ${shown} limit ${limit}) w
      left join parties.place p on p.id = w.place_id`.execute(work.tx)
    return found.rows
  }
  if (subject === null) return await read(sql`true`, shownPerKind + 1)
  // What the asker has in hand is shown however much of its kind waits before it.
  const held = await heldBy(work, subject, me)
  if (held.length === 0) return await read(sql`true`, shownPerKind + 1)
  const own = await read(sql`subject_id = any (${held}::text[])`, shownPerKind)
  return [...own, ...(await read(sql`subject_id <> all (${held}::text[])`, shownPerKind + 1 - own.length))]
}

async function heldBy(work: Work, subject: AssignmentSubject, me: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select subject_id::text as id from parties.assignment
    where person_id = ${me}::uuid and subject_kind = ${subject} and ended_at is null`.execute(work.tx)
  return found.rows.map(({ id }) => id)
}

async function countSource(work: Work, source: AttentionSource, me: string): Promise<number> {
  const counted = await sql<{ count: number }>`
    select count(*) as count from (${source.rows(me)} limit ${countedTo}) w`.execute(work.tx)
  return counted.rows[0]?.count ?? 0
}

function toItem(source: AttentionSource, row: Row, now: Date): AttentionItem {
  return {
    kind: source.kind,
    subjectId: row.subject_id,
    placeName: row.place_name,
    facts: row.facts,
    number: row.number,
    clock: row.due_at === null ? null : (source.coarse ? coarseClockOf : clockOf)(row.due_at, now),
    restricted: row.restricted,
    exercise: row.exercise,
    assignedTo: row.assigned_to,
  }
}

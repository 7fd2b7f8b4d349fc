import { sql } from 'kysely'
import type { Attention, AttentionItem } from '../../../vocabulary/wire/attention.ts'
import { clockOf, coarseClockOf } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import type { AttentionSource } from './attention-source.ts'
import { attentionSources } from './sources.ts'

interface Row {
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

/** What waits for the asker, by its clock: what is late first, what has no clock last. */
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
  const due = (item: AttentionItem) => item.clock?.dueAt ?? '9999'
  // What is due in the same hour keeps the order of its kind.
  items.sort((a, b) => due(a).localeCompare(due(b)))
  return { items, hidden, order: 'clock' }
}

async function readSource(work: Work, source: AttentionSource, me: string): Promise<Row[]> {
  const found = await sql<Row>`
    select w.*, p.name as place_name from (${source.rows(me)} limit ${shownPerKind + 1}) w
    left join parties.place p on p.id = w.place_id`.execute(work.tx)
  return found.rows
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
  }
}

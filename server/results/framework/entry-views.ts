import { sql } from 'kysely'
import { z } from 'zod'
import { tellFigure } from '../../../disclosure/index.ts'
import type { Breakdown, EntryRow, Measured, PmfPlan } from '../../../vocabulary/wire/results.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { cannotTell, findDefinition, tellExactly } from '../indicator/index.ts'
import { frameworkInForce } from './framework-views.ts'
import { type EntryRecord, entryCycle, entryKeyOf } from './keep-entry.ts'

type Row = EntryRecord & { entered: string; decided: string | null }

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** What was entered, the newest first: what waits for somebody else, or all of it. */
export async function listEntries(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly view: 'waiting' | 'decided' | 'all'
  },
  mover: Mover,
) {
  const after = decodeCursor(query.cursor, keyShape)
  const at = sql`date_trunc('milliseconds', e.entered_at)`
  const states = { waiting: ['entered'], decided: ['returned', 'approved', 'superseded'], all: [] }[
    query.view
  ]
  const found = await sql<Row>`
    select e.*, e.numerator::float8 as numerator, e.denominator::float8 as denominator, p.display_name as entered,
      d.display_name as decided
    from results.entry e join parties.person p on p.id = e.entered_by left join parties.person d on d.id = e.decided_by
    where ${states.length === 0 ? sql`true` : sql`e.state = any (${states}::text[])`}
      ${after ? sql`and (${at}, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by ${at} desc, e.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.entered_at.toISOString(), row.id])
  const { rows } = (await frameworkInForce(work)).content
  const self = work.actor.kind === 'person' ? work.actor.personId : null
  return {
    items: page.items.map((row) => toEntry(row, { rows, mover, self })),
    nextCursor: page.nextCursor,
    order: 'newest-first',
  }
}

const noName = { es: '', fr: '', en: '' }

function toEntry(
  row: Row,
  { rows, mover, self }: { rows: readonly PmfPlan[]; mover: Mover; self: string | null },
): EntryRow {
  const plan = rows.find((one) => entryKeyOf(one) === row.row_key)
  return {
    id: row.id,
    row: row.row_key,
    name: (plan?.figure ? findDefinition(plan.figure)?.name : plan?.own?.name) ?? noName,
    period: row.period,
    state: row.state,
    numerator: row.numerator,
    denominator: row.denominator,
    source: row.source,
    evidence: row.evidence,
    enteredAt: row.entered_at.toISOString(),
    enteredBy: row.entered,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: row.decided,
    words: row.words,
    mayDecide: row.entered_by !== self && openMoves(entryCycle, row.state, mover).includes('approved'),
  }
}

/** What was approved of a period, and whether something waits, by the key of its row. */
export async function readEntries(work: Work, period: string): Promise<ReadonlyMap<string, EntryRecord>> {
  const found = await sql<EntryRecord>`
    select distinct on (e.row_key) e.*, e.numerator::float8 as numerator, e.denominator::float8 as denominator
    from results.entry e where e.period = ${period} and e.state in ('approved', 'entered')
    order by e.row_key, e.state = 'approved' desc, e.entered_at desc, e.id`.execute(work.tx)
  return new Map(found.rows.map((row) => [row.row_key, row]))
}

/** Counts of people pass the gate, whoever brought them. */
const ofPeople: readonly PmfPlan['counts'][] = [
  'answers',
  'trained-people',
  'victims',
  'signals',
  'situations',
  'referrals',
]
export const isGatedEntry = ({ counts }: PmfPlan): boolean => ofPeople.includes(counts)

/** What an entry comes to: only an approved one is a figure. */
export function tellEntry(row: PmfPlan, entry: EntryRecord | undefined): Measured {
  if (entry === undefined) return cannotTell('not-entered')
  if (entry.state !== 'approved') return cannotTell('not-approved')
  return tellShareOf(row, entry)
}

function tellShareOf(
  row: PmfPlan,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number | null },
): Measured {
  const unit = row.own?.unit ?? 'percent'
  const figure = denominator === null ? 'count' : unit === 'percent' ? 'share' : 'ratio'
  const counts = { numerator, denominator: denominator ?? 0, timed: 0, median: null }
  return isGatedEntry(row) ? tellFigure(figure, [counts], counts) : tellExactly(figure, counts)
}

/** An approved entry by what was asked beside it; a total that is told and all parts but one would tell the one. */
export function entryParts(row: PmfPlan, entry: EntryRecord | undefined): Breakdown[] {
  if (entry?.state !== 'approved') return []
  return [...Map.groupBy(entry.parts, ({ by }) => by)].map(([by, parts]) => {
    const cells = parts.map((part) => ({ key: part.key, name: part.key, value: tellShareOf(row, part) }))
    const held = isGatedEntry(row) && cells.some(({ value }) => value.kind !== 'known')
    return {
      by,
      kind: 'cells' as const,
      cells: held ? cells.map((cell) => ({ ...cell, value: cannotTell('below-gate') })) : cells,
    }
  })
}

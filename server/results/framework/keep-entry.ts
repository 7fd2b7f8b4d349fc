import { type Kysely, type Selectable, sql } from 'kysely'
import type { NewVariance, PmfPlan } from '../../../vocabulary/wire/results.ts'
import type { NewEntry } from '../../../vocabulary/wire/results-entry.ts'
import { type EntryState, entryMoveRoles, entryMoves } from '../../../vocabulary/words/index.ts'
import { type Cycle, type Mover, permitMove, personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { countryDay } from '../../warning/detection/index.ts'
import { findDefinition, spanOf } from '../indicator/index.ts'
import { checkCounts, readPartKeys } from './entry-parts.ts'
import { frameworkInForce } from './framework-views.ts'

interface EntryTable {
  id: string
  row_key: string
  period: string
  state: EntryState
  numerator: number
  denominator: number | null
  parts: NewEntry['parts']
  source: string
  evidence: string
  entered_by: string
  entered_at: Date
  decided_by: string | null
  decided_at: Date | null
  words: string
}

export type EntryRecord = Selectable<EntryTable>
type EntryTables = { 'results.entry': EntryTable }

export const entryCycle: Cycle<EntryState> = { moves: entryMoves, roles: entryMoveRoles }
const entries = (work: Work): Kysely<EntryTables> => work.tx.withTables<EntryTables>()

/** Where the figures of a row are kept: rows that share a figure share what was entered of it. */
export const entryKeyOf = ({ figure, key }: Pick<PmfPlan, 'figure' | 'key'>): string => figure ?? key

/** Whether people bring the figure of a row. */
export const isEntered = ({ figure }: Pick<PmfPlan, 'figure'>): boolean =>
  figure === null || findDefinition(figure)?.way === 'survey'

/** Counts of people pass the gate, whoever brought them. */
const ofPeople: readonly PmfPlan['counts'][] = [
  'answers',
  'trained-people',
  'victims',
  'signals',
  'situations',
  'referrals',
]
export const isGatedEntry = ({ counts }: Pick<PmfPlan, 'counts'>): boolean => ofPeople.includes(counts)

async function getRow(work: Work, key: string): Promise<PmfPlan> {
  const row = (await frameworkInForce(work)).content.rows.find((one) => one.key === key)
  if (row === undefined) throw Problem.of('invalid-input', '/row', 'unknown-reference')
  return row
}

/**
 * Notes a figure that the product does not compute; somebody else approves it.
 *
 * @throws Problem invalid-input for a row that is computed or unknown, a period that has not begun or that overlaps another one of
 *   which people were counted, a share without its whole, parts that do not fit into it
 */
export async function enterFigure(
  work: Work,
  given: NewEntry,
  parts: { readonly chance: Chance },
): Promise<string> {
  const row = await getRow(work, given.row)
  if (!isEntered(row)) throw Problem.of('invalid-input', '/row', 'computed')
  requireBegun(work, given.period)
  const keys = await readPartKeys(work, 'offered')
  const faults = checkCounts(given, { unit: row.own?.unit ?? 'percent', keys })
  if (faults.length > 0) throw new Problem('invalid-input', faults)
  const key = entryKeyOf(row)
  if (isGatedEntry(row)) await requireApart(work, { key, period: given.period })
  const id = parts.chance.uuid()
  await sql`insert into results.entry (id, row_key, period, state, numerator, denominator, parts, source, evidence, entered_by, entered_at)
    values (${id}, ${key}, ${given.period}, 'entered', ${given.numerator}, ${given.denominator},
            ${JSON.stringify(given.parts)}::jsonb, ${given.source}, ${given.evidence}, ${personOf(work)}, ${work.now})`.execute(
    work.tx,
  )
  record(work, { id, state: 'entered' })
  return id
}

/**
 * Approves an entry, or gives it back with words. Nobody decides the own; an approved one that is corrected is superseded.
 *
 * @throws Problem not-found, not-permitted, move-not-allowed, invalid-input without words
 */
export async function decideEntry(
  work: Work,
  given: {
    readonly id: string
    readonly to: 'approved' | 'returned'
    readonly words: string
    readonly mover: Mover
  },
): Promise<void> {
  const entry = await entries(work)
    .selectFrom('results.entry')
    .selectAll()
    .where('id', '=', given.id)
    .executeTakeFirst()
  if (entry === undefined) throw new Problem('not-found')
  permitMove(entryCycle, { from: entry.state, to: given.to }, given.mover)
  if (entry.entered_by === personOf(work)) throw Problem.of('not-permitted', '/to', 'own-entry')
  if (given.to === 'returned' && given.words === '') throw Problem.of('invalid-input', '/words', 'missing')
  if (given.to === 'approved') await supersede(work, entry)
  await decide(work, given.id, { state: given.to, words: given.words })
}

async function supersede(work: Work, { row_key, period }: EntryRecord): Promise<void> {
  const before = await entries(work)
    .selectFrom('results.entry')
    .select(['id', 'words'])
    .where('row_key', '=', row_key)
    .where('period', '=', period)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  if (before === undefined) return
  const done = await entries(work)
    .updateTable('results.entry')
    .set({ state: 'superseded' })
    .where('id', '=', before.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  record(work, { id: before.id, state: 'superseded' })
}

async function decide(
  work: Work,
  id: string,
  to: { readonly state: 'approved' | 'returned'; readonly words: string },
): Promise<void> {
  const done = await entries(work)
    .updateTable('results.entry')
    .set({ ...to, decided_by: personOf(work), decided_at: work.now })
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  record(work, { id, state: to.state })
}

/** Says why what was reached differs from what was planned; the last text counts. @throws Problem invalid-input */
export async function explainVariance(
  work: Work,
  given: NewVariance,
  parts: { readonly chance: Chance },
): Promise<string> {
  const row = await getRow(work, given.row)
  requireBegun(work, given.period)
  const id = parts.chance.uuid()
  await sql`insert into results.variance (id, row_key, period, text, written_by, written_at)
    values (${id}, ${row.key}, ${given.period}, ${given.text}, ${personOf(work)}, ${work.now})`.execute(
    work.tx,
  )
  recordMove(work, {
    kind: 'results-variance.written',
    subjectKind: 'results-variance',
    subjectId: id,
    state: null,
    detail: { row: row.key, period: given.period },
  })
  return id
}

/**
 * Of two periods that overlap the one less the other would open what is held back in between: people are counted by periods that
 * lie side by side. The same period may be entered again, to correct it.
 */
async function requireApart(
  work: Work,
  { key, period }: { readonly key: string; readonly period: string },
): Promise<void> {
  const found = await entries(work)
    .selectFrom('results.entry')
    .select('period')
    .distinct()
    .where('row_key', '=', key)
    .where('state', 'in', ['entered', 'approved'])
    .execute()
  const { from, until } = spanOf(period)
  const overlaps = found.some((one) => {
    const other = spanOf(one.period)
    return one.period !== period && other.from < until && from < other.until
  })
  if (overlaps) throw Problem.of('invalid-input', '/period', 'overlaps-another')
}

function requireBegun(work: Work, period: string): void {
  if (spanOf(period).from > countryDay(work.now))
    throw Problem.of('invalid-input', '/period', 'in-the-future')
}

function record(work: Work, { id, state }: { readonly id: string; readonly state: EntryState }): void {
  recordMove(work, {
    kind: `results-entry.${state}`,
    subjectKind: 'results-entry',
    subjectId: id,
    state,
    detail: {},
  })
}

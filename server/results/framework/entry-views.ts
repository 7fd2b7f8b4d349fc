import { sql } from 'kysely'
import { z } from 'zod'
import { type Counts, tellFigure, toldPartsOf } from '../../../disclosure/index.ts'
import type { Breakdown, Measured, PmfPlan } from '../../../vocabulary/wire/results.ts'
import type { EntryPart, EntryRow } from '../../../vocabulary/wire/results-entry.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { cannotTell, findDefinition, nothing, tellExactly, toldAlone } from '../indicator/index.ts'
import { notDeclared, type PartKeys, readPartKeys, withRest } from './entry-parts.ts'
import { frameworkInForce } from './framework-views.ts'
import { type EntryRecord, entryCycle, entryKeyOf, isGatedEntry } from './keep-entry.ts'

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
  const keys = await readPartKeys(work)
  const self = work.actor.kind === 'person' ? work.actor.personId : null
  return {
    items: page.items.map((row) => toEntry(row, { rows, keys, mover, self })),
    nextCursor: page.nextCursor,
    order: 'newest-first',
  }
}

const noName = { es: '', fr: '', en: '' }

function toEntry(
  row: Row,
  {
    rows,
    keys,
    mover,
    self,
  }: { rows: readonly PmfPlan[]; keys: PartKeys; mover: Mover; self: string | null },
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
    parts: row.parts.map((part) => ({ ...part, name: keys[part.by].get(part.key) ?? part.key })),
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

/** What an entry comes to: only an approved one is a figure. */
export function tellEntry(row: PmfPlan, entry: EntryRecord | undefined): Measured {
  if (entry === undefined) return cannotTell('not-entered')
  if (entry.state !== 'approved') return cannotTell('not-approved')
  return tellShareOf(row, entry)
}

const figureOf = (
  row: PmfPlan,
  { denominator }: { readonly denominator: number | null },
): 'count' | 'share' | 'ratio' =>
  denominator === null ? 'count' : (row.own?.unit ?? 'percent') === 'percent' ? 'share' : 'ratio'

const countsOf = ({ numerator, denominator }: Pick<Part, 'numerator' | 'denominator'>): Counts => ({
  ...nothing,
  numerator,
  denominator: denominator ?? 0,
})

function tellShareOf(
  row: PmfPlan,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number | null },
): Measured {
  const figure = figureOf(row, { denominator })
  const counts = countsOf({ numerator, denominator })
  return isGatedEntry(row) ? tellFigure(figure, [counts], counts) : tellExactly(figure, counts)
}

/**
 * An approved entry by what was counted beside it. What is left of the whole is a part of its own, not declared; where people are
 * counted the parts pass the gate together, those of which there is nobody among them.
 */
export function entryParts(row: PmfPlan, entry: EntryRecord | undefined, keys: PartKeys): Breakdown[] {
  if (entry?.state !== 'approved') return []
  return [...Map.groupBy(entry.parts, ({ by }) => by)].map(([by, given]) => {
    const parts = withRest(entry, given)
    const told = isGatedEntry(row) ? toldOf(row, entry, { by, parts, keys }) : null
    const cells = parts
      .filter(({ key }) => told?.has(key) !== false)
      .map((part) => ({
        key: part.key,
        name: keys[by].get(part.key) ?? '',
        value: tellShareOf(row, part),
      }))
    // Whoever is not told is not named either: that there is somebody at all would be told.
    const others = { key: 'others', name: '', value: cannotTell('below-gate') }
    return { by, kind: 'cells' as const, cells: told === null ? cells : [...cells, others] }
  })
}

/** Which parts may be told beside a whole that counts people: none where the whole itself is not told. */
function toldOf(
  row: PmfPlan,
  entry: EntryRecord,
  {
    by,
    parts,
    keys,
  }: { readonly by: EntryPart['by']; readonly parts: readonly Part[]; readonly keys: PartKeys },
): ReadonlySet<string> {
  const isWhole = tellShareOf(row, entry).kind !== 'cannot-tell'
  const figure = figureOf(row, entry)
  if (!isWhole || parts.some((part) => isImpossible(part, figure))) return new Set()
  const all = new Map([...keys[by].keys(), notDeclared].map((key) => [key, nothing]))
  for (const part of parts) all.set(part.key, countsOf(part))
  return toldPartsOf(figure, all, by === 'sex' ? toldAlone : undefined)
}

type Part = Pick<EntryPart, 'key' | 'numerator' | 'denominator'>
/** Parts that were entered when nobody checked that they fit into the whole: nothing is told of them. */
const isImpossible = ({ numerator, denominator }: Part, figure: 'count' | 'share' | 'ratio'): boolean =>
  numerator < 0 || (denominator ?? 0) < 0 || (figure === 'share' && (denominator ?? 0) < numerator)

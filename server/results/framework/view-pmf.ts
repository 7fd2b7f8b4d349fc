import { sql } from 'kysely'
import type { Breakdown, Measured, Pmf, PmfPlan, PmfRow } from '../../../vocabulary/wire/results.ts'
import type { Work } from '../../platform/database/index.ts'
import { countryDay } from '../../warning/detection/index.ts'
import {
  type Cells,
  cannotTell,
  type Definition,
  definitions,
  disaggregate,
  findDefinition,
  lastDayOf,
  measuresOf,
  openCells,
  spanOf,
  tellValue,
} from '../indicator/index.ts'
import { type PartKeys, readPartKeys } from './entry-parts.ts'
import { entryParts, readEntries, tellEntry } from './entry-views.ts'
import { frameworkInForce, toRow } from './framework-views.ts'
import { type EntryRecord, entryKeyOf, isEntered, isGatedEntry } from './keep-entry.ts'

export interface PmfOf {
  /** 2026, 2026-H1, 2026-Q3 or 2026-07; small counts are told by quarter and longer. */
  readonly period: string
  /** Whether it is read by or for somebody who is not of the programme; so unless told. */
  readonly outside?: boolean
  readonly roles?: readonly string[]
}

interface Actual {
  readonly actual: Measured
  readonly disaggregation: readonly Breakdown[]
}

type Explained = ReadonlyMap<string, NonNullable<PmfRow['varianceText']>>

/**
 * The framework for measuring performance in one period: what was planned, what was reached as the product computes it or as it was
 * approved, and why they differ. Every count of persons or of what they sent has passed the gate.
 */
export async function viewPmf(work: Work, { period, outside = true, roles = [] }: PmfOf): Promise<Pmf> {
  const framework = await frameworkInForce(work)
  const span = spanOf(period)
  const entries = await readEntries(work, period)
  const keys = await readPartKeys(work)
  const explained = await readVariances(work, period)
  const cells = await openCells(work, [period], definitions.flatMap(measuresOf))
  const today = countryDay(work.now)
  const actuals = new Map<string, Actual>()
  for (const row of framework.content.rows) {
    const key = entryKeyOf(row)
    if (!actuals.has(key))
      actuals.set(key, actualOf(cells, row, { entry: entries.get(key), keys, period, outside, today }))
  }
  const team = roles.includes('project-team')
  return {
    period,
    from: span.from,
    to: lastDayOf(span),
    over: span.until <= today,
    framework: toRow(framework),
    items: framework.content.rows.flatMap((row) => {
      const told = toPmfRow(row, { actual: actuals.get(entryKeyOf(row)), explained, until: lastDayOf(span) })
      return told === null ? [] : [told]
    }),
    order: 'framework',
    mayExplain: team,
    mayEnter: team,
  }
}

function actualOf(
  cells: Cells,
  row: PmfPlan,
  of: {
    readonly entry: EntryRecord | undefined
    readonly keys: PartKeys
    readonly period: string
    readonly outside: boolean
    readonly today: string
  },
): Actual {
  if (isEntered(row))
    return { actual: tellEntry(row, of.entry), disaggregation: entryParts(row, of.entry, of.keys) }
  const definition = findDefinition(row.figure ?? '')
  if (definition === undefined) return { actual: cannotTell('no-source'), disaggregation: [] }
  const { period, outside, today } = of
  const asked = { definition, period, outside, today }
  return { actual: tellValue(cells, asked), disaggregation: disaggregate(cells, asked) }
}

function toPmfRow(
  row: PmfPlan,
  given: { readonly actual: Actual | undefined; readonly explained: Explained; readonly until: string },
): PmfRow | null {
  const definition = row.figure === null ? undefined : findDefinition(row.figure)
  const says = definition ?? row.own
  if (says === undefined || says === null) return null
  const planned = plannedOf(row, given.until)
  const { actual = cannotTell('no-source'), disaggregation = [] } = given.actual ?? {}
  return {
    ...sayingOf(row, definition, says),
    baseline: row.baseline,
    planned,
    actual,
    variance:
      planned === null || actual.kind !== 'known' ? null : Math.round((actual.value - planned) * 100) / 100,
    varianceText: given.explained.get(row.key) ?? null,
    disaggregation: [...disaggregation],
  }
}

const sayingOf = (
  row: PmfPlan,
  definition: Definition | undefined,
  says: Pick<Definition, 'name' | 'formula' | 'unit' | 'better'> & { readonly way: PmfRow['way'] },
) => ({
  key: row.key,
  outcome: row.outcome,
  figure: row.figure,
  indicator: definition?.indicator ?? row.key,
  version: definition?.version ?? 1,
  name: says.name,
  formula: says.formula,
  unit: says.unit,
  way: says.way,
  better: says.better,
  counts: row.counts,
  gated: definition?.gated ?? isGatedEntry(row),
  source: row.source,
  method: row.method,
  responsible: row.responsible,
  frequency: row.frequency,
  gender: row.gender,
  diversity: row.diversity,
})

/** What was to be reached by the end of a period: the next target from there on, or the last one after all of them. */
const plannedOf = ({ targets }: Pick<PmfPlan, 'targets'>, until: string): number | null =>
  (targets.find(({ by }) => by >= until) ?? targets.at(-1))?.value ?? null

async function readVariances(work: Work, period: string): Promise<Explained> {
  const found = await sql<{ row_key: string; text: string; written_at: Date; written_by: string | null }>`
    select distinct on (v.row_key) v.row_key, v.text, v.written_at,
      (select p.display_name from parties.person p where p.id = v.written_by) as written_by
    from results.variance v where v.period = ${period} order by v.row_key, v.written_at desc, v.id`.execute(
    work.tx,
  )
  return new Map(
    found.rows.map(({ row_key, text, written_at, written_by }) => [
      row_key,
      { text, writtenAt: written_at.toISOString(), writtenBy: written_by ?? '' },
    ]),
  )
}

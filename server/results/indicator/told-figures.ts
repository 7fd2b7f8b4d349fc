import { sql } from 'kysely'
import type { Breakdown, Measured } from '../../../vocabulary/wire/results.ts'
import type { Work } from '../../platform/database/index.ts'

/** What was told of a figure when its period was first told outside the programme. */
export interface ToldFigure {
  readonly figure: string
  readonly period: string
  readonly version: number
  readonly told: Measured
  readonly parts: readonly Breakdown[]
}

/** By figure and period. */
export type ToldBefore = ReadonlyMap<string, ToldFigure>

export const toldKey = (figure: string, period: string): string => `${figure} ${period}`

export async function readTold(work: Work, periods: readonly string[]): Promise<ToldBefore> {
  const found = await sql<ToldFigure>`
    select figure, period, version, told, parts from results.told_figure where period = any (${[...periods]}::text[])`.execute(
    work.tx,
  )
  return new Map(found.rows.map((row) => [toldKey(row.figure, row.period), row]))
}

/** Writes down what is told; what was told before stays as it was. */
export async function keepTold(work: Work, figures: readonly ToldFigure[]): Promise<void> {
  const rows = figures.map(
    ({ figure, period, version, told, parts }) =>
      sql`(${figure}, ${period}, ${version}, ${JSON.stringify(told)}::jsonb, ${JSON.stringify(parts)}::jsonb, ${work.now})`,
  )
  await sql`insert into results.told_figure (figure, period, version, told, parts, told_at)
    values ${sql.join(rows)} on conflict do nothing`.execute(work.tx)
}

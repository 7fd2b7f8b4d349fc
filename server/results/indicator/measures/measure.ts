import { type RawBuilder, sql } from 'kysely'
import type { Span } from '../period.ts'

/** What is counted, and for when. */
export interface Scope {
  /** The rows that moved; null for all of them. */
  readonly ids: readonly string[] | null
  /** The first day of the month that runs now, where the country is. */
  readonly month: string
  readonly zone: string
  /** Whole months that alone are looked at; every month where none is named. */
  readonly span?: Span
  /** These measures alone; all of them where none is named. */
  readonly measures?: readonly string[]
}

/**
 * A kind of rows of the work. Its query says what each row adds to each measure, as these columns: measure, subject_id, part,
 * month, place_id, owner_id, sex, age_band, people, amount, numerator, denominator, at: the moment for which it counts. The same
 * query counts everything anew, counts what moved, and shows a person the rows that this person may see.
 */
export interface Kind {
  readonly subject: string
  readonly measures: readonly string[]
  /** What a row is called where it is listed, by `f.subject_id`; nothing where its code says enough. */
  readonly label: RawBuilder<unknown>
  readonly facts: (scope: Scope) => RawBuilder<unknown>
  /** What of a past month was counted in it stays: its rows do not tell any more how they stood. */
  readonly keepsPast?: true
  /** Changes as time passes, without a move. */
  readonly daily?: true
}

/** The month in which a moment lies. */
export const monthOf = (moment: RawBuilder<unknown>, zone: string): RawBuilder<unknown> =>
  sql`date_trunc('month', ${moment} at time zone ${zone}::text)::date`

/** The month of a calendar day. */
export const monthOfDay = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`date_trunc('month', ${day}::timestamp)::date`

/** The beginning of a calendar day, where the country is. */
export const startOf = (day: RawBuilder<unknown>, zone: string): RawBuilder<unknown> =>
  sql`((${day})::timestamp at time zone ${zone}::text)`

/** What a row adds to each measure that is asked for, as the rows of a list of values. */
export function addends(
  { measures }: Scope,
  added: Readonly<Record<string, readonly RawBuilder<unknown>[]>>,
): RawBuilder<unknown> {
  const asked = Object.entries(added).filter(([measure]) => measures?.includes(measure) !== false)
  return sql.join(asked.map(([measure, values]) => sql`(${sql.join([sql.lit(measure), ...values])})`))
}

/** The id of what is no row of a table: the same for the same name, in the form of any other id. */
export const namedId = (name: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`overlay(overlay(md5(${name}) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid`

/** Only the rows that moved, by their id. */
export const among = (key: RawBuilder<unknown>, { ids }: Scope): RawBuilder<unknown> =>
  ids === null ? sql`true` : sql`${key} = any (${[...ids]}::uuid[])`

/** Of a condition that may be unknown: what is not known is not so. */
export const oneIf = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(${condition}, false)::integer`

/** Where nothing is told of people. */
export const nobody = sql`'' as sex, '' as age_band, '' as people`

/** Only what lies in the span that is looked at, so that an index on the moment serves. */
export const within = (moment: RawBuilder<unknown>, { span, zone }: Scope): RawBuilder<unknown> =>
  span === undefined
    ? sql`true`
    : sql`${moment} >= ${span.from}::timestamp at time zone ${zone}::text and ${moment} < ${span.until}::timestamp at time zone ${zone}::text`

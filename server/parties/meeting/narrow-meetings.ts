import { type RawBuilder, sql } from 'kysely'
import type { Narrowing } from '../../../vocabulary/wire/common.ts'
import { hasPart } from '../../platform/database/index.ts'
import { isWithin } from '../place/index.ts'

/** The meetings of a territory with such a part of their title, as a condition on `m`. */
export const narrowMeetings = ({ territory, search }: Narrowing): RawBuilder<unknown> =>
  sql`${isWithin('m.place_id', territory)} and ${hasPart(['m.title'], search)}`

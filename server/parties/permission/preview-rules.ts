import { sql } from 'kysely'
import type { z } from 'zod'
import type { newPermissionRules, PermissionRulesPreview } from '../../../vocabulary/wire/permission.ts'
import { type Permission, permissions } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { refuseWrongRules, viewRules } from './permission-rules.ts'

interface Row {
  readonly permission: Permission
  readonly id: string
  readonly displayName: string
  readonly change: 'released' | 'closes' | 'asked-now' | 'same'
  readonly until: Date | null
}

/** More names than these say nothing more; the count is whole. */
const shownNames = 100

/**
 * What a draft of the next version would change, and for whom. Nothing is written.
 *
 * @throws Problem invalid-input for a permission that is missing, an unknown competency or role
 */
export async function previewRules(
  work: Work,
  draft: z.output<typeof newPermissionRules>,
): Promise<PermissionRulesPreview> {
  refuseWrongRules(draft)
  const { version } = await viewRules(work)
  const found = await sql<Row>`
    select permission, person_id as id, display_name as "displayName", change, until
    from parties.preview_rules(${JSON.stringify(draft.rules)}::jsonb)`.execute(work.tx)
  return {
    version: version + 1,
    items: permissions.map((permission) => {
      const rows = found.rows.filter((row) => row.permission === permission)
      return {
        permission,
        open: rows.filter(({ until }) => until !== null).length,
        closes: changed(rows, 'closes'),
        askedNow: changed(rows, 'asked-now'),
        released: changed(rows, 'released'),
      }
    }),
    order: 'as listed',
  }
}

function changed(
  rows: readonly Row[],
  wanted: Row['change'],
): PermissionRulesPreview['items'][number]['closes'] {
  const of = rows.filter(({ change }) => change === wanted)
  const people = of
    .slice(0, shownNames)
    .map(({ id, displayName, until }) => ({ id, displayName, until: until?.toISOString() ?? null }))
  return { count: of.length, people }
}

import { sql } from 'kysely'
import type { z } from 'zod'
import type { newPermissionRules, permissionRules } from '../../../vocabulary/wire/permission.ts'
import {
  competencies,
  hasCode,
  isRole,
  type Permission,
  permissions,
} from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

type Draft = z.output<typeof newPermissionRules>

/** The rules in force, with their version. */
export async function viewRules(work: Work): Promise<z.input<typeof permissionRules>> {
  const found = await sql<{
    version: number
    permission: Permission
    competency: string
    level: number
    roles: string[]
    noted_at: Date | null
  }>`select version, permission, competency, level, roles, noted_at from parties.rules_in_force()`.execute(
    work.tx,
  )
  const [first] = found.rows
  return {
    version: first?.version ?? 0,
    notedAt: first?.noted_at?.toISOString() ?? null,
    rules: permissions.flatMap((permission) =>
      found.rows
        .filter((row) => row.permission === permission)
        .map(({ competency, level, roles }) => ({ permission, competency, level, roles })),
    ),
    order: 'as listed',
  }
}

/**
 * The next version of the rules. What was issued before goes on until its end; a new certificate opens what the new rules say.
 *
 * @throws Problem invalid-input for a permission that is missing, an unknown competency or role
 */
export async function noteRules(work: Work, noted: Draft): Promise<number> {
  refuseWrongRules(noted)
  const { version } = await viewRules(work)
  for (const { permission, competency, level, roles } of noted.rules)
    await sql`select parties.note_rule(${version + 1}::smallint, ${permission}, ${competency}, ${level}::smallint, ${[...roles]}::text[])`.execute(
      work.tx,
    )
  recordMove(work, {
    kind: 'permission-rules.noted',
    subjectKind: 'permission-rules',
    subjectId: String(version + 1),
    state: null,
    detail: { version: version + 1 },
  })
  return version + 1
}

/** @throws Problem invalid-input for a permission that is missing, an unknown competency or role */
export function refuseWrongRules(noted: Draft): void {
  for (const [at, rule] of noted.rules.entries()) {
    if (noted.rules.findIndex(({ permission }) => permission === rule.permission) !== at)
      throw Problem.of('invalid-input', `/rules/${at}/permission`, 'twice')
    if (!hasCode(competencies, rule.competency))
      throw Problem.of('invalid-input', `/rules/${at}/competency`, 'unknown-code')
    const wrong = rule.roles.findIndex((role) => !isRole(role))
    if (wrong >= 0) throw Problem.of('invalid-input', `/rules/${at}/roles/${wrong}`, 'unknown-code')
  }
}

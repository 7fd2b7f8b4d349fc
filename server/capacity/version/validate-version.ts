import { type RawBuilder, sql } from 'kysely'
import type { VersionValidation } from '../../../vocabulary/wire/version.ts'
import { type VersionState, versionMoveRoles, versionMoves } from '../../../vocabulary/words/index.ts'
import { type Cycle, type Mover, permitMove, personOf } from '../../commitment/index.ts'
import type { Move, Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export const versionCycle: Cycle<VersionState> = { moves: versionMoves, roles: versionMoveRoles }

export interface ValidationColumns {
  validator_kind: 'body' | 'role' | null
  validator: string | null
  validated_on: string | null
  validation_noted_by: string | null
}

interface Version {
  readonly id: string
  readonly version: string
  readonly state: VersionState
}

/**
 * A body or a role has validated a draft; the version of the same thing that was valid until now is superseded.
 *
 * @throws Problem move-not-allowed unless it is a draft, not-permitted, invalid-input for a day to come
 */
export async function validateVersion(
  work: Work,
  given: {
    readonly table: 'capacity.kit_version' | 'capacity.framework_version'
    /** Which rows are versions of the same thing. */
    readonly same: RawBuilder<unknown>
    readonly draft: Version
    readonly validation: VersionValidation
    readonly mover: Mover
    readonly record: (
      one: Pick<Version, 'id' | 'version'>,
      move: { readonly act: string; readonly state: VersionState; readonly detail: Move['detail'] },
    ) => void
  },
): Promise<void> {
  const { draft, record } = given
  permitMove(versionCycle, { from: draft.state, to: 'validated' }, given.mover)
  const { kind, name, on } = given.validation
  if (on > work.now.toISOString().slice(0, 10)) throw Problem.of('invalid-input', '/on', 'in-the-future')
  const until = await sql<Pick<Version, 'id' | 'version'>>`
    update ${sql.table(given.table)} set state = 'superseded' where state = 'validated' and ${given.same}
    returning id, version`.execute(work.tx)
  for (const one of until.rows)
    record(one, { act: 'superseded', state: 'superseded', detail: { by: draft.version } })
  const done = await sql`
    update ${sql.table(given.table)} set state = 'validated', validator_kind = ${kind}, validator = ${name},
      validated_on = ${on}, validation_noted_by = ${personOf(work)}
    where id = ${draft.id}`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw new Problem('not-permitted')
  record(draft, { act: 'validated', state: 'validated', detail: { by: kind } })
}

/** Who validated it, as a reply says it. */
export const validationOf = (row: ValidationColumns) =>
  row.validator_kind === null || row.validator === null || row.validated_on === null
    ? null
    : { kind: row.validator_kind, name: row.validator, on: row.validated_on }

import { sql } from 'kysely'
import { z } from 'zod'
import type { FrameworkRow, FrameworkView } from '../../../vocabulary/wire/framework.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { validationOf, versionCycle } from '../version/index.ts'
import { type FrameworkRecord, frameworkInForce } from './framework-store.ts'
import { shippedFramework } from './shipped/index.ts'

type Row = Omit<FrameworkRecord, 'made_at'> & {
  made_at: Date | null
  is_used: boolean
  proposals: number
}

const keyShape = z.tuple([z.number().int(), z.number().int()])

/** Every version, the newest first; what was shipped and nobody used yet among them. */
export async function listFrameworks(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const { id: inForce } = await frameworkInForce(work)
  const rows = (await readFrameworks(work)).sort((a, b) => compare(keyOf(a), keyOf(b)))
  const rest = after ? rows.filter((row) => compare(keyOf(row), after) > 0) : rows
  const page = pageOf(rest.slice(0, query.limit + 1), query.limit, keyOf)
  return {
    items: page.items.map((row) => toRow(row, inForce)),
    nextCursor: page.nextCursor,
    order: 'newest-first',
  }
}

const keyOf = ({ version }: Row): [year: number, number: number] => {
  const [year = 0, number = 0] = version.split('.').map(Number)
  return [-year, -number]
}
const compare = (a: readonly number[], b: readonly number[]): number =>
  (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)

/** One version, whole. @throws Problem not-found */
export async function viewFramework(work: Work, id: string, mover: Mover): Promise<FrameworkView> {
  const row = (await readFrameworks(work)).find((one) => one.id === id)
  if (!row) throw new Problem('not-found')
  const keeps = mover.roles.includes('trainer') || mover.roles.includes('project-team')
  return {
    ...toRow(row, (await frameworkInForce(work)).id),
    content: row.content,
    takenIn: await readTakenIn(work, id),
    mayEdit: keeps && row.state === 'draft' && !row.shipped && !row.is_used,
    mayValidate: openMoves(versionCycle, row.state, mover).includes('validated'),
    mayBranch: keeps,
  }
}

/** How many versions there may be before they are read a page at a time. */
const mostVersions = 200

async function readFrameworks(work: Work): Promise<Row[]> {
  const found = await sql<Row>`
    select v.id, v.version, v.state, v.shipped, v.content, v.made_by, v.made_at, v.validator_kind, v.validator,
      to_char(v.validated_on, 'YYYY-MM-DD') as validated_on, v.validation_noted_by,
      capacity.framework_is_used(v.id) as is_used,
      (select count(*)::integer from capacity.framework_proposal p where p.version_id = v.id) as proposals
    from capacity.framework_version v order by v.made_at desc, v.id limit ${mostVersions}`.execute(work.tx)
  return found.rows.some(({ id }) => id === shippedFramework.id) ? found.rows : [...found.rows, unused]
}

const unused: Row = {
  ...shippedFramework,
  state: 'draft',
  shipped: true,
  made_by: null,
  made_at: null,
  validator_kind: null,
  validator: null,
  validated_on: null,
  validation_noted_by: null,
  is_used: false,
  proposals: 0,
}

async function readTakenIn(work: Work, id: string): Promise<FrameworkView['takenIn']> {
  const found = await sql<
    Omit<FrameworkView['takenIn'][number], 'proposedAt' | 'decidedAt'> & {
      proposedAt: Date
      decidedAt: Date | null
    }
  >`
    select p.id, json_build_object('id', p.workshop_id, 'number', p.workshop_number) as workshop,
      p.statement_id as "statementId", p.competency, p.learner_kind as "learnerKind", p.learner, p.why,
      p.proposed_at as "proposedAt", p.state, p.words, p.decided_at as "decidedAt"
    from capacity.framework_proposal f join capacity.competency_proposal p on p.id = f.id
    where f.version_id = ${id} order by p.proposed_at, p.id`.execute(work.tx)
  return found.rows.map((row) => ({
    ...row,
    proposedAt: row.proposedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }))
}

function toRow(row: Row, inForce: string): FrameworkRow {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    shipped: row.shipped,
    inForce: row.id === inForce,
    validation: validationOf(row),
    isUsed: row.is_used,
    proposals: row.proposals,
    madeAt: row.made_at?.toISOString() ?? null,
  }
}

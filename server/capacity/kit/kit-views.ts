import { sql } from 'kysely'
import { z } from 'zod'
import type { KitRow, KitView } from '../../../vocabulary/wire/kit.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { validationOf, versionCycle } from '../version/index.ts'
import { type KitRecord, kitItems, wholeContent } from './kit-store.ts'
import { shippedKits } from './shipped/index.ts'

type Row = Omit<KitRecord, 'made_at'> & { made_at: Date | null; trainings: number }

const keyShape = z.tuple([z.string().max(48), z.number().int(), z.number().int()])

/** Every version of every kit, the newest of a kit first; what was shipped and nobody used yet among them. */
export async function listKits(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = (await readKits(work)).sort((a, b) => compare(keyOf(a), keyOf(b)))
  const rest = after ? rows.filter((row) => compare(keyOf(row), after) > 0) : rows
  const page = pageOf(rest.slice(0, query.limit + 1), query.limit, keyOf)
  return { items: page.items.map(toRow), nextCursor: page.nextCursor, order: 'kit-newest-first' }
}

const keyOf = (row: Row): [string, number, number] => {
  const [year = 0, number = 0] = row.version.split('.').map(Number)
  return [row.kit, -year, -number]
}
const compare = (a: [string, number, number], b: [string, number, number]): number =>
  a[0] === b[0] ? a[1] - b[1] || a[2] - b[2] : a[0] < b[0] ? -1 : 1

/** One version. Questions and answers are for those who teach. @throws Problem not-found */
export async function viewKit(work: Work, id: string, mover: Mover): Promise<KitView> {
  const row = (await readKits(work)).find((one) => one.id === id)
  if (!row) throw new Problem('not-found')
  const teaches = mover.roles.includes('trainer') || mover.roles.includes('project-team')
  return {
    ...toRow(row),
    // Whoever will be scored is not shown the rubric either.
    content: teaches ? row.content : { ...row.content, questions: [], simulations: [] },
    showsQuestions: teaches,
    itemIds: teaches ? [...(await kitItems(work, id))] : [],
    mayEdit: teaches && row.state === 'draft' && !row.shipped && row.trainings === 0,
    mayValidate: openMoves(versionCycle, row.state, mover).includes('validated'),
    mayBranch: teaches,
  }
}

/** How many versions a kit may have before they are read a page at a time. */
const mostVersions = 500

export async function readKits(work: Work): Promise<Row[]> {
  const found = await sql<Row>`
    select k.id, k.kit, k.version, k.state, k.shipped, k.content, k.competency_version, k.teaches, k.made_by, k.made_at, k.validator_kind, k.validator,
      to_char(k.validated_on, 'YYYY-MM-DD') as validated_on, k.validation_noted_by,
      (select count(*)::integer from capacity.training t where t.kit_version_id = k.id) as trainings
    from capacity.kit_version k order by k.made_at desc, k.id limit ${mostVersions}`.execute(work.tx)
  const kept = new Set(found.rows.map(({ id }) => id))
  const rows = found.rows.map((row) => ({ ...row, content: wholeContent(row.content) }))
  return [...rows, ...shippedKits.filter(({ id }) => !kept.has(id)).map(unused)]
}

const unused = ({ items: _, ...shipped }: (typeof shippedKits)[number]): Row => ({
  ...shipped,
  state: 'draft',
  shipped: true,
  made_by: '',
  made_at: null,
  validator_kind: null,
  validator: null,
  validated_on: null,
  validation_noted_by: null,
  trainings: 0,
})

function toRow(row: Row): KitRow {
  const { content } = row
  return {
    id: row.id,
    kit: row.kit,
    version: row.version,
    state: row.state,
    shipped: row.shipped,
    title: content.title,
    days: new Set(content.sessions.map(({ day }) => day)).size,
    minutes: content.sessions.reduce((sum, { minutes }) => sum + minutes, 0),
    sessions: content.sessions.length,
    questions: content.questions.length,
    cases: content.cases.length,
    simulations: content.simulations.length,
    competencyVersion: row.competency_version,
    teaches: [...row.teaches],
    validation: validationOf(row),
    trainings: row.trainings,
    madeAt: row.made_at?.toISOString() ?? null,
  }
}

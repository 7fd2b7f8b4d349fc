import { sql } from 'kysely'
import { z } from 'zod'
import type { ProjectRow, PublicProgramme } from '../../../vocabulary/wire/programme.ts'
import { hasPart, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'

type Fragment = ReturnType<typeof sql>
type Row = Omit<ProjectRow, 'changedAt'> & { changedAt: Date }

const keyShape = z.tuple([z.string(), z.uuid()])

/** Projects by their Spanish name. */
export async function listProjects(
  work: Work,
  wanted: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly search?: string | undefined
  },
) {
  const after = decodeCursor(wanted.cursor, keyShape)
  const rows = await readProjects(work, {
    where: sql`${hasPart(['p.name_es', 'p.name_fr', 'p.name_en'], wanted.search)}
      ${after ? sql`and (p.name_es, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}`,
    limit: wanted.limit + 1,
  })
  const { items, nextCursor } = pageOf(rows, wanted.limit, (row) => [row.name.es, row.id])
  return { items: [...items], nextCursor, order: 'name' }
}

/** @throws Problem not-found */
export async function viewProject(work: Work, id: string): Promise<ProjectRow> {
  const [row] = await readProjects(work, { where: sql`p.id = ${id}`, limit: 1 })
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** What the front page tells everybody: no budget, and no address that is closer than a place. */
export async function viewPublicProgramme(work: Work): Promise<PublicProgramme> {
  const [row] = await readProjects(work, { where: sql`p.is_public`, limit: 1 })
  if (row === undefined) return { programme: null }
  const { name, objective, donor, startsOn, since, source, draft } = row
  return {
    programme: {
      name,
      objective,
      donor: donor?.name ?? null,
      implementers: row.implementers.map((one) => ({
        name: one.name,
        offices: [
          ...new Set(
            row.offices.flatMap((office) => (office.organization.id === one.id ? [office.placeName] : [])),
          ),
        ],
      })),
      startsOn,
      since,
      source,
      draft,
    },
  }
}

const inLanguages = (column: string) =>
  sql`json_build_object('es', ${sql.ref(`p.${column}_es`)}, 'fr', ${sql.ref(`p.${column}_fr`)}, 'en', ${sql.ref(`p.${column}_en`)})`
const named = sql`json_build_object('id', o.id, 'name', o.name)`

async function readProjects(
  work: Work,
  query: { readonly where: Fragment; readonly limit: number },
): Promise<readonly ProjectRow[]> {
  const found = await sql<Row>`
    select p.id, ${inLanguages('name')} as name, ${inLanguages('objective')} as objective, ${inLanguages('since')} as since,
      p.starts_on as "startsOn", p.ends_on as "endsOn", p.source, p.is_draft as draft, p.is_public as public,
      p.changed_at as "changedAt", access.nationwide('project-team') as keeps,
      (select ${named} from parties.organization o where o.id = p.donor_id) as donor,
      coalesce((select json_agg(${named} order by i.ordinal) from governance.project_implementer i
                join parties.organization o on o.id = i.organization_id where i.project_id = p.id), '[]') as implementers,
      coalesce((select json_agg(json_build_object('organization', ${named}, 'placeId', f.place_id, 'placeName', l.name,
                                                  'address', f.address) order by f.ordinal)
                from governance.project_office f join parties.organization o on o.id = f.organization_id
                join parties.place l on l.id = f.place_id where f.project_id = p.id), '[]') as offices,
      coalesce((select json_agg(json_build_object('line', b.line, 'amount', b.amount, 'currency', b.currency)
                                order by b.ordinal)
                from governance.budget_line b where b.project_id = p.id), '[]') as budget
    from governance.project p where ${query.where} order by p.name_es, p.id limit ${query.limit}`.execute(
    work.tx,
  )
  return found.rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }))
}

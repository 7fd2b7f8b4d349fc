import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { hondurasOrganizations, hondurasProgramme } from './honduras-programme.ts'
import { projectColumns, projects, writeProjectParts } from './project-store.ts'

/** The country whose programme ships with the product, by its code. */
const honduras = 'HN'

/** Adds the programme that ships for this country, as a draft that somebody of the programme reads and saves. */
export async function shipProgramme(work: Work, chance: Chance, countryId: string): Promise<void> {
  if (countryId !== honduras) return
  const ids: Record<keyof typeof hondurasOrganizations, string> = {
    donor: await addOrganization(work, chance, hondurasOrganizations.donor),
    bureau: await addOrganization(work, chance, hondurasOrganizations.bureau),
    commission: await addOrganization(work, chance, hondurasOrganizations.commission),
  }
  const plan = { ...hondurasProgramme, donorId: ids.donor, implementerIds: [ids.bureau, ids.commission] }
  const id = chance.uuid()
  await projects(work)
    .insertInto('governance.project')
    .values({ id, ...projectColumns(plan), is_draft: true, changed_by: null, changed_at: work.now })
    .execute()
  await writeProjectParts(work, id, plan)
  recordMove(work, {
    kind: 'project.shipped',
    subjectKind: 'project',
    subjectId: id,
    state: null,
    detail: {},
  })
}

async function addOrganization(
  work: Work,
  chance: Chance,
  given: { readonly name: string; readonly shortName: string | null; readonly kind: string },
): Promise<string> {
  const id = chance.uuid()
  await sql`insert into parties.organization (id, name, short_name, kind, sector, place_id, valid_from)
    values (${id}, ${given.name}, ${given.shortName}, ${given.kind}, null, ${honduras},
            (access.moment() at time zone 'UTC')::date)`.execute(work.tx)
  recordMove(work, {
    kind: 'organization.added',
    subjectKind: 'organization',
    subjectId: id,
    state: 'in-force',
    detail: {},
  })
  return id
}

import type { Kysely } from 'kysely'
import type { ProjectPlan } from '../../../vocabulary/wire/programme.ts'
import { under, type Work } from '../../platform/database/index.ts'

interface ProjectTable {
  id: string
  name_es: string
  name_fr: string
  name_en: string
  objective_es: string
  objective_fr: string
  objective_en: string
  donor_id: string | null
  starts_on: string | null
  since_es: string
  since_fr: string
  since_en: string
  ends_on: string | null
  source: string
  is_draft: boolean
  is_public: boolean
  changed_by: string | null
  changed_at: Date
}

interface OfProject {
  project_id: string
  ordinal: number
}

type ProgrammeTables = {
  'governance.project': ProjectTable
  'governance.project_implementer': OfProject & { organization_id: string }
  'governance.project_office': OfProject & { organization_id: string; place_id: string; address: string }
  'governance.budget_line': OfProject & { line: string; amount: number; currency: string }
}

export const projects = (work: Work): Kysely<ProgrammeTables> => work.tx.withTables<ProgrammeTables>()

export const projectColumns = (plan: ProjectPlan) => ({
  name_es: plan.name.es,
  name_fr: plan.name.fr,
  name_en: plan.name.en,
  objective_es: plan.objective.es,
  objective_fr: plan.objective.fr,
  objective_en: plan.objective.en,
  donor_id: plan.donorId,
  starts_on: plan.startsOn,
  since_es: plan.since.es,
  since_fr: plan.since.fr,
  since_en: plan.since.en,
  ends_on: plan.endsOn,
  source: plan.source,
  is_public: plan.public,
})

/** Writes who carries a project out, from where and with what, in the order given. */
export async function writeProjectParts(work: Work, id: string, plan: ProjectPlan): Promise<void> {
  for (const [index, organization_id] of plan.implementerIds.entries()) {
    await projects(work)
      .insertInto('governance.project_implementer')
      .values({ project_id: id, ordinal: index + 1, organization_id })
      .execute()
  }
  for (const [index, { organizationId, placeId, address }] of plan.offices.entries()) {
    await under(`/offices/${index}`, () =>
      projects(work)
        .insertInto('governance.project_office')
        .values({
          project_id: id,
          ordinal: index + 1,
          organization_id: organizationId,
          place_id: placeId,
          address,
        })
        .execute(),
    )
  }
  for (const [index, line] of plan.budget.entries()) {
    await under(`/budget/${index}`, () =>
      projects(work)
        .insertInto('governance.budget_line')
        .values({ project_id: id, ordinal: index + 1, ...line })
        .execute(),
    )
  }
}

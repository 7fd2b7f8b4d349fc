import type { ProjectPlan } from '../../../vocabulary/wire/programme.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { projectColumns, projects, writeProjectParts } from './project-store.ts'

/** Adds a project. @throws Problem invalid-input for what it names and is not there; conflict when another is public */
export async function addProject(
  work: Work,
  plan: ProjectPlan,
  parts: { readonly chance: Chance },
): Promise<string> {
  requireBeginning(plan)
  const id = parts.chance.uuid()
  await projects(work)
    .insertInto('governance.project')
    .values({ id, ...projectColumns(plan), ...changedNow(work) })
    .execute()
  await writeProjectParts(work, id, plan)
  record(work, id, 'added')
  return id
}

/** Replaces a project as a whole; a draft that shipped is one no longer. @throws Problem not-found */
export async function saveProject(work: Work, id: string, plan: ProjectPlan): Promise<void> {
  requireBeginning(plan)
  const done = await projects(work)
    .updateTable('governance.project')
    .set({ ...projectColumns(plan), ...changedNow(work) })
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-found')
  for (const table of [
    'governance.project_implementer',
    'governance.project_office',
    'governance.budget_line',
  ] as const)
    await projects(work).deleteFrom(table).where('project_id', '=', id).execute()
  await writeProjectParts(work, id, plan)
  record(work, id, 'saved')
}

function requireBeginning({ startsOn, since }: ProjectPlan): void {
  if (startsOn === null && since.es === '') throw Problem.of('invalid-input', '/startsOn', 'missing')
}

const changedNow = (work: Work) => ({
  is_draft: false,
  changed_by: work.actor.kind === 'person' ? work.actor.personId : null,
  changed_at: work.now,
})

function record(work: Work, id: string, act: string): void {
  recordMove(work, {
    kind: `project.${act}`,
    subjectKind: 'project',
    subjectId: id,
    state: null,
    detail: {},
  })
}

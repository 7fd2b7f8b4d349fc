import { done, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/programme.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { endActivity, listActivities, noteActivity } from './keep-activities.ts'
import { activityExports, projectExports } from './programme-export.ts'
import { listProjects, viewProject, viewPublicProgramme } from './project-views.ts'
import { addProject, saveProject } from './save-project.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'programme'
const deed = deedsOf(tag)
const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const team = ['project-team'] as const
/** The programme notes what anybody does; an organisation, what is its own. */
const noters = ['project-team', 'liaison', 'local-coordinator', 'organization-member'] as const

/** The programme's projects, and who does what where. */
export function programmeRoutes(parts: Parts): Route[] {
  return [publicRoute(), ...projectRoutes(parts), ...activityRoutes(parts)]
}

function publicRoute(): Route {
  return route({
    method: 'GET',
    url: '/api/v1/public/programme',
    summary: 'What everybody may know of the programme',
    tag,
    permit: 'everyone',
    reply: wire.publicProgramme,
    handle: async ({ work }) => await viewPublicProgramme(work),
  })
}

function projectListRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/projects',
    summary: 'Projects by name',
    tag,
    permit: readers,
    query: wire.projectListQuery,
    reply: wire.projectList,
    handle: async ({ work, query }) => await listProjects(work, query),
  })
  return [list, ...projectExports(list)]
}

function projectRoutes(parts: Parts): Route[] {
  return [
    ...projectListRoutes(),
    route({
      method: 'GET',
      url: '/api/v1/projects/:id',
      summary: 'One project with its donor, implementers, offices and budget',
      tag,
      permit: readers,
      params: idParams,
      reply: wire.projectRow,
      handle: async ({ work, params }) => await viewProject(work, params.id),
    }),
    route({
      method: 'POST',
      url: '/api/v1/projects',
      summary: 'Add a project',
      tag,
      permit: team,
      status: 201,
      body: wire.projectPlan,
      reply: idParams,
      handle: async ({ work, body }) => ({ id: await addProject(work, body, parts) }),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/projects/:id',
      summary: 'Replace a project as a whole; a draft that shipped is confirmed by it',
      tag,
      permit: team,
      params: idParams,
      body: wire.projectPlan,
      reply: done,
      handle: async ({ work, params, body }) => {
        await saveProject(work, params.id, body)
        return { done: true } as const
      },
    }),
  ]
}

function activityRoutes(parts: Parts): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/activities',
    summary: 'Who does what where, by place or by organisation',
    tag,
    permit: readers,
    query: wire.activityListQuery,
    reply: wire.activityList,
    handle: async ({ work, query }) => await listActivities(work, query),
  })
  return [
    list,
    ...activityExports(list),
    route({
      method: 'POST',
      url: '/api/v1/activities',
      summary: 'Note what an organisation does at a place',
      tag,
      permit: noters,
      status: 201,
      body: wire.newActivity,
      reply: idParams,
      handle: async ({ work, body }) => ({ id: await noteActivity(work, body, parts) }),
    }),
    deed({
      url: '/api/v1/activities/:id/end',
      summary: 'End an activity; its row stays',
      permit: noters,
      body: wire.activityEnd,
      act: async (work, { id, body }) => await endActivity(work, id, body.toOn),
    }),
  ]
}

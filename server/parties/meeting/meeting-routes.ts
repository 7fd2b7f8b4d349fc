import { done, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/meeting.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import type { Clock } from '../../platform/time.ts'
import type { SealedParts } from '../sealed/index.ts'
import { attendanceRoutes } from './attendance-routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { CheckInLimit } from './check-in-limit.ts'
import { addMaterial, listMaterials, removeMaterial } from './keep-materials.ts'
import { viewMeeting } from './meeting-views.ts'
import { checkIn } from './note-attendance.ts'
import { changeMeeting, saveAgenda } from './plan-meeting.ts'
import { scanRoutes } from './scan-routes.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'meetings'
/** Everybody who works with the programme; the database decides which meetings. */
const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
/** Who keeps some kind of meeting somewhere; the database decides which. */
const keepers = ['project-team', 'steering-member', 'trainer', 'supervisor', 'local-coordinator'] as const

/** What every meeting has, whichever wing planned it. Opening, holding and cancelling are that wing's own. */
export function meetingRoutes(parts: SealedParts & { readonly clock: Clock }): Route[] {
  return [
    ...calendarRoutes({ readers }),
    ...planRoutes(),
    ...attendanceRoutes({ ...parts, keepers }),
    ...scanRoutes({ ...parts, keepers }),
    ...materialRoutes(parts),
    checkInRoute(parts.clock),
  ]
}

function planRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/meetings/:id',
      summary: 'One meeting with its agenda',
      tag,
      permit: readers,
      params: idParams,
      reply: wire.meetingRow,
      handle: async ({ work, params }) => await viewMeeting(work, params.id),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/meetings/:id',
      summary: 'Change what was planned: place, hours, title',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.meetingPlan,
      reply: done,
      handle: async ({ work, params, body }) => {
        await changeMeeting(work, params.id, body)
        return { done: true } as const
      },
    }),
    route({
      method: 'PUT',
      url: '/api/v1/meetings/:id/agenda',
      summary: 'Set the agenda as a whole',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.agenda,
      reply: done,
      handle: async ({ work, params, body }) => {
        await saveAgenda(work, params.id, body.items)
        return { done: true } as const
      },
    }),
  ]
}

function materialRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/meetings/:id/materials',
      summary: 'What is read or shown, in the order it was added',
      tag,
      permit: readers,
      params: idParams,
      query: wire.materialListQuery,
      reply: wire.materialList,
      handle: async ({ work, params, query }) => await listMaterials(work, params.id, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/meetings/:id/materials',
      summary: 'Add a material',
      tag,
      permit: keepers,
      status: 201,
      params: idParams,
      body: wire.newMaterial,
      reply: idParams,
      handle: async ({ work, params, body }) => ({
        id: await addMaterial(work, { meetingId: params.id, ...body }, parts),
      }),
    }),
    route({
      method: 'DELETE',
      url: '/api/v1/meetings/:id/materials/:materialId',
      summary: 'Take a material away',
      tag,
      permit: keepers,
      params: wire.materialParams,
      reply: done,
      handle: async ({ work, params }) => {
        await removeMaterial(work, { meetingId: params.id, materialId: params.materialId })
        return { done: true } as const
      },
    }),
  ]
}

function checkInRoute(clock: Clock): Route {
  const limit = new CheckInLimit(clock)
  return route({
    method: 'POST',
    url: '/api/v1/check-in',
    summary: 'A participant notes the own presence with the code on the wall and the own one',
    tag,
    permit: 'everyone',
    body: wire.checkIn,
    reply: wire.checkedIn,
    handle: async ({ work, body }) => await checkIn(work, body, { limit }),
  })
}

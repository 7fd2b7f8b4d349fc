import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/duty.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { openDesk } from './desk.ts'
import { listShifts, viewDuty } from './duty-views.ts'
import { noticeRoutes } from './notice-routes.ts'
import { planShifts } from './plan-shifts.ts'

const tag = 'duty'
const ownShiftDays = 31

export interface DutyParts {
  readonly chance: Chance
  /** The public half of the key that push services know this server by. */
  readonly pushPublicKey: string
}

/** Desks, shifts, and who is on duty; then the notices of the person who asks. */
export function dutyRoutes(parts: DutyParts): Route[] {
  return [...deskRoutes(parts), ...shiftRoutes(parts), ...ownShiftRoutes(), ...noticeRoutes(parts)]
}

function deskRoutes(parts: DutyParts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/duty',
      summary: 'Who is on duty now, and when that changes.',
      tag,
      permit: 'signed-in',
      reply: wire.dutyNow,
      handle: async ({ work }) => ({ items: await viewDuty(work), order: 'national desk first, then name' }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/duty/desks',
      summary: 'Open the desk of a place.',
      tag,
      permit: ['supervisor', 'administrator'],
      status: 201,
      body: wire.newDesk,
      reply: z.object({ id }),
      handle: async ({ work, body }) => ({
        id: await openDesk(work, parts.chance, { kind: 'local', ...body }),
      }),
    }),
  ]
}

function shiftRoutes(parts: DutyParts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/duty/desks/:id/shifts',
      summary: 'The shifts of a desk in a stretch of time.',
      tag,
      permit: 'signed-in',
      params: idParams,
      query: wire.shiftQuery,
      reply: wire.shiftList,
      handle: async ({ work, params, query }) =>
        await listShifts(work, { deskId: params.id, from: new Date(query.from), to: new Date(query.to) }),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/duty/desks/:id/shifts',
      summary: 'Plan a stretch of time of a desk, in place of what stood there.',
      tag,
      permit: ['supervisor'],
      params: idParams,
      body: wire.shiftPlan,
      reply: done,
      handle: async ({ work, params, body }) => {
        await planShifts(work, parts.chance, { deskId: params.id, plan: body })
        return { done: true } as const
      },
    }),
  ]
}

function ownShiftRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/duty/shifts/mine',
      summary: 'My shifts, from now on.',
      tag,
      permit: 'signed-in',
      reply: wire.shiftList,
      handle: async ({ work, identity }) => {
        if (identity.actor.kind !== 'person') return { items: [], order: 'from, rank', hidden: 0 }
        const to = new Date(work.now.getTime() + ownShiftDays * 86_400_000)
        return await listShifts(work, { personId: identity.actor.personId, from: work.now, to })
      },
    }),
  ]
}

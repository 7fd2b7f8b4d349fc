import { done, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/meeting.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { countAttendance, listParticipants, viewAttendanceSheet } from './attendance-views.ts'
import { changeParticipant, inviteParticipants, removeParticipant } from './invite-participants.ts'
import { noteAttendance, withdrawAttendance } from './note-attendance.ts'

interface Parts {
  readonly chance: Chance
  readonly keepers: readonly string[]
}

const tag = 'meetings'

/** Who is invited and who came: for those who keep the meeting, and nobody else. */
export function attendanceRoutes(parts: Parts): Route[] {
  return [...invitationRoutes(parts), ...readingRoutes(parts), ...notingRoutes(parts)]
}

function invitationRoutes({ chance, keepers }: Parts): Route[] {
  const url = '/api/v1/meetings/:id/participants'
  return [
    route({
      method: 'POST',
      url,
      summary: 'Invite one or many',
      tag,
      permit: keepers,
      status: 201,
      params: idParams,
      body: wire.newParticipants,
      reply: wire.participantsAdded,
      handle: async ({ work, params, body }) => ({
        ids: [...(await inviteParticipants(work, { meetingId: params.id, ...body }, { chance }))],
      }),
    }),
    route({
      method: 'PUT',
      url: `${url}/:participantId`,
      summary: 'Correct what is written of a participant',
      tag,
      permit: keepers,
      params: wire.participantParams,
      body: wire.newParticipant,
      reply: done,
      handle: async ({ work, params, body }) => {
        await changeParticipant(work, { meetingId: params.id, participantId: params.participantId }, body)
        return { done: true } as const
      },
    }),
    route({
      method: 'DELETE',
      url: `${url}/:participantId`,
      summary: 'Take a participant off the list, before it is held',
      tag,
      permit: keepers,
      params: wire.participantParams,
      reply: done,
      handle: async ({ work, params }) => {
        await removeParticipant(work, { meetingId: params.id, participantId: params.participantId })
        return { done: true } as const
      },
    }),
  ]
}

function readingRoutes({ keepers }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/meetings/:id/participants',
      summary: 'Who is invited and which days they came, by name',
      tag,
      permit: keepers,
      params: idParams,
      query: wire.participantListQuery,
      reply: wire.participantList,
      handle: async ({ work, params, query }) => await listParticipants(work, params.id, query),
    }),
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/meetings/:id/attendance',
      summary: 'Who came, counted by day, institution and declared sector',
      tag,
      permit: keepers,
      params: idParams,
      reply: wire.attendanceSummary,
      handle: async ({ work, params }) => await countAttendance(work, params.id),
    }),
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/meetings/:id/attendance/sheet',
      summary: 'The list to print, with a QR code beside each name and one for the wall',
      tag,
      permit: keepers,
      params: idParams,
      query: wire.attendanceSheetQuery,
      reply: wire.attendanceSheet,
      handle: async ({ work, params, query }) => await viewAttendanceSheet(work, params.id, query),
    }),
  ]
}

function notingRoutes({ keepers }: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/meetings/:id/attendance',
      summary: 'Note who came on a day, from the list or from paper',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.attendanceNote,
      reply: wire.attendanceNoted,
      handle: async ({ work, params, body }) => await noteAttendance(work, { meetingId: params.id, ...body }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/meetings/:id/attendance/withdraw',
      summary: 'Take back a tick that was wrong',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.attendanceWithdrawal,
      reply: done,
      handle: async ({ work, params, body }) => {
        await withdrawAttendance(work, { meetingId: params.id, ...body })
        return { done: true } as const
      },
    }),
  ]
}
